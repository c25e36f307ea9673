"""Problems as text for people and as plain values for programs."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from tui.case.coverage import Coverage
from tui.outside.problem import Problem, Severity
from tui.outside.text import clean, clean_line
from tui.text.sheet import cells
from tui.work.check import Checked

_WIDEST = 96
"""How many cells of a line are shown."""

_BEFORE = 32
"""How many cells stand before the column at least, where a line is cut."""


def problem_text(problem: Problem) -> str:
    """One problem: where and what, the line with a caret under the column, and what to do."""
    told = f"{problem.place}: {problem.severity}: {problem.rule}: {problem.message}"
    lines = [clean_line(told)]
    if problem.line and problem.excerpt.strip():
        lines += _pointed_at(problem.excerpt, problem.column)
    return "\n".join([*lines, f"  mend: {clean_line(problem.mend)}"])


def problems_text(problems: Sequence[Problem]) -> str:
    """Some problems, with a blank line between them."""
    return "\n\n".join(problem_text(problem) for problem in problems)


def checked_text(checked: Checked) -> str:
    """All that a check found: the problems, the coverage, and a last line that counts them."""
    parts = [problems_text(checked.problems)] if checked.problems else []
    counts = [_counted(checked.count(s), s) for s in _SEVERITIES if checked.count(s)]
    summary = f"{', '.join(counts) or 'Nothing found'}."
    if checked.coverage:
        summary = f"{coverage_text(checked.coverage)}\n{summary}"
    return "\n\n".join([*parts, summary])


def coverage_text(coverage: Coverage) -> str:
    """How much of the documents a case accounts for, in a sentence."""
    return (
        f"{_counted(coverage.sentences, 'sentence')}: {coverage.cited} cited, "
        f"{coverage.set_aside} set aside, {coverage.unaccounted} unaccounted for."
    )


def problem_values(problem: Problem) -> dict[str, Any]:
    """One problem as plain values."""
    return asdict(problem)


def checked_values(checked: Checked) -> dict[str, Any]:
    """All that a check found as plain values. `coverage` is None for a case that is refused."""
    return {
        "format": 1,
        "problems": [problem_values(problem) for problem in checked.problems],
        "counts": {f"{severity}s": checked.count(severity) for severity in _SEVERITIES},
        "coverage": asdict(checked.coverage) if checked.coverage else None,
    }


_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _pointed_at(excerpt: str, column: int) -> list[str]:
    """A line, or the part of it around the column, and a caret under the column."""
    line = clean(excerpt).replace("\n", " ")
    at = min(column - 1, len(line))
    start = 0
    if cells(line[: at + 1]) > _WIDEST - 1:
        start = at
        while start and cells(line[start - 1 : at]) <= _BEFORE:
            start -= 1
    shown = "…" + line[start:] if start else line
    if cells(shown) > _WIDEST:
        end = min(len(shown), at - start + 2 * _WIDEST)
        while cells(shown[:end]) > _WIDEST - 1:
            end -= 1
        shown = shown[:end] + "…"
    indent = cells(line[start:at]) + (1 if start else 0)
    return [f"  {shown}", f"  {' ' * indent}^"]
