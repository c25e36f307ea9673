"""Turn style names into colours that can be read, and rows into strips of the screen."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

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
    "selected": ("foreground", "underline"),
    "chip": ("background", "bold"),
}
"""For each style, the theme's variable that gives its colour, and how it is set."""

DECORATIVE = frozenset({"rule"})
"""Styles of lines and dots that are not read as words."""


class Paint:
    """The styles of a theme on one background, each worked out when it is first needed."""

    def __init__(self, colors: Mapping[str, str], background: Color) -> None:
        self._colors = colors
        self._background = background
        self._blank = Style(bgcolor=background.rich_color)
        self._styles: dict[str, Style] = {}

    def style(self, name: str) -> Style:
        """A style by its name."""
        style = self._styles.get(name)
        if style is None:
            style = self._styles[name] = self._made(name)
        return style

    def _made(self, name: str) -> Style:
        variable, setting = STYLES[name]
        ground = Color.parse(self._colors["foreground"]) if name == "chip" else self._background
        color = Color.parse(self._colors[variable])
        if self._background.ansi is not None:
            return self._of_the_terminal(name, color, setting)
        if name not in DECORATIVE:
            color = legible(color, ground)
        return Style.parse(setting) + Style(color=color.rich_color, bgcolor=ground.rich_color)

    def _of_the_terminal(self, name: str, color: Color, setting: str) -> Style:
        """A style in the terminal's own colours, of which nobody else knows what they are."""
        style = Style.parse(setting) + Style(bgcolor=self._background.rich_color)
        if name == "chip":
            color = Color.parse(self._colors["foreground"])
            style += Style(reverse=True)
        return style + Style(color=color.rich_color)

    def strip(self, row: Row, width: int) -> Strip:
        """Paint a row, filled with the background to `width` cells."""
        segments = [
            Segment("".join(text for text, _ in spans), self.style(style))
            for style, spans in groupby(filter(itemgetter(0), row), itemgetter(1))
        ]
        if (rest := width - width_of(row)) > 0:
            segments.append(Segment(" " * rest, self._blank))
        strip = Strip(segments, max(width, width - rest))
        return strip if rest >= 0 else strip.crop(0, width)

    def blank(self, width: int) -> Strip:
        """An empty row."""
        return Strip([Segment(" " * width, self._blank)], width)


def paint_on(theme: Mapping[str, str], background: Color) -> Paint:
    """The styles of a theme on a background: the same for all widgets that ask."""
    return _paint(tuple(theme.get(name) or DEFAULTS[name] for name in _VARIABLES), background)


_VARIABLES = tuple(dict.fromkeys(variable for variable, _ in STYLES.values()))


@lru_cache(maxsize=32)
def _paint(colors: tuple[str, ...], background: Color) -> Paint:
    return Paint(dict(zip(_VARIABLES, colors, strict=True)), background)


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
