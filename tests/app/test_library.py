"""The library: what is told of walks there, and what is done with them. No walk is ever lost."""

import asyncio
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.screen import NARROW, SIZES, Walker, said, walking
from tests.app.test_files import read
from tui.app.dialogs.library import Library
from tui.outside import places
from tui.outside.places import VISITOR, locks_folder, trash_folder
from tui.scenario import library
from tui.scenario.holding import Hold, hold
from tui.scenario.opening import Opened, open_file
from tui.scenario.trash import put_away

MARKUP = "[bold]x[/bold] [/y] [@click=app.quit]z[/]"


def walk(folder: Path, name: str, title: str = "", *, boat: str = "stop", day: int = 1) -> Path:
    """A saved walk through the small case."""
    file = folder / f"{name}.toml"
    file.write_text(
        f'format = 1\n# by hand\n[scenario]\ntitle = "{title or name}"\n'
        f'saved = 2026-01-{day:02}T00:00:00Z\n[case]\nid = "ferry"\n[choices]\nboat = "{boat}"\n',
        "utf-8",
    )
    return file


async def open_library(walker: Walker) -> None:
    await walker.press("o")
    await walker.until_shown("LIBRARY")


async def go_to(walker: Walker, title: str) -> None:
    """Put the cursor on a walk."""
    await walker.press("g")
    for _ in range(30):
        if f"❯ {title}" in walker.pane("dialog-lines"):
            return
        await walker.press("j")
    raise AssertionError(f"“{title}” is not among\n{walker.pane('dialog-lines')}")


async def answer(walker: Walker, heading: str, name: str) -> None:
    """Give the name that is asked for."""
    await walker.until_shown(heading)
    await walker.type(name)


def listed(walker: Walker) -> str:
    return said(walker.whole("dialog-lines"))


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.glob("*.toml") if file.name != "case.toml")


@pytest.fixture
def folder(small: Opened) -> Path:
    """Where walks through the small case are saved."""
    return small.case_path.parent


# What is told


@pytest.mark.parametrize("size", SIZES)
async def test_walks_are_told_with_what_follows_from_them(
    small: Opened, folder: Path, size: tuple[int, int]
) -> None:
    walk(folder, "early", "The early one", boat="keep", day=2)
    walk(folder, "late", "The late one", day=3)
    async with walking(small, size) as walker:
        await open_library(walker)
        await walker.until(lambda: walker.whole("dialog-lines").count(" follow") == 2)
        told = listed(walker)
        late, early = told.index("The late one 2026-01-03"), told.index("The early one 2026-01-02")
        assert late < early
        assert "1 of 2 decisions made · 3 follow" in told[late:early]
        assert "1 of 2 decisions made · 1 follow" in told[early:]


async def test_an_empty_library_says_what_to_do_next(small: Opened) -> None:
    async with walking(small) as walker:
        await open_library(walker)
        assert "No saved walk lies here: s saves the one at hand." in listed(walker)
        await walker.press("N")
        assert walker.notices[-1] == "Only saved walks are renamed, copied and deleted here."
        assert "Trash" not in listed(walker)


@pytest.mark.parametrize("size", SIZES)
async def test_the_keys_are_those_that_work_and_open_is_among_them(
    bundled: Opened, home: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setattr(places, "_PACKAGE", home / "tui")
    walk(bundled.case_path.parent, "mine", "My own")
    async with walking(bundled, size) as walker:
        await open_library(walker)
        await go_to(walker, "My own")
        keys = walker.rows[-1] if size == NARROW else walker.text
        assert all(key in keys for key in ("enter open", "X delete", "esc close"))
        assert ("N rename" in keys) == ("C copy" in keys) == (size != NARROW)
        await go_to(walker, "The status quo")
        assert "enter open" in walker.text
        assert "C copy" in walker.text
        assert "N rename" not in walker.text
        assert "X delete" not in walker.text


@pytest.mark.parametrize("size", SIZES)
async def test_enter_tells_in_full_why_a_file_cannot_be_opened(
    small: Opened, folder: Path, size: tuple[int, int]
) -> None:
    (folder / "newer.toml").write_text("format = 99\n[scenario]\n[case]\nid = 'ferry'\n", "utf-8")
    async with walking(small, size) as walker:
        await open_library(walker)
        await go_to(walker, "newer")
        await walker.until_shown("enter why")
        assert "C copy" not in walker.text
        await walker.press("enter")
        await walker.until_shown("LIBRARY", "This is scenario format 99; this program reads")
        if size != NARROW:
            await walker.until_shown("Update Juncture to open it.")


async def test_what_cannot_be_opened_is_told_with_the_reason(small: Opened, folder: Path) -> None:
    bad = {
        "torn": "[scenario",
        "newer": 'format = 99\n[scenario]\ntitle = "newer"\n[case]\nid = "ferry"\n',
        "odd": 'format = 1\n[scenario]\ntitle = "odd"\n[case]\nid = "ferry"\n[choices]\nboat = 7\n',
        "foreign": "[tool.ruff]\n",
        "other": 'format = 1\n[scenario]\ntitle = "other"\n[case]\nid = "mill"\n',
    }
    for name, text in bad.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    (folder / "nowhere.toml").symlink_to("gone.toml")
    (folder / "out.toml").symlink_to(folder.parent / "gone" / "walk.toml")
    async with walking(small) as walker:
        await open_library(walker)
        await walker.until(lambda: "format 99" in listed(walker))
        told = walker.whole("dialog-lines").split("\n")
        under = {
            row.strip().partition("  ")[0]: said(told[at + 1]) for at, row in enumerate(told[:-1])
        }
        assert under["torn"].startswith("! line 1: Expected ']'")
        assert "It is no saved walk." in under["foreign"]
        assert under["nowhere"] == under["out"] == f"! {library.LEADS_NOWHERE}"
        assert under["other"].startswith("through another case: mill")
        assert "string or a list" in under["odd"]
        assert under["newer"].startswith("! line 1: This is scenario format 99; this program reads")
        assert walker.is_running
        for _ in range(9):  # each is opened, and says why it is not
            await walker.press("j", "X", "N", "escape", "o")
        assert walker.is_running


@pytest.mark.parametrize("size", SIZES)
async def test_no_name_and_no_title_acts(
    small: Opened, folder: Path, size: tuple[int, int]
) -> None:
    walk(folder, "[bold]x[", MARKUP)
    (folder / "\x1b]0;T\x07\u202e[y].toml").write_text(f"= {MARKUP} \x1b[2J", "utf-8")
    async with walking(small, size) as walker:
        await open_library(walker)
        await walker.until(lambda: " follow" in walker.whole("dialog-lines"))
        told = walker.whole("dialog-lines")
        assert "\x1b" not in told
        assert "\u202e" not in told
        assert "[bold]x[/bold]" in told
        await go_to(walker, "[bold]x")
        await walker.press("C")
        await answer(walker, "COPY THIS WALK", f"{MARKUP} 2")
        await walker.press("X", "u")
        assert walker.is_running


async def test_the_walk_that_is_open_is_marked(folder: Path) -> None:
    file = walk(folder, "mine", "Mine")
    async with walking(open_file(file)) as walker:
        await open_library(walker)
        assert "Mine open now 2026-01-01" in listed(walker)


async def test_the_walk_that_is_open_is_listed_from_wherever_it_lies(
    small: Opened, folder: Path, home: Path
) -> None:
    walk(folder, "here", "Here")
    (home / "far").mkdir()
    far = walk(home / "far", "mine", "Mine", day=2)
    walk(home / "far", "unlisted", "Unlisted")
    opened = open_file(far, cases=[small.case_path])
    async with walking(opened) as walker:
        await open_library(walker)
        told = listed(walker)
        assert told.index("Mine open now 2026-01-02") < told.index("Here 2026-01-01")
        assert "Unlisted" not in told
        await go_to(walker, "Mine")
        await walker.press("N")
        await answer(walker, "RENAME THIS WALK", "Ours")
        await walker.until(lambda: "❯ Ours" in walker.pane("dialog-lines"))
        assert walker.app.session.path == home / "far" / "ours.toml"


# Many


async def test_thousands_are_listed_before_any_is_read(
    small: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3_000):
        (folder / f"walk-{number:04}.toml").touch()
    file = walk(folder, "zz-last", "The last one")
    os.utime(file, (1, 1))
    seen: list[str] = []
    look = library.looked_into

    def looked_into(lying: library.Lying) -> library.Shelved:
        assert threading.current_thread() is not threading.main_thread()
        seen.append(lying.name)
        return look(lying)

    monkeypatch.setattr(library, "looked_into", looked_into)
    async with walking(small) as walker:
        await open_library(walker)
        assert len(walker.lines("dialog-lines").sheet) > 3_000
        await walker.press("slash")
        await walker.type("ZZ la")
        await walker.until_shown("The last one", "1 of 2 decisions made")
        assert len(seen) < 200, "only what came into sight was read"
        await walker.press("escape")
        await walker.until(lambda: "walk-" in walker.pane("dialog-lines"))
        assert "❯ The last one" in walker.pane("dialog-lines")


async def test_nothing_more_is_read_when_the_library_is_closed(
    small: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        walk(folder, f"walk-{number:02}")
    begun, go_on = threading.Event(), threading.Event()
    seen: list[str] = []
    look = library.looked_into

    def looked_into(lying: library.Lying) -> library.Shelved:
        seen.append(lying.name)
        begun.set()
        assert go_on.wait(20)
        return look(lying)

    monkeypatch.setattr(library, "looked_into", looked_into)
    async with walking(small) as walker:
        await open_library(walker)
        await asyncio.to_thread(begun.wait, 20)
        await walker.press("escape")
        await walker.until(lambda: not isinstance(walker.app.screen, Library))
        go_on.set()
        await walker.press("o")
        await walker.until(lambda: "1 of 2" in walker.text)
        assert seen.count("walk-00.toml") <= 2
        assert not walker.app.answers.work.is_busy


# Rename


async def test_a_walk_is_renamed_with_its_file(small: Opened, folder: Path) -> None:
    walk(folder, "mine", "Mine")
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "Mine")
        await walker.press("N")
        await answer(walker, "RENAME THIS WALK", "My [own] course")
        await walker.until(lambda: "❯ My [own] course" in walker.pane("dialog-lines"))
    assert files(folder) == ["my-own-course.toml"]
    text = (folder / "my-own-course.toml").read_text("utf-8")
    assert 'title = "My [own] course"' in text
    assert "# by hand" in text
    assert read(folder / "my-own-course.toml")["choices"] == {"boat": "stop"}


async def test_no_rename_writes_over_another_file(small: Opened, folder: Path) -> None:
    mine, other = walk(folder, "mine", "Mine"), walk(folder, "other", "Other")
    before = mine.read_bytes(), other.read_bytes()
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "Mine")
        await walker.press("N")
        for name in ("Other", "other.toml", "CASE", "", "x" * 401, "../out.toml", "/tmp/out.toml"):
            await answer(walker, "RENAME THIS WALK", name)
            await walker.until_shown("RENAME THIS WALK")
        assert len(set(walker.notices)) >= 1
        await walker.press("escape", "escape")
    assert (mine.read_bytes(), other.read_bytes()) == before
    assert files(folder) == ["mine.toml", "other.toml"]


async def test_an_unchanged_name_changes_nothing(small: Opened, folder: Path) -> None:
    file = walk(folder, "kept-name", "Another title")
    before = file.read_bytes()
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "Another title")
        await walker.press("N")
        await answer(walker, "RENAME THIS WALK", "Another title")
    assert (files(folder), file.read_bytes()) == (["kept-name.toml"], before)


async def test_a_broken_file_has_another_name_and_stays_as_it_is(
    small: Opened, folder: Path
) -> None:
    (folder / "torn.toml").write_text("[scenario", "utf-8")
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "torn")
        await walker.press("N")
        await answer(walker, "RENAME THIS WALK", "To mend")
        await walker.until(lambda: files(folder) == ["to-mend.toml"])
    assert (folder / "to-mend.toml").read_text("utf-8") == "[scenario"


async def test_the_walk_that_is_open_goes_along_with_its_file(folder: Path) -> None:
    file = walk(folder, "mine", "Mine")
    async with walking(open_file(file)) as walker:
        await open_library(walker)
        await go_to(walker, "Mine")
        await walker.press("N")
        await answer(walker, "RENAME THIS WALK", "Ours")
        ours = folder / "ours.toml"
        await walker.until(lambda: walker.app.session.path == ours)
        assert not walker.app.session.is_dirty
        await walker.press("escape", "k", "enter", "s")
        await walker.until(lambda: read(ours)["choices"] == {"boat": "keep"})
        await walker.settle()
        assert files(folder) == ["ours.toml"]
        assert read(ours)["scenario"]["title"] == "Ours"
        assert "CHANGED" not in walker.text
        assert isinstance(hold(locks_folder(), file), Hold), "the old name is free"
        assert not isinstance(hold(locks_folder(), ours), Hold), "the new one is held"


async def test_what_is_not_saved_is_saved_before_its_file_is_renamed(folder: Path) -> None:
    file = walk(folder, "mine", "Mine")
    async with walking(open_file(file)) as walker:
        await walker.press("k", "enter")
        assert walker.app.session.is_dirty
        await open_library(walker)
        await go_to(walker, "Mine")
        await walker.press("N")
        assert "save it first" in walker.notices[-1]
        await walker.press("X")
        assert "This walk is open here" in walker.notices[-1]
        await walker.press("C")
        await walker.until_shown("COPY THIS WALK", "What is not saved yet is not")
        await walker.press("escape")
        assert walker.app.session.path == file
    assert files(folder) == ["mine.toml"]


async def test_what_somebody_else_has_changed_is_not_taken_unasked(folder: Path) -> None:
    file = walk(folder, "mine", "Mine")
    async with walking(open_file(file)) as walker:
        await open_library(walker)
        await go_to(walker, "Mine")
        walk(folder, "mine", "Theirs", boat="keep")
        await walker.press("N")
        assert "changed by somebody else" in walker.notices[-1]
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}
    assert files(folder) == ["mine.toml"]


# Copy


async def test_a_walk_is_copied_under_another_name(small: Opened, folder: Path) -> None:
    file = walk(folder, "mine", "Mine")
    before = file.read_bytes()
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "Mine")
        await walker.press("C")
        await walker.until_shown("COPY THIS WALK", "Mine 2")
        await walker.press("enter")
        await walker.until(lambda: "❯ Mine 2" in walker.pane("dialog-lines"))
        await walker.press("C")
        await answer(walker, "COPY THIS WALK", "mine")
        await walker.until(lambda: "❯ mine " in walker.pane("dialog-lines"))
    assert files(folder) == ["mine-2.toml", "mine-3.toml", "mine.toml"]
    assert file.read_bytes() == before
    assert "# by hand" in (folder / "mine-2.toml").read_text("utf-8")
    assert read(folder / "mine-3.toml")["scenario"]["title"] == "mine"


async def test_titles_that_are_cut_in_names_are_copied_too(small: Opened, folder: Path) -> None:
    title = "A title that is so long that the name of its file has no room for all of it"
    walk(folder, "a-title-that-is-so-long-that-the-name-of-its-file-has-no-room", title)
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "A title")
        for number in (1, 2, 3):
            await walker.press("C")
            await walker.until_shown("COPY THIS WALK")
            await walker.press("enter")
            await walker.until(lambda number=number: len(files(folder)) == 1 + number)


async def test_what_cannot_be_read_is_not_copied(small: Opened, folder: Path) -> None:
    (folder / "torn.toml").write_text("[scenario", "utf-8")
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "torn")
        await walker.press("C")
        await walker.until(lambda: "torn.toml:1" in walker.notices[-1])
    assert files(folder) == ["torn.toml"]


# Delete, and bring back


@pytest.mark.parametrize("size", SIZES)
async def test_a_walk_is_deleted_and_comes_back(
    small: Opened, folder: Path, size: tuple[int, int]
) -> None:
    before = walk(folder, "mine", "Mine").read_bytes()
    walk(folder, "other", "Other")
    async with walking(small, size) as walker:
        await open_library(walker)
        await go_to(walker, "Mine")
        await walker.press("X")
        assert walker.notices[-1] == "mine.toml is in the trash: u in the library brings it back."
        assert files(folder) == ["other.toml"]
        assert "Mine" not in listed(walker)
        assert "Trash 1 walk" in listed(walker)
        walker.app.saying.hush()
        await walker.settle()
        if size != NARROW:
            assert "u bring back" in walker.text
        await walker.press("escape", "o")
        await walker.until_shown("LIBRARY")
        if size != NARROW:
            assert "u bring back" in walker.text
        await walker.press("u")
        assert "❯ Mine" in walker.pane("dialog-lines")
        assert "Trash" not in listed(walker)
        assert "u bring back" not in walker.text
    assert (folder / "mine.toml").read_bytes() == before


async def test_what_was_read_while_it_was_away_is_read_again(
    small: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk(folder, "mine", "Mine")
    begun, go_on = threading.Event(), threading.Event()
    look = library.looked_into

    def looked_into(lying: library.Lying) -> library.Shelved:
        if threading.current_thread() is not threading.main_thread():
            begun.set()
            assert go_on.wait(20)
        return look(lying)

    monkeypatch.setattr(library, "looked_into", looked_into)
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "Mine")
        await asyncio.to_thread(begun.wait, 20)
        await walker.press("X")
        go_on.set()
        await walker.until(lambda: not walker.app.workers._workers)
        await walker.press("u")
        assert "❯ Mine" in walker.pane("dialog-lines")
        await walker.until(lambda: "1 of 2 decisions made · 3 follow" in listed(walker))


async def test_several_come_back_the_last_first(small: Opened, folder: Path) -> None:
    for name in ("a", "b", "c"):
        walk(folder, name)
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "a")
        await walker.press("X", "X", "X")
        assert files(folder) == []
        assert "No saved walk lies here" in listed(walker)
        await walker.press("escape", "o")
        await walker.until_shown("LIBRARY")
        for left in (1, 2, 3):
            await walker.press("u")
            assert len(files(folder)) == left
        await walker.press("u")
        assert walker.notices[-1].startswith("Nothing to bring back")


async def test_what_lay_elsewhere_is_brought_back_from_the_trash_alone(
    small: Opened, folder: Path, home: Path
) -> None:
    file = walk(home, "far", "Far away")
    put_away(file)
    async with walking(small) as walker:
        await open_library(walker)
        await walker.press("u")
        assert walker.notices[-1].startswith("Nothing to bring back")
        await walker.pick("Trash")
        await walker.until_shown("TRASH", "far.toml", "from ~")
        await walker.press("enter")
        await walker.until(file.exists)
        await walker.until_shown("LIBRARY")


async def test_what_cannot_come_back_says_why(small: Opened, folder: Path) -> None:
    walk(folder, "mine", "Mine")
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "Mine")
        await walker.press("X")
        (put,) = trash_folder().iterdir()
        (put / "mine.toml").unlink()
        await walker.press("u")
        assert walker.notices[-1].startswith("Nothing to bring back")
        await walker.pick("Trash")
        await walker.until_shown("TRASH", "There is nothing in it that could be brought back.")
        await walker.press("enter")
        assert walker.is_running


async def test_what_vanishes_meanwhile_is_told(small: Opened, folder: Path) -> None:
    for name in ("a", "b", "c"):
        walk(folder, name)
    async with walking(small) as walker:
        await open_library(walker)
        for key, name in (("X", "a"), ("N", "b"), ("C", "c")):
            await go_to(walker, name)
            (folder / f"{name}.toml").unlink()
            await walker.press(key)
            assert "is gone" in walker.notices[-1]
            assert f"❯ {name} " not in walker.pane("dialog-lines")
        assert walker.is_running


@pytest.fixture
def held(folder: Path) -> Iterator[Path]:
    """A walk that another has open."""
    file = walk(folder, "theirs", "Theirs")
    taken = hold(locks_folder(), file)
    assert isinstance(taken, Hold)
    yield file
    taken.release()


async def test_what_another_has_open_is_left_alone(small: Opened, held: Path) -> None:
    async with walking(small) as walker:
        await open_library(walker)
        await go_to(walker, "Theirs")
        await walker.press("X")
        assert "is open in another Juncture" in walker.notices[-1]
        assert walker.notices[-1].endswith("Close it there first.")
        await walker.press("N")
        await answer(walker, "RENAME THIS WALK", "Mine")
        await walker.until(lambda: "is open in another Juncture" in walker.notices[-1])
    assert files(held.parent) == ["theirs.toml"]


# What is left alone


async def test_what_comes_along_is_copied_and_nothing_else(
    bundled: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_PACKAGE", home / "tui")
    before = files(bundled.case_path.parent)
    async with walking(bundled) as walker:
        await open_library(walker)
        await go_to(walker, "The status quo")
        for key in ("N", "X"):
            await walker.press(key)
            assert walker.notices[-1] == (
                "status-quo.toml comes with Juncture, and stays as it is;"
                " C makes a copy of your own."
            )
        await walker.press("C", "enter")
        await walker.until(lambda: "❯ The status quo 2" in walker.pane("dialog-lines"))
        await walker.press("X")
        assert "is in the trash" in walker.notices[-1]
    assert files(bundled.case_path.parent) == before


async def test_every_example_is_known_to_come_along() -> None:
    examples = [
        file
        for case in places.bundled_cases()
        for file in case.parent.glob("*.toml")
        if file != case and b'author = "Juncture"' in file.read_bytes()
    ]
    assert len(examples) == 6
    assert all(map(places.comes_along, examples))


async def test_links_and_other_peoples_files_are_left_alone(
    small: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "elsewhere").mkdir()
    walk(folder / "elsewhere", "real", "Linked")
    (folder / "link.toml").symlink_to("elsewhere/real.toml")
    (folder / "pyproject.toml").write_text("[tool]\n", "utf-8")
    async with walking(small) as walker:
        await open_library(walker)
        for title, words in (("Linked", "is a link"), ("pyproject", "is no saved walk")):
            await go_to(walker, title)
            for key in ("N", "X"):
                await walker.press(key)
                assert words in walker.notices[-1]
    assert files(folder) == ["link.toml", "pyproject.toml"]


async def test_visitors_see_and_change_only_their_own(
    bundled: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_PACKAGE", home / "tui")
    (bundled.case_path.parent / "of-the-host.toml").write_bytes(
        (bundled.case_path.parent / "status-quo.toml").read_bytes()
    )
    before = files(bundled.case_path.parent)
    visitor = home / "visitor"
    monkeypatch.setenv(VISITOR, str(visitor))
    monkeypatch.setenv("XDG_DATA_HOME", str(visitor / "data"))
    own = visitor / "data" / "juncture" / "scenarios" / "us-china-ai"
    async with walking(bundled) as walker:
        await open_library(walker)
        assert "of-the-host" not in listed(walker)
        await go_to(walker, "The status quo")
        await walker.press("C")
        await answer(walker, "COPY THIS WALK", "../Mine/x.toml")
        await walker.until(lambda: len(files(own)) == 1)
        await go_to(walker, "../Mine/x.toml")
        await walker.press("N")
        await answer(walker, "RENAME THIS WALK", "Ours")
        await walker.until(lambda: files(own) == ["ours.toml"])
        await walker.press("X")
        assert files(own) == []
        assert trash_folder().is_relative_to(visitor)
        await walker.press("u")
        assert files(own) == ["ours.toml"]
    assert files(bundled.case_path.parent) == before


# Letters of a name


async def test_letters_leave_those_that_have_them(small: Opened, folder: Path) -> None:
    for name, title in (("a", "Two boats"), ("b", "One boat"), ("c", "No ferry at all")):
        walk(folder, name, title)
    async with walking(small) as walker:
        await open_library(walker)
        await walker.press("slash")
        await walker.type("BOAT o")
        shown = walker.whole("dialog-lines")
        assert "Two boats" in shown
        assert "One boat" in shown
        assert "No ferry" not in shown
        await go_to(walker, "One boat")
        await walker.press("escape")
        assert "❯ One boat" in walker.pane("dialog-lines")
        assert "No ferry" in walker.whole("dialog-lines")
        await walker.press("slash")
        await walker.type("nothing like it")
        assert "No name has these letters." in listed(walker)
        await walker.press("enter", "X", "N", "C", "u")
        assert isinstance(walker.app.screen, Library)
        await walker.press("escape", "escape")
        assert not isinstance(walker.app.screen, Library)
