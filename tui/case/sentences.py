"""Split the body of a document into numbered sentences.

sentencex (Wikimedia) knows the abbreviations; a document's entry may name the breaks that it gets
wrong, each as a few words with `|` at the place in question.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.case.document import Sentence
from tui.case.normal import normal, normal_map

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def split(
    text: str, body: tuple[int, int], join: Sequence[str] = (), break_: Sequence[str] = ()
) -> tuple[Sentence, ...]:
    """The sentences of `text[body[0]:body[1]]`, in order, without the white space around them.

    A paragraph ends at a blank line. `join` names breaks to take away, `break_` breaks to add,
    matched as passages are; one that does not occur changes nothing.
    """
    from sentencex import segment

    start, end = body
    paragraphs = {start, end, *(match.end() for match in _BLANK_LINE.finditer(text, start, end))}
    cuts = set(paragraphs)
    for first, stop in pairwise(sorted(paragraphs)):
        at = first
        for piece in segment("en", text[first:stop]):
            at = text.index(piece, at)
            cuts.add(at)
            at += len(piece)
    joined, broken = _places(text, body, join), _places(text, body, break_)
    cuts = {cut for cut in cuts if cut in paragraphs or _after_space(text, cut) not in joined}

    found: list[Sentence] = []
    paragraph, begins = 0, False
    for first, stop in pairwise(sorted(cuts | broken)):
        piece = text[first:stop]
        begins = begins or first in paragraphs
        if piece.strip():
            paragraph, begins = paragraph + begins, False
            begin, finish = _after_space(text, first), first + len(piece.rstrip())
            found.append(Sentence(len(found) + 1, paragraph, begin, finish))
    return tuple(found)


def _after_space(text: str, at: int) -> int:
    """The place of the first character at or after `at` that is no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _places(text: str, body: tuple[int, int], marks: Sequence[str]) -> set[int]:
    """Where in the body the words after each `|` begin, wherever those before it stand before."""
    if not marks:
        return set()
    stretch = normal_map(text[body[0] : body[1]])
    found: set[int] = set()
    for words in marks:
        before, _, after = (normal(part) for part in words.partition("|"))
        if before and after and "|" not in after:
            pattern = re.compile(rf"{re.escape(before)} ?(?={re.escape(after)})")
            ends = (match.end() for match in pattern.finditer(stretch.text))
            found |= {body[0] + stretch.starts[at] for at in ends}
    return found
