"""The glyphs by which options and consequences stand in every view."""

from tui.app.rows import Span
from tui.brief.words import SIGN_GLYPHS
from tui.case.model import Case
from tui.reason.engine.derive import Findings


def option_glyph(case: Case, key: str, chosen: bool) -> str:
    """Whether an option is chosen: round where one is asked for, square where any are."""
    one = case.decisions[key.partition(".")[0]].choose == "one"
    return ("●" if chosen else "○") if one else ("■" if chosen else "□")


def state_mark(findings: Findings, consequence: str) -> Span:
    """How a consequence stands: its sign when it follows, else that it is open or not."""
    state = findings.state(consequence)
    if state == "follows":
        sign = findings.program.case.consequences[consequence].valence.sign
        return SIGN_GLYPHS[sign], sign
    return {"open": "○", "not found": "?"}.get(state, "×"), "quiet"
