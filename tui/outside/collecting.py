"""Garbage is not looked for while much is made of which nothing is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Reading a long file, in which each value stays, takes half the time for it.

    Several threads may do so at once: none leaves it to another to begin again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
