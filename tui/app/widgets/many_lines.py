"""A field for a text of many lines. Not loaded before somebody writes one."""

from typing import ClassVar, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tui.app.host import Host
from tui.app.moves import Moves
from tui.app.widgets.one_line import blinks, fitted, typed
from tui.outside.text import clean_lines

NEW_LINE = "ctrl+n"
"""The key that every terminal sends; the others that begin a line, some terminals do not."""


class ManyLines(TextArea):
    """A text of many lines, cleaned as it comes in. Enter is done; another key begins a line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"{NEW_LINE},shift+enter,ctrl+enter,alt+enter,ctrl+j", "new_line", show=False),
    ]

    class Submitted(Message):
        """It is done."""

    def __init__(self, text: str, most: int, placeholder: str = "") -> None:
        hint = Content(placeholder)  # a bare string would be read as markup
        super().__init__(text, compact=True, highlight_cursor_line=False, placeholder=hint)
        self._most = most
        self.move_cursor(self.document.end)

    def on_mount(self) -> None:
        """Blink, where that is liked."""
        self.cursor_blink = blinks(cast("Host", self.app))

    def _put(self, text: str) -> None:
        """Write in place of what is selected, as much as has room, and say what has not."""
        room = self._most - len(self.text) + len(self.selected_text)
        if fitting := fitted(cast("Host", self.app), text, room):
            result = self.replace(fitting, *self.selection, maintain_selection_offset=False)
            self.selection = Selection.cursor(result.end_location)

    async def _on_key(self, event: events.Key) -> None:
        text = typed(event)
        if not text and event.key != "enter":
            return
        self._restart_blink()
        event.stop()
        event.prevent_default()
        if text:
            self._put(text)
        else:
            self.post_message(self.Submitted())

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._put(clean_lines(event.text))

    def action_paste(self) -> None:
        """Paste what was copied here."""
        self._put(clean_lines(self.app.clipboard))

    def action_new_line(self) -> None:
        """Begin a line."""
        self._put("\n")

    def action_cursor_up(self, select: bool = False) -> None:
        """Move up; from the first row, up in what is asked."""
        if self.navigator.is_first_wrapped_line(self.cursor_location) and not select:
            self._beside.action_move(-1)
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Move down; from the last row, down in what is asked."""
        if self.navigator.is_last_wrapped_line(self.cursor_location) and not select:
            self._beside.action_move(1)
        else:
            super().action_cursor_down(select)

    def action_cursor_page_up(self) -> None:
        """Turn a page of what is asked."""
        self._beside.action_page(-1)

    def action_cursor_page_down(self) -> None:
        """Turn a page of what is asked."""
        self._beside.action_page(1)

    @property
    def _beside(self) -> Moves:
        """What moves beside the field."""
        return cast("Moves", self.screen)
