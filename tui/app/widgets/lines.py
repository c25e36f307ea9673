"""A scrolling pane of rows, drawn line by line: only what is on the screen is ever made."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Protocol

from textual import events
from textual.color import Color
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.paint import Paint
from tui.app.rows import Row

GUTTER = 2
"""Cells that items with a key leave empty on the left of their first row, for the cursor."""

UNKNOWN_WIDTH = 40
"""What a sheet is laid out for before the pane has been given its place on the screen."""

Item = tuple[str, Sequence[Row]]
"""A key, by which the cursor finds the item again (empty: it is passed over), and its rows."""


class Sheet(Protocol):
    """What a pane shows: items in order, each some rows high. Rows are asked for only in sight."""

    def lay(self, width: int) -> None:
        """Make ready for rows of that many cells. Called before anything else is asked."""

    def __len__(self) -> int:
        """How many items there are."""

    def key(self, index: int) -> str:
        """The key of an item."""

    def height(self, index: int) -> int:
        """How many rows an item takes. Must agree with `rows`, and be cheap."""

    def rows(self, index: int) -> Sequence[Row]:
        """The rows of an item."""


class Items:
    """A sheet whose items are all made at once, for panes of a few dozen rows."""

    def __init__(self, make: Callable[[int], Sequence[Item]]) -> None:
        self._make = make
        self._items: Sequence[Item] = ()

    def lay(self, width: int) -> None:
        """Make the items for a width."""
        self._items = self._make(width)

    def __len__(self) -> int:
        return len(self._items)

    def key(self, index: int) -> str:
        """The key of an item."""
        return self._items[index][0]

    def height(self, index: int) -> int:
        """The number of rows of an item."""
        return len(self._items[index][1])

    def rows(self, index: int) -> Sequence[Row]:
        """The rows of an item."""
        return self._items[index][1]


class Lines(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane over a sheet, with a cursor that stops at the items that have a key."""

    DEFAULT_CSS = """
    Lines { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    """

    class Picked(Message):
        """The mouse put the cursor on an item; `again` when it stood there already."""

        def __init__(self, lines: "Lines", key: str, again: bool) -> None:
            self.lines, self.key, self.again = lines, key, again
            super().__init__()

        @property
        def control(self) -> "Lines":
            """The pane."""
            return self.lines

    def __init__(self, *, id: str, cursor: bool = True) -> None:
        super().__init__(id=id)
        self._sheet: Sheet = Items(lambda _: ())
        self._cursor = -1
        self._wanted = ""
        self._lit: frozenset[str] = frozenset()
        self._has_cursor = cursor
        self._tops: list[int] = [0]
        self._width = 0
        self._paints: tuple[Paint, Paint] | None = None

    @property
    def cursor_key(self) -> str:
        """The key of the item under the cursor; empty when there is none."""
        return self._sheet.key(self._cursor) if 0 <= self._cursor < len(self._sheet) else ""

    def show(
        self, sheet: Sheet, key: str = "", *, top: bool = False, lit: frozenset[str] = frozenset()
    ) -> None:
        """Show another sheet, with the cursor on the item of that key, or on the one it was on.

        `top` begins at the first row, and on the first item when no key is given: the sheet is
        about something else than the one before. With `lit`, scroll on to the first row that has
        one of these styles.
        """
        self._lit = lit
        self._wanted = key or ("" if top else self.cursor_key)
        self._sheet = sheet
        self._width = 0
        self._lay_out()
        if top:
            self.scroll_to(y=0, animate=False, immediate=True)
        self._reveal()
        self._reveal_lit()
        self.refresh()

    def _find(self, key: str) -> int:
        """The index of a key; else of the first item that the cursor may stop at."""
        first = -1
        for index in range(len(self._sheet) if self._has_cursor else 0):
            found = self._sheet.key(index)
            if found and (found == key or not key):
                return index
            if found and first < 0:
                first = index
        return first

    def _lay_out(self) -> None:
        """Measure the sheet for the width that rows have now."""
        width = self.scrollable_content_region.width or self.size.width
        if width == self._width and width:
            return
        self._width = width
        self._sheet.lay(width or UNKNOWN_WIDTH)
        self._cursor = self._find(self._wanted)
        heights = map(self._sheet.height, range(len(self._sheet)))
        self._tops = list(accumulate(heights, initial=0))
        size = Size(width, self._tops[-1])
        if width and size != self.virtual_size:
            self.virtual_size = size

    def move(self, steps: int) -> bool:
        """Move the cursor over that many items that have a key. True when it moved.

        Scrolls when there are none, or when a single step would pass over rows unseen.
        """
        at, left, way = self._cursor, abs(steps), 1 if steps > 0 else -1
        index = at + way
        while left and self._has_cursor and 0 <= index < len(self._sheet):
            if self._sheet.key(index):
                at, left = index, left - 1
            index += way
        if at == self._cursor:
            self.scroll_relative(y=steps, animate=False, immediate=True)
            return False
        if abs(steps) == 1 and (self._goal(at) - round(self.scroll_y)) * way > self.size.height:
            self.scroll_relative(y=way * self._screenful, animate=False, immediate=True)
            return False
        self._go(at)
        return True

    @property
    def _screenful(self) -> int:
        return max(1, self.size.height - 1)

    def page(self, way: int) -> bool:
        """Move about a screenful, down (1) or up (-1). True when the cursor moved."""
        if self._cursor < 0:
            return self.move(way * self._screenful)
        before, at = round(self.scroll_y), self._cursor
        first, last = self._tops[at], max(self._tops[at], self._tops[at + 1] - 1)
        row = min(max(first, before), last) + way * self._screenful
        self.scroll_relative(y=way * self._screenful, animate=False, immediate=True)
        if round(self.scroll_y) == before:
            row = self._tops[-1] * way
        self._cursor = self._nearest(row)
        self._lit = frozenset()
        self.refresh()
        return self._cursor != at

    def _nearest(self, row: int) -> int:
        """The item in sight that is nearest to a row, of those that have a key; else the cursor's.

        Cost: the items in sight.
        """
        top = round(self.scroll_y)
        index = max(bisect_right(self._tops, top) - 1, 0)
        seen: list[tuple[int, int]] = []
        while index < len(self._sheet) and self._tops[index] < top + self.size.height:
            first, end = self._tops[index], self._tops[index + 1]
            if end > first and self._sheet.key(index):
                seen.append((max(first - row, row - end + 1, 0), index))
            index += 1
        return min(seen)[1] if seen else self._cursor

    def edge(self, way: int) -> bool:
        """Move to the last item (1) or the first (-1). True when the cursor moved."""
        return self.move(way * max(len(self._sheet), self._tops[-1]))

    def select(self, key: str) -> None:
        """Put the cursor on the item of that key, if there is one."""
        index = self._find(key)
        if index >= 0 and self._sheet.key(index) == key:
            self._go(index)

    def _reveal_lit(self) -> None:
        """Scroll so that the first lit row is seen, with a little of what stands before it."""
        row = self._first_lit() if self._lit and self.size.height else -1
        y = round(self.scroll_y)
        if row >= 0 and not y <= row < y + self.size.height - 1:
            self.scroll_to(y=max(0, row - 2), animate=False, immediate=True)

    def _first_lit(self) -> int:
        for index in range(len(self._sheet)):
            for within, row in enumerate(self._sheet.rows(index)):
                if any(style in self._lit for _, style in row):
                    return self._tops[index] + within
        return -1

    def _go(self, index: int) -> None:
        self._cursor = index
        self._lit = frozenset()
        self._reveal()
        self.refresh()

    def _goal(self, index: int) -> int:
        """Where to scroll so that an item is seen, its first row above all."""
        top, bottom = self._tops[index], self._tops[index + 1]
        if bottom <= self.size.height and not any(map(self._sheet.key, range(index))):
            top = 0  # nothing but a preamble stands above: show it
        y = round(self.scroll_y)
        if bottom > y + self.size.height:
            y = bottom - self.size.height
        return min(y, top)

    def _reveal(self) -> None:
        """Scroll so that the item under the cursor is seen."""
        if not 0 <= self._cursor < len(self._sheet) or not self.size.height:
            return
        y = self._goal(self._cursor)
        if y != round(self.scroll_y):
            self.scroll_to(y=y, animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        plain, marked = self._paint()
        width, line = self.size.width, y + round(self.scroll_y)
        if line >= self._tops[-1] or not width:
            return plain.blank(width)
        index = bisect_right(self._tops, line) - 1
        rows, within = self._sheet.rows(index), line - self._tops[index]
        row = rows[within] if within < len(rows) else ()
        if index != self._cursor or not row:
            return plain.strip(row, width)
        if within == 0 and row[0][0].startswith(" " * GUTTER):
            row = (("❯ ", "accent"), (row[0][0][GUTTER:], row[0][1]), *row[1:])
        return (marked if self.has_focus else plain).strip(row, width)

    def _paint(self) -> tuple[Paint, Paint]:
        if self._paints is None:
            theme = self.app.theme_variables
            background = self.background_colors[1]
            self._paints = (Paint(theme, background), Paint(theme, Color.parse(theme["panel"])))
        return self._paints

    def notify_style_update(self) -> None:
        """Forget the colours: the theme may be another."""
        super().notify_style_update()
        self._paints = None

    def on_resize(self) -> None:
        """Lay the rows out for the new width."""
        self._wanted = self.cursor_key or self._wanted
        self._lay_out()
        self._reveal()
        self._reveal_lit()

    def on_focus(self) -> None:
        """Show the cursor in full."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor quietly."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on what is clicked, and tell the screen."""
        line = event.y + round(self.scroll_y)
        if not 0 <= line < self._tops[-1]:
            return
        index = bisect_right(self._tops, line) - 1
        if key := self._sheet.key(index):
            again = index == self._cursor
            if self._has_cursor:
                self._go(index)
            self.post_message(self.Picked(self, key, again))
