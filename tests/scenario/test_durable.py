"""Whatever fails, and whenever it is killed, a file holds the old or the new, never less."""

import errno
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui.outside.problem import Refused
from tui.scenario import durable
from tui.scenario.durable import make_folder_durably, write_durably

OLD, NEW = b"old\n" * 3000, b"new and longer\n" * 3000

CALLS = ("access", "chmod", "close", "fsync", "open", "replace", "stat", "write")
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


class Faulty:
    """The module `os`, with something in the place of one of its calls."""

    def __init__(self, at: int, fault: Callable[..., Any]) -> None:
        self.count = 0
        self.hit = ""
        self._at = at
        self._fault = fault

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in CALLS:
            return real

        def call(*arguments: Any, **named: Any) -> Any:
            self.count += 1
            if self.count == self._at:
                self.hit = name
                return self._fault(name, real, *arguments, **named)
            return real(*arguments, **named)

        return call


def instead(name: str, real: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    if name == "close":
        real(*arguments)
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def after(name: str, real: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    if name == "write":
        real(arguments[0], arguments[1][: len(arguments[1]) // 2])
    elif name != "open":
        real(*arguments, **named)
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def interrupted(name: str, real: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    if name == "close":
        real(*arguments)
    raise KeyboardInterrupt


def scenes(folder: Path) -> list[tuple[Path, bytes | None]]:
    """A file that exists, one that does not, and one in a folder that does not."""
    existing = folder / "old.toml"
    existing.write_bytes(OLD)
    return [(existing, OLD), (folder / "new.toml", None), (folder / "a" / "b" / "new.toml", None)]


@pytest.mark.parametrize("fault", [instead, after, interrupted])
def test_a_fault_at_any_call_leaves_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Callable[..., Any]
) -> None:
    hits = []
    for scene in range(3):
        for at in range(1, 100):
            folder = tmp_path / f"{scene}-{at}"
            folder.mkdir()
            path, before = scenes(folder)[scene]
            faulty = Faulty(at, fault)
            monkeypatch.setattr(durable, "os", faulty)
            said = ""
            try:
                write_durably(path, NEW)
            except Refused as refused:
                (problem,) = refused.problems
                assert problem.rule == "cannot-save"
                assert str(path) in problem.file or "~" in problem.file
                said = problem.message
            except KeyboardInterrupt:
                said = "interrupted"
            holds = path.read_bytes() if path.exists() else None
            if not faulty.hit:
                assert (holds, said) == (NEW, "")
                break
            hits.append(faulty.hit)
            assert holds in (before, NEW)
            if not said:
                assert holds == NEW
            if "as it was" in said or "Nothing was written" in said:
                assert holds == before or (faulty.hit == "replace" and fault is after)
            if "in its place" in said:
                assert holds == NEW
            assert not list(folder.rglob(".juncture-*"))
        else:
            pytest.fail("it never ends")
    assert set(hits) == set(CALLS)


def once(name: str, real: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    if name in ("access", "open", "write"):  # Python makes these again by itself
        return real(*arguments, **named)
    if name == "close":
        real(*arguments)
    raise InterruptedError(errno.EINTR, os.strerror(errno.EINTR))


@pytest.mark.parametrize("linked", [False, True])
def test_a_call_that_a_signal_interrupts_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    for at in range(1, 100):
        path, _ = scenes(tmp_path)[0]
        link = tmp_path / "link"
        if linked:
            link.unlink(missing_ok=True)
            link.symlink_to(path)
        faulty = Faulty(at, once)
        monkeypatch.setattr(durable, "os", faulty)
        write_durably(link if linked else path, NEW)
        assert path.read_bytes() == NEW
        assert link.is_symlink() == linked
        if not faulty.hit:
            return
    pytest.fail("it never ends")


@posix
def test_a_link_that_cannot_be_read_for_a_moment_stays_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "link"
    real.write_bytes(OLD)
    link.symlink_to(real)
    lstat = os.lstat

    def fail(path: Any, **named: Any) -> os.stat_result:
        if os.fspath(path) == str(link):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return lstat(path, **named)

    with monkeypatch.context() as faulty:
        faulty.setattr(os, "lstat", fail)
        with pytest.raises(Refused):
            write_durably(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == OLD


def test_what_is_written_bit_by_bit_is_written_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow:
        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

        def write(self, handle: int, data: memoryview) -> int:
            return os.write(handle, data[:1000])

    monkeypatch.setattr(durable, "os", Slow())
    write_durably(tmp_path / "walk.toml", NEW)
    assert (tmp_path / "walk.toml").read_bytes() == NEW


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.scenario.test_durable import Faulty, NEW, OLD
from tui.scenario import durable

def killed(name, real, *arguments, **named):
    if name == "write":
        real(arguments[0], arguments[1][:100])
    os.kill(os.getpid(), signal.SIGKILL)

folder = Path(sys.argv[1])
for at in range(1, 100):
    path = folder / f"{at}.toml"
    path.write_bytes(OLD)
    child = os.fork()
    if child == 0:
        durable.os = Faulty(at, killed)
        durable.write_durably(path, NEW)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status == 0:
        break
    assert os.WTERMSIG(status) == signal.SIGKILL, status
else:
    sys.exit("it never ends")
print(at)
"""


@posix
def test_killed_at_any_call_it_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    calls = int(done.stdout)
    assert calls > len(CALLS)
    contents = [(tmp_path / f"{at}.toml").read_bytes() for at in range(1, calls + 1)]
    assert set(contents) == {OLD, NEW}
    assert contents[0] == OLD
    assert contents[-1] == NEW


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    real, link, again = tmp_path / "kept" / "walk.toml", tmp_path / "link", tmp_path / "again"
    real.write_bytes(OLD)
    link.symlink_to(Path("kept") / "walk.toml")
    again.symlink_to(link)
    write_durably(again, NEW)
    assert again.is_symlink()
    assert link.is_symlink()
    assert real.read_bytes() == NEW


@posix
def test_a_link_to_nothing_yet(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real.toml")
    write_durably(link, NEW)
    assert link.is_symlink()
    assert (tmp_path / "real.toml").read_bytes() == NEW


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_is_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(OLD)
    path.chmod(mode)
    write_durably(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_a_new_file_has_the_mode_that_every_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "any").write_bytes(b"")
    write_durably(tmp_path / "walk.toml", NEW)
    assert (tmp_path / "walk.toml").stat().st_mode == (tmp_path / "any").stat().st_mode


@posix
@pytest.mark.parametrize("kind", ["folder", "pipe", "loop", "below a file"])
def test_what_is_no_file_is_not_replaced(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "walk.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "loop":
        path.symlink_to(path)
    else:
        path.write_bytes(OLD)
        path /= "walk.toml"
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Refused) as refused:
        write_durably(path, NEW)
    (problem,) = refused.value.problems
    assert problem.rule == "cannot-save"
    assert sorted(tmp_path.iterdir()) == before


def test_a_file_that_may_only_be_read_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(OLD)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(Refused) as refused:
        write_durably(path, NEW)
    (problem,) = refused.value.problems
    assert problem.message.endswith("The file on disk is as it was.")
    assert problem.mend == "Save it in a folder that is yours to write to."
    assert path.read_bytes() == OLD


def test_on_windows_a_busy_file_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(OLD)
    tries, waits = [], []

    class Busy:
        def __init__(self, times: int) -> None:
            self.times = times

        def __getattr__(self, name: str) -> Any:
            return getattr(os, name)

        def replace(self, source: Path, target: Path) -> None:
            tries.append(source)
            if len(tries) <= self.times:
                raise PermissionError(errno.EACCES, "The process cannot access the file")
            source.replace(target)

    class Clock:
        def __getattr__(self, name: str) -> Any:
            return getattr(time, name)

        def sleep(self, seconds: float) -> None:
            waits.append(seconds)

    monkeypatch.setattr(durable, "_WINDOWS", True)
    monkeypatch.setattr(durable, "time", Clock())
    monkeypatch.setattr(durable, "os", Busy(3))
    write_durably(path, NEW)
    assert (len(tries), len(waits)) == (4, 3)
    assert path.read_bytes() == NEW

    tries.clear()
    monkeypatch.setattr(durable, "os", Busy(1000))
    with pytest.raises(Refused):
        write_durably(path, OLD)
    assert len(tries) < 10
    assert sum(waits) < 1
    assert path.read_bytes() == NEW
    assert [item.name for item in tmp_path.iterdir()] == ["walk.toml"]


def test_folders_that_cannot_be_synced_are_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_folders(name: str, real: Callable[..., Any], *arguments: Any) -> Any:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    path = tmp_path / "walk.toml"
    path.write_bytes(OLD)
    whole = Faulty(0, no_folders)
    monkeypatch.setattr(durable, "os", whole)
    write_durably(path, NEW)
    faulty = Faulty(whole.count - 1, no_folders)
    monkeypatch.setattr(durable, "os", faulty)
    write_durably(path, OLD)
    assert faulty.hit == "fsync"
    assert path.read_bytes() == OLD


def test_leftovers_of_killed_saves_are_swept_away(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".juncture-0123.new", tmp_path / ".juncture-4567.new"
    mine = tmp_path / ".juncture-notes.txt"
    for path in (old, fresh, mine):
        path.write_bytes(b"half a fi")
    long_ago = time.time() - 3 * 24 * 60 * 60
    os.utime(old, (long_ago, long_ago))
    os.utime(mine, (long_ago, long_ago))
    write_durably(tmp_path / "walk.toml", NEW)
    names = {item.name for item in tmp_path.iterdir()}
    assert names == {fresh.name, mine.name, "walk.toml"}


def test_the_message_names_the_file_the_reason_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "walk.toml"
    path.write_bytes(OLD)
    for at in range(1, 100):
        faulty = Faulty(at, after)
        monkeypatch.setattr(durable, "os", faulty)
        if faulty.hit != "write":
            try:
                write_durably(path, NEW)
            except Refused as refused:
                if faulty.hit == "write":
                    (problem,) = refused.problems
                    break
    assert problem.file.endswith("walk.toml")
    reason = os.strerror(errno.ENOSPC)
    assert problem.message == f"It cannot be saved: {reason}. The file on disk is as it was."
    assert problem.mend == "Make room on the disk, or save it somewhere else."


@posix
def test_a_visitor_writes_nothing_outside_their_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "visitor"
    folder.mkdir()
    monkeypatch.setenv("JUNCTURE_VISITOR", str(folder))
    (folder / "out").symlink_to(tmp_path)
    for path in (tmp_path / "x.toml", folder / ".." / "x.toml", folder / "out" / "x.toml"):
        with pytest.raises(Refused) as refused:
            write_durably(path, NEW)
        assert refused.value.problems[0].rule == "cannot-save"
    write_durably(folder / "deep" / "x.toml", NEW)
    assert [item.name for item in tmp_path.rglob("*.toml")] == ["x.toml"]


@posix
def test_a_visitor_makes_no_folder_outside_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "visitor"
    own.mkdir()
    monkeypatch.setenv("JUNCTURE_VISITOR", str(own))
    with pytest.raises(Refused):
        make_folder_durably(tmp_path / "deep" / "case", {"case.toml": NEW})
    assert list(tmp_path.iterdir()) == [own]
    make_folder_durably(own / "case", {"case.toml": NEW})
    assert (own / "case" / "case.toml").read_bytes() == NEW
