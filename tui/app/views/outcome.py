"""The last step of a walk: what follows, what is avoided, and what the document leaves open."""

from tui.app.rows import BLANK, Row, Span, wrap
from tui.app.views.marks import state_mark
from tui.app.widgets.lines import Item
from tui.brief.cards import card, groups
from tui.brief.words import NOT_MADE, SILENT, chosen_words, count, option_words
from tui.reason.engine.derive import Findings
from tui.reason.silences import is_silent
from tui.scenario.model import Scenario


def outcome_items(findings: Findings, scenario: Scenario, width: int) -> list[Item]:
    """The course taken, what it comes to, and the silences; keys are consequence ids."""
    case = findings.program.case
    summary = f"{len(findings.choices)} of {count(len(case.decisions), 'decision')} made. "
    summary += (
        f"{count(findings.follows.bit_count(), 'consequence follows', 'consequences follow')}"
    )
    summary += f", {findings.open.bit_count()} open, {findings.ruled_out.bit_count()} ruled out"
    lost = findings.not_found.bit_count()
    summary += f", {lost} not found." if lost else "."
    items: list[Item] = [("", [*wrap([(summary, "strong")], width - 1), BLANK])]
    items.append(("", [*_heading("your course"), *_course(findings, scenario, width), BLANK]))
    for group in groups(findings):
        items.append(("", _heading(group.heading)))
        items += [(key, _line(findings, key, width)) for key in findings.program.ids(group.mask)]
        items.append(("", [BLANK]))
    silent = _silences(findings, scenario)
    if silent:
        rows = _heading("where the document is silent")
        for label in silent:
            rows += wrap([(label, "text")], width - 1, (("  ∙ ", "quiet"),), (("    ", "text"),))
        rows += wrap([(SILENT, "silent")], width - 1, (("    ", "text"),))
        items.append(("", [*rows, BLANK]))
    return items


def _heading(words: str) -> list[Row]:
    return [((words.upper(), "heading"),)]


def _course(findings: Findings, scenario: Scenario, width: int) -> list[Row]:
    rows: list[Row] = []
    for decision in findings.program.case.decisions.values():
        made = findings.is_made(decision.id)
        chosen = chosen_words(decision, findings.chosen_at(decision.id), made)
        glyph: Span = ("● ", "accent") if made else ("○ ", "quiet")
        spans: list[Span] = [
            (f"{decision.label}: ", "text"),
            (chosen, "accent" if made else "quiet"),
        ]
        rows += wrap(spans, width - 1, (("  ", "text"), glyph), (("    ", "text"),))
        if not made and not chosen:
            rows.append(((NOT_MADE, "quiet"),))
    return rows


def _line(findings: Findings, key: str, width: int) -> list[Row]:
    told = card(findings, key)
    hang: Row = (("    ", "text"),)
    if told.state == "follows":
        spans: list[Span] = [(f"{told.hedges} ", "hedge"), (told.statement, "text")]
        lead: Row = (("  ", "text"), (f"{told.glyph} ", told.sign))
    else:
        glyph = f"{state_mark(findings, key)[0]} "
        spans = [(told.statement, "quiet")]
        lead = (("  ", "text"), (glyph, "quiet"))
    return wrap(spans, width - 1, lead, hang)


def _silences(findings: Findings, scenario: Scenario) -> list[str]:
    case, reading = findings.program.case, findings.terms.reading
    return [
        option_words(case, option.key)
        for decision in case.decisions.values()
        for option in decision.options
        if option.id in findings.chosen_at(decision.id) and is_silent(case, reading, option.key)
    ]
