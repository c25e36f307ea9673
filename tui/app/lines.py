"""How a terminal treats lines: echoed or not, and which keys end or stop a program. POSIX only."""

import select
import termios
from contextlib import suppress
from time import monotonic
from typing import Any

QUIET = 0.02
"""Seconds without input after which no more of it is on its way."""
MOST_DROPPED = 0.3
"""Seconds for which what comes all the same is dropped."""


def give_back(handle: int, lines: list[Any]) -> None:
    """Make lines what they were. What was meant for us, and not read, is for nobody else."""
    with suppress(OSError, termios.error):  # there is no terminal any more
        end = monotonic() + MOST_DROPPED
        while monotonic() < end and select.select([handle], [], [], QUIET)[0]:
            termios.tcflush(handle, termios.TCIFLUSH)
        termios.tcsetattr(handle, termios.TCSANOW, lines)
        termios.tcflush(handle, termios.TCIFLUSH)
