"""The smallest changes of choices that reach some consequences and avoid others."""

from contextlib import suppress
from dataclasses import dataclass

from tui.reason.engine.budget import OutOfBudgetError
from tui.reason.engine.changes import Changes
from tui.reason.engine.conflict import (
    Aims,
    Block,
    Conflict,
    Course,
    CourseSearch,
    aims_of,
    conflict_of,
)
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import Program, bits
from tui.reason.engine.search import ChangeSpace

__all__ = ["MOST_ANSWERS", "Block", "Conflict", "Sought", "seek"]

MOST_ANSWERS = 24
"""How many answers are told, unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Sought:
    """All minimal answers, smallest first, or the conflict that proves that there is none.

    After the changes of an answer, every consequence wanted follows, and none avoided does, however
    the decisions still open are made. No answer contains another. One of no changes
    says that the aims are met as things stand. When `complete` is false there are more answers than
    were asked for, or the budget ran out and there may be; no conflict is claimed then.
    """

    answers: tuple[Changes, ...]
    conflict: Conflict | None
    complete: bool


def seek(
    findings: Findings,
    reach: frozenset[str],
    avoid: frozenset[str],
    most: int = MOST_ANSWERS,
) -> Sought:
    """The minimal changes of choices that reach some consequences and avoid others.

    The terms stay, and no decision is reopened. A decision of one changes by `Choose`; one of any
    by `Choose` and `Drop`, and while it is open, only together with `Settle`. Answers are sorted by
    the number of changes, then in the order of the case; when there are more than `most`, these are
    the first ones. Cost: in the worst case exponential in the decisions, within the budgets of
    `search` and `conflict`; each step costs a look at every way to what is asked about.

    Raises:
        ValueError: when the case has no such consequence, or when one is both wanted and avoided.
    """
    _check(findings, reach, avoid)
    if all(findings.state(key) == "follows" for key in reach) and not any(
        findings.state(key) in ("follows", "open") for key in avoid
    ):
        return Sought(((),), None, complete=True)
    program = findings.program
    aims = aims_of(findings.labelling, reach, avoid)
    if aims is None:
        return Sought((), None, complete=False)
    course: Course | None = None
    with suppress(OutOfBudgetError):  # whether there is any answer may be too much, and some not
        course = CourseSearch(program.exclusive, findings.chosen).find(aims.ways, aims.blocks)[0]
        if course is None:
            return _none(program, aims)
    space = ChangeSpace(findings, aims)
    answers, complete = space.answers(most)
    if not answers and complete:
        return _none(program, aims)
    if not answers and course:  # one answer is better than none, though others may be smaller
        one = space.one_within(space.leading_to(course))
        answers = [] if one is None else [one]
    ordered = sorted(answers, key=_smallest_first)[:most]
    in_order = tuple(tuple(space.changes[at] for at in bits(atoms)) for atoms in ordered)
    return Sought(in_order, None, complete and len(answers) <= most)


def _check(findings: Findings, reach: frozenset[str], avoid: frozenset[str]) -> None:
    bits_of = findings.program.consequence_bits
    unknown = sorted(key for key in reach | avoid if key not in bits_of)
    if unknown:
        message = f"The case has no consequence {', '.join(map(repr, unknown))}."
        raise ValueError(message)
    both = sorted(reach & avoid)
    if both:
        message = f"The same cannot be both reached and avoided: {', '.join(map(repr, both))}."
        raise ValueError(message)


def _none(program: Program, aims: Aims) -> Sought:
    try:
        return Sought((), conflict_of(program, aims), complete=True)
    except OutOfBudgetError:
        return Sought((), None, complete=False)


def _smallest_first(atoms: int) -> tuple[int, tuple[int, ...]]:
    return atoms.bit_count(), tuple(bits(atoms))
