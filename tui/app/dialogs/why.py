"""The proof of a consequence, laid over a place, and what would make it follow."""

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from tui.app.actions import BY_ID, key_of
from tui.app.bindings import moves
from tui.app.dialogs.dialog import Dialog
from tui.app.rows import Item
from tui.app.sheets import Items
from tui.app.views.proof import proof_items
from tui.app.views.support import rest_rows, support_items, way_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING
from tui.reason.engine.changes import Changes
from tui.reason.engine.derive import Findings
from tui.reason.why_not import WhyNot

Keys = tuple[tuple[str, str], ...]


class Why(Dialog[None]):
    """A tree down to the passages, which can be doubted or gone to from here.

    What does not follow has first the smallest changes after which it would; they can be made here.
    """

    HEADING = "why"
    BINDINGS = [
        *moves(),
        Binding("escape,q", "leave", "close"),
        Binding(BY_ID["why"].keys, "leave", "close", id="why"),
        Binding("enter", "choose", "source"),
        Binding(BY_ID["source"].keys, "source", "source", id="source"),
        Binding(BY_ID["doubt"].keys, "doubt", "doubt", id="doubt"),
    ]

    def __init__(self, findings: Findings, consequence: str) -> None:
        super().__init__(classes="tall")
        self._findings = findings
        self._consequence = consequence
        self._why_not = WhyNot((), complete=True)

    def contents(self) -> list[Widget]:
        """The tree."""
        return [Lines(id="dialog-lines")]

    def on_mount(self) -> None:
        """Draw the tree."""
        super().on_mount()
        self.draw()
        self.in_hand.focus()

    def draw(self) -> None:
        """Draw the tree from the findings as they are now."""
        findings, key = self.juncture.findings, self._consequence
        self._findings = findings
        follows = findings.state(key) == "follows"
        self.HEADING = "why this follows" if follows else "why this does not follow now"
        self.query_one("#dialog-heading", Caption).refresh()
        reasoner = self.juncture.reasoner
        self._why_not = reasoner.why_not(findings, key)
        self._rest = reasoner.rest(findings, key)
        self._supports = reasoner.supports(findings, key)
        self.in_hand.show(Items(self._items))
        self.moved()

    def _items(self, width: int) -> list[Item]:
        walk = self.juncture.walk
        proof = proof_items(walk, self._consequence, width)
        rests = support_items(walk, self._supports, width)
        if self._rest:
            return [(NOTHING, rest_rows(walk, *self._rest, width)), *proof, *rests]
        return [*way_items(walk, self._why_not, width), *proof, *rests]

    def moved(self) -> None:
        """Say what enter does here."""
        follow: Keys = (("enter", "to the source"), (key_of("doubt"), "doubt"))
        make: Keys = (("enter", "make this change"),)
        middle = make if self._way is not None else follow
        self.KEYS = (("↑↓", "move"), *middle, ("esc", "close"))
        self.query_one("#dialog-keys", Caption).refresh()

    @property
    def _way(self) -> Changes | None:
        """The changes under the cursor."""
        subject = self.in_hand.subject
        return self._why_not.ways[subject.number] if subject.kind == "answer" else None

    def _passages(self) -> tuple[str, ...]:
        passage = self.in_hand.subject.id_as("passage")
        return (passage,) if passage else ()

    def action_choose(self) -> None:
        """Make the changes under the cursor, or go to the passage in the document."""
        from tui.app.conversations.changes import make_changes

        way = self._way
        if way is None:
            self.action_source()
            return
        self.dismiss(None)
        make_changes(self.juncture, way)

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.again:
            self.action_choose()
        else:
            self.moved()

    def action_source(self) -> None:
        """Close, and go to the passage in the document."""
        passages = self._passages()
        self.dismiss(None)
        self.juncture.show_source(passages)

    def action_doubt(self) -> None:
        """Doubt the passage under the cursor, or accept it again."""
        from tui.app.conversations.remarks import doubt_or_trust

        doubt_or_trust(self.juncture, self._passages(), then=self.draw)
