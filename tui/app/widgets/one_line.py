"""A field for one line: what is pasted into it is joined rather than lost, and has a length."""

import re
from typing import cast

from textual import events
from textual.widgets import Input

from tui.app.host import Host
from tui.outside.text import clean, clean_lines
from tui.wording.pasted import no_room_words

MOST_LINE = 4_000
"""How long a line may be, in characters: a path or a statement is no longer."""

_ENDS = re.compile(r"[ \n]*\n[ \n]*")


class OneLine(Input):
    """One line of text, cleaned as it comes in. The lines of a paste become one."""

    def on_mount(self) -> None:
        """Blink, where that is liked."""
        self.cursor_blink = blinks(cast("Host", self.app))

    def _put(self, text: str) -> None:
        """Write in place of what is selected, as much as has room, and say what has not."""
        start, end = sorted(self.selection)
        fitting = fitted(cast("Host", self.app), text, MOST_LINE - len(self.value) + end - start)
        if fitting:
            self.replace(fitting, start, end)

    def _on_key(self, event: events.Key) -> None:  # type: ignore[override]
        if text := typed(event):
            self._restart_blink()
            event.stop()
            event.prevent_default()
            self._put(text)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._put(joined(event.text))

    def action_paste(self) -> None:
        """Paste what was copied here."""
        self._put(joined(self.app.clipboard))


def blinks(app: Host) -> bool:
    """Whether a cursor may blink: unless somebody wants nothing to."""
    return not app.held.settings.reduced_motion


def joined(text: str) -> str:
    """Lines that were pasted, as one with a space between them."""
    return _ENDS.sub(" ", clean_lines(text).strip("\n"))


def typed(event: events.Key) -> str:
    """What a key writes, cleaned: nothing when it is a command.

    Textual takes a key for a command when it shows nothing; but joiners, which words of many
    languages and emoji are written with, are typed like letters.
    """
    character = event.character or ""
    is_command = not character or character < " " or character == "\x7f"
    return "" if is_command else clean(character)


def fitted(app: Host, text: str, room: int) -> str:
    """As much of a text as has room; says so when that is not all."""
    room = max(room, 0)
    if len(text) > room:
        app.say(no_room_words(room, len(text)))
    return text[:room]
