"""What many walks come to, as the object of `gather --json`."""

from typing import TYPE_CHECKING

from tui.case.model import AIMS, Decision
from tui.content.claims import claim
from tui.gather.model import Gathered, Turn
from tui.reason.engine.derive import Findings
from tui.records.show import case_record
from tui.wording.gathered import NO_LIKELIHOOD

if TYPE_CHECKING:
    from tui.records import gathered_shapes as shapes


def gather_record(nothing: Findings, gathered: Gathered) -> "shapes.Gather":
    """Everything. `nothing` is the findings of a walk on which nothing is chosen yet."""
    case = nothing.program.case
    return {
        "format": 1,
        "case": case_record(case),
        "walks": gathered.walks,
        "readers": gathered.readers,
        "returned": gathered.returned,
        "remark": NO_LIKELIHOOD,
        "other_versions": gathered.other_versions,
        "passed_over": gathered.passed_over,
        "elsewhere": gathered.elsewhere,
        "decisions": [_decision(decision, gathered) for decision in case.decisions.values()],
        "consequences": [_consequence(nothing, gathered, key) for key in case.consequences],
        "doubts": [
            {
                "passage": doubted.passage,
                "walks": doubted.walks,
                "reasons": doubted.reasons,
                "why": [{"text": why, "walks": number} for why, number in doubted.whys],
            }
            for doubted in gathered.doubts
        ],
        "courses": gathered.courses,
        "groups": [
            {
                "walks": group.walks,
                "choices": {key: list(options) for key, options in group.course.items()},
            }
            for group in gathered.groups
        ],
        "turns": [_turn(turn) for turn in gathered.turns],
        "guesses": [
            {"option": key, "walks": number, "guesses": dict(gathered.guesses.get(key, {}))}
            for key, number in sorted(gathered.guessers.items())
        ],
        "problems": [
            {
                "file": problem.file,
                "rule": problem.rule,
                "line": problem.line,
                "column": problem.column,
                "message": problem.message,
            }
            for problem in gathered.problems
        ],
    }


def _decision(decision: Decision, gathered: Gathered) -> "shapes.GatheredDecision":
    chosen = gathered.chosen
    return {
        "id": decision.id,
        "label": decision.label,
        "made": gathered.made.get(decision.id, 0),
        "none": chosen.get(decision.id, 0),
        "options": [
            {"id": option.id, "label": option.label, "walks": chosen.get(option.key, 0)}
            for option in decision.options
        ],
    }


def _consequence(nothing: Findings, gathered: Gathered, key: str) -> "shapes.GatheredConsequence":
    item = nothing.program.case.consequences[key]
    return {
        "id": key,
        "statement": item.statement,
        "hedges": claim(nothing, key).hedges,
        "aim": item.kind in AIMS,
        "regardless": nothing.is_regardless(key),
        "follows": gathered.follows.get(key, 0),
        "open": gathered.open.get(key, 0),
        "loosely": gathered.loosely.get(key, 0),
    }


def _turn(turn: Turn) -> "shapes.GatheredTurn":
    before, after = (
        None if options is None else list(options) for options in (turn.before, turn.after)
    )
    return {"decision": turn.decision, "before": before, "after": after, "readers": turn.readers}
