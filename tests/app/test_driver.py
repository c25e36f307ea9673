"""Whatever comes in, the next key works; and whoever takes the terminal, it is taken back whole."""

import signal
import sys
import time
from pathlib import Path

import pytest

from tests.app.conftest import REPOSITORY
from tests.app.screen import MEDIUM, WIDE
from tests.app.terminal import terminal
from tests.app.test_terminal import begin, choose, cursor_row, drafts

FLOODS = {
    "a DCS": b"\x1bP" + b"a" * 100_000,
    "a CSI": b"\x1b[" + b"1;" * 50_000,
    "a key": b"\x1b[1114112u" * 100,
    "a byte": b"\xff",
    "letters": b"n" * 10_000,
}
"""What never ends, what there is not, and what is no text."""
PATIENT = 2.0
"""Seconds in which a key works: on the slowest of machines, and by far less than it took before."""


def test_the_next_key_works_whatever_came_before_it(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        for flood in FLOODS.values():
            before = cursor_row(screen)
            screen.flood(flood)
            begun = time.monotonic()
            screen.press("down" if "❯ A" in screen.text else "up")
            screen.until(lambda before=before: cursor_row(screen) != before, "the cursor elsewhere")
            assert time.monotonic() - begun < PATIENT
        screen.press("q")
        assert screen.end() == 0
        assert screen.left_on() == []


def test_a_paste_that_is_too_long_is_cut_with_a_word(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        screen.press("s")
        screen.until(lambda: screen.has_field, "a field to write in")
        screen.flood(b"\x1b[200~" + b"x" * 50_000 + b"\x1b[201~")
        screen.until_shown("xxxxxxxx", "40,000", "50,000")


def test_no_more_cells_are_drawn_than_a_terminal_has(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        for size in (b"3000;3000;9000;9000", b"24;80;480;800"):
            screen.flood(b"\x1b[?2048;1$y\x1b[48;" + size + b"t\x1b[I")
        screen.press("down")
        screen.until(lambda: "❯ B" in screen.text, "the cursor elsewhere")
        assert screen.largest < 200


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGSTOP], ids=["SIGTSTP", "SIGSTOP"])
def test_it_takes_the_terminal_back_and_paints_it(
    case_file: Path, home: Path, number: signal.Signals
) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        screen.set_aside(number)
        if number == signal.SIGTSTP:
            assert screen.left_on() == []
        screen.signal(signal.SIGCONT)
        screen.until_shown("JUNCTURE", "THE DOCUMENT SAYS", "enter choose")
        screen.until(lambda: cursor_row(screen), "the cursor")
        assert "$ ls" not in screen.text
        choose(screen, "", "●")
        screen.signal(signal.SIGTERM)
        assert screen.end() == 128 + signal.SIGTERM
        assert screen.left_on() == []


def test_ctrl_z_sets_it_aside(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        screen.press("s")
        screen.until_shown("SAVE THIS WALK")
        screen.press("\x1a")
        screen.until(lambda: screen.has_stopped, "the program at rest")
        screen.signal(signal.SIGCONT)
        screen.press("escape")
        screen.until(lambda: cursor_row(screen) and "SAVE THIS" not in screen.text, "the walk")


def test_it_ends_when_its_terminal_has_gone_and_nobody_says_so(case_file: Path, home: Path) -> None:
    """As under `nohup`: no SIGHUP, only a terminal that cannot be read or written to any more."""
    deaf = [sys.executable, "-c", DEAF, str(REPOSITORY)]
    with terminal(home, WIDE, case_file, program=deaf) as screen:
        begin(screen)
        choose(screen, "", "●")
        assert screen.hang_up() == 128 + signal.SIGHUP
    assert len(drafts(home)) == 1


DEAF = """
import signal, sys
sys.path.insert(0, sys.argv.pop(1))
from tui.app import signals
signals.when_told_to_end = lambda then: signal.signal(signal.SIGHUP, signal.SIG_IGN)
from tui.app import life
life.when_told_to_end = signals.when_told_to_end
from tui.cli import main
main()
"""
