"""Ask for any number of a few things."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from tui.app.bindings import moves
from tui.app.dialogs.dialog import Dialog
from tui.app.rows import BLANK, Item, Row, wrap
from tui.app.sheets import Items
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING, Subject


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be marked: what it is called, and what it stands under.

    One that is `alone` is taken only when nothing is marked.
    """

    label: str
    group: str = ""
    alone: bool = False


class Several(Dialog[tuple[int, ...]]):
    """The marked ones of a few, by their numbers; those under the cursor, where none is marked."""

    BINDINGS = [
        *(move for move in moves() if move.key != "space"),
        Binding("space", "mark", "mark"),
        Binding("enter", "done", "done"),
        Binding("escape,q", "leave", "close"),
    ]
    KEYS = (("↑↓", "move"), ("space", "mark"), ("enter", "go on"), ("esc", "cancel"))

    def __init__(
        self,
        heading: str,
        words: str,
        choices: Sequence[Choice],
        marked: Sequence[int] = (),
        *,
        may_be_none: bool = False,
    ) -> None:
        super().__init__(classes="tall" if len(choices) > 8 else "")
        self.HEADING = heading
        self._words = words
        self._choices = choices
        self._marked = set(marked)
        self._may_be_none = may_be_none

    def contents(self) -> list[Widget]:
        """The choices as a list."""
        return [Lines(id="dialog-lines")]

    def on_mount(self) -> None:
        """Show the choices."""
        super().on_mount()
        self.in_hand.show(Items(self._items))
        self.in_hand.focus()

    def _items(self, width: int) -> list[Item]:
        items: list[Item] = []
        if self._words:
            items.append((NOTHING, [*wrap([(self._words, "text")], width - 1), BLANK]))
        group = ""
        for number, choice in enumerate(self._choices):
            if choice.group != group:
                group = choice.group
                items.append((NOTHING, wrap([(group, "quiet")], width - 1, (("  ", "text"),))))
            glyph = " " if choice.alone else "■" if number in self._marked else "□"
            first: Row = (("  ", "text"), (f"{glyph} ", "accent"))
            rows = wrap([(choice.label, "text")], width - 1, first, (("    ", "text"),))
            items.append((Subject.numbered("answer", number), rows))
        return items

    @property
    def _at(self) -> int:
        subject = self.in_hand.subject
        return subject.number if subject else -1

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        self.action_mark()

    def action_mark(self) -> None:
        """Mark what the cursor is on, or take the mark away."""
        if self._at >= 0 and not self._choices[self._at].alone:
            self._marked ^= {self._at}
            self.in_hand.show(Items(self._items))

    def action_done(self) -> None:
        """Answer what is marked; where nothing is, what the cursor is on."""
        if self._marked or self._may_be_none or self._at < 0:
            self.dismiss(tuple(sorted(self._marked)))
        elif self._choices[self._at].alone:
            self.dismiss(())
        else:
            self.dismiss((self._at,))
