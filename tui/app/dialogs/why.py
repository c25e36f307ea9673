"""The proof of a consequence, laid over a place, and what would make it follow."""

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from tui.app.actions import BY_ID, key_of
from tui.app.bindings import moves
from tui.app.dialogs.dialog import Dialog
from tui.app.drawn import Drawn
from tui.app.rows import Item, wrap
from tui.app.sheets import Items
from tui.app.views.beginning import pending_items
from tui.app.views.proof import proof_items
from tui.app.views.support import rest_rows, support_items, way_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING
from tui.reason.engine.changes import Changes
from tui.reason.engine.derive import Findings
from tui.reason.why_not import WhyNot
from tui.wording.finding import NOT_THERE_NOW

Keys = tuple[tuple[str, str], ...]


class Why(Drawn, Dialog[None]):
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
        self._why_not: WhyNot | None = None

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
        if key not in self.juncture.session.case.consequences:
            self._draw_gone()
            return
        follows = findings.state(key) == "follows"
        self.HEADING = "why this follows" if follows else "why this is not said to follow now"
        self.query_one("#dialog-heading", Caption).refresh()
        answers = self.juncture.answers
        self._rest = answers.firmness(findings, key)
        self._why_not = None if follows else answers.ways(findings, key)
        self._supports = answers.supports(findings, key)
        self.in_hand.show(Items(self._items))
        self.moved()

    def _draw_gone(self) -> None:
        """Say that there is nothing to prove: the case was read anew beneath the dialog."""
        self.HEADING, self._why_not = "why", None
        self.query_one("#dialog-heading", Caption).refresh()
        self.in_hand.show(Items(lambda width: [(NOTHING, wrap([(NOT_THERE_NOW, "quiet")], width))]))
        self.moved()

    def _items(self, width: int) -> list[Item]:
        walk, words_for = self.juncture.walk, self.juncture.answers.words_for
        proof = proof_items(walk, self._consequence, width)
        rests = pending_items(words_for("supports"), width)
        if self._supports:
            rests = support_items(walk, self._supports, width)
        first: list[Item]
        if self._rest:
            fragility, threads = self._rest
            first = [(NOTHING, rest_rows(walk, fragility, threads, width))]
        elif walk.findings.state(self._consequence) == "follows":
            first = pending_items(words_for("firmness"), width)
        elif self._why_not:
            first = way_items(walk, self._why_not, width)
        else:
            first = pending_items(words_for("ways"), width)
        return [*first, *proof, *rests]

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
        is_way = self._why_not and subject.kind == "answer"
        return self._why_not.ways[subject.number] if self._why_not and is_way else None

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
