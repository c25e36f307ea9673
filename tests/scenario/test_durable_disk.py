"""What a save asks of the disk, so that it outlasts a power cut; and what is told when it fails."""

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.scenario.test_durable import NEW, OLD
from tui.outside.problem import Refused
from tui.scenario import durable
from tui.scenario.durable import write_durably
from tui.scenario.leftovers import name_beside

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


class Watched:
    """The module `os`, noting in order what reaches the disk, and which file or folder it is.

    `modes` holds the permissions of the new file: when it was made, and at each write.
    """

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.modes: list[int] = []
        self._open: dict[int, str] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def open(self, path: Path, *arguments: int) -> int:
        handle = os.open(path, *arguments)
        self._open[handle] = "new" if path.name.endswith(".new") else path.name
        if path.name.endswith(".new"):
            self.modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
        return handle

    def write(self, handle: int, data: memoryview) -> int:
        self.told.append(("write", self._open[handle]))
        self.modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
        return os.write(handle, data[:20_000])

    def fsync(self, handle: int) -> None:
        self.told.append(("fsync", self._open[handle]))
        os.fsync(handle)

    def replace(self, source: Path, target: Path) -> None:
        self.told.append(("replace", target.name))
        source.replace(target)


@posix
@pytest.mark.parametrize("exists", [True, False])
def test_the_bytes_reach_the_disk_before_the_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    path = tmp_path / "kept" / "walk.toml"
    path.parent.mkdir()
    if exists:
        path.write_bytes(OLD)
    watched = Watched()
    monkeypatch.setattr(durable, "os", watched)
    write_durably(path, NEW)
    assert watched.told == [
        *[("write", "new")] * 3,
        ("fsync", "new"),
        ("replace", "walk.toml"),
        ("fsync", "kept"),
    ]


@posix
def test_the_disk_remembers_each_folder_that_is_made_in_the_one_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched()
    monkeypatch.setattr(durable, "os", watched)
    write_durably(tmp_path / "a" / "b" / "walk.toml", NEW)
    synced = [name for call, name in watched.told if call == "fsync"]
    assert synced == [tmp_path.name, "a", "new", "b"]


@posix
def test_what_is_private_is_private_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(OLD)
    path.chmod(0o600)
    watched = Watched()
    monkeypatch.setattr(durable, "os", watched)
    write_durably(path, NEW)
    assert set(watched.modes) == {0o600}


def test_a_file_that_has_the_name_of_the_new_one_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "urandom", bytes)
    theirs = name_beside(tmp_path / "walk.toml")
    theirs.write_bytes(OLD)
    with pytest.raises(Refused):
        write_durably(tmp_path / "walk.toml", NEW)
    assert theirs.read_bytes() == OLD
    assert not (tmp_path / "walk.toml").exists()


HOUR = 60 * 60


@pytest.mark.parametrize(
    ("of", "age", "stays"),
    [
        ("a running program", 0, True),
        ("a running program", 25 * HOUR, False),
        ("a program that has ended", 0, False),
        ("another machine", 0, True),
        ("another machine", 25 * HOUR, False),
    ],
)
def test_only_what_nobody_writes_any_more_is_swept_away(
    tmp_path: Path, of: str, age: int, stays: bool
) -> None:
    left = name_beside(tmp_path / "other.toml")
    machine, process, token = left.name.removeprefix(".juncture-").split("-")
    if of == "another machine":
        machine = "0" * 8
    elif of == "a program that has ended":
        with subprocess.Popen([sys.executable, "-c", ""]) as ended:
            ended.wait()
        process = str(ended.pid)
    left = left.with_name(f".juncture-{machine}-{process}-{token}")
    left.write_bytes(b"half a fi")
    os.utime(left, (time.time() - age,) * 2)
    write_durably(tmp_path / "walk.toml", NEW)
    assert left.exists() == stays


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.getuid() != 0, reason="only root has groups here")
def test_the_group_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(OLD)
    os.chown(path, -1, 12345)
    path.chmod(0o660)
    write_durably(path, NEW)
    assert (path.stat().st_gid, stat.S_IMODE(path.stat().st_mode)) == (12345, 0o660)


@posix
def test_a_group_that_may_not_be_given_leaves_nobody_more_than_they_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Groups:
        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

        def stat(self, path: Path) -> os.stat_result:
            status = list(path.stat())
            status[5] += path.name.endswith(".new")
            return os.stat_result(status)

        def chown(self, *_: Any) -> None:
            raise PermissionError

    path = tmp_path / "walk.toml"
    path.write_bytes(OLD)
    path.chmod(0o664)
    monkeypatch.setattr(durable, "os", Groups())
    write_durably(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


class Failing:
    """The module `os`, with an error in the place of one call; `folders` spares that of files."""

    def __init__(self, call: str, code: int, *, folders: bool = False) -> None:
        self._call = call
        self._code = code
        self._folders = folders

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name != self._call:
            return real

        def fail(*arguments: Any) -> Any:
            if self._folders and not stat.S_ISDIR(os.fstat(arguments[0]).st_mode):
                return real(*arguments)
            raise OSError(self._code, os.strerror(self._code))

        return fail


@posix
@pytest.mark.parametrize(
    "code", [errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF, errno.EACCES, errno.EPERM]
)
def test_a_folder_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(durable, "os", Failing("fsync", code, folders=True))
    write_durably(tmp_path / "walk.toml", NEW)
    assert (tmp_path / "walk.toml").read_bytes() == NEW


@posix
def test_a_folder_that_the_disk_does_not_confirm_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "os", Failing("fsync", errno.EIO, folders=True))
    with pytest.raises(Refused) as refused:
        write_durably(tmp_path / "walk.toml", NEW)
    (problem,) = refused.value.problems
    reason = os.strerror(errno.EIO)
    assert problem.message == (
        f"The disk has not confirmed the save: {reason}. "
        "What you saved is in its place, but may not outlast a power cut."
    )
    assert (tmp_path / "walk.toml").read_bytes() == NEW


@pytest.mark.parametrize(
    ("code", "mend"),
    [
        (errno.ENOSPC, "Make room on the disk, or save it somewhere else."),
        (errno.EDQUOT, "Make room on the disk, or save it somewhere else."),
        (errno.EACCES, "Save it in a folder that is yours to write to."),
        (errno.EPERM, "Save it in a folder that is yours to write to."),
        (errno.EROFS, "Save it in a folder that is yours to write to."),
        (errno.ENAMETOOLONG, "Choose a shorter name."),
        (errno.EIO, "Try again, or save it somewhere else."),
    ],
)
def test_what_to_do_depends_on_what_the_system_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, mend: str
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(durable, "os", Failing("write", code))
    with pytest.raises(Refused) as refused:
        write_durably(tmp_path / "walk.toml", NEW)
    (problem,) = refused.value.problems
    assert (problem.file, problem.mend) == (str(Path("~", "walk.toml")), mend)
    assert problem.message == f"It cannot be saved: {os.strerror(code)}. Nothing was written."


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write_durably(tmp_path / "walk\0.toml", NEW)
    (problem,) = refused.value.problems
    assert problem.rule == "cannot-save"
    assert problem.file.endswith("walk␀.toml")
