"""A program in a pseudo-terminal, and when it painted what."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

COLUMNS, ROWS = 120, 40
QUIET = 0.06
"""Seconds without output after which a repaint counts as complete."""

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X][^\x1b\x07]*(?:\x07|\x1b\\)|[@-Z\\^_])")
_BETWEEN_WORDS = rb"(?: |\x1b\[[0-9;]*m)+"
_ASKS_FOR_FRAMES, _HAS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Whether the terminal paints whole frames, as Textual asks, and as most terminals answer."""


class Lost(Exception):
    """The program has ended, or did not paint what was waited for."""


class Terminal:
    """Runs a command. All times are in seconds, by a clock that starts when the command does."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], cwd: Path) -> None:
        self._seen = b""
        self._begun = time.perf_counter()
        self._process, self._handle = pty.fork()
        if not self._process:
            _become(command, env, cwd)

    def until(self, words: str, most: float) -> float:
        """Wait until some words are painted, in one row; returns when they were."""
        end = time.perf_counter() + most
        sought = re.compile(_BETWEEN_WORDS.join(map(re.escape, words.encode().split())))
        while not sought.search(self._seen):  # no more than that: a slow reader holds up a writer
            left = end - time.perf_counter()
            if left <= 0 or not self._read(left):
                said = _ESCAPES.sub("", self._seen.decode("utf-8", "replace"))
                raise Lost(f"{words!r} was not painted. The last it said:\n{said[-400:]}")
        return time.perf_counter() - self._begun

    def write(self, keys: str) -> None:
        """Press keys, and wait for nothing."""
        os.write(self._handle, keys.encode())

    def settle(self) -> None:
        """Wait until nothing more is painted."""
        while self._read(5 * QUIET):
            pass

    def press(self, key: str, words: str, most: float) -> float:
        """Press a key; returns how long it took until all was painted that came of it.

        What comes of it holds the words.
        """
        self._seen = b""
        os.write(self._handle, key.encode())
        pressed = time.perf_counter() - self._begun
        painted = self.until(words, most)
        while self._read(QUIET):
            painted = time.perf_counter() - self._begun
        return painted - pressed

    def end(self) -> float:
        """End the program; returns the most memory that it held, in MiB."""
        os.kill(self._process, signal.SIGTERM)
        while self._read(5):
            pass
        os.kill(self._process, signal.SIGKILL)  # in case it would not listen
        os.close(self._handle)
        used = os.wait4(self._process, 0)[2].ru_maxrss
        return used / (1024 * 1024 if sys.platform == "darwin" else 1024)

    def _read(self, seconds: float) -> bool:
        """Read what there is, waiting so long for it. False when there was nothing."""
        if not select.select([self._handle], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._handle, 1 << 16)
        except OSError:  # how Linux says that the other end is closed
            return False
        if _ASKS_FOR_FRAMES in data:
            os.write(self._handle, _HAS_FRAMES)
        self._seen += data
        return bool(data)


def _become(command: Sequence[str], env: Mapping[str, str], cwd: Path) -> None:
    """Turn this process, just forked, into the command."""
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.chdir(cwd)
        os.execve(command[0], list(command), dict(env))
    finally:
        os._exit(127)
