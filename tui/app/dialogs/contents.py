"""What the palette finds beside commands: whatever has the words, in the case and the documents."""

from functools import partial
from typing import cast

from textual.command import Hit, Hits, Provider
from textual.content import Content
from textual.style import Style

from tui.app.host import Host
from tui.app.views.finding import lit_words
from tui.content.finding import Found, search, where
from tui.content.walk import Walk
from tui.wording.finding import FOUND_NAMES

MOST = 20
"""How much is listed: who sees more uses the search."""

BEHIND = 0.5
"""The score of the first: behind every command whose name has the words."""


class Contents(Provider):
    """Finds what has the words that are typed."""

    async def search(self, query: str) -> Hits:
        """All that has the words as they are printed."""
        app = cast("Host", self.app)
        sought = search(app.walk, query)
        for at, found in enumerate(() if sought.is_alike else sought.found[:MOST]):
            yield Hit(
                BEHIND * (1 - at / MOST),
                self._shown(app.walk, found),
                partial(app.searching.go, found),
                text=found.text,
                help=FOUND_NAMES[found.kind].capitalize(),
            )

    def _shown(self, walk: Walk, found: Found) -> Content:
        """The words as they stand there; never read as markup."""
        beside = where(walk, found)
        lit: str | Style = self.match_style or ""
        parts = [(text, lit if role == "accent" else "") for text, role in lit_words(found)]
        return Content.assemble(f"{beside}  " if beside else "", *parts)
