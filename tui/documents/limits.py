"""How much memory and time reading a document may take: bounds on the process that reads it."""

import time
from collections.abc import Callable

MEGABYTE = 1024 * 1024
MOST_DOCUMENT_BYTES = 64 * MEGABYTE
"""A larger file is no document that anybody reads."""

MOST_WORK = 4_500_000
"""How much text is read, in letters of running text (`measure`): some two megabytes of it."""
MOST_TEXT_BYTES = 4 * MOST_WORK
"""More bytes of text than that are more letters than are read, whichever they are."""
TOO_MUCH = "It has more text, or more sentences and lines, than is read."
TAKE_OUT = "Name a part of it: of all documents of a case, some two megabytes of text are read."

_MEMORY = 270 * MEGABYTE
_MEMORY_PER_BYTE = 2
_SECONDS = 1.5
_SECONDS_PER_MEGABYTE = {"pdf": 75.0, "docx": 40.0, "restructuredtext": 60.0, "markdown": 6.0}
_OTHERWISE_PER_MEGABYTE = 2.0
_STEP = 1.0
_STEP_PER_MEGABYTE = 20.0
_MOST_SECONDS = 600.0
_PATIENCE = 4
"""Where other work keeps the processor busy, reading may last this many times longer."""


def memory(size: int) -> int:
    """The bytes of memory that reading a file of `size` bytes may take."""
    return _MEMORY + _MEMORY_PER_BYTE * size


def seconds(kind: str, size: int) -> float:
    """The seconds of work that reading a file of `size` bytes may take."""
    per_megabyte = _SECONDS_PER_MEGABYTE.get(kind, _OTHERWISE_PER_MEGABYTE)
    return min(_SECONDS + per_megabyte * size / MEGABYTE, _MOST_SECONDS)


def patience(kind: str, size: int) -> float:
    """The seconds that somebody waits for it at most."""
    return _PATIENCE * seconds(kind, size) + 2


class Bounds:
    """Bounds on this process, where the system has them: it ends when it goes beyond them.

    What is read in steps, as the pages of a PDF are, has a bound for each step too, so that one
    page that never ends is noticed long before a hundred honest ones are read.
    """

    def __init__(self, kind: str, size: int) -> None:
        self._total = seconds(kind, size)
        self._step = _STEP + _STEP_PER_MEGABYTE * size / MEGABYTE
        try:
            import resource
            import signal
        except ImportError:  # Windows: only the wait for it is bounded
            self._arm: Callable[[float], object] = lambda _: None
            return
        most = memory(size)
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        self._arm = lambda left: signal.setitimer(signal.ITIMER_PROF, left)
        self._arm(self._total)

    def step(self) -> None:
        """The next step begins."""
        left = self._total - time.process_time()
        self._arm(max(0.01, min(self._step, left)))

    def last_step(self) -> None:
        """No other step comes: what is left of the time is for the rest."""
        self._arm(max(0.01, self._total - time.process_time()))
