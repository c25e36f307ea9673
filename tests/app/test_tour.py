"""The tour: offered once, and said at the edge of the app itself until each thing has been done."""

from dataclasses import replace
from pathlib import Path
from typing import Any

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
from tests.app.terminal import Terminal, terminal
from tui.app.session import start
from tui.app.touring import is_newcomer
from tui.outside.places import VISITOR, bundled_cases
from tui.scenario.opening import Opened, open_file
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


@pytest.mark.parametrize("size", SIZES)
async def test_who_goes_on_is_brought_to_what_a_step_tells_of(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press("5", "I")
        assert walker.place.PLACE == "walk"
        assert "❯ A ○" in walker.pane("decision")
        await walker.press("tab", "I")
        assert step(walker, 2)
        assert walker.place.pane == "decision"
        await walker.press("I")
        assert step(walker, 3)
        assert "❯ ▼" in walker.pane("decision"), "what is told in detail is selected"
        claim = walker.place.selected
        await walker.press("I")
        assert step(walker, 4)
        assert walker.place.PLACE == "source"
        passages = walker.place.passages_shown()
        case = walker.app.session.case
        assert {p for link in case.consequences[claim].links for p in link.passages} & {*passages}
        assert "❯" in walker.pane("text")
        await walker.press("I")
        assert step(walker, 5)
        assert walker.place.PLACE == "map"
        await walker.press("I")
        assert step(walker, 6)
        assert not walker.app.session.scenario.choices, "nothing is done for anybody"


async def test_a_step_that_is_not_so_here_says_what_leads_to_where_it_is(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("I")
        told = strip(walker)
        await walker.press("2")
        assert "This step is on the walk: 1 leads there." in strip(walker)
        await walker.press("1", "tab")
        assert "among the options: tab leads there." in strip(walker)
        await walker.press("tab", "n", "n")
        assert "at a decision: p leads back to one." in strip(walker)
        await walker.press("p", "t")
        assert "at a decision: t leads back to it." in strip(walker)
        await walker.press("t", "c")
        assert "is covered here: c shows it." in strip(walker)
        await walker.press("c")
        assert strip(walker) == told
        await walker.press("I", "I", "home")
        assert "Tour 3 of 6 · Move down past the options" in strip(walker), "nothing is selected"
        await walker.press("4", "2")
        assert "in the document: 4 leads there." in strip(walker)
        await walker.press("I", "1")
        assert "on the map: 3 leads there." in strip(walker)
        await walker.press("3", "9")
        assert "in four views: 6, 7, 8, 9." in strip(walker)


async def test_what_is_told_in_detail_may_stand_at_another_decision(small: Opened) -> None:
    first = next(iter(small.case.decisions.values()))
    options = tuple(replace(option, key=f"aside.{option.id}") for option in first.options)
    aside = replace(first, id="aside", options=options)
    case = replace(small.case, decisions={"aside": aside, **small.case.decisions})
    async with walking(replace(small, case=case), MEDIUM) as walker:
        await walker.press("I", "I")
        assert "❯ ▼" not in walker.whole("decision")
        await walker.press("I")
        assert step(walker, 3)
        assert walker.place.selected


async def test_a_step_tells_of_nothing_that_is_not_there(small: Opened) -> None:
    nothing: dict[str, Any] = {"consequences": {}, "evidence": {}}
    case = replace(small.case, **nothing, caveats=(), expectations=())
    async with walking(replace(small, case=case), MEDIUM) as walker:
        await walker.press("I", "I", "I")
        assert "Tour 3 of 6 · Move down past the options" in strip(walker)
        await walker.press("I")
        assert step(walker, 4)


async def test_it_leaves_room_for_the_app_on_a_small_screen(bundled: Opened) -> None:
    async with walking(bundled, NARROW) as walker:
        for place in "1", "2", "4":
            await walker.press("I")
            while strip(walker):
                assert walker.lines("tour").size.height <= 3, strip(walker)
                await walker.press(place)
                assert walker.lines("tour").size.height <= 3, strip(walker)
                assert walker.lines("tour").region.bottom == NARROW[1] - 1, "the footer stays"
                await walker.press("I")
        await walker.press("1", "c", "I")
        assert "is covered here" in strip(walker)
        assert walker.lines("tour").size.height <= 3


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


@pytest.mark.parametrize("named", [(), ("town-baths",)], ids=["nothing", "town-baths"])
def test_it_is_offered_once_to_whoever_starts_it_for_the_first_time(
    tmp_path: Path, named: tuple[str, ...]
) -> None:
    with terminal(tmp_path, MEDIUM, *named, is_new=True) as screen:
        screen.until_shown("New here? I begins a short tour")
        screen.press("escape")
        screen.until(lambda: "New here?" not in screen.text, "that it is put away")
        screen.press("q")
        assert screen.end() == 0
    with terminal(tmp_path, MEDIUM, *named, is_new=True) as screen:
        is_not_offered(screen)
        screen.press("q")
        screen.press("q")
        assert screen.end() == 0


def is_not_offered(screen: Terminal) -> None:
    screen.until_shown("JUNCTURE", "enter")
    screen.press("?")
    screen.until_shown("WORDS AND SIGNS")
    assert "New here?" not in screen.text


def test_it_is_not_offered_to_whoever_has_a_case_of_their_own(tmp_path: Path, ferry: Path) -> None:
    with terminal(tmp_path, MEDIUM, ferry, is_new=True) as screen:
        is_not_offered(screen)


@pytest.mark.parametrize("file", bundled_cases(), ids=lambda path: path.parent.name)
def test_it_is_not_offered_to_a_visitor_nor_upon_a_walk_of_ones_own(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    session = start(open_file(Path(file.name)))
    assert not is_newcomer(replace(session, path=tmp_path / "mine.toml"))
    monkeypatch.setenv(VISITOR, str(tmp_path))
    assert not is_newcomer(session)
    monkeypatch.delenv(VISITOR)
    assert is_newcomer(session)
    assert not is_newcomer(session), "never twice"
