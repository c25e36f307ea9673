"""A decision as the document puts it, its options, and what the one under the cursor would do."""

from collections.abc import Iterator, Mapping
from itertools import islice

from tui.app.rows import BLANK, Row, Span, ends, width_of, wrap
from tui.app.views.marks import option_glyph
from tui.app.widgets.lines import Item
from tui.brief.cards import card
from tui.brief.words import (
    NO_CHANGE,
    POSED_WORDS,
    SIGN_GLYPHS,
    SILENT,
    option_marks,
)
from tui.case.model import Caveat, Decision
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import bits
from tui.reason.preview import Preview
from tui.scenario.model import Scenario

NONE_KEY = "-"
"""The key of the entry that makes a decision of any for none of its options."""

MOST_LISTED = 24
"""How many consequences a preview names of each kind of change; of the rest it gives the number."""

WELCOME = "A document, read as choices: choose, and see what it says would follow."


def decision_items(
    findings: Findings,
    scenario: Scenario,
    decision: Decision,
    width: int,
    *,
    first: bool,
    posed: bool,
) -> list[Item]:
    """The framing of a decision, then its options as items whose keys are the options' ids.

    `first` adds, before anything has been chosen, what this is about; `posed` says how the
    document puts it, where no caption does.
    """
    items: list[Item] = []
    is_new = first and not findings.choices
    if is_new:
        items.append(("", [*wrap([(WELCOME, "silent")], width - 1), BLANK]))
    frame = [*wrap([(decision.question, "strong")], width - 1)]
    whose = f"{decision.who or 'nobody is named'} · {decision.when or 'no date given'}"
    frame += wrap([(whose, "quiet")], width - 1)
    if posed:
        frame += wrap([(POSED_WORDS[decision.posed], "quiet")], width - 1)
    items.append(("", [*frame, BLANK]))
    chosen = findings.chosen_at(decision.id)
    for option in decision.options:
        taken = option.id in chosen
        glyph = option_glyph(findings.program.case, option.key, taken)
        rows = _option_rows(glyph, option.label, option_marks(option), taken, width)
        items.append((option.id, rows))
    if decision.choose == "any":
        none = findings.is_made(decision.id) and not chosen
        rows = _option_rows("●" if none else "○", "none of these", "", none, width)
        items.append((NONE_KEY, rows))
    if is_new:
        summary = findings.program.case.summary
        items.append(("", [BLANK, *wrap([(summary, "quiet")], width - 1)]))
    return items


def _option_rows(glyph: str, label: str, marks: str, taken: bool, width: int) -> list[Row]:
    first: Row = (("  ", "text"), (f"{glyph} ", "accent" if taken else "quiet"))
    hang: Row = (("    ", "text"),)
    words: Span = (label, "accent" if taken else "text")
    rows = wrap([words], width - 1, first, hang)
    if marks:
        room = width - 1 - width_of(rows[-1])
        if len(rows) == 1 and room >= len(marks) + 3:
            rows[0] = ends(rows[0], ((marks, "quiet"),), width - 1)
        else:
            rows += wrap([(marks, "quiet")], width - 1, hang)
    return rows


def preview_items(
    findings: Findings,
    scenario: Scenario,
    decision: Decision,
    option: str,
    preview: Preview,
    width: int,
) -> list[Item]:
    """What the option under the cursor would add, take away or leave silent, and editor's notes."""
    case = findings.program.case
    rows: list[Row] = []
    chosen = option in findings.chosen_at(decision.id)
    if preview.silent and option != NONE_KEY:
        rows += wrap([(SILENT, "silent")], width - 1, (("  ", "text"),))
    changed = False
    for mark, style, mask in _changes(preview, chosen):
        changed = changed or bool(mask)
        for index in islice(bits(mask), MOST_LISTED):
            key = findings.program.consequences[index]
            rows += _change(findings, key, mark, style, width)
        if (more := mask.bit_count() - MOST_LISTED) > 0:
            rows.append(((f"  {mark} ", style), (f"{_MEANING[mark]}{more:,} more", "quiet")))
    if not changed and not preview.silent:
        rows += wrap([(NO_CHANGE, "silent")], width - 1, (("  ", "text"),))
    elif not changed and option == NONE_KEY:
        words = "Nothing is added by choosing none."
        rows += wrap([(words, "silent")], width - 1, (("  ", "text"),))
    for reading, mask in preview.wider:
        if number := mask.bit_count():
            word = (
                "what it only sets beside this" if reading == "beside" else "a reader’s inference"
            )
            spans = [(f"{number:,} more if you accept {word} ", "quiet"), ("r", "key")]
            rows += wrap(spans, width - 1, (("  ∙ ", "quiet"),), (("    ", "text"),))
    rows += note_rows(scenario.notes, decision.id, width)
    for caveat in (
        *case.caveats_about("option", f"{decision.id}.{option}"),
        *case.caveats_about("decision", decision.id),
    ):
        rows += caveat_rows(caveat, width)
    return [("", rows)]


def _changes(preview: Preview, chosen: bool) -> Iterator[tuple[str, str, int]]:
    if chosen:
        yield "+", "accent", preview.brings
    else:
        yield "+", "accent", preview.difference.appears
        yield "−", "quiet", preview.difference.disappears
        yield "×", "quiet", preview.difference.closes


_MEANING = {"+": "", "−": "no longer follows: ", "×": "is ruled out: "}


def _change(findings: Findings, key: str, mark: str, style: str, width: int) -> list[Row]:
    told = card(findings, key)
    lead: Row = ((f"  {mark} ", style),)
    hang: Row = (("    ", "text"),)
    words = [(_MEANING[mark], "quiet")] if mark != "+" else [(f"{told.hedges} ", "hedge")]
    glyph: Span = (f"{SIGN_GLYPHS[told.sign]} ", told.sign)
    statement: Span = (told.statement, "text" if mark == "+" else "quiet")
    return wrap([*words, glyph, statement], width - 1, lead, hang)


def note_rows(notes: Mapping[str, str], key: str, width: int) -> list[Row]:
    """The reader's own note on something, if there is one."""
    if key not in notes:
        return []
    return wrap([(notes[key], "text")], width - 1, (("  ✎ ", "accent"),), (("    ", "text"),))


def caveat_rows(caveat: Caveat, width: int) -> list[Row]:
    """An editor's note, marked as one; it never looks like a quotation."""
    source = f" Source: {caveat.source}." if caveat.source else ""
    spans = [("Editor’s note: ", "caveat"), (caveat.text + source, "quiet")]
    return wrap(spans, width - 1, (("  ! ", "caveat"),), (("    ", "text"),))
