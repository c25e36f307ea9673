"""Kill the real app at random moments, while keys are typed without pause: what is lost of them?

Each run begins with what the one before has left: the draft is offered and gone on with, a note is
made longer letter by letter among other keys, and the program is killed. What the next start would
find is compared with the letters that had been typed a second before; each chain of runs ends with
a save, which must hold them too.
"""

import os
import random
import re
import select
import shutil
import signal
import time
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pexpect

from tests.app.screen import PATIENCE, at_home
from tests.app.terminal import command, environment
from tests.soak.figures import Figures
from tui.scenario.drafts import Draft, drafts

KILLS = 1000
AT_ONCE = 2
"""How many chains run side by side."""
CHAIN = 20
"""Kills in a row, before what there is is saved."""
ALLOWED = 1.0
"""Seconds of work that a kill may cost."""
LONGEST = 2.2
"""Seconds after which a program is killed at the latest."""
LETTER = "Z"
"""A letter that does nothing outside a field."""
SMALL = Path(__file__).parents[1] / "small"
WALK = 'format = 1\n[scenario]\ntitle = "Mine"\n[case]\nid = "ferry"\n'


class Gone(Exception):
    """The program has ended of itself."""


class Running:
    """The app in a terminal that nobody looks at."""

    def __init__(self, home: Path, file: Path) -> None:
        program, *first = command()
        self._child = pexpect.spawn(
            program, [*first, str(file)], dimensions=(24, 80), env=environment(home), cwd=str(home)
        )
        self._child.delaybeforesend = None
        self.output = b""

    def press(self, key: str) -> None:
        """Press a key, and forget what was shown before."""
        self.output = b""
        self._child.send(key)

    def let_pass(self, seconds: float) -> None:
        """Let time pass, reading what comes."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self._child.child_fd], [], [], left)[0]:
                self._read()

    def until(self, *words: bytes) -> bytes:
        """Read on until one of some words is shown."""
        end = time.monotonic() + PATIENCE
        while not (shown := [word for word in words if word in self.output]):
            if time.monotonic() > end:
                raise Gone(f"{words} did not come")
            if select.select([self._child.child_fd], [], [], 1)[0]:
                self._read()
        return shown[0]

    def _read(self) -> None:
        try:
            data = os.read(self._child.child_fd, 65536)
        except OSError:
            data = b""
        if not data:
            raise Gone("it has ended")
        self.output = (self.output + data)[-200_000:]

    @property
    def process(self) -> int:
        """Its number."""
        return int(self._child.pid)

    def kill(self) -> None:
        """Kill it, and wait until it is dead."""
        self._child.kill(signal.SIGKILL)
        self._child.wait()
        self._child.close()


@dataclass
class Chain:
    """Runs of the app on one walk, in a home of its own."""

    home: Path
    chance: random.Random
    kills: int = 0
    lost: int = 0
    torn: int = 0
    ended: int = 0
    slowest: float = 0.0
    letters: int = 0
    """How many letters the next start must find."""
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        shutil.copytree(SMALL, self.home, dirs_exist_ok=True)
        self.file = self.home / "scenarios" / "ferry" / "mine.toml"
        self.file.write_text(WALK, "utf-8")
        self.drafts = Path(at_home(self.home)["XDG_STATE_HOME"]) / "juncture" / "drafts"

    def run(self, kills: int) -> None:
        """Begin, type, kill, as often as that; then save."""
        for _ in range(kills):
            self._one()
        running = Running(self.home, self.file)
        try:
            self._begin(running)
            running.press("s")
            running.until(b"Saved to")
            notes = tomllib.loads(self.file.read_text("utf-8")).get("notes", {})
            if (there := _letters(notes)) != self.letters:
                self._complain(f"saved {there} letters of {self.letters}")
        except Gone as gone:
            self._fail(gone, running)
        finally:
            running.kill()
        self.letters = 0
        shutil.rmtree(self.drafts, ignore_errors=True)
        self.file.write_text(WALK, "utf-8")

    def _one(self) -> None:
        running = Running(self.home, self.file)
        typed: list[float] = []
        dies = time.monotonic() + self.chance.uniform(0, LONGEST)
        try:
            if self.chance.random() < 0.1:
                running.let_pass(dies - time.monotonic())
            else:
                self._begin(running)
                dies = time.monotonic() + self.chance.uniform(0, LONGEST)
                self._type(running, typed, dies)
        except Gone as gone:
            self._fail(gone, running)
        died = time.monotonic()
        running.kill()
        self.kills += 1
        self._compare(typed, died)

    def _begin(self, running: Running) -> None:
        """Wait for the walk, and go on with the draft if there is one."""
        if not self.letters:
            running.until(b"Keep it")
            return
        running.until(b"RECOVER")
        running.press("\r")
        end = time.monotonic() + PATIENCE
        while not (ours := self._draft_of(running.process)):
            running.let_pass(0.01)
            if time.monotonic() > end:
                raise Gone("the draft is not gone on with")
        there = _letters(tomllib.loads(ours.read_text("utf-8")).get("notes", {}))
        if there != self.letters:
            self._complain(f"went on with {there} letters of {self.letters}")

    def _draft_of(self, process: int) -> Path | None:
        return next(self.drafts.glob(f"draft-*.{process}-*.toml"), None)

    def _type(self, running: Running, typed: list[float], dies: float) -> None:
        """Type until then, and note when each letter was."""
        while time.monotonic() < dies:
            running.press("i")
            running.until(b"YOUR NOTE")
            for _ in range(self.chance.randint(1, 12)):
                if time.monotonic() > dies:
                    return
                typed.append(time.monotonic())
                running.press(LETTER)
                running.let_pass(self.chance.uniform(0.02, 0.08))
            running.press("\r")
            running.until(b"Noted")
            for _ in range(self.chance.randint(0, 4)):
                running.press(self.chance.choice("rf"))
                running.let_pass(self.chance.uniform(0.02, 0.08))

    def _compare(self, typed: list[float], died: float) -> None:
        """Compare what the next start would find with what was typed."""
        left = [draft for draft in self._left() if draft.path == self.file]
        there = max((_letters(draft.scenario.notes) for draft in left), default=0)
        before, self.letters = self.letters, there
        due = before + sum(when <= died - ALLOWED for when in typed)
        if there < before + len(typed):
            age = died - typed[there - before] if there >= before else died
            self.slowest = max(self.slowest, age)
        if there < due:
            self._complain(f"found {there} letters of {due}")
        if there > before + len(typed):
            self._complain(f"found {there} letters of {before + len(typed)} at most")
        if self.file.read_text("utf-8") != WALK:
            self.torn += 1

    def _left(self) -> Sequence[Draft]:
        found = drafts(self.drafts)
        self.torn += len(found.damaged)
        return found.drafts

    def _complain(self, words: str) -> None:
        self.lost += 1
        self.complaints.append(words)

    def _fail(self, gone: Gone, running: Running) -> None:
        self.ended += 1
        shown = re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b" ", running.output[-4000:])
        self.complaints.append(f"{gone}: {shown.decode('utf-8', 'replace')}")


def _letters(notes: dict[str, str]) -> int:
    return sum(text.count(LETTER) for text in notes.values())


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Kill the app a thousand times."""
    chains = max(1, round(KILLS * share / CHAIN))
    each = max(1, round(KILLS * share / chains))
    with TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as pool:

        def run(number: int) -> Chain:
            chain = Chain(Path(folder) / str(number), random.Random(f"{seed} {number}"))
            chain.run(each)
            return chain

        done = list(pool.map(run, range(chains)))
    for complaint in [words for chain in done for words in chain.complaints]:
        print(complaint)
    return [
        Figures(
            "kills while keys are typed",
            tried=sum(chain.kills for chain in done),
            lost=sum(chain.lost for chain in done),
            torn=sum(chain.torn for chain in done),
            tracebacks=sum(chain.ended for chain in done),
            slowest=max(chain.slowest for chain in done),
        )
    ]
