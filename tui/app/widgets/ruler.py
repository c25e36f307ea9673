"""How far down each item of a sheet begins, and which item stands where."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from itertools import accumulate

from tui.app.rows import Row
from tui.app.sheets import Sheet

AT_ONCE = 256
"""Up to so many items are measured before anybody looks; the length of few sheets is a guess."""

FIRST = 64
"""How many are measured of more."""

BLOCK = 16
"""Items are measured so many at a time."""


class Ruler:
    """Measures items where somebody looks; of the others it guesses how many rows they take.

    So that a sheet of thousands costs what one of hundreds does, at its end too. What it says of
    items that are measured is exact as far as these stand together; measuring others moves them
    all, up or down.
    """

    def __init__(self, count: int, height: Callable[[int], int]) -> None:
        self.count = count
        self._height = height
        self._blocks: list[list[int] | None] = [None] * -(-count // BLOCK)
        """For each block that is measured, how far down each of its items begins, and its end."""
        self._items = self._rows = 0  # of what is measured
        self._starts: list[int] | None = None
        for block in range(-(-min(count, AT_ONCE if count <= AT_ONCE else FIRST) // BLOCK)):
            self._measure(block)

    @property
    def rows(self) -> int:
        """How many rows there are; a guess while not all items are measured."""
        return self._begins()[-1]

    def top(self, index: int) -> int:
        """The first row of an item; that of the one after the last is the number of rows."""
        block, within = divmod(index, BLOCK)
        if not within:  # it begins where the block before it ends
            if block:
                self._measure(block - 1)
            return self._begins()[block]
        tops = self._measure(block)
        return self._begins()[block] + tops[within]

    def at(self, row: int) -> int:
        """The item that a row belongs to: the first, or the one after the last, when none does."""
        while True:
            begins = self._begins()
            if row >= begins[-1] and (not self._blocks or self._blocks[-1] is not None):
                return self.count
            block = min(max(bisect_right(begins, row) - 1, 0), len(self._blocks) - 1)
            if self._blocks[block] is not None:
                break
            self._measure(block)
        within = bisect_right(self._measure(block), row - begins[block]) - 1
        return block * BLOCK + max(within, 0)

    def measure_around(self, index: int, rows: int, seen: int) -> int:
        """Measure what stands within so many rows of an item, so that nothing of it moves any more.

        The answer is by how many rows what stood at the row `seen` has moved for that.
        """
        if not self._blocks:
            return 0
        there = self.at(seen)
        stood = self.top(there)
        here = min(index // BLOCK, len(self._blocks) - 1)
        self._measure(here)
        for way in (-1, 1):
            block, measured = here + way, 0
            while 0 <= block < len(self._blocks) and measured < rows:
                measured += self._measure(block)[-1]
                block += way
        return self.top(there) - stood

    def _measure(self, block: int) -> list[int]:
        """How far down in a block each of its items begins, and where it ends."""
        tops = self._blocks[block]
        if tops is None:
            items = range(block * BLOCK, min((block + 1) * BLOCK, self.count))
            tops = self._blocks[block] = [0, *accumulate(map(self._height, items))]
            self._items += len(items)
            self._rows += tops[-1]
            self._starts = None
        return tops

    def _begins(self) -> list[int]:
        """The first row of each block, and the number of rows. Cost: the blocks, if one is new."""
        if self._starts is None:
            each = self._rows / self._items if self._items else 1
            sizes = (
                tops[-1] if tops else round(each * min(BLOCK, self.count - at * BLOCK))
                for at, tops in enumerate(self._blocks)
            )
            self._starts = [0, *accumulate(sizes)]
        return self._starts


def outermost(sheet: Sheet, way: int) -> int:
    """The last item that is about something (1), or the first (-1); -1 if there is none."""
    return next((at for at in range(len(sheet))[::-way] if sheet.subject(at)), -1)


def stand_in(sheet: Sheet, before: Sheet, at: int) -> int:
    """Where the item stands that takes the place of one of another sheet; -1 if nothing does.

    It is that item itself, the first after it that is left, or else the last before it. Cost: the
    items of both.
    """
    left = {subject: index for index in range(len(sheet)) if (subject := sheet.subject(index))}
    order = (*range(at, len(before)), *range(at - 1, -1, -1))
    return next((left[it] for index in order if (it := before.subject(index)) in left), -1)


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


def first_lit(rows: Callable[[int], Sequence[Row]], ruler: Ruler, styles: Collection[str]) -> int:
    """The first row that has one of some styles; -1 if there is none. Cost: the rows before it."""
    for index in range(ruler.count):
        for within, row in enumerate(rows(index)):
            if any(style in styles for _, style in row):
                return ruler.top(index) + within
    return -1
