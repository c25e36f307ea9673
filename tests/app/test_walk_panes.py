"""The panes of the walk at every size, and the way back to where one was."""

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, Walker, said, walking
from tui.app.places.walk import TABS
from tui.content.subject import Subject
from tui.scenario.opening import Opened


async def test_tab_goes_between_the_decision_and_the_detail(small: Opened) -> None:
    async with walking(small) as walker:
        seen = []
        for _ in range(3):
            await walker.press("tab")
            seen.append(walker.walk.pane)
        assert seen == ["detail", "decision", "detail"]
        await walker.press("shift+tab")
        assert walker.walk.pane == "decision"


async def test_left_and_right_never_leave_the_pane(small: Opened) -> None:
    async with walking(small) as walker:
        for pane in ("decision", "detail"):
            walker.walk.go_to(pane)
            for key in ("left", "h", "right", "l", "right", "left"):
                await walker.press(key)
                assert walker.walk.pane == pane
        await walker.press("tab", "n", "n")
        for key in ("left", "right"):
            await walker.press(key)
            assert walker.walk.pane == "decision"


async def test_one_pane_at_a_time_where_it_is_narrow(small: Opened) -> None:
    async with walking(small, NARROW) as walker:
        assert [name in walker.rows[2] for name in TABS.values()] == [True] * len(TABS)
        for pane, words in (("detail", "The island council must"), ("decision", "Keep it")):
            await walker.press("tab")
            assert walker.walk.pane == pane
            assert words in said(walker.text)
            shown = [name for name in walker.walk.PANES if walker.lines(name).region.height]
            assert shown == [pane]


async def test_the_pane_in_hand_stays_through_every_size(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("enter")
        walker.walk.point_at(Subject("consequence", "self-sufficiency"))
        for pane in ("decision", "detail"):
            walker.walk.go_to(pane)
            for size in (NARROW, MEDIUM, (200, 60), (20, 5), (1, 1), WIDE):
                await walker.resize(*size)
                assert walker.walk.pane == pane
                assert walker.walk.selected == "self-sufficiency"
                assert walker.lines(pane).has_focus
            assert "❯" in walker.pane(pane)


async def test_one_pane_can_have_all_the_room_between_header_and_footer(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("m")
        assert walker.lines("decision").size.width >= WIDE[0] - 2
        assert "Families leave" in walker.text
        assert "1 Walk" in walker.rows[0]
        assert "enter choose" in walker.rows[-1]
        await walker.press("tab")
        assert walker.lines("detail").size.height >= WIDE[1] - 4
        await walker.press("shift+tab", "escape")
        assert walker.lines("decision").size.width < WIDE[0] - 20
        await walker.press("m")
        await walker.press("m")
        assert walker.lines("decision").size.width < WIDE[0] - 20
        assert "DECISION 1 OF 2" in walker.text


async def test_the_walk_goes_on_while_one_pane_has_the_screen(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("m", "j", "enter")
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}
        await walker.press("n")
        assert "□ The railway" in walker.text
        await walker.press("tab")
        focused = walker.app.screen.focused
        assert focused is not None
        assert focused.region.height, "what has the focus can be seen"


@pytest.mark.parametrize("size", SIZES)
async def test_at_the_outcome_no_key_leads_to_what_cannot_be_seen(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        for first in ("decision", "detail"):
            await walker.press("p", "p")
            walker.walk.go_to(first)
            await walker.press("n", "n")
            for key in ("tab", "tab", "right", "left", "shift+tab"):
                await walker.press(key)
                pane = walker.walk.pane
                assert walker.lines(pane).region.height, f"{pane} after {key}, from {first}"


async def test_a_key_that_does_nothing_says_so_once_and_one_that_does_is_silent(
    bundled: Opened,
) -> None:
    async with walking(bundled) as walker:
        await walker.press("j", "k", "l", "h", "G", "g", "t", "t", "n", "p", "space")
        assert walker.notices == []
        said_so = ["“z” does nothing here; ? tells the keys."]
        await walker.press("z")
        assert walker.notices == said_so
        walker.app.saying.hush()
        await walker.press("z", "z")
        assert walker.notices == []
        await walker.press("j", "z")
        assert walker.notices == said_so


# The way back


def cursor(walker: Walker) -> str:
    """The row that the cursor is on, as it is shown."""
    return next((row for row in walker.rows if "❯" in row), "")


@pytest.mark.parametrize("back", ["escape", "backspace"])
@pytest.mark.parametrize("place", ["2", "3", "4", "5"])
async def test_one_comes_back_to_the_row_that_one_left(
    bundled: Opened, place: str, back: str
) -> None:
    async with walking(bundled, MEDIUM) as walker:
        await walker.press("n", "down", "right", "down", "down")
        before, column, row = walker.walk.subject, walker.walk.column, cursor(walker)
        assert walker.walk.at == 1
        await walker.press(place)
        await walker.until(lambda: walker.place.PLACE != "walk")
        await walker.press(back)
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert (walker.walk.at, walker.walk.subject) == (1, before)
        assert walker.walk.column == column
        assert cursor(walker) == row


async def test_one_comes_back_to_the_piece_of_evidence_that_one_followed(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j", "tab", "j", "j")
        row = cursor(walker)
        assert "Ever fewer people take it" in row
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert walker.lines("text").subject.id == "5"
        await walker.press("escape")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.walk.pane == "detail"
        assert cursor(walker) == row


async def test_one_comes_back_to_the_list_of_all_that_follows(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("enter", "t", "G", "k")
        row = cursor(walker)
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.press("escape")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert cursor(walker) == row
        await walker.press("t")
        assert "A ● Continue and intensify" in walker.pane("decision")


async def test_one_comes_back_from_the_document_by_way_of_a_proof(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("enter")
        walker.walk.point_at(Subject("consequence", "arms-race"))
        await walker.press("w")
        await walker.until_shown("WHY THIS FOLLOWS")
        await walker.press("escape")
        await walker.until(lambda: len(walker.app.screen_stack) == 1)
        assert walker.walk.selected == "arms-race"
        await walker.press("w")
        await walker.until_shown("WHY THIS FOLLOWS")
        await walker.press("j", "enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.press("escape")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.walk.selected == "arms-race"


async def test_an_option_pointed_at_from_elsewhere_is_found_behind_the_list(
    bundled: Opened,
) -> None:
    async with walking(bundled) as walker:
        await walker.press("t")
        walker.app.show_walk(Subject("option", "controls.continue"))
        await walker.settle()
        assert walker.walk.subject.id == "controls.continue"
        assert walker.walk.column == 1
        walker.app.show_walk(Subject("consequence", "optical-pathway"))
        await walker.settle()
        assert walker.walk.selected == "optical-pathway"
        assert "Optical chips" in walker.text


async def test_a_line_that_was_there_before_the_size_changed_can_be_asked_for(
    small: Opened,
) -> None:
    """Textual may still paint what it has laid out, while the pane is smaller already."""
    async with walking(small, (40, 12)) as walker:
        pane = walker.lines("decision")
        assert pane.has_bar
        assert pane.bar_piece(pane.extent.height).cell_length == 1
