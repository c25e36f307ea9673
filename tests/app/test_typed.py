"""What is typed or pasted comes back the same, under one rule, and what is cut off is said."""

from pathlib import Path

import pytest
from textual.events import Key, Paste

from tests.app.screen import NARROW, SIZES, WIDE, Walker, walking
from tests.payloads import PAYLOADS
from tui.app.widgets.one_line import MOST_LINE
from tui.outside.text import clean, clean_line, written
from tui.outside.toml import parse_toml
from tui.scenario.model import note
from tui.scenario.opening import Opened, open_file
from tui.scenario.read import read_scenario, saved_in
from tui.scenario.record import MOST_TEXT, MOST_TITLE
from tui.scenario.write import render

LINES = "one\r\ntwo\rthree\x0bfour\x0cfive\u2028six\u2029seven\x85eight\n\nnine\tten"
TYPED = "می\u200cخواهم 👩\u200d🚀 a\u0301 \xa0 \u202e"
"""Joiners are typed by keyboards of many languages, and by those that write emoji."""


def chunks(text: str, most: int = MOST_TEXT) -> list[str]:
    return [text[at : at + most] for at in range(0, len(text), most)]


async def paste(walker: Walker, text: str) -> None:
    walker.app.post_message(Paste(text))
    await walker.settle()


async def begin_note(walker: Walker) -> None:
    await walker.press("i")
    await walker.until_shown("YOUR NOTE")
    field = walker.app.screen.query_one("TextArea")
    await walker.until(lambda: field.has_focus)


async def noted(walker: Walker) -> str:
    """The note, now that it is done."""
    await walker.press("enter")
    await walker.until(lambda: len(walker.app.screen_stack) == 1)
    return walker.app.session.scenario.notes.get("boat", "")


async def save_as(walker: Walker, *pasted: str) -> None:
    await walker.press("S")
    await walker.until_shown("SAVE THIS WALK")
    await walker.press("ctrl+u")
    for text in pasted:
        await paste(walker, text)
    await walker.press("enter")


async def test_every_payload_that_is_pasted_comes_back(small: Opened) -> None:
    file = small.case_path.with_name("kept.toml")
    async with walking(small) as walker:
        for text in chunks("\n".join(PAYLOADS)):
            await begin_note(walker)
            await walker.press("f7")  # selects what was there
            await paste(walker, text)
            assert await noted(walker) == written(text)
            await (walker.press("s") if file.exists() else save_as(walker, file.name))
            await walker.until(lambda: not walker.app.session.is_dirty)
            assert read_scenario(file).scenario.notes == {"boat": written(text)}


def test_every_code_point_comes_back_from_a_file(small: Opened) -> None:
    for text in chunks("".join(map(chr, range(0x110000))), MOST_TEXT - 2):
        kept = note(small.scenario, "boat", written(f"a{text}z"))
        data = render(kept)
        assert saved_in(parse_toml(data, ""), data, Path()).scenario == kept


async def test_lines_that_are_pasted_stay_lines_in_a_note(small: Opened) -> None:
    async with walking(small) as walker:
        await begin_note(walker)
        await paste(walker, LINES)
        await paste(walker, " and more")
        assert await noted(walker) == (
            "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n\nnine ten and more"
        )
        await begin_note(walker)
        await walker.press("ctrl+n", "x", "shift+enter", "y")
        assert (await noted(walker)).endswith("and more\nx\ny")
        assert "✎ Your note: one" in walker.whole("detail")


@pytest.mark.parametrize("size", SIZES)
async def test_what_enter_does_stands_beside_the_heading_while_one_writes(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await begin_note(walker)
        await walker.press("x")
        heading = next(row for row in walker.rows if "YOUR NOTE" in row)
        assert "enter ends it · ^n new line" in heading
        assert await noted(walker) == "x"
        await walker.press("d")
        await walker.until_shown("will fall")
        heading = next(row for row in walker.rows if "DOUBT" in row)
        assert "enter ends it" in heading


@pytest.mark.parametrize("key", ["ctrl+n", "alt+enter", "shift+enter", "ctrl+enter"])
async def test_keys_that_begin_a_line(small: Opened, key: str) -> None:
    async with walking(small) as walker:
        await begin_note(walker)
        await walker.press("x", key, "y")
        assert await noted(walker) == "x\ny"


async def test_lines_that_are_pasted_into_one_line_are_joined(small: Opened) -> None:
    async with walking(small) as walker:
        await save_as(walker, LINES, " and\n", "more")
        await walker.until(lambda: walker.app.session.path)
        assert walker.app.session.scenario.title == (
            "one two three four five six seven eight nine ten andmore"
        )
        await walker.press("4")
        await walker.press("slash")
        await walker.until(lambda: walker.app.screen.is_modal)
        await paste(walker, "night\nferry")
        await walker.until_shown("The island council must decide")


async def test_what_shows_nothing_is_typed_like_a_letter(small: Opened) -> None:
    async with walking(small) as walker:
        await begin_note(walker)
        for character in TYPED:
            walker.app.post_message(Key("other", character))
        await walker.settle()
        assert await noted(walker) == written(TYPED)
        await walker.press("S")
        await walker.until_shown("SAVE THIS WALK")
        for character in TYPED:
            walker.app.post_message(Key("other", character))
        await walker.press("enter")
        await walker.until(lambda: walker.app.session.path)
        assert walker.app.session.scenario.title == clean_line(TYPED)


async def test_a_note_has_a_length_and_what_has_no_room_is_said(small: Opened) -> None:
    file = small.case_path.with_name("kept.toml")
    async with walking(small) as walker:
        await begin_note(walker)
        await paste(walker, "n" * (MOST_TEXT + 1))
        assert walker.notices[-1] == "There was no room for 1 of 20,001 characters."
        await walker.press("x")
        assert walker.notices[-1] == "There is no room for more."
        await walker.press("backspace", "y")
        assert await noted(walker) == "n" * (MOST_TEXT - 1) + "y"
        await save_as(walker, file.name)
        await walker.until(file.exists)
    assert open_file(file).scenario.notes == {"boat": "n" * (MOST_TEXT - 1) + "y"}


async def test_what_is_written_is_not_let_go_unasked(small: Opened) -> None:
    async with walking(small) as walker:
        await begin_note(walker)
        await paste(walker, "long thought\nabout")
        await walker.press("escape")
        assert walker.notices[-1].endswith("enter keeps what you wrote, esc again lets it go.")
        await walker.press("!", "escape")
        await walker.until_shown("YOUR NOTE")
        assert await noted(walker) == "long thought\nabout!"
        walker.app.change(note(small.scenario, "boat", "from a file\n"))
        await begin_note(walker)
        await walker.press("escape")
        await walker.until(lambda: len(walker.app.screen_stack) == 1)


@pytest.mark.parametrize(
    ("title", "file"),
    [
        ("t" * MOST_TITLE, f"{'t' * 60}.toml"),
        ("v1.2 plan", "v1-2-plan.toml"),
        ("..", "scenario.toml"),
        ("[bold]x \x1b]0;T\x07", "bold-x-0-t.toml"),
    ],
)
async def test_a_title_is_kept_whatever_it_is(small: Opened, title: str, file: str) -> None:
    path = small.case_path.with_name(file)
    async with walking(small) as walker:
        await save_as(walker, title)
        await walker.until(path.exists)
        await walker.until(lambda: walker.notices[-1].endswith(f"{file}."))
    assert read_scenario(path).scenario.title == clean(title)


async def test_what_looks_like_a_path_is_told_as_one(small: Opened) -> None:
    async with walking(small) as walker:
        await save_as(walker, "and/or")
        await walker.until(lambda: walker.notices)
        made = "The folder ~/small/scenarios/ferry/and was made for it."
        assert walker.notices[-1].endswith(f"ferry/and/or.toml. {made}")


async def test_a_title_that_is_too_long_is_told_and_stays(small: Opened) -> None:
    long = "t" * (MOST_TITLE + 1)
    async with walking(small, NARROW) as walker:
        await save_as(walker, long)
        await walker.until(lambda: walker.notices)
        assert walker.notices[-1] == "A title has at most 400 characters; this one has 401."
        field = walker.app.screen.query_one("Input")
        assert field.value == long  # type: ignore[attr-defined]
        await walker.press("backspace", "enter")
        await walker.until(lambda: walker.app.session.scenario.title == long[:-1])


async def test_a_megabyte_in_one_line_is_cut_and_said(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        await walker.press("S")
        await walker.until_shown("SAVE THIS WALK")
        await paste(walker, "x" * 5_000_000)
        field = walker.app.screen.query_one("Input")
        assert len(field.value) == MOST_LINE  # type: ignore[attr-defined]
        assert walker.notices[-1] == "There was no room for 4,996,000 of 5,000,000 characters."
