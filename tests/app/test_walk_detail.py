"""What is seen in detail of the row under the cursor: its sentence, its evidence, its notes."""

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, said, walking
from tui.content.subject import Subject
from tui.scenario.opening import Opened

SILENT = "The document says nothing of what would follow."


async def test_arrows_alone_show_the_evidence_of_a_consequence(bundled: Opened) -> None:
    async with walking(bundled, WIDE) as walker:
        await walker.press("down", "down", "down", "down")
        assert walker.walk.selected == "self-sufficiency"
        told = said(walker.pane("detail"))
        assert "it could inadvertently spur China’s development" in told
        beyond = "6 for by a reader’s step, 6 against by a reader’s step"
        assert f"the author · stated · {beyond}. It is still open." in told
        assert "for reader’s Huawei brought out a phone" in told
        assert "against reader’s " in told, "what speaks against is in sight as well"
        assert walker.walk.pane == "decision"


async def test_each_piece_of_evidence_has_one_row_with_its_place(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j")
        rows = [row.strip() for row in walker.pane("detail").split("\n")]
        found = [row for row in rows if row.startswith("against")]
        assert len(found) == 2
        assert "41 people took the night boat in May" in found[0]
        assert found[0].endswith("memo ¶2 s4")
        assert "Ever fewer people take it" in found[1]


async def test_the_documents_words_come_first_and_are_in_sight(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        for _ in range(9):
            await walker.press("down")
            assert said(walker.pane("detail")).startswith(("› “", "❯ “")), walker.text


async def test_of_what_follows_it_is_told_what_would_fell_it(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j")
        assert "fells it" not in said(walker.whole("detail"))
        await walker.press("k", "enter", "j")
        told = said(walker.whole("detail"))
        assert "It follows." in told
        assert "One doubt fells it: memo ¶1 s2." in told


async def test_a_consequence_without_evidence_says_so(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j", "j")
        assert walker.walk.selected == "no-school"
        assert "That might close the school." in walker.pane("detail")
        assert "No evidence is given, for or against." in said(walker.pane("detail"))


async def test_an_option_is_told_in_the_documents_words_with_what_it_would_close(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        told = said(walker.pane("detail"))
        assert "The island council must decide whether to keep the night ferry." in told
        assert "no longer open: ▼ could: Families leave" in told
        assert SILENT in told
        await walker.press("j")
        assert "memo ¶1 s2" in walker.text
        assert "If the night ferry ends, young families" in said(walker.pane("detail"))


async def test_no_row_leaves_the_detail_empty(bundled: Opened) -> None:
    for opens in ((), ("G", "enter", "g")):
        async with walking(bundled) as walker:
            await walker.press(*opens)
            for _ in range(7):
                before = None
                while walker.walk.subject != before:
                    before = walker.walk.subject
                    assert said(walker.pane("detail")), f"{before} at step {walker.walk.at}"
                    await walker.press("down")
                await walker.press("n")


async def test_on_the_row_that_goes_on_the_option_just_ticked_is_told(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "j")
        told = walker.pane("detail").replace("›", " ")
        await walker.press("enter")
        assert walker.walk.subject.kind == "action"
        assert walker.pane("detail").replace("›", " ") == told


@pytest.mark.parametrize("way", ["enter", "click"])
async def test_the_editors_notes_are_a_line_that_opens(small: Opened, way: str) -> None:
    note = "Editor’s note: The year of the count is not given."
    async with walking(small) as walker:
        await walker.press("j", "j")
        assert "▸ 1 editor’s note" in walker.pane("detail")
        assert note not in said(walker.whole("detail"))
        if way == "enter":
            await walker.press("tab", "G", "enter")
        else:
            await walker.click("1 editor’s note")
        assert "▾ 1 editor’s note" in walker.pane("detail")
        assert note in said(walker.pane("detail"))
        await walker.click("1 editor’s note")
        assert note not in said(walker.whole("detail"))


async def test_opened_notes_come_into_sight(bundled: Opened) -> None:
    async with walking(bundled, MEDIUM) as walker:
        await walker.press("tab", "G", "enter")
        assert "▾ 4 editor’s notes" in walker.pane("detail")
        assert "! Editor’s note:" in walker.pane("detail")


async def test_a_note_is_written_shown_and_removed(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("i")
        await walker.until_shown("YOUR NOTE", "Should the night boat go on?")
        await walker.type("Ask the school [sic] first")
        await walker.until_shown("✎ Your note: Ask the school [sic] first")
        assert walker.app.session.scenario.notes == {"boat": "Ask the school [sic] first"}
        await walker.press("i")
        await walker.until_shown("YOUR NOTE")
        await walker.type("")
        await walker.until(lambda: not walker.app.session.scenario.notes)
        assert walker.notices[-1] == "Note removed."


async def test_a_note_on_a_consequence_is_shown_with_it(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j", "i")
        await walker.until_shown("YOUR NOTE")
        await walker.type("worth a second look")
        await walker.until(lambda: "✎" in walker.text)
        assert "worth a second look" in said(walker.pane("detail"))
        await walker.press("k")
        assert "worth a second look" not in said(walker.pane("detail"))


async def test_a_note_on_a_piece_of_evidence_is_written_from_its_row(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j", "tab", "j", "i")
        await walker.until_shown("YOUR NOTE", "41 people took the night boat")
        await walker.type("which boat?")
        await walker.until(lambda: walker.app.session.scenario.notes)
        assert walker.app.session.scenario.notes == {"may-count": "which boat?"}


async def test_a_doubted_passage_is_struck_and_no_silence(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.type("no")
        await walker.until(lambda: "DOUBT A PASSAGE" not in walker.text)
        assert "If the night ferry ends" in walker.styles("detail")["struck"]
        assert "doubted by you: no" in said(walker.pane("detail"))
        assert "says nothing" not in said(walker.pane("detail"))
        await walker.press("n", "n")
        assert "WHERE THE DOCUMENT IS SILENT" not in said(walker.whole("decision"))


async def test_that_passages_are_doubted_is_said_on_the_line(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("j")
        assert "doubted" not in walker.rows[1]
        await walker.press("d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.type("no")
        await walker.until(lambda: walker.app.session.scenario.doubts)
        await walker.settle()
        assert walker.rows[1].endswith("stated · asserted · doubted 1 ")
        await walker.resize(*NARROW)
        assert "Night" in walker.rows[1]
        assert "doubted 1" in walker.rows[1], "it goes before the dials"


async def test_a_doubt_is_of_the_passage_under_the_cursor(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j", "tab", "j", "d")
        await walker.until_shown("DOUBT A PASSAGE", "The harbour office counted")
        await walker.type("who counted?")
        await walker.until(lambda: walker.app.session.scenario.doubts)
        assert walker.app.session.scenario.doubts == {"counted": "who counted?"}


@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_stays_where_it_was_when_a_doubt_takes_its_row_away(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press("j", "enter", *"jjjjj")
        pane = walker.lines("decision")
        doubted, below = walker.walk.selected, pane.sheet.subject(pane._cursor + 1)
        assert doubted and below.kind == "consequence"
        await walker.press("d")
        await walker.until_shown("DOUBT")
        await walker.type("no")
        await walker.until(lambda: walker.app.session.scenario.doubts)
        assert pane.sheet.index(Subject("consequence", doubted)) < 0
        assert walker.walk.subject == below
        await walker.press("u")
        assert walker.walk.selected == doubted


async def test_enter_on_a_consequence_goes_to_its_words_in_the_document(small: Opened) -> None:
    async with walking(small) as walker:
        walker.walk.point_at(Subject("consequence", "no-school"))
        assert "enter in the document" in walker.rows[-1]
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.until_shown("s3")
        assert walker.lines("text").subject.id == "3"


async def test_a_consequence_is_told_by_the_branch_looked_at(town: Opened) -> None:
    """Cooler water and a dearer ticket both cost visitors: each decision shows its own sentence."""
    async with walking(town) as walker:
        await walker.press("n", "n", "n", *["down"] * 6)
        assert walker.walk.selected == "fewer-visitors"
        assert "“Water two degrees cooler" in said(walker.pane("detail"))
        assert "Dearer tickets" not in said(walker.pane("detail"))
        await walker.press("p", *["down"] * 6)
        assert walker.walk.selected == "fewer-visitors"
        assert "“Dearer tickets would probably cost us visitors”" in said(walker.pane("detail"))


async def test_what_is_set_beside_is_not_told_as_if_it_were_stated(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("n", "down", "down", "down")
        assert walker.walk.selected == "sputnik-moment"
        assert "the author · beside · " in said(walker.pane("detail"))
