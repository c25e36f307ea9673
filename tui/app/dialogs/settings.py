"""What somebody likes, to be looked at and set. What is set counts at once, and is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from tui.app.actions import BY_ID
from tui.app.bindings import moves
from tui.app.dialogs.dialog import Dialog
from tui.app.first_theme import fitting
from tui.app.rows import BLANK, Item, Row, wrap
from tui.app.sheets import Items
from tui.app.theme import OURS
from tui.app.widgets.lines import Lines
from tui.case.model import Directness
from tui.content.subject import NOTHING, Subject
from tui.outside.paths import shown_path
from tui.settings.model import Name
from tui.wording import settings as words
from tui.wording.words import READING_WORDS


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a setting can have: what it is called, what it means, and whether it has it."""

    group: str
    name: Name
    value: str | bool | None
    label: str
    meaning: str
    is_so: bool


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

    def _choices(self) -> list[Choice]:
        return [*self._themes(ours=True), *self._others(), *self._themes(ours=False)]

    def _themes(self, *, ours: bool) -> Iterator[Choice]:
        has = self.juncture.held.settings.theme
        names = [theme.name for theme in OURS]
        if ours:
            now = words.follows_words(self.juncture.theme) if not has else ""
            yield Choice(words.THEME, "theme", None, words.FOLLOWS, now, not has)
        else:
            names = sorted(set(self.juncture.available_themes) - set(names))
        for name in names:
            instead = fitting(name, self.juncture.taste.environ)
            meaning = words.THEME_WORDS.get(name, "")
            if instead != name:
                meaning = words.instead_words(instead)
            group = words.THEME if ours else words.MORE
            yield Choice(group, "theme", name, name, meaning, name == has)

    def _others(self) -> Iterator[Choice]:
        has = self.juncture.held.settings
        for reading in get_args(Directness):
            meaning, is_so = READING_WORDS[reading], reading == has.reading
            yield Choice(words.READING, "reading", reading, reading, meaning, is_so)
        group, still, letters = words.MANNER, has.reduced_motion, has.ascii
        yield Choice(group, "reduced_motion", not still, words.STILL, words.STILL_MEANS, still)
        yield Choice(group, "ascii", not letters, words.LETTERS, words.LETTERS_MEAN, letters)

    def _items(self, width: int) -> list[Item]:
        items: list[Item] = []
        group = ""
        for number, choice in enumerate(self._choices()):
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
            choice = self._choices()[subject.number]
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
