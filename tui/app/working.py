"""What takes more than a frame is worked out beside the screen, which goes on answering keys.

A small case is asked at once, within an allowance of steps, so that its answers are there in the
same frame. What needs more, and all of a large case, is worked out in a thread, one thing at a
time: until it is there the screen says so, and whoever waits can stop it. Answers to what is no
longer asked are dropped.
"""

import asyncio
import gc
import threading
import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar, cast

from tui.reason.engine.budget import StoppedError, watched
from tui.reason.engine.program import Program
from tui.reason.remember import remembered

V = TypeVar("V")

AT_ONCE = 60_000
"""Steps that an answer may take on the event loop: about as much as a frame."""

LARGE = 6_000
"""Of a case with more than so many things, nothing is worked out on the event loop."""

PATIENCE = 0.012
"""Seconds that the event loop waits for the thread, so that what is quick does not flicker."""

TURN, PAUSE = 0.004, 0.0005
"""Seconds after which the thread lets others have a turn, and for how long it does."""

VISIBLE = 0.5
"""Seconds after which it is said that something is worked out, and that it can be stopped."""

MOST_ANSWERS, FEW_ANSWERS = 128, 2
"""How many answers by one name are kept, and how many of a large case, where each is large."""

WALK = "labels"
"""What the labels of the walk itself are asked for by: wanted whatever is drawn."""


class _Job:
    """Something to be worked out; `on` is all that the answer depends on."""

    def __init__(self, name: str, on: Hashable, words: str, answer: Callable[[], Any]) -> None:
        self.name, self.on, self.words, self.answer = name, on, words, answer
        self.begun = self._turn = time.monotonic()
        self.finished = threading.Event()
        self.value: Any = None
        self.error: BaseException | None = None
        self.is_dropped = False
        self.is_kept = name == WALK

    def run(self) -> None:
        """Work it out, as long as it is wanted."""
        self.begun = self._turn = time.monotonic()
        try:
            with watched(self._watch):
                self.value = self.answer()
        except StoppedError:
            self.is_dropped = True
        except BaseException as error:  # it is raised where the answer is awaited
            self.error = error
        self.finished.set()

    def _watch(self, _: int) -> None:
        if self.is_dropped:
            raise StoppedError
        if time.monotonic() - self._turn > TURN:
            time.sleep(PAUSE)
            self._turn = time.monotonic()


class Work:
    """Answers by name: of each name, only what was asked last is worked out.

    `answered` is called when an answer has come that had to be waited for, and `tick` while
    something is worked out, to say for how long.
    """

    def __init__(self, answered: Callable[[], None], tick: Callable[[], None]) -> None:
        self._answered, self._tick = answered, tick
        self._answers: dict[str, dict[Hashable, Any]] = {}
        self._jobs: dict[str, _Job] = {}
        self._running: _Job | None = None
        self._stopped: set[tuple[str, Hashable]] = set()
        self._asked: set[str] = set()
        self._place: object = None
        self._is_whole = False
        self._is_large = False

    def begin(self, program: Program) -> None:
        """Answer about another case from now on."""
        case = program.case
        things = (program.rules, case.consequences, case.options, case.evidence, case.passages)
        self._is_large = sum(map(len, things)) > LARGE
        gc.unfreeze()  # what was kept of the case before may go
        self._answers.clear()
        self._stopped.clear()
        for job in tuple(self._jobs.values()):
            self._drop(job)

    @property
    def is_large(self) -> bool:
        """Whether the case is too large for anything to be worked out on the event loop."""
        return self._is_large

    def ask(self, name: str, on: Hashable, words: str, answer: Callable[[], V]) -> V | None:
        """The answer if it is there by now; else it is worked out, and `answered` is called then.

        `words` say what it is. None, too, for what was stopped.
        """
        self._asked.add(name)
        answers = self._answers.setdefault(name, {})
        if on in answers:
            return cast("V", answers[on])
        job = self._jobs.get(name)
        if (name, on) not in self._stopped and not (job and job.on == on):
            if job:
                self._drop(job)
            if not self._is_large:
                with suppress(StoppedError), watched(_allowance(AT_ONCE)):
                    return cast("V", remembered(answers, on, answer, MOST_ANSWERS))
            self._begin(_Job(name, on, words, answer))
        if on not in answers:
            self._is_whole = False
        return cast("V | None", answers.get(on))

    def is_stopped(self, name: str) -> bool:
        """Whether what is asked by a name was stopped before it was worked out."""
        return any(stopped == name for stopped, _ in self._stopped)

    @property
    def is_busy(self) -> bool:
        """Whether anything is worked out, or waits to be."""
        return bool(self._jobs)

    @property
    def under_way(self) -> tuple[str, int] | None:
        """What is worked out, and for how many seconds; None where it is not worth a word yet."""
        job = self._running
        if job is None or job.is_dropped:
            return None
        seconds = time.monotonic() - job.begun
        return (job.words, int(seconds)) if seconds >= VISIBLE else None

    def stop(self) -> bool:
        """Stop whatever is worked out; True when there was anything that had been said so."""
        if self.under_way is None:
            return False
        for job in tuple(self._jobs.values()):
            self._stopped.add((job.name, job.on))
            self._drop(job)
        return True

    def ask_again(self) -> None:
        """Let what was stopped be asked for again."""
        self._stopped.clear()

    def forget(self, name: str) -> None:
        """What is asked by a name is not wanted any more, nor what was answered."""
        self._answers.pop(name, None)
        if job := self._jobs.get(name):
            self._drop(job)

    @contextmanager
    def drawing(self, place: object) -> Iterator[None]:
        """Draw everything that is shown: what is not asked for meanwhile is not wanted any more."""
        self._asked.clear()
        self._place, self._is_whole = place, True
        yield
        for job in tuple(self._jobs.values()):
            if job.name not in self._asked and not job.is_kept:
                self._drop(job)

    def is_whole(self, place: object) -> bool:
        """Whether a place is what was drawn last, and every answer was there."""
        return place is self._place and self._is_whole

    def _begin(self, job: _Job) -> None:
        self._jobs[job.name] = job
        self._go_on()
        if self._is_large and self._running is job and job.finished.wait(PATIENCE):
            self._take(job)

    def _drop(self, job: _Job) -> None:
        job.is_dropped = True
        if self._jobs.get(job.name) is job:
            del self._jobs[job.name]

    def _go_on(self) -> None:
        """Begin with the next thing, unless one is under way."""
        if self._running or not self._jobs:
            return
        job = self._running = next(iter(self._jobs.values()))
        loop = asyncio.get_running_loop()

        def run() -> None:
            job.run()
            with suppress(RuntimeError):  # the app is gone meanwhile
                loop.call_soon_threadsafe(self._finished, job)

        threading.Thread(target=run, name=f"juncture-{job.name}", daemon=True).start()
        loop.call_later(VISIBLE, self._say, job)

    def _say(self, job: _Job) -> None:
        """While it is under way, say so from time to time."""
        if self._running is job:
            self._tick()
            asyncio.get_running_loop().call_later(VISIBLE, self._say, job)

    def _take(self, job: _Job) -> None:
        """Keep the answer."""
        del self._jobs[job.name]
        if job.error:
            raise job.error
        most = FEW_ANSWERS if self._is_large else MOST_ANSWERS
        remembered(self._answers.setdefault(job.name, {}), job.on, lambda: job.value, most)

    def _finished(self, job: _Job) -> None:
        is_shown = self.under_way is not None
        self._running = None
        if self._is_large:  # what is kept would be gone through again and again, between two keys
            gc.collect(1)
            gc.freeze()
        is_wanted = self._jobs.get(job.name) is job and not job.is_dropped
        if is_wanted:
            self._take(job)
            self._answered()
        elif is_shown:
            self._tick()
        self._go_on()


def _allowance(steps: int) -> Callable[[int], None]:
    """What lets work go on for so many steps, and stops it then."""
    left = steps

    def watch(number: int) -> None:
        nonlocal left
        left -= number
        if left < 0:
            raise StoppedError

    return watch
