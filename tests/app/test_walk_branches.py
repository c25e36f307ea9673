"""A decision with all its branches: which option is said to lead where, and how firmly."""

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, Walker, said, walking
from tui.content.subject import Subject
from tui.scenario.opening import Opened

ALL_SILENT = "Of none of these options does the document say, within your reading"
SHARED = 2
"""The step of the bundled case at which all options are silent."""


def row_of(walker: Walker, words: str) -> str:
    """The row that says something, and those that it goes on in, as one line."""
    rows = walker.whole("decision").split("\n")
    at = next(at for at, row in enumerate(rows) if words in row)
    return said(rows[at])


async def test_every_option_has_a_letter_and_a_column_of_the_documents_own_hedges(
    small: Opened,
) -> None:
    async with walking(small, WIDE) as walker:
        shown = walker.pane("decision")
        assert "A ○ Keep it" in shown
        assert "B ○ Stop it" in shown
        assert row_of(walker, "SAID OF EACH") == "SAID OF EACH CHOICE A ○ B ○ for against"
        assert row_of(walker, "Families leave") == "▼ Families leave – could – –"
        assert row_of(walker, "The school shuts") == "▼ The school shuts – → might – –"
        assert "  ▼ The school shuts" in shown, "it stands beneath what leads to it"
        assert not walker.app.session.scenario.choices, "nothing is chosen by looking"


async def test_where_words_have_no_room_a_column_has_a_sign_and_the_hedge_stands_once(
    small: Opened,
) -> None:
    async with walking(small, MEDIUM) as walker:
        assert row_of(walker, "Families leave") == "▼ could Families leave – ● – –"
    async with walking(small, NARROW) as walker:
        assert row_of(walker, "Families leave") == "▼ could Families leave – ●"
        assert "against" not in walker.whole("decision")


@pytest.mark.parametrize("size", SIZES)
async def test_of_five_options_there_are_letters_and_signs(
    five: Opened, size: tuple[int, int]
) -> None:
    async with walking(five, size) as walker:
        shown = walker.whole("decision")
        for letter, label in zip(
            "ABCDE", ("Keep it", "Stop it", "Halve it", "Sell it", "Let it out"), strict=True
        ):
            assert f"{letter} ○ {label}" in shown
        row = row_of(walker, "Families").removesuffix("– 1").strip()
        signs = row.removeprefix("▼ could Families").removeprefix(" leave")
        assert signs.removesuffix(" – –" if size != NARROW else "") == " – ● – – ●"
        told = said(shown)
        assert "Of B and E the same is said." in told
        assert "A, C and D: the document says nothing of what would follow." in told


async def test_columns_that_have_no_room_are_those_farthest_from_the_cursor(five: Opened) -> None:
    async with walking(five, (34, 20)) as walker:
        await walker.press("right", "right", "right", "right")
        heading = next(row for row in walker.whole("decision").split("\n") if "SAID" in row)
        assert " E" in heading
        assert " A" not in heading
        assert "Families" in row_of(walker, "could"), "the statement keeps its room"


async def test_of_options_that_lead_to_the_same_it_is_said_once_and_none_is_said_to_avert(
    bundled: Opened,
) -> None:
    async with walking(bundled) as walker:
        told = said(walker.whole("decision"))
        assert "Of A and B the same is said." in told
        assert "C: the text does not say that it averts what is said of A and B." in told
        assert "what is said of C" not in told, "a benefit is nothing to avert"


async def test_several_options_of_which_the_same_is_said_avert_nothing_either(
    five: Opened,
) -> None:
    async with walking(five) as walker:
        assert "avert" not in walker.whole("decision"), "of silent options only their silence"


async def test_a_silent_option_is_told_as_one(small: Opened) -> None:
    async with walking(small) as walker:
        told = said(walker.pane("decision"))
        assert "A: the document says nothing of what would follow." in told


@pytest.mark.parametrize("size", SIZES)
async def test_where_all_are_silent_a_sentence_says_so_and_there_is_no_table_of_nothing(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press(*"nnnnnn")
        told = said(walker.whole("decision"))
        assert f"{ALL_SILENT}, what would follow." in told
        assert "SAID OF EACH" not in told
        assert "BEYOND YOUR READING" not in told


async def test_what_only_a_looser_reading_links_stands_apart_in_lighter_words(
    bundled: Opened,
) -> None:
    async with walking(bundled) as walker:
        walker.walk.go(SHARED)
        await walker.settle()
        before, after = walker.whole("decision").split("BEYOND YOUR READING")
        assert ALL_SILENT in said(before)
        assert "Avoiding the pitfalls" not in before
        assert said(after).count("reader’s") == 8
        await walker.press("r", "r")
        told = walker.whole("decision")
        assert "BEYOND YOUR READING" not in told
        assert "Avoiding the pitfalls" in told.split("SAID OF EACH")[1]


async def test_a_looser_link_is_a_hollow_sign_where_words_have_no_room(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        await walker.press("n")
        assert said(row_of(walker, "Curbing AI")).endswith("● – – 3")
        assert row_of(walker, "▼ beside A “Sputnik Moment”").endswith("○ – 2 –")


async def test_what_another_choice_has_brought_already_is_told_with_the_choice(
    bundled: Opened,
) -> None:
    async with walking(bundled) as walker:
        await walker.press("n", "enter", *"nnnn")
        assert walker.app.findings.state("curb-intent") == "follows"
        told = said(walker.pane("decision"))
        assert "◇ Curbing AI development in China · already, from an intent – – 3" in told
        assert "Model access: Restrict API access" in told
        await walker.press("p", "p", "p", "p", "x", *"nnnn")
        assert "already, from" not in said(walker.pane("decision"))


async def test_what_follows_anyway_is_told_so(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        assert "said whatever you choose" in said(walker.whole("decision"))


async def test_left_and_right_choose_the_column_and_stay_in_the_pane(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        chips = []
        for key in ("left", "right", "right", "right", "l", "h"):
            await walker.press(key)
            assert walker.walk.pane == "decision"
            chips.append(walker.styles("decision")["chip"][0])
            assert walker.walk.subject.id == walker.walk.decision.options[walker.walk.column].key  # type: ignore[union-attr]
        assert chips == ["A", "B", "C", "C", "C", "B"]


async def test_on_a_consequence_left_and_right_turn_the_column_beneath_the_cursor(
    bundled: Opened,
) -> None:
    async with walking(bundled, MEDIUM) as walker:
        await walker.press("n", "j", "j", "j")
        walker.walk.point_at(Subject("consequence", "sputnik-moment"))
        before = walker.walk.selected
        await walker.press("right")
        assert walker.walk.column == 1
        assert walker.walk.selected == before
        await walker.press("right", "right", "left")
        assert walker.walk.column == 0
        assert walker.walk.selected == before
        assert walker.walk.pane == "decision"


@pytest.mark.parametrize("way", ["enter", "click"])
async def test_what_follows_whatever_one_chooses_is_a_line_that_opens(
    bundled: Opened, way: str
) -> None:
    async with walking(bundled) as walker:
        assert "15 more are said whatever you choose" in walker.whole("decision")
        assert "Optical chips" not in walker.whole("decision")
        await walker.press("G")
        assert "❯ ▸ 15 more are said whatever you choose" in walker.pane("decision")
        if way == "enter":
            assert "enter open" in walker.rows[-1]
            await walker.press("enter")
        else:
            await walker.press("k")
            await walker.click("15 more are said")
        assert "❯ ▾ 15 more are said whatever you choose" in walker.pane("decision")
        assert "harder still to manage AI effectively" in walker.pane("decision").split("▾")[1]
        assert "enter close" in walker.rows[-1]
        await walker.press("enter")
        assert "▸ 15 more" in walker.pane("decision")
        assert "Optical chips" not in walker.whole("decision")


@pytest.mark.parametrize("size", SIZES)
async def test_all_that_follows_is_one_key_away_and_back(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press("enter", "t")
        listed = said(walker.whole("decision"))
        findings = walker.app.findings
        for key in bundled.case.consequences:
            assert said(bundled.case.consequences[key].statement) in listed
        assert "FROM YOUR CHOICES" in listed
        assert walker.walk.selected
        if size == WIDE:
            assert f"{findings.follows.bit_count()} follow" in walker.text
        await walker.press("t")
        assert "A ● Continue and intensify" in walker.whole("decision")


@pytest.mark.parametrize("size", [WIDE, MEDIUM])
async def test_the_whole_question_every_option_and_the_first_consequences_are_in_sight(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        for step in range(2):
            decision = walker.walk.decision
            assert decision is not None
            shown = said(walker.pane("decision"))
            assert decision.question in shown
            assert all(option.label in shown for option in decision.options)
            assert "▼" in shown or "◇" in shown, f"a consequence at step {step}"
            await walker.press("n")


async def test_a_small_screen_begins_with_the_first_words_of_the_question(bundled: Opened) -> None:
    async with walking(bundled, NARROW) as walker:
        for decision in bundled.case.decisions.values():
            assert said(walker.pane("decision")).startswith(decision.question[:20])
            assert f"❯ A {'○' if decision.choose == 'one' else '□'}" in walker.pane("decision")
            await walker.press("n")


async def test_the_last_row_can_be_seen(bundled: Opened) -> None:
    for size in SIZES:
        async with walking(bundled, size) as walker:
            await walker.press("G")
            assert "❯" in walker.text
            assert "15 more are said" in walker.text
