"""The one declared normalisation under which passages match.

Unicode NFC; every run of white space is one space; curly and straight quotes, and dashes of every
length, are equal. A map leads from each character of the result back to the source.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

_SPACES = (*range(9, 14), *range(28, 32), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B))
_EQUAL = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(map(chr, (*_SPACES, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)), " "),
    }
)

_RUN = r"\s{2,}"
_RUNS = re.compile(_RUN)
_RUNS_AND_LETTERS = re.compile(rf"{_RUN}|\S?[^\x00-\x7f\s]+")
"""Where normalising may do more than exchange one character for another. A form is composed of a
character and others behind it that are not ASCII."""


@dataclass(frozen=True, slots=True)
class Normal:
    """A normalised text. Character `i` of `text` comes from `starts[i]:ends[i]` of the source."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def normal(text: str) -> str:
    """Return `text` normalised, without the map. White space at both ends is dropped."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_EQUAL).split())


def normal_map(text: str) -> Normal:
    """Normalise `text` and keep the way back.

    Cost: linear in the text; the way back takes the room of what is not exchanged one for one.
    """
    pieces = _Pieces()
    parts: list[str] = []
    length = at = 0
    for start, end in _irregular(text):
        words = " " if text[start].isspace() else unicodedata.normalize("NFC", text[start:end])
        parts += text[at:start], words
        pieces.add(length + start - at, len(words), start, end)
        length, at = length + start - at + len(words), end
    parts.append(text[at:])
    length += len(text) - at
    return Normal("".join(parts).translate(_EQUAL), _Starts(length, pieces), _Ends(length, pieces))


def _irregular(text: str) -> Iterator[tuple[int, int]]:
    """The stretches, in order, that do not become as many characters, one by one."""
    composed = unicodedata.is_normalized("NFC", text)
    for match in (_RUNS if composed else _RUNS_AND_LETTERS).finditer(text):
        start, end = match.span()
        run = match[0]  # it is made anew each time that it is asked for
        if text[start].isspace():
            yield start, end
        elif not unicodedata.is_normalized("NFC", run):
            for first, stop in _clusters(run):
                if not unicodedata.is_normalized("NFC", run[first:stop]):
                    yield start + first, start + stop


class _Pieces:
    """The stretches that are not exchanged one for one, each in the result and in the source."""

    def __init__(self) -> None:
        self.begins, self.sizes = array("q"), array("q")
        self.starts, self.ends = array("q"), array("q")

    def add(self, begin: int, size: int, start: int, end: int) -> None:
        self.begins.append(begin)
        self.sizes.append(size)
        self.starts.append(start)
        self.ends.append(end)


class _Offsets(Sequence[int]):
    """For each character of a normalised text, an offset into its source. Cost: a bisection."""

    def __init__(self, length: int, pieces: _Pieces) -> None:
        self._length = length
        self._pieces = pieces

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[int, ...]: ...
    def __getitem__(self, at: int | slice) -> int | tuple[int, ...]:
        if isinstance(at, slice):
            return tuple(self[index] for index in range(*at.indices(self._length)))
        at = at + self._length if at < 0 else at
        if not 0 <= at < self._length:
            raise IndexError(at)
        return self._of(at)

    def _of(self, at: int) -> int:
        raise NotImplementedError

    def _piece(self, at: int) -> tuple[int, int]:
        """The piece at or before a character, and how far behind its end that stands."""
        piece = bisect_right(self._pieces.begins, at) - 1
        if piece < 0:
            return piece, at
        return piece, at - self._pieces.begins[piece] - self._pieces.sizes[piece]


class _Starts(_Offsets):
    def _of(self, at: int) -> int:
        piece, behind = self._piece(at)
        if piece < 0:
            return at
        return self._pieces.starts[piece] if behind < 0 else self._pieces.ends[piece] + behind


class _Ends(_Offsets):
    def _of(self, at: int) -> int:
        piece, behind = self._piece(at)
        return behind + 1 if piece < 0 else self._pieces.ends[piece] + max(behind + 1, 0)


def _clusters(text: str) -> list[tuple[int, int]]:
    """The shortest stretches that NFC can be applied to one at a time."""
    stretches: list[tuple[int, int]] = []
    start = 0
    for index in range(1, len(text) + 1):
        before = text[max(start, index - _LONGEST_COMPOSED) : index]
        if index == len(text) or not _composes(before, text[index]):
            stretches.append((start, index))
            start = index
    return stretches


_LONGEST_COMPOSED = 4
"""The most characters that NFC makes one of; only with those can the next one be composed."""


def _composes(before: str, character: str) -> bool:
    if unicodedata.combining(character):
        return True
    nfc = unicodedata.normalize
    return nfc("NFC", before + character) != nfc("NFC", before) + nfc("NFC", character)
