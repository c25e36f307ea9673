"""What somebody likes: set in the app or in the file, and so from then on."""

import re
from pathlib import Path

import pytest
from textual.color import Color
from textual.widgets import Input

from tests.app.screen import MEDIUM, SIZES, WIDE, Walker, said, walking
from tui.app.actions import ACTIONS
from tui.app.ground import keep_ground
from tui.app.main import JunctureApp
from tui.app.reader import Ground
from tui.app.taste import Taste, taste_of
from tui.app.theme import LIGHT
from tui.app.widgets.many_lines import ManyLines
from tui.outside.paths import shown_path
from tui.outside.places import VISITOR, cache_folder, settings_file
from tui.scenario.opening import Opened, open_file
from tui.settings.model import Settings
from tui.settings.read import read_settings
from tui.wording.settings import KEYS_EXAMPLE

MANY = {"COLORTERM": "truecolor"}


def taste(text: str = "", environ: dict[str, str] = MANY) -> Taste:
    """What a settings file comes to, and a terminal."""
    if text:
        settings_file().parent.mkdir(parents=True, exist_ok=True)
        settings_file().write_text(text, "utf-8")
    return taste_of(read_settings(settings_file()), environ)


async def set_to(walker: Walker, label: str) -> None:
    """Move to a value in the settings, and have it."""
    await walker.press("T")
    await walker.until_shown("SETTINGS")
    await walker.pick(label)


@pytest.mark.parametrize("size", SIZES)
async def test_a_theme_counts_at_once_and_is_kept(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size, taste=taste()) as walker:
        await set_to(walker, "○ juncture-light")
        assert walker.app.theme == "juncture-light"
        assert "❯ ● juncture-light" in walker.pane("dialog-lines")
        await walker.press("T")
        assert walker.app.screen is walker.place
    assert taste().theme == "juncture-light"


async def test_the_terminal_is_followed_again(small: Opened) -> None:
    async with walking(small, taste=taste('theme = "nord"  # for now\nascii = false\n')) as walker:
        assert walker.app.theme == "nord"
        await set_to(walker, "○ as the terminal is")
        assert walker.app.theme == "juncture"
    assert settings_file().read_text("utf-8") == "ascii = false\n"


async def test_what_a_new_walk_begins_with_is_set(small: Opened) -> None:
    async with walking(small, taste=taste()) as walker:
        await set_to(walker, "○ beside")
        await walker.press("escape")
        assert walker.app.session.scenario.reading == "stated", "this walk is not a new one"
    async with walking(small, taste=taste()) as walker:
        assert walker.app.session.scenario.reading == "beside"
        assert not walker.app.session.is_dirty
        assert "reading beside" in said(walker.pane("dials"))


async def test_a_saved_walk_keeps_its_reading(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter", "s")
        await walker.type("mine")
    saved = open_file(small.case_path.with_name("mine.toml"))
    async with walking(saved, taste=taste('reading = "inferred"\n')) as walker:
        assert walker.app.session.scenario.reading == "stated"


async def test_nothing_glides_or_blinks_under_reduced_motion(small: Opened) -> None:
    async with walking(small, taste=taste()) as walker:
        await walker.press("s")
        assert walker.app.screen.query_one(Input).cursor_blink
        await walker.press("escape")
        await set_to(walker, "□ reduced motion")
        await walker.press("escape", "s")
        assert walker.app.animation_level == "none"
        assert not walker.app.screen.query_one(Input).cursor_blink
        await walker.press("escape", "d")
        await walker.press("escape", "i")
        await walker.until(lambda: walker.app.screen.query(ManyLines))
        assert not walker.app.screen.query_one(ManyLines).cursor_blink
        await walker.press("escape", "ctrl+p")
        assert not walker.app.screen.query_one(Input).cursor_blink
    assert read_settings(settings_file()).settings == Settings(reduced_motion=True)


async def test_what_is_wrong_is_said_once_and_the_app_begins(small: Opened) -> None:
    text = 'theme = "junctur"\nascii = 3\nfoo = 1\n[keys]\nwy = "Z"\nwhy = "contrl+x"\nundo = "Z"\n'
    async with walking(small, taste=taste(text)) as walker:
        lines = [line.partition("settings.toml:")[2].partition(":")[0] for line in walker.notices]
        assert lines[:3] == ["1", "2", "3"] and len(lines) == 5
        assert "And" not in walker.text
        await walker.resize(*MEDIUM)
        assert re.search(r"And \d more: `juncture where` lists them all\.", walker.text)
        assert walker.app.theme == "juncture"
        walker.app.saying.hush()
        await walker.settle()
        assert "Z undo" in walker.rows[-1]


async def test_how_much_more_is_wrong_is_said_however_much_it_is(small: Opened) -> None:
    async with walking(small, taste=taste("".join(f"s{n} = 1\n" for n in range(30)))) as walker:
        assert re.search(r"And 2\d more: `juncture where` lists them all\.", walker.text)


async def test_a_theme_that_is_not_there_is_named(small: Opened) -> None:
    async with walking(small, taste=taste('theme = "junctur"\n')) as walker:
        assert "“junctur”. Do you mean “juncture”, " in walker.notices[0]


async def test_what_cannot_be_kept_counts_for_this_once(small: Opened) -> None:
    async with walking(small, taste=taste('theme = "\n')) as walker:
        assert len(walker.notices) == 1
        await set_to(walker, "○ juncture-light")
        assert walker.app.theme == "juncture-light"
        told = walker.notices[-1]
        assert told.startswith("Not saved: your choice counts only until you leave.")
        assert "settings.toml:1:10: A text has no end. End it with" in told
        assert told.endswith("Then choose it again, and it is kept.")
    assert settings_file().read_text("utf-8") == 'theme = "\n'


@pytest.mark.parametrize("size", SIZES)
async def test_a_file_that_cannot_be_read_is_told_of_before_anything_is_set(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size, taste=taste('theme = "\n')) as walker:
        await walker.press("T")
        told = said(walker.pane("dialog-lines"))
        assert "settings.toml cannot be read as it is: nothing in it counts" in told
        assert "`juncture where` says what is wrong with it." in told
        assert "❯ ● as the terminal is" in told
        settings_file().write_text("# mended\n", "utf-8")
        await walker.pick("○ juncture-light")
        assert "cannot be read" not in walker.whole("dialog-lines")
    async with walking(small, size, taste=taste("asci = true\n")) as walker:
        await walker.press("T")
        assert "cannot be read" not in walker.whole("dialog-lines"), "the rest of it counts"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["juncture-contrast", "nord"])
async def test_the_settings_begin_on_the_theme_that_counts(
    small: Opened, size: tuple[int, int], theme: str
) -> None:
    async with walking(small, size, taste=taste(f'theme = "{theme}"\n')) as walker:
        await walker.press("T")
        assert f"❯ ● {theme}" in walker.pane("dialog-lines")


@pytest.mark.parametrize("size", SIZES)
async def test_that_no_colour_is_sent_is_told_where_themes_are_chosen(
    small: Opened, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "THEME · no colour is sent, as NO_COLOR is set"
    async with walking(small, size, taste=taste()) as walker:
        await walker.press("T")
        assert "NO_COLOR" not in walker.whole("dialog-lines")
    monkeypatch.setenv("NO_COLOR", "1")
    async with walking(small, size, taste=taste()) as walker:
        await walker.press("T")
        assert told in said(walker.pane("dialog-lines"))


async def test_keys_of_ones_own_work_and_are_named(small: Opened) -> None:
    text = '[keys]\nsettings = "f7"\nhelp = "f1"\npalette = "f9"\n'
    async with walking(small, taste=taste(text)) as walker:
        assert "f1 help f9 all" in said(walker.rows[-1])
        await walker.press("f7")
        await walker.until_shown("SETTINGS")
        told = said(walker.whole("dialog-lines"))
        for words in "settings · f7 · in place of T", "help · f1 · in place of ?":
            assert words in told
        assert "usual keys" not in told
        assert "f1 says in every place what its keys do" in told
        await walker.press("f7", "f9")
        await walker.type("settings", end="end")
        await walker.until(lambda: "Settings Set the theme" in said(walker.pane("dialog-lines")))
        row = next(row for row in walker.pane("dialog-lines").splitlines() if "Set the" in row)
        assert row.rstrip().endswith("f7")


async def test_how_keys_are_changed_stands_where_the_end_of_the_settings_leads(
    small: Opened,
) -> None:
    async with walking(small, MEDIUM) as walker:
        await walker.press("T", "end")
        told = said(walker.pane("dialog-lines"))
        file = shown_path(settings_file())
        assert "All actions have their usual keys." in told
        assert f'write beneath [keys] in {file} [keys] why = "W" and start again.' in told
        assert "? says in every place what its keys do." in told
        assert "come with Textual" in told
    async with walking(small, MEDIUM, taste=taste(KEYS_EXAMPLE)) as walker:
        assert not walker.notices
        await walker.press("T")
        assert "why · W · in place of w" in said(walker.whole("dialog-lines"))


@pytest.mark.parametrize("size", SIZES)
async def test_the_names_of_actions_open_where_keys_are_told(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await set_to(walker, "▸ the names of all")
        assert "❯ ▾ the names of all" in walker.pane("dialog-lines")
        assert "up · ↑, k · Move up." in said(walker.pane("dialog-lines"))
        told = said(walker.whole("dialog-lines"))
        assert all(f" {action.id} · {action.shown_keys} · " in told for action in ACTIONS)
        await walker.press("enter")
        assert "Move up." not in walker.whole("dialog-lines")


async def test_the_themes_of_textual_stand_last_and_open(small: Opened) -> None:
    async with walking(small, MEDIUM, taste=taste()) as walker:
        await walker.press("T")
        assert "nord" not in walker.whole("dialog-lines")
        await walker.press("end", "enter")
        assert "❯ ▾ 19 that come with Textual" in walker.pane("dialog-lines")
        await walker.pick("○ nord")
        assert walker.app.theme == "nord"
        await walker.press("T", "T")
        told = walker.whole("dialog-lines")
        assert "● nord" in told, "what one has is told"
        assert "dracula" not in told


async def test_who_visits_from_a_browser_is_told_of_no_file(
    small: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VISITOR, str(tmp_path))
    async with walking(small, MEDIUM) as walker:
        await walker.press("T")
        told = said(walker.whole("dialog-lines"))
        assert "settings.toml" not in told
        assert "All actions have their usual keys. ? says in every place what its keys do." in told


async def test_the_terminal_says_that_it_is_light(small: Opened) -> None:
    async with walking(small, taste=taste()) as walker:
        walker.app.post_message(Ground(is_light=True))
        await walker.settle()
        assert walker.app.theme == "juncture-light"
        assert taste().theme == "juncture-light", "it is known at the next start"
        assert taste(environ=MANY | {"TERM_PROGRAM": "another"}).theme == "juncture"
        assert taste(environ=MANY | {"COLORFGBG": "15;0"}).theme == "juncture"
        walker.app.post_message(Ground(is_light=False))
        await walker.settle()
        assert walker.app.theme == "juncture"
        assert taste().theme == "juncture"


async def test_who_has_chosen_is_not_asked_by_the_terminal(small: Opened) -> None:
    async with walking(small, taste=taste('theme = "juncture"\n')) as walker:
        walker.app.post_message(Ground(is_light=True))
        await walker.settle()
        assert walker.app.theme == "juncture"
        await set_to(walker, "○ as the terminal is")
        assert walker.app.theme == "juncture-light"


async def test_what_the_terminal_said_once_is_followed(small: Opened) -> None:
    keep_ground(cache_folder(), MANY, is_light=True)
    async with walking(small, taste=taste('theme = "nord"\n')) as walker:
        await set_to(walker, "○ as the terminal is")
        assert walker.app.theme == "juncture-light"


async def test_what_the_terminal_says_before_anything_is_shown_is_heard(small: Opened) -> None:
    app = JunctureApp(small, taste=taste())
    app.post_message(Ground(is_light=True))
    async with app.run_test(size=WIDE) as pilot:
        walker = Walker(app, pilot)
        await walker.until(lambda: app.theme == "juncture-light")
        await walker.settle()
        strip = app.screen._compositor.render_strips()[0]
        style = next(iter(strip)).style
        assert style and style.bgcolor == Color.parse(str(LIGHT.background)).rich_color


def test_the_file_is_that_of_the_config_folder(home: Path) -> None:
    assert settings_file().is_relative_to(home)
