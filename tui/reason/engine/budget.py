"""How much work an answer may take, so that none runs on and on; and how it is stopped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class OutOfBudgetError(Exception):
    """There is more to work out than the budget allows; whoever answers says so."""


class StoppedError(Exception):
    """Whoever asked does not want the answer any more, or not now: nothing is answered."""


Watch = Callable[[int], None]
"""Told how many steps of work are about to be done, again and again; raises StoppedError to end it.

A step takes about as long as laying one set of options beside another.
"""

_WATCH: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Let somebody watch the work that is done within, here and in what is called from here."""
    token = _WATCH.set(watch)
    try:
        yield
    finally:
        _WATCH.reset(token)


def pulse(steps: int = 1) -> None:
    """Let whoever watches know that some steps of work are about to be done.

    Raises:
        StoppedError: when they are not to be.
    """
    if watch := _WATCH.get():
        watch(steps)


class Budget:
    """Work that may still be done: `left` is how many steps. What a step is, its owner says.

    `weight` is how much longer such a step takes than one that a watch counts.
    """

    def __init__(self, left: int, weight: int = 1) -> None:
        self.left = left
        self._weight = weight

    def spend(self, steps: int = 1) -> None:
        """Take some off.

        Raises:
            OutOfBudgetError: when there are not as many; then none are left from then on.
            StoppedError: when whoever watches does not want any more.
        """
        self.left = self.left - steps if steps <= self.left else -1
        if self.left < 0:
            raise OutOfBudgetError
        pulse(steps * self._weight)

    def spend_if_left(self, steps: int) -> None:
        """Take some off. When there are not as many, what is left stays for something smaller.

        Raises:
            OutOfBudgetError: when there are not as many.
            StoppedError: when whoever watches does not want any more.
        """
        if steps > self.left:
            raise OutOfBudgetError
        self.left -= steps
        pulse(steps * self._weight)
