"""Passages as quotations, and the notes on anything: the editor's and the reader's own."""

from collections.abc import Iterable

from tui.case.model import Caveat
from tui.content.model import Note, Parts, Quote
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.wording.standing import EDITORS_NOTE, YOUR_NOTE, caveat_words, doubt_words
from tui.wording.words import cite


def quote(walk: Walk, passage: str, depth: int = 0) -> Quote:
    """A passage with its place; its runs of white space are single spaces."""
    located = walk.case.passages[passage]
    doubt = doubt_words(walk.doubts[passage]) if passage in walk.doubts else ""
    text = " ".join(located.text.split())
    return Quote(Subject("passage", passage), cite(walk.case, located), text, doubt, depth)


def quotes(walk: Walk, passages: Iterable[str], depth: int = 0) -> Parts:
    """Some passages, each once."""
    for passage in dict.fromkeys(passages):
        yield quote(walk, passage, depth)
        yield from caveats(walk, "passage", passage, depth)


def caveats(walk: Walk, kind: str, key: str, depth: int = 0) -> Parts:
    """The editor's notes on one thing."""
    for caveat in walk.case.caveats_about(kind, key):
        yield editors_note(caveat, depth)


def editors_note(caveat: Caveat, depth: int = 0) -> Note:
    """An editor's note by itself."""
    return Note("editor", caveat.id, EDITORS_NOTE, caveat_words(caveat), depth)


def own_note(walk: Walk, key: str, depth: int = 0) -> Parts:
    """What the reader has written on one thing, if anything."""
    if text := walk.notes.get(key):
        yield Note("reader", key, YOUR_NOTE, text, depth)
