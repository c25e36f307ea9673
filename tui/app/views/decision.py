"""A decision with all its branches: the question, the options, and what is linked to each."""

from collections.abc import Container, Iterator
from dataclasses import replace

from tui.app.rows import BLANK, HANG, INDENT, Item, wrap
from tui.app.views.branches import TABULAR, Look, fold, option_rows, table_items
from tui.app.views.setter import items, note_sign, rows
from tui.case.model import Decision
from tui.content.branches import BranchTable
from tui.content.claims import claim
from tui.content.decisions import choice, frame, none_choice
from tui.content.groups import regardless_words
from tui.content.model import Line
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk
from tui.wording.branches import ALL_SILENT, GO_ON

REGARDLESS = Subject("fold", "regardless")
"""The line that opens to what follows whatever one chooses."""
ON = Subject("action", "next")
"""The row that goes on to the next decision."""


def look_at(walk: Walk, decision: Decision, column: int, fresh: frozenset[str]) -> Look:
    """How the branches of a decision are seen: the column in hand, and what is new."""
    choices = tuple(
        choice(walk, decision, option, number) for number, option in enumerate(decision.options, 1)
    )
    return Look(column, fresh, choices, noted=frozenset(walk.notes))


def framed(decision: Decision, noted: Container[str]) -> Iterator[Line]:
    """The question, with a sign where there is a note on it; who decides, and when."""
    question, *whose = frame(decision)
    yield replace(question, spans=(*question.spans, *note_sign(noted, decision.id)))
    yield from whose


def decision_items(
    walk: Walk,
    decision: Decision,
    table: BranchTable | str,
    look: Look,
    width: int,
    *,
    unfolded: bool,
) -> list[Item]:
    """The question, the options by letter, the table, and what follows in any case as one line.

    In place of a table that is not worked out yet, words that say so.

    A decision of any ends its options with none of these, and with a row that goes on. Where there
    is little room, who decides stands after the options, so that the first of them is in sight.
    """
    question, *whose = framed(decision, look.noted)
    is_narrow = width < TABULAR
    above = [question] if is_narrow else [question, *whose]
    shown: list[Item] = [(NOTHING, [*rows(above, width), *([] if is_narrow else [BLANK])])]
    for at, option in enumerate(look.choices):
        shown.append((option.subject, option_rows(option, at, look, width)))
    if decision.choose == "any":
        shown += items([replace(none_choice(walk, decision), depth=1)], width)
        words = [(GO_ON, "text")]
        shown.append((ON, wrap(words, width - 1, (*HANG, ("→ ", "accent")))))
    if is_narrow:
        shown.append((NOTHING, rows(whose, width)))
    if isinstance(table, str):
        shown.append((NOTHING, [BLANK, *wrap([(table, "quiet")], width - 1, INDENT)]))
    elif any(any(row.said) for row in table.rows):
        shown += table_items(table, look, width)
    else:
        silent = [BLANK, *wrap([(ALL_SILENT, "silent")], width - 1, INDENT)]
        shown.append((NOTHING, silent))
        shown += table_items(replace(table, sentences=()), look, width)
    return [*shown, *_regardless(walk, width, unfolded=unfolded)]


def _regardless(walk: Walk, width: int, *, unfolded: bool) -> list[Item]:
    """What follows whatever one chooses, as one line that opens."""
    findings = walk.findings
    words = regardless_words(findings)
    if not words:
        return []
    shown: list[Item] = [(NOTHING, [BLANK]), (REGARDLESS, fold(words, unfolded, width))]
    if unfolded:
        keys = findings.program.ids(findings.follows & findings.regardless)
        shown += items((claim(findings, key) for key in keys), width)
    return shown
