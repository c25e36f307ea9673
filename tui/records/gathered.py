"""What many walks come to, as the object of `gather --json` and as rows of a spreadsheet."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from tui.case.model import AIMS, Decision
from tui.content.claims import claim
from tui.gather.model import Gathered, Turn
from tui.reason.engine.derive import Findings
from tui.records.show import case_record
from tui.wording.words import NONE_CHOSEN, NOT_MADE

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


COLUMNS = ("about", "id", "words", "count", "of")


def gather_csv(nothing: Findings, gathered: Gathered) -> str:
    """One row a count: of walks in which a decision is made, an option chosen, and so on.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_inert, _rows(nothing, gathered)))
    return written.getvalue()


_Row = tuple[str, str, str, int, int]


def _rows(nothing: Findings, gathered: Gathered) -> Iterator[_Row]:
    case, walks = nothing.program.case, gathered.walks
    for decision in case.decisions.values():
        made = gathered.made.get(decision.id, 0)
        yield "decision made", decision.id, decision.label, made, walks
        for option in decision.options:
            number = gathered.chosen.get(option.key, 0)
            yield "option chosen", option.key, option.label, number, walks
        if decision.choose == "any":
            yield "none chosen", decision.id, "", gathered.chosen.get(decision.id, 0), walks
    for key in case.consequences:
        claimed = claim(nothing, key)
        words = f"{claimed.hedges}: {claimed.statement}"
        about = "aimed at" if claimed.is_aim else "follows"
        yield about, key, words, gathered.follows.get(key, 0), walks
        if loosely := gathered.loosely.get(key, 0):
            yield f"{about} by more than is stated", key, words, loosely, walks
        yield "open", key, words, gathered.open.get(key, 0), walks
    for doubted in gathered.doubts:
        yield "passage doubted", doubted.passage, "", doubted.walks, walks
    for key, guessers in sorted(gathered.guessers.items()):
        for consequence, number in sorted(gathered.guesses.get(key, {}).items()):
            yield f"guessed of {key}", consequence, "", number, guessers
    for turn in gathered.turns:
        words = f"{_in_short(turn.before)} > {_in_short(turn.after)}"
        yield "readers who turned", turn.decision, words, turn.readers, gathered.returned


def _in_short(options: tuple[str, ...] | None) -> str:
    return NOT_MADE if options is None else " ".join(options) or NONE_CHOSEN


_RUN = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""The wide ones are taken for the others where people write with wide letters."""


def _inert(row: _Row) -> tuple[str | int, ...]:
    return tuple(
        f"'{cell}" if isinstance(cell, str) and cell.lstrip().startswith(_RUN) else cell
        for cell in row
    )
