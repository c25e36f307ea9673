"""Others at the file of the walk: what they do there is asked about, and nobody's work is lost."""

import hashlib
import os
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from tui.app.host import Host, Then
from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.text import clean_line
from tui.outside.toml import parse_toml
from tui.scenario.model import Scenario, decided
from tui.scenario.read import MOST_SCENARIO_BYTES, Saved, saved_in

if TYPE_CHECKING:
    from tui.scenario.holding import Holder

MOMENT = 0.5
"""Seconds for which a file may be gone or torn, as it is while some programs write it."""


class Others:
    """Looks at the file of the walk, and asks what is to become of what somebody else did there.

    Each thing they do is asked about once. Until one takes theirs, saving asks again.
    """

    def __init__(self, app: Host) -> None:
        self._app = app
        self._last: tuple[Path, Saved | None] | None = None
        self._seen: str | None = None
        self._torn_since = 0.0

    def look(self, path: Path, again: Then) -> bool:
        """Look now; false when it has to be looked at again, for which `again` may be called."""
        session = self._app.session
        now, theirs, problems = _there(path)
        if (path, session.saved) != self._last:
            self._last = path, session.saved
            self._seen = None if session.saved else now
        if session.saved and now == session.saved.digest:
            self._seen, self._torn_since = None, 0.0
            self._hold_against(session.saved.scenario)
            return True
        if now == self._seen:
            return True
        if theirs is None and self._may_be_whole_soon(again):
            return False
        self._torn_since = 0.0
        if theirs and self._is_taken_quietly(theirs):
            return True
        if _is_asking(self._app):
            return False
        self._seen = now
        self._ask(path, theirs, problems)
        return True

    def _may_be_whole_soon(self, again: Then) -> bool:
        """Whether a file that is gone or torn has been so for a moment only."""
        now = time.monotonic()
        if not self._torn_since:
            self._torn_since = now
            self._app.set_timer(MOMENT * 1.1, again)
        return now - self._torn_since < MOMENT

    def _is_taken_quietly(self, theirs: Saved) -> bool:
        """Take what is theirs where it changes no walk: comments, or what is here already."""
        session = self._app.session
        before = session.saved.scenario if session.saved else None
        is_same = decided(theirs.scenario) == decided(session.scenario)
        if not is_same and (before is None or decided(theirs.scenario) != decided(before)):
            return False
        self._app.arrange(replace(session, saved=theirs, kept=theirs.scenario))
        return True

    def _hold_against(self, kept: Scenario) -> None:
        """Let what the file holds now tell whether there is something to lose."""
        session = self._app.session
        if kept != session.kept:
            self._app.arrange(replace(session, kept=kept))

    def _ask(self, path: Path, theirs: Saved | None, problems: tuple[Problem, ...]) -> None:
        from tui.app.conversations.saving import save_beside, taking
        from tui.app.dialogs.prompt import Answer, pick
        from tui.wording.unsaved import BESIDE, GONE_STAYS, SAVING_ASKS, changed_words, gone_words

        app = self._app
        mine = app.session.scenario
        self._hold_against(theirs.scenario if theirs else Scenario(mine.case_id))
        name = clean_line(path.name)
        is_gone = theirs is None and not problems
        app.tell(problems)
        scenario = theirs.scenario if theirs else None
        words = (
            gone_words(name) if is_gone else changed_words(app.session.case, name, mine, scenario)
        )
        stays = GONE_STAYS if is_gone else SAVING_ASKS
        answers = [
            Answer("Keep mine", stays, lambda: app.say(f"Yours stays as it is here; {stays}.")),
            *(taking(app, path, theirs) if theirs else ()),
            Answer("Save mine beside it", BESIDE, lambda: save_beside(app, path)),
        ]
        pick(app, "changed elsewhere", words, answers)


def _is_asking(app: Host) -> bool:
    """Whether a dialog waits for an answer: nothing is laid over that, under somebody's fingers."""
    return isinstance(app.screen, ModalScreen)


def _there(path: Path) -> tuple[str, Saved | None, tuple[Problem, ...]]:
    """What a file holds: its digest, the walk in it, if any, and else why there is none.

    Of a file that is gone there is nothing to tell; of one that cannot be read there is no digest.
    """
    try:
        data = read_regular(path, MOST_SCENARIO_BYTES)
    except Refused as refused:
        return ("unread", None, refused.problems) if os.path.lexists(path) else ("", None, ())
    digest = hashlib.sha256(data).hexdigest()
    try:
        return digest, saved_in(parse_toml(data, shown_path(path)), data, path), ()
    except Refused as refused:
        return digest, None, refused.problems


def tell_holder(app: Host, path: Path, holder: "Holder") -> None:
    """Say that somebody else has the walk open, and what one can do."""
    from tui.app.conversations.saving import save_beside
    from tui.app.dialogs.prompt import Answer, pick
    from tui.wording.unsaved import BESIDE, SAVING_ASKS, holder_words
    from tui.wording.words import capital

    words = holder_words(clean_line(path.name), holder)
    if _is_asking(app):
        app.say(f"{words} {capital(SAVING_ASKS)}.", stays=True)
        return
    answers = [
        Answer("Read on", SAVING_ASKS),
        Answer("Save beside it", BESIDE, lambda: save_beside(app, path)),
    ]
    pick(app, "open elsewhere", words, answers)
