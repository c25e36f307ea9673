"""The documents sentence by sentence, what rests on each, and the tabs that lead to them."""

from collections.abc import Callable, Sequence

from tui.app.rows import BLANK, Item, Region, Row, ends, fit, lit, width_of, wrap
from tui.app.views.beginning import first_steps
from tui.app.views.captions import heading, tabs
from tui.app.views.selection import SELECTED, barred
from tui.app.views.setter import items, rows
from tui.authoring.selection import Selection
from tui.case.citations import Citing
from tui.case.coverage import Account
from tui.case.document import Document, Sentence
from tui.case.model import Case, Passage
from tui.content.documents import about_document
from tui.content.model import sentence
from tui.content.sentences import CITER_ROLES, resting_on
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk
from tui.wording.standing import reviewed_words
from tui.wording.words import count, document_name

MARKS: dict[Account, str] = {"cited": " ", "set aside": "–", "unaccounted": "!"}
LETTERS = {"decision": "d", "option": "d", "evidence": "e", "consequence": "c", "caveat": "n"}
"""What the margin shows for each kind of thing that cites a sentence."""
HANG = 6 + len(set(LETTERS.values()))
"""Cells before the words of a sentence: the margin, and its number."""

LEGEND: Row = (
    ("d decision ", "strong"),
    ("e evidence ", "link"),
    ("c consequence ", "accent"),
    ("n note", "caveat"),
)
RESTS = "What rests on it"
RESTS_SHORT = "Rests"


def document_tabs(case: Case, shown: str, width: int, *, here: bool = True) -> list[Region]:
    """A tab for each document by its name in citations; where they have no room, the one shown.

    That one then says which of how many it is, and a click on it turns to the next. `here`: the
    document is what is looked at.
    """
    role = "chip" if here else "quiet"
    regions: list[Region] = [
        (
            f"show_document('{key}')",
            ((f" {document_name(case, key)} ", role if key == shown else "quiet"),),
        )
        for key in case.documents
    ]
    if sum(width_of(row) for _, row in regions) <= width:
        return regions
    at = f" {list(case.documents).index(shown) + 1}/{len(case.documents)} "
    name = fit(((f" {document_name(case, shown)}", role),), width - len(at))
    return [("document", (*name, (at, role)))]


def left_words(accounts: Sequence[Account]) -> Row:
    """How many of some sentences nothing accounts for yet; nothing, where there is none."""
    left = accounts.count("unaccounted")
    words = f"{left} of {count(len(accounts), 'sentence')} not accounted for"
    return (("  ", "text"), (f"! {words}", "caveat")) if left else ()


def text_caption(
    case: Case, shown: str, width: int, accounts: Sequence[Account] = ()
) -> list[Region]:
    """What stands over the text: the tabs of several documents, and what the letters mean.

    With `accounts`, how many sentences of the document shown are not accounted for.
    """
    left = left_words(accounts)
    lead: Row = (("  ", "text"), *heading("the document"), *left)
    regions: list[Region] = [("", lead)]
    if len(case.documents) > 1:
        room = width - 1 - width_of(left)
        regions = [("", ((" ", "text"),)), *document_tabs(case, shown, room), ("", left)]
    used = sum(width_of(row) for _, row in regions)
    legend = LEGEND if width - used > width_of(LEGEND) + 2 else ()
    return [*regions, ("", ends((), legend, width - used))] if legend else regions


def source_tabs(case: Case, shown: str, pane: str, width: int) -> list[Region]:
    """Where one pane is shown at a time: the document or documents, and what rests on a sentence.

    Names that are too long together give way: first the pane's, then those of the documents.
    """
    if len(case.documents) == 1:
        return tabs((("text", "Document"), ("rests", RESTS)), pane, width)
    for words in (RESTS, RESTS_SHORT):
        rests = tabs((("rests", words),), pane, 0)[:1]
        room = width - sum(width_of(row) for _, row in rests)
        documents = document_tabs(case, shown, room, here=pane == "text")
        if len(documents) > 1:
            break
    return [*documents, *rests]


def nothing_selected() -> None:
    """That no words are selected."""


def text_items(
    walk: Walk,
    document: Document,
    citing: Citing,
    accounts: Sequence[Account],
    width: int,
    selected: Callable[[], Selection | None] = nothing_selected,
) -> list[Item]:
    """What the document is, then its sentences, numbered; the margin says what cites each.

    `accounts` say how each sentence is accounted for, as `coverage.accounts` has it; `selected`,
    which words are selected when the rows of a sentence are made.
    """
    by_sentence: dict[int, list[Passage]] = {}
    for passage in walk.case.passages.values():
        if passage.document == document.id:
            for number in passage.sentences:
                by_sentence.setdefault(number, []).append(passage)
    case = walk.case
    reviewed = sentence(reviewed_words(case), "quiet")
    about = rows([*about_document(walk, document), reviewed], width)
    if not case.decisions:
        about = [*about, *first_steps(width)]
    shown: list[Item] = [(NOTHING, about)]
    begins = {section.first: section for section in reversed(document.sections)}
    paragraph = 0
    for at, account in zip(document.sentences, accounts, strict=True):
        if at.paragraph != paragraph:
            paragraph = at.paragraph
            section = begins.get(at.number)
            within = accounts[section.first - 1 : section.last] if section else ()
            head: Row = (("  ", "text"), (f"¶ {paragraph}", "heading"), *left_words(within))
            shown.append((NOTHING, [BLANK, head]))
        passages = by_sentence.get(at.number, [])

        def laid(
            at: Sentence = at, passages: list[Passage] = passages, account: Account = account
        ) -> list[Row]:
            first: Row = (
                ("  ", "text"),
                *_margin(passages, citing, account),
                (f"{at.number:>3}", "quiet"),
                (" ", "text"),
            )
            chosen = selected()
            spans = _lit(walk, document, at, passages, citing, chosen)
            rest: Row = ((" " * (HANG - 1), "text"), (" ", "text"))
            return barred(wrap(spans, width - 1, first, rest), len(first), len(rest))

        shown.append((Subject.numbered("sentence", at.number), laid))
    return shown


def _lit(
    walk: Walk,
    document: Document,
    sentence: Sentence,
    passages: list[Passage],
    citing: Citing,
    selected: Selection | None,
) -> list[tuple[str, str]]:
    """The words of a sentence, lit by what cites them; the last kind that applies wins."""
    stretches: list[tuple[int, int, str]] = [
        (passage.start, passage.end, role)
        for kind, role in CITER_ROLES.items()
        for passage in passages
        if any(citer.kind == kind for citer in citing[passage.id])
    ]
    stretches += [(p.start, p.end, "struck") for p in passages if p.id in walk.doubts]
    if selected and selected.document == document.id:
        stretches.append((selected.start, selected.end, SELECTED))
    text = document.text[sentence.start : sentence.end]
    return [(t.replace("\n", " "), s) for t, s in lit(text, stretches, "quiet", sentence.start)]


def _margin(passages: list[Passage], citing: Citing, account: Account) -> Row:
    """A letter for each kind that cites the sentence, or why none does."""
    letters = tuple(dict.fromkeys(LETTERS.values()))
    if account != "cited":
        mark = f" {MARKS[account]}{' ' * (len(letters) - 2)}"
        return ((mark, "caveat" if account == "unaccounted" else "quiet"),)
    kinds = {LETTERS[citer.kind]: citer.kind for p in passages for citer in citing[p.id]}
    return tuple(
        (letter, CITER_ROLES[kinds[letter]]) if letter in kinds else (" ", "text")
        for letter in letters
    )


def rests_items(
    walk: Walk, document: Document, sentence: Sentence, citing: Citing, width: int
) -> list[Item]:
    """What rests on a sentence, passage by passage."""
    return items(resting_on(walk, document, sentence, citing), width)
