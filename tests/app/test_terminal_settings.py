"""The command in a real terminal: what is set stays so, and what the terminal says is heard."""

import re
from collections.abc import Sequence
from pathlib import Path

from tests.app.screen import MEDIUM
from tests.app.terminal import Terminal, command, environment, terminal
from tui.app.driver import ASK_FOR_GROUND
from tui.app.theme import DARK, LIGHT

COLOUR = re.compile(rb"\x1b\[(?:[\d;:]*[;:])?(?:3[0-9]|4[0-9]|9[0-7]|10[0-7])[\d;:]*m")
"""What sets a colour, be it the terminal’s own."""


def settings(home: Path) -> Path:
    return home / ".config" / "juncture" / "settings.toml"


def written(home: Path, text: str) -> None:
    settings(home).parent.mkdir(parents=True)
    settings(home).write_text(text, "utf-8")


def with_(home: Path, **more: str) -> Sequence[str]:
    """The command, in an environment that says something more, or nothing of what it said."""
    said = environment(home) | more
    unset = [word for name in said if not said[name] for word in ("-u", name)]
    return [
        "env",
        *unset,
        *(f"{name}={value}" for name, value in more.items() if value),
        *command(),
    ]


def begin(screen: Terminal, key: str = "w") -> None:
    screen.until_shown("JUNCTURE", f"{key} why")


def leave(screen: Terminal) -> None:
    screen.press("q")
    assert screen.end() == 0
    assert screen.left_on() == []


def ground(screen: Terminal) -> str:
    return str(screen._screen.buffer[0][0].bg)


def test_a_theme_is_set_and_found_at_the_next_start(case_file: Path, home: Path) -> None:
    light, dark = (str(theme.background).removeprefix("#") for theme in (LIGHT, DARK))
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        assert ground(screen) == dark
        screen.press("T")
        screen.until_shown("SETTINGS", "❯ ● as the terminal is")
        screen.press("j", "j", "enter")
        screen.until_shown("❯ ● juncture-light")
        screen.press("escape")
        screen.until(lambda: "SETTINGS" not in screen.text, "the walk")
        screen.until(lambda: ground(screen) == light, "a light ground")
        leave(screen)
    assert 'theme = "juncture-light"' in settings(home).read_text("utf-8")
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        assert ground(screen) == light
        assert ASK_FOR_GROUND.encode() not in screen.output
        leave(screen)


def test_a_key_is_bound_in_the_file_and_works(case_file: Path, home: Path) -> None:
    written(home, '[keys]\nwhy = "Q"\nnext = "d"\n')
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen, "Q")
        screen.until_shown("settings.toml:3:", "would do both", "“next”")
        screen.press("j", "j", "j")
        screen.until_shown("❯ ▼")
        screen.press("Q")
        screen.until_shown("WHY")
        screen.press("Q")
        screen.until(lambda: "WHY" not in screen.text, "the walk")
        leave(screen)


def test_no_colour_is_sent_to_whoever_wants_none(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file, program=with_(home, NO_COLOR="1")) as screen:
        begin(screen)
        screen.press("?")
        screen.until_shown("WORDS AND SIGNS")
        screen.press("escape")
        screen.until(lambda: "WORDS AND SIGNS" not in screen.text, "the walk")
        screen.press("2")
        screen.until_shown("baseline")
        screen.press("T")
        screen.until_shown("SETTINGS")
        screen.press("escape")
        screen.until(lambda: "SETTINGS" not in screen.text, "the board")
        screen.press("s")
        screen.until_shown("SAVE")
        screen.press("escape")
        screen.until(lambda: "SAVE" not in screen.text, "the board")
        leave(screen)
        assert COLOUR.findall(screen.output) == []
        assert b"\x1b[1m" in screen.output
        assert b"\x1b[1;7m" in screen.output, "where one is stands out"


def test_sixteen_colours_are_told_apart(case_file: Path, home: Path) -> None:
    program = with_(home, TERM="xterm", COLORTERM="")
    with terminal(home, MEDIUM, case_file, program=program) as screen:
        screen.until_shown("❯ A", "▼")
        rows = screen._screen.buffer
        colours = {
            rows[y][x].data: rows[y][x].fg
            for y in range(MEDIUM[1])
            for x in range(MEDIUM[0])
            if rows[y][x].data in "❯▼▲▎S"
        }
        assert len({colours[sign] for sign in "❯▼S"}) == 3, colours
        assert not re.search(rb"[34]8[;:][25]", screen.output)
        leave(screen)


def test_a_light_terminal_gets_a_light_theme(case_file: Path, home: Path) -> None:
    light = str(LIGHT.background).removeprefix("#")
    with terminal(home, MEDIUM, case_file) as screen:
        screen.until(lambda: ASK_FOR_GROUND.encode() in screen.output, "the question")
        screen.press("\x1b]11;rgb:ffff/ffff/ffff\x1b\\")
        screen.until(lambda: ground(screen) == light, "a light ground")
        begin(screen)
        assert "does nothing here" not in screen.text
        leave(screen)
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        assert ground(screen) == light, "before it is asked again"
        assert b"48;2;20;22;26m" not in screen.output, "and nothing was dark before"
        leave(screen)
