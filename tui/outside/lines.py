"""Lines and columns of a text from outside, for those who are to find something in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.outside.problem import shorten
from tui.outside.text import clean

LONGEST_LINE = 4000
"""How much of a line a problem carries; whoever prints it shows the part around the column."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both from 1, and the line itself, cleaned and cut.

    Columns count characters.
    """

    line: int
    column: int
    excerpt: str


def excerpt(line: str) -> str:
    """A line of a text, cleaned and cut."""
    return shorten(clean(line[: LONGEST_LINE + 1].rstrip("\r")), LONGEST_LINE)


def place_at(text: str, offset: int) -> Place:
    """The place of the character at `offset` of `text`."""
    return places_at(text, [offset])[offset]


def places_at(text: str, offsets: Iterable[int]) -> dict[int, Place]:
    """The places of the characters at some offsets of `text`. Cost: linear in both."""
    places: dict[int, Place] = {}
    line, counted = 1, 0
    for offset in sorted(set(offsets)):
        line += text.count("\n", counted, offset)
        counted = offset
        start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
        written = text[start : len(text) if end < 0 else end]
        places[offset] = Place(line, offset - start + 1, excerpt(written))
    return places
