"""Problems as text for people and as plain values for programs."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import asdict
from itertools import accumulate
from typing import Any

from tui.case.coverage import Coverage
from tui.outside.problem import Problem, Severity
from tui.outside.text import clean, clean_line
from tui.outside.widths import clusters
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
    line = clusters(clean(excerpt).replace("\n", " "), _BEFORE)
    texts, sizes = zip(*line, strict=True)
    edges = list(accumulate(sizes, initial=0))
    at = bisect_right(list(accumulate(map(len, texts))), column - 1)
    start, end = 0, len(texts)
    if edges[min(at + 1, end)] > _WIDEST - 1:
        start = bisect_left(edges, edges[at] - _BEFORE)
    before = "…" if start else ""
    room = _WIDEST - len(before) + edges[start]
    after = "…" if edges[end] > room else ""
    if after:
        end = bisect_right(edges, room - len(after)) - 1
    shown = f"{before}{''.join(texts[start:end])}{after}"
    indent = len(before) + edges[at] - edges[start]
    return [f"  {shown}", f"  {' ' * indent}^"]
