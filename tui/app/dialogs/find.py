"""Find words in the documents, as one types."""

from dataclasses import dataclass

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from tui.app.bindings import moves_beside_a_field
from tui.app.dialogs.dialog import Dialog
from tui.app.sheets import Items
from tui.app.views.finding import hit_items
from tui.app.widgets.lines import Lines
from tui.app.widgets.one_line import OneLine
from tui.case.finding import Hit, hits
from tui.case.model import Case

MOST = 200
"""How many sentences are listed: who sees more looks for something else."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The words that somebody looked for, and the sentence gone to; None when none was."""

    words: str
    hit: Hit | None


class Find(Dialog[Sought]):
    """The sentences that have the words in the field. Answers the one under the cursor.

    Left with an empty field, it answers that nothing is looked for any more.
    """

    BINDINGS = [*moves_beside_a_field()]
    HEADING = "find in the documents"
    KEYS = (("↑↓", "move"), ("enter", "go there"), ("esc", "cancel"))
    FIXED_ROWS = 4

    def __init__(self, case: Case, words: str = "") -> None:
        super().__init__(classes="tall")
        self._case = case
        self._words = words
        self._hits: tuple[Hit, ...] = ()

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
        self._words = words
        self._hits = hits(self._case.documents.values(), words, MOST)
        sheet = Items(lambda width: hit_items(self._case, self._hits, MOST, words, width))
        self.in_hand.show(sheet, top=True)

    @on(Input.Submitted)
    def _done(self) -> None:
        subject = self.in_hand.subject
        if subject or not self._words.strip():
            hit = self._hits[subject.number] if subject else None
            self.dismiss(Sought(self._words, hit))

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.again:
            self._done()
