"""How the app ends, whatever ends it.

What is not saved is kept, the terminal is given back, and nothing but a short message is said.

Of Textual this relies on `App._handle_exception`, to which whatever is raised in a handler, a timer
or a worker comes, on `App._fatal_error`, by which it would print a traceback with all that local
variables hold, and on `App.panic`, which prints what stylesheets and threads have come to grief
over. What they print may hold a person's notes or a document's escape sequences.
"""

import asyncio
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from textual.driver import Driver
from textual.worker import WorkerFailed

from tui.app.early import Early
from tui.app.reader import Cut
from tui.app.signals import ignore_keys_that_end, when_told_to_end
from tui.wording.crash import crash_words, kept_words
from tui.work.crash import CRASHED, Crash, crash_of

PATIENCE = 5.0
"""Seconds that the app has to end in good order once it is told to."""
HANGUP = 1
"""The number of the signal by which a terminal says that it is gone."""
BALLAST = 4 * 1024 * 1024
"""Bytes set aside, so that there is memory left to keep what is not saved when it runs out."""


class Living(Early):
    """An app that ends in good order."""

    ALLOW_SELECT = False
    """What is shown is copied whole, with its source. To select parts of it with the mouse, as
    Textual has it, fails where what was clicked is being taken away."""

    crash: Crash | None = None
    """What the app has come to grief over, if it has."""
    follows_terminal = False
    """Whether the look depends on what ground the terminal writes on."""
    what_is_kept = ""
    """What became of the walk then, in words."""

    def __init__(self) -> None:
        super().__init__()
        self._ballast = bytes(BALLAST)  # zeros take no memory until they are looked at
        self._ends = False
        self._has_ended = threading.Event()
        self._own_loop: asyncio.AbstractEventLoop

    def keep_unsaved(self) -> bool | None:
        """Have on the disk what is not saved, and answer whether it is; None: all is saved.

        May be called from any thread.
        """
        raise NotImplementedError

    def say(self, *words: str, stays: bool = False) -> None:
        """Say something at the edge of the screen, in place of what was said before."""
        raise NotImplementedError

    # The app is told to end

    def watch_for_the_end(self) -> None:
        """From now on, end in good order when the system, or a fault in a thread, wants it."""
        self._own_loop = asyncio.get_running_loop()
        self._own_loop.set_exception_handler(self._fault_of_the_loop)
        threading.excepthook = self._fault_of_a_thread
        when_told_to_end(self._told_to_end)

    def end(self, code: int) -> None:
        """The terminal or the system wants us gone: keep what is not saved, and go."""
        if not self._ends:
            self._ends = True
            self.keep_unsaved()
            self.exit(None, code)

    def lose_terminal(self) -> None:
        """The terminal is gone. May be called from any thread."""
        threading.Thread(target=self._told_to_end, args=(HANGUP,), daemon=True).start()

    def _told_to_end(self, number: int) -> None:
        """A signal says so, in its own thread: where the app does not follow, do it from here."""
        with suppress(RuntimeError):  # the loop is closed: the end has come already
            self._own_loop.call_soon_threadsafe(self.end, 128 + number)
        if not self._has_ended.wait(PATIENCE):
            self._end_at_once(128 + number)

    def _end_at_once(self, code: int) -> None:
        with suppress(Exception):
            self.keep_unsaved()
        with suppress(Exception):
            self._give_back()
        os._exit(code)

    # The app has come to grief

    def come_to_an_end(self, error: Exception) -> None:
        """Something has gone wrong that nobody has foreseen: end, and say so."""
        self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        self.come_to_grief(error)
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *_: Any) -> None:
        """End, and show nothing of what there is to show."""
        self.come_to_grief(sys.exception() or RuntimeError())
        self._close_messages_no_wait()

    def come_to_grief(self, error: BaseException) -> None:
        """Keep what is not saved, and write down where it was. Only the first fault counts."""
        if self.crash:
            return
        self._ballast = b""
        if isinstance(error, WorkerFailed):
            error = error.error
        self.crash = Crash(type(error).__name__, "", "")
        try:
            is_kept = self.keep_unsaved()
        except Exception:
            is_kept = False
        self.what_is_kept = kept_words(is_kept)
        self.crash = crash_of(error, self._surroundings())

    def _surroundings(self) -> dict[str, object]:
        """What is on the screen, by the names of classes."""
        with suppress(Exception):
            names = " < ".join(type(screen).__name__ for screen in self.screen_stack)
            return {"screens": names, "size": f"{self.size.width} x {self.size.height}"}
        return {}

    def _fault_of_the_loop(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Something was raised where nobody waits for it. Told by nobody else, so it counts."""
        error = context.get("exception")
        if isinstance(error, Exception) and self.is_running:
            self._handle_exception(error)

    def _fault_of_a_thread(self, fault: threading.ExceptHookArgs) -> None:
        if isinstance(fault.exc_value, Exception):
            with suppress(RuntimeError):  # the loop is closed
                self._own_loop.call_soon_threadsafe(self.come_to_an_end, fault.exc_value)

    # The terminal

    def get_driver_class(self) -> type[Driver]:
        """The driver of ours, unless the environment asks for another."""
        driver = super().get_driver_class()
        if sys.platform == "win32" or driver.__name__ != "LinuxDriver":
            return driver
        from tui.app.driver import Terminal

        return Terminal

    def on_cut(self, event: Cut) -> None:
        """More was pasted than is taken."""
        from tui.wording.pasted import cut_words

        self.say(cut_words(event.taken, event.length), stays=True)

    def hand_over(self, file: Path) -> None:
        """Give a file that was written to whoever looks on from a browser; else do nothing."""
        if self.is_web:
            self.deliver_binary(file, mime_type="application/octet-stream")

    def action_set_aside(self) -> None:
        """Go back to the shell for a while."""
        self.action_suspend_process()

    def paint_anew(self) -> None:
        """Paint the whole screen: somebody else has used the terminal."""
        self.refresh(layout=True)

    def _give_back(self) -> None:
        """Give the terminal back, without waiting for it."""
        if give_back := getattr(self._driver, "give_back", None):
            give_back()

    # The whole of it

    def live(self) -> int:
        """Run until it is left; the answer is the exit code of the process."""
        try:
            self.run()
        except Exception as error:
            self.come_to_grief(error)
        finally:
            self._say_the_last()
            ignore_keys_that_end()
            if give_back := getattr(self._driver, "give_lines_back", None):
                give_back()
            self._has_ended.set()
        return CRASHED if self.crash else self.return_code or 0

    def _say_the_last(self) -> None:
        """Say what the app has come to grief over, if it has."""
        if crash := self.crash:
            with suppress(OSError):
                words = crash_words(crash.kind, crash.place, crash.report, self.what_is_kept)
                print(words, file=sys.stderr, flush=True)
