"""All that is painted can be read: measured on the very cells, in every theme of ours."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.style import Style
from textual.color import Color
from textual.geometry import Region
from textual.screen import Screen

from tests.app.screen import MEDIUM, Walker, walking
from tui.app.paint import LEAST_CONTRAST, contrast
from tui.app.taste import Taste, usual_taste
from tui.app.theme import ANSI_DARK, ANSI_LIGHT, CONTRAST, DARK, LIGHT, OURS, SIXTEEN
from tui.outside.places import settings_file
from tui.scenario.opening import Opened
from tui.settings.model import Held, Settings

VGA = [
    *("#000", "#a00", "#0a0", "#a50", "#00a", "#a0a", "#0aa", "#aaa"),
    *("#555", "#f55", "#5f5", "#ff5", "#55f", "#f5f", "#5ff", "#fff"),
]  # fmt: skip
XTERM = [
    *("#000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#f00", "#0f0", "#ff0", "#5c5cff", "#f0f", "#0ff", "#fff"),
]  # fmt: skip
PALETTES = {"vga": VGA, "xterm": XTERM}
"""What the sixteen colours are on a console, and in the terminal that others are measured by."""

NEARLY = 3.9
"""The contrast that words have where a colour is only near the one that is meant."""

TRUECOLOR, EIGHT_BIT = ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT

DRAWN = "─━│┃┈┊╌╎╾└├┤┬┯┴┼╭╮╯╰▸▁▂▃▄▅▆▇█▎▌▐▏▕▀▔◉◈·∙🔎"
"""Lines, arrows, bars, stops and pictures: they are looked at, not read."""

KEYS: Sequence[tuple[str, ...]] = (
    ("enter", "down", "down"),
    ("i",),
    ("escape", "w"),
    ("escape", "question_mark"),
    ("escape", "T", "down"),
    ("escape", "ctrl+p"),
    ("escape", "o"),
    ("escape", "z", "s"),
    ("escape", "2", "v", "tab", "down", "V", "tab"),
    ("3", "down"),
    ("t", "down"),
    ("t", "down"),
    ("t", "right"),
    ("4", "down", "J"),
    ("slash", "A", "I"),
    ("escape", "d"),
    ("escape", "5"),
    ("a",),
    ("escape", "R"),
)
"""One after the other, from place to place, with what is laid over them."""


def taste(theme: str, *, ascii: bool = False, still: bool = False) -> Taste:
    held = Held(settings_file(), Settings(theme=theme, ascii=ascii, reduced_motion=still))
    return usual_taste()._replace(held=held, theme=theme)


def top_of(screen: Screen[object]) -> Region:
    """Where the screen is that is read: a dialog’s sheet, or all of a place."""
    if not screen.is_modal:
        return screen.region
    regions = [widget.region for widget in screen.query("*") if widget.region.area]
    return Region.from_union(regions) if regions else Region()


def cells(walker: Walker) -> Iterator[tuple[str, Style]]:
    """Each stretch of words that is painted, with its style.

    Not what lies beneath a dialog: it is faded, as nobody is to read it now.
    """
    screen = walker.app.screen
    top = top_of(screen)
    strips = screen._compositor.render_strips()
    for strip in strips[top.y : top.bottom]:
        for segment in strip.crop(top.x, top.right):
            text = segment.text.strip().strip(DRAWN).strip()
            if text and segment.style and not segment.control:
                yield text, segment.style


def seen(color: RichColor | None, palette: Sequence[str], otherwise: str) -> Color:
    if color is None or color.is_default:
        return Color.parse(otherwise)
    if color.triplet is None and color.number is not None and color.number < len(palette):
        return Color.parse(palette[color.number])
    return Color(*color.get_truecolor())


def poor(walker: Walker, palette: Sequence[str], least: float, system: ColorSystem) -> set[str]:
    """What cannot be read as easily as it should be."""
    is_dark = walker.app.current_theme.dark
    text, ground = ("#ffffff", "#000000") if is_dark else ("#000000", "#ffffff")
    low = set()
    for style, words in {style: words for words, style in cells(walker)}.items():
        on, of = (
            seen(color and color.downgrade(system), palette, usual)
            for color, usual in ((style.bgcolor, ground), (style.color, text))
        )
        on, of = (of, on) if style.reverse else (on, of)
        if (ratio := contrast(on, of)) < least:
            low.add(f"{ratio:.2f} {style} {words} {type(walker.app.screen).__name__}")
    return low


ON_BLACK_OR_WHITE = frozenset({SIXTEEN.name, ANSI_DARK.name, ANSI_LIGHT.name})
"""Themes whose colours are the terminal’s."""


@pytest.mark.parametrize("theme", [theme.name for theme in OURS if theme is not ANSI_DARK])
async def test_all_words_can_be_read(small: Opened, theme: str) -> None:
    low: set[str] = set()
    async with walking(small, MEDIUM, taste=taste(theme)) as walker:
        for keys in KEYS if theme in (DARK.name, LIGHT.name, SIXTEEN.name) else KEYS[:11]:
            await walker.press(*keys)
            await walker.until(lambda: top_of(walker.app.screen).height)
            assert len(list(cells(walker))) > 4
            low |= poor_in(walker, theme)
    assert not low, "\n".join(sorted(low))


def poor_in(walker: Walker, theme: str) -> set[str]:
    """What cannot be read in a theme, in any palette, or where fewer colours are to be had."""
    if theme in ON_BLACK_OR_WHITE:
        return set.union(
            *(poor(walker, palette, LEAST_CONTRAST, TRUECOLOR) for palette in PALETTES.values())
        )
    least = 7.0 if theme == CONTRAST.name else LEAST_CONTRAST
    return poor(walker, XTERM, least, TRUECOLOR) | poor(walker, XTERM, NEARLY, EIGHT_BIT)


def test_the_two_on_black_have_the_same_colours() -> None:
    own_ground = replace(ANSI_DARK, name=SIXTEEN.name, background=SIXTEEN.background)
    differs = [
        key
        for key, value in SIXTEEN.to_color_system().generate().items()
        if own_ground.to_color_system().generate()[key] not in (value, "ansi_default")
    ]
    assert differs == []
