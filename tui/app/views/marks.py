"""The glyphs by which options and consequences stand in every view."""

from tui.app.rows import Span
from tui.reason.engine.derive import Findings
from tui.wording.words import SIGN_GLYPHS, STATE_GLYPHS


def state_mark(findings: Findings, consequence: str) -> Span:
    """How a consequence stands: its sign when it follows, else whether it is open."""
    state = findings.state(consequence)
    if state == "follows":
        sign = findings.program.case.consequences[consequence].valence.sign
        return SIGN_GLYPHS[sign], sign
    return STATE_GLYPHS[state], "quiet"
