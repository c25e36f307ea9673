"""A sheet laid over a place: a heading, something to read or to fill in, and a line of keys."""

from collections.abc import Sequence
from typing import TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.app.dialogs.once import Once
from tui.app.host import Host
from tui.app.moves import Moves
from tui.app.rows import Row, fit, width_of
from tui.app.telling import SaidStrip
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.app.widths import ONE_PANE_BELOW

T = TypeVar("T")


class Dialog(Moves, Once, ModalScreen[T], inherit_bindings=False):
    """`T` is what it answers; None when it is left with escape."""

    BINDINGS = [Binding("escape", "leave", "close")]
    HEADING = ""
    KEYS: tuple[tuple[str, str], ...] = (("esc", "close"),)
    GO_FIRST: tuple[str, ...] = ("move",)
    """The words of the keys that go first, in this order, where there is no room for all."""
    FIXED_ROWS = 2
    """The rows that are not the list's, where there is no room for gaps."""

    @property
    def juncture(self) -> Host:
        """The app, by its own type."""
        return cast("Host", self.app)

    def compose(self) -> ComposeResult:
        """The heading, the contents, the keys."""
        with Vertical(classes="sheet"):
            yield Caption(id="dialog-heading")
            yield from self.contents()
            yield SaidStrip("dialog-keys", self.fit)
            yield Caption(id="dialog-keys")

    def contents(self) -> list[Widget]:
        """What stands between heading and keys."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Write the heading and the keys."""
        self.query_one("#dialog-heading", Caption).say(lambda width: self._heading(width))
        self.query_one("#dialog-keys", Caption).say(self._keys)
        self.juncture.saying.settle()

    def on_resize(self) -> None:
        """Have room for all, whatever the size."""
        self.fit()

    def fit(self) -> None:
        """Leave in sight what stands above and below the list, however long that is."""
        if self.size.width < ONE_PANE_BELOW:
            room = self.size.height - self.FIXED_ROWS
        else:
            room = self.size.height * 9 // 10 - self.FIXED_ROWS - 4
        said = max(0, self.query_one(SaidStrip).rows - 1)
        self.in_hand.styles.max_height = max(1, room - said)

    def _heading(self, width: int) -> Row:
        return fit(((self.HEADING.upper(), "heading"),), width)

    def _keys(self, width: int) -> Row:
        """As many as there is room for: what leads out stays to the last."""
        keys = list(self.KEYS)
        by_word = {word: (key, word) for key, word in keys}
        first = [by_word[word] for word in self.GO_FIRST if word in by_word]
        while width_of(row := _set(keys)) > width and len(keys) > 1:
            keys.remove(first.pop(0) if first else keys[-2])
        return fit(row, width)

    @property
    def in_hand(self) -> Lines:
        """The dialog's own list."""
        return self.query_one("#dialog-lines", Lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether something can be done: to move, a list must be there, still or already."""
        is_there = action not in ("move", "page", "edge") or bool(self.query("#dialog-lines"))
        return is_there and super().check_action(action, parameters)

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


def _set(keys: Sequence[tuple[str, str]]) -> Row:
    row: Row = ()
    for key, word in keys:
        row = (*row, *((("  ", "quiet"),) if row else ()), (key, "key"), (f" {word}", "quiet"))
    return row
