"""What stands over a document, the tabs that lead to them, and what rests on a sentence."""

from collections.abc import Sequence

from tui.app.rows import Item, Region, Row, ends, fit, width_of
from tui.app.views.captions import heading, tabs
from tui.app.views.setter import items
from tui.app.views.text_sheet import left_words
from tui.case.citations import Citing
from tui.case.coverage import Account
from tui.case.document import Document, Sentence
from tui.case.model import Case
from tui.content.sentences import resting_on
from tui.content.walk import Walk
from tui.wording.words import document_name

LEGEND: Row = (
    ("d decision ", "strong"),
    ("e evidence ", "link"),
    ("c consequence ", "accent"),
    ("n note", "caveat"),
)
ALL_THERE_IS = 10_000
"""As many cells as tabs can want."""
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


def text_caption(
    case: Case, shown: str, width: int, accounts: Sequence[Account] = ()
) -> list[Region]:
    """What stands over the text: the tabs of several documents, and what the letters mean.

    With `accounts`, how many sentences of the document shown are not accounted for. That has half
    the room at least, and more where the tabs need less.
    """
    lead: Row = (("  ", "text"), *heading("the document"))
    regions: list[Region] = [("", (*lead, *left_words(accounts, width - width_of(lead))))]
    if len(case.documents) > 1:
        every = [row for _, row in document_tabs(case, shown, ALL_THERE_IS)]
        left = left_words(accounts, max(width - 1 - sum(map(width_of, every)), width // 2))
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
        return tabs((("text", "Document"), ("cited-by", RESTS)), pane, width)
    for words in (RESTS, RESTS_SHORT):
        rests = tabs((("cited-by", words),), pane, 0)[:1]
        room = width - sum(width_of(row) for _, row in rests)
        documents = document_tabs(case, shown, room, here=pane == "text")
        if len(documents) > 1:
            break
    return [*documents, *rests]


def rests_items(
    walk: Walk, document: Document, sentence: Sentence, citing: Citing, width: int
) -> list[Item]:
    """What rests on a sentence, passage by passage."""
    return items(resting_on(walk, document, sentence, citing), width)
