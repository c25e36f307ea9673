"""Labels of as many consequences as can be had, when there are too many ways through the case."""

from collections.abc import Sequence
from dataclasses import replace

from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.labels import (
    MOST_ENVIRONMENTS,
    MOST_STEPS,
    Labelling,
    cone,
    labels_of,
    minimal,
)
from tui.reason.engine.program import Rule, bits, mask_of

MOST_TRIES = 40
"""The budget: how often labelling is begun before the consequences that are left are left out."""

SHARE = 20
"""Each try may take the twentieth part of the steps that labelling a whole case may take."""


def partial_labels(
    labelling: Labelling, decided: int = 0, chosen: int = 0
) -> dict[int, tuple[int, ...]]:
    """The minimal environments of each consequence, by index, once some decisions are made.

    Of the options in the mask `decided`, just those in `chosen` are taken; environments are over
    the others. A consequence that has too many environments is absent, and so is one that they may
    lead to. Cost: one pass over the environments of the labelling; where it has none, labelling all
    together, then each half, and so on.
    """
    if labelling.complete:
        return _narrowed(labelling, decided, chosen)
    rules = tuple(
        replace(rule, options=rule.options & ~decided)
        for rule in labelling.rules
        if not rule.options & decided & ~chosen
    )
    size = len(labelling.program.consequences)
    leading = [causes for causes, _ in leading_to(rules, size)]
    labelled: dict[int, tuple[int, ...]] = {}
    too_many = 0
    waiting = [sorted(range(size), key=lambda index: leading[index].bit_count())]
    for _ in range(MOST_TRIES):
        if not waiting:
            break
        asked = [index for index in waiting.pop() if not leading[index] & too_many]
        those = cone(rules, mask_of(asked))
        exclusive = labelling.program.exclusive
        share = Budget(MOST_STEPS // SHARE)
        try:
            labels = labels_of(those, size, exclusive, MOST_ENVIRONMENTS, share)
        except OutOfBudgetError:
            half = len(asked) // 2
            too_many |= 0 if half else 1 << asked[0]
            waiting += [asked[half:], asked[:half]] if half else []
        else:
            labelled |= {index: labels[index] for index in asked}
    return labelled


def leading_to(rules: Sequence[Rule], size: int) -> list[tuple[int, int]]:
    """For each of `size` consequences, those in its cone, itself among them, and the options there.

    Cost: the rules, once for each round in which something more is found.
    """
    causes, options = [1 << index for index in range(size)], [0] * size
    sources = [(rule.head, tuple(bits(rule.causes)), rule.options) for rule in rules]
    is_growing = True
    while is_growing:
        is_growing = False
        sources.reverse()  # what comes late may lead to what comes early, or the other way round
        for head, direct, own in sources:
            more, needed = causes[head], options[head] | own
            for cause in direct:
                more |= causes[cause]
                needed |= options[cause]
            if more != causes[head] or needed != options[head]:
                causes[head], options[head], is_growing = more, needed, True
    return list(zip(causes, options, strict=True))


def _narrowed(labelling: Labelling, decided: int, chosen: int) -> dict[int, tuple[int, ...]]:
    over_others: list[list[int]] = [[] for _ in labelling.program.consequences]
    for environment, brought in labelling.environments:
        if not environment & decided & ~chosen:
            for index in bits(brought):
                over_others[index].append(environment & ~decided)
    return {index: minimal(environments) for index, environments in enumerate(over_others)}
