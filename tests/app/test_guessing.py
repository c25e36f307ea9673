"""Guessing first: the branches of a decision open when one has guessed what they hold."""

import tomllib

import pytest

from tests.app.screen import SIZES, WIDE, Walker, said, walking
from tui.scenario.opening import Opened
from tui.wording.guesses import GUESS_FIRST


async def guess(walker: Walker, *keys: str) -> None:
    await walker.press("enter")
    await walker.until_shown("YOUR GUESS")
    await walker.press(*keys, "enter")
    await walker.until(lambda: "YOUR GUESS" not in walker.text)


@pytest.mark.parametrize("size", SIZES)
async def test_the_branches_are_covered_until_each_option_is_guessed(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        assert "Families leave" in walker.whole("decision")
        await walker.press("c")
        await walker.until_shown("Guess first")
        assert "Families leave" not in walker.whole("decision")
        assert "Families leave" not in walker.whole("detail")
        assert GUESS_FIRST in said(walker.whole("decision"))
        await guess(walker)
        assert walker.app.session.scenario.guesses == {"boat.keep": ()}
        assert not walker.app.session.scenario.choices, "to guess is not to choose"
        assert "Families leave" not in walker.whole("decision")
        await walker.press("down")
        await guess(walker, "space")
        await walker.until(lambda: "Families leave" in walker.whole("decision"))
        await walker.press("enter")
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}


async def test_what_was_guessed_is_told_beside_the_option_and_at_the_end(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        await walker.press("c")
        await guess(walker)
        await walker.press("down")
        await guess(walker, "space")
        detail = said(walker.whole("detail"))
        assert "Guessed, and the document links it: ✓ ▼ could: Families leave" in detail
        assert "Not guessed; the document links it: ○ ▼ could → might: The school shuts" in detail
        await walker.press("n", "n")
        outcome = said(walker.whole("decision"))
        assert "YOUR GUESSES Of 2 options: 1 guess that the document links;" in outcome


async def test_the_guesses_are_saved_undone_and_opened_again(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        await walker.press("c")
        await guess(walker, "space")
        await walker.press("S")
        await walker.until_shown("SAVE THIS WALK")
        await walker.type("guessed")
        file = small.case_path.with_name("guessed.toml")
        await walker.until(file.exists)
        assert tomllib.loads(file.read_text("utf-8"))["guesses"] == {"boat.keep": ["move-away"]}
        await walker.press("u")
        assert walker.app.session.scenario.guesses == {}
        await walker.press("u")
        assert walker.app.session.scenario.guesses is None
        assert "Families leave" in walker.whole("decision")


async def test_one_can_look_without_guessing_and_cover_them_again(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        await walker.press("c")
        await guess(walker)
        await walker.press("c")
        await walker.until(lambda: "Families leave" in walker.whole("decision"))
        assert walker.app.session.scenario.guesses == {"boat.keep": ()}
        await walker.press("c")
        await walker.until(lambda: "Families leave" not in walker.whole("decision"))
