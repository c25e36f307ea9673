"""No colour at all, for whoever wants none: what is bold, underlined or reversed stays so."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tui.app.paint import contrast

STANDS_OUT = 2.0
"""The contrast of a ground with the one around it from which on it means something: it is shown in
reverse. Lesser ones only set a pane or a line apart, which a sign does too."""


class Colourless(LineFilter):
    """Takes every colour out, and turns around what a ground of its own has made stand out."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments, in the terminal's own two colours."""
        return [
            Segment(text, style and _colourless(style, background), control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _colourless(style: Style, around: Color) -> Style:
    plain = style.without_color
    if style.meta:  # what a click does is among it
        plain += Style.from_meta(style.meta)
    ground = style.bgcolor
    if ground is None or ground.is_default:
        return plain
    stands_out = contrast(Color.from_rich_color(ground, ansi=False), around) >= STANDS_OUT
    return plain + Style(reverse=True) if stands_out else plain
