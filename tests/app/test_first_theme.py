"""What is chosen counts, then what the environment says, then what is known of the terminal."""

import pytest

from tui.app.first_theme import first_theme, fitting
from tui.app.taste import THEMES

MANY = {"TERM": "xterm-256color"}
CASES = {
    "nothing is known": ("", MANY, ("juncture", True)),
    "chosen": ("juncture-light", MANY, ("juncture-light", False)),
    "chosen, whatever else is said": ("nord", MANY | {"TEXTUAL_THEME": "dracula"}, ("nord", False)),
    "none of that name": ("nor", MANY | {"TEXTUAL_THEME": "dracula"}, ("dracula", False)),
    "of Textual's, none of that name": ("", MANY | {"TEXTUAL_THEME": "x"}, ("juncture", True)),
    "the first of several": ("", MANY | {"TEXTUAL_THEME": "x, nord"}, ("nord", False)),
    "black on white": ("", MANY | {"COLORFGBG": "0;15"}, ("juncture-light", True)),
    "black on white, in three": (
        "",
        MANY | {"COLORFGBG": "0;default;15"},
        ("juncture-light", True),
    ),
    "white on black": ("", MANY | {"COLORFGBG": "15;0"}, ("juncture", True)),
    "black on grey": ("", MANY | {"COLORFGBG": "0;7"}, ("juncture-light", True)),
    "nonsense": ("", MANY | {"COLORFGBG": "0;" + "9" * 5000}, ("juncture", True)),
    "sixteen colours": ("", {"TERM": "xterm"}, ("juncture-16", False)),
    "a console": ("", {"TERM": "linux", "COLORFGBG": "0;15"}, ("juncture-16", False)),
    "sixteen, and a theme of many": ("juncture-light", {"TERM": "xterm"}, ("juncture-16", False)),
    "sixteen, and the terminal's own": ("ansi-light", {"TERM": "xterm"}, ("ansi-light", False)),
    "many, by another sign": ("", {"TERM": "xterm", "COLORTERM": "24bit"}, ("juncture", True)),
}


@pytest.mark.parametrize(("chosen", "environ", "first"), CASES.values(), ids=CASES)
def test_the_theme_to_begin_with(
    chosen: str, environ: dict[str, str], first: tuple[str, bool]
) -> None:
    assert first_theme(chosen, environ, THEMES) == first


def test_another_theme_takes_the_place_of_one_that_sixteen_colours_cannot_show() -> None:
    assert fitting("juncture-contrast", {"TERM": "linux"}) == "juncture-16"
    assert fitting("juncture-contrast", MANY) == "juncture-contrast"
