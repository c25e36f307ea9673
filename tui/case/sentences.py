"""Split the body of a document into numbered sentences.

sentencex (Wikimedia) knows the abbreviations; a document's entry may name the breaks that it gets
wrong, each as a few words with `|` at the place in question.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.case.model import Sentence

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def split(
    text: str, body: tuple[int, int], join: Sequence[str] = (), break_: Sequence[str] = ()
) -> tuple[Sentence, ...]:
    """The sentences of `text[body[0]:body[1]]`, in order, without the white space around them.

    A paragraph ends at a blank line. `join` names breaks to take away, `break_` breaks to add; one
    that does not occur changes nothing (`missing_breaks` tells).
    """
    from sentencex import segment

    start, end = body
    cuts = {start, end, *(match.end() for match in _BLANK_LINE.finditer(text, start, end))}
    paragraphs = sorted(cuts)
    for index, paragraph in enumerate(paragraphs[:-1]):
        at = paragraph
        for piece in segment("en", text[paragraph : paragraphs[index + 1]]):
            at = text.index(piece, at)
            cuts.add(at)
            at += len(piece)
    for words in join:
        cuts -= {place for place in sorted(cuts - set(paragraphs)) if _marks(text, words, place)}
    for words in break_:
        cuts |= set(_break_places(text, words, start, end))

    found: list[Sentence] = []
    number_of_paragraph = 0
    ordered = sorted(cuts)
    for first, stop in pairwise(ordered):
        if first in paragraphs and text[first:stop].strip():
            number_of_paragraph += 1
        piece = text[first:stop]
        if piece.strip():
            begin = first + len(piece) - len(piece.lstrip())
            finish = first + len(piece.rstrip())
            found.append(Sentence(len(found) + 1, max(number_of_paragraph, 1), begin, finish))
    return tuple(found)


def missing_breaks(text: str, body: tuple[int, int], marks: Sequence[str]) -> list[str]:
    """Those of `marks` that hold no single `|`, or whose words do not occur in the body."""
    return [words for words in marks if not _break_places(text, words, *body)]


def _break_places(text: str, words: str, start: int, end: int) -> list[int]:
    before, bar, after = words.partition("|")
    if not bar or "|" in after or not (before.strip() and after.strip()):
        return []
    pattern = re.compile(rf"{re.escape(before.rstrip())}(\s*){re.escape(after.lstrip())}")
    return [match.end(1) for match in pattern.finditer(text, start, end)]


def _marks(text: str, words: str, place: int) -> bool:
    return place in _break_places(
        text, words, max(0, place - len(words) - 8), place + len(words) + 8
    )
