"""The object that `read` prints with `--json`; see `read_shapes`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.case.document import Document
from tui.work import reading

if TYPE_CHECKING:
    from tui.records import read_shapes as shapes


def read_record(documents: Iterable[Document], find: str) -> "shapes.Read":
    """The documents, with the sentences that have some words in them, or with all."""
    return {
        "format": 1,
        "find": find,
        "documents": [_document(document, find) for document in documents],
    }


def _document(document: Document, find: str) -> "shapes.ReadDocument":
    return {
        "id": document.id,
        "title": document.title,
        "author": document.author,
        "published": document.published,
        "converter": document.converter,
        "pages": len(document.pages) or None,
        "sentences": len(document.sentences),
        "sections": [
            {
                "title": section.title,
                "level": section.level,
                "first": section.first,
                "last": section.last,
            }
            for section in document.sections
        ],
        "matching": [sentence_record(one) for one in reading.read(document, find)],
    }


def sentence_record(one: reading.ReadSentence) -> "shapes.ReadSentence":
    """One sentence, where it stands, and its cues."""
    return {
        "number": one.sentence.number,
        "paragraph": one.sentence.paragraph,
        "page": one.page,
        "section": one.section.title if one.section else None,
        "start": one.sentence.start,
        "end": one.sentence.end,
        "text": one.text,
        "cues": [
            {"kind": cue.kind, "words": cue.words, "start": cue.start, "end": cue.end}
            for cue in one.cues
        ],
    }
