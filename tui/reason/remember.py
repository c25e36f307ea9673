"""Answers that are kept, up to some number of them."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


def remembered(known: dict[K, V], key: K, make: Callable[[], V], most: int) -> V:
    """What is known for a key, or else what `make` gives, known from then on.

    Of more than `most`, the oldest is forgotten.
    """
    if key not in known:
        made = make()
        if len(known) >= most:
            del known[next(iter(known))]
        known[key] = made
    return known[key]
