"""Picking what the walk is held against: the baseline, and the columns of the comparison."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.screen import SIZES, Walker, said, walking
from tui.app.dialogs.prompt import Pick
from tui.content.comparison import MOST_COMPARED
from tui.scenario.opening import Opened, open_file

SCENARIO = """
format = 1
[scenario]
title = "A file"
[case]
id = "{case}"
digest = "{digest}"
[choices]
{choices}
"""


def write(
    opened: Opened, name: str, choices: str = "", *, case: str = "ferry", digest: str = ""
) -> Path:
    """A scenario file beside the case."""
    file = opened.case_path.with_name(name)
    text = SCENARIO.format(case=case, digest=digest or opened.case.digest, choices=choices)
    file.write_text(text, "utf-8")
    return file


async def offer(walker: Walker, key: str = "a") -> None:
    await walker.press("5")
    await walker.until(lambda: walker.place.PLACE == "compare")
    await walker.press(key)
    await walker.until(lambda: isinstance(walker.app.screen, Pick))


async def pick(walker: Walker, label: str, key: str = "a") -> None:
    """Ask for what there is, move to an answer, and take it."""
    await offer(walker, key)
    await walker.pick(label)


async def type_path(walker: Walker, path: str) -> None:
    await pick(walker, "Another file …")
    await walker.until_shown("OPEN A SCENARIO")
    await walker.type(path)


def names(walker: Walker) -> list[str]:
    return [named.name for named in walker.app.session.columns]


@pytest.mark.parametrize("size", SIZES)
async def test_a_file_is_put_beside_the_walk(small: Opened, size: tuple[int, int]) -> None:
    write(small, "stopping.toml", 'boat = "stop"')
    async with walking(small, size) as walker:
        await walker.press("enter")
        await pick(walker, "stopping")
        assert names(walker) == ["stopping"]
        assert "▾ stopping" in walker.text
        assert "● Stop it" in walker.text


async def test_a_path_may_be_typed(small: Opened, home: Path) -> None:
    write(small, "stopping.toml", 'boat = "stop"').rename(home / "elsewhere.toml")
    async with walking(small) as walker:
        await type_path(walker, "~/elsewhere.toml")
        await walker.until(lambda: "OPEN A SCENARIO" not in walker.text)
        assert names(walker) == ["elsewhere"]


async def test_the_walk_as_it_is_and_as_it_was(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter", "n", "enter")
        await pick(walker, "The walk as it is now")
        await pick(walker, "The walk 1 change ago")
        await pick(walker, "The walk 2 changes ago")
        assert names(walker) == ["after 2 changes", "after 1 change", "the beginning"]
        made = [dict(named.scenario.choices) for named in walker.app.session.columns]
        both = {"boat": ("keep",), "timetable": ("railway",)}
        assert made == [both, {"boat": ("keep",)}, {}]

        await walker.press("u", "u", "r")
        assert dict(walker.app.session.columns[0].scenario.choices) == both, "it stays as it was"


async def test_an_option_that_the_case_no_longer_has_makes_no_decision(small: Opened) -> None:
    vanished = replace(small.scenario, choices={"boat": ("swim",)})
    async with walking(replace(small, scenario=vanished)) as walker:
        await walker.press("n", "enter")
        await offer(walker)
        assert "The walk 1 change ago nothing chosen yet" in said(walker.whole("dialog-lines"))


async def test_the_same_is_not_put_there_twice(small: Opened) -> None:
    write(small, "stopping.toml", 'boat = "stop"')
    async with walking(small) as walker:
        await pick(walker, "The status quo")
        assert walker.notices == [
            "Already beside the walk: the status quo. Now it stays when others are added."
        ]
        await pick(walker, "stopping")
        await pick(walker, "stopping")
        assert walker.notices[-1] == "Already beside the walk: stopping."
        assert names(walker) == ["the status quo", "stopping"]
        await offer(walker)
        assert "The status quo" not in walker.whole("dialog-lines")


async def test_two_of_one_name_are_told_apart(small: Opened, home: Path) -> None:
    write(small, "mine.toml", 'boat = "keep"').rename(home / "mine.toml")
    write(small, "mine.toml", 'boat = "stop"')
    async with walking(small) as walker:
        await pick(walker, "mine")
        await type_path(walker, "~/mine.toml")
        assert names(walker) == ["mine", "mine (2)"]


async def test_there_is_room_for_six(small: Opened) -> None:
    options = ("", "railway", "hospital", "railway", "hospital")
    for number, option in enumerate(options):
        boat = "keep" if number < 3 else "stop"
        chosen = f'"{option}"' if option else ""
        write(small, f"course-{number}.toml", f'boat = "{boat}"\ntimetable = [{chosen}]')
    async with walking(small) as walker:
        for number in range(MOST_COMPARED - 1):
            await pick(walker, f"course-{number}")
        await walker.press("a")
        assert walker.notices[-1].startswith("There is room for 6 scenarios.")
        assert len(names(walker)) == MOST_COMPARED - 1
        assert len(walker.app.screen_stack) == 1, "nothing is asked"


@pytest.mark.parametrize("key", ["a", "b"])
async def test_what_cannot_be_held_against_the_walk_is_refused_in_a_sentence(
    small: Opened, key: str
) -> None:
    other = small.case_path.with_name("another-case.toml")
    other.write_text(small.case_path.read_text("utf-8"), "utf-8")
    write(small, "lost.toml", case="tunnel", digest="0" * 64)
    write(small, "of-another.toml", case="tunnel")
    write(small, "broken.toml").write_text("[scenario", "utf-8")
    write(small, "newer.toml").write_text("format = 99\n[scenario]\n", "utf-8")
    async with walking(small) as walker:
        before = walker.app.session
        await pick(walker, "another-case", key)
        assert "another-case is a case, not a scenario" in walker.notices[-1]
        await pick(walker, "of-another", key)
        assert "of-another is a scenario of another case" in walker.notices[-1]
        await pick(walker, "lost", key)
        assert "Its case “tunnel” was not found." in walker.notices[-1]
        await pick(walker, "broken", key)
        assert "broken.toml:1" in walker.notices[-1]
        await pick(walker, "newer", key)
        assert "This is scenario format 99" in walker.notices[-1]
        assert walker.app.session == before
        assert walker.is_running


async def test_a_scenario_of_another_case_is_refused(small: Opened, home: Path) -> None:
    folder = home / "tunnel"
    folder.mkdir()
    scenario = write(small, "dug.toml", case="tunnel", digest="0" * 64).rename(folder / "dug.toml")
    case = small.case_path.read_text("utf-8").replace('id = "ferry"', 'id = "tunnel"')
    (folder / "case.toml").write_text(case, "utf-8")
    async with walking(small) as walker:
        await type_path(walker, str(scenario))
        assert names(walker) == []
        assert "dug is a scenario of another case" in said(" ".join(walker.notices))


async def test_another_version_of_the_case_is_refused(small: Opened, home: Path) -> None:
    root = small.case_path.parents[2]
    later = home / "later"
    shutil.copytree(root, later)
    case = later / small.case_path.relative_to(root)
    case.write_text(case.read_text("utf-8") + "\n# changed\n", "utf-8")
    scenario = write(small, "kept.toml").rename(case.with_name("kept.toml"))
    async with walking(small) as walker:
        await type_path(walker, str(scenario))
        assert names(walker) == []
        assert "kept belongs to another version of this case" in " ".join(walker.notices)


async def test_what_has_changed_since_a_scenario_was_saved_is_told(small: Opened) -> None:
    write(small, "old.toml", 'boat = "sink"\ngone = "x"', digest="0" * 64)
    async with walking(small) as walker:
        await pick(walker, "old")
        assert names(walker) == ["old"]
        assert walker.notices[-1].startswith("old: ")
        assert "sink" in walker.notices[-1]


@pytest.mark.parametrize("path", ["/nowhere/at/all.toml", "~", "", "\x00"])
async def test_a_path_that_leads_nowhere(small: Opened, path: str) -> None:
    async with walking(small) as walker:
        await type_path(walker, path)
        assert names(walker) == []
        assert walker.is_running
        assert bool(walker.notices) == bool(path)


async def test_a_file_that_is_gone_in_the_meantime(small: Opened) -> None:
    file = write(small, "fleeting.toml")
    async with walking(small) as walker:
        await offer(walker)
        file.unlink()
        while "❯ fleeting" not in walker.pane("dialog-lines"):
            await walker.press("j")
        await walker.press("enter")
        assert "The file cannot be read" in walker.notices[-1]
        assert names(walker) == []


async def test_nothing_is_picked(small: Opened) -> None:
    async with walking(small) as walker:
        before = walker.app.session
        await offer(walker)
        await walker.press("escape")
        await walker.until(lambda: len(walker.app.screen_stack) == 1)
        assert walker.app.session == before


@pytest.mark.skipif("os.name == 'nt'", reason="no such names there")
async def test_names_of_files_are_cleaned(small: Opened) -> None:
    write(small, "bad\x1b]0;x\x07\nname [b].toml", 'boat = "stop"')
    async with walking(small) as walker:
        await pick(walker, "bad␛]0;x␇ name [b]")
        assert names(walker) == ["bad␛]0;x␇ name [b]"]
        assert "\x1b]0" not in walker.text


async def test_the_baseline_is_picked_and_stands_in_the_comparison(small: Opened) -> None:
    write(small, "stopping.toml", 'boat = "stop"')
    async with walking(small) as walker:
        await walker.press("enter")
        await pick(walker, "stopping", "b")
        assert walker.app.session.baseline.name == "stopping"
        assert walker.notices[-1] == "Held against: stopping."
        assert "▾ stopping" in walker.text
        await offer(walker, "b")
        assert "(now stopping)" in walker.text
        offered = walker.whole("dialog-lines")
        assert "The status quo" in offered
        assert "the baseline of the board" not in offered
        await walker.press("g", "enter")
        assert walker.app.session.baseline.name == "the status quo"
        assert walker.app.session.columns == ()


async def test_the_baseline_can_be_put_beside_the_walk(small: Opened) -> None:
    write(small, "stopping.toml", 'boat = "stop"')
    async with walking(small) as walker:
        await pick(walker, "stopping", "b")
        await offer(walker)
        assert "the baseline of the board" in walker.whole("dialog-lines")
        await walker.press("escape")
        await pick(walker, "The status quo")
        assert names(walker) == ["the status quo"]
        await offer(walker)
        await walker.press("g", "enter")
        assert names(walker) == ["the status quo", "stopping"]


async def test_a_walk_that_is_kept_in_a_file_can_be_held_against_the_file(small: Opened) -> None:
    file = write(small, "mine.toml", 'boat = "stop"')
    async with walking(open_file(file)) as walker:
        await walker.press("k", "enter")
        await pick(walker, "mine.toml, as last saved")
        assert names(walker) == ["mine.toml as saved"]
        assert "mine.toml" in walker.text
        walk, kept = walker.app.session.scenario, walker.app.session.columns[0].scenario
        assert walk.choices != kept.choices
