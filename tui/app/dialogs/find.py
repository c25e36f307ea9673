"""Look for words as one types: in the case, in one's notes, and in the documents."""

from dataclasses import dataclass
from functools import partial

from tui.app.dialogs.sifting import Sifting
from tui.app.sheets import Items
from tui.app.views.finding import found_items
from tui.content.finding import Search, search


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looked for, and which of the matches was gone to; None when none was."""

    search: Search
    at: int | None


class Find(Sifting[Sought]):
    """All that has the words in the field. Answers what is under the cursor.

    Left with an empty field, it answers that nothing is looked for any more.
    """

    HEADING = "find"
    KEYS = (("↑↓", "move"), ("enter", "go there"), ("esc", "cancel"))
    PLACEHOLDER = "words, as printed"

    def __init__(self, words: str, *, documents_first: bool) -> None:
        super().__init__(words)
        self._documents_first = documents_first
        self._search = Search("", ())

    def sift(self, words: str) -> Items:
        """All that has the words."""
        walk = self.juncture.walk
        self._search = search(walk, words, documents_first=self._documents_first)
        return Items(partial(found_items, walk, self._search))

    def take(self) -> None:
        """Answer with a match; or, of no words, that none are looked for."""
        subject = self.in_hand.subject
        if subject or not self._search.words:
            self.dismiss(Sought(self._search, subject.number if subject else None))
