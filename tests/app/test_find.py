"""Finding words as one types, and going where they stand."""

import pytest

from tests.app.screen import MEDIUM, SIZES, said, walking
from tui.app.dialogs.find import Find
from tui.app.lighting import MATCH, light
from tui.app.rows import text_of as text_of_row
from tui.content.finding import search
from tui.content.walk import walk_of
from tui.documents.finding import pattern
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario, note
from tui.scenario.opening import Opened


@pytest.mark.parametrize("size", SIZES)
async def test_words_are_found_as_one_types_and_gone_to(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.press("4", "slash")
        await walker.until_shown("FIND")
        await walker.press(*"ferry")
        await walker.until(lambda: "IN THE DOCUMENT" in said(walker.whole("dialog-lines")))
        await walker.press(*" or")
        await walker.until(lambda: "1 match." in said(walker.whole("dialog-lines")))
        assert "ferry or no ferry" in said(walker.whole("dialog-lines"))
        await walker.press("enter")
        await walker.until(lambda: "FIND" not in walker.text)
        number = walker.lines("text").subject.number
        document = small.case.documents["memo"]
        at = document.sentences[number - 1]
        assert "ferry or no ferry" in document.text[at.start : at.end]
        assert "ferry or" in walker.styles("text")["chip"]


async def test_what_is_nowhere_is_said_and_enter_stays(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "slash")
        await walker.until_shown("FIND")
        await walker.press(*"zebra")
        await walker.until_shown("Nothing has these words.")
        await walker.press("enter")
        await walker.settle()
        assert "FIND" in walker.text
        await walker.press("escape")
        await walker.until(lambda: "FIND" not in walker.text)
        assert "chip" not in walker.styles("text")


async def test_the_words_are_kept_and_taken_back_by_an_empty_field(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "slash")
        await walker.until_shown("FIND")
        await walker.press(*"bridge", "enter")
        await walker.until(lambda: "bridge" in walker.styles("text").get("chip", ""))
        await walker.press("slash")
        await walker.until_shown("FIND", "bridge")
        await walker.press("backspace", "enter")
        await walker.until(lambda: "FIND" not in walker.text)
        await walker.until(lambda: "chip" not in walker.styles("text"))


async def test_what_is_looked_for_is_gone_to_in_every_kind_and_lit_where_it_stands(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        key = next(iter(small.case.consequences))
        walker.app.change(note(walker.app.session.scenario, key, "ask the ferryman"))
        await walker.press("slash", *"ferry")
        await walker.until_shown("DECISIONS", "YOUR NOTES", "IN THE DOCUMENT")
        await walker.press("enter")
        await walker.until(lambda: not isinstance(walker.app.screen, Find))
        total = len(search(walker.app.walk, "ferry").found)
        assert total > 3
        seen = set()
        for at in range(2, total + 1):
            await walker.press("full_stop")
            assert walker.notices == [f"{at} of {total} matches for “ferry”."]
            seen.add(walker.place.PLACE)
            lit = walker.styles(walker.place.pane).get("chip", "") + walker.text.casefold()
            assert "ferr" in lit
        assert seen == {"walk", "source"}
        await walker.press("full_stop")
        assert walker.notices == [f"1 of {total} matches for “ferry”."]
        await walker.press("comma")
        assert walker.notices == [f"{total} of {total} matches for “ferry”."]


@pytest.mark.parametrize("size", SIZES)
async def test_words_found_in_a_note_are_in_sight_and_lit(
    small: Opened, size: tuple[int, int]
) -> None:
    long = "So much to say of it. " * 12
    async with walking(small, size) as walker:
        scenario = note(walker.app.session.scenario, "move-away", f"{long}Ask the warden.")
        walker.app.change(note(scenario, "boat", f"{long}Ask the pilot."))
        for words in ("warden", "not given", "pilot"):
            await walker.press("slash")
            await walker.until_shown("FIND")
            await walker.type(words)
            await walker.until(lambda: not isinstance(walker.app.screen, Find))
            await walker.settle()
            assert words in said(walker.pane("detail")), f"{words} is not seen on\n{walker.text}"
            pane = walker.lines("detail")
            rows = [row for at in range(len(pane.sheet)) for row in pane._rows(at)]
            lit = "".join(text for row in rows for text, style in row if style == MATCH)
            assert lit.replace(" ", "") == words.replace(" ", "")


async def test_the_next_match_in_the_same_document_is_gone_to(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("4", "slash", *"families", "enter")
        await walker.until(lambda: not isinstance(walker.app.screen, Find))
        numbers = []
        found = search(walker.app.walk, "families").found
        for _ in found:
            await walker.press("full_stop")
            if walker.place.PLACE == "source":
                numbers.append(walker.lines("text").subject.number)
        expected = [f.subject.number for f in found if f.kind == "sentence"]
        assert sorted(numbers) == sorted(expected)


async def test_words_are_lit_where_they_go_on_in_the_next_row() -> None:
    rows = [(("  ", "text"), ("to bring", "quiet")), (("    ", "text"), ("back the fish", "quiet"))]
    sought = pattern("bring back")
    assert sought
    lit = light(rows, sought)
    chips = [text for row in lit for text, style in row if style == "chip"]
    assert "".join(chips) == "bringback"
    assert [text_of_row(row) for row in lit] == [text_of_row(row) for row in rows]


async def test_what_is_only_like_the_words_is_said_to_be_only_that(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("slash", *"famlies mve")
        await walker.until_shown("Nothing has these words. These are like them:", "CONSEQUENCES")
        await walker.press("enter")
        await walker.until(lambda: not isinstance(walker.app.screen, Find))
        assert walker.place.PLACE == "walk"
        await walker.press("full_stop")
        assert walker.notices == ["Nothing has been looked for yet."]


def test_likeness_is_not_looked_for_where_it_would_take_long(small: Opened) -> None:
    scenario = new_scenario(small.case)
    walk = walk_of(Reasoner(small.case).findings(scenario), scenario)
    assert search(walk, "famlies mve").is_alike
    assert not search(walk, "famlies mve" + " or" * 20).is_alike
    assert not search(walk, "famlies mve " + "x" * 3_400).found
