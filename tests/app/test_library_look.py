"""What the library looks like: walks of every kind, none at all, and what is asked there."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.app.screen import Walker
from tui.app.main import JunctureApp
from tui.app.rows import width_of
from tui.app.views.shelf import WALK_ROWS, walk_rows
from tui.outside import places
from tui.scenario.library import Shelved
from tui.scenario.opening import Opened, open_file

SIZES = {"wide": (120, 36), "medium": (80, 24), "narrow": (40, 12)}
LONG = "For the committee: what follows if the controls stay, and nothing else is done about it"
WALK = 'format = 1\n[scenario]\ntitle = "{}"\nsaved = 2026-11-{}T09:00:00Z\n[case]\nid = "{}"\n'
CHOSEN = '[choices]\ncontrols = "different"\nsharing = ["cancer"]\n'
FILES: Mapping[str, str] = {
    "mine": WALK.format("Mine", 26, "us-china-ai") + CHOSEN,
    "for-the-committee": WALK.format(LONG, 25, "us-china-ai") + CHOSEN,
}
ODD: Mapping[str, str] = {
    "half-written": "[scenario\n",
    "baths": WALK.format("The baths", 24, "town-baths"),
    "newer": WALK.format("From a newer Juncture", 24, "us-china-ai").replace("= 1", "= 9"),
    "wrong": WALK.format("The wrong way", 27, "us-china-ai") + "[choices]\ncontrols = 7\n",
    "tool": '[tool]\nname = "something else"\n',
}
WHEN = datetime(2026, 11, 23, tzinfo=UTC).timestamp()


@pytest.fixture
def case(bundled: Opened, home: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The bundled case, where all that comes with the program lies below the home folder."""
    monkeypatch.setattr(places, "_PACKAGE", home / "tui")
    for file in home.glob("scenarios/*/case.toml"):
        os.utime(file, (WHEN, WHEN))
    return bundled


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
        os.utime(folder / f"{name}.toml", (WHEN, WHEN))


def looks(opened: Opened, size: str, keys: str, snap_compare: Any) -> bool:
    """Whether the library looks as it did, after some keys."""

    async def go(pilot: Any) -> None:
        walker = Walker(app, pilot)
        await walker.press("o", *keys.split())
        await walker.until(lambda: not app.workers._workers and not app.answers.work.is_busy)
        await walker.settle()

    app = JunctureApp(opened)
    return bool(snap_compare(app, terminal_size=SIZES[size], run_before=go))


@pytest.mark.parametrize("size", SIZES)
def test_walks_look_as_they_did(size: str, case: Opened, snap_compare: Any) -> None:
    write(case.case_path.parent, FILES)
    opened = open_file(case.case_path.with_name("mine.toml"))
    assert looks(opened, size, "", snap_compare)


@pytest.mark.parametrize("size", ["medium", "narrow"])
def test_an_empty_library_looks_as_it_did(size: str, case: Opened, snap_compare: Any) -> None:
    for file in case.case_path.parent.glob("*.toml"):
        if file != case.case_path:
            file.unlink()
    assert looks(case, size, "", snap_compare)


@pytest.mark.parametrize("size", SIZES)
def test_odd_files_look_as_they_did(size: str, case: Opened, snap_compare: Any) -> None:
    write(case.case_path.parent, ODD)
    assert looks(case, size, "down", snap_compare)


DONE = {
    "renaming": "down N",
    "deleted": "down X",
    "filtering": "slash q u o",
    "filtered": "slash q u o enter",
}


@pytest.mark.parametrize("done", DONE)
def test_what_is_done_looks_as_it_did(done: str, case: Opened, snap_compare: Any) -> None:
    write(case.case_path.parent, FILES)
    assert looks(case, "medium", DONE[done], snap_compare)


@pytest.mark.parametrize("width", [8, 20, 40, 80, 120])
def test_a_walk_takes_as_many_rows_at_every_width(width: int) -> None:
    path = Path("a" * 300 + ".toml")
    for walk in (
        Shelved(path, "T" * 400, datetime(2026, 1, 1, tzinfo=UTC), 3),
        Shelved(path, "界" * 90, wrong="It is torn. " * 40),
        Shelved(Path(".toml"), ""),
    ):
        for is_open in (True, False):
            rows = walk_rows(walk, "many words " * 40, width, is_open=is_open)
            assert len(rows) == WALK_ROWS
            assert all(width_of(row) <= width for row in rows)
