"""The futures at a width where columns are numbered: which one is in hand, and what it is."""

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, Walker, walking
from tui.app.places.map import MapScreen
from tui.scenario.opening import Opened

FIRST, SECOND = "← → 1 In the long run", "← → 2 Fourteen months with the"
LAST = "← → 14 "


def _map(walker: Walker) -> MapScreen:
    assert isinstance(walker.place, MapScreen)
    return walker.place


@pytest.mark.parametrize("size", SIZES)
async def test_the_column_in_hand_is_named(town: Opened, size: tuple[int, int]) -> None:
    async with walking(town, size) as walker:
        await walker.press("8")
        await walker.until_shown(FIRST)
        await walker.press("l")
        await walker.until_shown(SECOND)
        await walker.press("j")
        await walker.until_shown(SECOND)
        await walker.press("h")
        await walker.until_shown(FIRST)


async def test_it_is_named_far_below_the_heads_of_the_columns(town: Opened) -> None:
    async with walking(town, MEDIUM) as walker:
        await walker.press("8")
        await walker.until_shown(FIRST)
        await walker.press("right", "pagedown", "pagedown")
        assert "courses  1" not in walker.pane("chart")
        assert SECOND in walker.text


async def test_past_the_last_column_is_the_pane_beside_the_table(town: Opened) -> None:
    async with walking(town) as walker:
        await walker.press("8")
        await walker.until_shown(FIRST)
        await walker.press(*"l" * 13)
        await walker.until_shown(LAST)
        assert _map(walker).pane == "chart"
        await walker.press("l")
        assert _map(walker).pane == "about"
        assert LAST in walker.text


async def test_columns_that_find_no_room_are_not_gone_to(town: Opened) -> None:
    async with walking(town, NARROW) as walker:
        await walker.press("8")
        await walker.until_shown(FIRST)
        await walker.press(*"l" * 8)
        await walker.until_shown("← → 9 ")
        await walker.press("l")
        assert _map(walker).pane == "about"


async def test_a_click_takes_a_column_in_hand(town: Opened) -> None:
    async with walking(town, MEDIUM) as walker:
        await walker.press("8")
        await walker.until_shown(FIRST)
        lines = walker.pane("chart").split("\n")
        row, x = next((at, line.index("■")) for at, line in enumerate(lines) if "■" in line)
        await walker.pilot.click("#chart", offset=(x, row))
        await walker.until_shown("← → 4 ")
        assert _map(walker).view == "futures"
