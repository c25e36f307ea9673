"""What was found for some words, listed kind by kind with the words lit."""

from functools import partial
from itertools import groupby

from tui.app.rows import BLANK, INDENT, Item, Row, lit, wrap
from tui.content.finding import MOST_FOUND, Found, Search, where
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk
from tui.wording.finding import (
    FOUND_HEADINGS,
    LOOKED_THROUGH,
    NOTHING_FOUND,
    ONLY_ALIKE,
    found_words,
)

AROUND = 60
"""Characters shown before the words, where a text is longer."""


def found_items(walk: Walk, search: Search, width: int) -> list[Item]:
    """How many there are, then each under the heading of its kind; rows are made in sight."""
    items: list[Item] = [(NOTHING, wrap([(_in_short(search), "quiet")], width - 1))]
    numbered = enumerate(search.found)
    for kind, group in groupby(numbered, key=lambda pair: pair[1].kind):
        heading: Row = (*INDENT, (FOUND_HEADINGS[kind].upper(), "heading"))
        items.append((NOTHING, [BLANK, heading]))
        for number, found in group:
            subject = Subject.numbered("answer", number)
            items.append((subject, partial(_found, walk, found, width)))
    return items


def _in_short(search: Search) -> str:
    if not search.words:
        return LOOKED_THROUGH
    if search.is_alike:
        return ONLY_ALIKE
    return found_words(len(search.found), most=MOST_FOUND) if search.found else NOTHING_FOUND


def _found(walk: Walk, found: Found, width: int) -> list[Row]:
    """Where it stands and the words; of a long text, what stands around them."""
    hang: Row = (("    ", "text"),)
    style = "hedge" if found.kind == "consequence" else "quiet"
    if found.kind == "sentence":
        style = "strong"
    beside = where(walk, found)
    spans = [(beside, style), ("  ", "text")] if beside else []
    return wrap([*spans, *lit_words(found)], width - 1, INDENT, hang)


def lit_words(found: Found) -> list[tuple[str, str]]:
    """The text, or what stands around the words in a long one, with the words lit."""
    text, start = found.text, 0
    if found.start > AROUND:
        start = text.rfind(" ", 0, found.start - AROUND) + 1 or found.start
    end = min(len(text), found.end + 2 * AROUND)
    spans = lit(text[start:end], [(found.start, found.end, "accent")], "text", start)
    before = [("…", "quiet")] if start else []
    after = [("…", "quiet")] if end < len(text) else []
    return [*before, *((part.replace("\n", " "), style) for part, style in spans), *after]
