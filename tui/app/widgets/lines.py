"""A scrolling pane over a sheet, with a cursor: only what is on the screen is ever made."""

import re
from collections.abc import Sequence

from textual import events
from textual.geometry import Size
from textual.message import Message

from tui.app.lighting import light
from tui.app.rows import Row
from tui.app.sheets import Items, Sheet
from tui.app.widgets.painted import Look, Painted
from tui.app.widgets.ruler import AT_ONCE, Ruler, first_lit, nearest, outermost, stand_in
from tui.content.subject import NOTHING, Subject

GUTTER = 2
"""Cells that items with a subject leave empty on the left of their first row, for the cursor."""

UNKNOWN_WIDTH = 40
"""What a sheet is laid out for before the pane has been given its place on the screen."""


class Lines(Painted, can_focus=True, inherit_bindings=False):
    """A pane over a sheet, with a cursor that stops at the items that are about something.

    The sheet is laid out when its width is known: at the latest, before it is first painted.
    """

    class Picked(Message):
        """The mouse put the cursor on an item; `again` when it stood there already.

        `since` is where the button went down, when it was drawn from there, or where the cursor
        stood, when shift was held; else nothing.
        """

        def __init__(
            self, lines: "Lines", subject: Subject, again: bool, since: Subject = NOTHING
        ) -> None:
            self.lines, self.subject, self.again, self.since = lines, subject, again, since
            super().__init__()

        @property
        def control(self) -> "Lines":
            """The pane."""
            return self.lines

    def __init__(self, *, id: str, cursor: bool = True) -> None:
        super().__init__(id=id)
        self._sheet: Sheet = Items(lambda _: ())
        self._ruler = Ruler(0, self._sheet.height)
        self._width = 0
        self._cursor = -1
        self._wanted = NOTHING  # what the cursor is to be on, until it is moved
        self._stood: tuple[Sheet, int] | None = None
        self._from_top = True
        self._lit: frozenset[str] = frozenset()
        self._sought: re.Pattern[str] | None = None
        self._with_light: dict[int, Sequence[Row]] = {}
        self._has_cursor = cursor
        self._pressed = -1

    @property
    def sheet(self) -> Sheet:
        """What the pane shows, laid out."""
        self._ready()
        return self._sheet

    @property
    def subject(self) -> Subject:
        """What the item under the cursor is about; nothing when there is none."""
        self._ready()
        at = self._cursor
        return self._sheet.subject(at) if 0 <= at < len(self._sheet) else NOTHING

    def show(
        self,
        sheet: Sheet,
        subject: Subject = NOTHING,
        *,
        top: bool = False,
        lit: frozenset[str] = frozenset(),
    ) -> None:
        """Show another sheet, with the cursor on what is about a subject, or on what it was on.

        Where that has gone, the cursor is on what takes its place; once it is back, on it again,
        unless the cursor has been moved. `top` begins at the first row, and on the first item when
        no subject is given: the sheet is about something else than the one before. With `lit`,
        scroll on to the first row that has one of these styles.
        """
        self._wanted = subject or (NOTHING if top else self._wanted or self.subject)
        if subject or top:
            self._stood = None
        elif self._width and self._cursor >= 0:
            self._stood = self._sheet, self._cursor
        self._sheet, self._width = sheet, 0
        self._from_top, self._lit = top or not self.extent, lit
        self._with_light.clear()
        self.repaint(layout=self._settle())

    def restyle(self) -> None:
        """Paint the same items anew: their rows say something else, in as many rows."""
        self._sheet.forget()
        self._with_light.clear()
        self.repaint()

    def seek(self, sought: re.Pattern[str] | None) -> None:
        """Light what is sought, wherever it stands, the next time that the pane is drawn."""
        self._sought = sought
        self._with_light.clear()

    def _settle(self) -> bool:
        """Lay the sheet out for the size of the pane, and scroll to what is to be seen.

        True when the pane may need another height.
        """
        if not self.extent.width:
            return self.styles.is_auto_height
        self._lay_out(self.extent.width)
        taller = self.set_length(self._ruler.rows)
        if self._from_top:
            self.stand_at(0)
        self._reveal()
        self._reveal_lit()
        return taller

    def _ready(self) -> None:
        """The cursor can be asked for and moved before the pane has a place on the screen."""
        if not self._width:
            self._lay_out(self.extent.width or UNKNOWN_WIDTH)

    def _lay_out(self, width: int) -> None:
        if width == self._width:
            return
        if self._width:  # the rows fall differently now: where one stood says nothing any more
            self._wanted = self.subject or self._wanted
            self._from_top = True
        self._width = width
        self._sheet.lay(width)
        self._with_light.clear()
        self._cursor, self._stood = self._find(self._wanted), None
        self._ruler = Ruler(len(self._sheet), self._sheet.height)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Lay the sheet out for the new size, before it is painted."""
        resized = super()._size_updated(size, virtual_size, container_size, layout)
        if resized:
            self._settle()
        return resized

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of rows at a width, for a pane that is as high as what it shows."""
        self._lay_out(width or UNKNOWN_WIDTH)
        return self._ruler.rows

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Somebody has scrolled: stay there, and measure as far as is seen now."""
        super().watch_scroll_y(old_value, new_value)
        self._leave()
        height, ruler = self.extent.height, self._ruler
        moved = ruler.measure_around(ruler.at(round(new_value)), height, round(old_value))
        self.set_length(ruler.rows)
        if moved and abs(new_value - old_value) <= 2 * height:  # nothing jumps
            self.stand_at(new_value + moved)

    def _find(self, subject: Subject) -> int:
        """The index of a subject; else of what takes its place, or of the first to stop at."""
        if not self._has_cursor:
            return -1
        index = self._sheet.index(subject) if subject else -1
        if index < 0 and self._stood:
            index = stand_in(self._sheet, *self._stood)
        return index if index >= 0 else outermost(self._sheet, -1)

    def move(self, steps: int) -> bool:
        """Move the cursor over that many items that are about something. True when it moved.

        Scrolls when there are none, or when a single step would pass over rows unseen.
        """
        self._ready()
        at, left, way = self._cursor, abs(steps), 1 if steps > 0 else -1
        index = at + way
        while left and self._has_cursor and 0 <= index < len(self._sheet):
            if self._sheet.subject(index):
                at, left = index, left - 1
            index += way
        if at == self._cursor:
            self._scroll(steps)
            return False
        if abs(steps) == 1 and (self._goal(at) - round(self.scroll_y)) * way > self.extent.height:
            self._scroll(way * self._screenful)
            return False
        self._go(at)
        return True

    @property
    def _screenful(self) -> int:
        return max(1, self.extent.height - 1)

    def _scroll(self, rows: int) -> None:
        self.scroll_to(y=round(self.scroll_y) + rows, animate=False, immediate=True)

    def page(self, way: int) -> bool:
        """Move about a screenful, down (1) or up (-1). True when the cursor moved."""
        self._ready()
        if self._cursor < 0:
            return self.move(way * self._screenful)
        before, at = round(self.scroll_y), self._cursor
        first, last = self._ruler.top(at), max(self._ruler.top(at), self._ruler.top(at + 1) - 1)
        row = min(max(first, before), last) + way * self._screenful
        self._scroll(way * self._screenful)
        if round(self.scroll_y) == before:
            row = self._ruler.rows * way
        seen = nearest(self._sheet, self._ruler, row, round(self.scroll_y), self.extent.height)
        self._cursor, self._wanted = (seen if seen >= 0 else self._cursor), NOTHING
        self._leave()
        self.repaint()
        return self._cursor != at

    def edge(self, way: int) -> bool:
        """Move to the last item (1) or the first (-1). True when the cursor moved."""
        self._ready()
        index = outermost(self._sheet, way) if self._has_cursor else -1
        if index in (-1, self._cursor):
            self._scroll(way * max(len(self._sheet), self._ruler.top(len(self._sheet))))
            return False
        self._go(index)
        return True

    def select(self, subject: Subject) -> None:
        """Put the cursor on the item about a subject, if there is one."""
        self._ready()
        index = self._find(subject)
        if index >= 0 and self._sheet.subject(index) == subject:
            self._go(index)

    def unroll(self) -> None:
        """Scroll so that as much as has room of what stands after the cursor's item is seen."""
        self._ready()
        self._ruler.measure_around(self._cursor, self.extent.height, 0)
        self.set_length(self._ruler.rows)
        self.scroll_to(y=self._ruler.top(self._cursor), animate=False, immediate=True)

    def _reveal_lit(self) -> None:
        """Scroll so that the first lit row is seen, with a little of what stands before it."""
        is_sought = self._lit and self.extent.height
        row = first_lit(self._rows, self._ruler, self._lit) if is_sought else -1
        y = round(self.scroll_y)
        if row >= 0 and not y <= row < y + self.extent.height - 1:
            self.stand_at(max(0, row - 2))

    def _go(self, index: int) -> None:
        self._cursor, self._wanted = index, NOTHING
        self._leave()
        self._reveal()
        self.repaint()

    def _leave(self) -> None:
        """Another size of the pane does not bring back what was shown first."""
        self._from_top, self._lit = False, frozenset()

    def _goal(self, index: int) -> int:
        """Where to scroll so that an item is seen, its first row above all."""
        top, bottom = self._ruler.top(index), self._ruler.top(index + 1)
        if bottom <= self.extent.height and not any(map(self._sheet.subject, range(index))):
            top = 0  # nothing but a preamble stands above: show it
        y = round(self.scroll_y)
        if bottom > y + self.extent.height:
            y = bottom - self.extent.height
        if len(self._sheet) <= AT_ONCE:  # show what else can be chosen, where it all has room
            last = max(i for i in range(len(self._sheet)) if self._sheet.subject(i))
            end = self._ruler.top(last + 1) - self.extent.height
            y = max(y, end) if end <= top else y
        return min(y, top)

    def _reveal(self) -> None:
        """Scroll so that the item under the cursor is seen."""
        if 0 <= self._cursor < len(self._sheet) and self.extent.height:
            y, height = round(self.scroll_y), self.extent.height
            y += self._ruler.measure_around(self._cursor, height, y)
            self.set_length(self._ruler.rows)
            self.stand_at(y)  # what is in sight stays where it is, as far as may be
            self.stand_at(self._goal(self._cursor))

    def look(self, y: int) -> Look:
        """What a line of the screen shows; the item under the cursor is marked."""
        piece = self.bar_piece(y) if self.has_bar else None
        line = y + round(self.scroll_y)
        index = self._ruler.at(line)
        if index >= len(self._sheet):
            return (), False, piece
        rows, within = self._rows(index), line - self._ruler.top(index)
        row = rows[within] if within < len(rows) else ()
        if index != self._cursor or not row:
            return row, False, piece
        if within == 0 and row[0][0].startswith(" " * GUTTER):
            mark = ("❯ ", "accent") if self.has_focus else ("› ", "quiet")
            row = (mark, (row[0][0][GUTTER:], row[0][1]), *row[1:])
        return row, self.has_focus, piece

    def _rows(self, index: int) -> Sequence[Row]:
        """The rows of an item, with what is sought lit."""
        if self._sought is None:
            return self._sheet.rows(index)
        if index not in self._with_light:
            self._with_light[index] = light(self._sheet.rows(index), self._sought)
        return self._with_light[index]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where the mouse may be drawn from."""
        index = self._ruler.at(event.y + round(self.scroll_y))
        self._pressed = index if index < len(self._sheet) else -1

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on what is clicked, and tell the screen."""
        index = self._ruler.at(event.y + round(self.scroll_y))
        if self.is_on_bar(event) or index >= len(self._sheet):
            return
        if subject := self._sheet.subject(index):
            again = index == self._cursor
            since = self._cursor if event.shift else self._pressed
            begun = self._sheet.subject(since) if since not in (index, -1) else NOTHING
            if self._has_cursor:
                self._go(index)
            self.post_message(self.Picked(self, subject, again, begun))
