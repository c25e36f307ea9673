"""Taking something along: the walk as a brief, and what is selected with its citation."""

from pathlib import Path

import pytest

from tests.app.conftest import copy_bundled
from tests.app.screen import NARROW, SIZES, WIDE, Walker, said, walking
from tests.brief.test_markdown import READER
from tui.app.conversations.briefing import brief_of_session
from tui.app.session import start
from tui.app.telling import SaidStrip
from tui.brief.formats import set_as
from tui.content.beside import Named
from tui.outside.paths import shown_path
from tui.scenario.model import choose, new_scenario
from tui.scenario.opening import Opened, open_file

CITED = (
    "“If the night ferry ends, young families could move to the mainland.”"
    " (memo, HARBOUR NOTES, paragraph 1, sentence 2)"
)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A walk that comes with the program, in a folder that may be written to."""
    copy_bundled(tmp_path)
    return tmp_path / "scenarios" / "town-baths" / "joint-pool-by-bus.toml"


async def open_brief(walker: Walker) -> None:
    await walker.press("e")
    await walker.until_shown("SHORT BRIEF", "WHAT THIS IS A BRIEF OF")


@pytest.mark.parametrize("size", SIZES)
async def test_the_way_out_is_named_at_every_size(saved: Path, size: tuple[int, int]) -> None:
    async with walking(open_file(saved), size) as walker:
        await open_brief(walker)
        (row,) = (row for row in walker.text.split("\n") if "write it" in row)
        assert "esc close" in row and "…" not in row


async def test_a_word_takes_few_rows_where_there_are_few(saved: Path) -> None:
    async with walking(open_file(saved), NARROW) as walker:
        await walker.press("y")
        await walker.until_shown("clipboard")
        (strip,) = walker.app.screen.query(SaidStrip)
        assert strip.outer_size.width == NARROW[0]
        assert strip.outer_size.height <= 3


@pytest.mark.parametrize("size", SIZES)
async def test_the_brief_is_shown_before_it_is_written(saved: Path, size: tuple[int, int]) -> None:
    async with walking(open_file(saved), size) as walker:
        await open_brief(walker)
        short = said(walker.whole("dialog-lines"))
        assert "● The building: Close them; a joint pool" in short
        assert "▼ will Some Mill Street shops shut for good" in short
        assert "[3] Association ¶3 s6." in short or "Mill Street Association, Leave" in short
        assert "because:" not in short
        await walker.press("t")
        await walker.until(lambda: "because: will" in said(walker.whole("dialog-lines")))
        assert walker.text.count("SHORT BRIEF") == 0
        await walker.press("G", "pageup", "g", "t")
        await walker.until_shown("SHORT BRIEF")
        await walker.press("e")
        assert walker.app.screen is walker.place


async def test_it_says_what_the_command_prints(saved: Path) -> None:
    async with walking(open_file(saved)) as walker:
        await open_brief(walker)
        made = brief_of_session(walker.app.session, is_short=True)
        printed = said(set_as("text", made, 200)).replace("│ ", "")
        for section in made.brief.sections:
            assert section.heading.upper() in said(walker.whole("dialog-lines"))
            assert section.heading.upper() in printed.upper()


async def test_it_is_written_beside_the_walks_and_never_over_a_file_unasked(saved: Path) -> None:
    html = saved.with_name("joint-pool-by-bus.short-brief.html")
    other = saved.with_name("joint-pool-by-bus-2.short-brief.html")
    async with walking(open_file(saved)) as walker:
        await open_brief(walker)
        await walker.press("enter")
        await walker.until_shown("WRITE THE BRIEF")
        await walker.pick("HTML")
        await walker.until(lambda: walker.notices and html.name in walker.notices[-1])
        assert html.read_text("utf-8").startswith("<!DOCTYPE html>")
        html.write_text("mine", "utf-8")
        await walker.press("enter")
        await walker.pick("HTML")
        await walker.until_shown("Write it beside that")
        await walker.press("escape")
        assert html.read_text("utf-8") == "mine"
        await walker.press("enter")
        await walker.pick("HTML")
        await walker.until_shown("Write it beside that")
        await walker.pick("Write it beside that")
        await walker.until(other.exists)
        assert html.read_text("utf-8") == "mine"
        await walker.press("enter")
        await walker.pick("HTML")
        await walker.until_shown("Write it beside that")
        await walker.pick("Write over it")
        await walker.until(lambda: html.read_text("utf-8") != "mine")


async def test_other_formats_can_be_had(saved: Path) -> None:
    async with walking(open_file(saved)) as walker:
        await open_brief(walker)
        for label, suffix in (
            *(("Markdown", ".md"), ("Plain text", ".txt"), ("CSL-JSON", ".csl.json")),
        ):
            path = saved.with_name(f"joint-pool-by-bus.short-brief{suffix}")
            await walker.press("enter")
            await walker.until_shown("WRITE THE BRIEF")
            await walker.pick(label)
            await walker.until(path.exists)
        markdown = saved.with_name("joint-pool-by-bus.short-brief.md").read_text("utf-8")
        assert READER.parse(markdown)[0].tag == "h1"
        assert "--short" in markdown


async def test_what_cannot_be_written_is_told(saved: Path) -> None:
    async with walking(open_file(saved)) as walker:
        await open_brief(walker)
        saved.with_name("joint-pool-by-bus.short-brief.md").mkdir()
        await walker.press("enter")
        await walker.pick("Markdown")
        await walker.until_shown("Write it beside that")
        await walker.pick("Write over it")
        await walker.until(lambda: any("not a regular file" in n for n in walker.notices))
        assert walker.is_running


async def test_a_walk_that_is_not_saved_says_so(small: Opened) -> None:
    session = start(small)
    untouched = brief_of_session(session, is_short=True)
    assert "juncture brief" in set_as("text", untouched, 200)
    walked = session.then(choose(session.scenario, small.case, "boat", "stop"))
    told = set_as("text", brief_of_session(walked, is_short=True), 200)
    assert "has not been saved" in told
    assert "juncture brief" not in told


async def test_it_is_held_against_the_baseline_of_the_board(small: Opened) -> None:
    session = start(small)
    other = choose(new_scenario(small.case), small.case, "boat", "stop")
    held = session.held_against(Named("the other", other))
    told = set_as("text", brief_of_session(held, is_short=False), 200)
    assert "WHAT DIFFERS FROM THE OTHER" in told
    assert "is in no file" in told


# Copying

CLAIM = f"▼ could: Families leave\nthe author · stated · 1 against set beside. {{}}\n{CITED}"


async def test_an_option_is_copied_with_what_cites_it(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "y")
        assert walker.app.clipboard == f"Night ferry: Stop it\n{CITED}"
        assert "Sent to the clipboard, with its citation." in walker.notices[-1]


@pytest.mark.parametrize("place", ["2", "3"])
async def test_a_consequence_is_copied_as_it_is_claimed(small: Opened, place: str) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", place)
        if place == "2":
            await walker.press("tab")
        else:
            await walker.press("t", "t", "t", "t")
        for _ in range(12):
            if walker.place.subject_in_hand.id == "move-away":
                break
            await walker.press("j")
        await walker.press("y")
        assert walker.app.clipboard == CLAIM.format("It follows.")


async def test_only_a_copy_at_once_again_goes_to_a_file(small: Opened) -> None:
    async with walking(small) as walker:
        for between in (["k", "j"], ["r", "r", "r"], ["z"]):
            await walker.press("home", "j", "y", *between, "y")
            assert "WRITE TO A FILE" not in walker.text, f"{between} came in between"
            assert walker.app.clipboard == f"Night ferry: Stop it\n{CITED}"
        await walker.click("Stop it")
        await walker.press("y")
        assert "WRITE TO A FILE" not in walker.text, "the mouse came in between"
        await walker.press("y")
        await walker.until_shown("WRITE TO A FILE")


async def test_evidence_and_a_passage_are_copied_from_their_rows(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j", "tab", "j", "y")
        assert walker.app.clipboard == (
            "41 people took the night boat in May (statistic, harbour office, reported)\n"
            "“The harbour office counted 41 night passengers in May.”"
            " (memo, HARBOUR NOTES, paragraph 2, sentence 4)"
        )
        await walker.press("k", "y")
        assert walker.app.clipboard == CITED


async def test_a_sentence_and_what_is_selected_of_it_are_copied(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "g", "j", "y")
        assert walker.app.clipboard == CITED
        await walker.press("H", "y")
        assert walker.app.clipboard.startswith("“If the night ferry ends, young families could")
        assert "to the (" not in walker.app.clipboard
        assert "to the” (memo, HARBOUR NOTES" in walker.app.clipboard


async def test_a_doubt_goes_along(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "g", "j", "d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.type("hearsay")
        await walker.until(lambda: walker.app.session.scenario.doubts)
        await walker.press("tab", "y")
        assert "sentence 2; doubted by the reader: hearsay)" in walker.app.clipboard


async def test_to_copy_again_is_to_want_a_file(small: Opened) -> None:
    folder = small.case_path.parent
    async with walking(small, WIDE) as walker:
        await walker.press("j", "y")
        assert "y again writes it to a file" in walker.notices[-1]
        await walker.press("y")
        await walker.until_shown("WRITE TO A FILE")
        await walker.type("notes/mine.txt")
        file = folder / "notes" / "mine.txt"
        await walker.until(file.exists)
        assert file.read_text("utf-8") == f"Night ferry: Stop it\n{CITED}\n"
        made = f"The folder {shown_path(file.parent)} was made for it."
        assert walker.notices == [f"Written to {shown_path(file)}. {made}"]
        await walker.press("k", "y")
        assert walker.app.screen is walker.place
        await walker.press("j", "y")
        assert walker.app.screen is walker.place
        await walker.press("y", "escape")
        assert walker.app.screen is walker.place


async def test_both_keys_work_in_every_place(small: Opened) -> None:
    async with walking(small) as walker:
        for place in "12345":
            await walker.press(place)
            await open_brief(walker)
            await walker.press("escape", "question_mark")
            await walker.until_shown("WORDS, SIGNS AND KEYS")
            told = said(walker.whole("dialog-lines"))
            assert "e Put the walk into a brief" in told
            assert "y Copy what is selected" in told
            await walker.press("escape")
