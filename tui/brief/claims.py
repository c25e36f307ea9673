"""A consequence in one line, no firmer than the document says it; and a heading, as `show` has."""

from tui.brief.cards import card
from tui.brief.sheet import Sheet
from tui.reason.derive import Findings


def claim(findings: Findings, consequence: str) -> str:
    """The sign, the document's own hedges, and what is claimed: `▼ could → might: Families leave`.

    The hedges are those of the way in which it comes about there. Cost: that of a card.
    """
    told = card(findings, consequence)
    return f"{told.glyph} {told.hedges}: {told.statement}"


def heading(sheet: Sheet, words: str, right: str = "") -> None:
    """A heading with a gap above and below."""
    sheet.gap()
    sheet.ends(words.upper(), right, style="strong")
    sheet.gap()
