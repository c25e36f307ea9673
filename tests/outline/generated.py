"""Outlines of every shape, with any characters in their words."""

import re
from typing import Any

from hypothesis import strategies as st

from tui.outline.model import Cited, Entry, Outline
from tui.outline.notes import NOTES, Note
from tui.outline.parse import _BENEATH
from tui.outside.text import clean_line

_ODD = st.sampled_from(
    ['"', "“", "”", "[", "]", "{", "}", "#", "\\", ";", "…", "...", "  ", "//", "(status quo)", "-"]
)
_TEXT = st.text(max_size=12) | st.lists(_ODD | st.text(max_size=3), max_size=5).map("".join)
WORDS = _TEXT.map(clean_line).filter(bool)
IDS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,4})?", fullmatch=True)
_DOCUMENTS = IDS.filter(lambda key: not re.fullmatch(r"s\d+", key))
REFS = st.from_regex(r"[a-z0-9]{1,4}([.-][a-z0-9]{1,4})?", fullmatch=True)


@st.composite
def cited(draw: st.DrawFn) -> Cited:
    kind = draw(st.sampled_from(["sentences", "heading", "words", "reference"]))
    if kind == "reference":
        return Cited(id=draw(IDS))
    document, own = draw(st.just("") | _DOCUMENTS), draw(st.just("") | IDS)
    start = draw(WORDS) if kind == "words" or draw(st.booleans()) else ""
    end = draw(st.just("") | WORDS) if start else ""
    heading = draw(WORDS) if kind == "heading" else ""
    first = draw(st.integers(1, 999)) if kind == "sentences" else 0
    last = draw(st.integers(first, 9999)) if first else 0
    return Cited(document, first, last, heading, start, end, own)


def _value(note: Note) -> st.SearchStrategy[tuple[str, ...]]:
    if note.shape == "flag":
        return st.sampled_from(note.choices).map(lambda word: (word,))
    if note.shape == "sign":
        signs = st.sampled_from(["risk", "benefit", "mixed", "none"])
        bases = st.sampled_from(["implied", "stated", "title"])
        return st.tuples(signs, st.just("") | WORDS, bases)
    if note.shape == "text":
        return st.tuples(WORDS)
    return st.lists(REFS if note.shape == "refs" else WORDS, min_size=1, max_size=3).map(tuple)


@st.composite
def _notes(draw: st.DrawFn, mark: str, *, again: bool, above: str) -> dict[str, tuple[str, ...]]:
    chosen: dict[str, tuple[str, ...]] = {}
    for note in NOTES:
        if mark in note.marks and (note.again or not again) and draw(st.integers(0, 3)) == 0:
            is_bearing = note.name != "directness" or mark not in "+~" or above == ">"
            if is_bearing:
                chosen[note.name] = draw(_value(note))
    return chosen


@st.composite
def entries(draw: st.DrawFn, above: str = "", depth: int = 0) -> Entry:
    mark: Any = draw(st.sampled_from(_BENEATH[above]))
    again = mark in ">+~" and draw(st.integers(0, 4)) == 0
    needs = mark in ">=" or (mark in "+~" and not again)
    beneath: tuple[Entry, ...] = ()
    if depth < 4 and _BENEATH[mark]:
        beneath = tuple(draw(st.lists(entries(mark, depth + 1), max_size=2)))
    return Entry(
        mark,
        words="" if again else draw(WORDS),
        ref=draw(REFS) if again else "",
        id="" if again else draw(st.just("") | IDS),
        hedges=tuple(draw(st.lists(WORDS, max_size=2))) if mark == ">" else (),
        cited=tuple(draw(st.lists(cited(), min_size=int(needs), max_size=2))),
        near=tuple(draw(st.lists(cited(), max_size=2))) if mark in "?-" else (),
        notes=draw(_notes(mark, again=again, above=above)),
        beneath=beneath,
    )


@st.composite
def heads(draw: st.DrawFn) -> Entry:
    mark: Any = draw(st.sampled_from(["document", "author", "voice", "theme"]))
    own = draw(st.just("") | _DOCUMENTS)
    return Entry(mark, draw(WORDS), id=own, notes=draw(_notes(mark, again=False, above="")))


OUTLINES = st.builds(
    Outline,
    title=st.just("") | WORDS,
    id=st.just("") | IDS,
    summary=st.just("") | WORDS,
    stage=st.sampled_from(["", "draft", "complete"]),
    proposed=st.just("") | WORDS,
    heads=st.lists(heads(), max_size=3).map(tuple),
    entries=st.lists(entries(), max_size=3).map(tuple),
)
