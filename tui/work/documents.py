"""Documents as a case sees them, without a case: imported, numbered, in sections and pages."""

import hashlib
from collections.abc import Sequence

from tui.case.document import Document
from tui.case.locate import stands_in
from tui.case.sections import sections
from tui.case.sentences import split
from tui.documents.model import NO_CONVERTER, Heading, Imported
from tui.documents.pages import page_starts
from tui.documents.sections import headings
from tui.outside.problem import shorten
from tui.outside.text import clean, clean_line


def document_of(imported: Imported, key: str, path: str, original: str = "") -> Document:
    """A document whose body is all of its text.

    Of what its file gives, only what the text prints as well is taken to be of the document.
    """
    text = clean(imported.text)
    return _document(imported, text, _inner(text), key, path, original)


def _printed_title(given: str, marked: Sequence[Heading], text: str) -> str:
    """The title that the file gives, or where the text does not print it, its first heading."""
    if stands_in(given, text) or not marked:
        return given
    return shorten(clean_line(marked[0].words), 300)


def _inner(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _document(
    imported: Imported, text: str, body: tuple[int, int], key: str, path: str, original: str
) -> Document:
    sentences, marked = split(text, body), headings(text, body)
    return Document(
        id=key,
        path=path,
        sha256=hashlib.sha256(imported.text.encode("utf-8")).hexdigest(),
        title=_printed_title(imported.title, marked, text),
        author=imported.author if stands_in(imported.author, text) else "",
        publisher="",
        published=imported.published if stands_in(imported.published, text) else "",
        text=text,
        found=True,
        pinned=True,
        body=body,
        sentences=sentences,
        sections=sections(marked, sentences),
        pages=page_starts(imported.text),
        original=original,
        converter="" if imported.converter == NO_CONVERTER else imported.converter,
    )
