"""A brief as plain text: `juncture brief`."""

from collections.abc import Sequence

from tui.content.brief.model import Brief, Entry, Footnote, Section
from tui.text.setter import Setter
from tui.text.sheet import Sheet
from tui.wording.brief import SOURCES, byline_words

_INDENT = "  "


def plain_text(brief: Brief, width: int = 80, *, styled: bool = False) -> str:
    """All of it, in lines of a width."""
    sheet = Sheet(width, styled=styled)
    setter = Setter(sheet)
    sheet.ends(brief.title, brief.kind, style="strong")
    if brief.title != brief.case_title:
        sheet.add(brief.case_title)
    if byline := byline_words(brief.author, brief.saved):
        sheet.add(byline, style="quiet")
    for section in brief.sections:
        _section(setter, section)
    if brief.footnotes:
        sheet.heading(SOURCES)
        for note in brief.footnotes:
            _footnote(sheet, note)
    _section(setter, brief.again)
    return sheet.text()


def _section(setter: Setter, section: Section) -> None:
    setter.sheet.heading(section.heading, section.beside)
    _set(setter, section.entries)
    for inner in section.inner:
        setter.sheet.gap()
        setter.sheet.ends(f"{_INDENT}{inner.heading}", inner.beside, style="strong")
        setter.sheet.gap()
        _set(setter, inner.entries)


def _set(setter: Setter, entries: Sequence[Entry]) -> None:
    """The entries, with a gap before each consequence."""
    for entry in entries:
        if entry.begins:
            setter.sheet.gap()
        setter.set([entry.numbered])


def _footnote(sheet: Sheet, note: Footnote) -> None:
    lead = f"{_INDENT}[{note.number}] "
    sheet.add(note.words, lead)
    rest = " " * len(lead)
    if note.text:
        sheet.add(f"“{note.text}”", rest, style="quote")
    if note.doubt:
        sheet.add(note.doubt, rest)
