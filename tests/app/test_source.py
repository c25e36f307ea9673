"""The document: its sentences, what rests on each, doubting, and the way to the walk and back."""

from pathlib import Path

import pytest

from tests.app.screen import NARROW, SIZES, Walker, said, walking
from tests.edits import NOTE_ON_THE_PAPER, edit
from tui.scenario.opening import Opened, open_file
from tui.wording.standing import LOST


async def go_to_source(walker: Walker) -> None:
    """Go to the document, and to its first sentence."""
    await walker.press("4")
    await walker.until(lambda: walker.place.PLACE == "source")
    await walker.press("g")


async def doubt(walker: Walker, reason: str) -> None:
    await walker.press("d")
    await walker.until_shown("DOUBT A PASSAGE")
    await walker.type(reason)
    await walker.until(lambda: "DOUBT A PASSAGE" not in walker.text)


@pytest.mark.parametrize("size", SIZES)
async def test_every_sentence_of_the_body_is_numbered_and_marked(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await go_to_source(walker)
        document = next(iter(bundled.case.documents.values()))
        told = "".join(walker.whole("text").split())
        for sentence in document.sentences:
            words = "".join(document.text[sentence.start : sentence.end].split())
            assert any(f"{mark}{sentence.number}{words}" in told for mark in "decn–")
        for paragraph in {sentence.paragraph for sentence in document.sentences}:
            assert f"¶{paragraph}" in told


async def test_what_rests_on_a_sentence_is_shown_beside_it(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_source(walker)
        assert walker.lines("text").subject.id == "1"
        assert "decision Should the night boat go on?" in said(walker.pane("cited-by"))
        await walker.press("j")
        rests = said(walker.pane("cited-by"))
        assert "“If the night ferry ends, young families could move to the mainland.”" in rests
        assert "consequence ▼ Families leave · still open" in rests
        await walker.press("G")
        assert "Set aside: It is about the print." in said(walker.pane("cited-by"))


async def test_states_in_the_document_are_those_of_the_walk(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await go_to_source(walker)
        await walker.press("j")
        assert "consequence ▼ Families leave · follows" in said(walker.pane("cited-by"))


async def test_what_only_a_note_cites_has_its_letter_and_the_note_beside_it(ferry: Path) -> None:
    edit(ferry, "[[set_aside]]", NOTE_ON_THE_PAPER)
    async with walking(open_file(ferry)) as walker:
        await go_to_source(walker)
        assert "n note" in walker.text
        assert "n  8 Printed on paper" in walker.pane("text")
        await walker.press("G")
        rests = said(walker.pane("cited-by"))
        assert "“Printed on paper made on the island.”" in rests
        assert "! Editor’s note: The paper is mentioned for no reason." in rests
        assert "Set aside" not in rests


async def test_the_document_is_introduced_with_the_notes_on_it(bundled: Opened) -> None:
    document = bundled.case.documents["gu-2024"]
    (note,) = bundled.case.caveats_about("document", "gu-2024")
    async with walking(bundled) as walker:
        await go_to_source(walker)
        told = said(walker.pane("text"))
        assert f"{document.title} · {document.author} · {document.published}" in told
        assert f"! Editor’s note: {note.text}" in told


async def test_a_note_on_a_passage_stands_apart_from_what_cites_it(ferry: Path) -> None:
    note = NOTE_ON_THE_PAPER.replace("passage.paper", "passage.families-move")
    edit(ferry, "[[set_aside]]", note)
    async with walking(open_file(ferry)) as walker:
        await go_to_source(walker)
        await walker.press("j")
        rows = [row.strip() for row in walker.pane("cited-by").split("\n")]
        at = next(at for at, row in enumerate(rows) if row.endswith("for no reason."))
        assert rows[at + 1] == "", "a gap before what cites it"
        assert rows[at + 2].startswith("option")


async def test_cited_words_are_lit_by_what_cites_them(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_source(walker)
        styles = walker.styles("text")
        assert "That might close the school." in styles["accent"]
        assert "The harbour office counted" in styles["link"]
        assert "Printed on paper" in styles["quiet"]


async def test_a_doubted_passage_is_struck_on_both_sides_until_it_is_accepted_again(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await go_to_source(walker)
        await walker.press("j")
        await doubt(walker, "Hear[say]")
        assert walker.app.session.scenario.doubts == {"families-move": "Hear[say]"}
        assert "If the night ferry ends" in walker.styles("text")["struck"]
        assert "If the night ferry ends" in walker.styles("cited-by")["struck"]
        assert "doubted by you: Hear[say]" in said(walker.pane("cited-by"))
        assert "Families leave · not said to follow" in said(walker.pane("cited-by"))

        await walker.press("d")
        assert walker.app.session.scenario.doubts == {}
        assert "Accepted again." in walker.notices
        assert "struck" not in walker.styles("text")
        assert "struck" not in walker.styles("cited-by")
        await walker.press("u")
        assert "struck" in walker.styles("text")


async def test_a_passage_is_doubted_among_what_rests_on_the_sentence(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_source(walker)
        await walker.press("j", "enter")
        assert walker.place.pane == "cited-by"
        await doubt(walker, "no")
        assert walker.app.session.scenario.doubts == {"families-move": "no"}
        assert "doubted by you: no" in said(walker.pane("cited-by"))
        assert "If the night ferry ends" in walker.styles("cited-by")["struck"]
        assert "If the night ferry ends" in walker.styles("text")["struck"]


async def test_a_turned_dial_shows_in_what_rests_while_that_is_read(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "j", "enter")
        await go_to_source(walker)
        await walker.press("G", "k", "enter")
        assert "Patients arrive more easily · not said to follow" in said(walker.pane("cited-by"))
        await walker.press("r", "r")
        assert "Patients arrive more easily · follows" in said(walker.pane("cited-by"))


async def test_doubt_can_be_thought_better_of(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_source(walker)
        await walker.press("j", "d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.press("escape")
        await walker.until(lambda: "DOUBT A PASSAGE" not in walker.text)
        assert walker.app.session.scenario.doubts == {}
        await doubt(walker, "")
        assert walker.app.session.scenario.doubts == {"families-move": ""}, "no reason is needed"


async def test_a_sentence_that_nothing_cites_cannot_be_doubted(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_source(walker)
        await walker.press("G", "d")
        assert walker.notices == ["There is no passage here to doubt."]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("sentence", "down", "pane", "shown"),
    [
        ("1", 1, "decision", "Should the night boat go on?"),
        ("2", 1, "decision", "Should the night boat go on?"),
        ("2", 2, "decision", "Families leave"),
        ("4", 1, "decision", "Families leave"),
    ],
)
async def test_from_a_sentence_to_what_rests_on_it_in_the_walk(
    small: Opened, size: tuple[int, int], sentence: str, down: int, pane: str, shown: str
) -> None:
    async with walking(small, size) as walker:
        await walker.press("n")
        await go_to_source(walker)
        while walker.lines("text").subject.id != sentence:
            await walker.press("j")
        await walker.press("enter", *["j"] * down, "enter")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.walk.pane == pane
        await walker.until(lambda: shown in said(walker.pane(pane)))
        if shown.endswith("?"):
            assert walker.walk.at == 0


async def test_from_a_sentence_to_a_consequence_at_the_outcome(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "n", "n")
        assert walker.walk.decision is None
        await go_to_source(walker)
        await walker.press("j", "enter", "G", "enter")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.walk.selected == "move-away"
        assert walker.lines(walker.walk.pane).region.height, "what has the focus can be seen"
        assert "Families leave" in said(walker.pane(walker.walk.pane))


async def test_the_walk_is_as_it_was_left(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "j")
        await go_to_source(walker)
        await walker.press("1")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.walk.at == 1
        assert walker.lines("decision").subject.id == "timetable.hospital"


async def test_the_walk_knows_what_was_doubted_in_the_document(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await go_to_source(walker)
        await walker.press("j")
        await doubt(walker, "")
        await walker.press("1")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.app.findings.state("move-away") == "ruled out"
        assert "doubted 1" in said(walker.pane("dials"))


async def test_one_pane_at_a_time_where_it_is_narrow(small: Opened) -> None:
    async with walking(small, NARROW) as walker:
        await go_to_source(walker)
        assert "Document  What rests on it" in said(walker.rows[1]).replace("t W", "t  W")
        assert walker.lines("text").region.height
        assert not walker.lines("cited-by").region.height
        await walker.press("tab")
        assert walker.lines("cited-by").region.height
        assert not walker.lines("text").region.height
        await walker.press("tab")
        assert walker.lines("text").region.height


async def test_a_document_that_is_gone_is_no_trouble(small: Opened) -> None:
    from dataclasses import replace

    document = replace(
        small.case.documents["memo"], text="", sentences=(), found=False, body=(0, 0)
    )
    passages = {
        key: replace(passage, start=0, end=0, text="", status="lost", sentences=())
        for key, passage in small.case.passages.items()
    }
    case = replace(small.case, documents={"memo": document}, passages=passages)
    async with walking(replace(small, case=case)) as walker:
        assert LOST in said(walker.pane("detail"))
        await walker.press("j", "enter", "y")
        assert walker.app.clipboard.endswith("(memo, HARBOUR NOTES, not found in the document)")
        await go_to_source(walker)
        await walker.press("j", "enter", "d", "w", "G", "pagedown", "enter")
        assert walker.is_running
