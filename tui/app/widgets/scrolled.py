"""A pane that scrolls, and draws its own bar.

Textual's bar is a widget: whenever it comes or goes, or a pane has more or fewer rows, the whole
screen is laid out anew, and painted again as the panes answer. Here a pane may show something else
at every key press, and is painted once.
"""

from collections.abc import Sequence
from math import ceil

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

BLOCKS = "▁▂▃▄▅▆▇█"


def thumb(height: int, rows: int, y: float) -> tuple[int, int]:
    """Where the thumb of a bar of that height begins and ends, in eighths of a cell."""
    size = max(1, height * height / rows)
    start = int((height - size) * y / (rows - height) * len(BLOCKS))
    return start, start + ceil(size * len(BLOCKS))


def bar(height: int, start: int, end: int, thumb: Style, track: Style) -> list[Segment]:
    """The cells of a bar, top to bottom. `track` is as `thumb`, with its colours exchanged."""
    cells = []
    for top in range(0, height * len(BLOCKS), len(BLOCKS)):
        above, below = start - top, end - top
        if 0 < above < len(BLOCKS):
            cells.append(Segment(BLOCKS[len(BLOCKS) - 1 - above], track))
        elif 0 < below < len(BLOCKS):
            cells.append(Segment(BLOCKS[len(BLOCKS) - 1 - below], thumb))
        else:
            cells.append(Segment(" ", thumb if above <= 0 < below else track))
    return cells


class Scrolled(ScrollView):
    """While there is more than can be seen, the bar stands in the last column."""

    DEFAULT_CSS = "Scrolled { overflow: hidden; }"

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.extent = Size(0, 0)
        """The size of the pane; Textual's own property takes its time."""
        self._bar: tuple[tuple[int, int, float], Sequence[Strip]] | None = None
        self._bar_styles: tuple[Style, Style] | None = None
        self._grip: tuple[int, float] | None = None

    @property
    def allow_vertical_scroll(self) -> bool:
        """Textual asks whether its own bar is shown; here there is none."""
        return not self.disabled

    @property
    def has_bar(self) -> bool:
        """Whether there is more than can be seen at once."""
        return self.virtual_size.height > self.extent.height > 0

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        self.extent = size
        return super()._size_updated(size, virtual_size, container_size, layout)

    def set_length(self, rows: int) -> bool:
        """Say how many rows there are. True when the pane may need another height for that."""
        if rows == self.virtual_size.height:
            return False
        # Past the reactive, which would lay out the screen for the sake of Textual's bar.
        self.set_reactive(Widget.virtual_size, Size(self.extent.width, rows))
        self.stand_at(self.scroll_y)
        return self.styles.is_auto_height

    def stand_at(self, y: float) -> None:
        """Scroll, without a repaint: whoever asks knows what else has changed."""
        y = min(max(y, 0), self.max_scroll_y)
        self.set_reactive(Widget.scroll_y, y)
        self.scroll_target_y = y

    def bar_piece(self, y: int) -> Strip:
        """The piece of the bar in a line of the pane."""
        place = (self.extent.height, self.virtual_size.height, self.scroll_y)
        if self._bar is None or self._bar[0] != place:
            if self._bar_styles is None:
                self._bar_styles = self._made_styles()
            cells = bar(place[0], *thumb(*place), *self._bar_styles)
            self._bar = place, [Strip([cell], 1) for cell in cells]
        # A screen whose size changes may ask for lines that were there before.
        return self._bar[1][y] if y < place[0] else Strip.blank(1)

    def _made_styles(self) -> tuple[Style, Style]:
        styles, ground = self.styles, self.background_colors[1]
        back, fore = styles.scrollbar_background, styles.scrollbar_color
        if self._grip:
            back, fore = styles.scrollbar_background_active, styles.scrollbar_color_active
        back = ground + back
        front, behind = (back + fore).rich_color, back.rich_color
        return Style(color=behind, bgcolor=front), Style(color=front, bgcolor=behind)

    def notify_style_update(self) -> None:
        """Forget the colours of the bar."""
        super().notify_style_update()
        self._recolour()

    def _recolour(self) -> None:
        self._bar = self._bar_styles = None

    def is_on_bar(self, event: events.MouseEvent) -> bool:
        """Whether the mouse is on the bar."""
        return self.has_bar and event.x == self.extent.width - 1

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the thumb; beside it, move by a screenful."""
        if not self.is_on_bar(event):
            return
        start, end = thumb(self.extent.height, self.virtual_size.height, self.scroll_y)
        cell = event.y * len(BLOCKS)
        if cell + len(BLOCKS) <= start:
            self.scroll_page_up(animate=False)
        elif cell >= end:
            self.scroll_page_down(animate=False)
        else:
            self._grip = event.screen_y, self.scroll_y
            self.capture_mouse()
            self._recolour()
            self.refresh()
        event.stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Go where the thumb is drawn to."""
        if self._grip and self.has_bar:
            screen_y, y = self._grip
            a_cell = self.virtual_size.height / self.extent.height
            self.scroll_to(y=y + (event.screen_y - screen_y) * a_cell, animate=False)
            event.stop()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the thumb."""
        if self._grip:
            self._grip = None
            self.release_mouse()
            self._recolour()
            self.refresh()
            event.stop()
