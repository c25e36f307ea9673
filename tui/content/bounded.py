"""Lists on a screen are told as far as anybody reads; of the rest, how many there are."""

from collections.abc import Sequence
from typing import TypeVar

from tui.content.model import Parts, sentence
from tui.wording.words import more_words

T = TypeVar("T")

MOST_TOLD = 200
"""How many things of one kind are told of one thing; what is printed has no such end."""


def first_of(items: Sequence[T]) -> tuple[Sequence[T], Parts]:
    """As many as are told, and a sentence on how many more there are, if there are."""
    more = len(items) - MOST_TOLD
    rest = (sentence(more_words(more), "quiet"),) if more > 0 else ()
    return items[:MOST_TOLD], iter(rest)
