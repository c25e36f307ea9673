"""Where the sentences of a text begin and end.

Lines come first: a blank line ends a sentence, and so does a line end before an item of a list, a
heading, a row of a table or a line of code. Within what is left, each full stop, question mark and
the like ends a sentence unless something speaks against it: an abbreviation, a bracket that is
still open, a small letter after it. Nothing that opens is waited for long, since it may never be
closed. Cost: linear in the text, but for sorting the lengths of its lines.
"""

import re
from collections.abc import Iterator

from tui.documents.endings import ENDING, Mark, end_of, loose_end_of
from tui.documents.lines import stretches

LONGEST_ROW = 400
"""A longer row of a table or line of code is broken as any other text."""

LONG = 600
"""A longer sentence is broken also where it is less sure that one ends."""

_BRACKETED = 400
"""How far a bracket reaches at most, for what is in it to stay together."""

_QUOTED = 150
"""How long a quotation of mere words is at most, for what is in it to stay together."""

EVENT = re.compile(rf"[(\[（【\"“‘«„]|{ENDING}")
_BRACKET = re.compile(r"[()\[\]（）【】]")
_OPENED_BY = {")": "(", "]": "[", "）": "（", "】": "【"}
_CLOSED_BY = {'"': '"', "“": "”", "‘": "’", "«": "»", "„": "“"}
_OPENERS = frozenset((*_CLOSED_BY, *_OPENED_BY.values()))
_SIGN = re.compile(r"[^\W_]")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The stretches of `text[start:end]` that are sentences, without the white space around them.

    They are in order, and hold every character that is no white space.
    """
    for first, stop, whole in stretches(text, start, len(text) if end is None else end):
        if whole and stop - first <= LONGEST_ROW:
            yield first, stop
            continue
        for begin, finish in _within(text, first, stop):
            if finish - begin > LONG:
                yield from _worded(text, _loosely_within(text, begin, finish))
            else:
                yield begin, finish


def _within(text: str, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The sentences of one run of lines."""
    yield from _worded(text, _pieces(text, first, stop))


def _worded(text: str, pieces: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pieces, with one that has no letter and no digit added to the one before it."""
    before: tuple[int, int] | None = None
    for begin, finish in pieces:
        if before and not _SIGN.search(text, begin, finish):
            before = before[0], finish
            continue
        if before:
            yield before
        before = begin, finish
    if before:
        yield before


def _pieces(text: str, first: int, stop: int) -> Iterator[tuple[int, int]]:
    closing = _closing(text, first, stop)
    begin, sign = first, _next_sign(text, first, stop)
    guard, is_bracket = -1, False  # no sentence ends before the guard
    for event in EVENT.finditer(text, first, stop):
        at = event.start()
        if at < sign:
            continue
        after = event.end()
        if text[at] in _OPENERS:
            if at > guard:
                bracket = closing.get(at, -1)
                guard = max(guard, bracket, _end_of_words(text, at, stop))
                is_bracket = guard == bracket
            continue
        if after == stop or (text[at] == "." and text[after].isalnum() and text[after].islower()):
            continue
        inside = Mark.BRACKETED if is_bracket and at < guard else Mark.FREE
        end = end_of(text, begin, (at, after), stop, inside)
        if end and end[0] > guard:
            yield begin, end[0]
            begin, sign = end[1], _next_sign(text, end[1], stop)
    if begin < stop:
        yield begin, stop


def _loosely_within(text: str, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The pieces of a long sentence, broken inside brackets and before small letters too."""
    begin, sign = first, _next_sign(text, first, stop)
    for event in EVENT.finditer(text, first, stop):
        at = event.start()
        if at >= sign and (end := loose_end_of(text, begin, (at, event.end()), stop)):
            yield begin, end[0]
            begin, sign = end[1], _next_sign(text, end[1], stop)
    if begin < stop:
        yield begin, stop


def _next_sign(text: str, at: int, stop: int) -> int:
    """Where the first letter or digit stands."""
    sign = _SIGN.search(text, at, stop)
    return sign.start() if sign else stop


def _closing(text: str, first: int, stop: int) -> dict[int, int]:
    """For each opening bracket that is closed soon, where it is closed."""
    closing: dict[int, int] = {}
    if all(text.find(opener, first, stop) < 0 for opener in _OPENED_BY.values()):
        return closing
    still_open: list[tuple[int, str]] = []
    for match in _BRACKET.finditer(text, first, stop):
        opener = _OPENED_BY.get(match[0])
        if opener is None:
            still_open.append((match.start(), match[0]))
        elif still_open and still_open[-1][1] == opener:
            at = still_open.pop()[0]
            if match.start() - at <= _BRACKETED:
                closing[at] = match.start()
    return closing


def _end_of_words(text: str, at: int, stop: int) -> int:
    """Where a quotation that is no sentence is closed: a title, say. -1 for any other."""
    if text[at] not in _CLOSED_BY or at + 2 >= stop or text[at + 1].isspace():
        return -1
    if text[at] == '"' and at and not (text[at - 1].isspace() or text[at - 1] in "(["):
        return -1
    until = text.find(_CLOSED_BY[text[at]], at + 1, min(at + _QUOTED, stop))
    if until < 0 or until + 1 >= stop:
        return -1
    inside, after = text[until - 1], text[until + 1]
    is_closed = not inside.isspace() and inside not in ".,;:!?…" and not after.isalnum()
    return until if is_closed and after not in ".!?" else -1
