"""Whatever the app comes to grief over, the walk is kept, and the terminal is as it was before."""

import signal
import stat
import sys
from pathlib import Path

import pytest

from tests.app.screen import MEDIUM
from tests.app.terminal import Terminal, terminal
from tests.app.test_terminal import begin, choose, decisions, drafts
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
    ("kind", "error"),
    [
        ("handler", "ValueError"),
        ("memory", "MemoryError"),
        ("endless", "RecursionError"),
        ("rich", "Quoting"),
        ("group", "ExceptionGroup"),
        ("chain", "RuntimeError"),
        ("worker", "ValueError"),
        ("thread", "ValueError"),
        ("timer", "ValueError"),
        ("loop", "ValueError"),
        ("draw", "ValueError"),
    ],
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
    text = report.read_text("utf-8")
    assert error in text
    assert all(word not in text and word not in last for word in SECRETS)
    assert all(line.isprintable() for line in text.split("\n"))
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    choice_made(case_file, home)


def test_what_was_not_kept_at_the_end_is_said(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file, program=faulty("draft")) as screen:
        begin(screen)
        choose(screen, "", "●")
        screen.press("f5")
        assert screen.end() == CRASHED
        assert screen.left_on() == []
        assert "could not be kept" in said_at_the_end(screen)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_a_signal_ends_it_however_busy_it_is(
    case_file: Path, home: Path, number: signal.Signals
) -> None:
    with terminal(home, MEDIUM, case_file, program=faulty("busy")) as screen:
        begin(screen)
        choose(screen, "", "●")
        screen.press("f5")
        screen.signal(number)
        assert screen.end() == 128 + number
        assert screen.left_on() == []
    choice_made(case_file, home)
