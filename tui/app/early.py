"""What is done before the screen is there that it is meant for.

Who knows the way presses `4` and `d` at once, and the second before the document has its panes; and
a slow line brings the `i` that opens a note together with what is to be written into it.

Of Textual this relies on what becomes of a key: the app hands it to what has the focus, from there
it rises from parent to parent as long as nobody has stopped it, and what comes back to the app is
looked up among the bindings.
"""

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump

    Base = App[None]
else:
    Base = object  # to make a class of an app takes Textual a millisecond

LOST = 1.0
"""Seconds after which a key is taken to have gone down with what it was handed to."""


class Early(Base):
    """An app in which what is typed, clicked and pasted is done one after the other.

    A key waits until the one before has had its effect, and for the screen that this has led to.
    """

    def __init__(self) -> None:
        super().__init__()
        self._early: deque[events.Event] = deque()
        self._under_way: events.Key | None = None
        self._since = 0.0

    def make_ready(self, event: events.Event) -> None:
        """Something is about to be done: see that the screen shows what it is done to."""

    async def on_event(self, event: events.Event) -> None:
        """Let what is done wait, in its order, while there is nothing to do it to.

        A key comes twice: by itself, and when nothing that has the focus knew what to do with it.
        """
        if not isinstance(event, events.InputEvent | events.Paste):
            await super().on_event(event)
        elif self._exit or not self.screen_stack:  # the app ends, whatever else was pressed
            self._early.clear()
        elif event.is_forwarded:
            self.make_ready(event)
            await super().on_event(event)
            self._is_done(event)
        elif self._early or self._waits():
            self._early.append(event)
            if len(self._early) == 1:
                self._let_in_later()
        else:
            await self._begin(event)

    def _waits(self) -> bool:
        """Whether what comes next is to wait."""
        if self._under_way and time.monotonic() - self._since > LOST:
            self._under_way = None
        screen = self.screen
        is_ready = screen.is_mounted and screen.stack_updates  # shown, and given its focus
        return self._under_way is not None or not is_ready

    async def _begin(self, event: events.Event) -> None:
        """Hand it to what has the focus."""
        self.make_ready(event)
        first = self.focused or self.screen
        await super().on_event(event)
        if isinstance(event, events.Key) and event.is_forwarded:
            self._under_way, self._since = event, time.monotonic()
            self._follow(event, first, is_stopped=False)

    def _follow(self, event: events.Key, pump: "MessagePump", *, is_stopped: bool) -> None:
        """Look at it again when whom it was handed to is done with it."""
        if not pump.call_later(self._rise, event, pump, is_stopped):
            self._is_done(event)

    def _rise(self, event: events.Key, pump: "MessagePump", is_stopped: bool) -> None:
        """Rise with it from parent to parent, up to the app; there it comes unless it is stopped.

        With one that is stopped, too: a field says to its dialog what was done to it. Only what was
        stopped beneath the screen stays away from the app: on its way from the screen to the app,
        where it came from, Textual stops it so that it goes no further.
        """
        parent = pump._parent
        if parent and parent is not self:
            self._follow(event, parent, is_stopped=is_stopped or event._stop_propagation)
        elif is_stopped or not parent:
            self._is_done(event)

    def _is_done(self, event: events.Event) -> None:
        if event is self._under_way:
            self._under_way = None

    async def _let_in(self) -> None:
        while self._early and not self._exit and self.screen_stack and not self._waits():
            await self._begin(self._early.popleft())
        if self._early and self.is_running:
            self._let_in_later()

    def _let_in_later(self) -> None:
        """When all others have had a turn: who waits for a message never lets them have one."""
        asyncio.get_running_loop().call_soon(self.call_later, self._let_in)
