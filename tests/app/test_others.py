"""Others at the file of the walk: an edit, a deletion, a second Juncture. Nobody's work is lost."""

import os
from pathlib import Path

import pytest
from textual.events import AppFocus

from tests.app.screen import NARROW, Walker, walking
from tests.app.test_files import read
from tui.app.holding import Holding
from tui.outside.places import locks_folder
from tui.scenario.holding import Hold, hold
from tui.scenario.opening import Opened, open_file

MINE = """format = 1
# my words

[scenario]
title = "Mine"

[case]
id = "ferry"

[choices]
boat = "keep"
"""
THEIRS = MINE.replace("keep", "stop").replace("# my words", "# their words")


@pytest.fixture
def file(small: Opened) -> Path:
    """The file of a walk."""
    file = small.case_path.with_name("mine.toml")
    file.write_text(MINE, "utf-8")
    return file


async def noticed(walker: Walker, *words: str) -> None:
    """Come back to the terminal, and wait for the question."""
    await walker.settle()
    walker.app.post_message(AppFocus())
    await walker.until_shown("CHANGED ELSEWHERE", *words)


async def test_theirs_is_taken_and_undone(file: Path) -> None:
    async with walking(open_file(file)) as walker:
        await walker.press("r")
        file.write_text(THEIRS, "utf-8")
        await noticed(walker, "mine.toml has been changed", "Night ferry and the reading")
        await walker.pick("Take theirs")
        await walker.until(lambda: walker.app.session.scenario.choices == {"boat": ("stop",)})
        assert not walker.app.session.is_dirty
        await walker.press("u")
        assert walker.app.session.scenario.choices == {"boat": ("keep",)}
        assert walker.app.session.scenario.reading == "beside"
        await walker.press("s")
        await walker.until(lambda: read(file)["choices"] == {"boat": "keep"})
        assert "# their words" in file.read_text("utf-8")


async def test_mine_is_kept_and_saving_asks(file: Path) -> None:
    async with walking(open_file(file)) as walker:
        file.write_text(THEIRS, "utf-8")
        await noticed(walker)
        await walker.pick("Keep mine")
        assert walker.app.session.is_dirty, "the file does not hold it any more"
        await walker.press("j", "k", "s")
        await walker.until_shown("Theirs and yours differ in: Night ferry.", "Write over it")
        assert file.read_text("utf-8") == THEIRS
        await walker.pick("Take theirs")
        await walker.until(lambda: not walker.app.session.is_dirty)
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}


async def test_mine_is_saved_beside(file: Path) -> None:
    async with walking(open_file(file), NARROW) as walker:
        file.write_text(THEIRS, "utf-8")
        await noticed(walker)
        await walker.pick("Save mine beside it")
        await walker.until_shown("mine-2.toml")
        await walker.press("enter")
        beside = file.with_name("mine-2.toml")
        await walker.until(beside.exists)
        assert read(beside)["choices"] == {"boat": "keep"}
        assert file.read_text("utf-8") == THEIRS
        assert walker.app.session.path == beside


async def test_a_file_that_is_gone_is_written_again(file: Path) -> None:
    async with walking(open_file(file)) as walker:
        file.unlink()
        await noticed(walker, "mine.toml is not there any more")
        await walker.pick("Keep mine")
        assert walker.app.session.is_dirty
        await walker.press("s")
        await walker.until(file.exists)
        assert read(file)["choices"] == {"boat": "keep"}
        assert "# my words" in file.read_text("utf-8")


async def test_the_same_is_asked_again_after_a_save(file: Path) -> None:
    async with walking(open_file(file)) as walker:
        for _ in range(2):
            file.unlink()
            await noticed(walker, "mine.toml is not there any more")
            await walker.press("escape")
            await walker.press("s")
            await walker.until(file.exists)


async def test_a_file_that_comes_back_is_as_it_was(file: Path) -> None:
    away = file.with_suffix(".away")
    async with walking(open_file(file)) as walker:
        file.rename(away)
        await noticed(walker)
        await walker.press("escape")
        assert walker.app.session.is_dirty
        away.rename(file)
        await walker.press("j")
        assert not walker.app.session.is_dirty


@pytest.mark.parametrize(
    ("words", "fault"),
    [("= 1", "mine.toml:1:1: "), ("#" * 2_000_000, "mine.toml: The file is larger than ")],
    ids=["no TOML", "too large"],
)
async def test_what_cannot_be_read_is_told(file: Path, words: str, fault: str) -> None:
    async with walking(open_file(file)) as walker:
        file.write_text(words, "utf-8")
        await noticed(walker, "cannot be opened as it is now")
        assert len(walker.notices) == 1 and fault in walker.notices[0]
        await walker.pick("Keep mine")
        await walker.press("s")
        await walker.until_shown("Write over it")
        assert file.read_text("utf-8") == words


async def test_comments_of_others_are_no_question(file: Path) -> None:
    async with walking(open_file(file)) as walker:
        file.write_text(MINE.replace("my words", "other words"), "utf-8")
        await walker.press("j", "enter", "s")
        await walker.until(lambda: read(file)["choices"] == {"boat": "stop"})
        assert "# other words" in file.read_text("utf-8")


async def test_an_edit_that_keeps_date_and_size_is_noticed(file: Path) -> None:
    async with walking(open_file(file)) as walker:
        await walker.settle()
        before = file.stat()
        file.write_text(MINE.replace("keep", "stop"), "utf-8")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        await noticed(walker)


async def test_nothing_is_asked_over_another_question(file: Path) -> None:
    async with walking(open_file(file)) as walker:
        await walker.press("i")
        await walker.until_shown("YOUR NOTE")
        file.write_text(THEIRS, "utf-8")
        await walker.press("x")
        assert "CHANGED ELSEWHERE" not in walker.text
        await walker.press("enter")
        await noticed(walker)
        assert list(walker.app.session.scenario.notes.values()) == ["x"]


# A second Juncture


async def test_the_second_is_told_who_the_first_is(file: Path) -> None:
    async with walking(open_file(file)) as first:
        await first.until(lambda: first.app.holder._holds)
        async with walking(open_file(file)) as second:
            await second.until_shown(
                "OPEN ELSEWHERE", "mine.toml is open in another Juncture", f"process {os.getpid()}"
            )
            await second.pick("Read on")
            await second.press("j", "enter", "s")
            await second.until_shown("is open in another Juncture", "Write over it")
            assert file.read_text("utf-8") == MINE
            await second.pick("Save mine beside it")
            await second.until_shown("mine-2.toml")
            await second.press("enter")
            await second.until(file.with_name("mine-2.toml").exists)
        await first.press("r", "s")
        await first.until(lambda: read(file)["accept"]["reading"] == "beside")


async def test_who_comes_after_the_first_has_ended_is_alone(file: Path) -> None:
    async with walking(open_file(file)) as first:
        await first.until(lambda: first.app.holder._holds)
    async with walking(open_file(file)) as second:
        await second.until(lambda: second.app.holder._holds)
        assert "OPEN ELSEWHERE" not in second.text
    assert list(locks_folder().iterdir()) == []


async def test_what_is_not_saved_to_after_all_is_not_held(file: Path) -> None:
    there = file.with_name("there.toml")
    there.write_text(THEIRS, "utf-8")
    async with walking(open_file(file)) as walker:
        await walker.press("S")
        await walker.until_shown("SAVE THIS WALK")
        await walker.type("there.toml")
        await walker.until_shown("Write over it")
        free = hold(locks_folder(), there)
        assert isinstance(free, Hold)
        free.release()


async def test_where_nothing_can_be_locked_all_goes_on(file: Path) -> None:
    locks_folder().parent.mkdir(parents=True)
    locks_folder().write_text("in the way", "utf-8")
    async with walking(open_file(file)) as walker:
        await walker.press("j", "enter", "s")
        await walker.until(lambda: read(file)["choices"] == {"boat": "stop"})
        assert len(walker.notices) == 1


async def test_what_is_claimed_too_late_is_not_held(small: Opened, tmp_path: Path) -> None:
    async with walking(small) as walker:
        late = Holding(walker.app, tmp_path)
        late.close()
        assert late.claim(small.case_path) is None
    held = hold(tmp_path, small.case_path)
    assert isinstance(held, Hold), "it is anybody's to hold"
    held.release()
