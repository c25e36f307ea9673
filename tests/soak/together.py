"""Two Junctures on one walk, their steps in an order of chance: is anybody's work lost unasked?

Each writes notes of its own, saves, answers what it is asked, is killed and begins again. A save
may replace only what its side knows, or has been asked about; what is killed is offered again. In
some orders nothing can be locked, so that only what the file holds can tell.
"""

import random
import shutil
import signal
import tempfile
import tomllib
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from tests.app.screen import WIDE, at_home
from tests.app.terminal import Terminal
from tests.soak.figures import Figures
from tui.scenario.drafts import drafts
from tui.wording.finding import NOTHING_SOUGHT

ORDERS = 50
STEPS = 8
"""Steps of an order, after both have begun."""
SMALL = Path(__file__).parents[1] / "small"
WALK = 'format = 1\n[scenario]\ntitle = "Mine"\n[case]\nid = "ferry"\n'


class Side:
    """One of the two."""

    def __init__(self, name: str, home: Path, file: Path, chance: random.Random) -> None:
        self.name = name
        self.home = home
        self.file = file
        self.chance = chance
        self.written = 0
        self.text = ""
        """The note that is here, in the walk that is open."""
        self.knows = b""
        """What this side takes the file to hold."""

    def begin(self, *, is_second: bool) -> None:
        """Start, read on if the other has the walk open, and go on with what was lost."""
        lost = self._lost()
        self.screen = Terminal(self.home, WIDE, str(self.file))
        self.until("Keep it")
        self.knows, self.text = self.file.read_bytes(), note_in(self.file)
        if lost:
            self.until("RECOVER")
            self.screen.press("enter")
            self.screen.until(lambda: "RECOVER" not in self.screen.text, "the walk")
            self.screen.until(lambda: self._lost() != lost, "the draft to be taken up")
            self.text = lost[0]
        if is_second:
            self.until("mine.toml is open")
            self.settle()
        self.say_something()

    def say_something(self) -> None:
        """Have another word at the edge of the screen: what comes with the start has come then."""
        self.screen.press(".")
        self.until(NOTHING_SOUGHT)

    def _lost(self) -> list[str]:
        """The notes in drafts of this walk that nobody keeps."""
        left = drafts(drafts_of(self.home)).drafts
        return [
            draft.scenario.notes.get("boat", "")
            for draft in left
            if draft.path == self.file and not draft.is_needless
        ]

    def kept(self) -> list[str]:
        """The notes in the drafts that it keeps itself."""
        files = drafts_of(self.home).glob(f"draft-*.{self.screen.process}-*.toml")
        return [note_in(file) for file in files]

    def until(self, *words: str) -> str:
        """Wait for one of some words."""
        self.screen.until(lambda: any(word in self.screen.text for word in words), f"{words}")
        return next(word for word in words if word in self.screen.text)

    def settle(self) -> None:
        """Read on where the other has the walk open, and keep what is here where it has changed."""
        for word in ("OPEN ELSEWHERE", "CHANGED ELSEWHERE", "RECOVER"):
            if word in self.screen.text:
                self.screen.press("escape")
                self.screen.until(lambda word=word: word not in self.screen.text, "an end of it")

    def sees(self, data: bytes) -> None:
        """Wait until this side asks about what the other has written, and answer."""
        if note_of(data) in (self.text, note_of(self.knows)):
            self.knows = data  # nothing in it is other than here, or than it was: no question
            return
        self.until("CHANGED ELSEWHERE")
        if self.chance.random() < 0.4:
            self.pick("Take theirs")
            self.text, self.knows = note_of(data), data
        else:
            self.pick("Keep mine")

    def pick(self, label: str) -> None:
        """Take one of the answers, once the question is on the screen down to its last row."""
        whole = (label, "choose", "esc cancel")
        self.screen.until(lambda: all(word in self.screen.text for word in whole), f"“{label}”")
        for _ in range(5):
            if f"❯ {label}" in self.screen.text:
                break
            before = self.answer()
            self.screen.press("down")
            self.screen.until(lambda before=before: self.answer() != before, "the next answer")
        assert f"❯ {label}" in self.screen.text, f"“{label}” is not under the cursor"
        self.screen.press("enter")
        self.screen.until(lambda: f"❯ {label}" not in self.screen.text, "an end of the question")

    def answer(self) -> str:
        """The answer that the cursor is on, whatever else changes on the screen."""
        return [line for line in self.screen.text.splitlines() if "❯" in line][-1]

    def write(self) -> None:
        """Write on at the note: what nobody has written before."""
        self.written += 1
        fresh = f"{self.name}{self.written}"
        self.screen.press("i")
        self.until("YOUR NOTE")
        self.screen.press(fresh)
        self.text += fresh
        self.until(self.text)
        self.screen.press("enter")
        self.screen.until(lambda: "YOUR NOTE" not in self.screen.text, "the walk")

    def kill(self) -> str:
        """Kill it; what it had that was not in the file."""
        unsaved = self.text
        self.screen.signal(signal.SIGKILL)
        with suppress(AssertionError):
            self.screen.end()
        self.screen.close()
        return unsaved


def drafts_of(home: Path) -> Path:
    """The folder of drafts of whoever lives there."""
    return Path(at_home(home)["XDG_STATE_HOME"]) / "juncture" / "drafts"


def note_of(data: bytes) -> str:
    """The note in a file."""
    notes = tomllib.loads(data.decode("utf-8")).get("notes", {})
    text: str = notes.get("boat", "")
    return text


def note_in(file: Path) -> str:
    """The note in a file."""
    return note_of(file.read_bytes())


class Order:
    """One order of steps of both."""

    def __init__(self, home: Path, chance: random.Random) -> None:
        shutil.copytree(SMALL, home, dirs_exist_ok=True)
        self.home = home
        self.chance = chance
        self.file = home / "scenarios" / "ferry" / "mine.toml"
        self.file.write_text(WALK, "utf-8")
        self.has_locks = chance.random() < 0.75
        if not self.has_locks:
            state = Path(at_home(home)["XDG_STATE_HOME"]) / "juncture"
            state.mkdir(parents=True)
            (state / "locks").write_text("in the way", "utf-8")
        self.sides = [Side(name, home, self.file, chance) for name in "AB"]
        self.holder: Side | None = None
        for side in self.sides:
            self.begin(side)
        self.taken: list[str] = []

    def run(self) -> None:
        """Take the steps."""
        try:
            for _ in range(STEPS):
                side, other = self.chance.sample(self.sides, 2)
                step: Callable[[Side, Side], None] = self.chance.choice(
                    [self.write, self.write, self.save, self.save, self.save, self.kill]
                )
                self.taken.append(f"{step.__name__} {side.name}")
                side.settle()
                step(side, other)
                tomllib.loads(self.file.read_text("utf-8"))
        finally:
            for side in self.sides:
                side.screen.close()

    def begin(self, side: Side) -> None:
        """One begins; who finds that nobody holds the walk does."""
        side.begin(is_second=self.has_locks and self.holder is not None)
        self.holder = self.holder or side

    def write(self, side: Side, _: Side) -> None:
        """One changes something."""
        side.write()

    def save(self, side: Side, other: Side) -> None:
        """One saves; what it does not know may not be written over unasked."""
        before = self.file.read_bytes()
        side.screen.press("s")
        side.until("Write over it", "Saved to")
        if "Write over it" in side.screen.text:
            assert self.file.read_bytes() == before, "it was written before it was answered"
            if self.chance.random() < 0.5:
                side.screen.press("escape")
                side.screen.until(lambda: "Write over it" not in side.screen.text, "the walk")
                return
            side.pick("Write over it")
            side.until("Saved to")
        else:
            assert before == side.knows, "it was written over without a question"
            self.holder = self.holder or side
        after = self.file.read_bytes()
        assert note_of(after) == side.text, "the file holds what was saved"
        side.knows = after
        side.say_something()
        other.settle()
        other.sees(after)

    def kill(self, side: Side, _: Side) -> None:
        """One is killed once its draft is on the disk, and begins again."""
        unsaved_notes = [side.text] if side.text != note_in(self.file) else []
        side.screen.until(lambda: side.kept() == unsaved_notes, "the draft, or an end of it")
        unsaved = side.kill()
        self.holder = None if self.holder is side else self.holder
        self.begin(side)
        assert side.text == unsaved, "what was not saved is there again"


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Fifty orders."""
    orders = max(1, round(ORDERS * share))
    lost = 0
    steps = 0
    for number in range(orders):
        with tempfile.TemporaryDirectory() as folder:
            order = Order(Path(folder), random.Random(f"{seed} {number}"))
            try:
                order.run()
            except (AssertionError, OSError, tomllib.TOMLDecodeError) as error:
                lost += 1
                print(f"order {number}, {', '.join(order.taken)}: {error}")
            steps += len(order.taken)
    return [Figures(f"orders of two at one walk, {steps} steps", tried=orders, lost=lost)]
