"""The words that every screen and everything printed or read out uses for the same things."""

import re
from collections.abc import Sequence

from tui.case.model import (
    AIMS,
    DIRECTNESS,
    Case,
    Consequence,
    Decision,
    Directness,
    Kind,
    Link,
    Option,
    Passage,
    Posed,
    Sign,
)
from tui.reason.engine.derive import Findings, State
from tui.reason.weigh import Pieces, Scales
from tui.scenario.model import Proof
from tui.wording.proposed import PROPOSED, called, marked

SIGN_GLYPHS: dict[Sign, str] = {"risk": "▼", "benefit": "▲", "mixed": "◆", "none": "◇"}
SIGN_WORDS: dict[Sign, str] = {
    "risk": "a risk",
    "benefit": "a benefit",
    "mixed": "both risk and benefit",
    "none": "neither risk nor benefit",
}
KIND_WORDS: dict[Kind, str] = {
    "prediction": "predicted",
    "past": "has happened",
    "trend": "under way",
    "purpose": "a purpose",
    "intent": "an intent",
    "forecast": "forecast",
    "assertion": "asserted",
}
POSED_WORDS: dict[Posed, str] = {
    "explicit": "the document asks",
    "reported": "the document reports it",
    "recommended": "the document recommends it",
    "implicit": "the document only implies it",
}
"""How the document puts a decision, as said on every screen."""

SILENT = "The document says nothing of what would follow."
NO_CHANGE = (
    "Nothing changes: what follows from this follows already, needs another choice too, or rests"
    " on what you do not accept."
)
UNCHANGED = "What follows stays the same."
NO_TURN = "What follows stays the same, whichever way this decision alone is changed."
NOTHING_RESTS = "Nothing that follows rests on it alone."
NONE_ADDS = "Nothing is added by choosing none."
NO_LONGER_SAID = "no longer said to follow"
NO_LONGER_OPEN = "no longer open"
CHANGE_WORDS = {
    "adds": "",
    "removes": f"{NO_LONGER_SAID}: ",
    "closes": f"{NO_LONGER_OPEN}: ",
}
"""What a step does to a consequence; that it brings one needs no words."""

STATE_GLYPHS: dict[State, str] = {
    "follows": "●",
    "open": "○",
    "ruled out": "–",
    "not found": "?",
}
CHANGE_GLYPHS = {"adds": "+", "removes": "−", "closes": "–"}

STOPPED_SHORT = "Too many combinations to weigh: some of what is called open may not be."
"""What to say when the budget of the findings ran out, and not everything is exact."""

READING_WORDS: dict[Directness, str] = {
    "stated": "only what the document states",
    "beside": "what it states, and what it only sets side by side",
    "inferred": "also what a reader would have to infer",
}
PROOF_WORDS: dict[Proof, str] = {
    "asserted": "what is asserted counts",
    "evidenced": "only what has evidence for it counts",
    "unopposed": "only what has evidence for it and none against it counts",
}
NOT_FOUND = "rests on a passage that is not found"
"""Of a consequence that would follow, or be open, if all passages stood in their documents."""

NONE_GIVEN = "no evidence given"
LOOSER_BEARING: dict[Directness, str] = {
    "stated": "as stated",
    "beside": "set beside",
    "inferred": "by a reader’s step",
}
"""How evidence bears that lies beyond the reading."""

UNHEDGED = "no hedge"
NOT_MADE = "not decided"
NONE_CHOSEN = "none of these"
NOTHING_CHOSEN = "nothing chosen yet"


def link_words(consequence: Consequence, link: Link) -> str:
    """How sure the document is at one step: its hedges, or that it has none, or that it is an aim.

    What somebody aims at is not said to come about, so the want of a hedge says nothing there.
    """
    if link.hedges:
        return " · ".join(link.hedges)
    return KIND_WORDS[consequence.kind] if consequence.kind in AIMS else _unhedged(link)


def _unhedged(link: Link) -> str:
    """Of a step without a hedge: what is not said to follow is not said flatly either."""
    return UNHEDGED if link.directness == DIRECTNESS[0] else LOOSER_BEARING[link.directness]


MOST_HEDGES = 12
"""Of a longer chain, each hedge is told once, and so many at most."""

UNTOLD_STEPS = "… (too many steps before it to tell)"
"""What stands for the hedges of the steps before the last, where these are not worked out."""


def hedge_words(consequence: Consequence, chain: tuple[Link, ...], *, complete: bool = True) -> str:
    """How sure the document is, in its own words, along the whole chain: `could → will`.

    An aim is called one, and no step towards it is called unhedged. A chain that is not `complete`
    has steps before these that are not told of.
    """
    if not complete:
        return f"{hedge_words(consequence, chain)} {UNTOLD_STEPS}"
    if consequence.kind in AIMS:
        hedges = _in_a_row([" · ".join(link.hedges) for link in chain if link.hedges])
        return " · ".join(filter(None, (KIND_WORDS[consequence.kind], hedges)))
    if len(chain) == 1 and not chain[0].hedges:
        words = _unhedged(chain[0])
        return f"{KIND_WORDS[consequence.kind]} · {words}" if words == UNHEDGED else words
    return _in_a_row([" · ".join(link.hedges) or _unhedged(link) for link in chain])


def _in_a_row(hedges: Sequence[str]) -> str:
    """The hedges of a chain, each once where they are many."""
    if len(hedges) <= MOST_HEDGES:
        return " → ".join(hedges)
    once = tuple(dict.fromkeys(hedges))
    more = [f"{len(once) - MOST_HEDGES:,} other hedges"] if len(once) > MOST_HEDGES else []
    return f"{' → '.join([*once[:MOST_HEDGES], *more])} ({len(hedges):,} steps)"


def voice_words(case: Case, key: str, *, short: bool = True) -> str:
    """Who says it: `the author`, by name where there are several, or a name that is reported."""
    voice = case.voices[key]
    name = voice.short if short else voice.name
    if voice.reported:
        return f"{marked(name, voice.proposed)}, reported"
    authors = [other for other in case.voices.values() if not other.reported]
    return "the author" if len(authors) == 1 else marked(name, voice.proposed)


def whose_words(voice: str, directness: str) -> tuple[str, ...]:
    """Whose a step is, and how direct: `the author`, `stated`.

    What a reader infers is a step of the reader's own, and never the voice's.
    """
    if directness == "inferred":
        return (f"a reader’s step on words of {voice}",)
    return voice, directness


def evidence_words(scales: Scales) -> str:
    """The evidence in numbers, each origin once: `2 for, 3 against by a reader’s step`.

    What lies beyond the reading, and counts for no proof, is told apart.
    """
    phrases = []
    for way, items in (("for", scales.speaks_for), ("against", scales.speaks_against)):
        within = items.origins
        phrases += [f"{within} {way}"] if within else []
        phrases += [f"{more} {way} {LOOSER_BEARING[how]}" for how, more in items.beyond.items()]
    return ", ".join(phrases) or NONE_GIVEN


def evidence_in_short(scales: Scales) -> str:
    """The same for narrow places: `2 for +1 (inferred), 3 against (beside)`."""
    phrases = []
    for way, items in (("for", scales.speaks_for), ("against", scales.speaks_against)):
        within = items.origins
        more = [(f"{number}", f"({how})") for how, number in items.beyond.items()]
        if within:
            phrases.append(" ".join([f"{within} {way}", *(f"+{n} {how}" for n, how in more)]))
        else:
            phrases += [f"{number} {way} {how}" for number, how in more]
    return ", ".join(phrases) or "no evidence"


def origins_words(items: Pieces) -> str:
    """How many origins speak on one side: `2 origins, 1 by a reader’s step`."""
    within = items.origins
    looser = [f"{more} {LOOSER_BEARING[how]}" for how, more in items.beyond.items()]
    return ", ".join([count(within, "origin"), *looser] if within or not looser else looser)


def paragraph_of(case: Case, passage: Passage) -> int:
    """The number of the paragraph that a passage begins in; 0 outside the body."""
    if not passage.sentences:
        return 0
    return case.documents[passage.document].sentences[passage.sentences[0] - 1].paragraph


def document_name(case: Case, document: str) -> str:
    """What a document is called in a citation: its author's last name, where no other has it."""
    names = {key: (other.author.split() or [key])[-1] for key, other in case.documents.items()}
    name = names[document]
    return name if list(names.values()).count(name) == 1 else document


_YEAR = re.compile(r"\b\d{4}\b")


def about_words(case: Case) -> str:
    """What a case is about, and whose its documents are and of when: `Ferries · Gu 2024`."""
    whose = [
        " ".join((document_name(case, key), *_YEAR.findall(document.published)[-1:]))
        for key, document in case.documents.items()
        if document.author or document.published
    ]
    return " · ".join(filter(None, (case.title, *whose)))


def cite(case: Case, passage: Passage) -> str:
    """Where a passage stands: `Gu ¶5 s16`, `Gu p. 3 ¶5 s16`, or that it is lost."""
    name = document_name(case, passage.document)
    if passage.status == "lost":
        return f"{name} · not found"
    if not passage.sentences:
        return f"{name} · outside the body"
    first, last = passage.sentences[0], passage.sentences[-1]
    sentences = f"s{first}" if first == last else f"s{first}–{last}"
    moved = " · moved" if passage.status == "moved" else ""
    mark = f" · {PROPOSED}" if passage.proposed else ""
    page = case.documents[passage.document].page(passage.start)
    printed = f"p. {page} " if page else ""
    return f"{name} {printed}¶{paragraph_of(case, passage)} {sentences}{moved}{mark}"


def chosen_words(findings: Findings, decision: Decision) -> str:
    """What was chosen at a decision, in its options' labels."""
    if not findings.is_made(decision.id):
        return NOT_MADE
    chosen = findings.chosen_at(decision.id)
    labels = [called(option) for option in decision.options if option.id in chosen]
    return ", ".join(labels) or NONE_CHOSEN


def made_words(findings: Findings) -> str:
    """How many decisions are made."""
    decisions = count(len(findings.program.case.decisions), "decision")
    number = len(findings.choices)
    return f"{number} of {decisions} made" if number else NOTHING_CHOSEN


def option_words(case: Case, key: str) -> str:
    """An option by its key, after its decision: `Export controls: Continue as now`."""
    decision, option = case.decisions[key.partition(".")[0]], case.options[key]
    return marked(f"{decision.label}: {option.label}", option.proposed or decision.proposed)


def source_words(case: Case, source: str) -> str:
    """What a link comes from: a decision with its option, or a consequence."""
    if source in case.options:
        return option_words(case, source)
    item = case.consequences[source]
    return marked(item.statement.rstrip("."), item.proposed)


def option_marks(option: Option) -> tuple[str, ...]:
    """What is to be said of an option besides its label: whether things are so, who poses it."""
    posed = {"explicit": (), "implicit": ("implied",)}.get(option.posed, (option.posed,))
    return ("status quo", *posed) if option.status_quo else posed


def option_glyph(case: Case, key: str, chosen: bool) -> str:
    """Whether an option is chosen: round where one is asked for, square where any are."""
    return choice_glyph(chosen, one=case.decisions[key.partition(".")[0]].choose == "one")


def choice_glyph(chosen: bool, *, one: bool) -> str:
    """Whether something is chosen, of which only `one` can be, or any number."""
    return ("●" if chosen else "○") if one else ("■" if chosen else "□")


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 sentence`, `2 sentences`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def more_words(number: int) -> str:
    """That a list goes on."""
    return f"… and {number:,} more, which find no room here."


def capital(words: str) -> str:
    """Words as the beginning of a sentence."""
    return f"{words[:1].upper()}{words[1:]}"


def listed(words: Sequence[str], word: str = "and") -> str:
    """Words as a list in a sentence: `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {word} {words[-1]}"
