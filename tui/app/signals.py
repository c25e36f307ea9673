"""Signals that ask the program to end, heard in a thread of their own.

So a program hears them too that is busy, or waits for a terminal that takes nothing more.
"""

import os
import signal
import sys
from collections.abc import Callable
from threading import Thread


def when_told_to_end(then: Callable[[int], None]) -> None:
    """Call `then`, in a thread, with the number of a signal that asks the program to end.

    To be called in the main thread, and once; it holds until the process ends.
    """
    if sys.platform == "win32":
        return
    asking = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    for name in asking:
        signal.signal(name, lambda *_: None)  # else the system would end the process at once
    signal.set_wakeup_fd(theirs, warn_on_full_buffer=False)

    def listen() -> None:
        while numbers := os.read(ours, 1):
            if numbers[0] in asking:
                then(numbers[0])

    Thread(target=listen, name="juncture-signals", daemon=True).start()


def ignore_keys_that_end() -> None:
    """From now on, let no key of the terminal end or stop the program, which is about to end.

    Of what was pressed before, or pasted, some may be left for the shell's meaning of such keys.
    """
    if sys.platform != "win32":
        for name in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
            signal.signal(name, signal.SIG_IGN)
