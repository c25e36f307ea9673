"""A pane in which cells can be pointed at, and in which somebody else may steer the cursor."""

from collections.abc import Callable

from textual import events
from textual.message import Message

from tui.app.widgets.lines import Lines

LEAP = 5
"""How many steps a page is, where somebody else steers."""

FAR = 1 << 30
"""More steps than there are anywhere."""


class Chart(Lines):
    """Lines that tell which cell was clicked; with `steer`, moves are up to that."""

    class Pointed(Message):
        """A cell was clicked: `x` from the left edge, `y` from the first row of the sheet."""

        def __init__(self, x: int, y: int) -> None:
            self.x, self.y = x, y
            super().__init__()

    steer: Callable[[int], bool] | None = None
    """Takes a number of steps down, or up when it is negative; tells whether anything moved."""

    def move(self, way: int) -> bool:
        """Move down (1) or up (-1)."""
        return self.steer(way) if self.steer else super().move(way)

    def page(self, way: int) -> bool:
        """Move by a screenful, or by some steps."""
        return self.steer(way * LEAP) if self.steer else super().page(way)

    def edge(self, way: int) -> bool:
        """Move to the last (1) or the first (-1)."""
        return self.steer(way * FAR) if self.steer else super().edge(way)

    def on_click(self, event: events.Click) -> None:
        """Tell the screen which cell it was; the item is told by the pane itself."""
        super().on_click(event)
        event.prevent_default()
        if not self.is_on_bar(event):
            self.post_message(self.Pointed(event.x, event.y + round(self.scroll_y)))
