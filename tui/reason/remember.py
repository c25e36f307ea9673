"""Answers that are kept, up to some number of them."""

import threading
from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

_CHANGING = threading.Lock()
"""Held while a memory changes: threads share some. Never while an answer is worked out."""


def remembered(memory: dict[K, V], key: K, make: Callable[[], V], most: int) -> V:
    """What is known for a key, or else what `make` gives, known from then on.

    Of more than `most`, the oldest is forgotten. May be called from any thread; two that ask at the
    same time may both work it out.
    """
    try:
        return memory[key]
    except KeyError:
        pass
    value = make()
    with _CHANGING:
        if len(memory) >= most and key not in memory:
            del memory[next(iter(memory))]
        memory[key] = value
    return value
