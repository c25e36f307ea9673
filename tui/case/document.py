"""A document as a case sees it: its text, broken into numbered sentences, sections and pages."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui.documents.pages import page_of


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document's body. `number` and `paragraph` count from 1 in the body."""

    number: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a heading: the sentences `first` to `last`, the heading the first of them.

    Goes on to the next heading of its level or of one above; `level` counts from 1, the highest.
    """

    title: str
    level: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Document:
    """A source text. `found` is false when the file is missing, `pinned` when its digest agrees.

    `pages` are the offsets at which its pages begin, none where the text has no page marks.
    `original` names the file that `converter` took the text out of; both are empty for a text that
    is kept as it was received. `address` is where it can be read on the web, if that is known.
    """

    id: str
    path: str
    sha256: str
    title: str
    author: str
    publisher: str
    published: str
    text: str
    found: bool
    pinned: bool
    body: tuple[int, int]
    sentences: tuple[Sentence, ...]
    sections: tuple[Section, ...] = ()
    pages: tuple[int, ...] = ()
    original: str = ""
    converter: str = ""
    address: str = ""

    def section(self, sentence: int) -> Section | None:
        """The innermost section that a sentence stands in, by its number. Cost: the sections."""
        around = [section for section in self.sections if section.first <= sentence <= section.last]
        return around[-1] if around else None

    def innermost(self) -> list[Section | None]:
        """The innermost section of each sentence. Cost: the sentences times their levels."""
        sections: list[Section | None] = [None] * len(self.sentences)
        for section in self.sections:
            sections[section.first - 1 : section.last] = [section] * (
                section.last - section.first + 1
            )
        return sections

    def page(self, offset: int) -> int | None:
        """The number of the page that a place in the text stands on; None without pages."""
        return page_of(self.pages, offset)


def touched(sentences: Sequence[Sentence], start: int, end: int) -> tuple[int, ...]:
    """The numbers of the sentences that the stretch from `start` to `end` has a part in.

    Cost: the logarithm of how many there are, and those that are meant.
    """
    first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
    stop = bisect_left(sentences, end, key=lambda sentence: sentence.start)
    return tuple(sentence.number for sentence in sentences[first:stop])
