"""The look: in every theme, on every ground that words stand on, they can be read."""

import pytest
from textual.color import Color

from tests.app.screen import walking
from tui.app.paint import DECORATIVE, LEAST_CONTRAST, STYLES, Paint, contrast, legible
from tui.scenario.opening import Opened

GROUNDS = ("background", "surface", "panel")


def test_contrast_is_that_of_wcag() -> None:
    white, black, grey = Color(255, 255, 255), Color(0, 0, 0), Color.parse("#767676")
    assert contrast(white, black) == contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.01)


def test_a_colour_moves_no_further_than_words_need() -> None:
    ground = Color.parse("#14161a")
    readable = Color.parse("#e0a458")
    assert legible(readable, ground) == readable
    moved = legible(Color.parse("#333333"), ground)
    assert LEAST_CONTRAST <= contrast(moved, ground) < 7


def in_themes(name: str, theme: dict[str, str]) -> list[str]:
    """Which styles cannot be read, where."""
    found = []
    for ground in GROUNDS:
        paint = Paint(theme, Color.parse(theme[ground]))
        for style in STYLES:
            (segment,) = paint.strip(((f"{style}", style),), len(style))
            assert segment.style is not None
            assert segment.style.color is not None
            assert segment.style.bgcolor is not None
            words = Color.from_rich_color(segment.style.color)
            behind = Color.from_rich_color(segment.style.bgcolor)
            ratio = contrast(words, behind)
            if style not in DECORATIVE and ratio < LEAST_CONTRAST:
                found.append(f"{name}: {style} on {ground} {ratio:.2f}")
    return found


async def test_every_style_can_be_read_in_every_theme(small: Opened) -> None:
    """Those in the terminal's own colours are measured on the screen, by what they are there."""
    async with walking(small) as walker:
        found = []
        for name, theme in walker.app.available_themes.items():
            if theme.ansi:
                continue
            walker.app.theme = name
            await walker.settle()
            found += in_themes(name, walker.app.theme_variables)
        assert found == []


async def test_another_theme_repaints_what_is_shown(small: Opened) -> None:
    async with walking(small) as walker:
        seen = set()
        for name in ("juncture", "juncture-light"):
            walker.app.theme = name
            await walker.settle()
            for widget in (walker.lines("decision"), walker.place.caption("header")):
                colours = {s.style.bgcolor for s in widget.render_line(0) if s.style}
                seen.add((widget.id, frozenset(colours)))
        assert len(seen) == 4


@pytest.mark.parametrize("name", ["juncture", "juncture-light"])
async def test_our_own_themes_need_no_moving_on_their_background(small: Opened, name: str) -> None:
    async with walking(small) as walker:
        theme = walker.app.available_themes[name]
        colors = theme.to_color_system().generate() | theme.variables
        ground = Color.parse(colors["background"])
        for style, (variable, _) in STYLES.items():
            if style not in DECORATIVE | {"chip"}:
                assert contrast(Color.parse(colors[variable]), ground) >= LEAST_CONTRAST, style
