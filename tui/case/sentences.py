"""The numbered sentences of a document's body.

Where they end is told from the text alone; a document's entry may name the breaks that come out
wrong, each as a few words with `|` at the place in question.
"""

import re
from collections.abc import Iterator, Sequence

from tui.case.document import Sentence
from tui.case.normal import normal, normal_map
from tui.documents.sentences import sentences

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def split(
    text: str, body: tuple[int, int], join: Sequence[str] = (), break_: Sequence[str] = ()
) -> tuple[Sentence, ...]:
    """The sentences of `text[body[0]:body[1]]`, in order, without the white space around them.

    A paragraph ends at a blank line. `join` names breaks to take away, `break_` breaks to add,
    matched as passages are; one that does not occur changes nothing. Cost: linear in the text.
    """
    joined, broken = _places(text, body, join), _places(text, body, break_)
    numbered: list[Sentence] = []
    paragraph = 1
    for start, end in _broken(text, sentences(text, *body), sorted(broken)):
        if numbered:
            last = numbered[-1]
            if _BLANK_LINE.search(text, last.end, start):
                paragraph += 1
            elif start in joined and start not in broken:
                numbered[-1] = Sentence(last.number, paragraph, last.start, end)
                continue
        numbered.append(Sentence(len(numbered) + 1, paragraph, start, end))
    return tuple(numbered)


def _broken(
    text: str, stretches: Iterator[tuple[int, int]], places: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The stretches, with those that a place stands within broken there."""
    at = 0
    for start, end in stretches:
        while at < len(places) and places[at] < end:
            if places[at] > start:
                yield start, start + len(text[start : places[at]].rstrip())
                start = places[at]
            at += 1
        yield start, end


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
