"""Saving, opening and leaving: nothing is lost unasked, and a bad file never ends the app."""

import os
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.app.screen import NARROW, SIZES, Walker, said, walking
from tui.outside import places
from tui.outside.places import cases_folder
from tui.outside.problem import Refused
from tui.scenario.leftovers import name_beside
from tui.scenario.naming import path_for
from tui.scenario.opening import Opened, open_file
from tui.start import open_named

BAD = Path(__file__).parents[1] / "scenario" / "corpus" / "bad"


def read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))


async def save_as(walker: Walker, name: str) -> None:
    await walker.press("S")
    await walker.until_shown("SAVE THIS WALK")
    await walker.type(name)
    await walker.until(lambda: "SAVE THIS WALK" not in walker.text)


async def open_typed(walker: Walker, path: str) -> None:
    await walker.press("o")
    await walker.until_shown("LIBRARY")
    await walker.press("G", "enter")
    await walker.until_shown("OPEN A FILE")
    await walker.type(path)


async def back_to_the_place(walker: Walker) -> None:
    """Leave the question for a path, and the library beneath it."""
    await walker.until_shown("OPEN A FILE")
    await walker.press("escape")
    await walker.until_shown("LIBRARY")
    await walker.press("escape")
    await walker.until(lambda: "LIBRARY" not in walker.text)


@pytest.mark.parametrize("size", SIZES)
async def test_saving_asks_for_a_name_once_and_then_knows_it(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.press("j", "enter", "s")
        await walker.until_shown("SAVE THIS WALK", "scenarios/ferry")
        await walker.type("My [own] course")
        file = small.case_path.with_name("my-own-course.toml")
        await walker.until(file.exists)
        await walker.until(lambda: not walker.app.session.is_dirty)
        assert read(file)["scenario"]["title"] == "My [own] course"
        assert read(file)["choices"] == {"boat": "stop"}
        assert walker.notices[-1].startswith("Saved to ~/")
        if size != NARROW:
            assert "my-own-course.toml" in walker.rows[0]
        assert "●" not in walker.rows[0]

        await walker.press("n", "enter", "s")
        await walker.until(lambda: read(file)["choices"].get("timetable") == ["railway"])
        assert "SAVE THIS WALK" not in walker.text


async def test_what_is_saved_opens_to_the_same_findings(small: Opened) -> None:
    file = small.case_path.with_name("kept.toml")
    async with walking(small) as walker:
        await walker.press("j", "enter", "n", "j", "enter", "r", "r", "f", "g", "d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.type("Who says so?")
        await walker.press("p", "i")
        await walker.until_shown("YOUR NOTE")
        await walker.type("A note")
        await save_as(walker, "kept")
        await walker.until(file.exists)
        before, scenario = walker.app.findings, walker.app.session.scenario
    opened = open_file(file)
    async with walking(opened) as walker:
        after = walker.app.findings
        assert walker.app.session.scenario == scenario
        assert not walker.app.session.is_dirty
        assert (after.follows, after.open, after.ruled_out) == (
            before.follows,
            before.open,
            before.ruled_out,
        )
        assert "● Stop it" in walker.pane("decision")
        assert "✎ Your note: A note" in walker.pane("detail")


async def test_a_comment_written_by_hand_outlasts_saving(small: Opened) -> None:
    file = small.case_path.with_name("mine.toml")
    file.write_text(
        'format = 1\n\n# my own words\n[scenario]\ntitle = "Mine"\n\n[case]\nid = "ferry"\n',
        "utf-8",
    )
    async with walking(open_file(file)) as walker:
        await walker.press("enter", "s")
        await walker.until(lambda: not walker.app.session.is_dirty)
    assert "# my own words" in file.read_text("utf-8")
    assert read(file)["choices"] == {"boat": "keep"}


async def test_a_path_is_taken_as_it_is(small: Opened, home: Path) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "~/walks/[b]one")
        await walker.until((home / "walks" / "[b]one.toml").exists)
        made = "The folder ~/walks was made for it."
        assert walker.notices == [f"Saved to ~/walks/[b]one.toml. {made}"]
        await save_as(walker, "~/walks")
        await walker.until((home / "walks" / "scenario.toml").exists)
        assert walker.notices == ["Saved to ~/walks/scenario.toml."]
        await save_as(walker, "two.toml")
        await walker.until((home / "walks" / "two.toml").exists)


@pytest.mark.parametrize(
    "name", ["./", "~", "~nobody-of-this-name/x", "..", "a" * 300, "x/" * 200, "/dev/null/x", "?"]
)
async def test_no_name_ends_the_app(small: Opened, name: str) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, name)
        await walker.until(lambda: walker.notices or "NOT SAVED" in walker.text)
        if not walker.notices:
            await walker.press("escape")
            await walker.until(lambda: "NOT SAVED" not in walker.text)
        await walker.press("j", "enter")
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}
        assert walker.is_running
    assert small.case_path.read_bytes().startswith(b"format = 1")


async def test_no_name_is_no_saving(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "   ")
        assert walker.notices == ["Nothing is saved: it needs a name."]
        await walker.press("s")
        await walker.until_shown("SAVE THIS WALK")
        await walker.press("escape")
        await walker.until(lambda: "SAVE THIS WALK" not in walker.text)
        assert walker.app.session.is_dirty
    assert list(small.case_path.parent.glob("*")) == [small.case_path]


async def test_the_case_is_never_written_over(small: Opened) -> None:
    before = small.case_path.read_bytes()
    async with walking(small) as walker:
        await walker.press("enter")
        for name in ("case", "case.toml", str(small.case_path)):
            await save_as(walker, name)
            await walker.until_shown("This is the case itself.")
        assert walker.app.session.is_dirty
    assert small.case_path.read_bytes() == before


async def test_a_walk_that_comes_along_is_never_written_over(
    bundled: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_PACKAGE", home / "tui")
    path = bundled.case_path.with_name("recommended.toml")
    before = path.read_bytes()
    async with walking(open_file(path)) as walker:
        await walker.press("s")
        await walker.until_shown("SAVE THIS WALK", "recommended-2.toml")
        assert walker.notices[-1] == (
            "This walk comes with Juncture, and stays as it is. Save yours under another name."
        )
        await walker.type("recommended.toml")
        await walker.until(lambda: "Save yours under another name." in walker.notices[-1])
        assert path.read_bytes() == before
        await walker.press("s", "enter")
        await walker.until(lambda: walker.app.session.path)
        await walker.until_shown("recommended-2.toml")
    assert path.read_bytes() == before
    assert path.with_name("recommended-2.toml").exists()


async def test_another_file_is_written_over_only_when_that_is_said(small: Opened) -> None:
    file = small.case_path.with_name("there.toml")
    file.write_text("precious = true\n", "utf-8")
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "there")
        await walker.until_shown("There is a file of this name already.")
        await walker.press("escape")
        await walker.until(lambda: "already" not in walker.text)
        assert file.read_text("utf-8") == "precious = true\n"
        assert walker.app.session.is_dirty

        await save_as(walker, "there")
        await walker.until_shown("Save under another name")
        await walker.pick("Save under another name")
        await walker.until_shown("SAVE THIS WALK")
        await walker.type("here")
        await walker.until(file.with_name("here.toml").exists)
        assert file.read_text("utf-8") == "precious = true\n"

        await save_as(walker, "there.toml")
        await walker.until_shown("Write over it")
        await walker.pick("Write over it")
        await walker.until(lambda: read(file).get("choices") == {"boat": "keep"})
        assert walker.app.session.path == file


@pytest.mark.parametrize("size", SIZES)
async def test_a_file_changed_elsewhere_is_noticed(small: Opened, size: tuple[int, int]) -> None:
    file = small.case_path.with_name("mine.toml")
    async with walking(small, size) as walker:
        await walker.press("enter")
        await save_as(walker, "mine")
        await walker.until(file.exists)
        theirs = file.read_text("utf-8").replace('boat = "keep"', 'boat = "stop"')
        file.write_text(theirs, "utf-8")
        await walker.press("n")
        await walker.until_shown("CHANGED ELSEWHERE")
        await walker.press("escape")
        await walker.press("n", "enter", "s")
        await walker.until_shown(
            "The file has been changed since it was opened or saved here."
            " Theirs and yours differ in: ",
            *("Save mine beside it", "Take theirs", "Write over it"),
        )
        assert file.read_text("utf-8") == theirs
        await walker.pick("Write over it")
        await walker.until(lambda: "timetable" in read(file)["choices"])
        assert read(file)["choices"]["boat"] == "keep"


@pytest.mark.skipif(not hasattr(os, "geteuid") or not os.geteuid(), reason="nothing stops root")
async def test_a_folder_that_may_not_be_written_to_is_told(small: Opened, home: Path) -> None:
    (home / "locked").mkdir(mode=0o500)
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "~/locked/x.toml")
        await walker.until_shown("NOT SAVED", "It cannot be saved")
        assert walker.app.session.is_dirty


async def test_what_cannot_be_saved_is_kept_and_can_be_tried_again(
    small: Opened, home: Path
) -> None:
    (home / "file").write_text("x", "utf-8")
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "~/file/x.toml")
        await walker.until_shown("NOT SAVED", "It cannot be saved", "Nothing was written", "draft")
        await walker.press("enter")  # in vain
        await walker.until_shown("NOT SAVED")
        assert walker.app.session.is_dirty
        (home / "file").unlink()
        await walker.press("enter")
        await walker.until((home / "file" / "x.toml").exists)
        await walker.until(lambda: not walker.app.session.is_dirty)


async def test_what_cannot_be_saved_here_can_be_saved_elsewhere(small: Opened, home: Path) -> None:
    (home / "file").write_text("x", "utf-8")
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "~/file/x.toml")
        await walker.until_shown("NOT SAVED")
        await walker.press("j", "enter")
        await walker.until_shown("SAVE THIS WALK")
        await walker.type("~/elsewhere.toml")
        await walker.until((home / "elsewhere.toml").exists)
        await walker.until(lambda: not walker.app.session.is_dirty)


async def test_what_a_killed_save_left_is_cleared_at_the_next_start(small: Opened) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    ours = name_beside(small.case_path)
    left = ours.with_name(ours.name.replace(f"-{os.getpid()}-", f"-{ended.pid}-"))
    for file in (ours, left):
        file.write_text("half a fi", "utf-8")
    async with walking(small) as walker:
        await walker.until(lambda: not left.exists())
        assert ours.exists()


# The case, changed by somebody else


@pytest.mark.parametrize("size", SIZES)
async def test_a_case_that_breaks_stays_as_it_was_read_and_tells_what_is_different_then(
    small: Opened, size: tuple[int, int]
) -> None:
    text = small.case_path.read_text("utf-8")
    async with walking(small, size) as walker:
        await walker.settle()  # what is open is watched from now on
        small.case_path.write_text(f"{text}oops\n", "utf-8")
        await walker.press("j")
        await walker.until_shown("Expected", "The case stays here as it was read last.")
        assert walker.app.session.case == small.case

        other = text.replace('to = "to the mainland."', 'to = "to the moon."')
        other = other.replace('id = "stop"', 'id = "sink"').replace('"boat.stop"', '"boat.sink"')
        small.case_path.write_text(other.replace('boat = "stop"', 'boat = "sink"'), "utf-8")
        await walker.press("k")
        await walker.until_shown(
            "The case has changed on disk, and is read anew; gone: 1 option; new: 1 option;"
            " not found any more: 1 passage."
        )


# Opening


async def test_the_library_lists_the_cases_and_the_walks_beside_this_one(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("o")
        await walker.until_shown("LIBRARY", f"A new walk through {bundled.case.title}")
        listed = walker.whole("dialog-lines")
        for file in bundled.case_path.parent.glob("*.toml"):
            assert file == bundled.case_path or f"  {read(file)['scenario']['title']} " in listed
        assert "3 of 7 decisions made" in listed
        assert f"Case: {bundled.case.title}" in listed
        assert "Another file …" in listed
        await walker.pick("The status quo")
        await walker.until(lambda: walker.app.session.path is not None)
        assert walker.app.session.name == "status-quo.toml"
        assert "status-quo.toml" in walker.rows[0]
        chosen = read(bundled.case_path.with_name("status-quo.toml"))["choices"]
        assert set(walker.app.session.scenario.choices) == set(chosen)
        assert walker.walk.at == 0


async def test_the_library_lists_the_latest_first_and_ones_own_cases(small: Opened) -> None:
    folder = small.case_path.parent
    for name, saved in (("early", "2025-01-02"), ("late", "2026-03-04")):
        words = f'format = 1\n[scenario]\ntitle = "T {name}"\nsaved = {saved}T00:00:00Z\n'
        (folder / f"{name}.toml").write_text(f'{words}[case]\nid = "ferry"\n', "utf-8")
    (folder / "broken.toml").write_text("= 1", "utf-8")
    own = cases_folder() / "mill" / "case.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[case]\ntitle = "The mill"\n[[documents]]\n[[decisions]]\n', "utf-8")
    async with walking(small) as walker:
        await walker.press("o")
        await walker.until_shown("LIBRARY")
        await walker.until(lambda: walker.whole("dialog-lines").count("1 follow") == 2)
        listed = said(walker.whole("dialog-lines"))
    late, early = "T late 2026-03-04 nothing chosen", "T early 2025-01-02 nothing chosen"
    assert listed.index(late) < listed.index(early)
    assert listed.index("T early") < listed.index("broken ! line 1: Invalid statement.")
    assert "Case: The mill 1 decision · saved " in listed
    assert listed.index("The mill") < listed.index("US policy on")


async def test_a_new_walk_begins_anew_from_any_place(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await save_as(walker, "kept")
        await walker.until(lambda: not walker.app.session.is_dirty)
        await walker.press("4")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.press("o")
        await walker.until_shown("LIBRARY")
        await walker.pick("A new walk through")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert walker.app.session.path is None
        assert not walker.app.session.scenario.choices
        assert "untitled" in walker.rows[0]
        assert "○ Stop it" in walker.pane("decision")
        await walker.press("u")
        assert walker.notices[-1] == "There is nothing to take back."


async def test_another_case_is_opened_in_place_of_this_one(small: Opened, bundled: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "4")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.press("G")
        await open_typed(walker, str(bundled.case_path))
        await walker.until(lambda: walker.app.session.case.id == "us-china-ai")
        await walker.until_shown("DECISION 1 OF 7")
        await walker.press("4")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert bundled.case.documents["gu-2024"].title in said(walker.whole("text"))
        await walker.press("G", "enter", "1")
        await open_typed(walker, str(small.case_path))
        await walker.until_shown("DECISION 1 OF 2", "The night ferry")


async def test_opening_asks_about_what_is_not_saved(small: Opened) -> None:
    file = small.case_path.with_name("other.toml")
    file.write_text('format = 1\n[scenario]\ntitle = "Other"\n[case]\nid = "ferry"\n', "utf-8")
    async with walking(small) as walker:
        await walker.press("enter")
        await open_typed(walker, str(file))
        await walker.until_shown("NOT SAVED")
        await walker.pick("Stay here")
        await walker.until(lambda: "NOT SAVED" not in walker.text)
        assert walker.app.session.path is None
        assert walker.app.session.is_dirty
        await open_typed(walker, str(file))
        await walker.until_shown("NOT SAVED")
        await walker.pick("Leave it")
        await walker.until(lambda: walker.app.session.path == file)
        assert not walker.app.session.is_dirty


async def test_what_has_changed_since_is_told_on_opening(small: Opened) -> None:
    file = small.case_path.with_name("old.toml")
    file.write_text(
        'format = 1\n[scenario]\ntitle = "Old"\n[case]\nid = "ferry"\n'
        '[choices]\nboat = "sink"\ntunnel = "dig"\n',
        "utf-8",
    )
    async with walking(small) as walker:
        await open_typed(walker, str(file))
        await walker.until(lambda: walker.app.session.path == file)
        told = " ".join(walker.notices)
        assert "1 option is gone: boat.sink" in told
        assert "tunnel" in told
        await walker.press("n", "n")
        assert walker.is_running


@pytest.mark.parametrize("name", sorted(path.stem for path in BAD.glob("*.toml")))
async def test_a_bad_file_is_told_and_the_walk_stays(small: Opened, home: Path, name: str) -> None:
    file = home / f"{name}.toml"
    file.write_bytes((BAD / file.name).read_bytes())
    async with walking(small) as walker:
        await walker.press("j", "enter", "u")
        await open_typed(walker, f"~/{file.name}")
        await walker.until(lambda: walker.notices and file.name in walker.notices[-1])
        await back_to_the_place(walker)
        assert walker.app.session.case.id == "ferry"
        await walker.press("U")
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}


def test_a_path_without_a_name_is_a_file_in_that_folder(home: Path) -> None:
    assert path_for("/", home) == Path("/scenario.toml")
    assert path_for("./", home) == home / "scenario.toml"


@pytest.mark.parametrize(
    "path", ["/nowhere/x.toml", "~nobody-of-this-name/x.toml", "~", "/dev/zero", ".", "x" * 5000]
)
async def test_a_path_that_leads_nowhere_is_told(small: Opened, path: str) -> None:
    async with walking(small) as walker:
        await open_typed(walker, path)
        await walker.until(lambda: walker.notices)
        assert walker.is_running
        await back_to_the_place(walker)
        assert "DECISION 1 OF 2" in walker.text


async def test_a_document_is_told_as_one_as_the_command_line_does(
    small: Opened, home: Path
) -> None:
    document = home / "doc.txt"
    document.write_text("A memo on the night ferry. It sails at ten.\n", "utf-8")
    with pytest.raises(Refused) as refused:
        open_named(str(document))
    async with walking(small) as walker:
        await open_typed(walker, "~/doc.txt")
        await walker.until(lambda: walker.notices)
        assert walker.notices == [problem.in_a_line for problem in refused.value.problems]
        assert "This is a document, not a case or a scenario." in walker.notices[0]
        assert "juncture new ~/doc.txt" in walker.notices[0]

        await back_to_the_place(walker)
        await walker.press("2", "b")
        await walker.until_shown("BASELINE")
        await walker.pick("Another file …")
        await walker.until_shown("OPEN A SCENARIO")
        await walker.type("~/doc.txt")
        await walker.until(lambda: "This is a document" in walker.notices[-1])


async def test_a_path_that_cannot_be_opened_is_asked_for_again_as_it_was_typed(
    small: Opened, home: Path
) -> None:
    async with walking(small) as walker:
        await open_typed(walker, "~/walks/mine.tml")
        await walker.until_shown("OPEN A FILE", "~/walks/mine.tml", "No such file")
        await back_to_the_place(walker)
        (home / "bad.toml").write_text("= 1", "utf-8")
        await walker.press("2", "b")
        await walker.until_shown("BASELINE")
        await walker.pick("Another file …")
        await walker.until_shown("OPEN A SCENARIO")
        await walker.type("~/bad.toml")
        await walker.until_shown("OPEN A SCENARIO", "~/bad.toml", "Invalid statement")


async def test_the_library_stays_where_a_walk_cannot_be_opened(small: Opened) -> None:
    file = small.case_path.with_name("broken.toml")
    file.write_text("= 1", "utf-8")
    async with walking(small) as walker:
        await walker.press("enter", "o")
        await walker.until_shown("LIBRARY")
        await walker.pick("broken")
        await walker.until_shown("LIBRARY", "broken.toml:1:1: Invalid statement")
        assert "NOT SAVED" not in walker.text
        assert walker.app.session.is_dirty


async def test_what_is_saved_before_opening_is_what_is_opened(small: Opened) -> None:
    file = small.case_path.with_name("other.toml")
    file.write_text('format = 1\n[scenario]\ntitle = "Other"\n[case]\nid = "ferry"\n', "utf-8")
    async with walking(small) as walker:
        await walker.press("enter")
        await open_typed(walker, str(file))
        await walker.until_shown("NOT SAVED")
        await walker.pick("Save it")
        await walker.until_shown("SAVE THIS WALK")
        await walker.type("other")
        await walker.until_shown("Write over it")
        await walker.pick("Write over it")
        await walker.until(lambda: walker.app.session.path == file)
        assert walker.app.session.scenario.choices == {"boat": ("keep",)}
        assert not walker.app.session.is_dirty


async def test_the_walk_that_is_open_is_not_opened_again(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "mine")
        await walker.until(lambda: not walker.app.session.is_dirty)
        await walker.press("j", "enter", "o")
        await walker.until_shown("LIBRARY", "open now")
        await walker.pick("mine")
        await walker.until(lambda: "LIBRARY" not in walker.text)
        assert "NOT SAVED" not in walker.text
        assert walker.app.session.scenario.choices == {"boat": ("stop",)}
        assert walker.app.session.is_dirty


# Leaving


async def test_leaving_at_once_when_nothing_would_be_lost(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "n", "r", "u", "q")
        await walker.until(lambda: not walker.is_running)
        assert not walker.app.return_code


async def test_leaving_with_unsaved_work_asks_and_can_save(small: Opened) -> None:
    file = small.case_path.with_name("kept.toml")
    async with walking(small) as walker:
        await walker.press("enter", "q")
        await walker.until_shown("NOT SAVED")
        await walker.pick("Stay here")
        await walker.until(lambda: "NOT SAVED" not in walker.text)
        assert walker.is_running
        await walker.press("q")
        await walker.until_shown("NOT SAVED")
        await walker.pick("Save it")
        await walker.until_shown("SAVE THIS WALK")
        await walker.press("escape")
        await walker.until(lambda: "SAVE THIS WALK" not in walker.text)
        assert walker.is_running, "no name, no saving, no leaving"
        await walker.press("q")
        await walker.until_shown("NOT SAVED")
        await walker.pick("Save it")
        await walker.until_shown("SAVE THIS WALK")
        await walker.type("kept")
        await walker.until(lambda: not walker.is_running)
    assert read(file)["choices"] == {"boat": "keep"}


async def test_leaving_where_the_file_is_known_saves_without_asking_for_a_name(
    small: Opened,
) -> None:
    file = small.case_path.with_name("kept.toml")
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "kept")
        await walker.press("j", "enter", "q")
        await walker.until_shown("NOT SAVED", "as kept.toml")
        await walker.pick("Save it")
        await walker.until(lambda: not walker.is_running)
    assert read(file)["choices"] == {"boat": "stop"}


async def test_back_to_what_was_saved_is_nothing_to_lose(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "kept")
        await walker.until(lambda: not walker.app.session.is_dirty)
        await walker.press("j", "enter")
        assert walker.app.session.is_dirty
        await walker.press("u")
        assert not walker.app.session.is_dirty
        await walker.press("q")
        await walker.until(lambda: not walker.is_running)


async def test_undo_reaches_back_before_the_save(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        await save_as(walker, "kept")
        await walker.until(lambda: not walker.app.session.is_dirty)
        await walker.press("u")
        assert walker.app.session.scenario.choices == {}
        assert walker.app.session.is_dirty
        await walker.press("U")
        assert walker.app.session.scenario.choices == {"boat": ("keep",)}
        assert not walker.app.session.is_dirty


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_every_way_out_asks(small: Opened, key: str) -> None:
    async with walking(small) as walker:
        await walker.press("enter", key)
        await walker.until_shown("NOT SAVED")
        assert walker.is_running


async def test_notices_of_opening_are_shown(small: Opened) -> None:
    async with walking(small, notices=("2 of 11 passages [changed].",)) as walker:
        await walker.until_shown("2 of 11 passages [changed].")


async def test_the_scenario_of_another_folder_finds_its_case(small: Opened, home: Path) -> None:
    opened = replace(small, case_path=small.case_path)
    async with walking(opened) as walker:
        await walker.press("enter")
        await save_as(walker, "~/elsewhere/mine")
        await walker.until((home / "elsewhere" / "mine.toml").exists)
    async with walking(opened) as walker:
        await open_typed(walker, "~/elsewhere/mine.toml")
        await walker.until(lambda: "Its case “ferry” was not found" in "".join(walker.notices))
        assert walker.is_running
