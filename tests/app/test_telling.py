"""What is said stands in the row of the keys, covers nothing that is read, and stays behind."""

from typing import Any

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, Walker, walking
from tui.app.rows import text_of
from tui.app.telling import Said, SaidStrip
from tui.scenario.opening import Opened

LONGER = (
    "It is kept as something, and then in so many words that no row has room for them all. " * 3
)
HELP = "? help"


def in_every_place(test: Any) -> Any:
    """Try it in each place, at each size."""
    return pytest.mark.parametrize("size", SIZES)(pytest.mark.parametrize("place", "12345")(test))


def strip(walker: Walker) -> SaidStrip:
    return walker.app.screen.query_one(SaidStrip)


def is_beside(walker: Walker) -> bool:
    """Whether the strip shares no cell with any pane that is seen, nor with the header."""
    region = strip(walker).region
    others = [walker.lines(pane).region for pane in walker.place.PANES]
    others.append(walker.place.caption("header").region)
    return bool(region.area) and not any(region.overlaps(other) for other in others if other.area)


@in_every_place
async def test_a_word_takes_the_row_of_the_keys_and_moves_nothing(
    bundled: Opened, size: tuple[int, int], place: str
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press(place)
        before = walker.rows
        assert HELP in before[-1]
        walker.app.say("Saved.")
        await walker.settle()
        assert walker.rows[:-1] == before[:-1] and walker.rows[-1].strip() == "Saved."
        walker.app.saying.hush()
        await walker.settle()
        assert walker.rows == before


@in_every_place
async def test_longer_words_take_rows_from_the_panes_and_cover_none(
    bundled: Opened, size: tuple[int, int], place: str
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press(place)
        walker.app.say(LONGER + "Press z.")
        await walker.settle()
        assert 1 < strip(walker).region.height <= max(4, size[1] // 4)
        assert strip(walker).region.bottom == size[1]
        assert is_beside(walker)
        assert walker.rows[-1].rstrip().endswith("Press z.")


async def test_who_goes_elsewhere_leaves_it_behind(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        walker.app.say("Said here.")
        await walker.settle()
        assert "Said here." in walker.text
        await walker.press("4")
        assert "Said here." not in walker.text and HELP in walker.rows[-1]
        walker.app.say("Said there.")
        await walker.press("1")
        assert "Said" not in walker.text and HELP in walker.rows[-1]


async def test_a_click_puts_it_away(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        walker.app.say("Said here.")
        await walker.settle()
        await walker.pilot.click(SaidStrip)
        await walker.settle()
        assert walker.notices == [] and HELP in walker.rows[-1]


@pytest.mark.parametrize("size", SIZES)
async def test_in_a_dialog_it_takes_the_row_of_its_keys(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press("T")
        at = next(y for y, row in enumerate(walker.rows) if "esc close" in row)
        assert HELP not in walker.text, "the keys of the place do not work now"
        walker.app.say("Said here.")
        await walker.settle()
        assert "esc close" not in walker.text
        assert "Said here." in walker.rows[at]
        walker.app.say(LONGER)
        await walker.settle()
        assert "SETTINGS" in walker.text and "❯" in walker.text
        assert walker.lines("dialog-lines").region.bottom <= strip(walker).region.y
        await walker.press("escape")
        assert "Said here." not in walker.text and HELP in walker.rows[-1]


async def test_what_would_be_missed_outlives_the_dialog(bundled: Opened) -> None:
    async with walking(bundled, NARROW) as walker:
        await walker.press("T")
        walker.app.say("Two walks wait.", stays=True)
        await walker.settle()
        await walker.press("escape")
        assert walker.rows[-1].strip() == "Two walks wait."


async def test_what_is_said_before_there_is_a_screen_is_seen(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM, notices=("One thing.", "And another.")) as walker:
        assert [row.strip() for row in walker.rows[-2:]] == ["One thing.", "And another."]


@pytest.mark.parametrize("size", SIZES)
async def test_of_many_faults_the_first_are_told_and_the_others_counted(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        faults = [f"case.toml:{line}:1: Something is wrong here. Mend it." for line in range(40)]
        walker.app.warn(*faults, lists="check")
        await walker.settle()
        shown = walker.text.count("case.toml:")
        assert shown and faults[0][:12] in walker.text
        assert f"And {40 - shown} more: `juncture check` lists" in walker.text
        assert is_beside(walker)


async def test_what_would_be_missed_waits_while_a_dialog_lies_over_it(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        walker.app.say("Two walks wait.", stays=True)
        await walker.settle()
        await walker.press("question_mark")
        assert "Two walks wait." not in walker.text and "esc close" in walker.text
        await walker.press("escape")
        assert walker.rows[-1].strip() == "Two walks wait."
        await walker.press("2")
        assert walker.rows[-1].strip() == "Two walks wait."
        await walker.press("z")
        assert walker.notices == ["Two walks wait."], "a key that does nothing takes nothing away"
        await walker.press("escape")
        assert walker.rows[-1].strip() == "Two walks wait." and walker.app.current_mode == "walk"
        await walker.press("escape")
        assert HELP in walker.rows[-1], "where there is nothing to go back to, it is put away"


async def test_what_is_said_as_a_dialog_is_closed_is_heard(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("i")
        walker.app.say("No room for it.")
        await walker.settle()
        await walker.type("a note")
        assert walker.rows[-1].strip() == "Noted."


async def test_who_goes_on_is_told_no_longer_of_what_was_before(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        for key in ("n", "enter"):
            await walker.press("f")
            assert walker.notices[0].startswith("Proof: ")
            await walker.press(key)
            assert walker.notices == []
        await walker.press("z")
        assert "does nothing here" in walker.rows[-1]
        await walker.press("j")
        assert HELP in walker.rows[-1]


async def test_faults_told_later_take_the_place_of_those_before(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        walker.app.say("Written.", stays=True)
        walker.app.warn("a.toml: One thing is wrong.")
        await walker.settle()
        assert walker.notices == ["Written.", "a.toml: One thing is wrong."]
        walker.app.warn("a.toml: Another thing is wrong.")
        await walker.settle()
        assert walker.notices == ["a.toml: Another thing is wrong."]


async def test_on_a_low_screen_the_tour_gives_way_to_what_is_said(bundled: Opened) -> None:
    async with walking(bundled, NARROW) as walker:
        await walker.press("I")
        assert "Tour 1 of 6" in walker.text
        walker.app.say("Said here.")
        await walker.settle()
        assert "Tour" not in walker.text
        walker.app.saying.hush()
        await walker.settle()
        assert "Tour 1 of 6" in walker.text


def test_what_is_longer_is_said_for_longer() -> None:
    assert Said(["Noted."]).seconds == Said(["Not found."]).seconds
    assert Said(["x" * 150]).seconds > 2 * Said(["Noted."]).seconds
    assert Said(["Noted."], stays=True).seconds > 2 * Said(["Noted."]).seconds


def test_long_words_lose_their_middle_between_words() -> None:
    path = "/somewhere" * 12
    rows = Said([f"{path}: It cannot be saved. Choose another folder."]).rows(40, 4)
    text = " ".join(text_of(row).strip() for row in rows)
    assert len(rows) <= 4 and text.startswith("/somewhere")
    assert text.endswith(" … saved. Choose another folder.") or "… " in text
    assert text.endswith("Choose another folder.")
