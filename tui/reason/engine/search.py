"""Sets of changes, searched for those that meet some aims, the smallest first.

Answers are found as minimal hitting sets are (R. Reiter, "A Theory of Diagnosis from First
Principles", Artificial Intelligence 32, 1987): a way in which an avoided consequence can still come
about tells which changes to try next. Those that need the fewest changes are looked at first, with
a lower bound on the changes still to come (P. Hart, N. Nilsson and B. Raphael, "A Formal Basis for
the Heuristic Determination of Minimum Cost Paths", IEEE Transactions SSC 4, 1968).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.changes import Change, Choose, Drop, Settle
from tui.reason.engine.conflict import Aims, Course
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import bits

MOST_TRIALS = 4000
"""The budget: how many sets of changes are looked at before the search stops short."""
WEIGHT = 200
"""How much longer that takes than laying one set of options beside another."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An option, and what changing it takes.

    `option` and `decision` are masks of options; `change` and `settle` are bits over the changes of
    a space, and `settle` is 0 except while a decision of any is open.
    """

    option: int
    decision: int
    is_of_one: bool
    change: int
    settle: int

    @property
    def touched(self) -> int:
        """The options that a change which takes this one off may be about."""
        return self.decision if self.is_of_one or self.settle else self.option


@dataclass(frozen=True, slots=True)
class _Node:
    """A set of changes, and where it leads: the options on, and those off for good.

    What is `fixed`, on or off, is so for the sake of the aims: further changes leave it.
    """

    changes: int
    on: int
    off: int
    fixed: int


class ChangeSpace:
    """All sets of changes from where a walk stands; `changes` numbers them in case order."""

    def __init__(self, findings: Findings, aims: Aims) -> None:
        program = findings.program
        changes: list[Change] = []
        places = []
        for decision in program.case.decisions.values():
            settle = 0
            is_of_one = decision.choose == "one"
            if not is_of_one and not findings.is_made(decision.id):
                settle = 1 << len(changes)
                changes.append(Settle(decision.id))
            for option in decision.options:
                bit = program.option_bits[option.key]
                mask = program.decision_masks[decision.id]
                places.append(_Place(bit, mask, is_of_one, 1 << len(changes), settle))
                drops = not is_of_one and bit & findings.chosen
                change = Drop if drops else Choose
                changes.append(change(decision.id, option.id))
        decided = program.decided_mask(findings.choices)
        self.changes = tuple(changes)
        self._places = tuple(places)
        self._start = _Node(0, findings.chosen, decided & ~findings.chosen, 0)
        self._ways = aims.ways
        self._blocks = tuple((block, self._touched(block)) for block in aims.blocks)
        self._trials = Budget(MOST_TRIALS, WEIGHT)

    def _touched(self, block: int) -> int:
        """The options that changes which rule a block out may be about."""
        touched = 0
        for at in bits(block):
            touched |= self._places[at].touched
        return touched

    def answers(self, most: int) -> tuple[list[int], bool]:
        """The minimal answers, as masks of changes.

        Smaller ones come first. When there are more than `most`, the search ends after all that are
        as small as the last of these; then, and when the budget runs out, the second part is false.
        """
        self._trials = Budget(MOST_TRIALS, WEIGHT)
        answers: list[int] = []
        try:
            for size, changes in self._reached():
                if len(answers) > most and size > answers[most - 1].bit_count():
                    return answers, False
                if changes is not None:
                    answers.append(changes)
        except OutOfBudgetError:
            return answers, False
        return answers, True

    def one_within(self, changes: int) -> int | None:
        """One minimal answer made up of these changes, if the budget is enough to find one.

        Whether there is one at all is asked again and again, each time with a change spared.
        """
        self._trials = Budget(MOST_TRIALS, WEIGHT)
        try:
            kept = self._any_within(changes)
            for at in bits(changes):
                if kept is not None and kept >> at & 1:
                    fewer = self._any_within(kept & ~(1 << at))
                    kept = kept if fewer is None else fewer
        except OutOfBudgetError:
            return None
        return kept

    def _any_within(self, changes: int) -> int | None:
        reached = self._reached(changes, hurried=True)
        return next((answer for _, answer in reached if answer is not None), None)

    def _reached(
        self, within: int = -1, *, hurried: bool = False
    ) -> Iterator[tuple[int, int | None]]:
        """Each size in turn and the minimal answers of that size, or any answers, if `hurried`.

        Raises:
            OutOfBudgetError: when no trial is left.
        """
        bounds = self._bounds(within)
        answers: list[int] = []
        ahead = self._ahead(self._start, *bounds)
        waiting = [(ahead[0], 0, 0, self._start, ahead[1])] if ahead else []
        seen = {(self._start.changes, self._start.fixed)}
        while waiting:
            rank, _, _, node, branches = heappop(waiting)
            yield rank, None
            if any(smaller & node.changes == smaller for smaller in answers):
                continue
            if branches is None:
                answers.append(node.changes)
                yield rank, node.changes
                continue
            for after in self._branched(node, branches):
                if after.changes & ~within or (after.changes, after.fixed) in seen:
                    continue
                self._trials.spend()
                seen.add((after.changes, after.fixed))
                ahead = self._ahead(after, *bounds)
                if ahead:
                    number = after.changes.bit_count()
                    rank = ahead[0] if hurried else ahead[0] + number
                    heappush(waiting, (rank, -number, self._trials.left, after, ahead[1]))

    def _bounds(self, within: int) -> tuple[int, int]:
        """The options that some changes can choose, and those that they can take off."""
        chosen = taken_off = 0
        for place in self._places:
            if place.change & within:
                chosen |= place.option
        for place in self._places:
            if place.is_of_one:
                removable = chosen & place.decision & ~place.option
            else:
                removable = (place.settle or place.change) & within
            if removable:
                taken_off |= place.option
        return chosen, taken_off

    def _ahead(
        self, node: _Node, choosable: int, removable: int
    ) -> tuple[int, Sequence[int] | int | None] | None:
        """At least how many changes a node still needs, and on what to branch; None: hopeless.

        One of these ways to a wanted consequence is to be made whole, or one option of this block
        ruled out; nothing at all when the aims are met.
        """
        # The number must never be too high, or smallest answers would come late. So ways are not
        # added up: one change may serve several. Blocks are, but only those about disjoint options,
        # which no change serves at once; the order decides which are counted.
        least, narrowest, kept = 0, None, node.on & node.fixed
        reached = True
        closed = node.off & node.fixed | ~(node.on | choosable)
        for ways in self._ways:
            if any(way & kept == way for way in ways):
                continue
            fitting = [way for way in ways if not way & closed]
            if not fitting:
                return None
            missing = min((way & ~node.on).bit_count() for way in fitting)
            least, reached = max(least, missing), reached and not missing
            if narrowest is None or len(fitting) < len(narrowest):
                narrowest = fitting
        apart, touched, tightest = 0, 0, 0
        for block, about in self._blocks:
            if block & node.off:
                continue
            free = block & ~node.fixed & removable
            if not free:
                return None
            if not tightest or free.bit_count() < tightest.bit_count():
                tightest = free
            about &= ~node.fixed
            if not about & touched:  # no change can rule this one out and one counted before it
                apart, touched = apart + 1, touched | about
        if reached and not tightest:
            return 0, None
        return max(least, apart), tightest if narrowest is None else narrowest

    def _branched(self, node: _Node, branches: Sequence[int] | int) -> Iterator[_Node]:
        if not isinstance(branches, int):
            yield from (self._with(node, way) for way in branches)
            return
        for at in bits(branches):
            yield from self._without(node, self._places[at])

    def _with(self, node: _Node, way: int) -> _Node:
        """A node after everything that it takes to have a way whole."""
        changes, on, off, fixed = node.changes, node.on, node.off, node.fixed
        for at in bits(way):
            place = self._places[at]
            if place.is_of_one:
                if on & place.decision != place.option:
                    changes |= place.change
                on = on & ~place.decision | place.option
                off = off & ~place.decision | place.decision ^ place.option
                fixed |= place.decision
                continue
            if not on & place.option:
                changes |= place.change | place.settle
            on |= place.option
            off = (off | place.decision & ~on if place.settle else off) & ~place.option
            fixed |= place.option
        return _Node(changes, on, off, fixed)

    def _without(self, node: _Node, place: _Place) -> Iterator[_Node]:
        """The nodes in which an option that was on, or open, is off."""
        mask = place.decision
        if place.is_of_one:
            for at in bits(mask ^ place.option):
                yield self._with(node, self._places[at].option)
        elif place.settle:
            fixed = node.fixed | place.option
            yield _Node(node.changes | place.settle, node.on, node.off | mask & ~node.on, fixed)
        else:
            on, off = node.on & ~place.option, node.off | place.option
            yield _Node(node.changes | place.change, on, off, node.fixed | place.option)

    def leading_to(self, course: Course) -> int:
        """Some changes that lead to a course, perhaps with more than it takes."""
        # `wanted & -wanted` is the lowest option: where the course leaves several free, one is
        # settled on, the one chosen now before others, so that nothing is changed for nothing.
        changes = 0
        for place in self._places:
            mask, start = place.decision, self._start
            if place.is_of_one:
                wanted = course.on & mask or (start.on & ~course.off) & mask or mask & ~course.off
                if wanted & -wanted == place.option and start.on & mask != place.option:
                    changes |= place.change
            elif place.settle:
                changes |= place.settle if (course.on | course.off) & mask else 0
                changes |= place.change if course.on & place.option else 0
            elif start.on & place.option:
                changes |= place.change if course.off & place.option else 0
            else:
                changes |= place.change if course.on & place.option else 0
        return changes
