"""The proof of a consequence, laid over the walk."""

from textual.binding import Binding
from textual.widget import Widget

from tui.app.screens.dialog import MOVES, Dialog
from tui.app.views.proof import proof_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Items, Lines
from tui.reason.derive import Findings
from tui.reason.why import why


class Why(Dialog[None]):
    """A tree down to the passages; a passage can be doubted or gone to from here."""

    HEADING = "why"
    BINDINGS = [
        *MOVES,
        Binding("escape,w,q", "leave", "close"),
        Binding("enter,4", "source", "source"),
        Binding("d", "doubt", "doubt"),
    ]
    KEYS = (("↑↓", "move"), ("enter", "to the source"), ("d", "doubt"), ("esc", "close"))

    def __init__(self, findings: Findings, consequence: str) -> None:
        super().__init__(classes="tall")
        self._findings = findings
        self._consequence = consequence

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
        step = why(self._findings, self._consequence)
        case, doubts = self._findings.program.case, self._findings.terms.doubts
        self.pane().show(Items(lambda width: proof_items(case, step, doubts, width)))

    def _passages(self) -> tuple[str, ...]:
        key = self.pane().cursor_key.partition("#")[0]
        return (key,) if key else ()

    def action_source(self) -> None:
        """Close, and go to the passage in the document."""
        passages = self._passages()
        self.dismiss(None)
        self.juncture.show_source(passages)

    def action_doubt(self) -> None:
        """Doubt the passage under the cursor, or accept it again."""
        from tui.app.flows import doubt_or_trust

        doubt_or_trust(self.juncture, self._passages(), then=self.draw)
