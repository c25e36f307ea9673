"""What an outline means where it says nothing: what claims the least.

Printing a case leaves out what these give anyway.
"""

import re
from collections.abc import Sequence

from tui.case.model import Directness, EvidenceKind, Kind, Posed

POSED: Posed = "implicit"
KIND: Kind = "prediction"
EVIDENCE: EvidenceKind = "background"
BEARING: Directness = "inferred"
STAGE = "draft"
THEME = ("effects", "What follows")
"""The id and label of the theme of consequences that name none."""

_ASKING = re.compile(
    "should|shall|must|will|would|can|could|may|might|do|does|did|is|are|was|were|whether|what|which"
    "|who|how|where|when|why|the|a|an",
    re.IGNORECASE,
)
_LEADING_ON = re.compile("a|an|the|of|to|in|on|for|from|by|with|and|or|be", re.IGNORECASE)
_LABEL_WORDS = 4


def link_directness(sources: Sequence[str], hedges: Sequence[str]) -> Directness:
    """Stated only where the document's own hedge is quoted, or where there is no step to take."""
    return "stated" if hedges or not sources else "inferred"


def origin(voice: str) -> str:
    """All that one voice brings forward without naming a source counts once."""
    return f"{voice}; no source named"[:400]


def label(question: str) -> str:
    """Two or three words of a question, for narrow places."""
    words = question.strip(" ?.!").split()
    while len(words) > 1 and _ASKING.fullmatch(words[0]):
        words = words[1:]
    words = words[:_LABEL_WORDS]
    while len(words) > 1 and _LEADING_ON.fullmatch(words[-1]):
        words = words[:-1]
    short = " ".join(words)[:60].rstrip(",;:")
    return short[:1].upper() + short[1:] if short else question[:60]


TITLE = "An untitled reading"
SUMMARY = "A reading that its editor has not summed up yet."
