"""Textual's palette of commands, for keys that come fast."""

from textual.command import CommandPalette

from tui.app.dialogs.once import Once


class Palette(Once, CommandPalette):
    """Answers once, and moves in its list only when that is there."""

    def _action_command_list(self, action: str) -> None:
        try:
            super()._action_command_list(action)
        except KeyError:  # the list has not been laid out yet
            return
