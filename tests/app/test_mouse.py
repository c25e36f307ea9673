"""Everything that keys reach, the mouse reaches too."""

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, said, walking
from tui.app.places.walk import TABS
from tui.scenario.opening import Opened


async def test_a_click_shows_what_is_said_of_an_option_and_another_chooses_it(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        await walker.click("○ Stop it")
        assert walker.lines("decision").subject.id == "boat.stop"
        assert "If the night ferry ends" in said(walker.pane("detail"))
        assert not walker.app.session.scenario.choices
        await walker.click("○ Stop it")
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}
        assert "● Stop it" in walker.pane("decision")


async def test_a_click_on_the_line_goes_to_that_step(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.click("○─┬─ Timetable")
        assert walker.walk.at == 1
        assert "DECISION 2 OF 2" in walker.text
        await walker.click("Outcome")
        assert walker.walk.decision is None
        await walker.click("Night ferry")
        assert walker.walk.at == 0


async def test_a_click_on_the_strip_goes_to_that_step(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.click("◇")
        assert walker.walk.decision is None
        await walker.click("○", nth=1)
        assert walker.walk.at == 1
        await walker.click("○")
        assert walker.walk.at == 0


@pytest.mark.parametrize(("size", "dials"), [(WIDE, "reading"), (MEDIUM, "stated")])
async def test_a_click_on_a_dial_turns_it(small: Opened, size: tuple[int, int], dials: str) -> None:
    async with walking(small, size) as walker:
        await walker.click(dials)
        await walker.until(lambda: walker.app.session.scenario.reading == "beside")
        await walker.click("asserted")
        await walker.until(lambda: walker.app.session.scenario.proof == "evidenced")


@pytest.mark.parametrize("size", SIZES)
async def test_a_click_in_the_header_goes_to_a_place(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await walker.click(" 4")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.click(" 1")
        await walker.until(lambda: walker.place.PLACE == "walk")


async def test_a_click_on_the_name_of_the_walk_saves_it(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        await walker.click("untitled")
        await walker.until_shown("SAVE THIS WALK")


@pytest.mark.parametrize("size", SIZES)
async def test_clicks_in_the_footer_do_what_their_keys_do(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.click("enter choose")
        assert walker.app.session.scenario.choices == {"boat": ("keep",)}
        await walker.click("n next")
        assert walker.walk.at == 1
        if "u undo" in walker.rows[-1]:
            await walker.click("u undo")
            assert not walker.app.session.scenario.choices
            await walker.click("Taken back")  # what is said goes at a click, and the keys are back
        await walker.until_shown("? help")
        await walker.click("? help")
        await walker.until_shown("WORDS, SIGNS AND KEYS")


async def test_a_click_on_a_consequence_shows_its_words_and_another_goes_there(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        await walker.click("The school shuts")
        assert walker.walk.pane == "decision"
        assert walker.walk.selected == "no-school"
        assert walker.styles("detail")["quote"] == "“That might close the school.”"
        await walker.click("The school shuts")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert walker.lines("text").subject.id == "3"


async def test_a_click_beside_the_rows_of_a_pane_takes_the_pane(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.click("The document says nothing")
        assert walker.walk.pane == "detail"
        await walker.click("SAID OF EACH")
        assert walker.walk.pane == "decision"
        assert walker.walk.subject.id == "boat.keep", "a heading is no row of the cursor"


async def test_a_click_on_a_piece_of_evidence_and_another_lead_to_its_words(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.click("Families leave")
        await walker.click("Ever fewer people")
        assert walker.walk.pane == "detail"
        await walker.click("Ever fewer people")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert walker.lines("text").subject.id == "5"


async def test_a_click_ticks_an_option_of_any_and_goes_on(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n")
        await walker.click("□ The hospital")
        await walker.click("□ The hospital")
        assert walker.app.session.scenario.choices == {"timetable": ("hospital",)}
        await walker.click("→ go on")
        assert walker.walk.decision is None


async def test_tabs_are_clicked_where_one_pane_is_shown_at_a_time(small: Opened) -> None:
    async with walking(small, NARROW) as walker:
        for pane, tab in (*list(TABS.items())[1:], next(iter(TABS.items()))):
            await walker.click(f" {tab} ")
            assert walker.walk.pane == pane
            assert walker.lines(pane).region.height
        await walker.click(" 4")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.click("What rests on it")
        assert walker.place.pane == "cited-by"
        assert walker.lines("cited-by").region.height


async def test_sentences_and_what_rests_on_them_are_clicked(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.click("That might close the school.")
        assert walker.lines("text").subject.id == "3"
        await walker.click("The school shuts")
        await walker.click("The school shuts")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.walk.selected == "no-school"


async def test_answers_are_clicked_once_to_see_and_again_to_take(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter", "q")
        await walker.until_shown("NOT SAVED")
        await walker.click("Leave it")
        assert walker.is_running
        await walker.click("Leave it")
        await walker.until(lambda: not walker.is_running)


async def test_the_wheel_scrolls_without_moving_the_cursor(bundled: Opened) -> None:
    async with walking(bundled, WIDE) as walker:
        decision = walker.lines("decision")
        before = decision.subject.id, walker.pane("decision")
        await walker.scroll("decision", down=True)
        await walker.until(lambda: walker.pane("decision") != before[1])
        assert decision.subject.id == before[0]
        await walker.scroll("decision", down=False)
        await walker.until(lambda: walker.pane("decision") == before[1])


async def test_a_click_anywhere_breaks_nothing(bundled: Opened) -> None:
    for size in SIZES:
        async with walking(bundled, size) as walker:
            width, height = size
            for y in range(1, height - 1, 3):
                for x in range(1, width, 9):
                    await walker.click_at(x, y)
            assert walker.is_running
