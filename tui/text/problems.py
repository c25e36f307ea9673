"""Problems as text for people, and for editors that look for the places.

Where somebody sees it, it is set to a `width`; where that is 0, nothing is wrapped.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate

from tui.case.check.rules import rank
from tui.case.coverage import Coverage, Part
from tui.case.proposed import proposals
from tui.outside.problem import MOST_SHOWN, Problem, Severity
from tui.outside.text import clean, clean_line
from tui.outside.widths import clusters
from tui.text.sheet import NARROWEST, wrap
from tui.wording.proposed import waiting_words
from tui.work.check import Checked

_WIDEST = 96
"""How many cells of a line are shown."""

_BEFORE = 32
"""How many cells stand before the column at least, where a line is cut; fewer in a narrow one."""

_INDENT = 3
"""How many cells of a line are for something else: what it is further in, and a caret behind it."""


def problem_text(problem: Problem, width: int = 0) -> str:
    """One problem: where and what, the line with a caret under the column, and what to do."""
    words = f"{problem.place}: {problem.severity}: {problem.rule}: {problem.message}"
    lines = _fit(clean_line(words), width, rest=8)
    if problem.line and problem.excerpt.strip():
        lines += _pointed_at(problem.excerpt, problem.column, width)
    return "\n".join([*lines, *_fit(clean_line(problem.mend), width, "  mend: ")])


def problems_text(problems: Sequence[Problem], width: int = 0) -> str:
    """Some problems, with a blank line between them."""
    return "\n\n".join(problem_text(problem, width) for problem in problems)


def refused_text(problems: Sequence[Problem], width: int = 0) -> str:
    """All that is told of a file that is refused, and that there may be more."""
    parts = [problems_text(problems, width)]
    if len(problems) >= MOST_SHOWN:
        parts.append("\n".join(_fit(_PERHAPS_MORE, width)))
    return "\n\n".join(parts)


def checked_text(
    checked: Checked, rules: Collection[str] = (), limit: int = 0, width: int = 0
) -> str:
    """What a check found: the problems, the coverage, and a last line that counts them all.

    Those to look at first stand in front; only those of `rules`, when any are named, and at most
    `limit`, when it is not 0.
    """
    problems = checked.first(rules)
    shown = problems[:limit] if limit else problems
    parts = [problems_text(shown, width)] if shown else []
    if more := len(problems) - len(shown):
        what = _counted(more, "more finding")
        words = f"… and {what}: --limit 0 shows all, --summary counts them."
        parts.append("\n".join(_fit(words, width, rest=2)))
    if checked.case is None and len(checked.problems) >= MOST_SHOWN:
        parts.append("\n".join(_fit(_PERHAPS_MORE, width)))
    if checked.coverage is None and any(rank(p.rule) == _FORM for p in checked.problems):
        parts.append("\n".join(_fit(_NUMBERS, width)))
    return "\n\n".join([*parts, "\n".join(_counts(checked, width))])


def summary_text(checked: Checked, width: int = 0) -> str:
    """A check in short: how many findings by rule, coverage by section, and where to begin."""
    parts = ["\n".join(_counts(checked, width))]
    if by_rule := checked.by_rule():
        most = max(len(str(len(problems))) for problems in by_rule.values())
        rows = [
            f"  {len(problems):>{most}} {problems[0].severity:<7} {rule}"
            for rule, problems in by_rule.items()
        ]
        parts.append("\n".join(["By rule:", *rows]))
        first = checked.first()[0]
        parts.append(f"First:\n{problem_text(first, width)}")
    if unfinished := [part for part in checked.parts if part.coverage.unaccounted]:
        rows = [line for part in unfinished[:_MOST_PARTS] for line in _part_lines(part, width)]
        if (more := len(unfinished) - _MOST_PARTS) > 0:
            rows.append(f"  … and {_counted(more, 'more section')}")
        parts.append("\n".join(["Unaccounted for, by section:", *rows]))
    return "\n\n".join(parts)


def coverage_text(coverage: Coverage) -> str:
    """How much of the documents a case accounts for, in a sentence."""
    return (
        f"{_counted(coverage.sentences, 'sentence')}: {coverage.cited} cited, "
        f"{coverage.set_aside} set aside, {coverage.unaccounted} unaccounted for."
    )


def _part_lines(part: Part, width: int) -> list[str]:
    which = f"s{part.first}" if part.first == part.last else f"s{part.first}-s{part.last}"
    title = clean_line(f"§ {part.title}" if part.title else "under no heading")
    share = f"{part.coverage.unaccounted} of {part.coverage.sentences}"
    return _fit(f"{part.document} {which}  {title}", width, f"  {share:>12}  ")


def _counts(checked: Checked, width: int) -> list[str]:
    counts = [_counted(checked.count(s), s) for s in _SEVERITIES if checked.count(s)]
    last = f"{', '.join(counts) or 'Nothing found'}."
    coverage = coverage_text(checked.coverage) if checked.coverage else ""
    waiting = waiting_words(len(proposals(checked.case))) if checked.case else ""
    said = [line for line in (coverage, waiting, last) if line]
    return [line for words in said for line in _fit(words, width, rest=2)]


_FORM = rank("unknown-key")
"""The rank of the rules on a file that can be read, and is no case yet."""

_NUMBERS = "Until then, `juncture read DOCUMENT` shows the sentences and their numbers."

_PERHAPS_MORE = f"There may be more: no more than {MOST_SHOWN} are told of such a file at a time."
"""Whoever reads a file that is refused stops after so many faults."""

_MOST_PARTS = 40
"""How many sections a summary lists."""

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _fit(words: str, width: int, first: str = "", rest: int = 0) -> list[str]:
    """Some words behind `first`, in lines of a width; what is gone on with stands under them.

    Where nothing leads them, it stands `rest` further in.
    """
    if not width:
        return [f"{first}{words}"]
    return wrap(words, max(width, NARROWEST), first, " " * (len(first) or rest), whole=True)


def _pointed_at(excerpt: str, column: int, width: int) -> list[str]:
    """A line, or the part of it around the column, and a caret under the column."""
    widest = min(_WIDEST, max(width, NARROWEST) - _INDENT) if width else _WIDEST
    least = min(_BEFORE, widest // 3)
    line = clusters(clean(excerpt).replace("\n", " "), least)
    texts, sizes = zip(*line, strict=True)
    edges = list(accumulate(sizes, initial=0))
    at = bisect_right(list(accumulate(map(len, texts))), column - 1)
    start, end = 0, len(texts)
    if edges[min(at + 1, end)] > widest - 1:
        start = bisect_left(edges, edges[at] - least)
    before = "…" if start else ""
    room = widest - len(before) + edges[start]
    after = "…" if edges[end] > room else ""
    if after:
        end = bisect_right(edges, room - len(after)) - 1
    shown = f"{before}{''.join(texts[start:end])}{after}"
    indent = len(before) + edges[at] - edges[start]
    return [f"  {shown}", f"  {' ' * indent}^"]
