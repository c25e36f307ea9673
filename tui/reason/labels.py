"""Under which choices each consequence holds: labels of minimal environments.

The label of a consequence is the set of the smallest sets of options that make it hold, as in an
assumption-based truth maintenance system (J. de Kleer, "An Assumption-based TMS", Artificial
Intelligence 28, 1986). Options that exclude each other never share an environment. The labels are
worked out once for each set of terms; after that a choice costs one pass over the environments.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.reason.program import Program, Rule, Terms, bits

MOST_ENVIRONMENTS = 400
"""The budget: how many environments one consequence may have before labelling stops short."""


@dataclass(frozen=True, slots=True)
class Field:
    """A program on some terms. `environments` pairs each set of options with what it brings about.

    When `complete` is false, the budget ran out: `environments` is empty, and only what follows and
    what cannot is known exactly.
    """

    program: Program
    terms: Terms
    rules: tuple[Rule, ...]
    environments: tuple[tuple[int, int], ...]
    complete: bool


def label(program: Program, terms: Terms) -> Field:
    """Work out the labels. Cost: in the worst case exponential in the decisions, within the budget.

    Loops are harmless: a label grows from the options up, so nothing supports itself.
    """
    proven = [program.proven(consequence, terms) for consequence in program.consequences]
    rules = tuple(
        rule for rule in program.rules if proven[rule.head] and program.active(rule.link, terms)
    )
    labels = _labels(program, rules)
    if labels is None:
        return Field(program, terms, rules, (), complete=False)
    brought: dict[int, int] = {}
    for index, environments in enumerate(labels):
        for environment in environments:
            brought[environment] = brought.get(environment, 0) | 1 << index
    return Field(program, terms, rules, tuple(sorted(brought.items())), complete=True)


def _labels(program: Program, rules: tuple[Rule, ...]) -> list[tuple[int, ...]] | None:
    """The label of each consequence by index, or None when the budget runs out."""
    labels: list[tuple[int, ...]] = [()] * len(program.consequences)
    resting_on: dict[int, list[Rule]] = {}
    for rule in rules:
        for cause in bits(rule.causes):
            resting_on.setdefault(cause, []).append(rule)
    waiting = dict.fromkeys(rule for rule in rules)
    while waiting:
        rule = next(iter(waiting))
        del waiting[rule]
        found: tuple[int, ...] = (rule.options,)
        for cause in bits(rule.causes):
            crossed = _crossed(found, labels[cause], program.exclusive)
            if crossed is None:
                return None
            found = crossed
        merged = minimal((*labels[rule.head], *consistent(found, program.exclusive)))
        if len(merged) > MOST_ENVIRONMENTS:
            return None
        if merged != labels[rule.head]:
            labels[rule.head] = merged
            waiting |= dict.fromkeys(resting_on.get(rule.head, ()))
    return labels


def _crossed(
    some: tuple[int, ...], others: tuple[int, ...], exclusive: tuple[int, ...]
) -> tuple[int, ...] | None:
    if len(some) * len(others) > MOST_ENVIRONMENTS**2:
        return None
    joined = minimal(consistent({a | b for a in some for b in others}, exclusive))
    return joined if len(joined) <= MOST_ENVIRONMENTS else None


def consistent(environments: Iterable[int], exclusive: tuple[int, ...]) -> Iterable[int]:
    """Those environments that choose at most one option at each decision of one."""
    return (
        environment
        for environment in environments
        if all((environment & mask).bit_count() <= 1 for mask in exclusive)
    )


def minimal(environments: Iterable[int]) -> tuple[int, ...]:
    """Those environments that contain no other, smallest first."""
    kept: list[int] = []
    for environment in sorted(set(environments), key=lambda e: (e.bit_count(), e)):
        if not any(smaller & environment == smaller for smaller in kept):
            kept.append(environment)
    return tuple(kept)
