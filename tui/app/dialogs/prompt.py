"""Ask for one line of text, or for one of a few answers."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input

from tui.app.bindings import moves, moves_beside_a_field
from tui.app.dialogs.dialog import Dialog
from tui.app.host import Host, Then, nothing_more
from tui.app.rows import Item, wrap
from tui.app.sheets import Items
from tui.app.widgets.lines import Lines
from tui.app.widgets.one_line import OneLine
from tui.content.subject import NOTHING, Subject
from tui.outside.text import clean_line


class Ask(Dialog[str]):
    """One line of text. Answers it cleaned, or None. `typing` is told of it as it is typed."""

    BINDINGS = [*moves_beside_a_field()]
    KEYS: tuple[tuple[str, str], ...] = (("enter", "done"), ("esc", "cancel"))
    FIXED_ROWS = 4
    AUTO_FOCUS = ""  # else what is asked, which is laid out first, would have the first letters

    def __init__(
        self,
        heading: str,
        words: str,
        value: str = "",
        placeholder: str = "",
        typing: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._typing = typing
        self.HEADING = heading
        self._words = words
        self._value = value
        self._placeholder = placeholder

    def contents(self) -> list[Widget]:
        """What is asked, and a place to write."""
        self._field = self.field()
        return [Lines(id="dialog-lines", cursor=False), self._field]

    def field(self) -> Widget:
        """The place to write."""
        return OneLine(self._value, placeholder=self._placeholder, select_on_focus=False)

    def on_mount(self) -> None:
        """Begin in the field."""
        super().on_mount()
        self.in_hand.can_focus = False
        words = [(self._words, "text")]
        self.in_hand.show(Items(lambda width: [(NOTHING, [*wrap(words, width - 1), ()])]))
        self.set_focus(self._field)

    def heard(self, text: str) -> None:
        """What is written now is this."""
        if self._typing:
            self._typing(text)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self.heard(clean_line(event.value))

    @on(Input.Submitted)
    def _done(self, event: Input.Submitted) -> None:
        self.dismiss(clean_line(event.value))


def ask_until_taken(
    app: Host,
    heading: str,
    words: str,
    take: Callable[[str], bool],
    value: str = "",
    placeholder: str = "",
) -> None:
    """Ask for a line of text until it can be taken, or nobody wants to give one any more.

    `take` says why not; what was typed then stands in the field again.
    """

    def answered(text: str | None) -> None:
        if text is not None and not take(text):
            ask_until_taken(app, heading, words, take, text, placeholder)

    app.push_screen(Ask(heading, words, value, placeholder), answered)


@dataclass(frozen=True, slots=True)
class Answer:
    """Something that can be answered: its words, what else is said of it, and what comes then."""

    label: str
    detail: str = ""
    then: Then = nothing_more


def pick(app: Host, heading: str, words: str, answers: list[Answer], *, tall: bool = False) -> None:
    """Ask for one of a few answers, and go on with what it leads to."""

    def picked(answer: Answer | None) -> None:
        if answer:
            answer.then()

    app.push_screen(Pick(heading, words, answers, tall=tall), picked)


class Pick(Dialog[Answer]):
    """One of a few answers, or None."""

    BINDINGS = [*moves(), Binding("enter", "pick", "choose"), Binding("escape,q", "leave", "close")]
    KEYS = (("↑↓", "move"), ("enter", "choose"), ("esc", "cancel"))

    def __init__(
        self, heading: str, words: str, answers: list[Answer], *, tall: bool = False
    ) -> None:
        super().__init__(classes="tall" if tall else "")
        self.HEADING = heading
        self._words = words
        self._answers = answers

    def contents(self) -> list[Widget]:
        """The answers as a list."""
        return [Lines(id="dialog-lines")]

    def on_mount(self) -> None:
        """Show the answers."""
        super().on_mount()
        self.in_hand.show(Items(self._items))
        self.in_hand.focus()

    def _items(self, width: int) -> list[Item]:
        items: list[Item] = []
        if self._words:
            items.append((NOTHING, [*wrap([(self._words, "text")], width - 1), ()]))
        for number, answer in enumerate(self._answers):
            rows = wrap([(answer.label, "text")], width - 1, (("  ", "text"),), (("    ", "text"),))
            if answer.detail:
                rows += wrap([(answer.detail, "quiet")], width - 1, (("    ", "text"),))
            items.append((Subject.numbered("answer", number), rows))
        return items

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.again:
            self.action_pick()

    def action_pick(self) -> None:
        """Answer what is under the cursor."""
        subject = self.in_hand.subject
        self.dismiss(self._answers[subject.number] if subject else None)
