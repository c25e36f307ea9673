"""Find words in the documents of a case, sentence by sentence."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from tui.case.document import Document
from tui.documents.finding import pattern


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence with the words in it, by its number; `start` and `end` are of the first there."""

    document: str
    sentence: int
    start: int
    end: int


def hits(documents: Iterable[Document], words: str, most: int) -> tuple[Hit, ...]:
    """The first sentences that have some words, at most so many. Cost: the texts up to the last."""
    return tuple(islice((hit for one in documents for hit in _hits(one, words)), most))


def _hits(document: Document, words: str) -> Iterator[Hit]:
    sought = pattern(words)
    at, end = document.body
    while sought and (match := sought.search(document.text, at, end)):
        start, stop = match.span()
        index = bisect_right(document.sentences, start, key=lambda sentence: sentence.end)
        if index >= len(document.sentences):
            return
        sentence = document.sentences[index]
        yield Hit(document.id, sentence.number, start, stop)
        at = max(sentence.end, stop)
