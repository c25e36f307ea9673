"""Documents as a case sees them, without a case: imported, numbered, in sections and pages."""

import hashlib
from collections.abc import Sequence

from tui.case.document import Document
from tui.case.locate import Quote, stands_in
from tui.case.normal import normal
from tui.case.sections import sections
from tui.case.sentences import split
from tui.documents.model import NO_CONVERTER, Heading, Imported
from tui.documents.pages import page_starts
from tui.documents.sections import headings
from tui.outside.problem import shorten
from tui.outside.text import clean, clean_line

_LONGEST = 400
_TRIED = (3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 60)
"""How many words at either end of a text are tried to tell its ends from all else."""


def document_of(
    imported: Imported, key: str, path: str, original: str = ""
) -> tuple[Document, Quote]:
    """A document whose body is all of its text, and the words that name that body.

    Of what its file gives, only what the text prints as well is taken to be of the document.
    """
    text = clean(imported.text)
    start, end = _inner(text)
    return (
        _document(imported, text, (start, end), key, path, original),
        _body(text[start:end]),
    )


def _printed_title(given: str, marked: Sequence[Heading], text: str) -> str:
    """The title that the file gives, or where the text does not print it, its first heading."""
    if stands_in(given, text) or not marked:
        return given
    return shorten(clean_line(marked[0].words), 300)


def _body(text: str) -> Quote:
    """The first and last words of a text that fit nothing else in it.

    Where its ends repeat too often to be told apart, as many words as a case file holds.
    """
    words = text.split()
    if len(words) <= 2 * _TRIED[0] and len(text) <= _LONGEST:
        return Quote(" ".join(words))
    whole = normal(text)
    quote = Quote("", "")
    for count in _TRIED:
        first, last = " ".join(words[:count]), " ".join(words[-count:])
        if len(words) <= 2 * count or max(len(first), len(last)) > _LONGEST:
            break
        quote = Quote(first, last)
        head, tail = normal(first), normal(last)
        if whole.count(head) == 1 and whole.find(tail, len(head)) == len(whole) - len(tail):
            return quote
    return quote if quote.start else Quote(shorten(" ".join(words), _LONGEST))


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
