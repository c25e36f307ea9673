"""How wide text is in a terminal, and where it may be cut: the one room that measures.

The measure is rich's, by which the screen is drawn, so that print and screen agree. Its tables take
fifteen milliseconds to load, so they are only loaded for what is not known here to be narrow.
"""

from collections.abc import Iterator
from unicodedata import combining

_NARROW = frozenset(
    chr(code)
    for first, last in (
        (0x20, 0x7E),
        (0xA0, 0x2FF),  # Latin
        (0x370, 0x482),  # Greek and Cyrillic
        (0x2010, 0x2027),  # dashes, quotation marks, ellipsis
        (0x2030, 0x205E),
        (0x20A0, 0x20BF),  # currencies
        (0x2190, 0x22FF),  # arrows and mathematics
        (0x2400, 0x2426),  # what stands in for control characters
        (0x2500, 0x25FC),  # lines, blocks and shapes
        (0x270E, 0x270E),
        (0x2713, 0x2713),
        (0x276F, 0x276F),  # the marks ✎ ✓ ❯
    )
    for code in range(first, last + 1)
)
"""Characters of one cell each, whatever stands beside them."""

_VIRAMA = 9
"""The combining class of signs that join a consonant to the next one, as in “स्त्री”."""

_REGIONAL = range(0x1F1E6, 0x1F200)
"""Letters of which two make a flag."""


def cell_len(text: str) -> int:
    """How many terminal cells a text takes. It has no newline. Cost: linear in the text."""
    if _NARROW.issuperset(text):
        return len(text)
    from rich import cells

    return cells.cell_len(text)


def clusters(text: str, most: int | None = None) -> Iterator[tuple[str, int]]:
    """What a reader takes for one character, each with its cells: never to be cut apart.

    A letter with its accents, an emoji with all that it joins, a flag, consonants that are written
    as one. Of those last two, one that is wider than `most` cells comes in narrower parts. Cost:
    linear in the text.
    """
    if _NARROW.issuperset(text):
        yield from ((character, 1) for character in text)
        return
    from rich.cells import split_graphemes

    begun, size = "", 0
    for start, end, _ in split_graphemes(text)[0]:
        piece = text[start:end]
        cells = cell_len(piece)  # the split may count what follows a leading joiner as 0
        fits = most is None or size + cells <= most
        if begun and not (fits and _goes_on(begun, piece)):
            yield begun, size
            begun, size = "", 0
        begun, size = begun + piece, size + cells
    if begun:
        yield begun, size


def _goes_on(begun: str, piece: str) -> bool:
    """Whether two pieces, which rich's split keeps apart, are read as one."""
    if ord(begun[0]) in _REGIONAL:
        return len(begun) == 1 and ord(piece[0]) in _REGIONAL
    return combining(begun[-1]) == _VIRAMA and piece[0].isalpha()


def cut(text: str, room: int) -> str:
    """As much of the start of `text` as fits `room` cells, without cutting a cluster apart."""
    kept = []
    for cluster, size in clusters(text):
        if size > room:
            break
        kept.append(cluster)
        room -= size
    return "".join(kept)
