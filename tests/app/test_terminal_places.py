"""Board, comparison and doubt in a real terminal, by keyboard alone, as a newcomer would go."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.app.screen import MEDIUM, WIDE, said
from tests.app.terminal import Terminal, at_cursor, terminal

QUESTION = "Should the United States go on"


def until_at(screen: Terminal, words: str) -> None:
    screen.until(lambda: words in at_cursor(screen), f"the cursor at “{words}”")


def until_said(screen: Terminal, *words: str) -> None:
    """Wait for words that may be wrapped, where nothing stands beside them."""
    for word in words:
        screen.until(lambda word=word: word in said(screen.text), f"“{word}”")


@pytest.mark.parametrize("size", [WIDE, MEDIUM], ids=["wide", "medium"])
def test_flip_hold_against_a_baseline_seek_apply_compare_and_doubt(
    case_file: Path, home: Path, size: tuple[int, int]
) -> None:
    with terminal(home, size, case_file) as screen:
        screen.until_shown("Should")
        screen.press("2")
        screen.until_shown("depends on it", "baseline: the status quo")

        # A flip repaints what follows in place, marked against the baseline.
        until_at(screen, "○ Continue and intensify")
        screen.press("j", "j")
        until_at(screen, "○ Take a different course")
        screen.press("enter")
        until_at(screen, "● Take a different course")
        screen.until_shown("not said")

        # Another baseline: a saved scenario.
        screen.press("b")
        screen.until_shown("BASELINE")
        screen.press("j", "j")
        screen.until_shown("❯ argued-against")
        screen.press("enter")
        screen.until_shown("baseline: argued-against")

        # Back to intensifying, then seek how to avoid the arms race, and do it.
        screen.press("k", "k")
        until_at(screen, "○ Continue and intensify")
        screen.press("enter")
        until_at(screen, "● Continue and intensify")
        screen.press("tab")
        screen.until(lambda: re.search(r"❯ ▼ ", screen.text), "the cursor at a consequence")
        for _ in range(3):
            before = at_cursor(screen)
            screen.press("j")
            screen.until(lambda before=before: at_cursor(screen) != before, "the next one")
        screen.press("V")
        screen.until_shown("avoid")
        screen.press("tab")
        screen.press("G")
        until_at(screen, "Take a different")
        screen.press("enter")
        screen.until_shown("● Take a different course")
        screen.press("u")
        screen.until_shown("● Continue and intensify")
        screen.press("U")
        screen.until_shown("● Take a different course")

        # Beside the baseline: what differs, and what causes it.
        screen.press("5")
        screen.until_shown("this walk", "argued-against", "follows", "not said to")
        screen.press("G")
        screen.until_shown("WHAT CAUSES IT")
        until_said(screen, "this alone turns it", "→ Export controls →")

        # A doubt, from where one is; it stands in the document, struck, and in the file.
        screen.press("4")
        screen.until_shown("WHAT RESTS ON IT")
        screen.press("g")
        screen.press("j")
        screen.until(lambda: re.search(r"❯ .* 2 As China", screen.text), "the second sentence")
        screen.press("d")
        screen.until_shown("Why do you not accept")
        screen.type("Nobody has counted.")
        screen.until_shown("Doubted")
        screen.press("5")
        screen.until_shown("WHAT DIFFERS")
        screen.press("s")
        screen.until_shown("SAVE THIS WALK")
        screen.type("A course of mine")
        screen.until_shown("Saved to")
        screen.press("q")
        assert screen.end() == 0
        assert screen.left_on() == []
    saved = tomllib.loads(case_file.with_name("a-course-of-mine.toml").read_text("utf-8"))
    assert saved["choices"] == {"controls": "different"}
    assert set(saved["doubts"].values()) == {"Nobody has counted."}


def test_words_are_looked_for_and_gone_through_one_match_after_the_other(
    case_file: Path, home: Path
) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        screen.until_shown("Should")
        screen.press("/")
        screen.until_shown("FIND")
        screen.press(*"cancer research")
        screen.until_shown("2 matches.", "IN THE DOCUMENT")
        screen.press("enter")
        until_at(screen, "□ AI cancer research")
        screen.press(".")
        screen.until_shown("2 of 2 matches", "WHAT RESTS ON IT")
        screen.press(",")
        screen.until_shown("1 of 2 matches")
        until_at(screen, "□ AI cancer research")
        screen.press("/")
        screen.until_shown("FIND", "cancer research")
        screen.press(*"zebra")
        screen.until_shown("Nothing has these words.")
