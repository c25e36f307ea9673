"""Cases made to explode: how long does a key hold up those that come after it?

Every shape is opened in the app, in a process of its own, and the same keys are pressed in all
places. What a key takes of the event loop is laid beside what it takes with a small case of the
same shape: the difference is what the size costs. Nothing is raised, and the app goes on.
"""

import asyncio
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.app.screen import WIDE, Walker, walking
from tests.explosive.shapes import SHAPES
from tests.soak.figures import Figures
from tests.soak.measuring import largest
from tests.soak.monkey import a_home
from tui.scenario.model import new_scenario
from tui.scenario.opening import Opened

SMALL = 20
"""How large the small case is that each is laid beside."""

PATIENCE = 600
"""Seconds that a round of the keys may take."""

MOVES = ("down", "down", "right", "left", "space", "enter", "escape", "w", "down", "escape", "end")
CHANGES = ("r", "u", "d", "escape", "f", "home", "pagedown", "tab", "question_mark", "escape")
PLACES = ("1", "n", "1 t", "2", "3", "3 t", "3 t", "3 t", "4", "5", "5 t")
"""The places and their views, each by the keys that lead there."""

KEYS_HERE = (*MOVES, *CHANGES, "escape", "escape")
KEYS = tuple(key for place in PLACES for key in (*place.split(), *KEYS_HERE))

TWO_FRAMES = 1 / 30
WORST = 6
"""How many of the slowest keys are told."""


@dataclass
class Round:
    """What came of pressing the keys: for each, the seconds that it held up others."""

    held: list[float] = field(default_factory=list)
    fault: str = ""


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Press so many of the keys in every shape."""
    return [figures(name, max(1, round(len(KEYS) * share))) for name in SHAPES]


def figures(name: str, keys: int) -> Figures:
    """What comes of one shape, in a process of its own."""
    command = (sys.executable, "-m", __spec__.name, name, str(keys))
    ended = subprocess.run(command, capture_output=True, text=True, timeout=4 * PATIENCE)
    what = f"exploding: {name}"
    if ended.returncode:
        print(ended.stderr, file=sys.stderr)
        return Figures(what, keys, tracebacks=1)
    told = json.loads(ended.stdout.splitlines()[-1])
    print(f"  {name}: {told['worst']}{told['fault']}", file=sys.stderr)
    return Figures(
        f"{what}, {told['over']} over two frames",
        told["tried"],
        tracebacks=int(bool(told["fault"])),
        slowest=told["slowest"],
        largest=told["largest"],
    )


def main(name: str, keys: int) -> None:
    """Press keys in a shape, small and as large as it gets, and print what came of it."""
    shape = SHAPES[name]
    with a_home() as home:
        small, large = (asyncio.run(pressed(home, name, n, keys)) for n in (SMALL, shape.most))
    more = [big - little for big, little in zip(large.held, small.held, strict=False)]
    slowest = sorted(range(len(more)), key=more.__getitem__)[-1 : -1 - WORST : -1]
    told = {
        "tried": len(more),
        "slowest": max(more[slowest[0]], 0.0),
        "over": sum(seconds > TWO_FRAMES for seconds in more),
        "worst": "; ".join(f"{more[at]:.3f} s {_place(at)} {KEYS[at]}" for at in slowest),
        "fault": large.fault,
        "largest": largest(resource.getrusage(resource.RUSAGE_SELF)),
    }
    print(json.dumps(told), flush=True)


def _place(at: int) -> str:
    """Where the key was pressed: the keys that lead there."""
    each = len(KEYS_HERE)
    ends = [sum(len(place.split()) + each for place in PLACES[: n + 1]) for n in range(len(PLACES))]
    return "".join(PLACES[next(n for n, end in enumerate(ends) if at < end)].split())


async def pressed(home: Path, name: str, size: int, keys: int) -> Round:
    """Press the first so many keys in a shape of some size."""
    case, file = SHAPES[name].grown(size), home / "case.toml"
    file.write_text("")  # nothing reads it: the case is made here
    result = Round()
    with timed() as held:
        try:
            async with walking(Opened(case, file, new_scenario(case), None, None), WIDE) as walker:
                await walker.settle()
                for key in KEYS[:keys]:
                    held.clear()
                    await press(walker, key)
                    result.held.append(sum(held))
                await walker.until(lambda: not walker.app.answers.work.is_busy)
        except Exception as error:
            result.fault = f" {type(error).__name__}: {error}"[:200]
    return result


async def press(walker: Walker, key: str) -> None:
    """Press a key, and wait until it has had its effect."""
    async with asyncio.timeout(PATIENCE):
        await walker.press(key)


@contextmanager
def timed() -> Iterator[list[float]]:
    """How long each thing that the event loop does takes it, where it is worth a word."""
    held: list[float] = []
    run = asyncio.events.Handle._run

    def timed_run(handle: asyncio.events.Handle) -> None:
        begun = time.thread_time()  # of this thread alone, however busy the machine is
        run(handle)
        taken = time.thread_time() - begun
        if taken > 0.002:
            held.append(taken)

    asyncio.events.Handle._run = timed_run  # type: ignore[method-assign]
    try:
        yield held
    finally:
        asyncio.events.Handle._run = run  # type: ignore[method-assign]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
    os._exit(0)  # nothing is waited for that is still being worked out
