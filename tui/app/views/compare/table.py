"""Scenarios side by side: a row for each thing in which they can differ, a column for each.

The walk is the first column, and always in sight; where not all others have room beside it, those
around the column cursor are shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from tui.app.actions import key_of
from tui.app.rows import BLANK, Item, Region, Row, fit, text_of, width_of, wrap
from tui.app.views.compare.cells import CELLS, Cell, Column, heading_of
from tui.content.subject import NOTHING, Subject
from tui.outside.widths import cell_len
from tui.reason.compare import Comparison
from tui.wording.words import STOPPED_SHORT

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


def name_rows(columns: Sequence[Column], laid: Grid) -> int:
    """How many rows the names take: two where one of them is too long for its column."""
    room = laid.cell - INDENT
    return max(len(wrap([(c.name, "text")], room)[:2]) for c in columns)


def names_caption(columns: Sequence[Column], laid: Grid, at: int, line: int) -> list[Region]:
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


Section = tuple[str, tuple[Subject, ...]]
"""A heading, and what the rows below it are about: decisions, the reading, consequences, …"""

WHAT_FOLLOWS = "what follows"


def sections(comparison: Comparison, *, everything: bool, kept: Subject = NOTHING) -> list[Section]:
    """The rows, in the order in which they stand: what differs, or everything.

    `kept` is a row that stands there too, though it may not differ. Cost: linear in the case.
    """
    case = comparison.findings[0].program.case
    differs = differing(comparison)
    doubted = frozenset().union(*(f.terms.doubts for f in comparison.findings))
    by_theme: dict[str, list[Subject]] = {theme: [] for theme in case.themes}
    for consequence in case.consequences.values():
        by_theme[consequence.theme].append(Subject("consequence", consequence.id))
    passages = [Subject("passage", key) for key in case.passages if key in doubted]
    found = [
        ("decisions", [Subject("decision", key) for key in case.decisions]),
        ("what is accepted", [Subject("reading"), Subject("proof"), *passages]),
        *((case.themes[theme].label, subjects) for theme, subjects in by_theme.items()),
    ]
    shown = (
        (h, tuple(s for s in subjects if everything or s in differs or s == kept))
        for h, subjects in found
    )
    return [section for section in shown if section[1]]


def differing(comparison: Comparison) -> frozenset[Subject]:
    """What the rows are about that are not the same in all columns."""
    return frozenset(
        (
            *(Subject("decision", key) for key in comparison.decisions),
            *([Subject("reading")] if comparison.reading else []),
            *([Subject("proof")] if comparison.proof else []),
            *(Subject("passage", key) for key in comparison.passages),
            *(Subject("consequence", key) for key in comparison.consequences),
        )
    )


ALIKE = (
    "These scenarios do not differ: the same is chosen and accepted in each of them, and the same"
    " follows. "
)


def table_items(
    columns: Sequence[Column],
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
    table = _RowMaker(columns, laid, differing(comparison))
    whole = laid.head + (0 if laid.stacked else laid.cell * len(laid.shown))
    items: list[Item] = []
    if stand_in and laid.stacked:
        spans = [
            (f"{STAND_IN.capitalize()}; ", "quiet"),
            (key_of("add"), "key"),
            (" adds another.", "quiet"),
        ]
        items.append((NOTHING, [*wrap(spans, whole, (("  ", "text"),)), BLANK]))
    if not all(column.findings.complete for column in columns):
        rows = wrap([(STOPPED_SHORT, "caveat")], min(whole, MEASURE), (("  ", "text"),))
        items.append((NOTHING, [*rows, BLANK]))
    if not everything and not differing(comparison):
        spans = [(ALIKE, "silent"), (key_of("everything"), "key"), (" shows everything.", "quiet")]
        items.append((NOTHING, [*wrap(spans, min(whole, MEASURE), (("  ", "text"),)), BLANK]))
    argued = False
    for heading, subjects in sections(comparison, everything=everything, kept=kept):
        about_what_follows = subjects[0].kind == "consequence"
        if about_what_follows and not argued:
            items.append((NOTHING, table.counts()))
            argued = True
        style = "quiet" if about_what_follows else "heading"
        words = heading if about_what_follows else heading.upper()
        items.append((NOTHING, [fit(((f"  {words}", style),), whole)]))
        items += [(subject, partial(table.row, subject)) for subject in subjects]
        items.append((NOTHING, [BLANK]))
    return items


class _RowMaker:
    """Makes the rows of a table."""

    def __init__(self, columns: Sequence[Column], laid: Grid, marked: frozenset[Subject]) -> None:
        self._columns = columns
        self._laid = laid
        self._marked = marked
        self._case = columns[0].findings.program.case

    def counts(self) -> list[Row]:
        """The heading of the consequences, with their number in each column."""
        heading: list[Row] = [((f"  {WHAT_FOLLOWS.upper()}", "heading"),)]

        def count(column: Column, width: int, _: str) -> list[Row]:
            found = column.findings
            words = f"{found.follows.bit_count()} follow · {found.open.bit_count()} open"
            return wrap([(words, "quiet")], width)

        return [*self._beside(heading, count), BLANK]

    def row(self, subject: Subject) -> list[Row]:
        """The rows of the screen that one row of the table takes."""
        mark = MARK if subject in self._marked else " "
        lead: Row = (("  ", "text"), (f"{mark} ", "accent"))
        words = heading_of(self._case, subject)
        style = "text" if subject in self._marked else "quiet"
        heading = wrap([(words, style)], self._laid.head - 1, lead, (("    ", "text"),))
        return self._beside(heading, partial(CELLS[subject.kind], subject.id))

    def _beside(self, heading: list[Row], cell: Cell) -> list[Row]:
        columns = [self._columns[index] for index in self._laid.shown]
        if self._laid.stacked:
            return [*heading, *(row for column in columns for row in self._under(column, cell))]
        room = self._laid.cell - INDENT
        cells = [cell(column, room, "text") for column in columns]
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

    def _under(self, column: Column, cell: Cell) -> list[Row]:
        """What a column holds, after its name, where columns stand under each other."""
        room = self._laid.head - 4
        longest = max(cell_len(self._columns[index].name) for index in self._laid.shown)
        names = min(longest, room * 2 // 5) + 2
        lead: Row = (("    ", "text"), *_padded(fit(((column.name, "quiet"),), names - 2), names))
        lines = cell(column, room - names, "text")
        hang: Row = ((" " * width_of(lead), "text"),)
        return [(*(hang if at else lead), *line) for at, line in enumerate(lines)]
