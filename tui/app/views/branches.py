"""The branches of a decision as a table: options are columns, consequences are rows.

Where there is no room for words in every column, a column says only whether something is said, and
the hedge stands once, before the statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest

from tui.app.rows import BLANK, HANG, INDENT, Item, Row, Span, ends, width_of, wrap
from tui.app.views.setter import choice_rows, note_sign
from tui.content.branches import BranchRow, BranchTable
from tui.content.model import Choice
from tui.content.subject import NOTHING
from tui.outside.widths import cell_len
from tui.wording.branches import (
    AVERTED,
    AVERTED_SIGN,
    COLUMNS,
    COLUMNS_SHORT,
    FOR_AGAINST,
    NEW,
    letter,
)
from tui.wording.standing import BEYOND
from tui.wording.words import SIGN_GLYPHS, choice_glyph

WORDY = 84
"""Cells from which each column has room for the document's own words."""
MOST_WORDY = 4
"""How many columns have words; of more, letters and signs are all that has room."""
TABULAR = 58
"""Cells from which signs stand beside a statement, and not above it."""

LEAST_STATEMENT = 20
"""Cells that a statement has at least; of more columns than then have room, some are not shown."""

MOST_CELL = 15
LEAST_CELL = 6
SIGN = 4
COUNTS = 12
"""Cells of a column of words, at most and at least; of one of signs, and of the evidence."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is seen of a table: the column that the cursor is in, what is new, and the options.

    `cell` is how wide a column of words is; `noted` what the reader has notes on.
    """

    column: int
    fresh: frozenset[str]
    choices: tuple[Choice, ...]
    cell: int = MOST_CELL
    noted: frozenset[str] = frozenset()


def option_rows(choice: Choice, at: int, look: Look, width: int) -> list[Row]:
    """An option after the letter of its column."""
    gap: Span = (" ", "accent" if choice.chosen else "quiet")
    return choice_rows(choice, width - 1, (*INDENT, _letter(at, at == look.column), gap))


def table_items(table: BranchTable, look: Look, width: int) -> list[Item]:
    """The heading with the letters of the columns, each consequence, and the sentences."""
    room = width - 1
    items: list[Item] = []
    near = [row for row in table.rows if any(row.said)]
    loose = [row for row in table.rows if not any(row.said)]
    fitted = replace(look, cell=_fitting(table.rows))
    for heading, part in ((COLUMNS, near), (BEYOND, loose)):
        if part:
            short = COLUMNS_SHORT if heading is COLUMNS and room < TABULAR else heading
            items.append((NOTHING, [BLANK, _head(short, fitted, room)]))
            items += [(row.subject, partial(_row, table, row, fitted, room)) for row in part]
        if part is near:
            sentences = (wrap([(words, "quiet")], room, INDENT) for words in table.sentences)
            items += [(NOTHING, rows) for rows in sentences]
    return items


def _head(heading: str, look: Look, room: int) -> Row:
    """What the rows are, and at the right the letters of the columns, each with its sign."""
    size = _cell(look, room)
    letters: list[Span] = []
    for at in _in_sight(look, room):
        choice = look.choices[at]
        glyph = choice_glyph(choice.chosen, one=choice.one)
        named: Row = (_letter(at, at == look.column),)
        if size >= SIGN:
            named = (*named, (f" {glyph}", "accent" if choice.chosen else "quiet"))
        letters += [*named, (" " * (size - width_of(named)), "text")]
    counts: Row = ((FOR_AGAINST, "quiet"),) if room >= TABULAR else ()
    return ends((*INDENT, (heading.upper(), "heading")), (*letters, *counts), room)


def _letter(at: int, here: bool) -> Span:
    return letter(at), "chip" if here else "strong"


def _is_wordy(look: Look, room: int) -> bool:
    columns = len(look.choices)
    has_room = room - COUNTS - columns * look.cell >= LEAST_STATEMENT
    return room >= WORDY and columns <= MOST_WORDY and has_room


def _cell(look: Look, room: int) -> int:
    return look.cell if _is_wordy(look, room) else SIGN if room >= TABULAR else SIGN - 1


def _in_sight(look: Look, room: int) -> range:
    """The columns that have room: all, or those around the one that the cursor is in."""
    columns = len(look.choices)
    counts = COUNTS if room >= TABULAR else 0
    most = min(max((room - counts - LEAST_STATEMENT) // _cell(look, room), 1), columns)
    first = min(max(look.column - most // 2, 0), columns - most)
    return range(first, first + most)


def _fitting(rows: Sequence[BranchRow]) -> int:
    """Cells that the longest words of a column take, with a gap."""
    longest = max((cell_len(words) for row in rows for words, _ in row.cells), default=0)
    return min(max(longest + 1, LEAST_CELL), MOST_CELL)


def _row(table: BranchTable, row: BranchRow, look: Look, room: int) -> list[Row]:
    indent = "  " * min(row.depth, 3)
    glyph: Span = (f"{SIGN_GLYPHS[row.sign]} ", row.sign)
    lead: Row = (*INDENT, (indent, "text"), glyph)
    cells = [_shown(row, at, look, room) for at in _in_sight(look, room)]
    size = _cell(look, room)
    counts = _counts(*table.evidence(row)) if room >= TABULAR else ()
    right = size * len(cells) + width_of(counts)
    words: list[Span] = []
    if row.subject.id in look.fresh:
        words.append((f"{NEW} ", "accent"))
    if not _is_wordy(look, room):
        words.append((f"{_hedge(row, look)} ", "hedge"))
    words.append((row.statement, "text" if any(row.said) else "quiet"))
    words += note_sign(look.noted, row.subject.id)
    if row.remark:
        words.append((f" · {row.remark}", "quiet"))
    hang: Row = ((" " * width_of(lead), "text"),)
    left = wrap(words, room - right - 1, lead, hang)
    columns = [wrap([cell], size - 1) for cell in cells]
    rows = []
    for at, (words_row, *parts) in enumerate(zip_longest(left, *columns, fillvalue=BLANK)):
        spans: list[Span] = [*words_row, (" " * (room - right - width_of(words_row)), "text")]
        for part in parts:
            spans += [*part, (" " * (size - width_of(part)), "text")]
        rows.append((*spans, *(counts if at == 0 else ())))
    return rows


def _hedge(row: BranchRow, look: Look) -> str:
    """The hedge of the column that the cursor is in, or else of the first that has one."""
    if look.column < len(row.cells) and row.said[look.column]:
        return row.cells[look.column][0]
    return next(
        (cell[0] for cell, said in zip(row.cells, row.said, strict=True) if said),
        next(cell[0] for cell in row.cells if cell[0] != "–"),
    )


def _shown(row: BranchRow, at: int, look: Look, room: int) -> Span:
    """A cell: words where there is room, else only whether something is said there."""
    words, role = row.cells[at]
    chosen = look.choices[at].chosen
    if row.said[at]:
        role = "hedge" if chosen else "text"
    if _is_wordy(look, room):
        return words, role
    if words == AVERTED:
        return AVERTED_SIGN, role
    return ("●" if row.said[at] else "○" if words != "–" else "–"), role


def _counts(speaks_for: int, against: int) -> Row:
    """How many origins of evidence are for it and against, within the reading."""
    return tuple(
        (f"{number or '–':>{COUNTS // 2}}", "text" if number else "quiet")
        for number in (speaks_for, against)
    )


def fold(words: str, is_open: bool, width: int) -> list[Row]:
    """A line that opens to what it counts, and closes again."""
    lead: Row = (*INDENT, ("▾ " if is_open else "▸ ", "accent"))
    return wrap([(words, "quiet")], width - 1, lead, HANG)
