"""Textual's palette of commands, for keys that come fast."""

from typing import Any, cast

from textual import events
from textual.app import ComposeResult
from textual.command import CommandPalette
from textual.message import Message
from textual.widgets import Input

from tui.app.dialogs.once import Once
from tui.app.host import Host
from tui.app.widgets.one_line import blinks
from tui.outside.text import clean

MOST_TYPED = 200
"""Characters by which a command is looked for: each is gone through for each command."""


def _fitting(typed: str) -> str:
    return clean(typed)[:MOST_TYPED]


class Palette(Once, CommandPalette):
    """Answers once, and moves in its list only when that is there.

    What is typed and pasted is cleaned as it comes in, and cut. Of Textual this relies on what
    looks for commands being the one `Input`, and on the screen that it is asked for lying beneath
    it when it is told that it is there: where one has gone to another place meanwhile, it is told
    on the way back.
    """

    _is_to_be_told = False

    def compose(self) -> ComposeResult:
        """Textual's own contents."""
        for widget in super().compose():
            if isinstance(widget, Input):
                field: Any = widget  # Textual asks it for such a method whenever its value changes
                field.validate_value = _fitting
                field.cursor_blink = blinks(cast("Host", self.app))
            yield widget

    def _action_command_list(self, action: str) -> None:
        try:
            super()._action_command_list(action)
        except KeyError:  # the list has not been laid out yet
            return

    async def _on_message(self, message: Message) -> None:
        if isinstance(message, events.Mount) and not self.is_current:
            self._is_to_be_told = True
            return
        if self._is_to_be_told and self.is_current:
            self._is_to_be_told = False
            await super()._on_message(events.Mount())
        await super()._on_message(message)
