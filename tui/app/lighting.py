"""Lights words that are looked for, wherever they stand on the screen. Pure."""

import re
from collections.abc import Iterator, Sequence

from tui.app.rows import Row, Span, lit, text_of

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
    stretches = [(max(start, at + indent), end, MATCH) for start, end in spans]
    for text, style in row:
        yield from lit(text, stretches, style, at)
        at += len(text)
