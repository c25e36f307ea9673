"""How things stand: consequences, links, evidence and passages, in the words used everywhere.

Nothing here says more than the document: what is not said to follow is not said to be averted.
"""

from collections.abc import Mapping
from typing import Literal

from tui.case.model import Case, Caveat, Directness, Valence
from tui.reason.engine.derive import Findings
from tui.wording.proposed import proposed_words
from tui.wording.words import NOT_FOUND, SIGN_WORDS, capital, count

GroupKind = Literal[
    "chosen",
    "aims",
    "regardless",
    "asserted",
    "aims regardless",
    "already",
    "open",
    "not found",
    "ruled out",
]
"""How some consequences stand, where more than their state tells them apart."""

STATE_WORDS: Mapping[str, str] = {
    "follows": "follows",
    "open": "still open",
    "ruled out": "not said to follow",
    "not found": "not found",
}
"""How a consequence stands, in two or three words."""

STATE_SENTENCES: Mapping[str, str] = {
    "follows": "It follows.",
    "open": "It is still open.",
    "ruled out": "It is not said to follow.",
    "not found": f"It {NOT_FOUND}.",
}
NOT_SAID = "not said"
"""That something follows in what a walk is held against, and is not said to follow in the walk."""

AIMED_AT = "It is aimed at; it is not said to come about."
REGARDLESS = "It follows whatever you choose."
WHATEVER = "whatever is chosen"
UNPROVEN = "It lacks the evidence that your proof asks for."
TOLD_ABOVE = "It is told above."

MISSING_WORDS: Mapping[str, str] = {
    "reading": "this step is looser than your reading accepts",
    "doubted": "all its passages are doubted",
    "lost": "no passage that you accept is found in its document",
    "cause": "not everything that it needs holds",
}
"""What keeps a link from counting."""

BEARING_WORDS: Mapping[Directness, str] = {
    "stated": "the document says so",
    "beside": "the document only sets it beside this",
    "inferred": "a reader’s step, not the document’s",
}
"""In what sense a piece of evidence speaks for or against a consequence."""

WIDER_WORDS: Mapping[Directness, str] = {
    "stated": "what the document states",
    "beside": "what it only sets beside this",
    "inferred": "a reader’s inference",
}
"""What a wider reading would accept besides."""

LOOSER_WORDS: Mapping[Directness, str] = {
    "stated": "looser",
    "beside": "beside",
    "inferred": "reader’s",
}
"""How a link beyond the reading is looser than it, as short as can be."""

NO_LIKELIHOOD = "A count of combinations of choices is not a likelihood."
NEAR = "Near it, not tied to it:"
BEYOND = "beyond your reading"

STATUS_QUO = "the status quo"
NOTHING_DECIDED = "nothing decided"
"""What a walk is held against, unless something else is named."""

DOCUMENT_SAYS = "the document says"
NO_EVIDENCE = "No evidence is given, for or against."
SET_ASIDE = "Set aside: "
UNACCOUNTED = "Nothing in the case accounts for this sentence."
NOT_COUNTED = "every passage of it is doubted or not found"
LOST = "This passage is not found in its document: run `juncture check` on the case."
DOUBTED = "doubted by you"
IMPLIED = "The document has no words for this: it is implied by the others."
NOBODY = "nobody is named"
NO_DATE = "no date given"
NO_CHOICE = "no choice: it holds regardless"
MISSING_DOCUMENT = "The document is missing, so no passage of it can be shown."
OTHER_DOCUMENT = "The document is not the one that the case was made from."

EDITORS_NOTE = "Editor’s note: "
EDITORS_NOTES = "Other editor’s notes"
YOUR_NOTE = "Your note: "
NOTE_SIGN = "✎"
"""Leads a note of the reader’s; beside a name, that there is one on what it names."""

_BASIS = {"stated": "", "implied": " (implied)", "title": " (by the title)"}


def note_lead(author: str) -> str:
    """What leads a note of a walk: that it is the reader's own, or whose walk it stands in."""
    return f"Note in {author}’s walk: " if author else YOUR_NOTE


def caveat_words(caveat: Caveat) -> str:
    """An editor's note with its source, and who only proposes it."""
    source = f" Source: {caveat.source.rstrip('.')}." if caveat.source else ""
    mark = f" ({proposed_words(caveat.proposed)})" if caveat.proposed else ""
    return f"{caveat.text}{source}{mark}"


def doubt_words(reason: str) -> str:
    """That a passage is doubted, and why."""
    return f"{DOUBTED}: {reason}" if reason else DOUBTED


def acceptance(doubted: bool) -> str:
    """Whether a scenario accepts a passage, in a word."""
    return "doubted" if doubted else "accepted"


def valence_words(valence: Valence) -> str:
    """Whether something is a risk or a benefit, for whom, and who says so unless it is stated."""
    whom = f" for {valence.for_whom}" if valence.for_whom else ""
    basis = _BASIS[valence.basis] if valence.sign != "none" else ""
    return f"{SIGN_WORDS[valence.sign]}{whom}{basis}"


def reviewed_words(case: Case) -> str:
    """Who has reviewed the reading that a case makes of its documents, or that nobody is named."""
    reading = "this reading of the document" + ("s" if len(case.documents) > 1 else "")
    if not case.reviewed_by:
        return f"Nobody is named as having reviewed {reading}."
    on = f" on {case.reviewed_on}" if case.reviewed_on else ""
    return f"{capital(reading)} was reviewed by {case.reviewed_by}{on}."


def left_out_words(number: int, of: int) -> str:
    """That links of a consequence are not told, for the proof is too long."""
    if number == of:
        return "How it comes about is not told here: the proof is too long."
    return f"{count(number, 'more way')} not told here: the proof is too long."


def counts(findings: Findings) -> tuple[str, ...]:
    """How many consequences stand in each way; of those not found only when there are any."""
    phrases = [
        f"{findings.follows.bit_count()} follow",
        f"{findings.open.bit_count()} open",
        f"{findings.ruled_out.bit_count()} {STATE_WORDS['ruled out']}",
    ]
    if lost := findings.not_found.bit_count():
        phrases.append(f"{lost} {STATE_WORDS['not found']}")
    return tuple(phrases)


def counts_words(findings: Findings) -> str:
    """The same in a line."""
    return " · ".join(counts(findings))
