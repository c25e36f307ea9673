"""The labelled documents: in each file, `¦` stands where a sentence begins within a paragraph.

At a blank line one begins anyway. What a careful reader takes for a sentence is set out on the page
that `compare` writes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

SAMPLE = Path(__file__).parent / "sample"
KINDS = ("report", "law", "news", "paper", "minutes", "technical")
HALVES = ("tuned", "held")
"""The rules were written with an eye on the first half alone."""

_MARK = "¦"
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document, and the stretches of its sentences as a person labelled them."""

    text: str
    sentences: tuple[Stretch, ...]

    def wrong(self, stretches: Iterable[Stretch]) -> tuple[str, ...]:
        """The labelled sentences that are not among the stretches, from end to end."""
        taken = frozenset(stretches)
        return tuple(self.text[a:b] for a, b in self.sentences if (a, b) not in taken)


def labelled(half: str, kind: str) -> Labelled:
    """One document of the sample."""
    pieces = (SAMPLE / half / f"{kind}.txt").read_text(encoding="utf-8").split(_MARK)
    text, begins = "".join(pieces), {0}
    at = 0
    for piece in pieces:
        begins.add(at)
        at += len(piece)
    begins |= {match.end() for match in _BLANK_LINE.finditer(text)}
    order = sorted({*begins, len(text)})
    stretches = (trimmed(text, a, b) for a, b in pairwise(order))
    return Labelled(text, tuple((a, b) for a, b in stretches if a < b))


def trimmed(text: str, start: int, end: int) -> Stretch:
    """A stretch without the white space at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())
