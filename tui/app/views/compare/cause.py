"""What lies behind one row of the comparison: what causes a difference, and the words in full."""

from collections.abc import Sequence

from tui.app.rows import BLANK, HANG, INDENT, Item, Row, Span, ends, fit, width_of, wrap
from tui.app.views.compare.cells import Column, choice_rows
from tui.app.views.compare.table import MEASURE
from tui.app.views.passages import passage_items
from tui.case.model import Case
from tui.content.subject import Subject, SubjectKind
from tui.outside.widths import cell_len
from tui.reason.compare import Causes
from tui.reason.why import chain, passages_of
from tui.wording.phrases import MORE_WAYS, NOT_WORKED_OUT, changes_words
from tui.wording.standing import STATE_WORDS, WHATEVER, acceptance
from tui.wording.words import (
    PROOF_WORDS,
    READING_WORDS,
    SIGN_GLYPHS,
    STATE_GLYPHS,
    capital,
    hedge_words,
)


def cause_caption(row: Subject, columns: Sequence[Column], at: int, width: int) -> Row:
    """What the pane tells; at the right, which two columns it is about."""
    words = {"nothing": "", "decision": "the choices in full", "passage": "the passage"}.get(
        row.kind, "what is accepted"
    )
    right = ""
    if row.kind == "consequence":
        before, after = (column.findings.state(row.id) for column in (columns[0], columns[at]))
        words = "what causes it" if before != after else "what it says"
        right = f"{columns[0].name} → {columns[at].name} " if at else f"{columns[0].name} "
    left: Row = ((f"  {words.upper()}", "heading"),)
    if len(right) > width - len(words) - 6:
        right = ""
    return ends(left, ((right, "quiet"),) if right else (), width)


def cause_items(
    row: Subject, columns: Sequence[Column], at: int, causes: Causes | None, width: int
) -> list[Item]:
    """What stands behind a row of the table, for the column at `at` beside the first.

    `causes` are those of a consequence whose state is not the same in the two. What is said of the
    row itself comes first, and then passages.
    """
    width = min(width, MEASURE)
    case = columns[0].findings.program.case
    name = row.id
    match row.kind:
        case "consequence":
            items = _consequence(case, name, columns, at, causes, width)
        case "decision":
            items = _decision(case, name, columns, width)
        case "passage":
            items = [(row, _per_column(columns, _doubts(name, columns), width))]
        case _:
            words = [_term(column, row.kind) for column in columns]
            items = [(row, _per_column(columns, [[(w, "text")] for w in words], width))]
    return [*items, *passage_items(columns[0].walk, passages_of_row(row, columns, at), width)]


def passages_of_row(row: Subject, columns: Sequence[Column], at: int) -> tuple[str, ...]:
    """The passages that a row is about; for a consequence, where it follows before elsewhere."""
    case = columns[0].findings.program.case
    name = row.id
    if row.kind == "consequence":
        pair = (columns[0], columns[at])
        told = next((c for c in pair if c.findings.state(name) == "follows"), columns[0])
        return passages_of(told.findings, name)
    if row.kind == "decision":
        return case.decisions[name].passages
    return (name,) if row.kind == "passage" else ()


def _consequence(
    case: Case,
    name: str,
    columns: Sequence[Column],
    at: int,
    causes: Causes | None,
    width: int,
) -> list[Item]:
    subject = case.consequences[name]
    sign = subject.valence.sign
    lead: Row = (("  ", "text"), (f"{SIGN_GLYPHS[sign]} ", sign))
    rows = wrap([(subject.statement, "strong")], width - 1, lead, HANG)
    pair = (columns[0], columns[at]) if at else (columns[0],)
    rows += _per_column(pair, [_state(case, name, column) for column in pair], width)
    items: list[Item] = [(Subject("consequence", name), rows)]
    if causes is not None:
        items.append(
            (
                Subject("cause", name),
                _causes(case, causes, columns[0].name, columns[at].name, width),
            )
        )
    return items


def _state(case: Case, name: str, column: Column) -> list[Span]:
    state = column.findings.state(name)
    glyph = STATE_GLYPHS[state]
    if state != "follows":
        return [(f"{glyph} {STATE_WORDS[state]}", "quiet")]
    hedges = hedge_words(case.consequences[name], chain(column.findings, name))
    more = f" · {WHATEVER}" if column.findings.is_regardless(name) else ""
    return [(f"{glyph} {STATE_WORDS[state]}", "text"), (f" {hedges}", "hedge"), (more, "quiet")]


def _causes(case: Case, causes: Causes, before: str, after: str, width: int) -> list[Row]:
    """The smallest sets of differences, in words; and whether there may be more of them."""
    told = [changes_words(case, changes) for changes in causes.sets]
    rows: list[Row] = []
    if told:
        words = f"From {before} to {after}, {_alone(told)}:"
        rows += wrap([(words, "text")], width - 1, INDENT)
    for words_of_set in told:
        joined = [
            span
            for index, words in enumerate(words_of_set)
            for span in ([("  and  ", "quiet")] if index else []) + [(words, "strong")]
        ]
        rows += wrap(joined, width - 1, (("  → ", "accent"),), HANG)
    if not causes.complete:
        words = MORE_WAYS if told else f"{capital(NOT_WORKED_OUT)}."
        rows += wrap([(words, "caveat")], width - 1, INDENT)
    return [*rows, BLANK] if rows else []


def _alone(told: Sequence[Sequence[str]]) -> str:
    """How some sets of differences turn something: one by one, or only together."""
    if len(told) == 1:
        together = len(told[0])
        if together == 1:
            return "this alone turns it"
        return "both together turn it" if together == 2 else f"all {together} together turn it"
    if any(len(changes) > 1 for changes in told):
        return "each of these by itself turns it"
    return f"{'either' if len(told) == 2 else 'any one'} of these alone turns it"


def _decision(case: Case, name: str, columns: Sequence[Column], width: int) -> list[Item]:
    """The question, and what each scenario chooses there."""
    decision = case.decisions[name]
    rows = wrap([(decision.question, "strong")], width - 1, INDENT)
    room = width - 1 - _names(columns, width)
    chosen = [choice_rows(column, decision, room, "text") for column in columns]
    return [(Subject("decision", name), [*rows, *_beside(columns, chosen, width)])]


def _term(column: Column, kind: SubjectKind) -> str:
    reading, proof = column.scenario.reading, column.scenario.proof
    if kind == "reading":
        return f"{reading}: {READING_WORDS[reading]}"
    return f"{proof}: {PROOF_WORDS[proof]}"


def _doubts(passage: str, columns: Sequence[Column]) -> list[list[Span]]:
    def told(column: Column) -> list[Span]:
        if passage not in column.findings.terms.doubts:
            return [(acceptance(doubted=False), "text")]
        reason = column.scenario.doubts.get(passage, "")
        return [(acceptance(doubted=True), "caveat"), (f": {reason}" if reason else "", "text")]

    return [told(column) for column in columns]


def _per_column(
    columns: Sequence[Column], words: Sequence[Sequence[Span]], width: int
) -> list[Row]:
    """For each column its name, and some words."""
    room = width - 1 - _names(columns, width)
    return _beside(columns, [wrap(spans, room) for spans in words], width)


def _names(columns: Sequence[Column], width: int) -> int:
    """How many cells the names of some columns take, one below the other, with gaps around."""
    longest = max(cell_len(column.name) for column in columns)
    return width_of(HANG) + min(longest, width * 2 // 5) + 2


def _beside(columns: Sequence[Column], told: Sequence[Sequence[Row]], width: int) -> list[Row]:
    """The names of some columns, and at the right of each what is told of it."""
    names = _names(columns, width)
    rows: list[Row] = []
    for column, lines in zip(columns, told, strict=True):
        name: Row = (*HANG, *fit(((column.name, "quiet"),), names - width_of(HANG) - 2))
        for lead, line in zip((name, *[BLANK] * len(lines)), lines, strict=False):
            rows.append((*lead, (" " * (names - width_of(lead)), "text"), *line))
    return [*rows, BLANK]
