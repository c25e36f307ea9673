"""A screen is not told what it can do nothing with.

Where the app is left, or a dialog closed, before a screen has made its widgets, Textual tells it
all the same that it is mounted, and what is to be said on them would find none.

Where the terminal gets two sizes before a screen has heard of the first, Textual lays it out in
the one and then in the other, and each time tells it that its size has changed: what it hears goes
round for ever, and no key comes through. So a screen hears of no size but that of the app.

Of Textual this relies on `_on_message`, to which all that is to be done comes.
"""

from typing import TYPE_CHECKING, Any

from textual import events
from textual.message import Message

if TYPE_CHECKING:
    from textual.screen import Screen

    Base = Screen[Any]
else:
    Base = object  # Textual takes styles and classes from the first of its own bases only


class Bare(Base):
    """Lets nothing that needs widgets come to a screen without any, and no size that is past.

    Stands before Textual's own.
    """

    async def _on_message(self, message: Message) -> None:
        if isinstance(message, events.Resize) and message.size != self.app.size:
            return
        needs_widgets = isinstance(message, events.Mount | events.Resize | events.ScreenResume)
        if self.children or not needs_widgets:
            await super()._on_message(message)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is done by a key while there are no widgets to do it to, or not any more."""
        return bool(self.children) and super().check_action(action, parameters)
