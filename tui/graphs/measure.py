"""How wide words are in a font without serifs, near enough to wrap them: nobody asks the font."""

from collections.abc import Mapping
from unicodedata import east_asian_width

_GROUPS: Mapping[float, str] = {
    0.24: "ijl'|.,:;!I ‘’·",
    0.35: 'ftr()[]{}/\\-“”"`*°',
    0.52: "abcdeghknopqsuvxyzFJLTZ0123456789$£€?_=+<>^~#–•",
    0.66: "ABEKPSVXYCDHNRUG&→",
    0.78: "mwMOQW%@—…",
}
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_OTHER, _WIDE = 0.62, 1.05
_BOLD, _SLACK = 1.07, 1.05


def width_in(size: float, words: str, *, bold: bool = False) -> float:
    """The width of some words in a font of some size, rather too wide than too narrow."""
    ems = sum(_WIDTHS.get(letter) or _width(letter) for letter in words)
    return size * ems * _SLACK * (_BOLD if bold else 1)


def _width(letter: str) -> float:
    return _WIDE if east_asian_width(letter) in "FW" else _OTHER
