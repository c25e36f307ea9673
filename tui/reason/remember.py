"""Answers that are kept, up to some number of them."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


def remembered(memory: dict[K, V], key: K, make: Callable[[], V], most: int) -> V:
    """What is known for a key, or else what `make` gives, known from then on.

    Of more than `most`, the oldest is forgotten.
    """
    if key not in memory:
        value = make()
        if len(memory) >= most:
            del memory[next(iter(memory))]
        memory[key] = value
    return memory[key]
