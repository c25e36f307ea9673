"""Whatever the app comes to grief over, the walk is kept, and the terminal is as it was before."""

import asyncio
import signal
import stat
import sys
from pathlib import Path

import pytest

from tests.app.faulty import fault
from tests.app.screen import MEDIUM, walking
from tests.app.terminal import Terminal, terminal
from tests.app.test_terminal import begin, choose, decisions, drafts
from tui.scenario.keeping import DraftWriter
from tui.scenario.opening import Opened
from tui.work.crash import CRASHED

SECRETS = ("a note", "PWNED", "[bold]", "\x1b]0", "\x9d")


def faulty(kind: str) -> list[str]:
    return [sys.executable, "-m", "tests.app.faulty", kind]


def reports(home: Path) -> list[Path]:
    return sorted(home.rglob("crash-*.txt"))


def said_at_the_end(screen: Terminal) -> str:
    """What the program has printed since it left the screen to the shell."""
    return screen.output.rpartition(b"\x1b[?1049l")[2].decode()


def choice_made(case_file: Path, home: Path) -> None:
    (draft,) = drafts(home)
    first = decisions(case_file)[0]
    assert draft["choices"] == {first["id"]: first["options"][0]["id"]}


@pytest.mark.parametrize(
    ("kind", "error"), [("memory", "MemoryError"), ("thread", "ValueError"), ("draw", "ValueError")]
)
def test_a_fault_ends_it_in_good_order(case_file: Path, home: Path, kind: str, error: str) -> None:
    with terminal(home, MEDIUM, case_file, program=faulty(kind)) as screen:
        begin(screen)
        choose(screen, "", "●")
        screen.press("f5")
        assert screen.end() == CRASHED
        assert screen.left_on() == []
        last = said_at_the_end(screen)
    assert f"Juncture has stopped at a fault of its own ({error}" in last
    assert "What was not saved is kept" in last
    assert "Traceback" not in last
    assert len(last.strip().split("\r\n")) == 3
    (report,) = reports(home)
    assert report.name in last
    assert all(word not in last for word in SECRETS)
    is_harmless(report, error)
    choice_made(case_file, home)


def is_harmless(report: Path, error: str) -> None:
    """Whether a report tells the kind of error, and nothing that somebody has written."""
    text = report.read_text("utf-8")
    assert error in text
    assert all(word not in text for word in SECRETS)
    assert all(line.isprintable() for line in text.split("\n"))
    assert stat.S_IMODE(report.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("handler", "ValueError"),
        ("endless", "RecursionError"),
        ("rich", "Quoting"),
        ("group", "ExceptionGroup"),
        ("chain", "RuntimeError"),
        ("worker", "ValueError"),
        ("timer", "ValueError"),
        ("loop", "ValueError"),
    ],
)
async def test_a_fault_of_any_kind_is_written_down_and_the_walk_kept(
    small: Opened, home: Path, capsys: pytest.CaptureFixture[str], kind: str, error: str
) -> None:
    with pytest.raises(Exception, match=r".*"):  # which Textual hands on to tests
        async with walking(small, MEDIUM) as walker:
            await walker.press("enter")
            app = walker.app
            asyncio.get_running_loop().set_exception_handler(app._fault_of_the_loop)
            app.call_later(fault, app, kind)
            await walker.until(lambda: app.crash)
    assert app.crash
    assert app.crash.kind == error
    assert "is kept" in app.what_is_kept
    (report,) = reports(home)
    is_harmless(report, error)
    assert len(drafts(home)) == 1
    printed = capsys.readouterr()
    assert not printed.out.strip()
    assert not printed.err.strip()


async def test_what_was_not_kept_at_the_end_is_said(
    small: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DraftWriter, "_put", lambda *_: fault(None, "handler"))
    with pytest.raises(ValueError):
        async with walking(small, MEDIUM) as walker:
            await walker.press("enter")
            walker.app.call_later(fault, walker.app, "handler")
            await walker.until(lambda: walker.app.crash)
    assert "could not be kept" in walker.app.what_is_kept


def test_a_signal_ends_it_however_busy_it_is(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file, program=faulty("busy")) as screen:
        begin(screen)
        choose(screen, "", "●")
        screen.press("f5")
        screen.signal(signal.SIGTERM)
        assert screen.end() == 128 + signal.SIGTERM
        assert screen.left_on() == []
    choice_made(case_file, home)
