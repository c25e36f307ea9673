"""A brief as rows, for a look at it before it is written."""

from collections.abc import Iterator, Sequence
from functools import partial

from tui.app.rows import BLANK, INDENT, Item, Row, wrap
from tui.app.views.setter import rows_of
from tui.content.brief.model import Brief, Entry, Footnote, Section
from tui.content.subject import NOTHING
from tui.wording.brief import SOURCES, byline_words


def brief_items(brief: Brief, width: int) -> list[Item]:
    """All of it, each part made when it comes into sight."""
    return [(NOTHING, rows) for rows in _parts(brief, width)]


def _parts(brief: Brief, width: int) -> Iterator[Sequence[Row] | partial[list[Row]]]:
    room = width - 1
    yield wrap([(brief.title, "strong")], room)
    under = (brief.case_title, byline_words(brief.author, brief.saved))
    for line in under:
        if line and line != brief.title:
            yield wrap([(line, "quiet")], room)
    for section in brief.sections:
        yield from _section(section, width)
    if brief.footnotes:
        yield _heading(SOURCES, width)
        for note in brief.footnotes:
            yield partial(_footnote, note, width)
    yield from _section(brief.again, width)


def _section(section: Section, width: int) -> Iterator[Sequence[Row] | partial[list[Row]]]:
    yield _heading(section.heading, width)
    yield from _entries(section.entries, width)
    for inner in section.inner:
        spans = [(inner.heading, "strong"), (f"  {inner.beside}", "quiet")]
        yield [BLANK, *wrap(spans if inner.beside else spans[:1], width - 1, INDENT)]
        yield from _entries(inner.entries, width)


def _heading(words: str, width: int) -> list[Row]:
    return [BLANK, *wrap([(words.upper(), "heading")], width - 1), BLANK]


def _entries(entries: Sequence[Entry], width: int) -> Iterator[Sequence[Row] | partial[list[Row]]]:
    for entry in entries:
        if entry.begins:
            yield [BLANK]
        yield partial(rows_of, entry.numbered, width)


def _footnote(note: Footnote, width: int) -> list[Row]:
    lead: Row = ((f"  [{note.number}] ", "quiet"),)
    hang: Row = ((" " * len(lead[0][0]), "text"),)
    rows = wrap([(note.words, "text")], width - 1, lead, hang)
    for words, style in ((f"“{note.text}”" if note.text else "", "quote"), (note.doubt, "caveat")):
        rows += wrap([(words, style)], width - 1, hang) if words else []
    return rows
