"""What is written of a crash: where in the code it was, and nothing that somebody has written."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from tui import cli
from tui.outside.places import crash_folder
from tui.work import crash
from tui.work.crash import CRASHED, MOST_EXCEPTIONS, MOST_FRAMES, MOST_KEPT, crash_of, report_of

SECRET = "a note of mine\x1b]0;PWNED\x07\x9d[bold]"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


def raised(work: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as caught:
        work()
    return caught.value


def fail(kind: type[Exception] = ValueError) -> None:
    held = SECRET
    raise kind(held)


def fail_in_turn() -> None:
    try:
        fail(KeyError)
    except KeyError as error:
        raise RuntimeError(SECRET) from error


def fail_together() -> None:
    disk = OSError(errno.ENOSPC, SECRET, SECRET)
    raise ExceptionGroup(SECRET, [disk, *(ValueError(SECRET) for _ in range(50))])


def descend(depth: int) -> None:
    if depth:
        descend(depth - 1)
    fail()


@pytest.mark.parametrize("work", [fail, fail_in_turn, fail_together, lambda: descend(200)])
def test_a_report_says_where_and_not_what(work: Callable[[], object]) -> None:
    report = report_of(raised(work), {"screens": f"Walk{SECRET}"})
    assert "test_crash.py:" in report
    assert "a note of mine" not in report.replace("Walka note of mine", "")
    assert all(line.isprintable() for line in report.split("\n"))
    assert len(report.split("\n")) < 40 + MOST_EXCEPTIONS * (2 * MOST_FRAMES + 3)


def test_a_report_tells_the_kinds_of_exceptions_and_how_they_came_about() -> None:
    assert "\nRuntimeError\n" in (report := report_of(raised(fail_in_turn), {}))
    assert "\nbecause of KeyError\n" in report
    assert "among them OSError ENOSPC" in report_of(raised(fail_together), {})
    assert "… 164 more …" in report_of(raised(lambda: descend(200)), {})


def test_no_folder_of_a_person_is_in_a_report(home: Path) -> None:
    code = compile("1 / 0", str(home / "my secret plan" / "code.py"), "exec")
    report = report_of(raised(lambda: exec(code)), {})
    assert "code.py:1" in report
    assert str(home) not in report
    assert "my secret plan" not in report


def test_only_the_newest_reports_are_kept() -> None:
    error = raised(fail)
    names = [crash_of(error).report.rpartition("/")[2] for _ in range(MOST_KEPT + 3)]
    kept = sorted(path.name for path in crash_folder().iterdir())
    assert kept == sorted(names)[-MOST_KEPT:]


def test_a_report_that_cannot_be_written_is_done_without(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "state").write_text("in the way")
    assert crash_of(raised(fail)).report == ""

    def fall_ill(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(crash, "report_of", fall_ill)
    assert crash_of(raised(fail)).kind == "ValueError"


def test_a_command_that_crashes_says_so_without_what_it_held(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_run", lambda _: fail())
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == CRASHED
    said = capsys.readouterr().err
    (report,) = crash_folder().iterdir()
    assert "a fault of its own (ValueError in tui/cli.py:" in said
    assert report.name in said
    assert "a note" not in said
    assert "Traceback" not in said
    assert "\x1b" not in said
