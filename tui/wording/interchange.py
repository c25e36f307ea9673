"""The words of what other tools read: what a passage is cited for, and whose words are whose."""

from collections.abc import Mapping

from tui.case.citations import CiterKind
from tui.wording.proposed import KINDS

CITED_FOR: Mapping[CiterKind, str] = {
    "decision": f"Cited for {KINDS['decision']}",
    "option": f"Cited for {KINDS['option']}",
    "consequence": f"Cited for {KINDS['consequence']}",
    "evidence": f"Cited as {KINDS['evidence']}",
    "caveat": f"Cited in {KINDS['caveat']}",
}
"""What an editor cites a passage for."""

EDITORS_WORDS = "Statements are in the words of the case’s editor, hedges in those of the document."
SAID_TO_AVERT = "The document says that it averts it."
