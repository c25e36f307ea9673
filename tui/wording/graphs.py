"""The words of a drawn argument: how each thing stands in it, and what its lines and signs mean."""

from collections.abc import Mapping
from typing import Literal

from tui.case.model import AIMS, DIRECTNESS, Case, Consequence, Directness, Link
from tui.reason.engine.derive import Findings, State
from tui.wording.standing import STATE_WORDS
from tui.wording.words import (
    KIND_WORDS,
    NO_LONGER_SAID,
    count,
    link_words,
    voice_words,
    whose_words,
)

Turn = Literal["new", "gone", "same", ""]
"""What became of something against what it is held against; nothing where it holds in neither."""

GraphFormat = Literal["mermaid", "dot", "graphml", "canvas", "svg"]

LINE_WORDS: Mapping[Directness, str] = {
    "stated": "the document states it",
    "beside": "the document only sets the two side by side",
    "inferred": "a reader’s step, not the document’s",
}
"""What the stroke of a line says of a link."""

AVERTS_WORDS = "said to avert it"
AVERTS_LINE = f"line with a cross or a bar at its end: {AVERTS_WORDS}"
QUOTED = "Words in quotation marks are the document’s hedges; all others are the editor’s."
NOT_AVERTED = "“Not said to follow” does not mean that it would not come."
WHOLE_ARGUMENT = "The whole argument, with every link that the case holds, however loose."
AIM = "aimed at, not said to come about"
NO_LONGER_AIMED_AT = "no longer aimed at"
SAME_IN_BOTH = "in both"
CHOSEN, NOT_CHOSEN = "chosen", "not chosen"
SAID_WORDS: Mapping[str, str] = {
    "speaks": "",
    "uncounted": "what is said of it does not count on these terms",
    "looser": "only looser links speak of it",
    "silent": "the document says nothing of what would follow",
}
"""What is said of what an option brings."""
ONLY_LOOSER_LINKS = "Only looser links lead to these"
WRITE_PICTURE, WRITE_GRAPH = "write a picture", "write a graph"
PICTURE_WORDS: Mapping[str, tuple[str, str]] = {
    "scenario": ("This walk", "what is chosen, what is said to follow, and how"),
    "argument": ("The whole argument", "every link, however loose, and nothing chosen"),
}
SCREEN = ("This screen", "as it is now")
FOR_OTHERS = ("A graph for other tools", "of this walk")
FORMAT_WORDS: Mapping[GraphFormat, tuple[str, str]] = {
    "mermaid": ("Mermaid", "for Markdown pages that draw it"),
    "dot": ("Graphviz", "to be laid out anew"),
    "graphml": ("GraphML", "for programs that count and compare networks"),
    "canvas": ("JSON Canvas", "cards on the sheet of a note-taking program"),
}
"""What a graph can be written as, and what else is said of that."""

TURN_WORDS: Mapping[Turn, str] = {
    "new": "new",
    "gone": "gone",
    "same": "the same in both",
    "": "in neither",
}

AIM_BOX = "an aim: what somebody wants, not said to come about"
HOLDS_BOX = "chosen, or said to follow"
TURN_BOXES: Mapping[Turn, str] = {
    "new": "new: only in the first",
    "gone": "gone: only in what it is held against",
    "same": "in both",
}
"""What the boxes of a drawing are."""


def line_words(look: str, directness: Directness) -> str:
    """What a line that looks so says of a link: `dotted line: a reader’s step …`."""
    return f"{look} line: {LINE_WORDS[directness]}"


def terms_words(findings: Findings) -> str:
    """The terms on which a scenario is read."""
    terms = findings.terms
    doubts = f" · {count(len(terms.doubts), 'passage')} doubted" if terms.doubts else ""
    return f"reading: {terms.reading} · proof: {terms.proof}{doubts}"


def looser_words(number: int) -> str:
    """That some links are too loose for what is drawn; empty when there are none."""
    if not number:
        return ""
    return f"{count(number, 'looser link')} {'is' if number == 1 else 'are'} not drawn."


def step_words(consequence: Consequence, link: Link) -> str:
    """How sure the document is at one step, with its own words in quotation marks.

    An aim is called one, hedged or not. Empty where whose step it is says all: a looser one without
    a hedge.
    """
    is_aim = consequence.kind in AIMS
    if not link.hedges:
        said_flatly = is_aim or link.directness == DIRECTNESS[0]
        return link_words(consequence, link) if said_flatly else ""
    hedges = " · ".join(f"“{hedge}”" for hedge in link.hedges)
    return f"{KIND_WORDS[consequence.kind]} · {hedges}" if is_aim else hedges


def whose_step(case: Case, link: Link) -> str:
    """Whose a step is, and how direct: `the author, stated`."""
    return ", ".join(whose_words(voice_words(case, link.voice), link.directness))


def step_label(case: Case, consequence: Consequence, link: Link) -> str:
    """A step in short: how sure the document is, in whose voice, and how directly."""
    return " · ".join(filter(None, (step_words(consequence, link), whose_step(case, link))))


def state_in_picture(consequence: Consequence, state: State) -> str:
    """How a consequence stands; of an aim it is not said that it follows."""
    return AIM if consequence.kind in AIMS and state == "follows" else STATE_WORDS[state]


def joint_words(number: int) -> str:
    """That so many things bring something about only together."""
    return "both" if number == 2 else f"all {number}"


def turn_in_picture(consequence: Consequence, turn: Turn, before: State, after: State) -> str:
    """How a consequence stands in one walk against another."""
    now, then = (state_in_picture(consequence, state) for state in (after, before))
    match turn:
        case "new":
            return f"new: {now}"
        case "gone":
            return f"gone: {_gone(consequence, after)}"
        case "same":
            return f"{now}, {SAME_IN_BOTH}"
        case _:
            return now if now == then else f"{now}; before, {then}"


def _gone(consequence: Consequence, state: State) -> str:
    if state != "ruled out":
        return f"now {STATE_WORDS[state]}"
    return NO_LONGER_AIMED_AT if consequence.kind in AIMS else NO_LONGER_SAID


def back_words(statement: str) -> str:
    """That a link leads back to something from what follows from it."""
    return f"and back from “{statement.rstrip('.')}”"


def against_words(name: str) -> tuple[str, str]:
    """That what differs can be drawn, and from what."""
    return "What differs", f"what is new, gone, or the same against: {name}"


NOTHING_RESTS = "Nothing in this case rests on anything else."
"""What is said where there is no graph."""
