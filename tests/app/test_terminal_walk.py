"""The bundled case in a real terminal, to its outcome, by one key alone and by the mouse alone."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE
from tests.app.terminal import Terminal, at_cursor, decisions, terminal

NAMED = ["wide", "medium", "narrow"]


def until_asked(screen: Terminal, decision: dict[str, Any]) -> None:
    """Wait for the first words of a question, which stand in one row at every size."""
    screen.until_shown(decision["question"][:20])


@pytest.mark.parametrize("size", SIZES, ids=NAMED)
def test_enter_alone_chooses_the_first_option_everywhere_and_leads_to_the_outcome(
    case_file: Path, home: Path, size: tuple[int, int]
) -> None:
    asked = decisions(case_file)
    with terminal(home, size, case_file) as screen:
        for decision in asked:
            until_asked(screen, decision)
            one = decision["choose"] == "one"
            unmade, made = ("○", "●") if one else ("□", "■")
            screen.until(lambda u=unmade: f"❯ A {u}" in screen.text, "the first option")
            screen.press("enter")
            screen.until(lambda m=made: f"A {m}" in screen.text, "the choice")
            if not one:
                screen.until(lambda: "→ go on" in at_cursor(screen), "the row that goes on")
            screen.press("enter")
        screen.until_shown(f"{len(asked)} of {len(asked)} decisions made.")
        screen.press("q")
        screen.until_shown("NOT SAVED")
        screen.press("down")
        screen.until_shown("❯ Leave it")
        screen.press("enter")
        assert screen.end() == 0
        assert screen.left_on() == []


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=NAMED)
def test_the_mouse_alone_chooses_and_leads_to_the_outcome_and_to_a_file(
    case_file: Path, home: Path, size: tuple[int, int]
) -> None:
    asked = decisions(case_file)
    with terminal(home, size, case_file) as screen:
        for decision in asked:
            until_asked(screen, decision)
            one = decision["choose"] == "one"
            unmade, made = ("○", "●") if one else ("□", "■")
            screen.click(f"B {unmade}")
            screen.until(lambda u=unmade: f"❯ B {u}" in screen.text, "the second option")
            screen.click(f"B {unmade}")
            screen.until(lambda m=made: f"B {m}" in screen.text, "the choice")
            screen.click("enter go on")
        screen.until_shown(f"{len(asked)} of {len(asked)} decisions made.")
        screen.click("untitled")
        screen.until_shown("SAVE THIS WALK")
        screen.type("By mouse")
        screen.until_shown("Saved to")
        screen.press("q")
        assert screen.end() == 0
        assert screen.left_on() == []
    saved = tomllib.loads(case_file.with_name("by-mouse.toml").read_text("utf-8"))
    for decision in asked:
        second = decision["options"][1]["id"]
        assert saved["choices"][decision["id"]] in (second, [second])
