"""The documents of a brief as they are read beside it: what it cites is lit, and leads back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tui.case.document import Document
from tui.case.model import Case, Passage
from tui.content.brief.model import Brief, Source


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words with the numbers of the passages they are in, and of those that begin here."""

    text: str
    cites: tuple[int, ...]
    begins: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence by its number in the body; 0 outside it."""

    number: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph by its number in the body, 0 outside it; `is_heading` of a section."""

    number: int
    is_heading: bool
    sentences: tuple[ReadSentence, ...]


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document in its paragraphs, with the numbers of a brief."""

    source: Source
    paragraphs: tuple[ReadParagraph, ...]


def read_documents(case: Case, brief: Brief) -> tuple[ReadDocument, ...]:
    """Each document of a brief in full. Cost: its sentences times the passages cited in it."""
    cited: dict[str, list[tuple[int, Passage]]] = {source.id: [] for source in brief.sources}
    for note in brief.footnotes:
        passage = case.passages[note.passage]
        if passage.status != "lost":
            cited[passage.document].append((note.number, passage))
    return tuple(
        ReadDocument(source, tuple(_Marker(case.documents[key], cited[key]).paragraphs()))
        for key, source in ((source.id, source) for source in brief.sources)
    )


class _Marker:
    """Cuts a document into stretches, from its beginning to its end."""

    def __init__(self, document: Document, cited: Sequence[tuple[int, Passage]]) -> None:
        self._document = document
        self._cited = cited
        self._begun: set[int] = set()

    def paragraphs(self) -> Iterator[ReadParagraph]:
        document = self._document
        headings = {section.first for section in document.sections}
        begin, end = document.body
        yield from self._outside(0, begin)
        for number, group in groupby(document.sentences, key=lambda each: each.paragraph):
            sentences = tuple(
                ReadSentence(each.number, self._stretches(each.start, each.end)) for each in group
            )
            is_heading = len(sentences) == 1 and sentences[0].number in headings
            yield ReadParagraph(number, is_heading, sentences)
        yield from self._outside(end, len(document.text))

    def _outside(self, start: int, end: int) -> Iterator[ReadParagraph]:
        """What stands before the body or after it, line by line."""
        at = start
        for line in self._document.text[start:end].splitlines(keepends=True):
            if line.strip():
                stretches = self._stretches(at, at + len(line.rstrip()))
                yield ReadParagraph(0, False, (ReadSentence(0, stretches),))
            at += len(line)

    def _stretches(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The words from `start` to `end`, cut wherever a passage begins or ends."""
        here = [(number, p) for number, p in self._cited if p.start < end and start < p.end]
        cuts = {start, end}
        for _, passage in here:
            cuts |= {at for at in (passage.start, passage.end) if start < at < end}
        stretches = []
        for first, last in pairwise(sorted(cuts)):
            cites = tuple(n for n, p in here if p.start <= first and last <= p.end)
            begins = tuple(number for number in cites if number not in self._begun)
            self._begun.update(begins)
            stretches.append(Stretch(self._document.text[first:last], cites, begins))
        return tuple(stretches)
