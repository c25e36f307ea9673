"""What is looked for: asked once, lit wherever it stands, and gone to one match after the other."""

import re
from typing import TYPE_CHECKING

from tui.app.host import Host
from tui.wording.finding import ELSEWHERE, NO_MATCH_NOW, NOTHING_SOUGHT, place_words

if TYPE_CHECKING:  # most sittings look for nothing
    from tui.app.dialogs.find import Sought
    from tui.content.finding import Found


class Searching:
    """The words looked for last, and which of the matches one has gone to."""

    def __init__(self, app: Host) -> None:
        self._app = app
        self.words = ""
        self._at = -1
        self._documents_first = False
        self.pattern: re.Pattern[str] | None = None
        """What finds the words; None while nothing is looked for."""

    def ask(self, *, documents_first: bool, words: str | None = None) -> None:
        """Ask for words, beginning with some or with those before, and go to what is picked."""
        from tui.app.dialogs.find import Find

        self._documents_first = documents_first
        begin = self.words if words is None else words
        self._app.push_screen(Find(begin, documents_first=documents_first), self._answered)

    def _answered(self, sought: "Sought | None") -> None:
        if sought is None:
            return
        self._look_for("" if sought.search.is_alike else sought.search.words)
        if sought.at is not None:
            self._at = sought.at
            self.go(sought.search.found[sought.at])
        self._app.draw()

    def _look_for(self, words: str) -> None:
        from tui.documents.finding import pattern

        self.words, self.pattern, self._at = words, pattern(words), -1

    def step(self, way: int) -> None:
        """Go to the next match, or to the one before; after the last comes the first."""
        from tui.content.finding import search

        if not self.words:
            self._app.say(NOTHING_SOUGHT)
            return
        walk, first = self._app.walk, self._documents_first
        found = search(walk, self.words, documents_first=first).found
        if not found:
            self._app.say(NO_MATCH_NOW)
            return
        before_all = -1 if way > 0 else 0
        self._at = ((before_all if self._at < 0 else self._at) + way) % len(found)
        if self.go(found[self._at]):
            self._app.say(place_words(self._at, len(found), self.words))

    def go(self, found: "Found") -> bool:
        """Go to where something stands that was found; False, where it stands nowhere."""
        subject = found.subject
        if found.kind == "sentence":
            self._app.show_sentence(found.document, subject.number)
        elif subject.kind == "passage":
            self._app.show_source((subject.id,))
        elif subject:
            self._app.show_walk(subject, found=found.kind in ("caveat", "note", "evidence"))
        else:
            self._app.say(ELSEWHERE)
            return False
        return True

    def forget(self) -> None:
        """Another case is open: nothing is looked for in it yet."""
        self._look_for("")
