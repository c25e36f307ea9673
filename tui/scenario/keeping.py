"""Writes the draft of a walk while it changes, so that who walks never waits for the disk."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.outside.problem import Problem, Refused

if TYPE_CHECKING:
    from tui.outside.locks import Lock
    from tui.scenario.drafts import Unsaved

DELAY = 0.2
"""Seconds from the first change that is not on the disk until it is written. What changes meanwhile
goes with it and does not put it off."""


class DraftWriter:
    """Keeps one draft, of the newest of what it is given, by a thread that begins with the first.

    `trouble` is called, from whichever thread writes, when the draft cannot be kept; and again only
    when it could be in between.
    """

    def __init__(self, folder: Path, trouble: Callable[[Refused], None]) -> None:
        self.owner = ""
        self._folder = folder
        self._trouble = trouble
        self._state = threading.Condition()
        self._writing = threading.Lock()
        self._newest: Unsaved | None = None
        self._is_behind = False
        self._is_failing = False
        self._is_over = False
        self._lock: Lock | None = None
        self._due = 0.0
        self._file: Path | None = None
        self._thread: threading.Thread | None = None

    def keep(self, unsaved: "Unsaved | None") -> None:
        """Have this on the disk soon, in place of what was kept before; None: nothing."""
        with self._state:
            if unsaved == self._newest and not self._is_failing:
                return
            self._newest = unsaved
            if self._is_behind:
                return
            self._is_behind = True
            self._due = time.monotonic() + DELAY
            self._state.notify()
        if self._thread is None:
            self._begin()

    def flush(self) -> None:
        """Have the newest on the disk now, after whatever is being written."""
        with self._state:
            self._is_behind |= self._is_failing
        self._write()

    @property
    def is_kept(self) -> bool | None:
        """Whether the newest could be written when that was tried last; None: there is none."""
        return None if self._newest is None else not self._is_failing

    def close(self) -> None:
        """Have the newest on the disk, and be done."""
        with self._state:
            self._is_over = True
            self._state.notify()
        self.flush()
        if self._lock:
            self._lock.release()
            self._lock = None

    def _begin(self) -> None:
        self._thread = threading.Thread(target=self._go_on, name="drafts", daemon=True)
        try:
            self._thread.start()
        except RuntimeError:  # the system has no thread to give
            self._thread = None
            self.flush()

    def _go_on(self) -> None:
        while self._await_due():
            self._write()

    def _await_due(self) -> bool:
        """Wait until something is to be written; false at the end."""
        with self._state:
            while not self._is_over:
                left = self._due - time.monotonic() if self._is_behind else None
                if left is not None and left <= 0:
                    return True
                self._state.wait(left)
        return False

    def _write(self) -> None:
        with self._writing:
            with self._state:
                if not self._is_behind:
                    return
                unsaved, self._is_behind = self._newest, False
            try:
                self._put(unsaved)
                self._is_failing = False
            except Exception as error:  # whatever it is, the next change is to be kept again
                was_failing, self._is_failing = self._is_failing, True
                if not was_failing:
                    self._trouble(error if isinstance(error, Refused) else _unforeseen(error))

    def _put(self, unsaved: "Unsaved | None") -> None:
        from tui.scenario.drafts import be_known, discard, keep_draft, new_owner

        before = self._file
        if unsaved:
            self.owner = self.owner or new_owner()
            self._lock = self._lock or be_known(self._folder, self.owner)
            self._file = keep_draft(self._folder, self.owner, unsaved)
        else:
            self._file = None
        if before and before != self._file:
            discard(before)


def _unforeseen(error: Exception) -> Refused:
    message = f"The draft cannot be kept: {type(error).__name__}."
    return Refused([Problem("cannot-save", "error", "draft", 0, 0, message, "Save the walk soon.")])
