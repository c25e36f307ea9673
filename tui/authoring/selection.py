"""A selection in a document, which grows and shrinks by words and sentences."""

import re
from dataclasses import dataclass, replace

from tui.authoring.edits import Stretch
from tui.case.document import Document, Sentence, touched

_WORD = re.compile(r"\S*[^\s,;:]")
"""A word, without what only joins it to the next."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of a document's body. `moves_start`: its beginning moves, not its end.

    `seen` are its words, once something is to be made of them.
    """

    document: str
    start: int
    end: int
    moves_start: bool = False
    seen: str = ""

    @property
    def stretch(self) -> Stretch:
        """What is selected."""
        return Stretch(self.document, self.start, self.end, self.seen)

    def turned(self) -> "Selection":
        """The same stretch, with its other end to be moved."""
        return replace(self, moves_start=not self.moves_start)

    def shown(self, document: Document) -> "Selection":
        """The same, with the words that are seen now."""
        return replace(self, seen=document.text[self.start : self.end])

    def text(self, document: Document) -> str:
        """The words, on one line."""
        return " ".join(document.text[self.start : self.end].split())

    def sentences(self, document: Document) -> tuple[int, ...]:
        """The numbers of the sentences that it has a part in."""
        return touched(document.sentences, self.start, self.end)

    def is_whole(self, document: Document) -> bool:
        """Whether it begins and ends where sentences do."""
        numbers = self.sentences(document)
        first, last = document.sentences[numbers[0] - 1], document.sentences[numbers[-1] - 1]
        return (self.start, self.end) == (first.start, last.end)


def whole(document: Document, first: Sentence, last: Sentence | None = None) -> Selection:
    """A sentence, or all from one to another, whichever of them comes first."""
    last = last or first
    start, end = min(first.start, last.start), max(first.end, last.end)
    return Selection(document.id, start, end, moves_start=last.start < first.start)


def by_words(selection: Selection, document: Document, way: int) -> Selection:
    """The selection with its end, or its beginning, a word further on (1) or back (-1).

    It keeps one word at least, and stays within the body.
    """
    words = _words_around(document, selection)
    if selection.moves_start:
        starts = [start for start, end in words if start < selection.end]
        at = _step(starts, selection.start, way)
        return replace(selection, start=at)
    ends = [end for start, end in words if end > selection.start]
    return replace(selection, end=_step(ends, selection.end, way))


def by_sentences(selection: Selection, document: Document, way: int) -> Selection:
    """The same by whole sentences: the end goes to the end of one, the beginning to a beginning.

    Where the end cannot go back any more, the beginning does: to the sentence before.
    """
    if selection.moves_start:
        starts = [s.start for s in document.sentences if s.start < selection.end]
        return replace(selection, start=_step(starts, selection.start, way))
    ends = [s.end for s in document.sentences if s.end > selection.start]
    at = _step(ends, selection.end, way)
    if at >= selection.end and way < 0:
        return by_sentences(selection.turned(), document, way)
    return replace(selection, end=at)


def _step(places: list[int], at: int, way: int) -> int:
    """The next of some places in order, or the one before; where one is, when there is none."""
    if way > 0:
        return next((place for place in places if place > at), at)
    return next((place for place in reversed(places) if place < at), at)


def _words_around(document: Document, selection: Selection) -> list[tuple[int, int]]:
    """Where each word of the selected sentences, and of one more at either side, begins and ends.

    Cost: those sentences, however long the document is.
    """
    numbers = selection.sentences(document)
    first = document.sentences[max(numbers[0] - 2, 0)]
    last = document.sentences[min(numbers[-1], len(document.sentences) - 1)]
    return [
        (match.start(), match.end())
        for match in _WORD.finditer(document.text, first.start, last.end)
    ]
