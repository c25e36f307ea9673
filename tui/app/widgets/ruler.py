"""How far down each item of a sheet begins, and which item stands where."""

from bisect import bisect_right
from collections.abc import Callable, Collection

from tui.app.sheets import Sheet

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


def outermost(sheet: Sheet, way: int) -> int:
    """The last item that is about something (1), or the first (-1); -1 if there is none."""
    return next((at for at in range(len(sheet))[::-way] if sheet.subject(at)), -1)


def nearest(sheet: Sheet, ruler: Ruler, row: int, top: int, height: int) -> int:
    """The item about something that is nearest to a row; -1 if there is none in sight.

    In sight are so many rows from `top`. Cost: the items in sight.
    """
    index = ruler.at(top)
    seen: list[tuple[int, int]] = []
    while index < len(sheet) and ruler.top(index) < top + height:
        first, end = ruler.top(index), ruler.top(index + 1)
        if end > first and sheet.subject(index):
            seen.append((max(first - row, row - end + 1, 0), index))
        index += 1
    return min(seen)[1] if seen else -1


def first_lit(sheet: Sheet, ruler: Ruler, styles: Collection[str]) -> int:
    """The first row that has one of some styles; -1 if there is none. Cost: the rows before it."""
    for index in range(len(sheet)):
        for within, row in enumerate(sheet.rows(index)):
            if any(style in styles for _, style in row):
                return ruler.top(index) + within
    return -1
