"""The tour: offered once, and said at the edge of the app itself until each thing has been done."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.screen import (
    MEDIUM,
    NARROW,
    SIZES,
    WIDE,
    Walker,
    said,
    walking,
    without_decisions,
)
from tests.app.terminal import terminal
from tui.app.session import start
from tui.scenario.opening import Opened
from tui.wording.tour import STEPS


def strip(walker: Walker) -> str:
    """What the tour says; empty while there is none."""
    return said(walker.pane("tour")) if walker.app.screen.query("#tour") else ""


def step(walker: Walker, number: int) -> bool:
    """Whether the tour has come to a step."""
    return strip(walker).startswith(f"Tour {number} of {len(STEPS)}")


@pytest.mark.parametrize("size", SIZES)
async def test_each_step_goes_on_when_it_has_been_done(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press("I")
        await walker.until(lambda: step(walker, 1))
        await walker.press("down")
        assert step(walker, 1), "nothing has been chosen yet"
        await walker.press("enter")
        await walker.until(lambda: step(walker, 2))
        while not walker.place.selected:
            await walker.press("down")
        await walker.until(lambda: step(walker, 3))
        await walker.press("4")
        await walker.until(lambda: step(walker, 4))
        await walker.press("3")
        await walker.until(lambda: step(walker, 5))
        await walker.press("r")
        await walker.until(lambda: step(walker, 6))
        await walker.press("I")
        await walker.until(lambda: not strip(walker))
        await walker.press("4")
        assert not strip(walker), "it is over everywhere"
        await walker.press("1")
        assert not strip(walker)


async def test_a_step_can_be_passed_over_by_key_or_by_click(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("I", "I")
        assert step(walker, 2)
        await walker.click("Tour 2 of")
        await walker.until(lambda: step(walker, 3))
        assert not walker.app.session.scenario.choices, "nothing is done for anybody"


@pytest.mark.parametrize("steps", range(len(STEPS)))
async def test_it_is_left_at_any_step(small: Opened, steps: int) -> None:
    async with walking(small, WIDE) as walker:
        await walker.press(*["I"] * (steps + 1))
        assert step(walker, steps + 1)
        await walker.press("escape")
        assert not strip(walker)
        assert walker.notices == ["The tour is over; I begins it again."]


async def test_it_leaves_room_for_the_app_on_a_small_screen(bundled: Opened) -> None:
    async with walking(bundled, NARROW) as walker:
        for _ in STEPS:
            await walker.press("I")
            assert "enter" in walker.rows[-1], "the footer stays"
            assert walker.lines("decision").size.height >= 3


async def test_a_case_without_decisions_has_none(small: Opened) -> None:
    async with walking(without_decisions(small), WIDE) as walker:
        await walker.press("I")
        assert not strip(walker)
        assert "o opens another" in walker.notices[0]


async def test_what_another_walk_has_is_not_taken_for_done(small: Opened, bundled: Opened) -> None:
    decided = replace(small.scenario, choices={"boat": ("stop",)})
    async with walking(bundled, MEDIUM) as walker:
        await walker.press("I")
        walker.app.begin(start(replace(small, scenario=decided)))
        await walker.settle()
        assert walker.app.session.scenario.choices
        assert step(walker, 1)


async def test_it_ends_where_another_case_has_no_decisions(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("I", "I")
        walker.app.begin(start(without_decisions(small)))
        await walker.settle()
        assert not strip(walker)
        assert "o opens another" in walker.notices[-1]
        walker.app.begin(start(small))
        await walker.settle()
        assert not strip(walker)


def test_it_is_offered_once_to_whoever_starts_it_for_the_first_time(tmp_path: Path) -> None:
    with terminal(tmp_path, MEDIUM, is_new=True) as screen:
        screen.until_shown("New here? I begins a short tour")
        screen.press("escape")
        screen.until(lambda: "New here?" not in screen.text, "that it is put away")
        screen.press("q")
        assert screen.end() == 0
    with terminal(tmp_path, MEDIUM, is_new=True) as screen:
        screen.until_shown("Should")
        screen.press("?")
        screen.until_shown("WORDS AND SIGNS")
        assert "New here?" not in screen.text
        screen.press("q")
        screen.press("q")
        assert screen.end() == 0


def test_it_is_not_offered_to_whoever_names_a_file(tmp_path: Path, ferry: Path) -> None:
    with terminal(tmp_path, MEDIUM, ferry, is_new=True) as screen:
        screen.until_shown("Should")
        screen.press("?")
        screen.until_shown("WORDS AND SIGNS")
        assert "New here?" not in screen.text
