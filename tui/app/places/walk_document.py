"""The pane of the walk in which the document says what it says of the selection."""

from tui.app.places.place import PlaceScreen
from tui.app.rows import Item
from tui.app.sheets import Items
from tui.app.views.captions import says_caption
from tui.app.views.passages import LIT, evidence_items, passage_items
from tui.brief.subject import NOTHING

UNSAID = "The document has no words for this option: it is implied by the others."


def draw_document(walk: PlaceScreen, consequence: str, passages: tuple[str, ...]) -> None:
    """Draw the passages for what is selected and, of a consequence, what stands for and against.

    `consequence` is empty when a decision or an option is selected.
    """
    findings, scenario = walk.juncture.findings, walk.juncture.session.scenario
    case = findings.program.case
    follows = consequence and findings.state(consequence) == "follows"
    firmness = walk.juncture.reasoner.firmness(findings, consequence) if follows else None

    def items(width: int) -> list[Item]:
        shown = passage_items(case, scenario.doubts, passages, width)
        if firmness:
            from tui.app.views.support import rest_rows

            shown.append((NOTHING, rest_rows(case, firmness, width)))
        if consequence:
            shown += evidence_items(findings, consequence, scenario.notes, width)
        return shown or [(NOTHING, [(("  ", "text"), (UNSAID, "silent"))])]

    pane = walk.lines("says")
    if walk.pane != "says":
        pane.show(Items(items), top=True, lit=LIT)
    else:
        pane.show(Items(items))
    walk.caption("says-caption").say(lambda width: says_caption(case, passages, width))
