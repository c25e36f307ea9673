"""Scenarios side by side: a row for each thing in which they can differ, a column for each.

The walk is the first column, and always in sight; where not all others have room beside it, those
around the column cursor are shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from tui.app.actions import key_of
from tui.app.rows import BLANK, Item, Region, Row, fit, text_of, width_of, wrap
from tui.app.views.setter import rows
from tui.content.comparison import (
    FOLLOWING,
    Side,
    about,
    cell,
    differing,
    remarks,
    sections,
)
from tui.content.model import Line, sentence
from tui.content.subject import NOTHING, Subject
from tui.outside.widths import cell_len
from tui.reason.compare import Comparison
from tui.wording.standing import counts

LEAST_HEAD = 22
"""Cells that what a row is about needs beside the columns."""
MOST_CELL = 30
"""Cells that a column takes at most: states and labels are short."""
INDENT = 2
"""Cells before the words of a column, where the column cursor stands."""
STACKED_BELOW = 70
"""The width in cells below which a row's columns stand under each other, and only two of them."""
ROOMY = 100
"""The width in cells from which columns may be narrow, for many of them to be seen at once."""
MARK = "≠"
MEASURE = 96
"""Cells of the longest line of words: longer ones are hard to read back."""
STAND_IN = "only the baseline stands beside it"


@dataclass(frozen=True, slots=True)
class Grid:
    """Which columns are in sight, and how many cells a row's heading and each of them take."""

    shown: tuple[int, ...]
    head: int
    cell: int
    hidden_left: int
    hidden_right: int
    stacked: bool


def grid(width: int, count: int, at: int) -> Grid:
    """Lay `count` columns out, of which the one at `at` has to be in sight, and the first is."""
    stacked = width < STACKED_BELOW
    least = 22 if width < ROOMY else 16
    fits = 2 if stacked else max(2, min(count, (width - LEAST_HEAD) // least))
    first = 1 + max(0, at - (fits - 1))
    last = min(first + fits - 2, count - 1)
    share = width * 3 // 5 if width < ROOMY else width * 2 // 3
    cell = min(MOST_CELL, max(least, share // fits))
    return Grid(
        shown=(0, *range(first, last + 1)),
        head=width - 1 if stacked else width - 1 - cell * fits,
        cell=width - 5 if stacked else cell,
        hidden_left=first - 1,
        hidden_right=count - 1 - last,
        stacked=stacked,
    )


# What stands above the columns


def columns_caption(laid: Grid, *, everything: bool, stand_in: bool, width: int) -> list[Region]:
    """What is listed; at the right, why there are these columns, and how many are out of sight."""
    left: Row = (("  EVERYTHING" if everything else "  WHAT DIFFERS", "heading"),)
    parts: list[Region] = []
    if stand_in:
        parts.append(("", ((f"{STAND_IN}  ", "quiet"),)))
        parts.append(("add", ((key_of("add"), "key"), (" adds another", "quiet"))))
    if laid.hidden_left:
        parts.append(("left", ((f"  ‹ {laid.hidden_left} more", "accent"),)))
    if laid.hidden_right:
        parts.append(("right", ((f"  {laid.hidden_right} more ›", "accent"),)))
    parts.append(("", ((" ", "text"),)))
    room = width - sum(width_of(row) for _, row in parts)
    if room < width_of(left):
        return [("", fit(left, width))]
    return [("everything", left), ("", ((" " * (room - width_of(left)), "text"),)), *parts]


def name_rows(columns: Sequence[Side], laid: Grid) -> int:
    """How many rows the names take: two where one of them is too long for its column."""
    room = laid.cell - INDENT
    return max(len(wrap([(c.name, "text")], room)[:2]) for c in columns)


def names_caption(columns: Sequence[Side], laid: Grid, at: int, line: int) -> list[Region]:
    """The names of the columns in sight; a click on one puts the column cursor there.

    `line` is the first row (0) or the second (1) of names that may be wrapped.
    """
    regions: list[Region] = [("", ((" " * laid.head, "text"),))]
    room = laid.cell - INDENT
    for index in laid.shown:
        style = "accent" if index == at else "strong"
        first, *rest = [text_of(row) for row in wrap([(columns[index].name, style)], room)]
        row = fit(((" ".join(rest) if line else first, style),), room)
        lead = "▾ " if index == at and not line else "  "
        regions.append((f"column({index})", _padded(((lead, "accent"), *row), laid.cell)))
    return regions


def _padded(row: Row, width: int) -> Row:
    return (*row, (" " * (width - width_of(row)), "text"))


# The rows


CellOf = Callable[[Side], Sequence[Line]]
"""What a row has in the column of a scenario."""


def cell_rows(lines: Sequence[Line], width: int) -> list[Row]:
    """What stands in a cell, each line after its sign."""
    rows: list[Row] = []
    for line in lines:
        rows += wrap(line.spans, width, (line.mark,), ((" " * len(line.mark[0]), "text"),))
    return rows


def table_items(
    columns: Sequence[Side],
    comparison: Comparison,
    laid: Grid,
    *,
    everything: bool,
    stand_in: bool,
    kept: Subject = NOTHING,
) -> list[Item]:
    """The table, section by section; its rows are made when they come into sight.

    The row `kept` is there even if it does not differ. Where columns stand under each other no
    caption is shown: then the table itself says that the second is a `stand_in`.
    """
    marked = differing(comparison)
    table = _RowMaker(columns, laid, marked)
    whole = laid.head + (0 if laid.stacked else laid.cell * len(laid.shown))
    items: list[Item] = []
    if stand_in and laid.stacked:
        spans = [
            (f"{STAND_IN.capitalize()}; ", "quiet"),
            (key_of("add"), "key"),
            (" adds another.", "quiet"),
        ]
        items.append((NOTHING, [*wrap(spans, whole, (("  ", "text"),)), BLANK]))
    if remarked := rows(remarks(comparison), min(whole, MEASURE)):
        items.append((NOTHING, [*remarked, BLANK]))
    if not everything and not marked:
        key: Row = ((f"  {key_of('everything')}", "key"), (" shows everything.", "quiet"))
        items.append((NOTHING, [fit(key, whole), BLANK]))
    heading = ""
    for section in sections(comparison, everything=everything, kept=kept):
        if section.heading != heading:
            heading = section.heading
            items.append((NOTHING, table.heading(heading)))
        if section.theme:
            items.append((NOTHING, [fit(((f"  {section.theme}", "quiet"),), whole)]))
        items += [(subject, partial(table.row, subject)) for subject in section.subjects]
        items.append((NOTHING, [BLANK]))
    return items


class _RowMaker:
    """Makes the rows of a table."""

    def __init__(self, columns: Sequence[Side], laid: Grid, marked: frozenset[Subject]) -> None:
        self._columns = columns
        self._laid = laid
        self._marked = marked
        self._case = columns[0].findings.program.case

    def heading(self, words: str) -> list[Row]:
        """The heading of a section; over the consequences, with their number in each column."""
        heading: list[Row] = [((f"  {words.upper()}", "heading"),)]
        if words != FOLLOWING:
            return heading

        def numbers(side: Side) -> list[Line]:
            return [sentence(" · ".join(counts(side.findings)[:2]), "quiet")]

        return [*self._beside(heading, numbers), BLANK]

    def row(self, subject: Subject) -> list[Row]:
        """The rows of the screen that one row of the table takes."""
        mark = MARK if subject in self._marked else " "
        lead: Row = (("  ", "text"), (f"{mark} ", "accent"))
        words = about(self._case, subject).words
        style = "text" if subject in self._marked else "quiet"
        heading = wrap([(words, style)], self._laid.head - 1, lead, (("    ", "text"),))
        return self._beside(heading, lambda side: cell(side, subject))

    def _beside(self, heading: list[Row], cell_of: CellOf) -> list[Row]:
        columns = [self._columns[index] for index in self._laid.shown]
        if self._laid.stacked:
            return [*heading, *(row for column in columns for row in self._under(column, cell_of))]
        room = self._laid.cell - INDENT
        cells = [cell_rows(cell_of(column), room) for column in columns]
        plain = [tuple(map(text_of, rows)) for rows in cells]
        for index in range(1, len(cells)):
            if plain[index] == plain[0]:
                cells[index] = [tuple((text, "quiet") for text, _ in row) for row in cells[index]]
        rows: list[Row] = []
        for at in range(max(map(len, (heading, *cells)))):
            row = _padded(heading[at] if at < len(heading) else BLANK, self._laid.head)
            for lines in cells:
                line = lines[at] if at < len(lines) else BLANK
                row = (*row, *_padded(((" " * INDENT, "text"), *line), self._laid.cell))
            rows.append(row)
        return rows

    def _under(self, column: Side, cell_of: CellOf) -> list[Row]:
        """What a column holds, after its name, where columns stand under each other."""
        room = self._laid.head - 4
        longest = max(cell_len(self._columns[index].name) for index in self._laid.shown)
        names = min(longest, room * 2 // 5) + 2
        lead: Row = (("    ", "text"), *_padded(fit(((column.name, "quiet"),), names - 2), names))
        lines = cell_rows(cell_of(column), room - names)
        hang: Row = ((" " * width_of(lead), "text"),)
        return [(*(hang if at else lead), *line) for at, line in enumerate(lines)]
