"""What `juncture read` tells: the numbered sentences of documents, with or without a case."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.case.cache import Cache
from tui.case.document import Document, Section, Sentence
from tui.case.read import open_case
from tui.documents.cues import Cue, cues
from tui.documents.finding import pattern
from tui.documents.importing import Progress, import_document, quiet
from tui.outside.paths import shown_path
from tui.outside.places import cache_folder
from tui.outside.problem import Problem, Refused
from tui.work.documents import document_of


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence of a document, where it stands, and what in it should not be passed over."""

    sentence: Sentence
    text: str
    page: int | None
    section: Section | None
    cues: tuple[Cue, ...]


def documents_at(path: Path, progress: Progress = quiet) -> tuple[Document, ...]:
    """The documents of a case, as it breaks them into sentences; or the document at `path` itself.

    Raises:
        Refused: when neither can be read.
    """
    if path.suffix.lower() == ".toml":
        documents = tuple(open_case(path, Cache(cache_folder())).documents.values())
        if missing := [document for document in documents if not document.sentences]:
            raise Refused([_unreadable(path, document) for document in missing])
        return documents
    imported, _ = import_document(path, progress)
    return (document_of(imported, "document", path.name),)


def _unreadable(path: Path, document: Document) -> Problem:
    """Why a document of a case has no sentences."""
    name = shown_path(path)
    if not document.found:
        message = f"The document “{document.id}” cannot be read: {document.path}."
        mend = "Put it into the folder seeds of the case, or correct its path."
        return Problem("document-missing", "error", name, 0, 0, message, mend)
    message = f"The body of the document “{document.id}” is not found in it."
    mend = f"Correct the words of its body; juncture read {document.path} numbers the whole text."
    return Problem("body-not-found", "error", name, 0, 0, message, mend)


def read(document: Document, find: str = "") -> Iterator[ReadSentence]:
    """Its sentences in order; of those only what has the words `find` in it, in whatever case.

    Cost: the text, when all are asked for.
    """
    wanted = pattern(find)
    sections = iter(document.sections)
    coming = next(sections, None)
    around: list[Section] = []
    for sentence in document.sentences:
        while coming and coming.first <= sentence.number:
            around = [section for section in around if section.level < coming.level]
            around.append(coming)
            coming = next(sections, None)
        text = " ".join(document.text[sentence.start : sentence.end].split())
        if wanted and not wanted.search(text):
            continue
        yield ReadSentence(
            sentence,
            text,
            document.page(_first_letter(document.text, sentence)),
            around[-1] if around else None,
            cues(text),
        )


def _first_letter(text: str, sentence: Sentence) -> int:
    """Where its words begin: behind the page mark, which is white space once it is cleaned."""
    piece = text[sentence.start : sentence.end]
    return sentence.start + len(piece) - len(piece.lstrip())
