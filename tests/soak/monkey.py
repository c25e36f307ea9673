"""Somebody who presses, pastes, clicks and resizes without knowing what it is about.

The app is run without a terminal, and in one process, so that a hundred thousand things can be done
to it. Whatever they lead to, nothing is raised, nothing that moves a cursor is on the screen, and
what was not saved is in the draft.
"""

import asyncio
import os
import random
import shutil
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from textual.events import Key, MouseDown, MouseMove, MouseScrollDown, MouseScrollUp, MouseUp, Paste
from textual.message import Message

from tests.app.conftest import copy_bundled
from tests.app.screen import Walker, at_home
from tests.app.sprawling import sprawling
from tests.payloads import PAYLOADS
from tests.soak.figures import Figures
from tui.app.actions import ACTIONS
from tui.app.main import JunctureApp
from tui.outside.places import state_folder
from tui.outside.text import clean
from tui.scenario.opening import open_file

THINGS = 100_000
LIFE = 2_000
"""Things done to one run of the app, before another takes its place."""
BURST = 8
"""Things done at most, before what they lead to is waited for."""
MOST_CALLS = 8
WORTH_TELLING = 1.0
"""Seconds after which it is said what was done that took so long."""
LAST = 40
"""Things that are printed when something goes wrong: those that were done last."""
KEYS = tuple(
    dict.fromkeys(
        [
            *(key for action in ACTIONS for key in action.keys.split(",")),
            *("tab", "shift+tab", "enter", "escape", "backspace", "delete", "home", "end"),
            *("ctrl+a", "ctrl+e", "ctrl+k", "ctrl+u", "ctrl+w", "ctrl+c", "ctrl+x", "ctrl+v", "f1"),
            *"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ~/.-é漢",
        ]
    )
)
OPENERS = (
    "s",
    "S",
    "d",
    "i",
    "o",
    "w",
    "question_mark",
    "slash",
    "a",
    "A",
    "M",
    "b",
    "ctrl+p",
    "v",
    "n",
)
SIZES = ((120, 36), (80, 24), (40, 12), (1, 1), (3, 2), (20, 5), (60, 100), (300, 80), (81, 3))


@dataclass
class Log:
    """What has been done, and what came of it."""

    done: int = 0
    lost: int = 0
    let_out: int = 0
    faults: int = 0
    slowest: float = 0.0
    screens: set[str] = field(default_factory=set)
    last: list[str] = field(default_factory=list)

    def note(self, thing: str) -> None:
        """This is done next."""
        self.done += 1
        self.last = [*self.last[1 - LAST :], thing]


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Do all that many things, and see."""
    log = play(seed, max(1, int(THINGS * share)))
    print(f"screens: {', '.join(sorted(log.screens))}", file=sys.stderr)
    row = Figures(
        f"a monkey, on {len(log.screens)} screens",
        log.done,
        log.lost,
        0,
        log.let_out,
        log.faults,
        log.slowest,
    )
    return [row]


def play(seed: int, things: int, life: int = LIFE) -> Log:
    """Do so many things to the app, one run after the other."""
    chance, log = random.Random(seed), Log()
    with a_home() as home:
        cases = [
            *sorted((home / "scenarios").glob("*/case.toml")),
            sprawling(home / "sprawling"),
        ]
        while log.done < things:
            asyncio.run(live(chance, log, chance.choice(cases), min(life, things - log.done)))
    return log


async def live(chance: random.Random, log: Log, case: Path, things: int) -> None:
    """One run of the app; it may be left before its time."""
    app = JunctureApp(open_file(case))
    app.open_url = lambda *_, **__: None  # type: ignore[method-assign]  # nobody is to come
    ends = log.done + things
    try:
        async with app.run_test(size=chance.choice(SIZES)) as pilot:
            walker = Walker(app, pilot)
            await walker.settle()
            while log.done < ends and walker.is_running:
                await do(chance, log, walker)
                if walker.is_running:
                    log.screens.add(type(app.screen).__name__)
                    if not is_harmless(walker.text):
                        log.let_out += 1
                        print(f"after {' · '.join(log.last)}\n{walker.text!a}", file=sys.stderr)
            log.lost += is_lost(app)
    except Exception as error:
        log.faults += 1
        print(
            f"after {' · '.join(log.last)}",
            f"on {case.parent.name}: {type(error).__name__}: {error}"[:400],
            *traceback.format_tb(error.__traceback__)[-MOST_CALLS:],
            sep="\n",
            file=sys.stderr,
        )


async def do(chance: random.Random, log: Log, walker: Walker) -> None:
    """Do a few things, and wait until all has come of them."""
    begun, before = time.monotonic(), log.done
    for message in things_of(chance, log, walker):
        walker.app.post_message(message)
    if chance.random() < 0.02:
        size = chance.choice(SIZES)
        log.note(f"size {size}")
        await walker.pilot.resize_terminal(*size)
    await walker.settle()
    took = time.monotonic() - begun
    if took > max(log.slowest, WORTH_TELLING):
        print(f"{took:.2f} s for {' · '.join(log.last[before - log.done :])}", file=sys.stderr)
    log.slowest = max(log.slowest, took)


def things_of(chance: random.Random, log: Log, walker: Walker) -> list[Message]:
    """What is done at once."""
    messages: list[Message] = []
    for _ in range(chance.randint(1, BURST)):
        match chance.choices(("key", "opener", "move", "paste", "mouse"), (50, 8, 30, 4, 8))[0]:
            case "paste":
                text = chance.choice(PAYLOADS) * chance.choice((1, 1, 1, 200))
                log.note(f"paste {len(text)}")
                messages.append(Paste(text))
            case "mouse":
                messages += clicks(chance, log, walker)
            case kind:
                keys = {"key": KEYS, "opener": OPENERS}.get(kind, ("down", "up", "enter", "right"))
                key = chance.choice(keys)
                log.note(key)
                messages.append(Key(key, key if len(key) == 1 else None))
    return messages


def clicks(chance: random.Random, log: Log, walker: Walker) -> list[Message]:
    """The mouse is pressed, dragged, turned or moved somewhere."""
    width, height = walker.app.size
    x, y = chance.randrange(width + 1), chance.randrange(height + 1)
    kinds = chance.choice(
        ((MouseDown, MouseUp), (MouseScrollDown,), (MouseScrollUp,), (MouseMove,), (MouseDown,))
    )
    log.note(f"{'+'.join(kind.__name__ for kind in kinds)} {x},{y}")
    button = 1 if MouseDown in kinds else 0
    return [kind(None, x, y, 0, 0, button, False, False, False, x, y) for kind in kinds]


def is_harmless(text: str) -> bool:
    """Whether no character of a screen would do anything but be shown."""
    return all(clean(character) == character for character in set(text))


def is_lost(app: JunctureApp) -> bool:
    """Whether something of the walk is neither in its file nor in a draft."""
    if not app.session.is_dirty or app._exit:  # who leaves is asked
        return False
    kept = app.keeper.kept()
    return not kept or not any(state_folder().glob(f"draft-*.{os.getpid()}-*.toml"))


@contextmanager
def a_home() -> Iterator[Path]:
    """A home with all the cases in it, and nothing of this machine."""
    before = dict(os.environ)
    with TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("NO_COLOR", "FORCE_COLOR", "TEXTUAL_THEME", "TEXTUAL_FILTERS"):
            os.environ.pop(name, None)
        os.environ.update(at_home(home))
        copy_bundled(home)
        shutil.copytree(Path(__file__).parents[1] / "small", home, dirs_exist_ok=True)
        try:
            # The cases that come with the program are here, too: the checkout is left alone.
            with patch("tui.outside.places.bundled", return_value=home):
                yield home
        finally:
            os.environ.clear()
            os.environ.update(before)
