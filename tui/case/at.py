"""A stretch named by the numbers of its sentences, or by the heading that it stands under.

`report s20`, `report s20-21`, `report # A heading`: quick to write while a case is being made. Such
a name means other words as soon as the document changes, so `anchor` turns it into words.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.case.document import Section, Sentence

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
AT_PATTERN = rf"^{_ID} (?:s[0-9]{{1,6}}(?:-s?[0-9]{{1,6}})?|#+ ?\S.*)$"
"""What `at` may look like."""

_PARTS = re.compile(rf"({_ID}) (?:s([0-9]+)(?:-s?([0-9]+))?|#+ ?(.+))")


@dataclass(frozen=True, slots=True)
class At:
    """The sentences `first` to `last` of a document; or, when `heading` is not empty, its section.

    A section goes on to the next heading of its level or of one above.
    """

    document: str
    first: int = 0
    last: int = 0
    heading: str = ""


def parsed(text: str) -> At:
    """What `text`, which matches `AT_PATTERN`, names."""
    match = _PARTS.fullmatch(text)
    if match is None:
        raise ValueError(text)
    document, first, last, heading = match.groups()
    if heading:
        return At(document, heading=heading.strip())
    return At(document, int(first), int(last or first))


def stretches(
    at: At, sentences: Sequence[Sentence], sections: Iterable[Section]
) -> list[tuple[int, int]]:
    """Every stretch of a document that is meant: one, none, or one for each such heading."""
    if at.heading:
        title = at.heading.casefold()
        meant = [(s.first, s.last) for s in sections if s.title.casefold() == title]
    else:
        meant = [(at.first, at.last)] if 1 <= at.first <= at.last <= len(sentences) else []
    return [(sentences[first - 1].start, sentences[last - 1].end) for first, last in meant]
