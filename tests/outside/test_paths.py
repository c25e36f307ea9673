"""Paths from outside: regular files, and only inside their folder."""

import os
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.outside.paths import (
    inside,
    read_inside,
    read_regular,
    shown_path,
    stays_inside,
    typed_path,
)
from tui.outside.problem import Problem, Refused

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")


def refusal(path: Path, most_bytes: int = 100) -> Problem:
    with pytest.raises(Refused) as refused:
        read_regular(path, most_bytes)
    (problem,) = refused.value.problems
    assert problem.mend
    return problem


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            ".",
            "..",
            "../a",
            "a/../b",
            "a/..",
            "./a",
            "a/./b",
            "a//b",
            "a/",
            "/",
            "/etc/passwd",
        ),
        *(
            "~",
            "~/a",
            "~root/a",
            "\\a",
            "..\\a",
            "a\\..\\b",
            "\\\\host\\share",
            "C:\\a",
            "C:a",
            "c:/a",
        ),
        *("a:stream", "file:///a", "a\0b", "a\nb/../c", "a\x1b[2Jb", "a\u202eb", "a\ud800"),
        *("con", "CON", "nul.txt", "a/aux", "com1", "LPT9.toml", "com¹", "nul .txt", "conin$"),
    ],
)
def test_names_that_lead_elsewhere(tmp_path: Path, name: str) -> None:
    assert inside(tmp_path, name) is None


@pytest.mark.parametrize(
    "name",
    ["a", "a.txt", "a/b.txt", "a b.txt", "é.txt", "...a", "a..b", "console", "com10", "a~", "-"],
)
def test_names_that_stay_inside(tmp_path: Path, name: str) -> None:
    assert inside(tmp_path, name) == tmp_path / name


@given(
    st.text(st.characters(exclude_categories=[]), max_size=30) | st.text("./\\~ab:", max_size=12)
)
def test_no_name_leads_out(name: str) -> None:
    folder = Path("/folder/that/is/not/there")
    path = inside(folder, name)
    assert path is None or path.resolve().is_relative_to(folder)


@POSIX
def test_links(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(b"x")
    (folder / "within").write_bytes(b"y")
    (folder / "out").symlink_to("../secret")
    (folder / "far").symlink_to("/etc/passwd")
    (folder / "up").symlink_to("..")
    (folder / "loop").symlink_to("loop")
    (folder / "here").symlink_to("within")
    for name in ("out", "far", "up", "up/secret", "loop", "loop/a"):
        assert inside(folder, name) is None
    assert inside(folder, "here") == folder / "here"
    (tmp_path / "alias").symlink_to("seeds")
    assert inside(tmp_path / "alias", "within") == tmp_path / "alias" / "within"


@POSIX
@pytest.mark.parametrize("hides_again", [False, True])
def test_a_link_that_is_changed_between_the_check_and_the_opening_leads_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hides_again: bool
) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(b"secret")
    (folder / "mine").write_bytes(b"mine")
    name = folder / "doc.txt"
    name.symlink_to("mine")
    assert read_regular(name, 99, within=folder) == b"mine"
    real_open = os.open

    def swapped(path: Any, *arguments: Any, **named: Any) -> int:
        name.unlink()
        name.symlink_to("../secret")
        handle = real_open(path, *arguments, **named)
        if hides_again:
            name.unlink()
            name.symlink_to("mine")
        return handle

    assert inside(folder, "doc.txt") == name
    with monkeypatch.context() as racing:
        racing.setattr(os, "open", swapped)
        with pytest.raises(Refused) as refused:
            read_regular(name, 99, within=folder)
    assert refused.value.problems[0].rule == "unreadable-file"


@POSIX
def test_folders_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    assert inside(tmp_path / "one", "a") is None
    assert not stays_inside(tmp_path, tmp_path / "one" / "a")
    assert not stays_inside(tmp_path / "two", tmp_path / "a")


def seeds(folder: Path) -> Path:
    """A folder of documents beside something that is nobody's business."""
    (folder / "secret").write_bytes(b"secret")
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "memo").write_bytes(b"secret")
    inner = folder / "seeds" / "inner"
    inner.mkdir(parents=True)
    (inner / "memo").write_bytes(b"memo")
    return folder / "seeds"


def test_a_file_inside(tmp_path: Path) -> None:
    folder = seeds(tmp_path)
    assert read_inside(folder, "inner/memo", 4) == b"memo"
    assert read_inside(folder, "../secret", 9) is None
    for name in ("inner", "inner/none", "none/memo"):
        with pytest.raises(Refused):
            read_inside(folder, name, 9)
    with pytest.raises(Refused) as refused:
        read_inside(folder, "inner/memo", 3)
    assert refused.value.problems[0].rule == "file-too-large"


@POSIX
def test_links_inside_are_followed_and_others_are_not(tmp_path: Path) -> None:
    folder = seeds(tmp_path)
    (folder / "memo").symlink_to("inner/memo")
    (folder / "within").symlink_to("inner", target_is_directory=True)
    (folder / "out").symlink_to("../secret")
    assert read_inside(folder, "memo", 9) == b"memo"
    assert read_inside(folder, "within/memo", 9) == b"memo"
    assert read_inside(folder, "out", 9) is None
    (tmp_path / "alias").symlink_to("seeds", target_is_directory=True)
    assert read_inside(tmp_path / "alias", "inner/memo", 9) == b"memo"


@POSIX
@pytest.mark.parametrize(
    ("call", "swapped"), [("open", "seeds"), ("open", "inner"), ("open", "memo"), ("stat", "memo")]
)
def test_a_link_that_is_put_there_meanwhile_is_not_followed(
    call: str, swapped: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = seeds(tmp_path)
    path, link = {
        "seeds": (folder, tmp_path / "elsewhere"),
        "inner": (folder / "inner", tmp_path / "elsewhere"),
        "memo": (folder / "inner" / "memo", tmp_path / "secret"),
    }[swapped]
    really = getattr(os, call)
    done = []

    def swap(name: "str | Path", *args: Any, **named: Any) -> Any:
        """Do what was asked for, with the link put there just before."""
        is_ours = call == "open" or named.get("dir_fd") is not None
        if Path(name).name == swapped and is_ours and not done:
            done.append(path.rename(path.with_name("gone")))
            path.symlink_to(link)
        return really(name, *args, **named)

    monkeypatch.setattr(os, call, swap)
    with pytest.raises(Refused) as refused:
        read_inside(folder, "inner/memo", 9)
    assert done
    assert refused.value.problems[0].rule == "unreadable-file"


@POSIX
def test_what_is_no_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    folder = seeds(tmp_path)
    os.mkfifo(folder / "pipe")
    monkeypatch.setattr(os, "fdopen", lambda *args: pytest.fail("it is open"))
    for path in (tmp_path / "pipe", Path("/dev/null"), Path("/dev/tty")):
        assert refusal(path).rule == "unreadable-file"
    with pytest.raises(Refused):
        read_inside(folder, "pipe", 9)


@POSIX
def test_a_pipe_that_is_put_there_meanwhile_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = seeds(tmp_path)
    really = os.open

    def swap(name: "str | Path", *args: Any, **named: Any) -> int:
        if Path(name).name == "memo":
            (folder / "inner" / "memo").unlink()
            os.mkfifo(folder / "inner" / "memo")
        return really(name, *args, **named)

    monkeypatch.setattr(os, "open", swap)
    with pytest.raises(Refused) as refused:
        read_inside(folder, "inner/memo", 9)
    assert refused.value.problems[0].message == "This is not a regular file."


def test_a_regular_file(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"\r\n\x00" * 10)
    assert read_regular(file, 30) == b"\r\n\x00" * 10
    assert refusal(file, 29).rule == "file-too-large"


@POSIX
def test_of_a_large_file_no_more_is_read_than_may_be(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        try:
            file.truncate(2**42)
        except OSError:
            pytest.skip("the disk has no files with holes")
    assert refusal(tmp_path / "a").rule == "file-too-large"


def test_what_is_no_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none", tmp_path / ("x" * 5000), tmp_path / "a\0b"):
        problem = refusal(path)
        assert (problem.rule, problem.line) == ("unreadable-file", 0)


@POSIX
def test_pipes_devices_and_what_cannot_be_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to("loop")
    for path in (tmp_path / "pipe", tmp_path / "zero", tmp_path / "loop", Path("/dev/null")):
        assert refusal(path).rule == "unreadable-file"
    endless = Path("/proc/self/mem")
    if endless.exists():
        assert refusal(endless).rule == "unreadable-file"


@POSIX
def test_nothing_is_left_open(tmp_path: Path) -> None:
    held = Path("/proc/self/fd")
    if not held.exists():
        pytest.skip("open files cannot be counted here")
    before = len(list(held.iterdir()))
    for _ in range(20):
        refusal(tmp_path)
        refusal(Path("/dev/zero"))
    assert len(list(held.iterdir())) == before


def test_a_name_in_a_message_is_harmless(tmp_path: Path) -> None:
    assert "\x1b" not in refusal(tmp_path / "a\x1b]0;x\x07").file


def test_paths_are_shown_short(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert shown_path(tmp_path / "a" / "b") == str(Path("~", "a", "b"))
    assert shown_path(Path("elsewhere")) == "elsewhere"
    assert len(shown_path(Path("x" * 1000))) == 300
    assert "\x1b" not in shown_path(tmp_path / "\x1b")


@POSIX
@pytest.mark.parametrize("name", ["a b.txt", "it's.txt", "one & two", "#one", "a$b", "(a)"])
def test_a_path_is_quoted_where_a_shell_would_take_it_apart(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shlex.split(typed_path(tmp_path / name), comments=True) == [str(tmp_path / name)]
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    typed = typed_path(tmp_path / name)
    assert typed.startswith("~/"), "within quotes it would not be the home folder"
    assert shlex.split(typed, comments=True) == [f"~/{name}"]


def test_a_plain_path_is_typed_as_it_is_shown(tmp_path: Path) -> None:
    assert typed_path(Path("cases/été/report.pdf")) == shown_path(Path("cases/été/report.pdf"))
