"""Which theme the app begins with, of what is known before the first frame.

What somebody has chosen counts; else what they tell Textual; else what is known of the terminal.
"""

import sys
from collections.abc import Collection, Mapping

from tui.app.theme import CONTRAST, DARK, LIGHT, SIXTEEN

OF_MANY_COLOURS = frozenset({DARK.name, LIGHT.name, CONTRAST.name})
"""Themes of ours whose colours sixteen cannot tell apart."""


def first_theme(
    chosen: str, environ: Mapping[str, str], themes: Collection[str]
) -> tuple[str, bool]:
    """The theme to begin with, and whether the terminal may still say something else of it."""
    asked = [chosen, *environ.get("TEXTUAL_THEME", "").split(",")]
    named = next((name for name in map(str.strip, asked) if name in themes), "")
    if named:
        return fitting(named, environ), False
    if not has_many_colours(environ):
        return SIXTEEN.name, False
    return (LIGHT if is_light(environ) else DARK).name, True


def fitting(theme: str, environ: Mapping[str, str]) -> str:
    """A theme, or the one that takes its place where there are no more than sixteen colours."""
    is_lost = theme in OF_MANY_COLOURS and not has_many_colours(environ)
    return SIXTEEN.name if is_lost else theme


def has_many_colours(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is one of more than sixteen colours, as far as it says so.

    By the same signs as Rich, which is what paints.
    """
    asked = environ.get("TEXTUAL_COLOR_SYSTEM", "auto")
    if asked in ("standard", "256", "truecolor", "windows"):
        return asked in ("256", "truecolor")
    if sys.platform == "win32" or environ.get("COLORTERM", "").strip().lower() in (
        "truecolor",
        "24bit",
    ):
        return True
    return environ.get("TERM", "").strip().lower().rpartition("-")[2] in ("256color", "kitty")


def is_light(environ: Mapping[str, str]) -> bool:
    """Whether the terminal has a light ground, by `COLORFGBG`: `0;15` is black on white."""
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return ground.isdecimal() and len(ground) < 3 and int(ground) in (7, *range(9, 16))
