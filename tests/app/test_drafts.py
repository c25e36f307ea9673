"""Drafts: unsaved walks are on the disk before long, and offered again after a crash."""

import asyncio
import threading
from pathlib import Path

import pytest
from textual.events import Key

from tests.app.screen import PATIENCE, said, walking
from tests.app.test_files import read, save_as
from tui.app.conversations.remarks import write_note
from tui.outside.problem import Problem, Refused
from tui.scenario import drafts
from tui.scenario.opening import Opened, open_file


def kept(home: Path) -> list[Path]:
    """The drafts there are."""
    return list((home / ".state").rglob("draft-*.toml"))


async def test_a_walk_that_was_not_saved_is_offered_again(small: Opened, home: Path) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        walker.app.keeper.keep()  # what a signal does before it ends the app
        (draft,) = kept(home)
        async with walking(small) as other:
            await other.settle()
            assert "RECOVER" not in other.text, "a draft of a program that runs is its own"
    async with walking(small) as walker:
        await walker.until_shown("RECOVER", "A walk was not saved", "It has: Night ferry.")
        await walker.pick("Go on with it")
        await walker.until(lambda: walker.app.session.scenario.choices == {"boat": ("stop",)})
        assert walker.app.session.is_dirty
        assert said(walker.rows[0]).count("●") == 1
        assert not draft.exists()
        await walker.press("u")
        assert walker.app.session.scenario.choices == {}


async def test_a_change_is_kept_before_long_and_forgotten_when_it_is_let_go(
    small: Opened, home: Path
) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await walker.until(lambda: kept(home))
        (draft,) = kept(home)
        assert read(draft)["choices"] == {"boat": "stop"}
        await walker.press("q")
        await walker.until_shown("NOT SAVED")
        await walker.pick("Leave it")
        await walker.until(lambda: not walker.is_running)
    assert not draft.exists()


async def test_a_saved_walk_leaves_no_draft(small: Opened, home: Path) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        walker.app.keeper.keep()
        assert kept(home)
        await save_as(walker, "kept")
        await walker.until(lambda: not walker.app.session.is_dirty)
        await walker.until(lambda: not kept(home))


async def test_who_never_pauses_is_kept_too(small: Opened, home: Path) -> None:
    async with walking(small) as walker, asyncio.timeout(PATIENCE):
        while not kept(home):
            await walker.press("r")


async def test_no_key_waits_for_a_slow_disk(
    small: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, done = threading.Event(), threading.Event()
    write = drafts.write_durably

    def slow(path: Path, data: bytes) -> None:
        begun.set()
        assert done.wait(PATIENCE)
        write(path, data)

    monkeypatch.setattr(drafts, "write_durably", slow)
    async with walking(small) as walker:
        try:
            await walker.press("enter")
            await walker.until(begun.is_set)
            await walker.press("j", "enter", "i")
            await walker.until_shown("YOUR NOTE")
            await walker.type("Meanwhile")
            assert walker.app.session.scenario.choices == {"boat": ("stop",)}
            assert not kept(home)
        finally:
            done.set()
        await walker.until(lambda: kept(home) and "notes" in read(kept(home)[0]))
        (draft,) = kept(home)
    assert read(draft)["choices"] == {"boat": "stop"}
    assert list(read(draft)["notes"].values()) == ["Meanwhile"]


async def test_a_draft_that_cannot_be_kept_is_told_once(
    small: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    def full(path: Path, data: bytes) -> None:
        nonlocal tries
        tries += 1
        problem = Problem("cannot-save", "error", "draft", 0, 0, "It is full.", "Make room.")
        raise Refused([problem])

    with monkeypatch.context() as patch:
        patch.setattr(drafts, "write_durably", full)
        async with walking(small) as walker:
            await walker.press("r")
            await walker.until(lambda: tries == 1)
            await walker.until_shown("It is full.")
            await walker.press("r")
            await walker.until(lambda: tries == 2)
            patch.undo()
            await walker.press("enter")
            await walker.until(lambda: kept(home))
            assert len([notice for notice in walker.notices if "It is full." in notice]) <= 1


async def test_what_is_being_typed_is_kept(small: Opened, home: Path) -> None:
    async with walking(small) as walker:
        await walker.press("i")
        await walker.until_shown("YOUR NOTE")
        await walker.press(*"Half")
        await walker.until(lambda: kept(home) and read(kept(home)[0])["notes"] == {"boat": "Half"})
        await walker.press("escape", "escape")
        await walker.until(lambda: not kept(home))
        assert walker.app.session.scenario.notes == {}


async def test_what_is_typed_before_the_field_is_there_goes_into_it(small: Opened) -> None:
    async with walking(small) as walker:
        write_note(walker.app, "boat")
        for key in "Half":
            walker.app.post_message(Key(key, key))
        await walker.settle()
        await walker.press("enter")
        await walker.until(lambda: walker.app.session.scenario.notes == {"boat": "Half"})


async def leave_draft(opened: Opened, *keys: str) -> None:
    """End the app as a signal does, with something that is not saved."""
    async with walking(opened) as walker:
        await walker.settle()
        await walker.press(*(["escape"] if "RECOVER" in walker.text else []), *keys)
        walker.app.keeper.keep()


async def test_two_drafts_are_both_offered(small: Opened, home: Path) -> None:
    await leave_draft(small, "enter")
    await leave_draft(small, "j", "enter", "r")
    async with walking(small) as walker:
        await walker.until_shown("RECOVER", "more than one draft")
        assert walker.text.count("Go on with that of") == 2
        await walker.until_shown("It has: Night ferry and the reading.", "It has: Night ferry.")
        await walker.press("enter")
        await walker.until(lambda: walker.app.session.scenario.choices == {"boat": ("stop",)})
        assert len(kept(home)) == 2, "the other stays, beside the one that goes on"


async def test_a_draft_of_another_walk_does_not_stand_in_the_way(small: Opened, home: Path) -> None:
    await leave_draft(small, "enter")
    file = small.case_path.with_name("mine.toml")
    file.write_text('format = 1\n[scenario]\ntitle = "Mine"\n[case]\nid = "ferry"\n', "utf-8")
    await leave_draft(open_file(file), "j", "enter")
    async with walking(open_file(file)) as walker:
        await walker.until_shown("RECOVER", "mine.toml", "Not as in its file: Night ferry.")
        await walker.press("escape")
    (home / "other.toml").write_bytes(file.read_bytes())
    beside = small.case_path.with_name("other.toml")
    beside.write_bytes(file.read_bytes())
    async with walking(open_file(beside)) as walker:
        await walker.until(lambda: walker.notices)
        assert walker.notices == ["There are 2 drafts of other walks, not saved: o lists them."]
        assert "RECOVER" not in walker.text
        await walker.press("o")
        await walker.until_shown("LIBRARY", "Not saved: untitled", "Not saved: ~")
        await walker.pick("Not saved: ~")
        await walker.until(lambda: walker.app.session.scenario.choices == {"boat": ("stop",)})
        assert walker.app.session.path == file
        await walker.press("s")
        await walker.until(lambda: read(file).get("choices") == {"boat": "stop"})
    assert len(kept(home)) == 1


async def test_a_draft_of_another_case_opens_that(
    small: Opened, bundled: Opened, home: Path
) -> None:
    await leave_draft(small, "j", "enter")
    async with walking(bundled) as walker:
        await walker.until(lambda: walker.notices)
        assert walker.notices == ["There is a draft of another walk, not saved: o lists it."]
        await walker.press("enter", "o")
        await walker.until_shown("LIBRARY")
        await walker.pick("Not saved: untitled")
        await walker.until_shown("NOT SAVED")
        await walker.pick("Leave it")
        await walker.until(lambda: walker.app.session.case.id == "ferry")
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}
        assert walker.app.session.case_path == small.case_path


async def test_a_stale_draft_never_overwrites_a_newer_file(small: Opened, home: Path) -> None:
    file = small.case_path.with_name("mine.toml")
    file.write_text('format = 1\n[scenario]\ntitle = "Mine"\n[case]\nid = "ferry"\n', "utf-8")
    await leave_draft(open_file(file), "j", "enter")
    newer = file.read_text("utf-8") + '[choices]\nboat = "keep"\n'
    file.write_text(newer, "utf-8")
    async with walking(open_file(file)) as walker:
        await walker.until_shown("RECOVER", "Its file has changed since")
        await walker.pick("Go on with it")
        await walker.press("s")
        await walker.until_shown("Write over")
        assert file.read_text("utf-8") == newer
