"""What a line of a text is by its looks: running text, an item, a heading, a row, code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tui.documents.marks import Mark, mark_of

Kind = Literal["text", "heading", "row", "code", "bare"]
"""What a line is; a bare one has no letter and no digit, as rules and fences have none."""

_HEAD = 400
"""How much of a line is looked at to tell what it is. A longer one is running text."""

_FARTHEST_FENCE = 500
"""So many lines of code has a fence at most; with more between, they are two stray ones."""

_FENCE = re.compile(r"(?:```+|~~~+)[ \t]*([^`\n]*)$")
_SIGN = re.compile(r"[^\W_]")
_HEADING = re.compile(r"#{1,6}\s+\S")
_PROMPT = re.compile(r"(?:\$|>>>|PS>)\s\S")
_GAP = re.compile(r"(?<=\S)(?:[ \xa0]*\t[ \xa0\t]*|[ \xa0]{2,})(?=\S)")
_ROW_SIGNS = ("|", "  ", "\t", "\xa0", "....", ". . .", "…")
_AFTER_SENTENCE = re.compile(r"[.!?:][\"'”’)]*$")
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,})\s*\d+$")
_CODE = re.compile(r"[={}<>$\\|]|\w\(|::|->|(?:^|\s)--?\w|^[#@]|;$")
_PLAIN = re.compile(r"[(\"'“‘]?[^\W\d_]+(?:['’-][^\W\d_]+)*[)\"'”’]*[.,;:!?]*$")
_CODE_INDENT = 4


@dataclass(slots=True)
class Line:
    """A line that is not blank: where its words stand, how far it is indented, and what it is."""

    start: int
    end: int
    indent: int
    words: str  # of a line longer than most, both ends
    kind: Kind
    marks: tuple[Mark, ...] = ()
    fence: Literal["", "opens", "closes", "within"] = ""

    @property
    def length(self) -> int:
        """How many columns it fills."""
        return self.indent + self.end - self.start

    @property
    def capitals(self) -> bool:
        """Whether it is all in capitals, and of more than one word."""
        return self.words.isupper() and " " in self.words


def line_of(text: str, start: int, end: int) -> Line | None:
    """The line at `text[start:end]` as it looks by itself; None for a blank one."""
    first, stop = start, end
    while first < stop and text[first].isspace():
        first += 1
    while first < stop and text[stop - 1].isspace():
        stop -= 1
    if first == stop:
        return None
    indent = len(text[start:first].replace("\f", "").expandtabs(4))
    if stop - first > _HEAD:
        words = text[first : first + _HEAD // 2] + text[stop - _HEAD // 2 : stop]
        return Line(first, stop, indent, words, "text", mark_of(words))
    words = text[first:stop]
    kind: Kind = "text"
    if not _SIGN.search(words):
        kind = "bare"
    elif _HEADING.match(words):
        kind = "heading"
    elif _PROMPT.match(words):
        kind = "code"
    return Line(first, stop, indent, words, kind, mark_of(words))


def mark_fences(lines: Sequence[Line]) -> None:
    """Mark the lines of fenced code. A fence that is never closed, or far away, is none."""
    opened = -1
    for at, line in enumerate(lines):
        if line.words[0] not in "`~" or not (fence := _FENCE.match(line.words)):
            continue
        if opened < 0 or fence[1] or at - opened > _FARTHEST_FENCE:
            opened = at
            continue
        for inner in lines[opened + 1 : at]:
            inner.fence, inner.marks = "within", ()
            inner.kind = "bare" if inner.kind == "bare" else "code"
        lines[opened].fence, line.fence = "opens", "closes"
        lines[opened].kind = line.kind = "bare"
        opened = -1


def mark_rows(lines: Sequence[Line]) -> None:
    """Mark the rows of tables among the lines of a paragraph."""
    if not any(sign in line.words for line in lines for sign in _ROW_SIGNS):
        return
    cells = [_cells(line) for line in lines]
    for at, line in enumerate(lines):
        if line.kind == "text" and not line.fence:
            beside = [cells[near] for near in (at - 1, at + 1) if 0 <= near < len(lines)]
            if _has_bars(line.words) or _has_columns(line, cells[at], beside):
                line.kind, line.marks = "row", ()


def _has_bars(words: str) -> bool:
    bars = words.count("|")
    return bars > 1 and (words.count(" | ") > 1 or words[0] == words[-1] == "|")


def _cells(line: Line) -> dict[int, bool]:
    """In which columns cells begin, after the first, and whether the gap before is a wide one."""
    if line.end - line.start > _HEAD or line.kind != "text":
        return {}
    return {
        line.indent + gap.end(): "\t" in gap[0] or len(gap[0]) > 2
        for gap in _GAP.finditer(line.words)
        if "\t" in gap[0] or not _AFTER_SENTENCE.search(line.words[: gap.start()][-8:])
    }


def _has_columns(line: Line, cells: dict[int, bool], beside: Sequence[dict[int, bool]]) -> bool:
    if _LEADERS.search(line.words):
        return True
    aligned = sum(any(column in other for other in beside) for column in cells)
    wide = sum(cells.values())
    return (len(cells) > 1 and wide > 0) or aligned > 1 or (aligned == 1 and wide == 1)


def mark_code(lines: Sequence[Line]) -> None:
    """Mark the lines that are code because they are indented, among those of a paragraph."""
    within = True
    for at, line in enumerate(lines):
        if line.fence:
            continue
        introduced = at > 0 and lines[at - 1].words[-1] == ":"
        is_code = line.indent >= _CODE_INDENT and (within or introduced) and not _is_prose(line)
        if is_code and line.kind in ("text", "row", "heading") and not line.marks:
            line.kind = "code"
        within = line.kind in ("code", "bare") or (line.kind == "row" and within)


def _is_prose(line: Line) -> bool:
    """Whether an indented line reads as words rather than code."""
    words = line.words.split()
    plain = sum(bool(_PLAIN.match(word)) for word in words)
    if len(words) < 4:
        return plain == len(words) and line.words[0].isupper() and line.words[-1] in ".!?"
    return plain >= 0.7 * len(words) and not _CODE.search(line.words)
