"""A screen laid over others is answered once, however fast the keys come.

What was typed after the answer may have reached the screen already, and would answer a second time:
what lies beneath would be taken away in its stead, or be done twice. Of Textual this relies on
`_on_message`, to which all that is to be done comes.
"""

from typing import Any

from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.widgets import Input

from tui.app.bare import Bare
from tui.app.widgets.lines import Lines

_OF_ITS_WIDGETS = (Input.Changed, Input.Submitted, Lines.Picked)


class Once(Bare):
    """What makes a screen one that is answered once. It stands before Textual's own class."""

    _is_answered = False

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close, with an answer, unless that has been done."""
        if self._is_answered or not self.is_active:
            return AwaitComplete()
        self._is_answered = True
        return super().dismiss(result)

    async def _on_message(self, message: Message) -> None:
        if not (self._is_answered and isinstance(message, _OF_ITS_WIDGETS)):
            await super()._on_message(message)
