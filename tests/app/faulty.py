"""The app with a fault in it, run as a program: F5 sets it off. Its words are what nobody may see.

`python -m tests.app.faulty KIND FILE`
"""

import asyncio
import sys
import threading
import time
from pathlib import Path
from typing import Any

from textual.binding import Binding
from textual.widgets import Input

from tui.app import main
from tui.app.places.walk import WalkScreen

SECRET = "a note of mine\x1b]0;PWNED\x07\x9d0;PWNED\x9c[bold]x[/bold]"
"""What the faulty code holds in its hands: the words of a person, or of a document."""


class Quoting(Exception):
    """An exception that says what it was about, as most do."""

    def __rich__(self) -> str:
        return SECRET


def fault(app: Any, kind: str) -> None:
    """Go wrong in one of the ways in which code does."""
    secret = SECRET
    match kind:
        case "handler":
            raise ValueError(secret)
        case "memory":
            raise MemoryError(secret)
        case "endless":
            fault(app, kind)
        case "rich":
            raise Quoting(secret)
        case "group":
            raise ExceptionGroup(secret, [KeyError(secret), OSError(28, secret, secret)])
        case "chain":
            try:
                raise KeyError(secret)
            except KeyError as error:
                raise RuntimeError(secret) from error
        case "worker":
            app.run_worker(failing(secret))
        case "thread":
            threading.Thread(target=lambda: fault(app, "handler")).start()
        case "timer":
            app.set_timer(0.01, lambda: fault(app, "handler"))
        case "loop":
            asyncio.get_running_loop().call_soon(fault, app, "handler")
        case "draw":
            Input.render_line = lambda *_: fault(app, "handler")  # type: ignore[method-assign]
            WalkScreen.draw = lambda *_: fault(app, "handler")  # type: ignore[method-assign]
            app.draw()
        case "busy":
            while True:
                time.sleep(0.01)


async def failing(secret: str) -> None:
    raise ValueError(secret)


if __name__ == "__main__":
    kind, *sys.argv[1:] = sys.argv[1:]

    class Faulty(main.JunctureApp):
        """The app, with one key more."""

        CSS_PATH = Path(main.__file__).with_name("juncture.tcss")
        BINDINGS = [Binding("f5", "fault", priority=True)]

        def action_fault(self) -> None:
            fault(self, kind)

    main.JunctureApp = Faulty  # type: ignore[misc]
    from tui.cli import main as command

    command()
