"""Locks between programs. The system gives one up when its program ends, however that ends."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock


_WINDOWS = os.name == "nt"


class CannotLock(Exception):
    """Here nothing can be locked: the folder may only be read, say, or its disk knows no locks."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A file that no other program can lock."""

    file: Path
    _lock: "BaseFileLock"

    def release(self, *, leave_file: bool = False) -> None:
        """Let others have it, and leave no file behind unless told to."""
        if not (leave_file or _WINDOWS):  # while it is locked, so that nobody takes what goes away
            self._remove()
        with suppress(Exception):  # of many kinds; it ends with the program at the latest
            self._lock.release()
        if _WINDOWS and not leave_file:  # there, what is open stays; who has it now keeps it
            self._remove()

    def _remove(self) -> None:
        with suppress(OSError):
            self.file.unlink()


def lock(file: Path) -> Lock | None:
    """Lock a file, making it and its folder if need be; None when another program has it.

    Cost: the first time, importing what does it. Raises `CannotLock`.
    """
    try:
        from filelock import FileLock, Timeout
    except ImportError as error:
        raise CannotLock from error
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        held = FileLock(file, thread_local=False, fallback_to_soft=False)
        held.acquire(timeout=0)
    except Timeout:
        return None
    except Exception as error:  # the system's, and the library's own; without a lock all goes on
        raise CannotLock from error
    return Lock(file, held)
