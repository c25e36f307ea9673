"""The library in a real terminal: a walk is renamed, copied, deleted and brought back."""

import tomllib
from pathlib import Path

import pytest

from tests.app.screen import MEDIUM, NARROW, WIDE
from tests.app.terminal import Terminal, at_cursor, terminal


def titles(folder: Path) -> dict[str, str]:
    """The walks in a folder by the names of their files."""
    files = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in folder.glob("*.toml")}
    return {name: data["scenario"]["title"] for name, data in files.items() if "scenario" in data}


def until_at(screen: Terminal, words: str) -> None:
    screen.until(lambda: words in at_cursor(screen), f"the cursor at “{words}”")


def rename(screen: Terminal, key: str, title: str) -> None:
    """Answer what is asked: another title in place of the one that is offered."""
    screen.press(key)
    screen.until_shown("THIS WALK")
    screen.press("\x15")  # what stands before the cursor goes
    screen.type(title)


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["wide", "medium", "narrow"])
def test_rename_copy_delete_and_bring_back(ferry: Path, home: Path, size: tuple[int, int]) -> None:
    folder = ferry.parent
    (folder / "mine.toml").write_text(
        'format = 1\n[scenario]\ntitle = "Mine"\n[case]\nid = "ferry"\n[choices]\nboat = "stop"\n',
        "utf-8",
    )
    with terminal(home, size, ferry) as screen:
        screen.until_shown("Night")
        screen.press("o")
        screen.until_shown("LIBRARY", "Mine", "3 follow")
        screen.press("j")
        until_at(screen, "Mine")

        rename(screen, "N", "My course")
        until_at(screen, "My course")
        assert titles(folder) == {"my-course": "My course"}

        rename(screen, "C", "Another")
        until_at(screen, "Another")
        assert titles(folder) == {"my-course": "My course", "another": "Another"}

        screen.press("X")
        screen.until(lambda: not (folder / "another.toml").exists(), "a walk fewer")
        until_at(screen, "My course")
        screen.press("u")
        until_at(screen, "Another")
        assert titles(folder) == {"my-course": "My course", "another": "Another"}

        screen.press("enter")
        screen.until(lambda: "LIBRARY" not in screen.text and "another" in screen.text, "the walk")
        screen.press("o")
        screen.until_shown("open now")
        screen.press("escape")
        screen.until(lambda: "LIBRARY" not in screen.text, "the walk")
        screen.press("q")
        assert screen.end() == 0
        assert screen.left_on() == []
