"""Walk at random beside a plain model: open, choose, note, undo, save; edits of others, crashes.

The model is a list of scenarios with a place in it, the bytes of the files, and the drafts that are
to be there. The app must say the same after every step, and ask before anybody's work is written
over. A crash is the disk as it is at that moment, given to the next start.
"""

import asyncio
import gc
import os
import shutil
import traceback
from collections.abc import Callable, Coroutine, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from textual.events import AppFocus

from tests.app.screen import Walker, at_home, walking
from tests.soak.figures import Figures
from tui.scenario.drafts import drafts
from tui.scenario.model import (
    Scenario,
    choose,
    decided,
    doubt,
    next_proof,
    next_reading,
    note,
    trust,
    unmake,
)
from tui.scenario.opening import open_file
from tui.scenario.read import read_scenario
from tui.scenario.write import render

EXAMPLES = 500
"""How many walks."""
STEPS = 30
"""How long each is at most."""
SMALL = Path(__file__).parents[1] / "small"
NAMES = ("one", "two", "three")
TEXTS = ("", "a", "Wörter [b]und[/b] mehr", 'x"""y', "zwei  Zeichen\\", "# no comment")

T = TypeVar("T")


class Walks(RuleBasedStateMachine):
    """The app beside the model."""

    steps = 0
    """How many were taken in all."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(mkdtemp())
        self.patch = pytest.MonkeyPatch()
        for name, value in at_home(self.home).items():
            self.patch.setenv(name, value)
        shutil.copytree(SMALL, self.home, dirs_exist_ok=True)
        self.case_file = self.home / "scenarios" / "ferry" / "case.toml"
        self.state = self.home / ".state" / "juncture" / "drafts"
        self.runner = asyncio.Runner()
        self.app: Walker | None = None
        self.context: AbstractAsyncContextManager[Walker] | None = None
        self.files: dict[Path, bytes] = {}
        self.path: Path | None = None
        self.base: bytes | None = None
        self.states: list[Scenario] = []
        self.at = 0
        self.recent: list[tuple[Path | None, Scenario]] = []
        self.orphans: list[tuple[Path | None, Scenario]] = []

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something in the loop of the app."""
        type(self).steps += 1
        return self.runner.run(work)

    def teardown(self) -> None:
        """End the app, and leave nothing behind."""
        if self.context:
            self.run(self._end())
        self.runner.close()
        gc.unfreeze()  # each start freezes what there is, and a process has but one of its own
        gc.collect()
        self.patch.undo()
        shutil.rmtree(self.home)

    @property
    def walker(self) -> Walker:
        """The app, which runs."""
        assert self.app
        return self.app

    def _lately(self) -> None:
        """What the walk is now may be what a crash leaves."""
        self.recent.append((self.path, decided(self.present)))

    @property
    def present(self) -> Scenario:
        """Where the walk is, in the model."""
        return self.states[self.at]

    def file_of(self, name: str) -> Path:
        """The file of a walk."""
        return self.case_file.with_name(f"{name}.toml")

    # Open and end

    @initialize(choices=st.dictionaries(st.sampled_from(NAMES), st.integers(0, 1)))
    def files_there_are(self, choices: dict[str, int]) -> None:
        """Begin with some saved walks."""
        for name, number in choices.items():
            option = ("keep", "stop")[number]
            walk = Scenario("ferry", title=name, choices={"boat": (option,)})
            self._put(self.file_of(name), render(walk))

    def _put(self, path: Path, data: bytes) -> None:
        path.write_bytes(data)
        self.files[path] = data

    @precondition(lambda self: not self.app)
    @rule(name=st.sampled_from(("", *NAMES)), answer=st.integers(0, 9))
    def open(self, name: str, answer: int) -> None:
        """Start the app on a file or a new walk, and answer what it asks."""
        path = self.file_of(name) if name else None
        if path and path not in self.files:
            return
        opened = open_file(path or self.case_file)
        self.path, self.base = path, self.files[path] if path else None
        self.states, self.at = [opened.scenario], 0
        self.context = walking(opened)
        self.app = self.run(self.context.__aenter__())
        self.run(self.app.settle())
        ours = self._ours()
        for at, scenario in ours:
            if decided(scenario) == decided(self._base_of(at)):
                self.orphans.remove((at, scenario))  # needless, and taken away
        if ours := self._ours():
            self.run(self._recover(ours, answer))
        else:
            assert "RECOVER" not in self.walker.text
        self.recent = []
        self._lately()

    def _ours(self) -> list[tuple[Path | None, Scenario]]:
        return [draft for draft in self.orphans if draft[0] == self.path]

    def _base_of(self, path: Path | None) -> Scenario:
        """What is in a file now, or a new walk."""
        if path in self.files:
            return read_scenario(path).scenario
        return Scenario("ferry")

    async def _recover(self, ours: list[tuple[Path | None, Scenario]], answer: int) -> None:
        await self.walker.until_shown("RECOVER")
        shown = [draft for draft in drafts(self.state).drafts if draft.path == self.path]
        assert sorted(map(repr, (decided(draft.scenario) for draft in shown))) == sorted(
            map(repr, (decided(scenario) for _, scenario in ours))
        ), "every draft is offered"
        pick = answer % (len(shown) + 2)
        await self.walker.press(*["down"] * pick, "enter")
        await self.walker.until(lambda: "RECOVER" not in self.walker.text)
        await self.walker.settle()
        if pick < len(shown):
            chosen = shown[pick]
            match = next(d for d in ours if decided(d[1]) == decided(chosen.scenario))
            self.orphans.remove(match)
            kept = self._base_of(self.path)
            self.states, self.at = [kept, chosen.scenario], 1
            if not chosen.previous:
                self.base = None
        elif pick == len(shown) + 1:
            for draft in ours:
                self.orphans.remove(draft)

    async def _end(self) -> None:
        context, self.context, self.app = self.context, None, None
        assert context
        await context.__aexit__(None, None, None)

    @precondition(lambda self: self.app)
    @rule(idle=st.booleans())
    def crash(self, idle: bool) -> None:
        """Take the disk as it is now; the rest never happened."""
        keeper = self.walker.app.keeper
        if idle:
            keeper.kept()
            self.recent = []
            self._lately()
        kept = self.home.with_name(f"{self.home.name}-kept")
        with keeper._writer._writing:
            shutil.copytree(self.home, kept)
        own = keeper._writer._file
        names = {own.name} if own else set()
        self.run(self._end())
        for entry in self.home.iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        shutil.copytree(kept, self.home, dirs_exist_ok=True)
        shutil.rmtree(kept)
        mine = [draft for draft in drafts(self.state).drafts if draft.file.name in names]
        if mine:
            left = mine[0].path, decided(mine[0].scenario)
            assert left in self.recent, "the draft is what the walk was a moment ago"
            self.orphans.append((mine[0].path, mine[0].scenario))
        else:
            left = self.path, decided(self._base_of(self.path))
            assert left in self.recent, "there is a draft, or nothing was to be kept"

    @precondition(lambda self: self.app)
    @rule(saves=st.booleans(), answer=st.integers(0, 2))
    def leave(self, saves: bool, answer: int) -> None:
        """Leave in good order."""
        self.run(self._leave(saves, answer))
        self.run(self._end())
        assert [path for path in self.files if not path.exists()] == []

    async def _leave(self, saves: bool, answer: int) -> None:
        if saves and self.walker.app.session.is_dirty:
            await self._save(answer)
        await self.walker.press("q")
        await self.walker.settle()
        if self.walker.is_running:
            await self.walker.pick("Leave it")
            await self.walker.until(lambda: not self.walker.is_running)

    # Walk

    def _step(self, change: Callable[[Scenario], Scenario]) -> None:
        """A step of the walk, in the model and the app."""
        self.run(self._change(change))
        if (scenario := change(self.present)) != self.present:
            self.states = [*self.states[: self.at + 1], scenario]
            self.at += 1
            self._lately()

    async def _change(self, change: Callable[[Scenario], Scenario]) -> None:
        self.walker.app.change(change(self.walker.app.session.scenario))

    @precondition(lambda self: self.app)
    @rule(number=st.integers(0, 4))
    def choose(self, number: int) -> None:
        """Choose an option, or leave a decision open again."""
        case = self.walker.app.session.case
        if number == 4:
            self._step(lambda walk: unmake(walk, "boat"))
            return
        options = [key.split(".") for key in case.options]
        decision, option = options[number % len(options)]
        self._step(lambda walk: choose(walk, case, decision, option))

    @precondition(lambda self: self.app)
    @rule(key=st.sampled_from(("boat", "timetable")), text=st.sampled_from(TEXTS))
    def note(self, key: str, text: str) -> None:
        """Write a note."""
        self._step(lambda walk: note(walk, key, text))

    @precondition(lambda self: self.app)
    @rule(number=st.integers(0, 3), text=st.sampled_from(TEXTS))
    def doubt(self, number: int, text: str) -> None:
        """Doubt a passage, or accept it again."""
        keys = list(self.walker.app.session.case.passages)
        key = keys[number % len(keys)]
        doubted = key in self.present.doubts
        self._step(lambda walk: trust(walk, (key,)) if doubted else doubt(walk, (key,), text))

    @precondition(lambda self: self.app)
    @rule(proof=st.booleans())
    def turn(self, proof: bool) -> None:
        """Turn a dial."""
        self._step(next_proof if proof else next_reading)

    @precondition(lambda self: self.app)
    @rule()
    def undo(self) -> None:
        """Take the last step back."""
        self.run(self.walker.press("u"))
        self.at = max(0, self.at - 1)
        self._lately()

    @precondition(lambda self: self.app)
    @rule()
    def redo(self) -> None:
        """Take it again."""
        self.run(self.walker.press("U"))
        self.at = min(len(self.states) - 1, self.at + 1)
        self._lately()

    @precondition(lambda self: self.app)
    @rule(key=st.sampled_from("jknp"))
    def move(self, key: str) -> None:
        """Go elsewhere, which changes nothing."""
        self.run(self.walker.press(key))

    # Save

    @precondition(lambda self: self.app)
    @rule(answer=st.integers(0, 2))
    def save(self, answer: int) -> None:
        """Save, and answer what is asked."""
        self.run(self._save(answer))

    async def _save(self, answer: int) -> None:
        walker, path = self.walker, self.path
        if path is None:
            name = next(f"new-{n}" for n in range(99) if self.file_of(f"new-{n}") not in self.files)
            await walker.press("s")
            await self._named(name, title=name)
            return
        asks = path in self.files and self.files[path] != self.base
        await walker.press("s")
        await walker.settle()
        if not asks:
            self._saved(path)
            return
        assert path.read_bytes() == self.files[path], "nothing is written over unasked"
        await walker.until_shown("Write over it")
        await self._answer(answer, "Write over it", lambda: self._saved(path))

    async def _answer(self, answer: int, stay: str, then: Callable[[], None]) -> None:
        """Answer one of the three: beside, theirs, or the one that is called so."""
        walker, path = self.walker, self.path
        assert path
        labels = ["Save mine beside it", "Take theirs", stay]
        label = labels[answer]
        if label not in walker.text:
            label = stay
        await walker.pick(label)
        await walker.settle()
        if label == stay:
            then()
        elif label == "Take theirs":
            self._took(path)
        else:
            await self._named("", title="")

    async def _named(self, name: str, *, title: str) -> None:
        """Give a name, or take the one that is proposed."""
        walker = self.walker
        await walker.until_shown("SAVE THIS WALK")
        if name:
            await walker.type(name)
        else:
            await walker.press("enter")
        await walker.until(lambda: "SAVE THIS WALK" not in walker.text)
        await walker.settle()
        path = walker.app.session.path
        assert path
        assert path not in self.files, "another name is another file"
        if title:
            self.states[self.at] = replace(self.present, title=title)
        self._saved(path)

    def _saved(self, path: Path) -> None:
        """It is saved now: the file holds what the walk is."""
        data = path.read_bytes()
        assert decided(read_scenario(path).scenario) == decided(self.present)
        self.path, self.base, self.files[path] = path, data, data
        self._lately()

    def _took(self, path: Path) -> None:
        """The walk is now what somebody else has saved."""
        theirs = read_scenario(path).scenario
        if theirs != self.present:
            self.states = [*self.states[: self.at + 1], theirs]
            self.at += 1
        self.base = self.files[path]
        self._lately()

    # Others

    @precondition(lambda self: self.app and self.path)
    @rule(number=st.integers(0, 3), comment=st.booleans(), answer=st.integers(0, 2))
    def others_write(self, number: int, comment: bool, answer: int) -> None:
        """Somebody else writes the file, and comes back to the terminal."""
        assert self.path
        walk = Scenario("ferry", title="theirs", choices={"boat": (("keep", "stop")[number % 2],)})
        if number > 1:
            walk = note(walk, "boat", "Not yours")
        if comment and self.path in self.files:
            data = self.files[self.path] + b"# somebody was here\n"
        else:
            data = render(walk) + b"# theirs\n"
        self.run(self._others(data, answer))

    async def _others(self, data: bytes, answer: int) -> None:
        assert self.path
        walker = self.walker
        path, before = self.path, self.files.get(self.path)
        self._put(path, data)
        theirs = read_scenario(path).scenario
        self.recent.append((path, decided(theirs)))
        walker.app.post_message(AppFocus())
        await walker.settle()
        session_saved = self.base is not None
        is_same = decided(theirs) == decided(self.present)
        unchanged = before is not None and before == self.base and _same_walk(before, data, path)
        if self.files[path] == self.base:
            assert "CHANGED ELSEWHERE" not in walker.text
        elif is_same or (session_saved and (unchanged or self._as_base(theirs))):
            assert "CHANGED ELSEWHERE" not in walker.text
            self.base = data
        elif "CHANGED ELSEWHERE" in walker.text:
            await self._answer(answer, "Keep mine", lambda: None)
        else:
            assert before == data, "what others write is asked about"

    def _as_base(self, theirs: Scenario) -> bool:
        """Whether the walk in the file is that which was last read or saved here."""
        saved = self.walker.app.session.saved
        return saved is not None and decided(saved.scenario) == decided(theirs)

    @precondition(lambda self: self.app and self.path in self.files)
    @rule()
    def others_remove(self) -> None:
        """Somebody else removes the file."""
        assert self.path
        self.path.unlink()
        del self.files[self.path]
        self.recent.append((self.path, decided(self._base_of(self.path))))
        self.run(self._removed())

    async def _removed(self) -> None:
        walker = self.walker
        walker.app.post_message(AppFocus())
        await walker.until_shown("CHANGED ELSEWHERE", "is not there any more")
        await walker.pick("Keep mine")
        await walker.settle()

    # What holds at all times

    @invariant()
    def the_files_hold_what_they_are_to_hold(self) -> None:
        """Nothing else was written, and nothing else taken away."""
        there = {
            path: path.read_bytes()
            for path in self.case_file.parent.glob("*.toml")
            if path != self.case_file
        }
        assert there == self.files

    @invariant()
    def the_app_says_the_same(self) -> None:
        """The walk is that of the model; what counts as saved is in the file."""
        if not self.app:
            return
        session = self.app.app.session
        assert decided(session.scenario) == decided(self.present)
        assert session.path == self.path
        if not session.is_dirty:
            assert decided(self.present) == decided(self._base_of(self.path))


def _same_walk(before: bytes, after: bytes, path: Path) -> bool:
    from tui.outside.toml import parse_toml
    from tui.scenario.read import saved_in

    one, other = (saved_in(parse_toml(data, ""), data, path).scenario for data in (before, after))
    return decided(one) == decided(other)


def soak(seed: int, share: float) -> Sequence[Figures]:
    """Walk so many times at random."""
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    Walks.steps = 0
    wrong = 0
    walks = settings(
        max_examples=max(1, round(EXAMPLES * share)),
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=(Phase.generate,) if share < 1 else (Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(seeded(seed)(Walks), settings=walks)  # type: ignore[no-untyped-call]
    except Exception as error:
        wrong = 1
        print("\n".join(getattr(error, "__notes__", [])))
        traceback.print_exception(error, limit=-8)
    return [Figures("steps of walks beside a model", tried=Walks.steps, lost=wrong)]
