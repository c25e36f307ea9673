"""The text of an outline as lines: each with its mark, how far it is indented, and what goes on.

Bounds are asked before anything else is: how large, how many lines, how long, how deep.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from tui.outline.model import HeadMark, Mark
from tui.outline.trouble import Trouble
from tui.outside.problem import Problem, Refused
from tui.outside.text import clean

MOST_CHARACTERS = 1024 * 1024
MOST_LINES = 20_000
LONGEST = 16_000
"""Characters of one entry, with the lines that go on from it."""
DEEPEST = 32
"""Entries that may stand one beneath another."""

_MARK = re.compile(r"[?>+~!=-](?=\s|$)")
_HEADING = re.compile(r"#+(?:\s|$)")
_KEY = re.compile(
    r"(title|id|summary|stage|proposed|document|author|voice|theme)[ ]*:", re.IGNORECASE
)
_REMARK = "//"
MARKS = frozenset(get_args(Mark))
HEADS = frozenset(get_args(HeadMark))


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as text: its mark or the key before its colon (`title` for a heading).

    `text` is what stands behind that, the lines that go on from it after newlines.
    """

    mark: str
    indent: int
    text: str
    place: tuple[int, int]
    _starts: tuple[tuple[int, int, int], ...]

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column of a place in the text."""
        index = bisect_right(self._starts, offset, key=lambda start: start[0]) - 1
        start, line, column = self._starts[index]
        return line, column + offset - start


def typed(text: str, name: str) -> str:
    """The text as a person typed it: bounded, and with one kind of newline.

    Raises:
        Refused: rule `outline-too-large`.
    """
    count = text.count("\n") + 1
    if len(text) > MOST_CHARACTERS or count > MOST_LINES:
        message = f"This has {len(text):,} characters on {count:,} lines."
        mend = f"An outline has at most {MOST_CHARACTERS:,} on {MOST_LINES:,}; is this the file?"
        raise Refused([Problem("outline-too-large", "error", clean(name), 0, 0, message, mend)])
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def lines(text: str, trouble: Trouble) -> Iterator[Line]:
    """Every entry of a cleaned outline, in order. Remarks and further headings say nothing."""
    begun: list[tuple[int, int, str]] = []  # line number, column and text of one entry
    mark, indent = "", 0
    titled = False
    for number, raw in enumerate(text.split("\n"), 1):
        bare = raw.strip(" ")
        here = len(raw) - len(raw.lstrip(" "))
        if not bare or bare.startswith(_REMARK):
            continue
        next_mark, skip = _begins(bare, here)
        if next_mark == "#":
            yield from _entry(mark, indent, begun, trouble)
            words = bare.lstrip("#").strip(" ")
            begun = [] if titled else [(number, here + 1 + len(bare) - len(words), words)]
            mark, indent, titled = "title", here, True
            continue
        if next_mark:
            yield from _entry(mark, indent, begun, trouble)
            mark, indent = next_mark, here
            rest = bare[skip:]
            begun = [(number, here + skip + 1 + len(rest) - len(rest.lstrip()), rest.strip(" "))]
        elif begun and here > indent:
            begun.append((number, here + 1, bare))
        else:
            _tell_unmarked(trouble, (number, here + 1), bare, is_first=not begun)
    yield from _entry(mark, indent, begun, trouble)


def _begins(bare: str, indent: int) -> tuple[str, int]:
    """The mark or key that a line begins with, and how long it is; empty when it goes on."""
    if _MARK.match(bare):
        return bare[0], 1
    if _HEADING.match(bare):
        return "#", 0
    if not indent and (key := _KEY.match(bare)):
        return key[1].lower(), key.end()
    return "", 0


def _entry(
    mark: str, indent: int, begun: list[tuple[int, int, str]], trouble: Trouble
) -> Iterator[Line]:
    if not begun:
        return
    starts, offset = [], 0
    for number, column, text in begun:
        starts.append((offset, number, column))
        offset += len(text) + 1
    number, column, _ = begun[0]
    if offset > LONGEST:
        message = f"This entry has {offset:,} characters."
        trouble.add("wrong-length", (number, column), message, f"Keep it under {LONGEST:,}.")
        return
    place = (number, indent + 1)
    yield Line(mark, indent, "\n".join(text for _, _, text in begun), place, tuple(starts))


def _tell_unmarked(trouble: Trouble, place: tuple[int, int], bare: str, *, is_first: bool) -> None:
    if bare[0] in MARKS:
        message = f"“{bare[0]}” begins an entry only with a space behind it."
        mend = f"Write “{bare[0]} ”; or indent the line more deeply to go on from the one above."
    elif bare.startswith(("* ", "• ")):
        message, mend = "“*” is no mark.", "Write “-” for an option, “>” for a consequence."
    else:
        message = "This line begins with none of the marks ? - > + ~ ! =."
        mend = "Begin it with one, or with // if it is a remark"
        mend += "." if is_first else "; indent it more deeply to go on from the line above."
    trouble.add("outline-syntax", place, message, mend)
