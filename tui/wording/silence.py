"""What to say of an option of which the document says nothing, on the terms of a walk."""

from tui.reason.engine.derive import Findings
from tui.reason.silences import said_of
from tui.wording.words import SILENT

TOGETHER = "of these something is said only together"
"""Over sets of options of several decisions: the document states something of all of a set."""
NO_FOOTING = "Nothing that is said to follow counts on these terms."


def silence_words(findings: Findings, option: str) -> str:
    """What to say of an option of which nothing is said; empty when something is.

    Links that are too loose for the reading are told of; where links are only kept from counting by
    doubts or the proof asked for, the document is not called silent.
    """
    said = said_of(findings, option)
    match said.standing:
        case "speaks":
            return ""
        case "uncounted":
            return NO_FOOTING
        case "silent":
            return SILENT
        case "looser":
            told = ", ".join(f"{number} {directness}" for directness, number in said.looser)
            return f"{SILENT} Looser links: {told}."
