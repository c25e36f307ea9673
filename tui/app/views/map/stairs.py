"""A table of marks with the names of its columns set as stairs above them."""

from collections.abc import Sequence

from tui.app.rows import Row, Span, fit, wrap
from tui.outside.widths import cell_len

PITCH = 3
"""Cells from one column of marks to the next."""

LEAST_LABEL = 24
"""Cells of the name of a column that must have room, else all are numbered."""


def stairs(labels: Sequence[str], left: int, width: int, lit: int = -1) -> list[Row]:
    """The names of columns, each above its own, the first on top. `left`: cells before the first.

    One of them may be lit, by its index.
    """
    rows: list[Row] = []
    for at, label in enumerate(labels):
        rails: list[Span] = [
            (f"{'│':<{PITCH}}", "accent" if before == lit else "rule") for before in range(at)
        ]
        words: Span = (label, "strong" if at == lit else "quiet")
        rows.append(fit(((" " * left, "text"), *rails, words), width))
    return rows


def numbers(labels: Sequence[str], left: int, width: int, lit: int = -1) -> list[Row]:
    """The numbers of columns, where there is no room for names; `key_rows` tells those."""
    spans: list[Span] = [
        (f"{at + 1:<{PITCH}}", "strong" if at == lit else "quiet") for at in range(len(labels))
    ]
    return [fit(((" " * left, "text"), *spans), width)]


def fits(labels: Sequence[str], left: int, width: int) -> bool:
    """Whether the names of the columns have room, or at least their beginnings."""
    return all(
        left + at * PITCH + min(cell_len(label), LEAST_LABEL) <= width
        for at, label in enumerate(labels)
    )


def key_rows(labels: Sequence[str], width: int) -> list[Row]:
    """What the numbers stand for."""
    rows: list[Row] = []
    for at, label in enumerate(labels, 1):
        rows += wrap([(label, "quiet")], width, ((f"  {at:>2} ", "strong"),), (("     ", "text"),))
    return rows


def mark_row(name: Span, left: int, marks: Sequence[Span], end: Row, width: int) -> Row:
    """A row of marks with its name before them, and `end` after them.

    A mark has a cell to either side that is set as it is.
    """
    spans: list[Span] = [("  ", "text")]
    named = fit((name,), left - 4)
    spans += named
    used = 2 + sum(cell_len(text) for text, _ in named)
    spans.append((" " * (left - 1 - used), "text"))
    spans += [(f" {text} ", style) for text, style in marks]
    gap: Row = ((" " * PITCH, "text"),) if end else ()
    return fit((*spans, *gap, *end), width)
