"""Many walks through the open case, counted together in a place of their own."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from tests.app.screen import SIZES, Walker, said, walking
from tests.gather.class_of import walks_of_a_class, write_all
from tui.app.conversations import gathering
from tui.app.places.readers import ReadersScreen
from tui.app.session import start
from tui.gather.gathering import FEW, gather, walk_files
from tui.gather.model import Gathered
from tui.outside.places import VISITOR
from tui.outside.text import clean
from tui.reason.engine.budget import StoppedError
from tui.scenario.model import new_scenario
from tui.scenario.opening import Opened
from tui.wording.gathered import (
    NO_SUCH_FOLDER,
    NO_WALKS,
    NOTHING_COUNTED,
    VIEWS,
    VISITORS_OWN,
)

A_CLASS = 24


@pytest.fixture
def of_a_class(small: Opened) -> Opened:
    """The small case, with the walks of a class beside it."""
    folder = small.case_path.parent / "class"
    write_all(folder, walks_of_a_class(small.case, A_CLASS), small.case)
    return small


def readers(walker: Walker) -> ReadersScreen:
    place = walker.place
    assert isinstance(place, ReadersScreen)
    return place


async def count_them(walker: Walker) -> None:
    """Go there, and wait for the count."""
    await walker.press("R")
    await walker.until(lambda: isinstance(walker.app.screen, ReadersScreen))
    await counted(walker)


async def counted(walker: Walker) -> None:
    await walker.until(lambda: readers(walker)._counted and not readers(walker)._count)
    await walker.settle()


async def go_to(walker: Walker, words: str) -> None:
    """Move the cursor down to the row that has some words."""
    for _ in range(200):
        if words in said(walker.text) and words in _under(walker):
            return
        await walker.press("down")
    raise AssertionError(words)


def _under(walker: Walker) -> str:
    return " ".join(row for row in walker.rows if "❯" in row)


@pytest.mark.parametrize("size", SIZES)
async def test_the_walks_beside_the_case_are_counted(
    of_a_class: Opened, size: tuple[int, int]
) -> None:
    async with walking(of_a_class, size) as walker:
        await count_them(walker)
        told = said(walker.whole("counts"))
        gathered = gather(
            walk_files(of_a_class.case_path.parent), of_a_class.case, of_a_class.case_path
        )
        assert f"{A_CLASS} walks, signed with {gathered.readers} names." in told
        label = of_a_class.case.options["boat.stop"].label
        number = gathered.chosen["boat.stop"]
        row = told.partition(label)[2].lstrip("━╾╌─ ·")
        assert row.startswith(f"{number} walks")
        for view in list(VIEWS.values())[1:]:
            await walker.press("t")
            assert f" {view} " in walker.text or size[0] < 60
        assert "guessed by" in said(walker.whole("counts"))
        await walker.press("t")
        assert f"{A_CLASS} walks" in said(walker.whole("counts"))


async def test_a_row_leads_to_the_decision_and_back(of_a_class: Opened) -> None:
    async with walking(of_a_class) as walker:
        await count_them(walker)
        label = of_a_class.case.options["boat.keep"].label
        await go_to(walker, label)
        await walker.press("enter")
        assert walker.place.PLACE == "walk"
        assert walker.walk.lines("decision").subject.id == "boat.keep"
        await walker.press("escape")
        await counted(walker)
        assert readers(walker).subject.id == "boat.keep"


async def test_a_row_leads_to_the_passages(of_a_class: Opened) -> None:
    async with walking(of_a_class) as walker:
        await count_them(walker)
        await walker.press("t")
        await go_to(walker, of_a_class.case.consequences["move-away"].statement)
        (first, *_) = readers(walker).passages_shown()
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.settle()
        assert first in walker.place.passages_shown()
        await walker.press("escape")
        await counted(walker)
        await walker.press("t")
        doubted = readers(walker).subject
        assert doubted.kind == "passage"
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.settle()
        assert doubted.id in walker.place.passages_shown()


async def test_a_course_is_put_beside_the_walk(of_a_class: Opened) -> None:
    async with walking(of_a_class) as walker:
        await count_them(walker)
        await walker.press("t", "t", "t")
        await walker.until_shown("WALKS THAT CHOOSE ALIKE")
        counts = readers(walker)._counted
        assert counts
        group = counts.gathered.groups[1]
        await walker.press("down", "enter")
        assert walker.place.PLACE == "compare"
        (column,) = walker.app.session.columns
        assert column.scenario.choices == group.course
        assert column.name == f"the course of {group.walks} walks"
        await walker.press("escape")
        await counted(walker)
        assert readers(walker).subject.number == 1
        await walker.press("enter")
        assert walker.place.PLACE == "compare"
        assert len(walker.app.session.columns) == 1, "it is there already"


async def test_another_folder_is_asked_for_and_a_broken_file_is_named(
    small: Opened, tmp_path: Path
) -> None:
    folder = tmp_path / "others"
    write_all(folder, walks_of_a_class(small.case, 3), small.case)
    (folder / "broken.toml").write_text("format = \n", "utf-8")
    async with walking(small) as walker:
        await count_them(walker)
        assert NO_WALKS in walker.text
        assert "s saves yours; F names the folder" in said(walker.text)
        await walker.press("F", "ctrl+u")
        await walker.type(str(folder))
        await walker.until_shown("3 walks")
        await counted(walker)
        told = said(walker.whole("counts"))
        assert "1 file cannot be read as a walk:" in told
        assert "broken.toml:1:" in told
        assert "~/others" in walker.text
        await walker.press("F", "ctrl+u")
        await walker.type("~/nowhere")
        await walker.until(lambda: any(NO_SUCH_FOLDER in notice for notice in walker.notices))
        assert "3 walks" in walker.text
        await walker.press("F", "ctrl+u")
        await walker.type("x" * 300)  # longer than any file system allows
        await walker.until(lambda: walker.app.screen is walker.place)
        assert any(NO_SUCH_FOLDER in notice for notice in walker.notices)


async def test_what_was_saved_meanwhile_is_counted(small: Opened) -> None:
    async with walking(small) as walker:
        await count_them(walker)
        assert NO_WALKS in walker.text
        await walker.press("1", "enter", "s")
        await walker.type("mine")
        await walker.until(lambda: walker.app.session.path)
        await count_them(walker)
        await walker.until_shown("1 walk")


def never_done(
    paths: Iterable[Path], case: object, case_path: Path, progress: Callable[[int], None]
) -> Gathered:
    """Stands for a count that would take for ever."""
    for files in count(250, 250):
        progress(files)
    raise AssertionError


async def test_a_count_can_be_stopped(of_a_class: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "gather", never_done)
    async with walking(of_a_class) as walker:
        await walker.press("R")
        await walker.until_shown("files read", "escape stops")
        under_way = readers(walker)._count
        await walker.press("escape")
        await walker.until_shown(NOTHING_COUNTED)
        assert under_way and under_way._stop.is_set()
        await walker.press("escape")
        assert walker.place.PLACE == "walk"
        monkeypatch.undo()
        await walker.press("R")
        await walker.until_shown(NOTHING_COUNTED)
        assert not readers(walker)._count, "who has stopped it is not made to wait again"
        await walker.press("F", "enter")
        await counted(walker)
        assert f"{A_CLASS} walks" in walker.text


async def test_many_files_are_counted_again_only_when_asked(of_a_class: Opened) -> None:
    async with walking(of_a_class) as walker:
        await count_them(walker)
        place = readers(walker)
        place._counted = replace(place._counted, files=FEW + 1)  # type: ignore[type-var]
        before = place._counted
        await walker.press("1", "R")
        await walker.settle()
        assert readers(walker)._counted is before
        await walker.press("F", "enter")
        await walker.until(lambda: readers(walker)._counted is not before)


async def test_to_leave_ends_a_count(of_a_class: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "gather", never_done)
    async with walking(of_a_class) as walker:
        await walker.press("R")
        await walker.until_shown("files read")
        under_way = readers(walker)._count
    assert under_way and under_way._stop.is_set()


async def test_another_case_is_counted_by_itself(
    of_a_class: Opened, town: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the count of the one before is still under way."""
    async with walking(of_a_class) as walker:
        await count_them(walker)
        walker.app.begin(start(town))
        await count_them(walker)
        await walker.until_shown("3 walks, signed with 1 name.", "~/scenarios/town-baths")
        with monkeypatch.context() as patch:
            patch.setattr(gathering, "gather", never_done)
            await walker.press("1", "R")
            await walker.until(lambda: readers(walker)._count)
            under_way = readers(walker)._count
            walker.app.begin(start(of_a_class))
        await count_them(walker)
        assert under_way and under_way._stop.is_set()
        assert f"{A_CLASS} walks" in walker.text


async def test_a_row_of_another_case_leads_nowhere(of_a_class: Opened, town: Opened) -> None:
    async with walking(of_a_class) as walker:
        await count_them(walker)
        await go_to(walker, of_a_class.case.options["boat.keep"].label)
        place, before = readers(walker), walker.app.session
        walker.app._session = start(town)  # as before anything has been drawn
        place.action_choose()
        walker.app._session = before
        await walker.settle()
        assert walker.place is place


async def test_a_click_turns_to_a_view_and_follows_a_row(of_a_class: Opened) -> None:
    async with walking(of_a_class) as walker:
        await count_them(walker)
        await walker.click("Doubts")
        await walker.until_shown("PASSAGES THAT ARE DOUBTED")
        await walker.click("Chosen")
        label = of_a_class.case.options["boat.stop"].label
        await walker.click(label)
        assert readers(walker).subject.id == "boat.stop"
        await walker.click(label)
        assert walker.place.PLACE == "walk"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
async def test_hostile_names_and_reasons_are_only_words(small: Opened, tmp_path: Path) -> None:
    hostile = "a\x1b]0;T\x07[b]x\u202e"
    folder = tmp_path / hostile
    walk = replace(new_scenario(small.case), doubts={"families-move": hostile}, author=hostile)
    write_all(folder, [walk], small.case)
    (folder / f"{hostile}.toml").write_text("format = \n", "utf-8")
    async with walking(small) as walker:
        await count_them(walker)
        readers(walker)._begin(folder)
        await counted(walker)
        told = said(walker.whole("counts"))
        assert "1 walk, signed with 1 name." in told
        assert "a␛]0;T␇[b]x�.toml:1:" in told
        await walker.press("t", "t")
        assert "“a␛]0;T␇[b]x�” (1)" in said(walker.whole("counts"))
        assert clean(walker.text) == walker.text


async def test_a_folder_without_end_can_be_left(small: Opened) -> None:
    """Even where no file in it may be a walk."""
    async with walking(small) as walker:
        await walker.press("R")
        await counted(walker)
        stopped = gathering.Count(small.case, small.case_path, small.case_path.parent)
        stopped.stop()
        with pytest.raises(StoppedError):
            stopped.work_out()


async def test_what_goes_wrong_is_told(of_a_class: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Gathered:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(gathering, "gather", full)
    async with walking(of_a_class) as walker:
        await walker.press("R")
        await walker.until(lambda: any("cannot be counted" in n for n in walker.notices))
        assert NOTHING_COUNTED in walker.text or not readers(walker)._count


async def test_visitors_count_only_their_own(
    of_a_class: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VISITOR, str(tmp_path / "visitor"))
    async with walking(of_a_class) as walker:
        await count_them(walker)
        assert NO_WALKS in walker.text
        await walker.press("F")
        assert VISITORS_OWN in " ".join(walker.notices)


async def test_the_counts_are_written(of_a_class: Opened) -> None:
    async with walking(of_a_class) as walker:
        await count_them(walker)
        await walker.press("e")
        await walker.until_shown("WRITE THE COUNTS")
        await walker.pick("HTML")
        file = of_a_class.case_path.parent / "ferry.counts.html"
        await walker.until(file.is_file)
        assert f"{A_CLASS} walks, signed with" in file.read_text("utf-8")
