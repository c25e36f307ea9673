"""What to say where the document says nothing: of an option, of a theme, of choices together."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.case.model import Case
from tui.reason.engine.derive import Findings
from tui.reason.engine.said import said_of
from tui.wording.proposed import called
from tui.wording.words import SILENT

if TYPE_CHECKING:
    from tui.reason.silences import Standing

STANDING_WORDS: "Mapping[Standing, str]" = {
    "asserted": "The document states what follows here.",
    "contested": "The document states what follows here, and evidence speaks against some of it.",
    "aim only": "The document states only an aim here, and not that it comes about.",
    "inferred only": "Nothing is stated here: only looser steps lead to it.",
    "silent": "The document says nothing here.",
    "not worked out": "These come about in too many ways: whether they belong here is not known.",
}
"""What the document says of a decision under a theme."""

STANDING_NAMES: "Mapping[Standing, str]" = {
    "asserted": "stated",
    "contested": "evidence against",
    "aim only": "aim only",
    "inferred only": "looser only",
    "silent": "silent",
    "not worked out": "not worked out",
}
"""The same in a word or two, for legends and lists."""

LONGEST_NAME = max(map(len, STANDING_NAMES.values()))

LEFT_OUT = "Some consequences come about in too many ways to say where they all belong."
UNSAID = "options of which nothing is said"
ONLY_LOOSER = "options of which only looser links speak"
APART = "decisions never assessed together"
NEVER_TOGETHER = "No consequence in the document needs a choice at more than one decision."
TOGETHER = "of these something is said only together"
"""Over sets of options of several decisions: the document states something of all of a set."""
NO_FOOTING = "Nothing that is said to follow counts on these terms."


def apart_words(case: Case, decision: str) -> str:
    """That the document does not assess choices at several decisions; or at one with others."""
    if not decision:
        return "How choices at different decisions work together, the document does not assess."
    label = called(case.decisions[decision])
    return f"How choices at {label} work together with these others, it does not assess."


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
            looser = ", ".join(f"{number} {directness}" for directness, number in said.looser)
            return f"{SILENT} Looser links: {looser}."
