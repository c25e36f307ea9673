"""What can be done, listed kind by kind: the name, what it means, and at the right its key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from tui.app.rows import BLANK, INDENT, Item, Row, ends, lit, wrap
from tui.app.views.finding import lit_words
from tui.content.finding import Found
from tui.content.subject import NOTHING, Subject
from tui.wording.finding import NO_OFFER


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to be done: what it is called, what it does, and the key that does it too.

    `found` is the text of the case that it leads to, with `beside`: whose it is, or where it
    stands. `lit` are the stretches of the name that were asked for.
    """

    group: str
    name: str
    do: Callable[[], Any]
    meaning: str = ""
    key: str = ""
    found: Found | None = None
    beside: str = ""
    lit: tuple[tuple[int, int], ...] = ()


def offered_items(offers: Sequence[Offer], width: int) -> list[Item]:
    """Each under the heading of its kind; that there is nothing, where there is nothing."""
    if not offers:
        return [(NOTHING, wrap([(NO_OFFER, "quiet")], width - 1))]
    items: list[Item] = []
    for group, its in groupby(enumerate(offers), key=lambda pair: pair[1].group):
        heading: Row = (*INDENT, (group.upper(), "heading"))
        items.append((NOTHING, [BLANK, heading] if items else [heading]))
        for number, offer in its:
            items.append((Subject.numbered("answer", number), partial(_rows, offer, width)))
    return items


def _rows(offer: Offer, width: int) -> list[Row]:
    """One row of something to do; of a text of the case, all of what stands around the words."""
    if offer.found:
        beside = [(offer.beside, "quiet"), ("  ", "text")] if offer.beside else []
        hang: Row = (("    ", "text"),)
        return wrap([*beside, *lit_words(offer.found)], width - 1, INDENT, hang)
    name = lit(offer.name, [(start, end, "accent") for start, end in offer.lit], "text")
    left = (*INDENT, *name, ("  ", "text"), (offer.meaning, "quiet"))
    return [ends(left, ((offer.key, "key"), (" ", "text")), width)]
