"""How fast is Juncture, and how large, beside a bare two-pane Textual app?

Both run in a pseudo-terminal, in turns, so that whatever else the machine does falls on both. The
ratios hold better than the times, and best on a machine that does nothing else.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from tests.benchmarks.forty import FIRST_QUESTION, generate_forty
from tests.benchmarks.generated import QUESTION, generate
from tests.benchmarks.headless import PARSED, imports_of
from tests.benchmarks.pages import generate_pages
from tests.benchmarks.peers import installed
from tests.benchmarks.plot import Bar, plot
from tests.benchmarks.reasons import why_not
from tests.benchmarks.terminal import COLUMNS, ROWS, Lost, Terminal

ROOT = Path(__file__).parents[2]
CASE = ROOT / "scenarios" / "us-china-ai" / "case.toml"
UP, DOWN, ENTER = "\x1b[A", "\x1b[B", "\r"
CURSOR = "❯"
PRESSES, QUICK_PRESSES = 12, 2
FEW, MANY = 20, 20_000
OF_A_MEGABYTE = 3_000
"""Consequences of a case whose file has about a megabyte."""
PAGES = (1, 10, 100, 600)
"""How long the documents are; the last has nearly as much text as is read."""
FIND = ("--find", "bridge", "--json")
SLOW = 120.0
"""Seconds after which what was not painted will not be."""


@dataclass(frozen=True, slots=True)
class Program:
    """What to start, what its first frame shows, and the keys to press, with what they paint.

    Of the presses, only those of `counted` keys are measured. `answer` is what only the first of
    the keys paints.
    """

    command: Sequence[str]
    first: str
    keys: Sequence[tuple[str, str]]
    before: Sequence[tuple[str, str]] = ()
    counted: Sequence[str] = (UP, DOWN)
    answer: str = ""


@dataclass(slots=True)
class Measured:
    """What each run gave: seconds to the first frame, MiB at most, seconds a press.

    `cold`: the same to the first frame with nothing kept from other runs. `answered`: from the
    start to the answer to a key that is pressed as soon as there is a frame.
    """

    start: list[float] = field(default_factory=list)
    cold: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    press: list[float] = field(default_factory=list)


class Bench:
    """Runs programs in an environment of their own: nothing of the user's is read or written."""

    def __init__(self, folder: Path, presses: int) -> None:
        self._presses = presses
        self._state = folder / "state"
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("PYTHON", "TEXTUAL", "XDG_")) and key not in _TASTE
        }
        kinds = ("cache", "config", "data")
        folders = {f"XDG_{kind.upper()}_HOME": str(folder / kind) for kind in kinds}
        self.env = {
            **kept,
            **folders,
            "XDG_STATE_HOME": str(self._state),
            "HOME": str(folder),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
        }

    def run(self, program: Program, into: Measured | None = None) -> None:
        """Start a program, press its keys in turn, and end it; without `into`, only start it."""
        self._forget("state")  # a draft of the last run
        terminal = Terminal(program.command, self.env, ROOT)
        try:
            start = terminal.until(program.first, SLOW)
            terminal.settle()
            press: list[float] = []
            for key, words in program.before:
                terminal.press(key, words, SLOW)
                terminal.settle()
            for key, words in islice(cycle(program.keys), self._presses if into else 0):
                took = terminal.press(key, words, SLOW)
                press += [took] if key in program.counted else []
                time.sleep(random.uniform(0, 0.02))  # not in step with any clock of the program
        finally:
            memory = terminal.end()
        if into:
            into.start.append(start)
            into.memory.append(memory)
            into.press.append(median(press))

    def show(self, program: Program, into: Measured) -> None:
        """Start a program, and end it when it has shown something."""
        terminal = Terminal(program.command, self.env, ROOT)
        try:
            start = terminal.until(program.first, SLOW)
            terminal.settle()
        finally:
            memory = terminal.end()
        into.start.append(start)
        into.memory.append(memory)

    def begin(self, program: Program, into: Measured) -> None:
        """Start a program with nothing kept, then as always, and press a key at once."""
        self._forget("cache")
        into.cold.append(self._started(program, "")[0])
        self._started(program, "")  # what the one before kept may have been too fresh
        into.answered.append(self._started(program, program.answer)[1])

    def _started(self, program: Program, answer: str) -> tuple[float, float]:
        self._forget("state")
        terminal = Terminal(program.command, self.env, ROOT)
        try:
            start = terminal.until(program.first, SLOW)
            terminal.write(program.keys[0][0] if answer else "")
            answered = terminal.until(answer, SLOW) if answer else 0.0
            terminal.settle()
        finally:
            terminal.end()
        return start, answered

    def _forget(self, kind: str) -> None:
        shutil.rmtree(self._state.with_name(kind), ignore_errors=True)

    def time(self, arguments: Sequence[str]) -> float:
        """How many seconds a headless command takes, from its start to its end."""
        return self.time_of([*_command(), *arguments])

    def time_of(self, command: Sequence[str]) -> float:
        """The same of any command."""
        begun = time.perf_counter()
        subprocess.run(command, env=self.env, stdout=subprocess.DEVNULL, check=False)
        return time.perf_counter() - begun


_TASTE = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TMUX"}


MOVING, CHOOSING = (DOWN, UP), (DOWN, ENTER, UP, ENTER)


def juncture(case: Path | None, question: str, keys: Sequence[str] = MOVING) -> Program:
    """The `juncture` command, on a case or as it starts by itself."""
    return Program(
        [*_command(), *([str(case)] if case else [])],
        question,
        [(key, CURSOR) for key in keys],
        counted=(ENTER,) if ENTER in keys else keys,
    )


def _command() -> list[str]:
    script = Path(sys.executable).with_name("juncture")
    return [str(script)] if script.is_file() else [sys.executable, "-m", "tui"]


def beside_bare(bench: Bench, runs: int) -> list[Bar]:
    """Juncture and a bare app, in turns; what was measured, as bars of a plot."""
    question = tomllib.loads(CASE.read_text(encoding="utf-8"))["decisions"][0]["question"]
    ours = replace(juncture(None, " ".join(question.split()[:4])), answer="❯ B")
    theirs = Program(
        [sys.executable, str(Path(__file__).with_name("bare.py"))],
        "The first of the options",
        [(DOWN, "About option 2"), (UP, "About option 1")],
        answer="About option 2",
    )
    measured = {"juncture": Measured(), "bare": Measured()}
    bench.run(theirs)
    pairs = [("bare", theirs), ("juncture", ours)]
    for _ in range(runs):
        for name, program in pairs:
            bench.begin(program, measured[name])
        bench.run(ours)  # fills the cache, which the other may have begun without
        for name, program in pairs:
            bench.run(program, measured[name])
        pairs.reverse()
    _row("", "Juncture", "bare", "ratio", "aim")
    told: list[tuple[str, str, Callable[[Measured], list[float]], float]] = [
        ("time to the first frame", "ms", lambda m: [1000 * s for s in m.start], 0.15),
        ("the same, nothing kept", "ms", lambda m: [1000 * s for s in m.cold], 1.35),
        ("first key answered after", "ms", lambda m: [1000 * s for s in m.answered], 1.15),
        ("most memory", "MiB", lambda m: m.memory, 1.15),
        ("key press to repaint", "ms", lambda m: [1000 * s for s in m.press], 1.3),
    ]
    return [_compare(name, unit, measured, values, aim) for name, unit, values, aim in told]


def beside_peers(bench: Bench, runs: int) -> None:
    """How soon other apps show something, and what they hold then, where they are installed."""
    peers = {name: Program(command, first, ()) for name, (command, first) in installed().items()}
    if not peers:
        return
    print()
    _row("other apps", "first frame", "most memory")
    for name, program in peers.items():
        measured = Measured()
        try:
            bench.run(program)  # fills caches, if it has any
            for _ in range(runs):
                bench.show(program, measured)
        except Lost:
            _row(name, "does not start here")
        else:
            started = [1000 * s for s in measured.start]
            _row(name, _span(started, "ms"), _span(measured.memory, "MiB"))


def growing(bench: Bench, folder: Path, runs: int, sizes: Sequence[int]) -> None:
    """What a start and a key press cost in cases of different sizes."""
    print()
    _row("consequences", *(f"{size:,}" for size in sizes))
    files = {size: generate(folder, size) for size in sizes}
    moved = {size: Measured() for size in sizes}
    chosen = {size: Measured() for size in sizes}
    for file in files.values():
        bench.run(juncture(file, QUESTION))
    for _ in range(runs):
        for size, file in files.items():
            bench.run(juncture(file, QUESTION), moved[size])
            bench.run(juncture(file, QUESTION, CHOOSING), chosen[size])
    told: list[tuple[str, str, Callable[[int], Sequence[float]]]] = [
        ("time to the first frame", "ms", lambda n: [1000 * s for s in moved[n].start]),
        ("most memory", "MiB", lambda n: moved[n].memory),
        ("moving to another option", "ms", lambda n: [1000 * s for s in moved[n].press]),
        ("choosing an option", "ms", lambda n: [1000 * s for s in chosen[n].press]),
    ]
    for name, unit, values in told:
        _row(name, *(_span(values(size), unit) for size in sizes))


def at_forty(bench: Bench, folder: Path, runs: int) -> None:
    """A case of forty decisions: the questions that could explode, and a key press on the board."""
    file = generate_forty(folder)
    wanted, unwanted = "c5", "c0"
    commands = {
        "juncture futures": ["futures", str(file), "--json"],
        "juncture seek": ["seek", str(file), "--want", wanted, "--avoid", unwanted, "--json"],
    }
    print("\n40 decisions, 2,000 links")
    for name, arguments in commands.items():
        _row(name, _span([bench.time(arguments) for _ in range(runs)], "s", 2))
    for name, keys in {"moving on the board": MOVING, "flipping on the board": CHOOSING}.items():
        pressed = Measured()
        board = juncture(file, FIRST_QUESTION, keys)
        for _ in range(runs):
            bench.run(replace(board, before=[("2", CURSOR)]), pressed)
        _row(name, _span([1000 * s for s in pressed.press], "ms"))


def without_screen(bench: Bench, folder: Path, runs: int) -> list[Bar]:
    """Commands that print, beside what they cannot do without, in turns."""
    case = str(generate(folder, OF_A_MEGABYTE))
    python = [sys.executable, "-c"]
    show = ["show", str(CASE), "--json"]
    bench.time(show)  # fills the cache
    told = (
        ("juncture show --json", show, [*python, imports_of(show, bench.env)], "its imports", 1.3),
        (
            "juncture check of 1 MB",
            ["check", case],
            [*python, PARSED, case],
            "tomllib, pydantic",
            1.5,
        ),
    )
    print()
    _row("", "Juncture", "the least", "ratio", "aim")
    bars = []
    for name, arguments, least, beside, aim in told:
        bench.time(arguments)
        bench.time_of(least)
        pairs = [(bench.time(arguments), bench.time_of(least)) for _ in range(runs)]
        ours, theirs = zip(*pairs, strict=True)
        ratios = [mine / other for mine, other in pairs]
        span, of = _span(ratios, "", 2), f"{aim:g} of {beside}"
        _row(name, _span(ours, "s", 2), f"{_span(theirs, 's', 2)}", span, of)
        bars.append(Bar(name, median(ratios), aim))
    return bars


def with_documents(bench: Bench, folder: Path, runs: int, sizes: Sequence[int]) -> None:
    """What a document of so many pages costs, from its import to a move in it."""
    print()
    _row("pages", *(f"{size:,}" for size in sizes))
    texts = {size: generate_pages(folder / "texts", size) for size in sizes}
    cases = {size: folder / "own" / text.stem / "case.toml" for size, text in texts.items()}

    def imported(size: int) -> float:
        shutil.rmtree(cases[size].parent, ignore_errors=True)
        into = str(folder / "own")
        return bench.time(["new", str(texts[size]), "--into", into, "--no-open"])

    def opened_first(size: int) -> float:
        shutil.rmtree(folder / "cache", ignore_errors=True)
        return bench.time(["show", str(cases[size])])

    commands: list[tuple[str, Callable[[int], float]]] = [
        ("juncture new", imported),
        ("juncture check", lambda size: bench.time(["check", str(cases[size])])),
        ("juncture read --find", lambda size: bench.time(["read", str(texts[size]), *FIND])),
        ("opened for the first time", opened_first),
        ("opened again", lambda size: bench.time(["show", str(cases[size])])),
    ]
    for name, took in commands:
        _row(name, *(_span([took(size) for _ in range(runs)], "s", 2) for size in sizes))
    source = {size: Measured() for size in sizes}
    for _ in range(runs):
        for size, case in cases.items():
            bench.run(juncture(case, "Chapter 1"), source[size])
    _row(
        "time to the first frame",
        *(_span([1000 * s for s in source[n].start], "ms") for n in sizes),
    )
    _row("most memory", *(_span(source[n].memory, "MiB") for n in sizes))
    _row("moving in Source", *(_span([1000 * s for s in source[n].press], "ms") for n in sizes))


def _compare(
    name: str,
    unit: str,
    measured: Mapping[str, Measured],
    values: Callable[[Measured], list[float]],
    aim: float,
) -> Bar:
    ours, theirs = values(measured["juncture"]), values(measured["bare"])
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    _row(name, _span(ours, unit), _span(theirs, unit), _span(ratios, "", 2), f"{aim:g}")
    return Bar(name, median(ratios), aim)


def _span(values: Sequence[float], unit: str, digits: int = 1) -> str:
    middle, low, high = (f"{f(values):.{digits}f}" for f in (median, min, max))
    return f"{middle}{unit and ' '}{unit} ({low}–{high})"


def _row(name: str, *cells: str) -> None:
    print(f"{name:<26}" + "".join(f"{cell:<26}" for cell in cells).rstrip(), flush=True)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="how often to start each (15)")
    parser.add_argument("--quick", action="store_true", help="few keys, and no case of 20,000")
    parser.add_argument("--plot", type=Path, help="an SVG file to draw the comparison in")
    asked = parser.parse_args()
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Python {version}, {COLUMNS}x{ROWS}, {asked.runs} runs: median (least to most)\n")
    with tempfile.TemporaryDirectory(prefix="juncture-bench-") as name:
        folder = Path(name)
        bench = Bench(folder, QUICK_PRESSES if asked.quick else PRESSES)
        bars = beside_bare(bench, asked.runs)
        if asked.plot:
            asked.plot.write_text(plot(bars), encoding="utf-8")
        beside_peers(bench, max(1, asked.runs // 5))
        at_forty(bench, folder, max(1, asked.runs // 5))
        few = max(1, asked.runs // 5)
        bars += without_screen(bench, folder, few)
        growing(bench, folder, few, (FEW,) if asked.quick else (FEW, MANY))
        with_documents(bench, folder, few, PAGES[:1] if asked.quick else PAGES)
    if missed := [bar.name for bar in bars if bar.ratio > bar.aim]:
        print("\nWhere an aim is missed:", *why_not(missed), sep="\n")


if __name__ == "__main__":
    main()
