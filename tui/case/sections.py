"""The sections of a document, in the numbers of its sentences."""

from collections.abc import Iterable, Sequence

from tui.case.document import Section, Sentence, touched
from tui.documents.model import Heading


def sections(headings: Iterable[Heading], sentences: Sequence[Sentence]) -> tuple[Section, ...]:
    """A section for each heading that stands among the sentences, in order. Cost: linear."""
    placed = [
        (heading, numbers[0])
        for heading in headings
        if (numbers := touched(sentences, heading.start, heading.end))
    ]
    ends: list[int] = []
    later: list[tuple[int, int]] = []  # levels and first sentences, those further on first
    for heading, first in reversed(placed):
        while later and later[-1][0] > heading.level:
            later.pop()
        ends.append(later[-1][1] - 1 if later else len(sentences))
        later.append((heading.level, first))
    return tuple(
        Section(heading.words, heading.level, first, last)
        for (heading, first), last in zip(placed, reversed(ends), strict=True)
    )
