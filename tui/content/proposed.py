"""A proposed entry in full: what it says, and the words of the document that it stands on."""

from tui.case.document import touched
from tui.case.model import Caveat, Evidence
from tui.case.proposed import Proposal
from tui.content.claims import claim
from tui.content.consequences import nature_words, ways
from tui.content.decisions import frame
from tui.content.model import Line, Parts, Span, sentence
from tui.content.quotes import caveats, editors_note, quote, quotes, related
from tui.content.relations import averted, averts
from tui.content.walk import Walk
from tui.wording.proposed import KINDS, proposed_words
from tui.wording.standing import BEARING_WORDS, LOST
from tui.wording.words import document_name, option_marks, source_words, voice_words


def proposal_parts(walk: Walk, proposal: Proposal) -> Parts:
    """What is proposed and by whom, its words, and its passages quoted."""
    words = f"{proposal.reference} · {KINDS[proposal.kind]} {proposed_words(proposal.by)}"
    yield sentence(words, "strong")
    yield from _SAYING[proposal.kind](walk, proposal.key)


def name_of(walk: Walk, proposal: Proposal) -> str:
    """What is proposed in its own words, for a list."""
    case, key = walk.case, proposal.key
    match proposal.kind:
        case "decision":
            return case.decisions[key].question
        case "option":
            return f"{case.decision_of(key).label}: {case.options[key].label}"
        case "consequence":
            return case.consequences[key].statement
        case "evidence":
            return case.evidence[key].summary
        case "caveat":
            return _caveat(walk, key).text
        case "set_aside":
            return case.set_aside[int(key) - 1].why
        case "voice":
            return case.voices[key].name
        case "theme":
            return case.themes[key].label
        case "passage":
            whole = quote(walk, key)
            return f"{whole.place} “{whole.text}”" if whole.text else whole.place


def _decision(walk: Walk, key: str) -> Parts:
    decision = walk.case.decisions[key]
    yield sentence(f"{decision.label} · choose {decision.choose}", "quiet")
    yield from frame(decision)
    yield from quotes(walk, decision.passages)
    yield from related(walk, decision.related, quoted=True)
    yield from caveats(walk, "decision", key)


def _option(walk: Walk, key: str) -> Parts:
    option = walk.case.options[key]
    yield sentence(walk.case.decision_of(key).question, "quiet")
    yield sentence(" · ".join((option.label, *option_marks(option))))
    yield from averts(walk, key)
    yield from quotes(walk, option.passages)
    yield from related(walk, option.related, quoted=True)
    yield from caveats(walk, "option", key)


def _consequence(walk: Walk, key: str) -> Parts:
    item = walk.case.consequences[key]
    yield claim(walk.findings, key)
    yield sentence(nature_words(walk, item), "quiet")
    yield from ways(walk, item)
    yield from averted(walk, key)
    yield from caveats(walk, "consequence", key)


def _evidence(walk: Walk, key: str) -> Parts:
    item = walk.case.evidence[key]
    yield sentence(item.summary)
    voice = voice_words(walk.case, item.voice)
    yield sentence(f"{item.kind} · {voice} · of the origin “{item.origin}”", "quiet")
    yield from _copied(item)
    for bearing in item.bears:
        on = source_words(walk.case, bearing.on)
        yield sentence(f"{bearing.way}: {on} · {BEARING_WORDS[bearing.directness]}")
    yield from quotes(walk, item.passages)
    yield from caveats(walk, "evidence", key)


def _caveat(walk: Walk, key: str) -> Caveat:
    return next(caveat for caveat in walk.case.caveats if caveat.id == key)


def _copied(item: Evidence) -> Parts:
    """The words that are said to be the document's own."""
    for what, words in (("figures", item.figures), ("dates", item.dates), ("actors", item.actors)):
        if words:
            listed = ", ".join(f"“{each}”" for each in words)
            yield sentence(f"{what}: {listed}", "quiet")


def _note(walk: Walk, key: str) -> Parts:
    caveat = _caveat(walk, key)
    yield editors_note(caveat)
    yield sentence(f"about: {', '.join(caveat.about)}", "quiet")
    yield from quotes(walk, caveat.passages)


def _aside(walk: Walk, key: str) -> Parts:
    aside = walk.case.set_aside[int(key) - 1]
    document = walk.case.documents[aside.document]
    yield sentence(f"why: {aside.why}")
    numbers = touched(document.sentences, aside.start, aside.end) if aside.found else ()
    if not numbers:
        yield sentence(LOST, "caveat")
    name = document_name(walk.case, document.id)
    for number in numbers:
        one = document.sentences[number - 1]
        text = " ".join(document.text[one.start : one.end].split())
        spans: tuple[Span, ...] = ((f"{name} s{number} ", "quiet"), (f"“{text}”", "quote"))
        yield Line(spans)


def _voice(walk: Walk, key: str) -> Parts:
    voice = walk.case.voices[key]
    short = f", in short {voice.short}" if voice.short != voice.name else ""
    role = "whom the author reports" if voice.reported else "an author"
    yield sentence(f"{voice.name}{short}: {role}")


def _theme(walk: Walk, key: str) -> Parts:
    yield sentence(walk.case.themes[key].label)


def _passage(walk: Walk, key: str) -> Parts:
    yield from quotes(walk, (key,))


_SAYING = {
    "decision": _decision,
    "option": _option,
    "consequence": _consequence,
    "evidence": _evidence,
    "caveat": _note,
    "set_aside": _aside,
    "voice": _voice,
    "theme": _theme,
    "passage": _passage,
}
