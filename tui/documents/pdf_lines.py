"""The lines of a PDF's pages, with where they stand and how large they are set."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

MOST_ON_A_PAGE = 100_000
"""No page that anybody reads holds more characters."""

_SPACES = re.compile(r"\s+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]{1,8}")
_BULLETS = frozenset("•▪◦‣●○■□·")
_SAME_LINE = 3.0
_FARTHEST_BULLET = 60.0
_EDGE_LINES = 3
"""How many lines at the top and at the bottom of a page may be running heads and feet."""

_FEWEST_REPEATS = 3
_SAME_PLACE = 4.0
"""Points by which a running head may stand higher or lower from page to page."""


class TooMuch(Exception):
    """A page holds more text than any page does."""

    def __init__(self, page: int) -> None:
        self.page = page
        super().__init__(f"page {page}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as set on its page: its words, left edge, baseline from below, and type size."""

    page: int
    words: str
    x: float
    y: float
    size: float
    bold: bool


class LineReader:
    """Gathers what pypdf tells of one page's text, chunk by chunk, into lines."""

    def __init__(self, page: int) -> None:
        self._page = page
        self._left = MOST_ON_A_PAGE
        self._chunks: list[tuple[str, float, float, float, bool]] = []
        self._bullets: list[tuple[float, float]] = []
        self.lines: list[Line] = []

    def visit(self, text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        """Take a chunk, as `extract_text` hands it over; a newline ends the line."""
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        across, up = tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3]
        scale = (across * across + up * up) ** 0.5 or 1.0
        bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        self._left -= len(text)
        if self._left < 0:
            raise TooMuch(self._page)
        parts = text.split("\n")
        for index, part in enumerate(parts):
            if index:
                self._end()
            if part.strip() in _BULLETS:
                self._bullets.append((x, y))
            elif part:
                self._chunks.append((part, x, y, abs(size * scale), bold))

    def end(self) -> list[Line]:
        """The lines of the page, in the order in which they are written."""
        self._end()
        for x, y in self._bullets:
            self._mark(x, y)
        return self.lines

    def _mark(self, x: float, y: float) -> None:
        """Put a bullet in front of the line that it stands before, whenever it was written."""
        beside = (
            (line.x - x, at)
            for at, line in enumerate(self.lines)
            if abs(line.y - y) <= _SAME_LINE and 0 < line.x - x <= _FARTHEST_BULLET
        )
        if nearest := min(beside, default=None):
            line = self.lines[nearest[1]]
            self.lines[nearest[1]] = replace(line, words=f"• {line.words}", x=x)

    def _end(self) -> None:
        chunks, self._chunks = self._chunks, []
        words = _CONTROLS.sub("", _SPACES.sub(" ", "".join(chunk[0] for chunk in chunks))).strip()
        if not words:
            return
        printed = [chunk for chunk in chunks if chunk[0].strip()]
        sizes: Counter[float] = Counter()
        bold = 0
        for text, _, _, size, is_bold in printed:
            sizes[round(size, 1)] += len(text)
            bold += is_bold * len(text)
        _, x, y, _, _ = printed[0]
        size = sizes.most_common(1)[0][0]
        is_bold = 2 * bold > sum(sizes.values())
        self.lines.append(Line(self._page, words, x, y, size, is_bold))


def body_size(lines: Sequence[Line]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.words)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def without_running_heads(pages: list[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without the lines that repeat in one place of many of them, and how many went.

    Such a line stands at the top or the bottom of at least three pages, or of half of them when
    they are fewer, the numbers in it apart; so does a page number.
    """
    edges: dict[str, list[Line]] = {}
    for lines in pages:
        by_height = sorted(lines, key=lambda line: -line.y)
        for line in {*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]}:
            edges.setdefault(_shape(line.words), []).append(line)
    enough = min(_FEWEST_REPEATS, max(2, -(-len(pages) // 2)))
    running: set[Line] = set()
    for lines in edges.values():
        for line in lines:
            alike = {other.page for other in lines if abs(other.y - line.y) <= _SAME_PLACE}
            if len(alike) >= enough:
                running.add(line)
    running |= _beside_numbers(pages, running)
    left = [[line for line in lines if line not in running] for lines in pages]
    return left, len(running)


def _beside_numbers(pages: list[list[Line]], running: set[Line]) -> set[Line]:
    """The outermost lines with a page number at their end that stand where running heads do.

    A head that names its chapter may repeat on too few pages to be told by that.
    """
    heights = Counter(round(line.y) for line in running)
    usual = {height for height, count in heights.items() if count >= _FEWEST_REPEATS}
    outermost = {edge for lines in pages if lines for edge in (_top(lines), _bottom(lines))}
    return {
        line
        for line in outermost
        if usual & {round(line.y) - 1, round(line.y), round(line.y) + 1}
        and (line.words[0].isdigit() or line.words[-1].isdigit())
    }


def _top(lines: Sequence[Line]) -> Line:
    return max(lines, key=lambda line: line.y)


def _bottom(lines: Sequence[Line]) -> Line:
    return min(lines, key=lambda line: line.y)


def _shape(words: str) -> str:
    """A line with its numbers, which change from page to page, left out."""
    words = words.casefold().strip("-–— ")
    return "#" if _ROMAN.fullmatch(words) else _NUMBER.sub("#", words)


def leading(pages: Sequence[Sequence[Line]]) -> float:
    """How far apart the lines of running text are, in their type size."""
    gaps = [
        (above.y - below.y) / above.size
        for lines in pages
        for above, below in pairwise(lines)
        if above.size and 0.7 < (above.y - below.y) / above.size < 3 and above.size == below.size
    ]
    return median(gaps) if gaps else 1.2


def measures(pages: Sequence[Sequence[Line]]) -> dict[tuple[int, float], int]:
    """How many characters fit on a line, by its left edge and size."""
    lengths: dict[tuple[int, float], list[int]] = {}
    for lines in pages:
        for line in lines:
            lengths.setdefault(edge(line), []).append(len(line.words))
    return {
        key: sorted(each)[int(0.9 * (len(each) - 1))]
        for key, each in lengths.items()
        if len(each) >= 5
    }


def edge(line: Line) -> tuple[int, float]:
    """The column that a line stands in, roughly."""
    return round(line.x / 20), line.size


def merged(lines: Sequence[Line]) -> Line:
    """Several lines as one, where the first stands."""
    return replace(lines[0], words=" ".join(line.words for line in lines))
