"""Which lines of a text go on from the line before, and which begin something of their own.

A text may be wrapped at 70 columns, or have a line for each paragraph. What tells the two apart is
whether the next word would still have had room: where it would, the writer ended the line.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.documents.looks import Line, line_of, mark_code, mark_fences, mark_rows
from tui.documents.marks import Mark, follows

_LONG = 200
"""Nobody wraps at more columns than this: a longer line is a whole paragraph."""

_FULL = 0.75
"""A line that with the next word fills less of the width than this was ended on purpose."""

_APART = ("row", "code", "heading")
_QUOTED = re.compile(r">\s?\S")
_LABEL = re.compile(r"[^\W\d_][^:.!?\n]{0,44}:\s+\S")
_ENDED = re.compile(r"[.:;!?…。！？؟।][\"'”’»)\]*_]*$|(?:[,;] (?:and|or)|,|—)$")
_GOES_ON = re.compile(
    r"[,–—&/(\[-]$|\b(?:an?|and|are|as|at|be|but|by|for|from|had|has|have|if|in|into|is|its|nor|of"
    r"|on|or|our|per|than|that|the|their|this|to|via|was|were|when|which|who|with|de|des|du|la|le"
    r"|et|der|die|das|und|von|y|el)$",
    re.IGNORECASE,
)
_OPENERS = "\"'“‘«„(*_[¿¡"


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The runs of lines in `text[start:end]` that belong together, and whether each is row or code.

    None goes on over a blank line. Cost: n log n in the number of lines.
    """
    paragraphs = _paragraphs(text, start, end)
    width = _width(paragraphs)
    for lines in paragraphs:
        mark_rows(lines)
        mark_code(lines)
        begins = _begins(lines, width)
        for first, stop in pairwise([*begins, len(lines)]):
            whole = lines[first].kind in ("row", "code")
            yield lines[first].start, lines[stop - 1].end, whole


def _paragraphs(text: str, start: int, end: int) -> list[list[Line]]:
    """The lines of each paragraph."""
    every: list[Line] = []
    paragraphs: list[list[Line]] = [[]]
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = line_of(text, at, stop)
        if line:
            every.append(line)
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
        at = stop + 1
    mark_fences(every)
    return paragraphs if paragraphs[-1] else paragraphs[:-1]


def _width(paragraphs: Sequence[Sequence[Line]]) -> int:
    """How long the lines of a text are: all but the longest few of them are no longer."""
    lengths = sorted(
        min(line.length, 2 * _LONG) for lines in paragraphs for line in lines if not line.fence
    )
    return lengths[len(lengths) * 95 // 100] if lengths else 0


def _begins(lines: Sequence[Line], width: int) -> list[int]:
    """The numbers of the lines of a paragraph that begin something of their own."""
    width = _narrow(lines) or width
    begins, worded = [0], lines[0].kind != "bare"
    last: dict[str, Mark] = {mark.shape: mark for mark in lines[0].marks}
    bullets = {mark.shape for line in lines for mark in line.marks if mark.bullet}
    listed = {shape for shape in bullets if sum(_has(line, shape) for line in lines) > 1}
    for at in range(1, len(lines)):
        before, line = lines[at - 1], lines[at]
        ended_early = _ended_early(before, line, width)
        itemised = any(
            (mark.shape in last and follows(last[mark.shape], mark))
            or mark.shape in listed
            or ended_early
            or _ENDED.search(before.words[-20:])
            or before.kind in ("heading", "bare")
            or (mark.bullet and line.indent > before.indent and not before.marks)
            for mark in line.marks
        )
        if itemised:
            last |= {mark.shape: mark for mark in line.marks}
        if line.fence == "opens":
            begin = True
        elif before.fence == "opens" or line.kind == "bare" or not worded:
            begin = False
        else:
            begin = (
                itemised
                or before.kind in ("bare", *_APART)
                or line.kind in _APART
                or _is_apart(before, line, ended_early, width > _LONG)
            )
        worded = worded or line.kind != "bare"
        if begin:
            begins.append(at)
    return begins


def _has(line: Line, shape: str) -> bool:
    return any(mark.shape == shape for mark in line.marks)


def _narrow(lines: Sequence[Line]) -> int:
    """The width of a paragraph that is wrapped by itself, in a column say; 0 for others."""
    if len(lines) < 4:
        return 0
    lengths = [line.length for line in lines[:-1]]
    going_on = sum(line.words[0].islower() for line in lines[1:])
    wrapped = min(lengths) >= 0.7 * max(lengths) and going_on * 3 >= len(lines)
    return max(lengths) if wrapped and max(lengths) >= 25 else 0


def _ended_early(before: Line, line: Line, width: int) -> bool:
    """Whether the first word of `line` would have had room on the line before."""
    if width > _LONG:
        return True
    return before.length + 1 + len(line.words.split(None, 1)[0]) <= _FULL * width


def _is_apart(before: Line, line: Line, ended_early: bool, unwrapped: bool) -> bool:
    """Whether a line of running text begins anew, after another one that has no full stop."""
    first = line.words.lstrip(_OPENERS)[:1]
    if ended_early and before.words[-1] in ";:—":
        return True
    if not (first.isupper() or first.isdigit()):
        return False
    if _QUOTED.match(line.words) and not _QUOTED.match(before.words):
        return True
    if _LABEL.match(line.words) and _LABEL.match(before.words):
        return True
    if before.words[-1] == ";" or before.capitals != line.capitals:
        return before.words[-1] == ";" or not _GOES_ON.search(before.words[-20:])
    return ended_early and (unwrapped or not _GOES_ON.search(before.words[-20:]))
