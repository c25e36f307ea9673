"""What a check found, as JSON: see `check_shapes`."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from tui.case.coverage import Coverage
from tui.case.proposed import proposals
from tui.outside.problem import Problem
from tui.work.check import Checked

if TYPE_CHECKING:
    from tui.records import check_shapes as shapes
    from tui.records.shapes import ShownCoverage


def checked_record(
    file: str, checked: Checked, rules: Collection[str] = (), limit: int = 0
) -> "shapes.Check":
    """All that a check found in `file`; of some `rules` and at most `limit`, if asked for."""
    first = checked.first(rules)
    ranks = {id(problem): rank for rank, problem in enumerate(first, 1)}
    most = limit or len(first)
    problems = [
        problem_record(problem, ranks[id(problem)])
        for problem in checked.problems
        if ranks.get(id(problem), most + 1) <= most
    ]
    return {
        "file": file,
        "format": 1,
        "problems": problems,
        "omitted": len(checked.problems) - len(problems),
        "counts": {
            "errors": checked.count("error"),
            "warnings": checked.count("warning"),
            "notes": checked.count("note"),
        },
        "rules": [
            {"rule": rule, "severity": of_rule[0].severity, "count": len(of_rule)}
            for rule, of_rule in checked.by_rule().items()
        ],
        "coverage": _coverage(checked.coverage) if checked.coverage else None,
        "proposed": [entry.reference for entry in proposals(checked.case)] if checked.case else [],
        "sections": [
            {
                "document": part.document,
                "title": part.title,
                "level": part.level,
                "first": part.first,
                "last": part.last,
                "coverage": _coverage(part.coverage),
            }
            for part in checked.parts
        ],
    }


def problem_record(problem: Problem, rank: int) -> "shapes.Found":
    """One finding; `rank` says how early to look at it."""
    spot = problem.spot
    return {
        "rule": problem.rule,
        "severity": problem.severity,
        "rank": rank,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "mend": problem.mend,
        "excerpt": problem.excerpt,
        "spot": {
            "document": spot.document,
            "start": spot.start,
            "end": spot.end,
            "sentences": list(spot.sentences),
        }
        if spot
        else None,
    }


def _coverage(coverage: Coverage) -> "ShownCoverage":
    return {
        "sentences": coverage.sentences,
        "cited": coverage.cited,
        "set_aside": coverage.set_aside,
        "unaccounted": coverage.unaccounted,
    }
