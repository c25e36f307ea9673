"""The last step of a walk: what was chosen, what follows, and where the document is silent."""

from tui.app.rows import Item, Row, wrap
from tui.app.views.setter import items
from tui.content.model import Claim
from tui.content.outcome import outcome
from tui.content.subject import NOTHING
from tui.content.walk import Walk
from tui.wording.words import SIGN_GLYPHS


def outcome_items(walk: Walk, width: int) -> list[Item]:
    """The outcome; the cursor stops at consequences, which take no more rows than they must."""
    shown: list[Item] = []
    for part in outcome(walk):
        if isinstance(part, Claim):
            shown.append((part.subject, _claim(part, width)))
        else:
            shown += [_passed_over(item) for item in items([part], width)]
    return shown


def _claim(claim: Claim, width: int) -> list[Row]:
    spans = [(f"{claim.hedges} ", "hedge"), (claim.statement, "text")]
    lead: Row = (("  ", "text"), (f"{SIGN_GLYPHS[claim.sign]} ", claim.sign))
    return wrap(spans, width - 1, lead, (("    ", "text"),))


def _passed_over(item: Item) -> Item:
    """An item that the cursor stops at only when it is a consequence."""
    return item if item[0].kind == "consequence" else (NOTHING, item[1])
