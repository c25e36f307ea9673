"""Name a stretch of a document by the fewest words that fit nothing else in it.

What `locate` finds by words, this finds the words for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile

from tui.case.locate import Quote, locate
from tui.case.normal import Normal

FEWEST = 3
"""Words at either end at least, where the stretch has them: fewer would be unique by accident, and
tell a person nothing."""

_MOST_AROUND = 12
"""Words just outside a stretch that are tried to tell it from its repeats."""

_LONGEST = 400
"""Characters of words at one end, as a case file may hold them."""


def shortest_quote(text: str, document: Normal, start: int, end: int) -> Quote | None:
    """The shortest quote that fits `text[start:end]` and nothing else, in the words as printed.

    `document` is `text`, normalised. None when there is none: the stretch is empty, begins or ends
    within a word, or stands among repeats of it too long to tell apart. Cost: the length of the
    document for each quote tried, most often two.
    """
    first = bisect_left(document.starts, start)
    stop = bisect_right(document.ends, end)
    while first < stop and document.text[first] == " ":
        first += 1
    while first < stop and document.text[stop - 1] == " ":
        stop -= 1
    if first >= stop:
        return None
    wanted = [(document.starts[first], document.ends[stop - 1])]

    def printed(begin: int, finish: int) -> str:
        source = text[document.starts[begin] : document.ends[finish - 1]] if begin < finish else ""
        return " ".join(source.split())

    for begin, finish, before, after in _tries(document.text, first, stop):
        quote = Quote(
            printed(first, begin),
            printed(finish, stop),
            printed(before, first - 1),
            printed(stop + 1, after),
        )
        longest = max(map(len, (quote.start, quote.end, quote.prefix, quote.suffix)))
        if longest <= _LONGEST and locate(quote, document) == wanted:
            return quote
    return None


def _tries(text: str, first: int, stop: int) -> Iterator[tuple[int, int, int, int]]:
    """Where the words at its beginning end, those at its end begin, and those around it, in turn.

    Growing words at both ends come first; those around it only when nothing within it is enough.
    """
    ends = [at for at in range(first + 1, stop) if text[at] == " "] + [stop]
    begins = [first, *(at + 1 for at in ends[:-1])]
    words = len(ends)
    inner = [(ends[n - 1], begins[words - n]) for n in range(FEWEST, (words + 1) // 2)]
    # Words as printed may be fewer characters than these, but never by so much.
    inner = list(takewhile(lambda e: max(e[0] - first, stop - e[1]) <= 2 * _LONGEST, inner))
    inner.append((stop, stop))
    yield from ((head, tail, first, stop) for head, tail in inner)
    head, tail = inner[0]
    before, after = first, stop
    for _ in range(_MOST_AROUND):
        before = text.rfind(" ", 0, max(before - 1, 0)) + 1
        yield head, tail, before, stop
    for _ in range(_MOST_AROUND):
        space = text.find(" ", after + 1)
        after = len(text) if space < 0 else space
        yield head, tail, first, after
        yield head, tail, before, after
