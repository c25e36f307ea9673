"""Lights words that are looked for, wherever they stand on the screen. Pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.app.rows import Row, Span, text_of

MATCH = "chip"
"""The style of words that were looked for."""


def light(rows: Sequence[Row], sought: re.Pattern[str]) -> Sequence[Row]:
    """The rows of an item with the words lit, also where they go on in the next row."""
    texts = list(map(text_of, rows))
    spans = [match.span() for match in sought.finditer("\n".join(texts))]
    if not spans:
        return rows
    starts = [sum(len(text) + 1 for text in texts[:at]) for at in range(len(texts))]
    return [tuple(_lit(row, start, spans)) for row, start in zip(rows, starts, strict=True)]


def _lit(row: Row, at: int, spans: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The spans of a row that begins at a place of the whole; space at its beginning stays dark."""
    indent = len(text_of(row)) - len(text_of(row).lstrip())
    first = at + indent
    for text, style in row:
        cuts = {0, len(text)}
        for start, end in spans:
            cuts |= {min(max(cut - at, 0), len(text)) for cut in (max(start, first), end)}
        ordered = sorted(cuts)
        for begin, stop in pairwise(ordered):
            is_lit = any(max(a, first) <= at + begin and at + stop <= b for a, b in spans)
            yield text[begin:stop], MATCH if is_lit else style
        at += len(text)
