"""Whether some consequences can be reached and others avoided at all, and if not, what bars it.

Decided by branching over courses: pick a wanted consequence and bring it about in one of its ways,
or pick a way of an avoided one and rule it out by one of its options; what no branch gets past is
proved impossible. Smallest sets are found by deletion: what can be spared is left out, one by one
(J. Marques-Silva, "Minimal Unsatisfiability: Models, Algorithms and Applications", 2010).
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.derive import spread
from tui.reason.engine.labels import MOST_ENVIRONMENTS, Labelling, cone, labels_of, minimal
from tui.reason.engine.program import Program, bits

_T = TypeVar("_T")

MOST_STEPS = 6000
"""The budget: how many partial courses are looked at before nothing is claimed."""
WEIGHT = 200
"""How much longer that takes than laying one set of options beside another."""


@dataclass(frozen=True, slots=True)
class Block:
    """One way in which an avoided consequence comes about: these options, by key, bring it."""

    options: tuple[str, ...]
    consequence: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why nothing can be found: a smallest set of aims that cannot all be met, and what bars them.

    `kind`: `never` (the one wanted follows under no choice at all), `regardless` (the one avoided
    follows whatever is chosen), `apart` (those wanted need options that exclude each other),
    `always` (whatever is chosen at `decisions`, one of those avoided follows; nothing is wanted),
    `entailed` (whatever brings those wanted brings one of those avoided too). `blocks` is a
    smallest set of ways that together leave no course. `decisions` are those that the blocks
    involve; in a conflict of kind `apart`, those at which the ways to the ones wanted collide.
    Smallest: without any one of them, the rest would not do. All are in the order of the case.
    """

    kind: Literal["never", "regardless", "apart", "always", "entailed"]
    reach: tuple[str, ...]
    avoid: tuple[str, ...]
    decisions: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Aims:
    """The minimal environments of what is wanted and of what is avoided, by id in case order."""

    wanted: Mapping[str, tuple[int, ...]]
    avoided: Mapping[str, tuple[int, ...]]

    @property
    def ways(self) -> tuple[tuple[int, ...], ...]:
        """The environments of each consequence wanted."""
        return tuple(self.wanted.values())

    @property
    def blocks(self) -> Mapping[int, str]:
        """The smallest environments of anything avoided, each with the first that it brings."""
        first: dict[int, str] = {}
        for consequence, environments in self.avoided.items():
            for environment in environments:
                first.setdefault(environment, consequence)
        return {environment: first[environment] for environment in minimal(first)}


def aims_of(labelling: Labelling, reach: Collection[str], avoid: Collection[str]) -> Aims | None:
    """Look the aims up in a labelling; where it has no labels, label what leads to the aims.

    None when even that is too much. Aims that are hopeless by themselves are returned alone then.
    """
    program, size = labelling.program, len(labelling.program.consequences)
    asked = {key: at for at, key in enumerate(program.consequences) if key in {*reach, *avoid}}
    if labelling.complete:
        ways = {
            key: tuple(e for e, brought in labelling.environments if brought >> at & 1)
            for key, at in asked.items()
        }
    else:
        rules = cone(labelling.rules, sum(1 << at for at in asked.values()))
        try:
            labels = labels_of(rules, size, program.exclusive, MOST_ENVIRONMENTS)
        except OutOfBudgetError:
            at_most = spread(labelling, sum(program.decision_masks.values()))
            at_least = spread(labelling, 0)
            never = {key: () for key, at in asked.items() if key in reach and not at_most >> at & 1}
            always = {key: (0,) for key, at in asked.items() if key in avoid and at_least >> at & 1}
            return Aims(never, always) if never or always else None
        ways = {key: labels[at] for key, at in asked.items()}
    return Aims(
        {key: environments for key, environments in ways.items() if key in reach},
        {key: environments for key, environments in ways.items() if key in avoid},
    )


@dataclass(frozen=True, slots=True)
class Course:
    """Options to choose and options not to: however the rest is chosen, the aims are met."""

    on: int
    off: int


class CourseSearch:
    """Looks for courses, again and again, within one budget of steps.

    `liked` holds the options that a course has rather than not, where it is free to.
    """

    def __init__(self, exclusive: Sequence[int], liked: int = 0, most: int | None = None) -> None:
        self._exclusive = tuple(exclusive)
        self._liked = liked
        self._budget = Budget(MOST_STEPS if most is None else most, WEIGHT)

    def find(
        self, ways: Sequence[tuple[int, ...]], blocks: Iterable[int]
    ) -> tuple[Course | None, set[int]]:
        """A course that has one of each `ways` whole and none of the `blocks`, if there is one.

        If there is none, also those of the blocks that its proof needed. Cost: in the worst case
        exponential in the decisions, within the budget.

        Raises:
            OutOfBudgetError: when the steps have run out.
        """
        all_blocks, used = tuple(blocks), set[int]()
        waiting = [(0, 0)]
        while waiting:
            closed = self._closed(*waiting.pop())
            if closed is None:
                continue
            self._budget.spend()
            on, off = closed
            narrowest = _narrowest(ways, all_blocks, on, off)
            if narrowest is None:
                return Course(on, off), set()
            if isinstance(narrowest, int):
                used.add(narrowest)
                waiting += self._ruling_out(narrowest & ~on, on, off)
            else:  # what is tried first is put last
                fitting = sorted(narrowest, key=lambda e: (e & ~self._liked).bit_count())
                waiting += [(on | way, off) for way in reversed(fitting)]
        return None, used

    def _closed(self, on: int, off: int) -> tuple[int, int] | None:
        """What follows from choosing just one option at each decision of one; None: it cannot."""
        for mask in self._exclusive:
            left = on & mask or mask & ~off
            if left & (left - 1) == 0:
                on |= left
                off |= mask ^ left
            if not left or (on & mask).bit_count() > 1:
                return None
        return None if on & off else (on, off)

    def _ruling_out(self, free: int, on: int, off: int) -> list[tuple[int, int]]:
        """Each branch has one option off, and on those that other branches have off before it."""
        branches = []
        for at in sorted(bits(free), key=lambda at: self._liked >> at & 1):
            branches.append((on, off | 1 << at))
            on |= 1 << at
        return branches[::-1]


def _narrowest(
    ways: Sequence[tuple[int, ...]], blocks: Sequence[int], on: int, off: int
) -> list[int] | int | None:
    """The ways to one wanted, or a block, with the fewest branches; None when all aims are met."""
    narrowest: list[int] | int | None = None
    fewest = -1
    for those in ways:
        if any(way & on == way for way in those):
            continue
        fitting = [way for way in those if not way & off]
        if narrowest is None or len(fitting) < fewest:
            narrowest, fewest = fitting, len(fitting)
    for block in blocks:
        if not block & off:
            branches = (block & ~on).bit_count()
            if narrowest is None or branches < fewest:
                narrowest, fewest = block, branches
    return narrowest


def conflict_of(program: Program, aims: Aims) -> Conflict:
    """What bars aims that cannot be met. Cost: a search for courses for each that may be spared.

    Raises:
        OutOfBudgetError: when the proof is too long to be made short.
        ValueError: when the aims can be met.
    """
    for key, environments in aims.wanted.items():
        if not environments:
            return Conflict("never", (key,), (), (), ())
    for key, environments in aims.avoided.items():
        if 0 in environments:
            return Conflict("regardless", (), (key,), (), (Block((), key),))
    courses = CourseSearch(program.exclusive)

    def barred(keys: Collection[str]) -> Collection[str] | None:
        some = _some(aims, keys)
        return keys if courses.find(some.ways, some.blocks)[0] is None else None

    if barred(tuple(aims.wanted)):
        reach = _smallest(tuple(aims.wanted), barred)
        return Conflict("apart", reach, (), _apart(program, _some(aims, reach).ways), ())
    keys = tuple(aims.avoided)
    kind: Literal["always", "entailed"] = "always"
    if not barred(keys):
        keys, kind = (*aims.wanted, *keys), "entailed"
        if not barred(keys):
            message = "These aims can be met."
            raise ValueError(message)
    core = _some(aims, _smallest(keys, barred))
    first_for = core.blocks

    def still_barred(blocks: Collection[int]) -> Collection[int] | None:
        course, used = courses.find(core.ways, blocks)
        return used if course is None else None

    needed = _smallest(tuple(first_for), still_barred)
    order = {key: at for at, key in enumerate(core.avoided)}
    kept = sorted(needed, key=lambda block: (order[first_for[block]], tuple(bits(block))))
    return Conflict(
        kind,
        tuple(core.wanted),
        tuple(core.avoided),
        tuple(
            decision
            for decision, mask in program.decision_masks.items()
            if any(block & mask for block in kept)
        ),
        tuple(Block(tuple(program.options[at] for at in bits(b)), first_for[b]) for b in kept),
    )


def _some(aims: Aims, keys: Collection[str]) -> Aims:
    return Aims(
        {key: those for key, those in aims.wanted.items() if key in keys},
        {key: those for key, those in aims.avoided.items() if key in keys},
    )


def _apart(program: Program, ways: Sequence[tuple[int, ...]]) -> tuple[str, ...]:
    """The fewest decisions of one that suffice to keep these ways from going together."""
    of_one = tuple(key for key, d in program.case.decisions.items() if d.choose == "one")

    def barred(decisions: Collection[str]) -> Collection[str] | None:
        courses = CourseSearch([program.decision_masks[key] for key in decisions])
        return decisions if courses.find(ways, ())[0] is None else None

    return _smallest(of_one, barred)


def _smallest(
    items: tuple[_T, ...], barred: Callable[[Collection[_T]], Collection[_T] | None]
) -> tuple[_T, ...]:
    """A subset that still bars the way and of which nothing can be spared.

    `barred` says whether some of the items do, by naming those that suffice. Later ones are tried
    first.
    """
    kept = items
    for item in reversed(items):
        if item in kept:
            enough = barred(tuple(other for other in kept if other != item))
            if enough is not None:
                kept = tuple(other for other in kept if other in enough)
    return kept
