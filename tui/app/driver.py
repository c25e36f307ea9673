"""The terminal, on POSIX: what comes in is bounded, and what befalls it ends the app in good order.

Beside what is public of Textual's driver, this relies on `_file` (where its thread for output
writes), `_writer_thread` (which that is), `_app`, `_loop` and `_get_terminal_size`, and on SIGTSTP
and SIGCONT being taken when a driver is made: they are taken again here. Windows has the driver
that Textual has for it.
"""

import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING, Any, TextIO

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui.app import lines
from tui.app.reader import Reader
from tui.outside import kept_frame
from tui.outside.sizes import HIGHEST, WIDEST
from tui.wording.pasted import NO_SHELL

if TYPE_CHECKING:
    from tui.app.life import Living

PAUSE = 0.1
"""Seconds without input after which a sequence that has begun is not waited for."""
MOST_AT_ONCE = 65536
"""Bytes, about, that are read at a time; what was made of them is done before more is read."""
PATIENT = 0.05
"""Seconds between looks at whether the app ends, while it is busy."""
TO_STOP = 0.1
"""Seconds after which a program that was to stop, and has not, is not going to."""
ASK_FOR_GROUND = "\x1b]11;?\x1b\\"
"""Asks the terminal what ground it writes on. Nothing waits for the answer, which may never come.
"""
_ANSWERS_NOTHING = frozenset({"", "dumb", "linux"})
"""Terminals, by TERM, that are not asked: a console may show the question."""
_OTHER_SCREEN = "\x1b[?1049h"
"""What takes the screen that is not the shell's."""
_GIVE_BACK = (
    "\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""What makes of the app's screen the one that was there before."""


class Terminal(LinuxDriver):
    """Textual's driver, with an ear for what nobody can have meant."""

    _app: "Living"
    _stands = False
    """Whether the screen is ours already, with a frame on it."""
    _awaits_ground = False
    _is_aside = False
    """Whether somebody else is to have the terminal, until we are wanted again."""

    def __init__(
        self,
        app: "Living",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file: Any = Output(sys.stderr, app.lose_terminal)
        self._heed(signal.SIGTSTP, self._step_aside)
        self._heed(signal.SIGCONT, self._come_back)

    # Coming and going

    @property
    def is_in_hand(self) -> bool:
        """Whether the terminal is ours just now."""
        return self._writer_thread is not None and self._writer_thread.is_alive()

    def write(self, data: str) -> None:
        """Write to the terminal, while it is ours."""
        if self._stands and data == _OTHER_SCREEN:  # to go there twice would clear it
            self._stands = False
        elif self.is_in_hand:
            super().write(data)

    def start_application_mode(self) -> None:
        """Take the screen, and ask what ground it is on, if that is of use.

        A frame that stands on it already stays until it is painted over.
        """
        self._stands = kept_frame.is_shown()
        is_of_use = (
            self._app.follows_terminal and os.environ.get("TERM", "") not in _ANSWERS_NOTHING
        )
        self._awaits_ground = is_of_use
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if before := kept_frame.take_over():
            self.attrs_before = before
        if is_of_use:
            self.write(ASK_FOR_GROUND)

    def stop_application_mode(self) -> None:
        """Give the screen back, with a mouse that is told in cells, as Textual leaves out.

        The lines are kept: were ctrl+s or ctrl+z what they are in a shell again, one that still
        waits would keep or stop us before the screen is as it was.
        """
        self._is_aside = False
        self.write("\x1b[?1016l")
        before, self.attrs_before = self.attrs_before, None
        super().stop_application_mode()
        self.attrs_before = before

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while."""
        super().suspend_application_mode()
        self.give_lines_back()

    def give_lines_back(self) -> None:
        """Make lines what they were, if they are not. To be called when all is written."""
        before, self.attrs_before = self.attrs_before, None
        if before is not None:
            lines.give_back(self.fileno, before)

    def _heed(self, number: signal.Signals, does: Callable[[], None]) -> None:
        """Do something at a signal; not in its handler, which may have interrupted such a thing."""
        signal.signal(number, lambda *_: self._loop.call_soon_threadsafe(does))

    def _step_aside(self) -> None:
        """Give the terminal back, and stop until somebody wants us again.

        Whoever started us is stopped with us, as by ctrl+z itself: a shell takes no notice of a
        script that still waits. Where no shell could bring us back the system passes over SIGTSTP,
        unlike SIGSTOP, and we stay.
        """
        self._app.keep_unsaved()
        if self.is_in_hand:
            self.suspend_application_mode()
        self._is_aside = True
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.killpg(0, signal.SIGTSTP)
        self._loop.call_later(TO_STOP, self._stay)

    def _stay(self) -> None:
        """Go on, and say so, unless somebody has stopped us and brought us back."""
        if self._is_aside:
            self._come_back()
            self._app.say(NO_SHELL)

    def _come_back(self) -> None:
        """Take the terminal again, whoever had it, and paint it."""
        self._is_aside = False
        self._heed(signal.SIGTSTP, self._step_aside)
        if self.is_in_hand:  # it was taken from us without a word
            self.suspend_application_mode()
        self.resume_application_mode()
        if self.is_in_hand:
            self._app.paint_anew()

    def give_back(self) -> None:
        """Give the terminal back as it was, without waiting for anybody."""
        self.give_lines_back()
        if self.is_in_hand and select.select([], [self._file], [], 0)[1]:
            with suppress(OSError):
                os.write(self._file.fileno(), _GIVE_BACK.encode())

    def _get_terminal_size(self) -> tuple[int, int]:
        width, height = super()._get_terminal_size()
        return min(width, WIDEST), min(height, HIGHEST)

    # What comes in

    def run_input_thread(self) -> None:
        """Read what comes in until input is not wanted any more. Whatever goes wrong is told."""
        try:
            self._read()
        except Exception as error:
            with suppress(RuntimeError):  # the loop has been closed
                self._loop.call_soon_threadsafe(self._app.come_to_an_end, error)

    def _read(self) -> None:
        reader = Reader(awaits_ground=self._awaits_ground)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        while not self.exit_event.is_set():
            if not select.select([self.fileno], [], [], PAUSE)[0]:
                self._hand_on(reader.pause())
                continue
            data = self._all_there_is()
            if data is None:
                self._app.lose_terminal()
                return
            self._hand_on(reader.feed(decode(data)))
            self._let_it_be_done()

    def _all_there_is(self) -> bytes | None:
        """What can be read without waiting, within bounds; None when there is no terminal."""
        data = b""
        while len(data) < MOST_AT_ONCE and select.select([self.fileno], [], [], 0)[0]:
            try:
                more = os.read(self.fileno, MOST_AT_ONCE)
            except BlockingIOError:
                break
            except OSError:  # EIO: there is no terminal any more
                more = b""
            if not more:
                return data or None
            data += more
        return data

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in thinned(messages):
            if self.exit_event.is_set():
                return
            self.process_message(message)

    def _let_it_be_done(self) -> None:
        """Wait until the loop has taken what was handed on: it shall not pile up."""
        is_done = Event()
        with suppress(RuntimeError):  # the loop has been closed
            self._loop.call_soon_threadsafe(is_done.set)
            while not is_done.wait(PATIENT) and not self.exit_event.is_set():
                pass


def thinned(messages: Iterable[Message]) -> Iterator[Message]:
    """The messages without those of how things stand that a later one overtakes.

    They stand so until somebody does something: where the mouse is, how large the terminal is,
    and whether it has the focus.
    """
    standing: dict[type, Message] = {}
    for message in messages:
        kind = events.AppFocus if isinstance(message, events.AppBlur) else type(message)
        if kind in (events.MouseMove, events.Resize, events.AppFocus):
            standing[kind] = message
            continue
        yield from standing.values()
        standing.clear()
        yield message
    yield from standing.values()


class Output:
    """A file that can be written to whatever happens: once its terminal is gone, it says so."""

    def __init__(self, file: TextIO, when_gone: Any) -> None:
        self._file = file
        self._when_gone = when_gone
        self._is_gone = False

    def fileno(self) -> int:
        """The number of the file that is written to."""
        return self._file.fileno()

    def write(self, text: str) -> None:
        """Write, unless nobody is there."""
        self._do(lambda: self._file.write(text))

    def flush(self) -> None:
        """Have it written what was."""
        self._do(self._file.flush)

    def _do(self, work: Any) -> None:
        if self._is_gone:
            return
        try:
            work()
        except (OSError, ValueError):
            self._is_gone = True
            self._when_gone()
