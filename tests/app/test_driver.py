"""Whatever comes in, the next key works; and whoever takes the terminal, it is taken back whole."""

import os
import signal
import sys
import termios
import time
import tty
from contextlib import suppress
from pathlib import Path

import pytest

from tests.app.conftest import REPOSITORY
from tests.app.screen import MEDIUM, WIDE
from tests.app.terminal import command, terminal
from tests.app.test_terminal import begin, choose, cursor_row, drafts
from tui.app.lines import give_back
from tui.wording.pasted import NO_SHELL

FLOODS = {
    "a DCS": b"\x1bP" + b"a" * 100_000,
    "a CSI": b"\x1b[" + b"1;" * 50_000,
    "a key": b"\x1b[1114112u" * 100,
    "a byte": b"\xff",
    "letters": b"n" * 10_000,
}
"""What never ends, what there is not, and what is no text."""
PATIENT = 10.0
"""Seconds in which a key works: on a machine that does much else."""


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
        for size in (b"3000;3000;9000;9000", b"24;80;480;800"):
            screen.flood(b"\x1b[?2048;1$y\x1b[48;" + size + b"t\x1b[I")
        screen.press("s")
        screen.until(lambda: screen.has_field, "a field to write in")
        screen.flood(b"\x1b[200~" + b"x" * 50_000 + b"\x1b[201~")
        screen.until_shown("xxxxxxxx", "50,000")  # of which not all had room
        assert screen.largest < 200
        screen.press("escape")
        screen.until(lambda: cursor_row(screen) and not screen.has_field, "the walk")
        screen.press("q")
        assert screen.end() == 0
        assert screen.left_on() == []


KEYS_OF_A_SHELL = b"\x13\x1c\x1a\x03echo no\r"
"""What keeps output back, ends a program, stops it and ends it, where lines are as in a shell."""


@pytest.mark.parametrize("flood", [KEYS_OF_A_SHELL, b"\x1b[A\x1b[B"])
def test_once_it_is_left_it_goes_however_much_still_comes(
    case_file: Path, home: Path, flood: bytes
) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        screen.press("\x11")
        with suppress(AssertionError, OSError):  # it has ended
            for _ in range(10_000):
                screen.flood(b"\x1b[A" + flood * (4000 // len(flood)))
        assert screen.end() == 0
        assert screen.left_on() == []


def test_what_was_meant_for_us_reaches_nobody_after_us() -> None:
    theirs, ours = os.openpty()
    try:
        before = termios.tcgetattr(ours)
        tty.setraw(ours)
        os.write(theirs, KEYS_OF_A_SHELL * 200)
        give_back(ours, before)
        assert termios.tcgetattr(ours) == before
        os.write(theirs, b"ls\n")
        assert os.read(ours, 4096) == b"ls\n"
    finally:
        os.close(theirs)
        os.close(ours)


def test_it_takes_the_terminal_back_and_paints_it(case_file: Path, home: Path) -> None:
    with terminal(home, MEDIUM, case_file) as screen:
        begin(screen)
        screen.set_aside(signal.SIGSTOP)  # of which it is told nothing
        screen.signal(signal.SIGCONT)
        screen.until_shown("JUNCTURE", "THE DOCUMENT SAYS", "enter choose")
        screen.until(lambda: cursor_row(screen), "the cursor")
        assert "$ ls" not in screen.text
        choose(screen, "", "●")
        screen.signal(signal.SIGTERM)
        assert screen.end() == 128 + signal.SIGTERM
        assert screen.left_on() == []


IN_A_SCRIPT = ["sh", "-c", '"$@"; echo after', "sh"]
"""Runs a command in its own group of processes, and waits for it."""


@pytest.mark.parametrize("script", [[], IN_A_SCRIPT], ids=["itself", "in a script"])
def test_it_steps_aside_for_a_shell(case_file: Path, home: Path, script: list[str]) -> None:
    program = [sys.executable, "-c", SHELL, *script, *command()]
    with terminal(home, MEDIUM, case_file, program=program) as screen:
        begin(screen)
        for opens in ("", "s"):  # over a dialog too
            screen.press(opens, "\x1a")
            screen.until_shown("set aside")
            assert screen.left_on() == []
            assert "JUNCTURE" not in screen.text
            screen.press("ls\r")
            screen.until_shown("JUNCTURE", "SAVE THIS WALK" if opens else "enter choose")
            assert "set aside" not in screen.text
        screen.press("escape")
        screen.until(lambda: cursor_row(screen) and "SAVE THIS" not in screen.text, "the walk")
        screen.press("q")
        assert screen.end() == 0
        assert screen.left_on() == []


SHELL = """
import os, signal, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
child = os.fork()
if not child:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpgrp())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execvp(sys.argv[1], sys.argv[1:])
while True:
    _, status = os.waitpid(child, os.WUNTRACED)
    os.tcsetpgrp(0, os.getpgrp())
    if not os.WIFSTOPPED(status):
        sys.exit(os.waitstatus_to_exitcode(status))
    print("set aside", flush=True)
    sys.stdin.readline()
    os.tcsetpgrp(0, child)
    os.killpg(child, signal.SIGCONT)
"""
"""What a shell does with a command: it notices when that stops, and lets it go on when told."""


@pytest.mark.parametrize("script", [[], IN_A_SCRIPT], ids=["itself", "in a script"])
def test_it_stays_where_no_shell_could_bring_it_back(
    case_file: Path, home: Path, script: list[str]
) -> None:
    with terminal(home, MEDIUM, case_file, program=[*script, *command()]) as screen:
        begin(screen)
        screen.press("\x1a")
        screen.until_shown(NO_SHELL, "JUNCTURE", "THE DOCUMENT SAYS")
        choose(screen, "", "●")
        screen.press("q")
        screen.until(lambda: "NOT SAVED" in screen.text and NO_SHELL not in screen.text, "a word")
        screen.press("\x1a")
        screen.until_shown(NO_SHELL, "NOT SAVED")
        screen.press("down", "enter")
        assert screen.end() == 0
        assert screen.left_on() == []


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
