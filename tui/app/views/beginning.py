"""What is said of a case that has no decisions yet: where one begins to make it."""

from tui.app.actions import key_of
from tui.app.rows import BLANK, INDENT, Item, Row, wrap
from tui.content.subject import NOTHING, Subject
from tui.wording.authoring import NO_DECISIONS

DOOR = "source"
"""Where one begins: an action of the registry."""


def beginning_rows(width: int) -> list[Row]:
    """That there is nothing to walk, and where decisions are made."""
    way = [
        ("In the document (", "text"),
        (key_of("source"), "key"),
        (") stand the sentences: put the cursor on one that names a choice, and press ", "text"),
        (key_of("make"), "key"),
        (" to make a decision of it.", "text"),
    ]
    nothing = wrap([(NO_DECISIONS, "silent")], width - 1, INDENT)
    return [*nothing, BLANK, *wrap(way, width - 1, INDENT)]


def beginning_items(width: int) -> list[Item]:
    """The same, with a door that leads there."""
    lead: Row = (*INDENT, ("→ ", "accent"))
    spans = [("To the document", "text"), (f" {key_of(DOOR)}", "key")]
    door = wrap(spans, width - 1, lead)
    return [(NOTHING, [*beginning_rows(width), BLANK]), (Subject("action", DOOR), door)]


def empty_items(width: int) -> list[Item]:
    """The same, where nothing can be followed."""
    return [(NOTHING, beginning_rows(width))]


def first_steps(width: int) -> list[Row]:
    """What to do in a document that nothing is read out of yet."""
    way = [
        ("Nothing is read out of it yet. Put the cursor on a sentence that names a choice, widen"
         " what is selected if need be (", "text"),
        (f"{key_of('longer')} {key_of('shorter')}", "key"),
        (" by sentences, ", "text"),
        (f"{key_of('word_more')} {key_of('word_less')}", "key"),
        (" by words), and press ", "text"),
        (key_of("make"), "key"),
        (" to make a decision of it; then a consequence of what it says would follow. ", "text"),
        (key_of("unaccounted"), "key"),
        (" leads to the next sentence that nothing accounts for (!).", "text"),
    ]  # fmt: skip
    return [BLANK, *wrap(way, width - 1, INDENT)]


def pending_items(words: str, width: int) -> list[Item]:
    """In the place of an answer that is not there yet, words that say so."""
    return [(NOTHING, wrap([(words, "quiet")], width - 1, INDENT))]
