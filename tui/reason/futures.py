"""The whole space of choices, partitioned by the set of consequences that follow."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import reduce
from heapq import heappop, heappush
from itertools import chain, islice, product
from math import prod
from operator import or_

from tui.reason.engine.budget import OutOfBudgetError
from tui.reason.engine.changes import Choices
from tui.reason.engine.decision_diagram import (
    MOST_STEPS,
    CourseSpace,
    Edge,
    Environments,
    Node,
    Path,
    Slot,
    given,
    paths,
    slots_of,
)
from tui.reason.engine.derive import Findings
from tui.reason.engine.labels import Labelling
from tui.reason.engine.partial_labels import partial_labels
from tui.reason.engine.program import Program, bits

MOST_FUTURES = 200
"""How many futures are described, unless more are asked for."""

MOST_BOXES = 8
"""How many boxes of a future are kept, and how many ways are looked at to find them: its square."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a box asks of one decision, options by id.

    At a decision of one: to choose one of those `among`; there are others. At a decision of any:
    to choose those `having` and not to choose those `lacking`; the rest do not matter.
    """

    decision: str
    among: tuple[str, ...] = ()
    having: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


Box = tuple[Part, ...]
"""Courses that meet every part, in the order of the case; other decisions do not matter."""


@dataclass(frozen=True, slots=True)
class Future:
    """A set of consequences that some courses, and no others, lead to.

    `follows` is a mask of all that follows, `courses` the exact number of courses, `boxes` which:
    disjoint, largest first. When `described` is false there are more than were kept, and perhaps
    larger ones.
    """

    follows: int
    courses: int
    boxes: tuple[Box, ...]
    described: bool


@dataclass(frozen=True, slots=True)
class Futures:
    """All futures. `courses` and `number` are exact whole numbers.

    `found` holds the futures, those of most courses first: all `number` of them, or the first few.
    `courses_with` gives for each consequence, by id, under how many courses it follows. When
    `complete` is false the budget ran out: `number` is a lower bound, and what could not be worked
    out is absent from `found` and `courses_with`.
    """

    program: Program
    courses: int
    number: int
    found: tuple[Future, ...]
    courses_with: Mapping[str, int]
    complete: bool

    def nearest_to(self, findings: Findings) -> "Futures":
        """The same, those first in which most follows as it does in some findings.

        How many courses lead to a future says nothing of how likely it is, so it is no order to
        read them in. Those equally near stay as they stood. Cost: the futures found.
        """
        here = findings.follows
        near = sorted(self.found, key=lambda future: (future.follows ^ here).bit_count())
        return replace(self, found=tuple(near))

    @property
    def always(self) -> int:
        """A mask of what follows under every course. Cost: the consequences."""
        bits = self.program.consequence_bits
        return sum(bits[key] for key, number in self.courses_with.items() if number == self.courses)

    def of(self, findings: Findings) -> Future | None:
        """The future that fully made choices lead to, if it is among those found.

        The findings must be on the same terms. None too while a decision is open.
        """
        if not all(map(findings.is_made, self.program.case.decisions)):
            return None
        return next((future for future in self.found if future.follows == findings.follows), None)


def futures(labelling: Labelling, choices: Choices, most: int = MOST_FUTURES) -> Futures:
    """Every future that some choices leave, at most `most` of them described.

    A course makes every decision: it takes one option at a decision of one, any set of them at a
    decision of any. Groups of decisions that share no consequence are worked out each for itself,
    so the cost grows with how much hangs together, not with the number of courses: in the worst
    case exponential in the largest group, within the budget of `diagram`.
    """
    program, slots = labelling.program, slots_of(labelling.program, choices)
    decided = program.decided(choices)
    labels = partial_labels(labelling, program.decided_mask(decided), program.option_mask(decided))
    counted = _counted(slots, labels)
    space = CourseSpace(slots, MOST_STEPS)
    always, groups = space.groups(labels)
    edges: list[Edge] = []
    number = 1
    for group in groups:
        space.largest = 1
        try:
            edges.append(space.edge(group))
            number *= len(edges[-1][1].courses)
        except OutOfBudgetError:
            number *= max(space.largest, _least(space, group))
    complete = len(edges) == len(groups) and len(counted) == len(program.consequences)
    described = islice(_largest_first(program, space, always, edges), most) if complete else ()
    by_id = {program.consequences[index]: counted[index] for index in sorted(counted)}
    return Futures(program, space.total, number, tuple(described), by_id, complete)


def open_courses(program: Program, choices: Choices) -> int:
    """In how many ways the decisions that are open can be made. Cost: linear in the options."""
    return prod(len(slot.values) for slot in slots_of(program, choices))


def _counted(slots: tuple[Slot, ...], labels: Mapping[int, tuple[int, ...]]) -> dict[int, int]:
    """Under how many courses each consequence follows, those of few environments first."""
    space = CourseSpace(slots, MOST_STEPS)
    counted = {}
    for index in sorted(labels, key=lambda index: len(labels[index])):
        with suppress(OutOfBudgetError):
            counted[index] = space.total - space.avoiding(labels[index])
    return counted


def _least(space: CourseSpace, group: Environments) -> int:
    """A number of futures that a group has at least: slots that some consequences tell of alone."""
    alone: dict[int, list[tuple[int, int]]] = {}
    shared = apart = 0
    for environment, brought in group:
        number, *others = space.slots_in(environment)
        if others:
            shared |= brought
        else:
            alone.setdefault(number, []).append((environment, brought))
    for pairs in alone.values():
        here = reduce(or_, (brought for _, brought in pairs))
        shared |= apart & here
        apart |= here
    return prod(
        len({given(pairs, slot.mask, value)[0] & ~shared for value in slot.values})
        for slot, pairs in ((space.slots[number], pairs) for number, pairs in alone.items())
    )


def _largest_first(
    program: Program, space: CourseSpace, always: int, edges: list[Edge]
) -> Iterator[Future]:
    """The futures, those of most courses first: one set from each group, in every combination."""
    tables = [
        sorted(((count, follows) for follows, count in node.courses.items()), key=_by_courses)
        for _, node in edges
    ]

    def courses(at: tuple[int, ...]) -> int:
        count = space.total
        for table, row in zip(tables, at, strict=True):
            count = count * table[row][0] // space.total
        return count

    start = (0,) * len(tables)
    waiting = [(-courses(start), start, 0)]
    while waiting:
        negative, at, moved = heappop(waiting)
        rows = [table[row][1] for table, row in zip(tables, at, strict=True)]
        follows = always
        for (held, _), row in zip(edges, rows, strict=True):
            follows |= held | row
        boxes, described = _boxes(program, space, [node for _, node in edges], rows)
        yield Future(follows, -negative, boxes, described)
        for place in range(moved, len(tables)):  # each combination is reached in one way only
            if at[place] + 1 < len(tables[place]):
                further = (*at[:place], at[place] + 1, *at[place + 1 :])
                heappush(waiting, (-courses(further), further, place))


def _by_courses(row: tuple[int, int]) -> tuple[int, int]:
    return -row[0], row[1]


def _boxes(
    program: Program, space: CourseSpace, nodes: list[Node], rows: list[int]
) -> tuple[tuple[Box, ...], bool]:
    """The boxes of one set from each group, and whether these are all."""
    most = MOST_BOXES**2
    described = True
    ways: list[list[Path]] = []
    for node, row in zip(nodes, rows, strict=True):
        ways_in = list(islice(paths(node, row), most + 1))
        described = described and len(ways_in) <= most
        ways.append(space.joined(ways_in))
    described = described and prod(map(len, ways)) <= MOST_BOXES
    together = [tuple(sorted(chain(*parts))) for parts in islice(product(*ways), most)]
    together.sort(key=lambda path: (-space.courses(path), path))
    return tuple(_box(program, space, path) for path in together[:MOST_BOXES]), described


def _box(program: Program, space: CourseSpace, path: Path) -> Box:
    case = program.case
    parts: dict[str, Part] = {}
    for number, values in path:
        slot = space.slots[number]
        options = tuple(case.options[program.options[at]].id for at in bits(slot.mask))
        part = parts.get(slot.decision, Part(slot.decision))
        if case.decisions[slot.decision].choose == "one":
            part = replace(part, among=tuple(options[value] for value in values))
        elif slot.values[values[0]]:
            part = replace(part, having=part.having + options)
        else:
            part = replace(part, lacking=part.lacking + options)
        parts[slot.decision] = part
    return tuple(parts.values())
