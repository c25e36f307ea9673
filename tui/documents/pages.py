"""The pages of a text: each form feed begins the next one.

A form feed stands where a line of the new page begins. Within a paragraph that goes on over the
page it follows a single newline, so that the paragraph stays one.
"""

from bisect import bisect_right
from collections.abc import Sequence

PAGE_MARK = "\f"


def page_starts(text: str) -> tuple[int, ...]:
    """Where each page begins, the first at 0; empty when the text has no page marks.

    Ask it of a text as it was read: cleaning makes a page mark a space, in the same place.
    """
    if PAGE_MARK not in text:
        return ()
    starts, at = [0], text.find(PAGE_MARK)
    while at >= 0:
        starts.append(at)
        at = text.find(PAGE_MARK, at + 1)
    return tuple(starts)


def page_of(starts: Sequence[int], offset: int) -> int | None:
    """The number of the page, from 1, that `offset` stands on; None for a text without pages."""
    return bisect_right(starts, offset) if starts else None
