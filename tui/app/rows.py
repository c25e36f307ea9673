"""Rows of styled text, laid out by terminal cells. Pure: knows neither Textual nor a theme.

A row is a tuple of spans; a span is a text and the name of a style, which `paint` turns into
colour.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from tui.content.subject import Subject
from tui.outside.widths import cell_len, clusters, cut

Span = tuple[str, str]
Row = tuple[Span, ...]

Region = tuple[str, Row]
"""Some spans of a row that can be clicked, and the action that a click asks for."""

Item = tuple[Subject, Sequence[Row] | Callable[[], Sequence[Row]]]
"""What an item is about, by which the cursor finds it again (nothing: it is passed over), and its
rows, or what makes them when they come into sight."""

BLANK: Row = ()
INDENT: Row = (("  ", "text"),)
HANG: Row = (("    ", "text"),)
"""What leads the rows of a list, and those that go on beneath a glyph."""


def width_of(row: Row) -> int:
    """How many terminal cells a row takes."""
    return sum(cell_len(text) for text, _ in row)


def text_of(row: Row) -> str:
    """The plain text of a row."""
    return "".join(text for text, _ in row)


def wrap(spans: Iterable[Span], width: int, first: Row = (), rest: Row | None = None) -> list[Row]:
    """Wrap spans at spaces to `width` cells. `first` leads the first row, `rest` the others.

    A newline in a span begins a new row. A word longer than a row is broken; one that goes on in
    another style is not. Always gives at least one row.
    """
    rest = first if rest is None else rest
    indent = width_of(rest)
    rows: list[Row] = []
    row, used, gap = list(first), width_of(first), ""
    for word in _words(spans):
        if word == NEWLINE:
            rows.append(tuple(row))
            row, used, gap = list(rest), indent, ""
            continue
        size = cell_len(word[0][0]) if len(word) == 1 else width_of(word)
        if gap and used + 1 + size > width:
            rows.append(tuple(row))
            row, used, gap = list(rest), indent, ""
        if gap:
            row.append((gap, word[0][1]))
            used += 1
        if used + size > width:
            *heads, word = _pieces(word, width - used, width - indent)
            for head in heads:
                rows.append((*row, *head))
                row, used = list(rest), indent
            size = width_of(word)
        row += word
        used, gap = used + size, " "
    rows.append(tuple(row))
    return rows


NEWLINE: Row = (("\n", ""),)


def _words(spans: Iterable[Span]) -> Iterable[Row]:
    """The words, each as spans, for a word may change its style within; and newlines."""
    word: list[Span] = []
    for text, style in spans:
        for index, line in enumerate(text.split("\n")):
            if index:
                yield from [tuple(word)] if word else []
                yield NEWLINE
                word = []
            for at, piece in enumerate(line.split(" ")):
                if at and word:
                    yield tuple(word)
                    word = []
                if piece:
                    word.append((piece, style))
    if word:
        yield tuple(word)


def _pieces(word: Row, room: int, then: int) -> Iterator[Row]:
    """Break a word: the first piece fits `room` cells, the others `then`, or are one character."""
    piece: list[Span] = []
    used = 0
    for text, style in word:
        start = at = 0
        for character, size in clusters(text, min(room, then)):
            if size and used + size > room and (piece or at > start):
                yield (*piece, (text[start:at], style)) if at > start else tuple(piece)
                piece, used, room, start = [], 0, then, at
            used, at = used + size, at + len(character)
        piece.append((text[start:], style))
    yield tuple(piece)


def fit(row: Row, width: int) -> Row:
    """Cut a row to `width` cells, with an ellipsis where something is gone, and no newline left."""
    if any("\n" in text for text, _ in row):
        row = tuple((text.replace("\n", " "), style) for text, style in row)
    if width_of(row) <= width:
        return row
    if width <= 0:
        return ()
    kept: list[Span] = []
    room = width - 1
    for text, style in row:
        size = cell_len(text)
        if size > room:
            kept.append((cut(text, room).rstrip() + "…", style))
            return tuple(kept)
        kept.append((text, style))
        room -= size
    return tuple(kept)


def ends(left: Row, right: Row, width: int) -> Row:
    """One row with `right` at the right-hand edge; `left` is cut to make room for it."""
    right = fit(right, width)
    room = width - width_of(right)
    if room < 4:
        return fit(left, width)
    left = fit(left, room - 1 if right else room)
    return (*left, (" " * (room - width_of(left)), "text"), *right)


def lit(
    text: str, stretches: Sequence[tuple[int, int, str]], style: str, offset: int = 0
) -> list[Span]:
    """Cut `text` into spans, where each (start, end, style) stretch is lit; later ones win.

    Stretches count from `offset`: the place of `text` in its document.
    """
    marks = {0, len(text)}
    for start, end, _ in stretches:
        marks |= {min(max(at - offset, 0), len(text)) for at in (start, end)}
    cuts = sorted(marks)
    spans = []
    for start, end in pairwise(cuts):
        over = [s for a, b, s in stretches if a - offset <= start and end <= b - offset]
        spans.append((text[start:end], over[-1] if over else style))
    return spans
