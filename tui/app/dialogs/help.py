"""The keys and the words, made from the registry of actions."""

from textual.binding import Binding
from textual.widget import Widget

from tui.app.actions import ACTIONS, BY_ID, GROUPS, Place, with_keys
from tui.app.bindings import moves
from tui.app.dialogs.dialog import Dialog
from tui.app.rows import BLANK, Item, Row, wrap
from tui.app.sheets import Items
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING
from tui.wording.meanings import WORDS


class Help(Dialog[None]):
    """What the signs and words mean, then every key that works in a place."""

    HEADING = "words, signs and keys"
    BINDINGS = [
        *moves(),
        Binding("escape,q,enter", "leave", "close"),
        Binding(BY_ID["help"].keys, "leave", "close", id="help"),
    ]
    KEYS = (("↑↓", "scroll"), ("esc", "close"))

    def __init__(self, place: Place) -> None:
        super().__init__(classes="tall")
        self._place = place

    def contents(self) -> list[Widget]:
        """The text."""
        return [Lines(id="dialog-lines", cursor=False)]

    def on_mount(self) -> None:
        """Show the text."""
        super().on_mount()
        self.in_hand.show(Items(self._items))
        self.in_hand.focus()

    def _items(self, width: int) -> list[Item]:
        actions = [action for action in ACTIONS if self._place in action.places]
        rows: list[Row] = [(("WORDS AND SIGNS", "heading"),)]
        for sign, meaning in WORDS:
            rows += _entry(sign, with_keys(meaning), width, "hedge")
        for group in sorted({action.group for action in actions}, key=GROUPS.index):
            rows += [BLANK, ((group.upper(), "heading"),)]
            for action in actions:
                if action.group == group:
                    rows += _entry(action.shown_keys, action.sentence, width, "key")
        return [(NOTHING, [row]) for row in rows]


def _entry(name: str, meaning: str, width: int, style: str) -> list[Row]:
    column = 20 if width >= 60 else 12
    lead: Row = ((f"{name:<{column}} ", style),)
    return wrap([(meaning, "text")], width - 1, lead, ((" " * (column + 1), "text"),))
