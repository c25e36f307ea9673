"""Outside text shows as itself, or as visible stand-ins, on every screen; it never acts."""

import hashlib
import os
import re
import sys
from pathlib import Path

import pytest

from tests.app.screen import NARROW, SIZES, WIDE, Walker, said, walking
from tui.content.subject import Subject
from tui.outside.text import clean, written
from tui.scenario.opening import Opened, open_file

MARKUP = "[bold]x[/bold] [/y] [@click=app.quit]z[/]"
CONTROLS = "\x1b]0;T\x07\x1b[2J\x9b1m\u202eR\u2066\u200f"
ATTACK = f"{MARKUP}\n{CONTROLS}"
NAME = "[bold]x [@click=app.quit]z \x1b]0;T\x07\x9b1m\u202eR\n[/y].toml".replace("/", "\u2215")
"""A file name may hold anything but a slash."""

WORDS = (
    r"^(\s*(?:title|summary|label|question|who|when|statement|text|source|why|short)) = \"(.*)\""
)


def in_toml(text: str) -> str:
    return "".join(f"\\u{ord(c):04x}" if not c.isprintable() else c for c in text)


@pytest.fixture
def hostile(ferry: Path) -> Path:
    """A case every word of which is hostile, and its document too."""
    memo = ferry.parents[2] / "seeds" / "memo.txt"
    text = memo.read_text("utf-8").replace("young families", f"young {ATTACK} families")
    text = text.replace("night passengers", f"night {ATTACK} passengers")
    memo.write_text(text, "utf-8", newline="")
    case = ferry.read_text("utf-8")
    case = re.sub(WORDS, lambda m: f'{m[1]} = "{m[2]} {in_toml(ATTACK)}"', case, flags=re.MULTILINE)
    case = re.sub(r"^digest = .*\n", "", case, flags=re.MULTILINE)
    case = re.sub(r'title = "HARBOUR NOTES.*"', 'title = "HARBOUR NOTES"', case)
    digest = hashlib.sha256(memo.read_bytes()).hexdigest()
    case = re.sub(r'sha256 = ".*"', f'sha256 = "{digest}"', case)
    ferry.write_text(case, "utf-8")
    return ferry


def scenario(folder: Path, name: str, first: str = "") -> Path:
    """A scenario with hostile words, under a hostile name; its title begins with `first`."""
    file = folder / name
    words = in_toml(ATTACK)
    file.write_text(
        f'format = 1\n[scenario]\ntitle = "{first}{words}"\n[case]\nid = "ferry"\n'
        f'[choices]\nboat = "stop"\n[doubts]\nschool-closes = "{words}"\n'
        f'[notes]\nboat = "{words}"\n[unknown]\n"{words}" = "{words}"\n',
        "utf-8",
    )
    return file


def assert_tame(walker: Walker) -> None:
    """No control character comes from any widget, nor from the screen as it is put together."""
    for strip in walker.app.screen._compositor.render_strips():
        assert clean(strip.text) == strip.text
        assert "\n" not in strip.text
        assert strip.cell_length == walker.app.size.width
    for screen in walker.app.screen_stack:
        for widget in (*screen.query("Lines"), *screen.query("Caption")):
            for y in range(widget.size.height):
                line = widget.render_line(y).text
                assert clean(line) == line, widget
                assert "\n" not in line, widget


async def tame_and_shown(walker: Walker, pane: str, *, times: int = 1) -> None:
    await walker.settle()
    assert_tame(walker)
    told = "".join(said(walker.whole(pane)).split())
    assert told.count("[bold]x[/bold][/y][@click=app.quit]z[/]") >= times
    assert told.count("␛]0;T␇␛[2J�1m�R��") >= times


@pytest.mark.parametrize("size", SIZES)
async def test_the_walk_shows_outside_text_as_itself(hostile: Path, size: tuple[int, int]) -> None:
    async with walking(open_file(hostile), size) as walker:
        await tame_and_shown(walker, "decision", times=4)
        await walker.press("j", "enter")
        await tame_and_shown(walker, "detail")
        walker.walk.point_at(Subject("consequence", "move-away"))
        await tame_and_shown(walker, "detail")
        if size == WIDE:
            assert "[bold]x" in walker.pane("line")
        await walker.press("n", "n", "tab", "shift+tab")
        await tame_and_shown(walker, "decision", times=6)
        assert walker.is_running


async def test_the_document_shows_as_itself(hostile: Path) -> None:
    for size in (WIDE, NARROW):
        async with walking(open_file(hostile), size) as walker:
            await walker.press("4")
            await walker.until(lambda: walker.place.PLACE == "source")
            await walker.press("g", "j")
            await tame_and_shown(walker, "text", times=2)
            await tame_and_shown(walker, "cited-by", times=3)
            await walker.press("y")
            assert "night" in walker.app.clipboard or "young" in walker.app.clipboard
            assert clean(walker.app.clipboard) == walker.app.clipboard
            await walker.press("G")
            await tame_and_shown(walker, "cited-by")


async def test_dialogs_show_outside_text_as_itself(hostile: Path) -> None:
    for size in (WIDE, NARROW):
        async with walking(open_file(scenario(hostile.parent, "w.toml")), size) as walker:
            walker.walk.point_at(Subject("consequence", "move-away"))
            await walker.press("w")
            await walker.until_shown("WHY")
            await tame_and_shown(walker, "dialog-lines", times=3)
            await walker.press("d")
            await walker.until_shown("DOUBT A PASSAGE")
            await tame_and_shown(walker, "dialog-lines")
            await walker.press("escape", "escape")
            await walker.until(lambda: len(walker.app.screen_stack) == 1)
            await walker.press("h", "i")
            await walker.until_shown("YOUR NOTE")
            await tame_and_shown(walker, "dialog-lines")
            await walker.press("escape")
            await walker.until(lambda: len(walker.app.screen_stack) == 1)
            await walker.press("S")
            await walker.until_shown("SAVE THIS WALK")
            assert_tame(walker)


async def test_notes_and_doubts_show_as_themselves(hostile: Path) -> None:
    async with walking(open_file(scenario(hostile.parent, "w.toml"))) as walker:
        assert "✎ Your note: [bold]x[/bold] [/y]" in said(walker.whole("detail"))
        await walker.press("4")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.press("g", "j", "j")
        assert "doubted by you: [bold]x[/bold] [/y]" in said(walker.whole("cited-by"))
        assert_tame(walker)


async def test_clicking_outside_text_runs_nothing(hostile: Path) -> None:
    async with walking(open_file(hostile)) as walker:
        await walker.click("click=app.quit", nth=1)
        await walker.click("[bold]")
        assert walker.is_running


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
@pytest.mark.parametrize("size", SIZES)
async def test_a_hostile_file_name_shows_as_stand_ins(hostile: Path, size: tuple[int, int]) -> None:
    file = scenario(hostile.parent, NAME)
    opened = open_file(file)
    async with walking(opened, size, ("told",)) as walker:
        assert len(walker.rows) == size[1]
        assert_tame(walker)
        await walker.press("S")
        await walker.until_shown("SAVE THIS WALK")
        assert_tame(walker)
        await walker.press("escape")
        await walker.until(lambda: len(walker.app.screen_stack) == 1)
        await walker.press("k", "enter", "q")
        await walker.until_shown("NOT SAVED")
        assert_tame(walker)
        assert "as [bold]x [@click=app.quit]z ␛]0;T␇�1m�R" in said(walker.whole("dialog-lines"))
        await walker.press("escape")
        await walker.until(lambda: len(walker.app.screen_stack) == 1)
        await walker.press("s")
        await walker.until(lambda: walker.notices[-1].startswith("Saved to"))
        await walker.settle()
        assert_tame(walker)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
async def test_the_library_shows_hostile_names_and_opens_them(hostile: Path) -> None:
    scenario(hostile.parent, NAME)
    raw = os.fsencode(hostile.parent) + b"/zz\xff\xfe[bold].toml"
    scenario(hostile.parent, "zz.toml", "last ").rename(os.fsdecode(raw))
    async with walking(open_file(hostile)) as walker:
        await walker.press("o")
        await walker.until_shown("LIBRARY", "[bold]x [@click=app.quit]z ␛]0;T␇�1m�R")
        assert_tame(walker)
        await walker.pick("[bold]x")
        await walker.until(lambda: walker.app.session.path is not None)
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}
        await walker.settle()
        assert_tame(walker)
        await walker.press("o")
        await walker.until_shown("LIBRARY", "zz��[bold]")
        await walker.pick("last [bold]x[/bold] [/y]")
        await walker.until(lambda: os.fsencode(walker.app.session.path or "") == raw)
        await walker.settle()
        assert_tame(walker)
        await walker.press("j", "k", "enter", "s")
        await walker.settle()
        assert_tame(walker)
        assert walker.is_running


async def test_what_is_wrong_with_a_hostile_file_is_told_tamely(small: Opened, home: Path) -> None:
    (home / "bad.toml").write_text(f'format = 1\n[scenario]\n"{in_toml(ATTACK)}" = "', "utf-8")
    (home / "odd.toml").write_text(
        f'format = 1\n[case]\nid = "ferry"\n[scenario]\ntitle = 3\n"{in_toml(ATTACK)}" = 1\n',
        "utf-8",
    )
    async with walking(small) as walker:
        await walker.press("o")
        await walker.until_shown("LIBRARY")
        await walker.press("G", "enter")
        for name in ("bad.toml", "odd.toml", f"{MARKUP}.toml".replace("/", "")):
            await walker.until_shown("OPEN A FILE")  # again, as it cannot be opened
            await walker.type(f"~/{name}")
            await walker.until(lambda name=name: name in " ".join(walker.notices))
            await walker.settle()
            assert_tame(walker)
        assert walker.is_running


async def test_a_recovered_walk_is_offered_tamely(hostile: Path, home: Path) -> None:
    async with walking(open_file(scenario(hostile.parent, "w.toml"))) as walker:
        await walker.press("x")
        walker.app.keeper.keep()
    (draft,) = (home / ".state").rglob("draft-*.toml")
    text = draft.read_text("utf-8").replace(str(hostile.parent / "w.toml"), "")
    draft.with_name(f"draft-ferry.{2**22 + 1}-00.toml").write_text(text, "utf-8")
    async with walking(open_file(hostile)) as walker:
        await walker.until_shown("RECOVER")
        await tame_and_shown(walker, "dialog-lines")


async def test_what_is_pasted_is_cleaned(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("i")
        await walker.until_shown("YOUR NOTE")
        field = walker.app.screen.query_one("TextArea")
        await walker.until(lambda: field.has_focus)
        field.text = ATTACK  # type: ignore[attr-defined]
        await walker.settle()
        for strip in walker.app.screen._compositor.render_strips():
            assert clean(strip.text) == strip.text, "the second wall stands"
        await walker.press("enter")
        await walker.until(lambda: walker.app.session.scenario.notes)
        assert walker.app.session.scenario.notes["boat"] == written(ATTACK)
