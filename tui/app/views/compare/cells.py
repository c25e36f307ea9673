"""What stands in a cell of the comparison, and at the head of a row."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.app.rows import Row, wrap
from tui.case.model import Case, Decision
from tui.content.subject import Subject, SubjectKind
from tui.content.walk import Walk, walk_of
from tui.reason.engine.derive import Findings
from tui.reason.why import chain
from tui.scenario.model import Scenario
from tui.wording.standing import STATE_WORDS, acceptance
from tui.wording.words import (
    NONE_CHOSEN,
    NOT_MADE,
    STATE_GLYPHS,
    choice_glyph,
    cite,
    hedge_words,
)


@dataclass(frozen=True, slots=True)
class Column:
    """A scenario that is compared: what to call it, and what follows from it."""

    name: str
    scenario: Scenario
    findings: Findings

    @property
    def walk(self) -> Walk:
        """The scenario as what there is to tell of it."""
        return walk_of(self.findings, self.scenario)


Cell = Callable[[Column, int, str], list[Row]]
"""What makes a cell of the table: from its column, its width, and a style for plain words."""


def heading_of(case: Case, subject: Subject) -> str:
    """What a row of the table is about, in words."""
    name = subject.id
    match subject.kind:
        case "decision":
            return case.decisions[name].label
        case "consequence":
            return case.consequences[name].statement
        case "passage":
            passage = case.passages[name]
            return f"{cite(case, passage)} “{_first_words(passage.text)}”"
        case _:
            return subject.kind.capitalize()


FIRST_WORDS = 6


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")


def _decision_cell(decision: str, column: Column, width: int, style: str) -> list[Row]:
    return choice_rows(column, column.findings.program.case.decisions[decision], width, style)


def choice_rows(column: Column, decision: Decision, width: int, style: str) -> list[Row]:
    """What a scenario chooses at a decision, each option in a row of its own."""
    made = column.findings.is_made(decision.id)
    chosen = column.findings.chosen_at(decision.id)
    labels = [option.label for option in decision.options if option.id in chosen]
    hang: Row = (("  ", "text"),)
    if not made:
        return wrap([(NOT_MADE, "quiet")], width, (("○ ", "quiet"),), hang)
    glyph = choice_glyph(chosen=True, one=decision.choose == "one" or not labels)
    return [
        row
        for label in labels or [NONE_CHOSEN]
        for row in wrap([(label, style)], width, ((f"{glyph} ", "accent"),), hang)
    ]


def _consequence_cell(consequence: str, column: Column, width: int, style: str) -> list[Row]:
    state = column.findings.state(consequence)
    hang: Row = (("  ", "text"),)
    if state != "follows":
        return wrap(
            [(STATE_WORDS[state], "quiet")], width, ((f"{STATE_GLYPHS[state]} ", "quiet"),), hang
        )
    subject = column.findings.program.case.consequences[consequence]
    hedges = hedge_words(subject, chain(column.findings, consequence))
    spans = [(STATE_WORDS[state], style), (f" {hedges}", "hedge")]
    return wrap(spans, width, ((f"{STATE_GLYPHS[state]} ", "accent"),), hang)


def _passage_cell(passage: str, column: Column, width: int, style: str) -> list[Row]:
    doubted = passage in column.findings.terms.doubts
    return wrap([(acceptance(doubted), "caveat" if doubted else style)], width)


def _reading_cell(_: str, column: Column, width: int, style: str) -> list[Row]:
    return wrap([(column.findings.terms.reading, style)], width)


def _proof_cell(_: str, column: Column, width: int, style: str) -> list[Row]:
    return wrap([(column.findings.terms.proof, style)], width)


CELLS: dict[SubjectKind, Callable[[str, Column, int, str], list[Row]]] = {
    "decision": _decision_cell,
    "consequence": _consequence_cell,
    "passage": _passage_cell,
    "reading": _reading_cell,
    "proof": _proof_cell,
}
"""For each kind of row, what makes its cells: from the id in its key, and then as `Cell`."""
