"""Asking the system again where a signal has come between: that is no failure.

Python does so by itself for calls that may wait, as `read` and `write`, and not for the others.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_INTERRUPTIONS = 100
"""How often a call is made again before it is told."""


def again(call: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """The answer of `call`, made again when a signal interrupts it."""
    for _ in range(_INTERRUPTIONS):
        with suppress(InterruptedError):
            return call(*arguments, **named)
    return call(*arguments, **named)
