"""Look for words as one types: in the case, in one's notes, and in the documents."""

from dataclasses import dataclass

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from tui.app.bindings import moves_beside_a_field
from tui.app.dialogs.dialog import Dialog
from tui.app.sheets import Items
from tui.app.views.finding import found_items
from tui.app.widgets.lines import Lines
from tui.app.widgets.one_line import OneLine
from tui.content.finding import Search, search


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looked for, and which of the matches was gone to; None when none was."""

    search: Search
    at: int | None


class Find(Dialog[Sought]):
    """All that has the words in the field. Answers what is under the cursor.

    Left with an empty field, it answers that nothing is looked for any more.
    """

    BINDINGS = [*moves_beside_a_field()]
    HEADING = "find"
    KEYS = (("↑↓", "move"), ("enter", "go there"), ("esc", "cancel"))
    FIXED_ROWS = 4

    def __init__(self, words: str, *, documents_first: bool) -> None:
        super().__init__(classes="tall")
        self._words = words
        self._documents_first = documents_first
        self._search = Search("", ())

    def contents(self) -> list[Widget]:
        """A place to write, and what is found."""
        return [
            OneLine(self._words, placeholder="words, as printed", select_on_focus=True),
            Lines(id="dialog-lines"),
        ]

    def on_mount(self) -> None:
        """Begin in the field."""
        super().on_mount()
        self.in_hand.can_focus = False
        self._find(self._words)
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._find(event.value)

    def _find(self, words: str) -> None:
        walk = self.juncture.walk
        found = self._search = search(walk, words, documents_first=self._documents_first)
        self.in_hand.show(Items(lambda width: found_items(walk, found, width)), top=True)

    @on(Input.Submitted)
    def _done(self) -> None:
        subject = self.in_hand.subject
        if subject or not self._search.words:
            self.dismiss(Sought(self._search, subject.number if subject else None))

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.again:
            self._done()
