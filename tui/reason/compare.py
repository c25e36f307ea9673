"""Scenarios side by side, and what the differences between two of them are due to."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.case.model import Decision
from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.changes import (
    Change,
    Changes,
    Choose,
    Demand,
    Doubt,
    Drop,
    Read,
    Reopen,
    Settle,
    Trust,
    changed,
)
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import bits
from tui.reason.engine.states import States

MOST_TRIALS = 4096
"""The budget: how many sets of differences `causes` tries."""
WEIGHT = 200
"""How much longer that takes than laying one set of options beside another."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several findings of one case, in the order given, and where they differ.

    `decisions`, `passages` (doubted by some and not by all) and `consequences` (whose state is not
    the same everywhere) are ids in the order of the case; `reading` and `proof` say whether these
    differ. A decision differs when it is made in one and open in another, or when not the same
    options are chosen; options and passages that the case does not have make no difference.
    """

    findings: tuple[Findings, ...]
    decisions: tuple[str, ...]
    reading: bool
    proof: bool
    passages: tuple[str, ...]
    consequences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Causes:
    """What turns a consequence's state in one scenario into its state in another.

    `sets` are the minimal sets of the `differences`, the shortest first; no set contains another.
    Where the states are the same, that is one set of nothing. When not `complete`, more may exist.
    """

    sets: tuple[Changes, ...]
    complete: bool


def compare(findings: Sequence[Findings]) -> Comparison:
    """Lay findings side by side. Cost: linear in the case, for each of them.

    Raises:
        ValueError: when there are fewer than two, or when they are of different cases.
    """
    if len(findings) < 2:
        message = f"Comparing takes two scenarios or more, and {len(findings)} was given."
        raise ValueError(message)
    _same_case(findings)
    program = findings[0].program
    case = program.case

    first, *others = findings
    changing = 0
    for other in others:
        changing |= first.follows ^ other.follows | first.open ^ other.open
        changing |= first.not_found ^ other.not_found
    return Comparison(
        findings=tuple(findings),
        decisions=tuple(d for d in case.decisions if len({_made(f, d) for f in findings}) > 1),
        reading=len({f.terms.reading for f in findings}) > 1,
        proof=len({f.terms.proof for f in findings}) > 1,
        passages=tuple(
            p for p in case.passages if len({p in f.terms.doubts for f in findings}) > 1
        ),
        consequences=program.ids(changing),
    )


def _same_case(findings: Sequence[Findings]) -> None:
    case = findings[0].program.case
    if any(other.program.case != case for other in findings):
        message = "Only scenarios of one case can be compared, and these are of several."
        raise ValueError(message)


def _made(findings: Findings, decision: str) -> int | None:
    """The options chosen at a decision as a mask, or None when it is open."""
    if not findings.is_made(decision):
        return None
    return findings.chosen & findings.program.decision_masks[decision]


def differences(before: Findings, after: Findings) -> tuple[Change, ...]:
    """All single changes that lead from one scenario to another: decisions, doubts, terms.

    In the order of the case. Options, decisions and passages that it does not have are passed over.
    Cost: linear in the decisions and passages of the case.

    Raises:
        ValueError: when the two are of different cases.
    """
    _same_case((before, after))
    case = before.program.case
    changes: list[Change] = []
    for decision in case.decisions.values():
        changes += _redecided(before, after, decision)
    for passage in case.passages:
        if passage in after.terms.doubts and passage not in before.terms.doubts:
            changes.append(Doubt(passage))
        elif passage in before.terms.doubts and passage not in after.terms.doubts:
            changes.append(Trust(passage))
    if before.terms.reading != after.terms.reading:
        changes.append(Read(after.terms.reading))
    if before.terms.proof != after.terms.proof:
        changes.append(Demand(after.terms.proof))
    return tuple(changes)


def _redecided(before: Findings, after: Findings, decision: Decision) -> Iterator[Change]:
    was, now = _made(before, decision.id), _made(after, decision.id)
    if was == now:
        return
    if now is None:
        yield Reopen(decision.id)
        return
    is_any = decision.choose == "any"
    if was is None and is_any:
        yield Settle(decision.id)
    for option in decision.options:
        bit = before.program.option_bits[option.key]
        if now & bit and not (was or 0) & bit:
            yield Choose(decision.id, option.id)
        elif is_any and (was or 0) & bit and not now & bit:
            yield Drop(decision.id, option.id)


def causes(before: Findings, after: Findings, consequence: str) -> Causes:
    """What the state that a consequence has in one scenario, and not in another, is due to.

    Every minimal set of differences such that the first scenario, changed by these alone, gives the
    consequence the state that it has in the second. Found by trying sets of those differences that
    can matter, smaller sets first; a set that contains one found is not tried. Cost: exponential in
    these differences, within the budget; the labels of the cone for each set of terms.

    Raises:
        ValueError: when the two are of different cases.
    """
    case = before.program.case
    states = States(before, after, consequence)
    turned = tuple(change for change in differences(before, after) if states.turns_on(change))
    start = states.start
    try:
        wanted, is_now = states.state(changed(case, start, turned)), states.state(start)
    except OutOfBudgetError:
        return Causes((), complete=False)
    if is_now == wanted:
        return Causes(((),), complete=True)

    def named(those: int) -> Changes:
        return tuple(turned[at] for at in bits(those))

    turning: list[int] = []
    closed: list[int] = []  # what is found, and what could not be worked out
    waiting, trials = deque([0]), Budget(MOST_TRIALS, WEIGHT)
    while waiting:
        those = waiting.popleft()
        for at in range(those.bit_length(), len(turned)):
            more = those | 1 << at
            if any(smaller & more == smaller for smaller in closed):
                continue
            try:
                trials.spend()
            except OutOfBudgetError:
                return Causes(tuple(map(named, turning)), complete=False)
            try:
                turns = states.state(changed(case, start, named(more))) == wanted
            except OutOfBudgetError:
                closed.append(more)
                continue
            if turns:
                turning.append(more)
                closed.append(more)
            else:
                waiting.append(more)
    return Causes(tuple(map(named, turning)), complete=turning == closed)
