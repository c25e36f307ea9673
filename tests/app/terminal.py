"""A terminal of its own for the real command: keys go in, and the screen can be read.

Nothing here waits for a length of time; what takes a while is waited for by what it brings about.
"""

import os
import re
import select
import shutil
import signal
import sys
import termios
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pexpect
import pyte
from rich.cells import cell_len

from tests.app.screen import PATIENCE, at_home
from tui.app.theme import DARK

REPOSITORY = Path(__file__).parents[2]
CURSOR = DARK.variables["input-cursor-background"].removeprefix("#")
GLANCE = 0.05
"""Seconds after which what is waited for is looked for even when nothing has come."""
ON_WHEN_NEW = ("7", "25")
"""The modes that a terminal begins with: lines are wrapped, and the cursor is shown."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "f5": "\x1b[15~",
}


def command() -> list[str]:
    """The installed `juncture` of this Python, or else the package run as it lies here."""
    script = shutil.which("juncture", path=str(Path(sys.executable).parent))
    return [script] if script else [sys.executable, "-m", "tui"]


def lived_in(home: Path) -> None:
    """Make a home one in which Juncture has been started before: no tour is offered there."""
    Path(at_home(home)["XDG_STATE_HOME"], "juncture").mkdir(parents=True, exist_ok=True)


def environment(home: Path) -> dict[str, str]:
    """What the command finds around it: a home of its own, and a terminal of many colours."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(REPOSITORY),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **at_home(home),
    }


def modes_of(handle: int) -> list[int]:
    """How a terminal treats what goes through it: lines, echo, signals."""
    return termios.tcgetattr(handle)[:4]


def modes_when_new() -> list[int]:
    """How a terminal that nobody has touched does."""
    ends = os.openpty()
    try:
        return modes_of(ends[1])
    finally:
        for end in ends:
            os.close(end)


def decisions(case_file: Path) -> list[dict[str, Any]]:
    """The decisions of a case, as its file has them."""
    listed: list[dict[str, Any]] = tomllib.loads(case_file.read_text("utf-8"))["decisions"]
    return listed


class Terminal:
    """The command, running in a terminal of some size."""

    def __init__(
        self,
        home: Path,
        size: tuple[int, int],
        *arguments: str,
        program: Sequence[str] = (),
        is_read: bool = True,
    ) -> None:
        """With `is_read` False the screen is not put together: only what is sent is collected."""
        width, height = size
        self._is_read = is_read
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self._screen)
        self.output = b""
        self.patience: float = PATIENCE
        command_, *first = program or command()
        self._child = pexpect.spawn(
            command_,
            [*first, *arguments],
            dimensions=(height, width),
            env=environment(home),
            cwd=str(home),
        )

    # What goes in

    def press(self, *keys: str) -> None:
        """Press keys, by name or as they are written."""
        for key in keys:
            self._child.send(KEYS.get(key, key))

    def type(self, text: str) -> None:
        """Write into the field of a dialog, and be done."""
        self.until(lambda: self.has_field, "a field to write in")
        self.press(text)
        self.until(lambda: text[-12:] in self.text, f"“{text}”")
        self.press("enter")

    def click(self, words: str) -> None:
        """Click in the middle of some words, where they first stand on the screen."""
        self.until_shown(words)
        rows = self.text.split("\n")
        y, row = next((y, row) for y, row in enumerate(rows) if words in row)
        x = cell_len(row[: row.index(words)]) + cell_len(words) // 2
        for end in "Mm":
            self._child.send(f"\x1b[<0;{x + 1};{y + 1}{end}")

    def flood(self, data: bytes) -> None:
        """Send a great deal as fast as it is taken, and read what comes meanwhile."""
        handle = self._child.child_fd
        os.set_blocking(handle, False)
        try:
            while data:
                comes, goes, _ = select.select([handle], [handle], [], self.patience)
                assert comes or goes, f"nothing is taken any more; the screen is\n{self.text}"
                if comes:
                    self._read(self.patience)
                with suppress(BlockingIOError):
                    data = data[os.write(handle, data[:4096]) :]
        except pexpect.EOF:
            raise AssertionError(f"it has ended; the screen is\n{self.text}") from None
        finally:
            os.set_blocking(handle, True)

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        self._screen.resize(height, width)
        self._child.setwinsize(height, width)

    def wipe(self) -> None:
        """Forget what is on the screen, but not how it is written on."""
        self._screen.erase_in_display(2)

    def look_no_more(self) -> None:
        """Only collect what is sent from now on: what is echoed amid it is in no known language."""
        self._is_read = False

    @property
    def largest(self) -> float:
        """How much memory the program has had at most, in MB."""
        status = Path(f"/proc/{self._child.pid}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1000

    @property
    def has_stopped(self) -> bool:
        """Whether the program has been set aside, and waits to be wanted again."""
        status = Path(f"/proc/{self._child.pid}/stat").read_text()
        return status.rpartition(")")[2].split()[0] == "T"

    def set_aside(self, number: signal.Signals) -> None:
        """Have the program stopped by a signal, and use the terminal for something else."""
        self._child.kill(number)
        self.until(lambda: self.has_stopped, "the program at rest", more=False)
        with suppress(AssertionError):
            self._read(0.1)
        self._stream.feed(b"\x1b[?1049l\x1b[2J\x1b[H$ ls\r\n")

    @property
    def process(self) -> int:
        """The number of the process that runs in it."""
        return int(self._child.pid)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def hang_up(self) -> int:
        """Close the terminal while the program runs; the program's exit code."""
        self._child.ptyproc.fileobj.close()
        self._child.closed = True
        self._child.wait()
        return self._code()

    # What comes out

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def has_field(self) -> bool:
        """Whether the cursor of a field blinks, and is lit now."""
        rows = self._screen.buffer.values()
        return any(cell.bg == CURSOR for row in rows for cell in row.values())

    @property
    def is_painted(self) -> bool:
        """Whether every row, to both its ends, has a background: what is only written has none."""
        rows, width = self._screen.buffer, self._screen.columns
        ends = [rows[y][x] for y in range(self._screen.lines) for x in (0, width - 1)]
        return all(cell.bg != "default" for cell in ends)

    def until(self, condition: Callable[[], object], what: str, *, more: bool = True) -> None:
        """Read on until something is so, here or elsewhere; where no more is to come, just wait."""
        end = time.monotonic() + self.patience
        while not condition():
            assert time.monotonic() < end, f"{what} did not come; the screen is\n{self.text}"
            if not more:
                time.sleep(0.01)
                continue
            try:
                self._take(GLANCE)
            except pexpect.TIMEOUT:
                pass  # nothing is shown, and it may be so all the same
            except pexpect.EOF:
                raise AssertionError(f"{what} did not come before the end\n{self.text}") from None

    def until_shown(self, *words: str) -> None:
        """Read on until the screen says all of these."""
        for word in words:
            self.until(lambda word=word: word in self.text, f"“{word}”")

    def rest(self, patience: float = 0.6, quiet: float = 0.07) -> bool:
        """Read on until no more comes, for those who look at all that comes, whatever it is.

        `patience`: seconds in which it is to begin; `quiet`: those after which it has ended. False
        when the program has ended.
        """
        try:
            self._take(patience)
            while True:
                self._take(quiet)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False

    def end(self) -> int:
        """Read until the program has ended; its exit code, below 0 when a signal killed it."""
        try:
            while True:
                self._read(self.patience)
        except pexpect.EOF:
            self._child.wait()
        return self._code()

    def wake(self) -> bool:
        """Let the program go on that has been set aside; False when it has not been."""
        try:
            is_set_aside = self.has_stopped
        except OSError:  # it has ended, or this system has no such files
            return False
        if is_set_aside:
            self._child.kill(signal.SIGCONT)
        return is_set_aside

    def _code(self) -> int:
        status: int | None = self._child.exitstatus
        return -self._child.signalstatus if status is None else status

    def _read(self, seconds: float) -> None:
        try:
            self._take(seconds)
        except pexpect.TIMEOUT:
            raise AssertionError(f"nothing comes any more; the screen is\n{self.text}") from None

    def _take(self, seconds: float) -> None:
        data = self._child.read_nonblocking(65536, timeout=seconds)
        self.output += data
        if self._is_read:
            self._stream.feed(data)

    # How the terminal is left

    def left_on(self) -> list[str]:
        """What the program has turned on in the terminal and not off again."""
        last = {}
        for number, state in re.findall(rb"\x1b\[\?(\d+)([hl])", self.output):
            last[number.decode()] = state
        left = [n for n, state in last.items() if state == (b"l" if n in ON_WHEN_NEW else b"h")]
        if self.output.count(b"\x1b[>1u") > self.output.count(b"\x1b[<u"):
            left.append("key codes")
        if modes_of(self._child.child_fd) != modes_when_new():
            left.append("line modes")
        return left

    def close(self) -> None:
        """End the program, if it has not ended."""
        if self._child.isalive():
            self._child.kill(signal.SIGKILL)
            self._child.wait()
        if not self._child.closed:
            self._child.ptyproc.fileobj.close()


@contextmanager
def terminal(
    home: Path,
    size: tuple[int, int],
    *arguments: object,
    program: Sequence[str] = (),
    is_new: bool = False,
) -> Iterator[Terminal]:
    """Run the command in a terminal, or another program, and clear it away.

    Unless the home `is_new`, Juncture has been started there before.
    """
    if not is_new:
        lived_in(home)
    running = Terminal(home, size, *map(str, arguments), program=program)
    try:
        yield running
    finally:
        running.close()


def at_cursor(screen: Terminal) -> str:
    """The row with the cursor, from the cursor on."""
    return next((row[row.index("❯") :] for row in screen.text.split("\n") if "❯" in row), "")
