"""A field, and beneath it whatever fits what is written there."""

from typing import TypeVar

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from tui.app.bindings import moves_beside_a_field
from tui.app.dialogs.dialog import Dialog
from tui.app.sheets import Sheet
from tui.app.widgets.lines import Lines
from tui.app.widgets.one_line import OneLine

T = TypeVar("T")


class Sifting(Dialog[T]):
    """A dialog in which one writes, and takes what is under the cursor of the list."""

    BINDINGS = [*moves_beside_a_field()]
    PLACEHOLDER = ""
    FIXED_ROWS = 4

    def __init__(self, words: str = "") -> None:
        super().__init__(classes="tall")
        self._words = words

    def sift(self, words: str) -> Sheet:
        """What fits the words."""
        raise NotImplementedError

    def take(self) -> None:
        """Answer with what is under the cursor."""
        raise NotImplementedError

    def contents(self) -> list[Widget]:
        """A place to write, and the list."""
        return [
            OneLine(self._words, placeholder=self.PLACEHOLDER, select_on_focus=True),
            Lines(id="dialog-lines"),
        ]

    def on_mount(self) -> None:
        """Begin in the field."""
        super().on_mount()
        self.in_hand.can_focus = False
        self._show(self._words)
        self.query_one(Input).focus()

    def _show(self, words: str) -> None:
        self.in_hand.show(self.sift(words), top=True)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._show(event.value)

    @on(Input.Submitted)
    def _done(self) -> None:
        self.take()

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.again:
            self.take()
