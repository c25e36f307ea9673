"""What somebody likes, to be looked at and set. What is set counts at once, and is kept."""

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from tui.app.actions import ACTIONS, BY_ID, Action, with_keys
from tui.app.bindings import moves
from tui.app.choices import Choice, choices
from tui.app.dialogs.dialog import Dialog
from tui.app.rows import BLANK, HANG, INDENT, Item, Row, Span, wrap
from tui.app.sheets import Items
from tui.app.views.branches import fold
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING, Subject
from tui.outside.paths import shown_path
from tui.outside.places import visitor_folder
from tui.wording import settings as words

THEMES = Subject("fold", "themes")
ACTIONS_BY_NAME = Subject("fold", "actions")
"""The lines that open: the long lists stand aside until somebody wants them."""


class SettingsSheet(Dialog[None]):
    """Every setting with the values that it can have."""

    HEADING = words.HEADING
    BINDINGS = [
        *(move for move in moves() if move.key != "space"),
        Binding("space,enter", "take", "set"),
        Binding("escape,q", "leave", "close"),
        Binding(BY_ID["settings"].keys, "leave", "close", id="settings"),
    ]
    KEYS = (("↑↓", "move"), ("enter", "set or open"), ("esc", "close"))

    def __init__(self) -> None:
        super().__init__(classes="tall")
        self._unfolded: frozenset[str] = frozenset()

    def contents(self) -> list[Widget]:
        """The settings as a list."""
        return [Lines(id="dialog-lines")]

    def on_mount(self) -> None:
        """Show the settings, from the theme on that counts."""
        super().on_mount()
        all_ = enumerate(choices(self.juncture))
        of_theme = (number for number, choice in all_ if choice.name == "theme" and choice.is_so)
        self.in_hand.show(Items(self._items), _nth(next(of_theme, 0)))
        self.in_hand.focus()

    def _items(self, width: int) -> list[Item]:
        items = self._about_file(width)
        group, all_ = "", choices(self.juncture)
        others = sum(choice.group == words.MORE for choice in all_)
        for number, choice in enumerate(all_):
            if choice.group != group:
                if choice.group == words.MORE:
                    items += self._about_keys(width)
                is_in_vain = choice.name == "theme" and self.juncture.no_color
                beside = words.NO_COLOUR if is_in_vain else ""
                items.append(_heading(choice.group, width, beside, is_first=not items))
                group = choice.group
                if group == words.MORE:
                    items.append(self._fold(THEMES, words.others_words(others), width))
            if group != words.MORE or choice.is_so or THEMES.id in self._unfolded:
                items.append((_nth(number), _rows(choice, width)))
        return items

    def _fold(self, subject: Subject, told: str, width: int) -> Item:
        return subject, fold(told, subject.id in self._unfolded, width)

    def _about_file(self, width: int) -> list[Item]:
        """That it cannot be read, where that is so and somebody can do something about it."""
        held = self.juncture.held
        if not held.is_unreadable or visitor_folder():
            return []
        told = words.unreadable_words(shown_path(held.path))
        return [(NOTHING, wrap([(told, "text")], width - 1, INDENT))]

    def _about_keys(self, width: int) -> list[Item]:
        """Which actions have other keys than usual, how one gives them some, and their names."""
        rows: list[Row] = []
        for action in ACTIONS:
            if action.shown_keys != action.usual_keys:
                rows += _named(action, words.usual_words(action.usual_keys), width)
        rows = rows or wrap([(words.KEYS_ARE_USUAL, "text")], width - 1, INDENT)
        do = with_keys(words.KEYS_DO)
        if not visitor_folder():  # who visits from a browser does not come to the file
            rows += wrap([(words.GIVE_KEYS, "text")], width - 1, INDENT)
            rows += wrap([(shown_path(self.juncture.held.path), "quiet")], width - 1, INDENT)
            rows += wrap([(words.KEYS_EXAMPLE, "strong")], width - 1, HANG)
            do = f"{words.THEN_START} {do}"
        rows += wrap([(do, "text")], width - 1, INDENT)
        told = words.actions_words(len(ACTIONS))
        items = [
            _heading(words.KEYS, width),
            (NOTHING, rows),
            self._fold(ACTIONS_BY_NAME, told, width),
        ]
        if ACTIONS_BY_NAME.id in self._unfolded:
            items += [(NOTHING, _named(action, action.sentence, width)) for action in ACTIONS]
        return items

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        self.action_take()

    def action_take(self) -> None:
        """Have what the cursor is on, or open the line."""
        subject = self.in_hand.subject
        if subject.kind == "fold":
            self._unfolded ^= {subject.id}
            self.in_hand.show(Items(self._items))
            if subject.id in self._unfolded:
                self.in_hand.unroll()
        elif subject:
            choice = choices(self.juncture)[subject.number]
            self.juncture.have(choice.name, choice.value)
            self.in_hand.show(Items(self._items))


def _nth(number: int) -> Subject:
    return Subject.numbered("answer", number)


def _heading(group: str, width: int, beside: str = "", *, is_first: bool = False) -> Item:
    spans: list[Span] = [(group.upper(), "heading")]
    if beside:
        spans.append((f" · {beside}", "quiet"))
    rows = wrap(spans, width - 1)
    return NOTHING, rows if is_first else [BLANK, *rows]


def _named(action: Action, more: str, width: int) -> list[Row]:
    """An action by the name that the file has for it, its keys, and something more of it."""
    spans: list[Span] = [(action.id, "strong"), (f" · {action.shown_keys}", "key")]
    return wrap([*spans, (f" · {more}", "quiet")], width - 1, HANG, (("      ", "text"),))


def _rows(choice: Choice, width: int) -> list[Row]:
    is_switch = isinstance(choice.value, bool)
    signs = "□■" if is_switch else "○●"
    lead: Row = (("  ", "text"), (f"{signs[choice.is_so]} ", "accent"))
    spans = [(choice.label, "strong" if choice.is_so else "text")]
    if choice.meaning:
        spans.append((f" · {choice.meaning}", "quiet"))
    return wrap(spans, width - 1, lead, (("    ", "text"),))
