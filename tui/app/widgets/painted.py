"""A scrolling pane painted line by line: only the lines that are not as they were."""

from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip

from tui.app.paint import Paint, paint_on
from tui.app.rows import Row
from tui.app.widgets.scrolled import Scrolled

Look = tuple[Row, bool, Strip | None]
"""What a line of the screen shows: a row, whether it is marked, and its piece of the bar."""


class Painted(Scrolled):
    """What each line shows is up to `look`; when that may have changed, `repaint` is called."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._painted: dict[int, Look] = {}
        self._paints: tuple[Paint, Paint] | None = None

    def look(self, y: int) -> Look:
        """What a line of the screen shows."""
        raise NotImplementedError

    def repaint(self, *, layout: bool = False) -> None:
        """Ask for the lines to be painted that are not as they were painted last."""
        width, height = self.extent
        changed = [y for y in range(height) if self._painted.get(y) != self.look(y)]
        if changed or layout:
            self.refresh(*(Region(0, y, width, 1) for y in changed), layout=layout)

    def on_focus(self) -> None:
        """What has the focus may look otherwise."""
        self.repaint()

    def on_blur(self) -> None:
        """And what has it no more."""
        self.repaint()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        row, is_marked, piece = self._painted[y] = self.look(y)
        paint = self._paint()[is_marked]
        if piece is None:
            return paint.strip(row, self.extent.width)
        return Strip.join([paint.strip(row, self.extent.width - 1), piece])

    def _paint(self) -> tuple[Paint, Paint]:
        """The styles on the ground of the pane, and on that of a marked line."""
        if self._paints is None:
            theme = self.app.theme_variables
            ground = self.background_colors[1]
            self._paints = paint_on(theme, ground), paint_on(theme, Color.parse(theme["panel"]))
        return self._paints

    def notify_style_update(self) -> None:
        """Forget the colours: the theme may be another."""
        super().notify_style_update()
        self._paints = None
        self._painted.clear()
