"""How far down each item of a sheet begins."""

from bisect import bisect_right
from collections.abc import Callable

AT_ONCE = 256
"""How many items are measured before anybody looks; the length of few sheets is ever a guess."""


class Ruler:
    """Measures items from the top, as far as anybody has looked; beyond that it guesses.

    So that a sheet of thousands costs what one of hundreds does.
    """

    def __init__(self, count: int, height: Callable[[int], int]) -> None:
        self.count = count
        self._height = height
        self._tops = [0]
        self._measure(AT_ONCE)

    @property
    def rows(self) -> int:
        """How many rows there are; a guess while the last items are not measured."""
        measured = len(self._tops) - 1
        if measured == self.count:
            return self._tops[-1]
        return self._tops[-1] * self.count // measured

    def top(self, index: int) -> int:
        """The first row of an item; that of the one after the last is the number of rows."""
        self._measure(index)
        return self._tops[index]

    def at(self, row: int) -> int:
        """The item that a row belongs to: the first, or the one after the last, when none does."""
        while self._tops[-1] <= row and len(self._tops) <= self.count:
            self._measure(len(self._tops) - 1 + AT_ONCE)
        return max(bisect_right(self._tops, row) - 1, 0)

    def _measure(self, index: int) -> None:
        """Measure the items before one."""
        for item in range(len(self._tops) - 1, min(index, self.count)):
            self._tops.append(self._tops[-1] + self._height(item))
