"""A file gets another name or place, and nothing is ever lost by it."""

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tui.outside.problem import Refused
from tui.scenario.moving import move


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "mine.toml"
    file.write_bytes(b"# mine\n")
    file.chmod(0o640)
    return file


@pytest.fixture
def other_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be renamed from one folder to another."""
    replace = os.replace

    def refuse(source: Any, target: Any) -> None:
        if Path(source).parent != Path(target).parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)


def rule(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.problems[0].rule


def test_it_has_another_name(file: Path) -> None:
    target = file.with_name("ours.toml")
    move(file, target)
    assert (file.exists(), target.read_bytes()) == (False, b"# mine\n")
    assert target.stat().st_mode & 0o777 == 0o640


def test_no_other_file_is_written_over(file: Path) -> None:
    other = file.with_name("other.toml")
    other.write_bytes(b"# precious\n")
    with pytest.raises(Refused) as refused:
        move(file, other)
    assert rule(refused) == "file-exists"
    assert (file.read_bytes(), other.read_bytes()) == (b"# mine\n", b"# precious\n")


@pytest.mark.parametrize("name", ["folder", "nowhere"])
def test_no_folder_and_no_link_to_nothing_either(file: Path, name: str) -> None:
    target = file.with_name(name)
    if name == "folder":
        target.mkdir()
    else:
        target.symlink_to("elsewhere")
    with pytest.raises(Refused) as refused:
        move(file, target)
    assert rule(refused) == "file-exists"
    assert file.read_bytes() == b"# mine\n"


def test_its_own_name_is_no_other(file: Path) -> None:
    move(file, file)
    assert file.read_bytes() == b"# mine\n"


def test_what_is_gone_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="It is gone") as refused:
        move(tmp_path / "gone.toml", tmp_path / "new.toml")
    assert rule(refused) == "cannot-move"
    assert list(tmp_path.iterdir()) == []


def test_what_the_system_refuses_is_where_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(Refused, match="It is where it was"):
        move(file, file.with_name("new.toml"))
    assert [path.name for path in file.parent.iterdir()] == ["mine.toml"]


@pytest.mark.parametrize("name", ["no/folder/x.toml", "x" * 300, "nul\0"])
def test_a_place_that_cannot_be_is_refused(file: Path, name: str) -> None:
    with pytest.raises(Refused):
        move(file, file.parent / name)
    assert file.read_bytes() == b"# mine\n"


@pytest.mark.usefixtures("other_disk")
def test_it_goes_to_another_disk(file: Path) -> None:
    os.utime(file, (1_700_000_000, 1_700_000_000))
    target = file.parent / "far" / "mine.toml"
    target.parent.mkdir()
    move(file, target)
    assert (file.exists(), target.read_bytes()) == (False, b"# mine\n")
    assert target.stat().st_mtime == 1_700_000_000
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.usefixtures("other_disk")
def test_what_changes_on_the_way_to_another_disk_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = file.parent / "far" / "mine.toml"
    target.parent.mkdir()
    copy = shutil.copy2

    def changed(source: Path, there: Path) -> None:
        copy(source, there)
        source.write_bytes(b"# mine, and longer\n")

    monkeypatch.setattr(shutil, "copy2", changed)
    with pytest.raises(Refused, match="changed it meanwhile"):
        move(file, target)
    assert file.read_bytes() == b"# mine, and longer\n"
    assert not target.exists()
