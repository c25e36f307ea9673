"""The words for writing a case: what was done, what is asked, and what each answer claims."""

from collections.abc import Mapping

from tui.case.model import Case, Choose, Directness, EvidenceKind, Kind, Posed, Sign, Way
from tui.wording.words import count, listed

ALL_ACCOUNTED = "Every sentence is accounted for."
KEPT = "The case stays here as it was read last."

NOT_OURS = (
    "This case comes with Juncture, or may only be read, and stays as it is. Copy its file and its"
    " folder of documents, seeds, into a folder of your own, and open the copy there."
)
NO_DECISIONS = "This case has no decisions yet, so there is nothing to walk."


def written(what: str, undo: str) -> str:
    """That something is in the file now."""
    return f"Written: {what}. {undo} takes it back."


def taken_back(what: str) -> str:
    """That something is out of the file again."""
    return f"Taken back, out of the file too: {what}."


def written_again(what: str) -> str:
    """That something is in the file again."""
    return f"Written again: {what}."


def reread_words(before: Case, now: Case) -> str:
    """That the case is read anew from its file; what is gone from it, new, or not found now."""
    gone, new = _those_without(before, now), _those_without(now, before)
    lost = _lost(now) - _lost(before)
    parts = (
        f"gone: {listed(gone)}" if gone else "",
        f"new: {listed(new)}" if new else "",
        f"not found any more: {count(len(lost), 'passage')}" if lost else "",
    )
    said = "; ".join(filter(None, parts))
    return f"The case has changed on disk, and is read anew{f'; {said}' if said else ''}."


def _lost(case: Case) -> set[str]:
    return {key for key, passage in case.passages.items() if passage.status == "lost"}


def _those_without(one: Case, other: Case) -> list[str]:
    """How many decisions and so on one version of a case has, and another has not."""
    kinds: tuple[tuple[Mapping[str, object], Mapping[str, object], str], ...] = (
        (one.decisions, other.decisions, "decision"),
        (one.options, other.options, "option"),
        (one.consequences, other.consequences, "consequence"),
        (one.passages, other.passages, "passage"),
    )
    numbers = ((len(these.keys() - those.keys()), word) for these, those, word in kinds)
    return [count(number, word) for number, word in numbers if number]


POSED_ANSWERS: Mapping[Posed, str] = {
    "implicit": "it only implies it",
    "explicit": "it asks it in so many words",
    "reported": "it reports that others do",
    "recommended": "it recommends it",
}
"""How the document puts a decision or an option: that which claims the least first."""

CHOOSE_ANSWERS: Mapping[Choose, str] = {
    "one": "exactly one of them",
    "any": "any number of them, or none",
}

STEP_ANSWERS: Mapping[Directness, tuple[str, str]] = {
    "inferred": ("I do", "a reader’s own step: it counts only where a reader asks for that"),
    "beside": ("nobody quite", "the document only sets the two side by side"),
    "stated": ("the document", "it says in words that this follows from that"),
}
"""Who takes the step from a cause to its consequence."""

BEARING_ANSWERS: Mapping[Directness, tuple[str, str]] = {
    "inferred": ("I do", "a reader’s own step"),
    "beside": ("nobody quite", "the document only sets the two side by side"),
    "stated": ("the document", "it says in words what this speaks for or against"),
}
"""Who sets a piece of evidence for or against something."""

KIND_ANSWERS: Mapping[Kind, tuple[str, str]] = {
    "prediction": ("a prediction", "it says that this will come, or may"),
    "past": ("has happened", "it says that this has come about"),
    "trend": ("under way", "it says that this has begun and goes on"),
    "purpose": ("a purpose", "somebody wants it of a measure: “to”, “in order to”"),
    "intent": ("an intent", "somebody means to do it"),
    "forecast": ("a forecast", "it says that this comes whatever is chosen"),
    "assertion": ("an assertion", "it says that this is so"),
}

SIGN_ANSWERS: Mapping[Sign, tuple[str, str]] = {
    "none": ("neither", "the document calls it neither, as far as I can see"),
    "risk": ("a risk", "the document says so, or implies it"),
    "benefit": ("a benefit", "the document says so, or implies it"),
    "mixed": ("both", "the document says or implies both"),
}

WAY_ANSWERS: Mapping[Way, str] = {"for": "for it", "against": "against it"}

EVIDENCE_ANSWERS: Mapping[EvidenceKind, tuple[str, str]] = {
    "background": ("background", "how things are, as it asserts"),
    "statistic": ("a statistic", "a number that somebody counted or reckoned"),
    "precedent": ("a precedent", "it went like that before, or elsewhere"),
    "event": ("an event", "something that happened"),
    "expert": ("an expert’s view", "somebody who should know says so"),
    "report": ("a report", "somebody has looked into it"),
}
