"""Under which choices each consequence holds: labels of minimal environments.

The label of a consequence is the set of the smallest sets of options that make it hold, as in an
assumption-based truth maintenance system (J. de Kleer, "An Assumption-based TMS", Artificial
Intelligence 28, 1986). Options that exclude each other never share an environment. The labels are
worked out once for each set of terms; after that a choice costs one pass over the environments.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tui.case.model import DIRECTNESS
from tui.reason.engine.budget import Budget, OutOfBudgetError, pulse
from tui.reason.engine.network import Network
from tui.reason.engine.program import Program, Rule, Terms, bits, mask_of

MOST_ENVIRONMENTS = 400
"""The budget: how many environments one consequence may have before labelling stops short."""

MOST_STEPS = 2_000_000
"""The budget: how many pairs of environments one labelling, or one answer, lays side by side."""


@dataclass(frozen=True, slots=True)
class Labelling:
    """A program on some terms. `environments` pairs each set of options with what it brings about.

    When `complete` is false, the budget ran out: `environments` is empty, and only what follows and
    what cannot is known exactly. `restored` is the labelling as it would be if every passage were
    found, where that makes a difference.
    """

    program: Program
    terms: Terms
    rules: tuple[Rule, ...]
    environments: tuple[tuple[int, int], ...]
    complete: bool
    restored: "Labelling | None" = None
    _networks: list[Network] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def network(self) -> Network:
        """The rules by what they need, put in order when that is first asked for."""
        if not self._networks:
            self._networks.append(Network(self.rules))
        return self._networks[0]


def unlabelled(program: Program, terms: Terms) -> Labelling:
    """The same as of `label` that has stopped short at once. Cost: linear in the links."""
    bare = Labelling(program, terms, counting(program, terms), (), complete=False)
    if not program.lost:
        return bare
    rules = counting(program.restored(), terms)
    restored = Labelling(program.restored(), terms, rules, (), complete=False)
    return bare if rules == bare.rules else replace(bare, restored=restored)


def label(program: Program, terms: Terms, labellings: Iterable[Labelling] = ()) -> Labelling:
    """Work out the labels. Cost: in the worst case exponential in the decisions, within the budget.

    Loops are harmless: a label grows from the options up, so nothing supports itself. When the same
    rules count as in one of `labellings`, others of the program, its labels are used again. A case
    with passages that are not found is labelled a second time as if they were.
    """
    earlier = tuple(labellings)
    labelling = _labelled(program, terms, earlier)
    if not program.lost:
        return labelling
    alike = (labelling, *earlier, *(other.restored for other in earlier if other.restored))
    restored = _labelled(program.restored(), terms, alike)
    return replace(labelling, restored=None if restored.rules == labelling.rules else restored)


def _labelled(program: Program, terms: Terms, labellings: Iterable[Labelling]) -> Labelling:
    rules = counting(program, terms)
    for labelling in labellings:
        if labelling.rules == rules:
            return replace(labelling, program=program, terms=terms, restored=None)
    size = len(program.consequences)
    try:
        labels = labels_of(rules, size, program.exclusive, MOST_ENVIRONMENTS)
    except OutOfBudgetError:
        return Labelling(program, terms, rules, (), complete=False)
    brought: dict[int, list[int]] = {}
    for index, environments in enumerate(labels):
        for environment in environments:
            brought.setdefault(environment, []).append(index)
    masks = {environment: mask_of(indexes) for environment, indexes in brought.items()}
    return Labelling(program, terms, rules, tuple(sorted(masks.items())), complete=True)


def counting(program: Program, terms: Terms) -> tuple[Rule, ...]:
    """The rules that count on some terms."""
    read = frozenset(filter(terms.reads, DIRECTNESS))
    unaccepted = terms.doubts | program.lost
    active = (
        rule
        for rule in program.rules
        if rule.link.directness in read
        and not (
            unaccepted.issuperset(rule.link.passages) if unaccepted else not rule.link.passages
        )
    )
    if terms.proof == "asserted":
        return tuple(active)
    proven = [program.proven(consequence, terms) for consequence in program.consequences]
    return tuple(rule for rule in active if proven[rule.head])


def labels_of(
    rules: Sequence[Rule],
    size: int,
    exclusive: tuple[int, ...],
    most: int,
    budget: Budget | None = None,
) -> list[tuple[int, ...]]:
    """The minimal environments of each of `size` consequences, at most so many of each.

    A rule's `options` may hold bits of other things to assume, beside the options of a case. Of the
    bits of each mask in `exclusive`, an environment holds one at most. Give only the rules that
    matter: see `cone`. Several labellings may share a budget; its steps are pairs of environments.

    Raises:
        OutOfBudgetError: when there are more, or more pairs would have to be tried.
    """
    labels: list[tuple[int, ...]] = [()] * size
    budget = Budget(MOST_STEPS) if budget is None else budget
    excluded = _excluded(exclusive)
    own = [tuple(consistent((rule.options,), exclusive)) for rule in rules]
    network = Network(rules)
    causes, resting_on = network.causes, network.resting_on
    waiting = deque(range(len(rules)))
    is_waiting = [True] * len(rules)
    while waiting:
        pulse()
        number = waiting.popleft()
        is_waiting[number] = False
        head = rules[number].head
        brought = own[number]
        for cause in causes[number]:
            brought = _crossed(brought, labels[cause], excluded, most, budget)
        if set(brought) <= set(labels[head]):
            continue
        merged = minimal((*labels[head], *brought), most, budget)
        if merged != labels[head]:
            labels[head] = merged
            for resting in resting_on.get(head, ()):
                if not is_waiting[resting]:
                    is_waiting[resting] = True
                    waiting.append(resting)
    return labels


def _excluded(exclusive: tuple[int, ...]) -> dict[int, int]:
    """For each option, by its bit, those that it excludes."""
    return {1 << at: mask ^ 1 << at for mask in exclusive for at in bits(mask)}


def _crossed(
    some: tuple[int, ...],
    others: tuple[int, ...],
    excluded: Mapping[int, int],
    most: int,
    budget: Budget,
) -> tuple[int, ...]:
    if not some or not others:
        return ()
    if some == (0,):
        return others
    if len(some) * len(others) > most**2:
        raise OutOfBudgetError
    budget.spend(len(some) * len(others))
    joined: set[int] = set()
    for one in some:
        shut = 0  # what excludes an option of this one
        for at in bits(one):
            shut |= excluded.get(1 << at, 0)
        joined.update(one | other for other in others if not other & shut)
    return minimal(joined, most, budget)


def consistent(environments: Iterable[int], exclusive: tuple[int, ...]) -> Iterable[int]:
    """Those environments that choose at most one option at each decision of one."""
    return (
        environment
        for environment in environments
        if environment.bit_count() < 2
        or all((environment & mask).bit_count() <= 1 for mask in exclusive)
    )


def minimal(
    environments: Iterable[int], most: int | None = None, budget: Budget | None = None
) -> tuple[int, ...]:
    """Those environments that contain no other, smallest first. Cost: their number, squared.

    Raises:
        OutOfBudgetError: when there are more than `most`, or the budget runs out of pairs to try.
    """
    those = tuple(environments)
    if len(those) < 2 and (most is None or len(those) <= most):
        return those
    kept: list[int] = []
    for environment in sorted(set(those), key=lambda e: (e.bit_count(), e)):
        if budget:
            budget.spend(len(kept))
        if not any(smaller & environment == smaller for smaller in kept):
            if len(kept) == most:
                raise OutOfBudgetError
            kept.append(environment)
    return tuple(kept)


def cone(rules: Iterable[Rule], targets: int) -> tuple[Rule, ...]:
    """Those rules that can lead to one of the consequences in a mask. Cost: linear in the rules."""
    leading: dict[int, list[Rule]] = {}
    for rule in rules:
        leading.setdefault(rule.head, []).append(rule)
    seen, waiting, led = targets, list(bits(targets)), []
    while waiting:
        for rule in leading.get(waiting.pop(), ()):
            led.append(rule)
            waiting += bits(rule.causes & ~seen)
            seen |= rule.causes
    return tuple(led)
