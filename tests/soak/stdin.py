"""Input that nobody can have meant, as a terminal may send it: the next key works nevertheless."""

import random
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.app.conftest import copy_bundled
from tests.app.screen import MEDIUM
from tests.app.terminal import Terminal
from tests.app.test_terminal import begin, cursor_row
from tests.soak.figures import Figures

FLOODS = {
    "an endless DCS": (b"\x1bP", b"a"),
    "an endless OSC": (b"\x1b]0;", b"a"),
    "an endless APC": (b"\x1b_G", b"a"),
    "an endless CSI": (b"\x1b[", b"1;"),
    "strings without number": (b"", b"\x1bP1$r0m\x1b\\\x1b]11;rgb:0/0/0\x07"),
    "sequences of no meaning": (b"", b"\x1b[5$y\x1b[99z\x1b[?62;c"),
    "letters": (b"", b"n"),
    "bytes that are no text": (b"", bytes(range(0x80, 0x100))),
    "keys that there are not": (b"", b"\x1b[1114112u\x1b[55296u\x1b[99999999999999999u"),
    "sizes nobody asked for": (b"", b"\x1b[48;3000;3000;9000;9000t"),
    "sizes that there are not": (
        b"\x1b[?2048;1$y",
        b"\x1b[48;3000;3000;9000;9000t\x1b[48;0;0;0;0t\x1b[<35;9;9M\x1b[48;24;80;480;800t",
    ),
    "a mouse that moves": (b"", b"\x1b[<35;10;10M\x1b[<35;11;10M"),
    "places that there are not": (b"", b"\x1b[<0;999999999;99999999M\x1b[Mabc"),
    "a long paste": (b"\x1b[200~", b"lines of text\r"),
}
"""How each begins, and how it goes on, as long as is wanted."""
LENGTH = 1_000_000
"""Bytes of each flood, of which a smaller share is sent where less is asked for."""
PIECES = (
    b"\x1b",
    b"\x1b[",
    b"\x1b]",
    b"\x1bP",
    b"[",
    b"<",
    b";",
    b"3",
    b"\\",
    b"~",
    b"\x07",
    b"\xff",
)


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Send every flood, then rubbish put together at random."""
    return [floods(int(LENGTH * share)), rubbish(seed, max(1, int(200 * share)))]


def floods(length: int) -> Figures:
    """After each flood, press a key, and see how long it takes until it has done its work."""
    slowest = largest = 0.0
    faults = 0
    with at_home() as (home, case):
        screen = started(home, case)
        for begins, goes_on in FLOODS.values():
            flood = begins + goes_on * (length // len(goes_on))
            try:
                screen.flood(flood + (b"\x1b[201~" if begins == b"\x1b[200~" else b""))
                slowest = max(slowest, seconds_to_a_key(screen))
                largest = max(largest, screen.largest)
            except (AssertionError, OSError):
                faults += 1
                screen.close()
                screen = started(home, case)
        screen.close()
    return Figures("floods of input", len(FLOODS), 0, 0, 0, faults, slowest, largest)


def rubbish(seed: int, times: int) -> Figures:
    """Whatever is put together at random, the app goes on, or ends as it does when it is left.

    No time is taken: some of it is keys, and each of those does its work.
    """
    chance = random.Random(seed)
    faults = 0
    with at_home() as (home, case):
        screen = started(home, case)
        for _ in range(times):
            data = b"".join(chance.choices(PIECES, k=chance.randrange(500)))
            data += chance.randbytes(chance.randrange(100)).translate(None, b"qQsS\x1a")
            try:
                screen.flood(data)
                another_size(screen, chance)
            except (AssertionError, OSError):
                faults += screen.end() != 0
                screen.close()
                screen = started(home, case)
        screen.close()
    return Figures("rubbish on the input", times, tracebacks=faults)


@contextmanager
def at_home() -> Iterator[tuple[Path, Path]]:
    """A home and a case in it, for as long as they are needed."""
    home = Path(tempfile.mkdtemp())
    try:
        copy_bundled(home)
        yield home, home / "scenarios" / "us-china-ai" / "case.toml"
    finally:
        shutil.rmtree(home)


def started(home: Path, case: Path) -> Terminal:
    """The app, ready for keys."""
    screen = Terminal(home, MEDIUM, str(case))
    begin(screen)
    return screen


def seconds_to_a_key(screen: Terminal) -> float:
    """How long it takes until an arrow key has moved the cursor."""
    before, begun = cursor_row(screen), time.monotonic()
    key = "down" if before.startswith("A ") or "❯ A" in screen.text else "up"
    screen.press(key)
    screen.until(lambda: cursor_row(screen) not in ("", before), "the cursor elsewhere")
    return time.monotonic() - begun


def another_size(screen: Terminal, chance: random.Random) -> None:
    """Wait until another size is painted."""
    seen = len(screen.output)
    screen.resize(chance.randrange(40, 120), chance.randrange(12, 40))
    screen.until(lambda: len(screen.output) > seen, "another size")
