"""Counting courses without trying each: decision by decision, those that come to the same at once.

A course takes one value at each slot. Giving a slot each of its values leaves smaller sets of
environments; equal ones are worked out once, as in a reduced decision diagram (R. E. Bryant,
"Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers C-35,
1986), here with many values at a slot and with what follows written on the edges.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import prod
from operator import and_
from typing import TypeVar

from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.changes import Choices
from tui.reason.engine.labels import minimal
from tui.reason.engine.program import Program, bits, mask_of

Environments = tuple[tuple[int, int], ...]
"""Sets of options, each with what it brings about, as in a labelling."""

Path = tuple[tuple[int, tuple[int, ...]], ...]
"""Some courses: at each slot named, by index, one of those values, by index, is taken."""

MOST_STEPS = 500_000
"""The budget: how many environments and sets of consequences a space may look at in all."""

MOST_SLOTS = 100
"""The budget of depth: more slots than this that all hang together are too many."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A choice to be made: exactly one of `values`, each a mask over the options, is taken.

    A decision of one is a slot, and so is each option of a decision of any: chosen, or not (0).
    `mask` holds the options that it is about.
    """

    decision: str
    values: tuple[int, ...]
    mask: int


def slots_of(program: Program, choices: Choices) -> tuple[Slot, ...]:
    """What remains to be chosen after some choices, in the order of the case."""
    slots = []
    decided = program.decided(choices)
    for decision in program.case.decisions.values():
        if decision.id in decided:
            continue
        each = tuple(program.option_bits[option.key] for option in decision.options)
        if decision.choose == "one":
            slots.append(Slot(decision.id, each, sum(each)))
        else:
            slots += [Slot(decision.id, (bit, 0), bit) for bit in each]
    return tuple(slots)


def given(
    environments: Iterable[tuple[int, int]], mask: int, value: int
) -> tuple[int, Environments]:
    """What follows, and what remains, if of the options in `mask` just those in `value` are taken.

    Cost: linear in the environments.
    """
    held = 0
    rest: dict[int, int] = {}
    for environment, brought in environments:
        if environment & mask & ~value:
            continue
        if environment := environment & ~mask:
            rest[environment] = rest.get(environment, 0) | brought
        else:
            held |= brought
    return held, tuple(
        sorted((e, more) for e, brought in rest.items() if (more := brought & ~held))
    )


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A slot at which ways part: the values of each branch, what follows at once, and what is left.

    `courses` counts for every set of consequences the courses that bring it about, in the whole
    space: those that take any value at slots that do not matter. At the end of all ways, `slot` is
    -1. Equal nodes are the same node.
    """

    slot: int
    branches: "Branches"
    courses: Mapping[int, int]


Branches = tuple[tuple[tuple[int, ...], int, Node], ...]
"""The values of each branch, by index, what follows at once, and the node for the rest."""

Edge = tuple[int, Node]
"""What follows on every way, and a node for the rest."""


class CourseSpace:
    """All courses: one value at each slot. `total` is how many there are.

    It looks at `steps` things before it raises OutOfBudgetError; what it has worked out, it knows
    from then on without a step. `largest` is how many sets the largest node made so far tells of.
    """

    def __init__(self, slots: Sequence[Slot], steps: int) -> None:
        self.slots = slots
        self._budget = Budget(steps)
        self.total = prod(len(slot.values) for slot in slots)
        self.largest = 1
        self._slot_at = {at: n for n, slot in enumerate(slots) for at in bits(slot.mask)}
        self._end = Node(-1, (), {0: self.total})
        self._edges: dict[Environments, Edge] = {}
        self._nodes: dict[tuple[int, Branches], Node] = {}
        self._avoiding: dict[tuple[int, ...], int] = {}

    def slots_in(self, environment: int) -> set[int]:
        """The slots that an environment asks something of, by index."""
        return {self._slot_at[at] for at in bits(environment)}

    def groups(self, labels: Mapping[int, tuple[int, ...]]) -> tuple[int, list[Environments]]:
        """What follows on all courses, and labels in groups that share no slot, small ones first.

        Cost: the labels, once for each group.
        """
        brought: dict[int, list[int]] = {}
        for index, environments in labels.items():
            for environment in environments:
                brought.setdefault(environment, []).append(index)
        pairs = ((environment, mask_of(indexes)) for environment, indexes in brought.items())
        always, rest = given(pairs, 0, 0)
        beyond = max((slot.mask.bit_length() for slot in self.slots), default=0)
        apart = _apart(rest, lambda pair: self._reach(pair[0]) | pair[1] << beyond)
        return always, sorted((tuple(sorted(group)) for group in apart), key=len)

    def edge(self, environments: Environments) -> Edge:
        """The diagram of what follows from some environments.

        Cost: for each node, one pass over the environments left there, and one over the sets of
        consequences that they can bring about: in the worst case exponential, within the budget.
        """
        if not environments:
            return 0, self._end
        edge = self._edges.get(environments)
        if edge is None:
            edge = self._edges[environments] = self._parted(environments)
        return edge

    def _parted(self, environments: Environments) -> Edge:
        # First the slot on which most depends: its values leave the smallest rests, and alike ones.
        number = self._first((e, brought.bit_count()) for e, brought in environments)
        slot = self.slots[number]
        self._budget.spend_if_left(len(environments) * len(slot.values))
        alike: dict[Edge, list[int]] = {}
        for index, value in enumerate(slot.values):
            held, rest = given(environments, slot.mask, value)
            more, node = self.edge(rest)
            alike.setdefault((held | more, node), []).append(index)
        if len(alike) == 1:
            return next(iter(alike))
        # What follows on every branch goes up to the edge above, so that nodes which differ only in
        # that are one node.
        always = reduce(and_, (held for held, _ in alike))
        branches = tuple((tuple(at), held & ~always, node) for (held, node), at in alike.items())
        return always, self._node(number, branches)

    def _node(self, number: int, branches: Branches) -> Node:
        node_of = self._nodes.get((number, branches))
        if node_of is None:
            courses: dict[int, int] = {}
            for values, held, node in branches:
                self._budget.spend_if_left(len(node.courses))
                for brought, count in node.courses.items():
                    share = count * len(values) // len(self.slots[number].values)
                    courses[held | brought] = courses.get(held | brought, 0) + share
            self.largest = max(self.largest, len(courses))
            node_of = self._nodes[number, branches] = Node(number, branches, courses)
        return node_of

    def avoiding(self, environments: tuple[int, ...]) -> int:
        """How many courses hold none of some minimal environments, given smallest first.

        Cost: one pass over the environments left on each way, within the budget.
        """
        if not environments:
            return self.total
        if not environments[0]:
            return 0
        courses = self._avoiding.get(environments)
        if courses is None:
            courses = self._avoiding[environments] = self._counted(environments)
        return courses

    def _counted(self, environments: tuple[int, ...]) -> int:
        self._budget.spend_if_left(len(environments) ** 2)
        parts = _apart(environments, self._reach)
        if len(parts) > 1:  # what shares no slot is independent: each part leaves its share
            count = self.total
            for part in parts:
                part.sort(key=lambda environment: (environment.bit_count(), environment))
                count = count * self.avoiding(tuple(part)) // self.total
            return count
        slot = self.slots[self._first((environment, 1) for environment in environments)]
        count = 0
        for value in slot.values:
            left = (e & ~slot.mask for e in environments if not e & slot.mask & ~value)
            count += self.avoiding(minimal(left))
        return count // len(slot.values)

    def courses(self, path: Path) -> int:
        """How many courses a path stands for."""
        count = self.total
        for number, values in path:
            count = count * len(values) // len(self.slots[number].values)
        return count

    def joined(self, ways: Iterable[Path]) -> list[Path]:
        """Disjoint paths made fewer: those that differ at one slot alone become one.

        Cost: the paths by the slots they name, once for each time that some can be joined.
        """
        paths = [tuple(sorted(way)) for way in ways]
        before = len(paths) + 1
        while len(paths) < before:
            before = len(paths)
            for number in sorted({number for way in paths for number, _ in way}):
                every = range(len(self.slots[number].values))
                alike: dict[Path, set[int]] = {}
                for way in paths:
                    rest = tuple(part for part in way if part[0] != number)
                    alike.setdefault(rest, set()).update(dict(way).get(number, every))
                paths = [
                    tuple(sorted((*rest, (number, tuple(sorted(values))))))
                    if len(values) < len(every)
                    else rest
                    for rest, values in alike.items()
                ]
        return paths

    def _first(self, weighed: Iterable[tuple[int, int]]) -> int:
        """The slot on which most depends."""
        weights: dict[int, int] = {}
        for environment, weight in weighed:
            for number in self.slots_in(environment):
                weights[number] = weights.get(number, 0) + weight
        if len(weights) > MOST_SLOTS:
            raise OutOfBudgetError
        return min(weights, key=lambda number: (-weights[number], number))

    def _reach(self, environment: int) -> int:
        """All options of the slots that an environment asks something of."""
        return sum(self.slots[number].mask for number in self.slots_in(environment))


_T = TypeVar("_T")


def _apart(items: Iterable[_T], reach: Callable[[_T], int]) -> list[list[_T]]:
    """Things in groups whose masks have nothing in common. Cost: the things by the groups."""
    groups: list[tuple[int, list[_T]]] = []
    for item in items:
        span, own, others = reach(item), [item], []
        joined = span
        for group in groups:
            if group[0] & span:
                joined |= group[0]
                own = group[1] + own
            else:
                others.append(group)
        groups = [*others, (joined, own)]
    return [group for _, group in groups]


def paths(node: Node, follows: int) -> Iterator[Path]:
    """The ways through a diagram that bring about just that set of consequences."""
    if follows not in node.courses:
        return
    if not node.branches:
        yield ()
    for values, held, child in node.branches:
        if held & ~follows == 0:
            for path in paths(child, follows & ~held):
                yield ((node.slot, values), *path)
