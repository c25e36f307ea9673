"""A consequence in one line, no firmer than the document says it."""

from tui.brief.cards import card
from tui.reason.engine.derive import Findings


def claim(findings: Findings, consequence: str) -> str:
    """The sign, the document's own hedges, and what is claimed: `▼ could → might: Families leave`.

    The hedges are those of the way in which it comes about there. Cost: that of a card.
    """
    told = card(findings, consequence)
    return f"{told.glyph} {told.hedges}: {told.statement}"
