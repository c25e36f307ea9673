"""What a case is about: its documents, and who has reviewed the reading made of them."""

from tui.case.document import Document
from tui.content.model import Parts, sentence
from tui.content.quotes import caveats
from tui.content.walk import Walk
from tui.wording.standing import MISSING_DOCUMENT, OTHER_DOCUMENT, reviewed_words
from tui.wording.words import document_name


def about_case(walk: Walk) -> Parts:
    """The summary, then each document with the editor's notes on it, then the review."""
    yield sentence(walk.case.summary)
    for document in walk.case.documents.values():
        yield from about_document(walk, document)
    yield sentence(reviewed_words(walk.case), "quiet")


def about_document(walk: Walk, document: Document) -> Parts:
    """Whose a document is and of when; whether it is there, and the one that was read."""
    name = document_name(walk.case, document.id)
    yield sentence(f"{name}: {imprint(document)}")
    if not document.found:
        yield sentence(MISSING_DOCUMENT, "caveat")
    elif not document.pinned:
        yield sentence(OTHER_DOCUMENT, "caveat")
    yield from caveats(walk, "document", document.id)


def imprint(document: Document) -> str:
    """Title, author, publisher and date, as far as they are given."""
    parts = (document.title, document.author, document.publisher, document.published)
    return " · ".join(filter(None, parts))
