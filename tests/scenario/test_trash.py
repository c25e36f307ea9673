"""What is put away comes back as it was, or it is said why not."""

import os
from pathlib import Path

import pytest

from tests.app.screen import at_home
from tui.outside.places import trash_folder
from tui.outside.problem import Refused
from tui.scenario.trash import bring_back, number_trashed, put_away, trashed


@pytest.fixture(autouse=True)
def walks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for walks, and a home without any trash."""
    for name, value in at_home(tmp_path).items():
        monkeypatch.setenv(name, value)
    folder = tmp_path / "walks"
    folder.mkdir()
    return folder


def written(folder: Path, name: str, text: str = "") -> Path:
    file = folder / name
    file.write_text(text or f"# {name}\n", "utf-8")
    return file


@pytest.mark.parametrize(
    "name", ["mine.toml", "where-it-lay.toml", "Überfahrt \u202e.toml", "a b [c].toml", "x" * 250]
)
def test_it_comes_back_as_it_was(walks: Path, name: str) -> None:
    file = written(walks, name, "# mine, and \ud7ff\n")
    before = file.read_bytes(), file.stat().st_mtime_ns
    put = put_away(file)
    assert not file.exists()
    (there,) = trashed()
    assert (there.origin, there.file, number_trashed()) == (file, put.file, 1)
    assert bring_back(there) == file
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert (list(trashed()), number_trashed()) == ([], 0)
    assert list(trash_folder().iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_comes_back(walks: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(walks) + b"/\xff\xfe.toml"))
    file.write_bytes(b"# odd\n")
    put_away(file)
    assert bring_back(next(trashed())).read_bytes() == b"# odd\n"
    assert file.exists()


def test_the_last_stands_first_within_a_second_too(walks: Path) -> None:
    names = [f"walk-{number}.toml" for number in range(20)]
    for name in names:
        put_away(written(walks, name))
    assert [put.origin.name for put in trashed()] == names[::-1]


def test_it_comes_back_beside_what_has_its_name_now(walks: Path) -> None:
    file = written(walks, "mine.toml", "# first\n")
    put_away(file)
    written(walks, "mine.toml", "# second\n")
    put_away(file)
    written(walks, "mine.toml", "# third\n")
    assert [bring_back(put).name for put in list(trashed())] == ["mine-2.toml", "mine-3.toml"]
    told = [written.read_text("utf-8") for written in sorted(walks.iterdir())]
    assert told == ["# second\n", "# first\n", "# third\n"]


def test_its_folder_is_made_again(walks: Path) -> None:
    file = written(walks, "mine.toml")
    put = put_away(file)
    walks.rmdir()
    assert bring_back(put) == file
    assert file.exists()


def test_what_cannot_come_back_stays_in_the_trash(walks: Path) -> None:
    put = put_away(written(walks, "mine.toml"))
    walks.rmdir()
    walks.write_text("a file where the folder was", "utf-8")
    with pytest.raises(Refused, match="It cannot be moved"):
        bring_back(put)
    assert next(trashed()) == put


def test_what_cannot_be_put_away_stays(walks: Path) -> None:
    file = written(walks, "mine.toml")
    trash_folder().parent.mkdir(parents=True)
    trash_folder().write_text("no folder", "utf-8")
    with pytest.raises(Refused, match="It cannot be moved"):
        put_away(file)
    assert file.exists()
    assert (list(trashed()), number_trashed()) == ([], 0)


def test_what_is_gone_leaves_no_trace_in_the_trash(walks: Path) -> None:
    with pytest.raises(Refused, match="It is gone"):
        put_away(walks / "gone.toml")
    assert list(trash_folder().iterdir()) == []


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"\xff",
        b"origin = 1",
        b'origin = "zz"\nwhen = 2026-01-01T00:00:00Z',
        b'origin = "2f"\nwhen = 2026-01-01T00:00:00Z',
        b'origin = "6d696e652e746f6d6c"\nwhen = 2026-01-01T00:00:00Z',
        b'origin = "2f6d696e652e746f6d6c"\nwhen = 1',
    ],
    ids=["empty", "no text", "a number", "no hex", "the root", "no place", "no time"],
)
def test_a_broken_record_hides_no_other(walks: Path, record: bytes) -> None:
    put = put_away(written(walks, "mine.toml"))
    broken = trash_folder() / "99991231-235959-000000-00000000"
    broken.mkdir()
    (broken / "where-it-lay").write_bytes(record)
    (broken / "mine.toml").write_bytes(b"")
    assert list(trashed()) == [put]
