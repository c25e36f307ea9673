"""The objects that `compare`, `seek` and `futures` print with `--json`; see `answer_shapes`."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.case.model import Case
from tui.content.comparison import Side, is_alike
from tui.reason.compare import Comparison, causes
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
    rechosen,
)
from tui.reason.engine.derive import Findings
from tui.reason.futures import Future, Futures
from tui.reason.prospect import Prospect
from tui.reason.seek import Conflict, Sought
from tui.records.show import case_record, choices_record, scenario_record
from tui.scenario.model import Scenario
from tui.wording.phrases import conflict_words

if TYPE_CHECKING:
    from tui.records import answer_shapes as shapes


def change_record(change: Change) -> "shapes.OneChange":
    """One change of a walk."""
    match change:
        case Choose(decision, option):
            return {"change": "choose", "decision": decision, "option": option}
        case Drop(decision, option):
            return {"change": "drop", "decision": decision, "option": option}
        case Settle(decision):
            return {"change": "settle", "decision": decision}
        case Reopen(decision):
            return {"change": "reopen", "decision": decision}
        case Doubt(passage):
            return {"change": "doubt", "passage": passage}
        case Trust(passage):
            return {"change": "trust", "passage": passage}
        case Read(reading):
            return {"change": "read", "reading": reading}
        case Demand(proof):
            return {"change": "demand", "proof": proof}


def _changes(changes: Changes) -> "list[shapes.OneChange]":
    return [change_record(change) for change in changes]


def compare_record(
    sides: Sequence[Side], comparison: Comparison, *, everything: bool
) -> "shapes.Compare":
    """Scenarios side by side. Cost: that of `causes` for each state that differs."""
    program = comparison.findings[0].program
    case = program.case
    doubted = {key for side in sides for key in side.findings.terms.doubts}
    passages = [key for key in case.passages if key in doubted]
    standing_apart = frozenset(comparison.consequences)
    return {
        "format": 1,
        "case": case_record(case),
        "scenarios": [
            {
                **scenario_record(side.findings, side.scenario),
                "file": side.file,
                "complete": side.findings.complete,
            }
            for side in sides
        ],
        "same": is_alike(comparison),
        "reading_differs": comparison.reading,
        "proof_differs": comparison.proof,
        "decisions": [
            {
                "id": key,
                "label": case.decisions[key].label,
                "proposed": case.decisions[key].proposed or None,
                "differs": key in comparison.decisions,
                "chosen": [_chosen(side.findings, key) for side in sides],
            }
            for key in (case.decisions if everything else comparison.decisions)
        ],
        "passages": [
            {
                "id": key,
                "differs": key in comparison.passages,
                "doubted": [key in side.findings.terms.doubts for side in sides],
            }
            for key in (passages if everything else comparison.passages)
        ],
        "consequences": [
            {
                "id": key,
                "statement": case.consequences[key].statement,
                "proposed": case.consequences[key].proposed or None,
                "differs": key in standing_apart,
                "states": [side.findings.state(key) for side in sides],
                "causes": _causes(sides, key),
            }
            for key in (case.consequences if everything else comparison.consequences)
        ],
    }


def _chosen(findings: Findings, decision: str) -> list[str] | None:
    """The options chosen at a decision that the case has, or None when it is open."""
    return list(findings.chosen_at(decision)) if findings.is_made(decision) else None


def _causes(sides: Sequence[Side], consequence: str) -> "list[shapes.ComparedCauses]":
    first = sides[0].findings
    shown: list[shapes.ComparedCauses] = []
    for index, side in enumerate(sides):
        if side.findings.state(consequence) != first.state(consequence):
            due_to = causes(first, side.findings, consequence)
            sets = [_changes(changes) for changes in due_to.sets]
            shown.append({"scenario": index, "sets": sets, "complete": due_to.complete})
    return shown


def seek_record(
    findings: Findings,
    scenario: Scenario,
    wanted: Iterable[str],
    avoided: Iterable[str],
    sought: Sought,
) -> "shapes.Seek":
    """What reaches some consequences and avoids others, or why nothing does."""
    case = findings.program.case
    return {
        "format": 1,
        "case": case_record(case),
        "scenario": scenario_record(findings, scenario),
        "want": list(wanted),
        "avoid": list(avoided),
        "answers": [_answer(findings, answer) for answer in sought.answers],
        "conflict": _conflict(case, sought.conflict) if sought.conflict else None,
        "complete": sought.complete,
    }


def _answer(findings: Findings, answer: Changes) -> "shapes.Answer":
    program, after = findings.program, rechosen(findings, answer)
    return {
        "changes": _changes(answer),
        "choices": choices_record(after),
        "follows": list(program.ids(after.follows)),
    }


def _conflict(case: Case, conflict: Conflict) -> "shapes.ShownConflict":
    return {
        "kind": conflict.kind,
        "want": list(conflict.reach),
        "avoid": list(conflict.avoid),
        "decisions": list(conflict.decisions),
        "blocks": [
            {"options": list(block.options), "consequence": block.consequence}
            for block in conflict.blocks
        ],
        "words": conflict_words(case, conflict),
    }


def futures_record(
    findings: Findings, scenario: Scenario, ahead: Prospect, most: int
) -> "shapes.Futures":
    """What lies ahead of a scenario, at most `most` of the futures."""
    case, space = findings.program.case, ahead.space
    return {
        "format": 1,
        "case": case_record(case),
        "scenario": scenario_record(findings, scenario),
        "from_here": ahead.from_here,
        "space": _space(space),
        "left": _space(ahead.left),
        "yours": _future(findings, *ahead.yours) if ahead.yours else None,
        "futures": [
            _future(findings, rank, future) for rank, future in enumerate(space.found[:most], 1)
        ],
        "consequences": [
            {"id": key, "courses": space.courses_with.get(key)} for key in case.consequences
        ],
    }


def _space(space: Futures) -> "shapes.ShownSpace":
    return {"courses": space.courses, "futures": space.number, "complete": space.complete}


def _future(findings: Findings, rank: int, future: Future) -> "shapes.ShownFuture":
    return {
        "rank": rank,
        "courses": future.courses,
        "follows": list(findings.program.ids(future.follows)),
        "boxes": [
            [
                {
                    "decision": part.decision,
                    "among": list(part.among),
                    "having": list(part.having),
                    "lacking": list(part.lacking),
                }
                for part in box
            ]
            for box in future.boxes
        ],
        "described": future.described,
    }
