"""Keys may come as fast as they like: none is lost, none is taken twice, and nothing breaks."""

import pytest
from textual.events import Key, Paste
from textual.widgets import Input

from tests.app.screen import MEDIUM, Walker, walking
from tui.app.dialogs.find import Find
from tui.app.dialogs.palette import Palette
from tui.app.places.source import SourceScreen
from tui.app.widgets.one_line import MOST_LINE
from tui.outside.text import clean
from tui.scenario.opening import Opened


async def at_once(walker: Walker, *keys: str) -> None:
    """Press keys without a moment between them."""
    for key in keys:
        walker.app.post_message(Key(key, key if len(key) == 1 else None))
    await walker.settle()


async def test_a_dialog_is_answered_once(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("enter", "s")
        field = walker.app.screen.query_one(Input)
        field.value = "mine"
        for _ in range(3):  # as they come from a field whose keys were not done yet
            field.post_message(Input.Submitted(field, "mine"))
        await walker.settle()
        assert walker.app.screen is walker.place
        assert small.case_path.with_name("mine.toml").is_file()


@pytest.mark.parametrize("key", ["s", "i", "o", "question_mark", "ctrl+p"])
async def test_what_is_opened_and_closed_at_once_is_closed(small: Opened, key: str) -> None:
    async with walking(small, MEDIUM) as walker:
        await at_once(walker, key, "escape", key, "enter", "escape", "enter", key, "escape")
        assert len(walker.app.screen_stack) <= 2
        await walker.press("escape", "escape")
        assert walker.app.screen is walker.place


async def test_a_key_for_a_place_that_is_not_there_yet_waits_for_it(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await at_once(walker, "4", "tab", "d")
        assert isinstance(walker.place, SourceScreen)
        await walker.until_shown("Why do you not accept")


@pytest.mark.parametrize("key", ["2", "3", "4", "5", "o", "question_mark"])
async def test_one_can_leave_at_once_from_wherever_one_goes(small: Opened, key: str) -> None:
    async with walking(small, MEDIUM) as walker:
        await at_once(walker, key, "q", "q")
        assert walker.app._exception is None


async def test_the_palette_moves_in_a_list_that_is_not_laid_out_yet(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await at_once(walker, "ctrl+p", "pagedown", "pageup", "a", "pagedown", "pageup", "enter")
        assert walker.app._exception is None
        await walker.press("ctrl+p")
        assert isinstance(walker.app.screen, Palette)


async def test_the_palette_is_opened_anew_while_the_last_one_goes(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await at_once(walker, "ctrl+p", "escape", "ctrl+p")
        assert isinstance(walker.app.screen, Palette)
        assert len(walker.app.screen_stack) == 2


async def test_what_is_pasted_into_the_palette_has_an_end(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("ctrl+p")
        walker.app.post_message(Paste("e" * 40_000))
        field = walker.app.screen.query_one(Input)
        await walker.until(lambda: field.value)
        await walker.settle()
        assert len(field.value) == MOST_LINE


async def test_a_dialog_is_answered_before_anything_else_is_found(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("slash", "ctrl+p")
        assert isinstance(walker.app.screen, Find)
        await walker.press("escape", "ctrl+p")
        assert isinstance(walker.app.screen, Palette)


async def test_what_is_typed_or_pasted_into_the_palette_is_cleaned(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("ctrl+p")
        field = walker.app.screen.query_one(Input)
        walker.app.post_message(Paste("no\uffa0\u202ething\x1b[31m"))
        walker.app.post_message(Key("\uffa0", "\uffa0"))
        await walker.until(lambda: "thing" in field.value)
        await walker.settle()
        assert field.value == clean(field.value)
        assert "\uffa0" not in walker.text


async def test_one_does_not_move_in_a_list_that_is_going(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("question_mark")
        await walker.app.screen.query_one("#dialog-lines").remove()
        await walker.press("down", "end", "pageup", "escape")
        assert walker.app.screen is walker.place


async def test_a_mouse_that_is_drawn_over_the_screen_selects_nothing(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.drag("Should the night", "Stop it")
        assert not walker.app.screen.selections


async def test_a_key_after_another_case_was_opened_is_for_that_case(
    small: Opened, bundled: Opened
) -> None:
    from tui.app.session import start

    async with walking(bundled, MEDIUM) as walker:
        await walker.press("2", "down", "1")
        walker.app.begin(start(small))
        await at_once(walker, "2", "d", "enter")
        assert walker.app._exception is None


async def test_what_is_typed_at_once_into_a_dialog_stands_there(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await at_once(walker, "i", *"hello", "enter", "n", "i", *"again", "enter")
        assert list(walker.app.session.scenario.notes.values()) == ["hello", "again"]
