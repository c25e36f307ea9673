"""What is done before the screen is there that it is meant for.

Who knows the way presses `4` and `d` at once, and the second before the document has its panes.

Of Textual this relies on `_exit`, which is set as soon as the app is told to end.
"""

from collections import deque
from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.app import App

    Base = App[None]
else:
    Base = object  # to make a class of an app takes Textual a millisecond


class Early(Base):
    """An app in which what is typed, clicked and pasted waits for the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._early: deque[events.Event] = deque()

    def make_ready(self, event: events.Event) -> None:
        """Something is about to be done: see that the screen shows what it is done to."""

    async def on_event(self, event: events.Event) -> None:
        """Let what is done wait, in its order, while there is nothing to do it to.

        A key comes twice: by itself, and when the pane that has the focus knows nothing to do with
        it. By then another screen may be there than the one it was pressed at.
        """
        if not isinstance(event, events.InputEvent | events.Paste):
            await super().on_event(event)
        elif self._exit or not self.screen_stack:  # the app ends, whatever else was pressed
            self._early.clear()
        elif self._early or not self.screen.is_mounted:
            self._early.append(event)
            if len(self._early) == 1:
                self.call_later(self._let_in)
        else:
            self.make_ready(event)
            await super().on_event(event)

    async def _let_in(self) -> None:
        while self._early and not self._exit and self.screen_stack and self.screen.is_mounted:
            event = self._early.popleft()
            self.make_ready(event)
            await super().on_event(event)
        if self._early and self.is_running:
            self.call_later(self._let_in)
