"""The glyphs by which options and consequences stand in every view."""

from tui.app.rows import Span
from tui.case.model import Case
from tui.reason.derive import Findings
from tui.wording.words import SIGN_GLYPHS


def option_glyph(case: Case, key: str, chosen: bool) -> str:
    """Whether an option is chosen: round where one is asked for, square where any are."""
    one = case.decision_of(key).choose == "one"
    return ("●" if chosen else "○") if one else ("■" if chosen else "□")


def state_mark(findings: Findings, consequence: str) -> Span:
    """How a consequence stands: its sign when it follows, else that it is open or ruled out."""
    state = findings.state(consequence)
    if state == "follows":
        sign = findings.program.case.consequences[consequence].valence.sign
        return SIGN_GLYPHS[sign], sign
    return ("○" if state == "open" else "×"), "quiet"
