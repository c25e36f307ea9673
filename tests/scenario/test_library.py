"""What there is to open, told in a line each, whatever lies among it."""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.scenario.samples import sample
from tui.scenario import library
from tui.scenario.library import (
    Lying,
    Shelved,
    latest_first,
    looked_through,
    lying_in,
    walks,
)
from tui.scenario.write import render


def test_a_broken_file_hides_no_other(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"walk-{number}.toml").write_bytes(render(sample()))
    (tmp_path / "walk-7.toml").write_bytes(b"[scenario")
    (tmp_path / "walk-8.toml").write_bytes(b"[[a]]\n" * 150_000)
    listed = walks(sorted(tmp_path.iterdir()))
    assert len(listed) == 50
    assert {file.path.stem for file in listed if file.wrong} == {"walk-7", "walk-8"}


def test_no_more_is_read_than_a_list_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "MOST_LISTED_BYTES", 2 * len(render(sample())))
    for number in range(4):
        (tmp_path / f"walk-{number}.toml").write_bytes(render(sample()))
    listed = walks(sorted(tmp_path.iterdir()))
    assert sorted(file.title for file in listed) == ["A walk", "A walk", "walk-2", "walk-3"]
    assert not any(file.wrong for file in listed)


# Files as they lie in a folder


def named(files: Sequence[Lying]) -> list[str]:
    return [file.path.name for file in files]


def at(file: Path, seconds: int) -> Path:
    """A file that was last written then."""
    os.utime(file, (seconds, seconds))
    return file


def look(path: Path, case: str = "small") -> tuple[Shelved, bool]:
    """What is told of a file, and whether its scenario is there."""
    ((_, walk, scenario),) = looked_through(
        [Lying(path.parent, path.name, 1, path.stat().st_size)], case
    )
    return walk, scenario is not None


def test_files_lie_in_the_order_in_which_they_were_written(tmp_path: Path) -> None:
    for name, seconds in (("b", 2), ("a", 3), ("case", 9), ("c", 2)):
        (tmp_path / f"{name}.toml").write_bytes(b"")
        at(tmp_path / f"{name}.toml", seconds)
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "notes.txt").write_bytes(b"")
    files = lying_in((tmp_path, tmp_path / "nowhere"), "case.toml")
    assert named(files) == ["a.toml", "b.toml", "c.toml"]
    assert [file.written for file in files] == [3, 2, 2]


def test_a_file_is_listed_once_however_many_ways_lead_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "walks"
    folder.mkdir()
    (folder / "mine.toml").write_bytes(b"")
    (folder / "a-link.toml").symlink_to("mine.toml")
    (tmp_path / "outside.toml").write_bytes(b"")
    (folder / "out.toml").symlink_to(tmp_path / "outside.toml")
    (tmp_path / "again").symlink_to("walks")
    monkeypatch.chdir(tmp_path)
    for way in (folder, tmp_path / "again", Path("walks")):
        assert named(lying_in((way, folder), "case.toml")) == ["mine.toml"]


def test_few_are_listed_by_what_they_say_and_many_as_the_disk_does(tmp_path: Path) -> None:
    for day in (1, 2, 3):
        walk = replace(sample(), saved=datetime(2026, 1, day, tzinfo=UTC))
        (tmp_path / f"walk-{day}.toml").write_bytes(render(walk))
        at(tmp_path / f"walk-{day}.toml", 10 - day)
    (tmp_path / "broken.toml").write_bytes(b"[scenario")
    files = lying_in((tmp_path,), "case.toml")
    listed, looks = latest_first(files, {})
    assert named(listed) == ["walk-3.toml", "walk-2.toml", "walk-1.toml", "broken.toml"]
    assert {file.path.stem for file in files if looks[file].wrong} == {"broken"}
    assert latest_first(files, looks)[1] == looks
    many = [*files, *(Lying(tmp_path, f"{number}.toml") for number in range(40))]
    assert latest_first(many, {}) == (many, {})
    long = [*files, Lying(tmp_path, "long.toml", 0, 10**6)]
    assert latest_first(long, {}) == (long, {})


def test_a_walk_is_looked_through(tmp_path: Path) -> None:
    walk = sample()
    file = tmp_path / "walk.toml"
    file.write_bytes(render(walk))
    told, is_there = look(file, walk.case_id)
    assert (told.title, told.case, told.wrong, is_there) == ("A walk", walk.case_id, "", True)
    assert look(file, "another") == (told, False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[scenario", "Expected ']'"),
        ("format = 9\n[scenario]\n[case]\nid = 'small'", "format 9"),
        ("format = 1\n[scenario]\ntitle = 7\n[case]\nid = 'small'", "string"),
        ("format = 1\n[tool]\n", "It is no saved walk."),
        ("# nothing\n", "There is nothing in it."),
    ],
)
def test_why_a_file_is_no_walk_is_told_in_a_line(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "walk.toml"
    file.write_text(text, "utf-8")
    told, is_there = look(file)
    assert words in told.wrong
    assert "\n" not in told.wrong
    assert not is_there


def test_what_is_very_long_is_not_looked_into(tmp_path: Path) -> None:
    file = tmp_path / "walk.toml"
    file.write_bytes(b"#" * (library.MOST_LOOKED_INTO + 1))
    told, is_there = look(file)
    assert (told.is_long, told.wrong, is_there) == (True, "", False)


def test_what_is_gone_is_told_as_that(tmp_path: Path) -> None:
    ((_, told, _),) = looked_through([Lying(tmp_path, "gone.toml", 1, 1)], "small")
    assert told.wrong == library.GONE


def test_no_date_of_a_disk_is_too_odd(tmp_path: Path) -> None:
    assert Lying(tmp_path, "x", 1e18).when is None
    assert Lying(tmp_path, "x").when is None
    assert Lying(tmp_path, "x", 86_400).when == datetime(1970, 1, 2, tzinfo=UTC)
