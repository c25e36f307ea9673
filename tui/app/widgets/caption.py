"""One row that stays where it is: headings, the header and the footer."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.app.paint import Paint, paint_on
from tui.app.rows import Region, Row
from tui.outside.widths import cell_len


class Caption(Widget):
    """One row, drawn for the width it gets. Parts of it can be clicked."""

    DEFAULT_CSS = "Caption { height: 1; }"

    class Clicked(Message):
        """A part was clicked that asks for an action."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._draw: Callable[[int], list[Region]] = lambda _: []
        self._paint: Paint | None = None

    def show(self, draw: Callable[[int], list[Region]]) -> None:
        """Draw something else: `draw` gives the regions of the row, left to right, for a width."""
        self._draw = draw
        self.refresh()

    def say(self, row: Callable[[int], Row]) -> None:
        """Draw a row in which nothing can be clicked."""
        self.show(lambda width: [("", row(width))])

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        if self._paint is None:
            self._paint = paint_on(self.app.theme_variables, self.background_colors[1])
        width = self.size.width
        if y:
            return self._paint.blank(width)
        row = tuple(span for _, spans in self._draw(width) for span in spans)
        return self._paint.strip(row, width)

    def notify_style_update(self) -> None:
        """Forget the colours: the theme may be another."""
        super().notify_style_update()
        self._paint = None

    def on_click(self, event: events.Click) -> None:
        """Tell the screen which part was clicked."""
        at = 0
        for action, spans in self._draw(self.size.width):
            at += sum(cell_len(text) for text, _ in spans)
            if event.x < at:
                if action:
                    self.post_message(self.Clicked(action))
                return
