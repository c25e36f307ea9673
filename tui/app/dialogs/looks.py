"""What is known of the walks in the library: more, once they have come into sight.

They are read beside the screen, a screenful or so at a time, and what follows from those through
the case at hand is worked out as all answers are. Nothing is read or worked out for those that
nobody looks at, and nothing more when the library is closed.
"""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial

from tui.app.host import Host, Then
from tui.reason.reasoner import Reasoner
from tui.scenario.library import Lying, Shelved, latest_first, looked_into, looked_through
from tui.scenario.model import Scenario
from tui.wording import working
from tui.wording.standing import counts
from tui.wording.words import made_words

NAME = "library"
"""What the counts of the walks in sight are asked for by."""

MOST_AT_ONCE = 60
"""How many walks are read, and counted, at a time."""


class Looks:
    """Looks at walks; `seen` is called when more is known of some."""

    def __init__(self, app: Host, seen: Then) -> None:
        self._app = app
        self._seen = seen
        self._walks: dict[Lying, Shelved] = {}
        self._inside: dict[Lying, str] = {}
        self._scenarios: dict[Lying, Scenario] = {}
        self._wanted: dict[Lying, None] = {}
        self._listings = 0
        self._is_looking = self._is_over = False

    @property
    def walks(self) -> Mapping[Lying, Shelved]:
        """Those that have been looked at."""
        return self._walks

    def in_order(self, files: Sequence[Lying]) -> Sequence[Lying]:
        """These are listed now: the same in the order in which they are shown.

        All others are forgotten; and why a file could not be read, for that may be otherwise.
        """
        self._listings += 1
        self._wanted.clear()
        walks, listed = self._walks, set(files)
        known = {file: walks[file] for file in walks.keys() & listed if not walks[file].wrong}
        ordered, seen = latest_first(files, known)
        self._walks = known | {**seen}
        self._inside = {file: self._inside[file] for file in self._inside.keys() & known.keys()}
        return ordered

    def now(self, file: Lying) -> Shelved:
        """A walk, looked at now if it has not been. Cost: reading it."""
        return self._walks.get(file) or looked_into(file)

    def inside(self, file: Lying) -> str:
        """How many decisions are made in a walk and what follows from it, once that is known."""
        return self._inside.get(file, "")

    def want(self, file: Lying) -> bool:
        """A walk is in sight. True when somebody has to `look` for that."""
        if file in self._inside or file in self._scenarios or self._is_over:
            return False
        self._wanted.pop(file, None)
        self._wanted[file] = None
        was_looking, self._is_looking = self._is_looking, True
        return not was_looking

    async def look(self) -> None:
        """Look at what is wanted, what came into sight last first."""
        while self._wanted and not self._is_over:
            files = list(self._wanted)[-MOST_AT_ONCE:]
            self._wanted.clear()
            await self._look_at(files)
            self.count()
        self._is_looking = False

    async def _look_at(self, files: list[Lying]) -> None:
        case, listing = self._app.session.case.id, self._listings

        def read() -> list[tuple[Lying, Shelved, Scenario | None]]:
            looks = []
            for look in looked_through(files, case):
                looks.append(look)
                if self._is_over:
                    break
            return looks

        looks = await asyncio.to_thread(read)
        self._scenarios.clear()  # those in sight are wanted again
        if listing != self._listings:  # what was read may have been put away, and be back by now
            return
        for file, walk, scenario in looks:
            self._walks[file] = walk
            if scenario:
                self._scenarios[file] = scenario
            else:
                self._inside[file] = ""

    def count(self) -> None:
        """Say what follows from the walks that were looked at, where that is worked out by now."""
        if self._scenarios:
            work, on = self._app.answers.work, frozenset(self._scenarios)
            answer = partial(_counted, self._app.reasoner, dict(self._scenarios))
            inside = work.ask(NAME, on, working.ALL_THAT_FOLLOWS, answer)
            if inside is not None:
                self._inside |= inside
                self._scenarios.clear()
        self._seen()

    def close(self) -> None:
        """Nobody wants to know any more."""
        self._is_over = True
        self._wanted.clear()
        self._app.answers.work.forget(NAME)


def _counted(reasoner: Reasoner, scenarios: Mapping[Lying, Scenario]) -> dict[Lying, str]:
    inside = {}
    for file, scenario in scenarios.items():
        findings = reasoner.findings(scenario)
        inside[file] = f"{made_words(findings)} · {counts(findings)[0]}"
    return inside
