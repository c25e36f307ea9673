"""What somebody likes, to be looked at and set. What is set counts at once, and is kept."""

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from tui.app.actions import BY_ID
from tui.app.bindings import moves
from tui.app.choices import Choice, choices
from tui.app.dialogs.dialog import Dialog
from tui.app.rows import BLANK, Item, Row, wrap
from tui.app.sheets import Items
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING, Subject
from tui.outside.paths import shown_path
from tui.wording import settings as words


class SettingsSheet(Dialog[None]):
    """Every setting with the values that it can have."""

    HEADING = words.HEADING
    BINDINGS = [
        *(move for move in moves() if move.key != "space"),
        Binding("space,enter", "take", "set"),
        Binding("escape,q", "leave", "close"),
        Binding(BY_ID["settings"].keys, "leave", "close", id="settings"),
    ]
    KEYS = (("↑↓", "move"), ("enter", "set"), ("esc", "close"))

    def __init__(self) -> None:
        super().__init__(classes="tall")

    def contents(self) -> list[Widget]:
        """The settings as a list."""
        return [Lines(id="dialog-lines")]

    def on_mount(self) -> None:
        """Show the settings."""
        super().on_mount()
        self.in_hand.show(Items(self._items))
        self.in_hand.focus()

    def _items(self, width: int) -> list[Item]:
        items: list[Item] = []
        group = ""
        for number, choice in enumerate(choices(self.juncture)):
            if choice.group == words.MORE != group:
                items += self._keys_and_file(width)
            if choice.group != group:
                items.append(_heading(choice.group, is_first=not items))
                group = choice.group
            items.append((Subject.numbered("answer", number), _rows(choice, width)))
        return items

    def _keys_and_file(self, width: int) -> list[Item]:
        held = self.juncture.held
        told = [(words.keys_words(len(held.settings.keys)), "text")]
        file = [(shown_path(held.path), "quiet")]
        lead: Row = (("  ", "text"),)
        rows = [*wrap(told, width - 1, lead), *wrap(file, width - 1, lead)]
        return [_heading(words.KEYS), (NOTHING, rows)]

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Have what the cursor is on."""
        if subject := self.in_hand.subject:
            choice = choices(self.juncture)[subject.number]
            self.juncture.have(choice.name, choice.value)
            self.in_hand.show(Items(self._items))


def _heading(group: str, *, is_first: bool = False) -> Item:
    row: Row = ((group.upper(), "heading"),)
    return NOTHING, [row] if is_first else [BLANK, row]


def _rows(choice: Choice, width: int) -> list[Row]:
    is_switch = isinstance(choice.value, bool)
    signs = "□■" if is_switch else "○●"
    lead: Row = (("  ", "text"), (f"{signs[choice.is_so]} ", "accent"))
    spans = [(choice.label, "strong" if choice.is_so else "text")]
    if choice.meaning:
        spans.append((f" · {choice.meaning}", "quiet"))
    return wrap(spans, width - 1, lead, (("    ", "text"),))
