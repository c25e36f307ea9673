"""Hostile text in every field and name, on every screen and in every command, byte for byte.

Whatever is sent to a terminal for it must be of the kinds that are sent for a harmless twin.
"""

import itertools
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pexpect

from tests.app.screen import PATIENCE, SIZES
from tests.app.terminal import Terminal, command, environment
from tests.payloads import PAYLOADS
from tests.payloads.files import Portions, chunks, make
from tests.payloads.sinks import altered
from tests.payloads.stream import Stream, read
from tests.soak.figures import Figures
from tui.work.crash import CRASHED

PORTIONS = chunks(PAYLOADS)
RANDOM = 100_000
"""How many random texts are shown."""

ESCAPE = "\x1b[27u"
"""The escape key as newer terminals send it: nothing that follows can belong to it."""

TOUR = (
    *("t", "j", "t", "j", "enter", "w", "pagedown", "escape", "tab", "j", "j", "j", "w", "escape"),
    *("n", "enter", "n", "G", "pagedown", "escape", "i", "escape", "d", "escape", "c", "n", "c"),
    *("2", "j", "v", "j", "V", "tab", "j", "j", "tab", "j", "b", "j", "enter", "m", "m"),
    *("3", "j", "j", "tab", "j", "t", "j", "j", "t", "j", "t", "j", "j", "t"),
    *("4", "j", "j", "tab", "j", "j", "tab", "G", "]", "M", "j", "enter", "escape", "/", "e"),
    *("down", "enter", "g", "d", "escape"),
    *("5", "a", "j", "enter", "E", "j", "j", "tab", "j", "X", "1", "g"),
    *("?", "pagedown", "escape", "\x10", "no", "down", "escape", "A", "j", "escape"),
    *("S", "escape", "o", "j", "j", "j", "G", "k", "k", "escape"),
)
"""Keys that lead through every place and dialog. Copying is left out: it sends what is copied."""

TO_THE_FAULT = ("escape", "escape", "1", "u")
"""Out of whatever is laid over the walk, and to the key at which the program comes to grief."""

COMMANDS = (
    *("show WALK", "show CASE --support --hinges --silences", "show WALK --json", "check CASE"),
    *("check CASE --summary", "check CASE WALK --json", "check WALK OTHER", "compare WALK OTHER"),
    *("compare WALK OTHER --all --json", "seek WALK --avoid=move-away", "futures WALK"),
    *("seek WALK --want=no-school --json", "futures WALK --json", "read CASE", "read CASE --json"),
    *("read CASE --find=young", "outline CASE", "accept CASE", "anchor CASE", "gather FOLDER"),
    *("gather FOLDER --csv", "gather FOLDER --json", "where", "where --json", "--plain WALK"),
    *("brief WALK", "brief WALK --format html", "brief WALK --format markdown"),
    *("brief WALK --format bibtex", "brief WALK --format csl", "brief WALK --format json"),
    *("graph WALK", "graph CASE --format dot", "graph WALK --against OTHER --format svg"),
    *("graph CASE --format graphml", "graph CASE --format canvas"),
    *("show NAME", "check NAME", "new NAME", "seek WALK --want=NAME", "NAME NAME", "read NAME"),
)
ANSWERS = "h\nl\nw 1\nd 2\nno\n? 1\n1\n0\nw 2\ni 1\nnote\ns\nx.toml\nq\nn\n"
"""What is answered to the questions of a walk without a screen, and of the commands."""

FAULT = """
import sys
from tui.app.places.walk import WalkScreen
def fault(self):
    words = self.juncture.session.case.title
    raise ValueError(words, self.juncture.session.scenario)
WalkScreen.action_undo = fault
from tui.cli import main
main()
"""
"""A program that comes to grief over hostile text when `u` is pressed."""


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Have each portion of the payloads in each field in turn, and see all that is sent."""
    times = max(1, round(len(PORTIONS) * share))
    first = random.Random(seed).randrange(len(PORTIONS))
    turns = [(first + turn) % len(PORTIONS) for turn in range(times)]
    number = max(1, round(RANDOM * share))
    lost = sum(1 for _ in altered(seed, number))
    return [
        screens(turns),
        printed(turns),
        Figures("random text, shown as itself", number, lost=lost),
    ]


def screens(
    turns: Sequence[int],
    sizes: Sequence[tuple[int, int]] = SIZES,
    keys: tuple[str, ...] = TOUR,
) -> Figures:
    """Go through the places and dialogs, each time at another size, and come to grief at the end.

    Counted are the payloads whose field was seen on a screen, each field by itself.
    """
    seen = let_out = faults = 0
    for turn, size in zip(turns, itertools.cycle(sizes), strict=False):
        fill = Portions(PORTIONS, turn)
        stream, is_well = toured(fill, size, keys)
        out = stream.beyond(twin(size, keys))
        let_out += len(out)
        faults += not is_well
        for what in out:
            print(f"turn {turn} at {size}: {what}", file=sys.stderr)
        seen += sum(
            len(portion) for name, portion in fill.fields.items() if fill.mark(name) in stream.text
        )
    return Figures("payloads on the screens", seen, let_out=let_out, tracebacks=faults)


@cache
def twin(size: tuple[int, int], keys: tuple[str, ...]) -> Stream:
    """What is sent for harmless text."""
    return toured(Portions(PORTIONS, is_twin=True), size, keys)[0]


def toured(fill: Portions, size: tuple[int, int], keys: Iterable[str]) -> tuple[Stream, bool]:
    """All that is sent on a tour, and whether it ended as it should, at a fault."""
    with made(fill) as (home, walk, _):
        program = (sys.executable, "-c", FAULT)
        screen = Terminal(home, size, str(walk), program=program, is_read=False)
        try:
            screen.until(lambda: "❯".encode() in screen.output, "a cursor")
            for key in (*keys, *TO_THE_FAULT):
                screen.press(ESCAPE if key == "escape" else key)
                screen.rest()
            end = time.monotonic() + PATIENCE
            while screen.rest():
                assert time.monotonic() < end, "it goes on"
            code = screen.end()
        except AssertionError as error:
            print(f"{error}, at {size}", file=sys.stderr)
            code = 0
        finally:
            screen.close()
    stream = read(screen.output)
    return stream, code == CRASHED and "Traceback" not in stream.text


def printed(turns: Iterable[int]) -> Figures:
    """Every command, as text and as JSON, in a terminal."""
    tried = let_out = faults = 0
    allowed, _ = commanded(Portions(PORTIONS, is_twin=True))
    for turn in turns:
        fill = Portions(PORTIONS, turn)
        stream, fault = commanded(fill)
        out = stream.beyond(allowed)
        let_out += len(out)
        faults += fault
        for what in out:
            print(f"turn {turn} in print: {what}", file=sys.stderr)
        tried += sum(map(len, fill.fields.values()))
    return Figures("payloads in print", tried, let_out=let_out, tracebacks=faults)


def commanded(fill: Portions) -> tuple[Stream, int]:
    """All that the commands print, and how many ended in a traceback."""
    with made(fill) as (home, walk, other):
        case = walk.with_name("case.toml")
        names = {
            "WALK": str(walk),
            "OTHER": str(other),
            "CASE": str(case),
            "FOLDER": str(case.parent),
            "NAME": fill.file_name("argument"),
        }
        output = b"".join(
            run([_named(word, names) for word in words.split()], home) for words in COMMANDS
        )
    return read(output), output.count(b"Traceback (most")


def _named(word: str, names: dict[str, str]) -> str:
    flag, equals, value = word.rpartition("=")
    return f"{flag}{equals}{names.get(value, value)}"


def run(arguments: list[str], home: Path) -> bytes:
    """What a command sends to a terminal."""
    program, *first = command()
    child = pexpect.spawn(
        program, [*first, *arguments], env=environment(home), cwd=str(home), timeout=60, echo=False
    )
    child.send(ANSWERS)
    child.sendeof()
    output: bytes = child.read()
    child.close()
    return output


@contextmanager
def made(fill: Portions) -> Iterator[tuple[Path, Path, Path]]:
    """A home with a case and two walks in it, for as long as they are needed."""
    home = Path(tempfile.mkdtemp())
    try:
        walk, other = make(home / "made", fill)
        yield home, walk, other
    finally:
        shutil.rmtree(home)
