"""The strategy table: every decision with all its options, and what depends on each."""

from collections.abc import Container, Mapping
from functools import partial

from tui.app.rows import BLANK, Item, Row, Span, ends, width_of, wrap
from tui.app.views.beginning import empty_items
from tui.app.views.setter import note_sign
from tui.case.model import Case, Decision, Option
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.derive import Findings
from tui.reason.engine.said import is_silent
from tui.reason.hinges import Hinge
from tui.wording.proposed import called
from tui.wording.words import NONE_CHOSEN, option_glyph

LONGEST_BAR = 7
TURNS = 12 + LONGEST_BAR
"""Cells for what depends on a decision: a number, a word and a bar."""
STATUS_QUO = "(now)"


def table_items(
    findings: Findings,
    turning: Mapping[str, Hinge] | None,
    width: int,
    height: int,
    notes: Container[str] = (),
) -> list[Item]:
    """The whole table; the cursor stops at options. A sign marks decisions that have `notes`.

    Decisions stand apart by a row where all of it has room in `height`.
    """
    decisions = findings.program.case.decisions.values()
    blocks = [_block(findings, decision, turning, width, notes) for decision in decisions]
    if not blocks:
        return empty_items(width)
    # Where there is no room for a row each, nobody needs to know how many rows it takes.
    has_room = sum(map(len, blocks)) + len(blocks) - 1 <= height
    airy = has_room and _rows_of(blocks) + len(blocks) - 1 <= height
    items: list[Item] = []
    for block in blocks:
        if airy and items:
            items.append((NOTHING, [BLANK]))
        items += block
    return items


def _rows_of(blocks: list[list[Item]]) -> int:
    return sum(len(rows() if callable(rows) else rows) for block in blocks for _, rows in block)


def _block(
    findings: Findings,
    decision: Decision,
    turning: Mapping[str, Hinge] | None,
    width: int,
    notes: Container[str],
) -> list[Item]:
    """One decision with what depends on it beside its name, and its options below.

    Rows are made when they come into sight.
    """
    noted = note_sign(notes, decision.id)
    block: list[Item] = [(NOTHING, partial(_name, findings, decision, turning, width, noted))]
    chosen = findings.chosen_at(decision.id)
    for option in decision.options:
        taken = option.id in chosen
        rows = partial(_option_rows, findings.program.case, option, taken, width)
        block.append((Subject("option", option.key), rows))
    if decision.choose == "any":
        none = findings.is_made(decision.id) and not chosen
        words: list[Span] = [(NONE_CHOSEN, "hedge" if none else "quiet")]
        block.append(
            (Subject("none", decision.id), _option("●" if none else "○", words, none, width))
        )
    return block


def _name(
    findings: Findings,
    decision: Decision,
    turning: Mapping[str, Hinge] | None,
    width: int,
    noted: Row,
) -> list[Row]:
    turns = _turns(findings, decision, turning)
    *names, last = wrap([(called(decision), "strong"), *noted], width - 1 - TURNS - 1)
    return [*names, ends(last, turns, width - 1)]


def _option_rows(case: Case, option: Option, taken: bool, width: int) -> list[Row]:
    words: list[Span] = [(called(option), "hedge" if taken else "quiet")]
    words += [(f"  {STATUS_QUO}", "text")] if option.status_quo else []
    return _option(option_glyph(case, option.key, taken), words, taken, width)


def _option(glyph: str, words: list[Span], taken: bool, width: int) -> list[Row]:
    lead: Row = (("  ", "text"), (f"{glyph} ", "accent" if taken else "quiet"))
    return wrap(words, width - 1, lead, (("    ", "text"),))


def _turns(findings: Findings, decision: Decision, turning: Mapping[str, Hinge] | None) -> Row:
    """What depends on a decision if it alone is changed, in `TURNS` cells: `  6 depend  ▬▬▬▬▬▬ `.

    While it is not worked out yet, an ellipsis. The bar has a cell for each consequence, as far as
    there is room.
    """
    hinge = turning.get(decision.id) if turning else None
    number = hinge.turning.bit_count() if hinge else 0
    if turning is None:
        row: Row = (("    …", "quiet"),)
    elif number:
        word = "depends" if number == 1 else "depend"
        bar = "▬" * min(number, LONGEST_BAR)
        row = ((f"{number:>3} ", "strong"), (f"{word:<8}", "quiet"), (bar, "accent"))
    elif all(
        is_silent(findings.program.case, findings.terms.reading, option.key)
        for option in decision.options
    ):
        row = (("    ", "text"), ("silent", "silent"))
    else:
        row = (("  0 depend", "quiet"),)
    return (*row, (" " * (TURNS - width_of(row)), "text"))


def table_caption(width: int) -> Row:
    """The heading of the table, what `now` means, and what stands on the right."""
    legend: Row = ((STATUS_QUO, "text"), (" status quo", "quiet"))
    name: Row = (("DECISIONS", "heading"), ("   ", "text"))
    side = f"{'depends on it':<{TURNS - 4}}"
    left = (*name, *legend)
    if width_of(left) + 2 + len(side) > width:
        left = legend
    return ends(left, ((side, "quiet"),), width - 1)
