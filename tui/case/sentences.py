"""The numbered sentences of a document's body.

Where they end is told from the text alone; a document's entry may name the breaks that come out
wrong, each as a few words with `|` at the place in question.
"""

import re
from collections.abc import Iterator, Sequence

from tui.case.document import Sentence
from tui.case.normal import Normal, normal, normal_map
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


def idle(
    text: str, body: tuple[int, int], join: Sequence[str], break_: Sequence[str]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Which of the marks, by their places in the two lists, change nothing. Cost: linear.

    A mark that another one repeats changes nothing, as long as the other is there.
    """
    starts = {start for start, _ in sentences(text, *body)}
    joins, breaks = _each(text, body, join), _each(text, body, break_)
    broken, joined = frozenset().union(*breaks), frozenset().union(*joins)

    def alone(sets: Sequence[frozenset[int]], index: int) -> frozenset[int]:
        return sets[index].difference(*sets[:index], *sets[index + 1 :])

    idle_joins = tuple(
        index
        for index in range(len(joins))
        if not any(
            at in starts and at not in broken and not _begins_paragraph(text, at)
            for at in alone(joins, index)
        )
    )
    idle_breaks = tuple(
        index
        for index in range(len(breaks))
        if not any(at not in starts or at in joined for at in alone(breaks, index))
    )
    return idle_joins, idle_breaks


def _each(text: str, body: tuple[int, int], marks: Sequence[str]) -> tuple[frozenset[int], ...]:
    stretch = normal_map(text[body[0] : body[1]]) if marks else None
    return tuple(frozenset(_places_of(mark, stretch, body[0])) for mark in marks if stretch)


def _begins_paragraph(text: str, at: int) -> bool:
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    return not end or _BLANK_LINE.search(text, end, at) is not None


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
    return {at for mark in marks for at in _places_of(mark, stretch, body[0])}


def _places_of(mark: str, stretch: Normal, begin: int) -> Iterator[int]:
    before, _, after = (normal(part) for part in mark.partition("|"))
    if before and after and "|" not in after:
        at = stretch.text.find(before)
        while at >= 0:
            at += len(before)
            for place in (at, at + 1):
                if stretch.text.startswith(after, place):
                    yield begin + stretch.starts[place]
                    at = place
                    break
                if not stretch.text.startswith(" ", at):
                    break
            at = stretch.text.find(before, at)
