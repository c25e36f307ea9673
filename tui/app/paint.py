"""Turn style names into colours that can be read, and rows into strips of the screen."""

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from tui.app.rows import Row, width_of
from tui.app.theme import DEFAULTS

LEAST_CONTRAST = 4.5
"""WCAG 2 level AA for text, as a ratio of relative luminances."""

STYLES: dict[str, tuple[str, str]] = {
    "text": ("foreground", ""),
    "strong": ("foreground", "bold"),
    "quiet": ("quiet", ""),
    "heading": ("quiet", ""),
    "accent": ("accent", ""),
    "hedge": ("accent", "bold"),
    "risk": ("error", ""),
    "benefit": ("success", ""),
    "mixed": ("secondary", ""),
    "none": ("quiet", ""),
    "link": ("secondary", ""),
    "quote": ("quiet", "italic"),
    "lit": ("foreground", "bold italic"),
    "struck": ("quiet", "italic strike"),
    "caveat": ("error", ""),
    "key": ("foreground", "bold"),
    "silent": ("foreground", "italic"),
    "rule": ("rule", ""),
    "chip": ("background", "bold"),
}
"""For each style, the theme's variable that gives its colour, and how it is set."""

DECORATIVE = frozenset({"rule"})
"""Styles of lines and dots that are not read as words."""


class Paint:
    """The styles of a theme on one background. Made anew when either changes."""

    def __init__(self, theme: Mapping[str, str], background: Color) -> None:
        self.background = background
        self._blank = Style(bgcolor=background.rich_color)
        self._styles = {
            name: self._style(theme, name, variable, setting)
            for name, (variable, setting) in STYLES.items()
        }

    def _style(self, theme: Mapping[str, str], name: str, variable: str, setting: str) -> Style:
        ground = Color.parse(theme["foreground"]) if name == "chip" else self.background
        color = Color.parse(theme.get(variable) or DEFAULTS[variable])
        if name not in DECORATIVE:
            color = legible(color, ground)
        return Style.parse(setting) + Style(color=color.rich_color, bgcolor=ground.rich_color)

    def strip(self, row: Row, width: int) -> Strip:
        """Paint a row, filled with the background to `width` cells."""
        segments = [Segment(text, self._styles[style]) for text, style in row if text]
        if (rest := width - width_of(row)) > 0:
            segments.append(Segment(" " * rest, self._blank))
        strip = Strip(segments)
        return strip if rest >= 0 else strip.crop(0, width)

    def blank(self, width: int) -> Strip:
        """An empty row."""
        return Strip([Segment(" " * width, self._blank)], width)


def contrast(one: Color, other: Color) -> float:
    """The WCAG 2 contrast ratio of two opaque colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in color.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def legible(color: Color, background: Color) -> Color:
    """`color`, moved towards black or white just as far as words on `background` need."""
    if contrast(color, background) >= LEAST_CONTRAST:
        return color
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    goal = max((black, white), key=lambda end: contrast(end, background))
    for step in range(1, 20):
        mixed = color.blend(goal, step / 20)
        if contrast(mixed, background) >= LEAST_CONTRAST:
            return mixed
    return goal
