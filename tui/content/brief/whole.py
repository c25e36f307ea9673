"""The sections of a whole brief."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tui.content.brief.apparatus import Apparatus
from tui.content.brief.doubts import doubts
from tui.content.brief.following import following, remaining
from tui.content.brief.glance import at_a_glance
from tui.content.brief.guesses import guessed
from tui.content.brief.held_against import Held, differences
from tui.content.brief.model import Entry, Section
from tui.content.claims import bare
from tui.content.decisions import decision_parts
from tui.content.documents import about_case
from tui.content.model import Line, Parts, sentence
from tui.content.outcome import silences as chosen_in_silence
from tui.content.quotes import editors_note, own_note, quotes
from tui.content.silences import unsaid
from tui.content.walk import Walk
from tui.reason.carry import carrying
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario
from tui.wording import brief as words
from tui.wording.authoring import NO_DECISIONS
from tui.wording.proposed import called
from tui.wording.standing import EDITORS_NOTES
from tui.wording.words import chosen_words, document_name, option_words

MOST_CARRYING = 8
"""How many sentences are told of with which something falls."""


def whole(
    walk: Walk, scenario: Scenario, reasoner: Reasoner, held: Held, apparatus: Apparatus
) -> Iterator[Section]:
    """Every section, in the order in which people read them. None is empty."""
    sections: tuple[Callable[[], Section], ...] = (
        lambda: at_a_glance(walk, scenario, apparatus),
        lambda: Section("about", words.ABOUT, apparatus.entries(_about(walk))),
        lambda: _chosen(walk, apparatus),
        lambda: _follows(walk, reasoner, apparatus),
        lambda: Section("remains", words.REMAINS, inner=remaining(walk, apparatus)),
        lambda: Section("silent", words.SILENT_ON, apparatus.entries(_silent(walk, reasoner))),
        lambda: Section("doubts", words.DOUBTS, doubts(walk, scenario, reasoner, apparatus)),
        lambda: Section("guesses", words.GUESSES, guessed(walk, scenario, reasoner, apparatus)),
        lambda: differences(held, reasoner, apparatus),
        lambda: _carries(walk, apparatus),
        lambda: Section("notes", words.NOTES, apparatus.entries(_notes(walk, apparatus))),
        lambda: Section("caveats", EDITORS_NOTES, apparatus.entries(_caveats(walk, apparatus))),
    )
    # One after the other: what one has told, the next refers to.
    return (section for build in sections if (section := build()))


def _about(walk: Walk) -> Parts:
    yield from about_case(walk)
    for line in words.HOW_TO_READ:
        yield sentence(line, "quiet")


def _chosen(walk: Walk, apparatus: Apparatus) -> Section:
    """Each decision, with what is said of what was chosen there; of the rest, only the names."""
    inner = tuple(
        Section(
            f"decision-{decision.id}",
            called(decision),
            apparatus.entries(decision_parts(walk, decision, of_chosen=True)),
            beside=chosen_words(walk.findings, decision),
        )
        for decision in walk.case.decisions.values()
    )
    entries = () if inner else apparatus.entries([sentence(NO_DECISIONS, "silent")])
    return Section("chosen", words.CHOSEN, entries, inner)


def _follows(walk: Walk, reasoner: Reasoner, apparatus: Apparatus) -> Section:
    inner = following(walk, reasoner, apparatus)
    entries = () if inner else apparatus.entries([sentence(words.NOTHING_SAID, "silent")])
    return Section("follows", words.FOLLOWS, entries, inner)


def _silent(walk: Walk, reasoner: Reasoner) -> Parts:
    """Of what was chosen, and then of anything."""
    of_chosen = tuple(chosen_in_silence(walk))
    if of_chosen:
        yield from of_chosen
    elif walk.findings.choices:
        yield sentence(words.NO_CHOICE_SILENT)
    yield from unsaid(walk.case, reasoner.silences(walk.findings.terms.reading))


def _carries(walk: Walk, apparatus: Apparatus) -> Section:
    entries: list[Entry] = []
    carried = carrying(walk.findings)
    for each in carried.sentences[:MOST_CARRYING]:
        document = walk.case.documents[each.document]
        name = document_name(walk.case, document.id)
        place = words.sentences_place(name, document, each.sentences)
        line = Line(((words.falls_words(place, len(each.falls)), "text"),), ("∙ ", "quiet"))
        entries.append(apparatus.cited(line, each.passages))
        falls = (replace(bare(walk.case, key), depth=1) for key in each.falls)
        entries += apparatus.entries(falls)
    if not walk.findings.follows:
        return Section("carries", words.CARRIES)
    left = len(carried.sentences) - MOST_CARRYING
    tail = [
        *([sentence(words.carry_less_words(left), "quiet")] if left > 0 else []),
        *([sentence(words.NOTHING_CARRIES)] if not carried.sentences else []),
        *([sentence(words.NOT_ALL_TRIED, "caveat")] if not carried.complete else []),
    ]
    lead = apparatus.entries([sentence(words.CARRIES_MEANS, "quiet")] if entries else [])
    return Section("carries", words.CARRIES, (*lead, *entries, *apparatus.entries(tail)))


def _notes(walk: Walk, apparatus: Apparatus) -> Parts:
    """What the reader has noted on what is told of nowhere else."""
    for key in walk.notes:
        if not apparatus.has_told(key):
            yield Line(((_thing(walk, key), "strong"),))
            yield from own_note(walk, key, 1)


def _thing(walk: Walk, key: str) -> str:
    """What a note is on, as it is called; by its id when it is not in the case."""
    case = walk.case
    if key in case.decisions:
        return called(case.decisions[key])
    if key in case.options:
        return option_words(case, key)
    if key in case.consequences:
        return called(case.consequences[key])
    if key in case.evidence:
        return called(case.evidence[key])
    return f"{key}, {words.NOT_IN_CASE}"


def _caveats(walk: Walk, apparatus: Apparatus) -> Parts:
    """The editor's notes on what is told of nowhere else."""
    for caveat in walk.case.caveats:
        if not apparatus.has_told(caveat.id):
            yield editors_note(caveat)
            yield from quotes(walk, caveat.passages, 1)
