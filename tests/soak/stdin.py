"""Input that nobody can have meant, as a terminal may send it: the next key works nevertheless."""

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
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
LEAVE = b"\x11"
"""The key that ends the app, wherever it is."""
NOT_TYPED = b"qQsS\x10\x1a\x1c" + LEAVE
"""What ends the app or sets it aside, saves, or opens the palette, by which one does either."""
PATIENT = 60.0
"""Seconds after which what is waited for is taken not to come, on a machine that does much else."""
AWAY = """
from pathlib import Path
from tui.outside import places
places._PACKAGE = Path.home() / "tui"
from tui.cli import main
main()
"""
"""The command, as if in a checkout at home: what comes with it, and can be written, is there."""


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Send every flood, then rubbish put together at random, also to one that is left."""
    return [
        floods(int(LENGTH * share)),
        rubbish(seed, max(1, int(200 * share))),
        left(seed, max(1, int(40 * share))),
    ]


def floods(length: int) -> Figures:
    """After each flood, press a key, and see how long it takes until it has done its work."""
    slowest = largest = 0.0
    faults = 0
    with at_home() as (home, case):
        screen = started(home, case)
        for name, (begins, goes_on) in FLOODS.items():
            flood = begins + goes_on * (length // len(goes_on))
            try:
                screen.flood(flood + (b"\x1b[201~" if begins == b"\x1b[200~" else b""))
                slowest = max(slowest, seconds_to_a_key(screen))
                largest = max(largest, screen.largest)
            except (AssertionError, OSError) as error:
                faults += 1
                print(f"{name}: {error}", file=sys.stderr)
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
            try:
                screen.flood(pieces(chance) + chance.randbytes(100).translate(None, NOT_TYPED))
                another_size(screen, chance)
            except (AssertionError, OSError):
                if screen.wake():  # by a click on the palette, where that can be picked
                    continue
                faults += screen.end() != 0
                screen.close()
                screen = started(home, case)
        screen.close()
    return Figures("rubbish on the input", times, tracebacks=faults)


def left(seed: int, times: int) -> Figures:
    """Leave the app while rubbish comes, with each key that means something to a shell in it.

    The time is how long it goes on once it is told to end.
    """
    chance = random.Random(seed)
    slowest, faults = 0.0, 0
    with at_home() as (home, case):
        for _ in range(times):
            screen = started(home, case)
            screen.look_no_more()
            begun = time.monotonic()
            with suppress(AssertionError, OSError):  # it has ended
                screen.flood(LEAVE)
                while time.monotonic() < begun + PATIENT:
                    screen.flood(pieces(chance) + chance.randbytes(100))
            try:
                faults += screen.end() != 0 or screen.left_on() != []
                slowest = max(slowest, time.monotonic() - begun)
            except AssertionError:
                faults += 1
            screen.close()
    return Figures("left in a flood", times, tracebacks=faults, slowest=slowest)


def pieces(chance: random.Random) -> bytes:
    """Beginnings, middles and ends of what a terminal may send, as they come."""
    return b"".join(chance.choices(PIECES, k=chance.randrange(500)))


@contextmanager
def at_home() -> Iterator[tuple[Path, Path]]:
    """A home and all that comes with the command in it, for as long as they are needed."""
    home = Path(tempfile.mkdtemp())
    try:
        copy_bundled(home)
        yield home, home / "scenarios" / "us-china-ai" / "case.toml"
    finally:
        shutil.rmtree(home)


def started(home: Path, case: Path) -> Terminal:
    """The app, ready for keys."""
    screen = Terminal(home, MEDIUM, str(case), program=(sys.executable, "-c", AWAY))
    screen.patience = PATIENT
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
    """Wait until another size is painted: all of it, and by the app, not as an echo is."""
    screen.resize(chance.randrange(40, 120), chance.randrange(12, 40))
    screen.wipe()
    screen.until(lambda: screen.is_painted, "another size")
