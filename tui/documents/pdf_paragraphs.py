"""The paragraphs of a PDF, rebuilt from its lines.

A PDF says where words stand, not what belongs together. A paragraph ends where the lines stand
wider apart, where one is indented, where a line ends early, or where the type changes; one that is
not finished at the end of a page or a column goes on at the next. Lines within a paragraph are
joined by a vertical tab, which the importer makes a space once divided words are whole.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui.documents.pdf_lines import Line, body_size, edge, leading, measures

SOFT_END = "\v"

_BULLET = re.compile(r"[•▪◦‣●○■□–·*-]\s+(?=\S)")
_NUMBERED = re.compile(r"(?:\d{1,3}[.)]|\(\d{1,3}\)|\([a-z]{1,3}\)|[a-z]\))\s+(?=\S)")
_FINAL = re.compile(r"[.!?:;…][\"'”’)\]\d]*$")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡])[\s.]?\s*\S")
_NUMBER_BEFORE = re.compile(
    r"\A(?:(?i:chapter|part|annex|appendix|section|article)\s+)?"
    r"(?:\d{1,3}|[A-Z]|[IVXLC]{1,6})(?:\.\d+)*[.:]?\s+"
)
_LEADERS = re.compile(r"(?:\. ?){4,}")
_LARGER = 1.12
_SMALLER = 0.93
_SHORT = 0.62
_WIDER = 1.3
_LONGEST_HEADING = 160
_MOST_HEADING_LINES = 4


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; `level` is of a heading, 0 for any other."""

    lines: list[Line]
    level: int = 0
    mark: str = ""
    is_note: bool = False

    @property
    def last(self) -> Line:
        """Its last line so far."""
        return self.lines[-1]


@dataclass(slots=True)
class Layout:
    """How the pages are set, so that what departs from it shows."""

    pages: Sequence[Sequence[Line]]
    marked: Mapping[Line, int] = field(default_factory=dict)
    size: float = 0.0
    leading: float = 1.2
    measures: Mapping[tuple[int, float], int] = field(default_factory=dict)
    widest: int = 60
    sizes: tuple[float, ...] = ()
    is_bold: bool = False

    @classmethod
    def of(
        cls, pages: Sequence[Sequence[Line]], outline: Mapping[tuple[int, str], int]
    ) -> "Layout":
        """Measure the pages. `outline` has the levels of bookmarks, by page and `letters`."""
        lines = [line for page in pages for line in page]
        size = body_size(lines)
        larger = {round(line.size) for line in lines if line.size >= size * _LARGER}
        fitting = measures(pages)
        own = [length for (_, line_size), length in fitting.items() if line_size == size]
        return cls(
            pages,
            _marked(pages, outline),
            size,
            leading(pages),
            fitting,
            max(own, default=60),
            tuple(sorted(larger, reverse=True)),
            2 * sum(line.bold for line in lines) > len(lines),
        )

    def level(self, line: Line) -> int:
        """The level of a line that is set as a heading, or 0."""
        if len(line.words) > _LONGEST_HEADING:
            return 0
        if self.marked:  # its makers have said which lines are headings
            is_title = line.page == 1 and round(line.size) == max(self.sizes, default=0)
            return self.marked.get(line) or int(is_title)
        if line.size >= self.size * _LARGER and any(map(str.isalpha, line.words)):
            return min(self.sizes.index(round(line.size)) + 1, 5)
        if line.bold and not self.is_bold and self.is_short(line) and line.words[-1] not in ".:;,":
            return min(len(self.sizes) + 1, 6) if any(map(str.isalpha, line.words)) else 0
        return 0

    def is_short(self, line: Line) -> bool:
        """Whether a line ends so early that a word more would have fitted easily."""
        return len(line.words) < _SHORT * self.measures.get(edge(line), self.widest)


def letters(words: str) -> str:
    """Only the letters and figures, by which a bookmark and its heading are compared."""
    return "".join(filter(str.isalnum, words)).casefold()


def _marked(
    pages: Sequence[Sequence[Line]], outline: Mapping[tuple[int, str], int]
) -> dict[Line, int]:
    """The lines that bookmarks name, one or several together, with their levels."""
    levels: dict[Line, int] = {}
    if not outline:
        return levels
    for lines in pages:
        for at, line in enumerate(lines):
            if line in levels or len(line.words) > _LONGEST_HEADING:
                continue
            for stop in range(at + 1, min(at + _MOST_HEADING_LINES, len(lines)) + 1):
                words = " ".join(each.words for each in lines[at:stop])
                for wording in (words, _NUMBER_BEFORE.sub("", words)):
                    if level := outline.get((line.page, letters(wording))):
                        levels |= dict.fromkeys(lines[at:stop], level)
    return levels


def paragraphs(layout: Layout) -> list[Paragraph]:
    """The paragraphs of all pages, in order."""
    result: list[Paragraph] = []
    for page in layout.pages:
        before: Line | None = None
        own: list[Paragraph] = []
        for line in page:
            level = layout.level(line)
            current = own[-1] if own else None
            if current and before and _goes_on(layout, current, before, line, level):
                current.lines.append(line)
            else:
                own.append(_begun(layout, line, level))
            before = line
        _append_page(layout, result, own)
    return result


def _begun(layout: Layout, line: Line, level: int) -> Paragraph:
    small = line.size < layout.size * _SMALLER
    if level:
        return Paragraph([line], level)
    if match := _BULLET.match(line.words) or _NUMBERED.match(line.words):
        is_bullet = bool(_BULLET.match(line.words))
        return Paragraph([line], 0, match[0] if is_bullet else "", small)
    return Paragraph([line], is_note=small and bool(_NOTE.match(line.words)))


def _goes_on(layout: Layout, current: Paragraph, before: Line, line: Line, level: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it on the page."""
    gap = (before.y - line.y) / (before.size or 1)
    if level or current.level:
        near = 0 < gap < layout.leading * 1.6
        return level == current.level and near and line.size == before.size
    if abs(line.size - before.size) > 0.12 * before.size:
        return False
    if _BULLET.match(line.words):
        return False
    if _LEADERS.search(before.words):  # an entry of a table of contents
        return False
    first = current.lines[0]
    if _NUMBERED.match(line.words) and (_FINAL.search(before.words) or line.x <= first.x + 1):
        return False
    if gap < -1:  # the next column
        return not _is_finished(layout, before)
    if gap > layout.leading * _WIDER:
        return False
    is_item = bool(current.mark or _NUMBERED.match(first.words))
    em = line.size or 10
    if line.x > before.x + 0.8 * em and not (is_item or (len(current.lines) == 1 and _hangs(line))):
        return line.words[:1].islower() and not _FINAL.search(before.words)
    if is_item and line.x < first.x - 0.5 * em:
        return False
    if layout.is_short(before):
        return line.words[:1].islower() and not _FINAL.search(before.words)
    return True


def _hangs(line: Line) -> bool:
    """Whether a line that stands further in can be the second of a hanging paragraph."""
    return line.words[:1].islower()


def _is_finished(layout: Layout, line: Line) -> bool:
    return bool(_FINAL.search(line.words)) or layout.is_short(line)


def _append_page(layout: Layout, result: list[Paragraph], own: list[Paragraph]) -> None:
    """Add a page's paragraphs; one that the page before left unfinished goes on in the first."""
    open_ = result[-1] if result else None
    first = own[0] if own else None
    if open_ and first and _continues_over(layout, open_, first):
        open_.lines.extend(first.lines)
        own = own[1:]
    notes = 0
    while notes < len(own) and own[-1 - notes].is_note:
        notes += 1
    body = len(own) - notes
    if notes and body and not own[body - 1].level:
        last = own[body - 1]
        if not _is_finished(layout, last.last):
            own = [*own[: body - 1], *own[body:], last]  # so that it can go on over the page
    result.extend(own)


def _continues_over(layout: Layout, open_: Paragraph, first: Paragraph) -> bool:
    if open_.level or first.level or first.mark or open_.is_note or first.is_note:
        return False
    if abs(open_.last.size - first.lines[0].size) > 0.12 * layout.size:
        return False
    return not _is_finished(layout, open_.last)
