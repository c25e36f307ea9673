"""Problems as text for people."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate

from tui.case.check.rules import rank
from tui.case.coverage import Coverage, Part
from tui.case.proposed import proposals
from tui.outside.problem import Problem, Severity
from tui.outside.text import clean, clean_line
from tui.outside.widths import clusters
from tui.wording.proposed import waiting_words
from tui.work.check import Checked

_WIDEST = 96
"""How many cells of a line are shown."""

_BEFORE = 32
"""How many cells stand before the column at least, where a line is cut."""


def problem_text(problem: Problem) -> str:
    """One problem: where and what, the line with a caret under the column, and what to do."""
    words = f"{problem.place}: {problem.severity}: {problem.rule}: {problem.message}"
    lines = [clean_line(words)]
    if problem.line and problem.excerpt.strip():
        lines += _pointed_at(problem.excerpt, problem.column)
    return "\n".join([*lines, f"  mend: {clean_line(problem.mend)}"])


def problems_text(problems: Sequence[Problem]) -> str:
    """Some problems, with a blank line between them."""
    return "\n\n".join(problem_text(problem) for problem in problems)


def checked_text(checked: Checked, rules: Collection[str] = (), limit: int = 0) -> str:
    """What a check found: the problems, the coverage, and a last line that counts them all.

    Those to look at first stand in front; only those of `rules`, when any are named, and at most
    `limit`, when it is not 0.
    """
    problems = checked.first(rules)
    shown = problems[:limit] if limit else problems
    parts = [problems_text(shown)] if shown else []
    if more := len(problems) - len(shown):
        what = _counted(more, "more finding")
        parts.append(f"… and {what}: --limit 0 shows all, --summary counts them.")
    if checked.coverage is None and any(rank(p.rule) == _FORM for p in checked.problems):
        parts.append(_NUMBERS)
    return "\n\n".join([*parts, "\n".join(_counts(checked))])


def summary_text(checked: Checked) -> str:
    """A check in short: how many findings by rule, coverage by section, and where to begin."""
    parts = ["\n".join(_counts(checked))]
    if by_rule := checked.by_rule():
        most = max(len(str(len(problems))) for problems in by_rule.values())
        rows = [
            f"  {len(problems):>{most}} {problems[0].severity:<7} {rule}"
            for rule, problems in by_rule.items()
        ]
        parts.append("\n".join(["By rule:", *rows]))
        first = checked.first()[0]
        parts.append(f"First:\n{problem_text(first)}")
    if unfinished := [part for part in checked.parts if part.coverage.unaccounted]:
        rows = [_part_text(part) for part in unfinished[:_MOST_PARTS]]
        if more := len(unfinished) - len(rows):
            rows.append(f"  … and {_counted(more, 'more section')}")
        parts.append("\n".join(["Unaccounted for, by section:", *rows]))
    return "\n\n".join(parts)


def coverage_text(coverage: Coverage) -> str:
    """How much of the documents a case accounts for, in a sentence."""
    return (
        f"{_counted(coverage.sentences, 'sentence')}: {coverage.cited} cited, "
        f"{coverage.set_aside} set aside, {coverage.unaccounted} unaccounted for."
    )


def _part_text(part: Part) -> str:
    which = f"s{part.first}" if part.first == part.last else f"s{part.first}-s{part.last}"
    title = clean_line(f"§ {part.title}" if part.title else "under no heading")
    share = f"{part.coverage.unaccounted} of {part.coverage.sentences}"
    return f"  {share:>12}  {part.document} {which}  {title}"


def _counts(checked: Checked) -> list[str]:
    counts = [_counted(checked.count(s), s) for s in _SEVERITIES if checked.count(s)]
    last = f"{', '.join(counts) or 'Nothing found'}."
    coverage = coverage_text(checked.coverage) if checked.coverage else ""
    waiting = waiting_words(len(proposals(checked.case))) if checked.case else ""
    return [line for line in (coverage, waiting, last) if line]


_FORM = rank("unknown-key")
"""The rank of the rules on a file that can be read, and is no case yet."""

_NUMBERS = "Until then, `juncture read DOCUMENT` shows the sentences and their numbers."

_MOST_PARTS = 40
"""How many sections a summary lists."""

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
