"""The end of the walk: what it comes to, and the doors that lead on from there."""

from dataclasses import replace

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, said, walking
from tui.app.places.place import PlaceScreen
from tui.content.subject import Subject
from tui.scenario.opening import Opened

SILENT = "The document says nothing of what would follow."
DOORS = {
    "save": "Save this walk s",
    "compare": "Lay it beside the status quo 5",
    "board": "Avoid one of these, or want another 2",
}


@pytest.mark.parametrize("size", SIZES)
async def test_the_outcome_tells_the_course_and_what_it_comes_to(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.press("j", "enter", "n", "space", "n")
        assert walker.walk.decision is None
        told = said(walker.whole("decision"))
        assert told.startswith("2 of 2 decisions made. 3 follow · 0 open · 1 not said to follow.")
        assert "YOUR COURSE" in told
        assert "Night ferry: Stop it" in told
        assert "Timetable: The railway" in told
        assert "FROM YOUR CHOICES ▼ could Families leave ▼ could → might The school shuts" in told
        assert "NOT SAID TO FOLLOW – Patients arrive more easily" in told
        assert f"WHERE THE DOCUMENT IS SILENT ∙ Timetable: The railway {SILENT}" in told
        await walker.press("n")
        assert walker.walk.decision is None, "there is nothing after the outcome"
        await walker.press("p")
        assert walker.walk.at == 1


async def test_the_outcome_of_a_walk_on_which_nothing_was_chosen(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "n")
        told = said(walker.whole("decision"))
        assert "Nothing chosen yet. 1 follow" in told
        assert "Night ferry: not decided" in told
        assert "STILL OPEN" in told
        assert "FROM YOUR CHOICES" not in told


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("way", ["enter", "click"])
async def test_the_outcome_is_a_door(bundled: Opened, door: str, way: str) -> None:
    async with walking(bundled) as walker:
        await walker.press("enter", *"nnnnnnn")
        walker.walk.lines("decision").select(Subject("action", door))
        walker.walk.moved()
        await walker.settle()
        assert f"❯ → {DOORS[door]}" in walker.pane("decision")
        assert "enter go on" in walker.rows[-1]
        if way == "enter":
            await walker.press("enter")
        else:
            await walker.click(DOORS[door][:12])
        if door == "save":
            await walker.until_shown("SAVE THIS WALK")
        else:
            await walker.until(lambda: door == walker.place.PLACE)
            await walker.press("escape")
            await walker.until(lambda: walker.place.PLACE == "walk")
            assert f"❯ → {DOORS[door]}" in walker.pane("decision")


@pytest.mark.parametrize("size", [WIDE, MEDIUM])
async def test_the_doors_are_in_sight_at_once(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await walker.press("j", "enter", "n", "n")
        for words in DOORS.values():
            assert words in walker.pane("decision")


async def test_a_small_screen_begins_with_the_numbers_and_what_the_choices_bring(
    bundled: Opened,
) -> None:
    async with walking(bundled, NARROW) as walker:
        await walker.press("enter", *"nnnnnnn")
        shown = said(walker.pane("decision"))
        assert shown.startswith("1 of 7 decisions made.")
        assert "FROM YOUR CHOICES ❯ ▼ may · might" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_the_outcome_has_the_whole_height(bundled: Opened, size: tuple[int, int]) -> None:
    async with walking(bundled, size) as walker:
        await walker.press(*"nnnnnnn")
        region = walker.lines("decision").region
        assert region.bottom == size[1] - 1, "down to the footer"


async def test_what_follows_anyway_is_a_line_that_opens_beneath_itself(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        await walker.press("enter", *"nnnnnnn")
        assert "Optical chips" not in walker.whole("decision")
        await walker.press("G", "enter")
        assert "❯ ▾ 15 more are said whatever you choose" in walker.pane("decision")
        assert "WHATEVER YOU CHOOSE: SAID TO COME" in walker.pane("decision").split("▾")[1]
        assert "Optical chips" in walker.pane("decision")


async def test_a_consequence_leads_into_the_document_and_back(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("enter", *"nnnnnnn", "down")
        assert walker.walk.selected == "self-sufficiency"
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.press("escape")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.walk.decision is None
        assert walker.walk.selected == "self-sufficiency"


async def test_a_key_bound_anew_is_named_at_its_door(small: Opened) -> None:
    async with walking(small) as walker:
        walker.app.set_keymap({"save": "Z"})
        await walker.press("n", "n")
        assert "→ Save this walk Z" in walker.pane("decision")


async def test_that_not_all_was_worked_out_is_told(
    small: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with walking(small) as walker:
        await walker.press("n", "n")
        assert "Too many combinations" not in walker.text
        found = replace(walker.app.findings, complete=False)
        monkeypatch.setattr(type(walker.app), "findings", property(lambda _: found))
        place = walker.place
        assert isinstance(place, PlaceScreen)
        place.draw()
        await walker.settle()
        assert "Too many combinations to weigh" in walker.text


async def test_only_what_works_at_the_outcome_is_offered_there(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "n", "n")
        assert walker.walk.selected
        assert "w why" in walker.rows[-1]
        assert "d doubt" in walker.rows[-1]
        walker.walk.lines("decision").select(Subject("action", "save"))
        walker.walk.moved()
        await walker.settle()
        for words in ("w why", "d doubt", "x leave open", "n next"):
            assert words not in walker.rows[-1]
        await walker.press("w")
        assert walker.notices == ["Select a consequence first."]
