"""The proof of a consequence, laid over a place, and what would make it follow."""

from textual import on
from textual.binding import Binding
from textual.widget import Widget

from tui.app.screens.dialog import MOVES, Dialog
from tui.app.views.proof import proof_items
from tui.app.views.rests import WAY, rest_rows, support_items, way_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Item, Items, Lines
from tui.reason.engine.changes import Changes
from tui.reason.engine.derive import Findings
from tui.reason.why import why
from tui.reason.why_not import WhyNot, why_not

Keys = tuple[tuple[str, str], ...]


class Why(Dialog[None]):
    """A tree down to the passages, which can be doubted or gone to from here.

    What does not follow has first the smallest changes after which it would; they can be made here.
    """

    HEADING = "why"
    BINDINGS = [
        *MOVES,
        Binding("escape,w,q", "leave", "close"),
        Binding("enter", "choose", "source"),
        Binding("4", "source", "source"),
        Binding("d", "doubt", "doubt"),
    ]
    KEYS: Keys = (("↑↓", "move"), ("enter", "to the source"), ("d", "doubt"), ("esc", "close"))
    KEYS_FOR_A_WAY: Keys = (("↑↓", "move"), ("enter", "make this change"), ("esc", "close"))

    def __init__(self, findings: Findings, consequence: str) -> None:
        super().__init__(classes="tall")
        self._findings = findings
        self._consequence = consequence
        self._found = WhyNot((), complete=True)

    def contents(self) -> list[Widget]:
        """The tree."""
        return [Lines(id="dialog-lines")]

    def on_mount(self) -> None:
        """Draw the tree."""
        super().on_mount()
        self.draw()
        self.pane().focus()

    def draw(self) -> None:
        """Draw the tree from the findings as they are now."""
        self._findings = self.juncture.findings
        follows = self._findings.state(self._consequence) == "follows"
        self.HEADING = "why this follows" if follows else "why this does not follow now"
        self.query_one("#dialog-heading", Caption).refresh()
        self._found = WhyNot((), True) if follows else why_not(self._findings, self._consequence)
        self.pane().show(Items(self._items))
        self.moved()

    def _items(self, width: int) -> list[Item]:
        findings, key = self._findings, self._consequence
        case, doubts = findings.program.case, findings.terms.doubts
        proof = proof_items(case, why(findings, key), doubts, width)
        rests = support_items(findings, key, width)
        if findings.state(key) == "follows":
            return [("", rest_rows(findings, key, width)), *proof, *rests]
        return [*way_items(case, self._found, width), *proof, *rests]

    def moved(self) -> None:
        """Say what enter does here."""
        self.KEYS = self.KEYS_FOR_A_WAY if self._way is not None else Why.KEYS
        self.query_one("#dialog-keys", Caption).refresh()

    @property
    def _way(self) -> Changes | None:
        """The changes under the cursor."""
        name, _, number = self.pane().cursor_key.rpartition(" ")
        return self._found.ways[int(number)] if f"{name} " == WAY else None

    def _passages(self) -> tuple[str, ...]:
        key = self.pane().cursor_key.partition("#")[0]
        return (key,) if key in self._findings.program.case.passages else ()

    def action_choose(self) -> None:
        """Make the changes under the cursor, or go to the passage in the document."""
        from tui.app.flows import make_changes

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
        from tui.app.flows import doubt_or_trust

        doubt_or_trust(self.juncture, self._passages(), then=self.draw)
