"""The one declared normalisation under which passages match.

Unicode NFC; every run of white space is one space; curly and straight quotes, and dashes of every
length, are equal. A map leads from each character of the result back to the source.
"""

import unicodedata
from dataclasses import dataclass

_EQUAL = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


@dataclass(frozen=True, slots=True)
class Normal:
    """A normalised text. Character `i` of `text` comes from `starts[i]:ends[i]` of the source."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def normal(text: str) -> str:
    """Return `text` normalised, without the map. White space at both ends is dropped."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_EQUAL).split())


def normal_map(text: str) -> Normal:
    """Normalise `text` and keep the way back. Cost: linear in the text."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        for character in unicodedata.normalize("NFC", text[start:end]).translate(_EQUAL):
            if character.isspace():
                if characters and characters[-1] == " ":
                    ends[-1] = end
                    continue
                character = " "
            characters.append(character)
            starts.append(start)
            ends.append(end)
    return Normal("".join(characters), tuple(starts), tuple(ends))


def _clusters(text: str) -> list[tuple[int, int]]:
    """The shortest stretches that NFC can be applied to one at a time."""
    if unicodedata.is_normalized("NFC", text):
        return [(index, index + 1) for index in range(len(text))]
    found: list[tuple[int, int]] = []
    start = 0
    for index in range(1, len(text) + 1):
        before = text[max(start, index - _LONGEST_COMPOSED) : index]
        if index == len(text) or not _composes(before, text[index]):
            found.append((start, index))
            start = index
    return found


_LONGEST_COMPOSED = 4
"""The most characters that NFC makes one of; only with those can the next one be composed."""


def _composes(before: str, character: str) -> bool:
    if unicodedata.combining(character):
        return True
    nfc = unicodedata.normalize
    return nfc("NFC", before + character) != nfc("NFC", before) + nfc("NFC", character)
