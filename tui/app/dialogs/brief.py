"""A look at the brief of a walk, whole or on one page, before it is written as a file."""

import asyncio

from textual.binding import Binding
from textual.widget import Widget

from tui.app.actions import BY_ID, key_of
from tui.app.bindings import moves
from tui.app.conversations.briefing import brief_of_session, offer_to_write
from tui.app.dialogs.dialog import Dialog
from tui.app.rows import Item
from tui.app.sheets import Items
from tui.app.views.brief import brief_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.brief.formats import Briefed
from tui.content.subject import NOTHING
from tui.wording.handing_on import PREVIEW, SHORT_PREVIEW, WORKING


class BriefSheet(Dialog[None]):
    """The brief of the walk as it was when this was opened. It is worked out on another thread."""

    BINDINGS = [
        *moves(),
        Binding("escape,q", "leave", "close"),
        Binding(BY_ID["brief"].keys, "leave", "close", id="brief"),
        Binding(BY_ID["view"].keys, "view", "whole or short", id="view"),
        Binding("enter", "write", "write"),
    ]

    def __init__(self) -> None:
        super().__init__(classes="tall")
        self._is_short = True
        self._made: dict[bool, Briefed] = {}

    def contents(self) -> list[Widget]:
        """The brief, to be scrolled through."""
        return [Lines(id="dialog-lines", cursor=False)]

    def on_mount(self) -> None:
        """Begin with the page."""
        super().on_mount()
        self.in_hand.focus()
        self._turn_to(is_short=True)

    def _turn_to(self, *, is_short: bool) -> None:
        self._is_short = is_short
        self.HEADING = SHORT_PREVIEW if is_short else PREVIEW
        other = "the whole" if is_short else "one page"
        self.KEYS = (
            ("enter", "write it"),
            (key_of("view"), other),
            ("↑↓", "scroll"),
            ("esc", "close"),
        )
        for name in ("#dialog-heading", "#dialog-keys"):
            self.query_one(name, Caption).refresh()
        self._show()
        if is_short not in self._made:
            self.run_worker(self._work_out(is_short), exclusive=True)

    async def _work_out(self, is_short: bool) -> None:
        session = self.juncture.session
        made = await asyncio.to_thread(brief_of_session, session, is_short=is_short)
        self._made[is_short] = made
        self._show()

    def _show(self) -> None:
        self.in_hand.show(Items(self._items), top=True)

    def _items(self, width: int) -> list[Item]:
        made = self._made.get(self._is_short)
        return brief_items(made.brief, width) if made else [(NOTHING, [((WORKING, "quiet"),)])]

    def action_view(self) -> None:
        """Turn to the whole of it, or to the page."""
        self._turn_to(is_short=not self._is_short)

    def action_write(self) -> None:
        """Offer what it can be written as."""
        if made := self._made.get(self._is_short):
            offer_to_write(self.juncture, made)
