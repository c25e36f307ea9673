"""Passages as quotations, and the notes on anything: the editor's and the reader's own."""

from collections.abc import Iterable
from dataclasses import replace

from tui.case.model import Caveat
from tui.content.model import Line, Note, Parts, Quote, Span
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.wording.proposed import called
from tui.wording.standing import EDITORS_NOTE, NEAR, caveat_words, doubt_words, note_lead
from tui.wording.words import cite


def quote(walk: Walk, passage: str, depth: int = 0) -> Quote:
    """A passage with its place; its runs of white space are single spaces."""
    located = walk.case.passages[passage]
    doubt = doubt_words(walk.doubts[passage]) if passage in walk.doubts else ""
    text = " ".join(located.text.split())
    return Quote(Subject("passage", passage), cite(walk.case, located), text, doubt, depth)


LONGEST_QUOTE = 120
"""Characters of a passage shown where it can be seen in full nearby."""


def in_short(whole: Quote) -> Quote:
    """A long passage by its first and last words, as a case file points at it."""
    return replace(whole, text=shortened(whole.text))


def shortened(text: str) -> str:
    """A long text by its first and last words."""
    if len(text) <= LONGEST_QUOTE:
        return text
    head, _, _ = text[: LONGEST_QUOTE // 2].rpartition(" ")
    _, _, tail = text[-LONGEST_QUOTE // 2 :].partition(" ")
    return f"{head} … {tail}"


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
        yield Note("reader", key, note_lead(walk.author), text, depth)


def related(walk: Walk, references: Iterable[str], depth: int = 0, *, quoted: bool) -> Parts:
    """What the case calls near to something, though it is not said to follow from it.

    Passages are cut short, and evidence stands without its own, unless `quoted`.
    """
    near = [reference.partition(".") for reference in dict.fromkeys(references)]
    if not near:
        return
    yield Line(((NEAR, "quiet"),), depth=depth)
    for kind, _, key in near:
        if kind == "passage":
            whole = quote(walk, key, depth + 1)
            yield whole if quoted else in_short(whole)
            continue
        evidence = walk.case.evidence[key]
        places = ", ".join(cite(walk.case, walk.case.passages[p]) for p in evidence.passages)
        spans: tuple[Span, ...] = ((called(evidence), "text"), (f"  {places}", "quiet"))
        yield Line(spans, ("∙ ", "quiet"), depth + 1, Subject("evidence", key))
        if quoted:
            yield from quotes(walk, evidence.passages, depth + 2)
