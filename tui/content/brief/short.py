"""The sections of a short brief, which is to stand on one page."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tui.content.brief.apparatus import Apparatus
from tui.content.brief.changed import changed_since
from tui.content.brief.doubts import doubted
from tui.content.brief.following import group_name
from tui.content.brief.glance import chosen_in_short
from tui.content.brief.guesses import guessed_in_short
from tui.content.brief.held_against import Held, price
from tui.content.brief.model import Entry, Section
from tui.content.claims import claim
from tui.content.documents import about_document
from tui.content.groups import groups
from tui.content.model import Claim, Heading, Parts, sentence
from tui.content.outcome import in_numbers
from tui.content.outcome import silences as chosen_in_silence
from tui.content.silences import unsaid
from tui.content.walk import Walk
from tui.reason.carry import carrying
from tui.reason.reasoner import Reasoner
from tui.reason.why import passages_of
from tui.scenario.model import Scenario
from tui.wording import brief as words
from tui.wording.standing import reviewed_words
from tui.wording.words import STOPPED_SHORT, document_name

MOST_CLAIMS = 24
"""How many consequences have room on a page."""

MOST_CARRYING = 3
"""How many sentences are named with which most falls."""


def short(
    walk: Walk, scenario: Scenario, reasoner: Reasoner, held: Held | None, apparatus: Apparatus
) -> Iterator[Section]:
    """Every section that is not empty. `held` is given where somebody asks for a comparison."""
    sections: tuple[Callable[[], Section], ...] = (
        lambda: Section("about", words.ABOUT, apparatus.entries(_about(walk, scenario))),
        lambda: Section("chosen", words.CHOSEN, apparatus.entries(chosen_in_short(walk))),
        lambda: _follows(walk, apparatus),
        lambda: Section("silent", words.SILENT_ON, apparatus.entries(_silent(walk, reasoner))),
        lambda: Section("doubts", words.DOUBTS, doubted(walk, apparatus)),
        lambda: Section(
            "guesses", words.GUESSES, guessed_in_short(walk, scenario, reasoner, apparatus)
        ),
        lambda: _differs(held, apparatus),
        lambda: Section("carries", words.CARRIES, _carries(walk, apparatus)),
    )
    return (section for build in sections if (section := build()))


def _about(walk: Walk, scenario: Scenario) -> Parts:
    yield from changed_since(walk, scenario)
    for document in walk.case.documents.values():
        yield from about_document(walk, document)
    terms = (words.READING_MEANS[scenario.reading], words.PROOF_MEANS[scenario.proof])
    yield sentence(" ".join((*terms, reviewed_words(walk.case))), "quiet")
    yield sentence(words.HOW_TO_READ_IN_SHORT, "quiet")


def _follows(walk: Walk, apparatus: Apparatus) -> Section:
    """The claims, as many as have room; those from the choices come first."""
    findings = walk.findings
    room, inner = MOST_CLAIMS, []
    for group in groups(findings):
        if not group.holds:
            continue
        keys = findings.program.ids(group.mask)
        entries = [_claimed(walk, key, apparatus) for key in keys[: max(room, 0)]]
        if (left := len(keys) - len(entries)) > 0:
            entries += apparatus.entries([sentence(words.rest_words(left), "quiet")])
        room -= len(keys)
        inner.append(Section(group_name(group), words.HEADINGS[group.kind], tuple(entries)))
    tail = [*in_numbers(walk)]
    tail += [] if findings.complete else [sentence(STOPPED_SHORT, "caveat")]
    return Section("follows", words.FOLLOWS, apparatus.entries(tail), tuple(inner))


def _claimed(walk: Walk, key: str, apparatus: Apparatus) -> Entry:
    """A claim with the passages that it rests on, and how many notes the editor has on it."""
    claimed: Claim = claim(walk.findings, key)
    noted = words.notes_words(claimed.caveats)
    footing = " · ".join(filter(None, (claimed.evidence, noted)))
    return apparatus.cited(replace(claimed, evidence=footing), passages_of(walk.findings, key))


def _silent(walk: Walk, reasoner: Reasoner) -> Parts:
    """The options chosen of which nothing is said, and decisions never assessed together."""
    of_chosen = tuple(chosen_in_silence(walk))
    if of_chosen:
        yield from (part for part in of_chosen if not isinstance(part, Heading))
    elif walk.findings.choices:
        yield sentence(words.NO_CHOICE_SILENT)
    silences = reasoner.silences(walk.findings.terms.reading)
    yield from unsaid(walk.case, replace(silences, options=(), stepped=(), together=()))


def _differs(held: Held | None, apparatus: Apparatus) -> Section:
    if not held:
        return Section("differences", "")
    heading = words.differences_words(held.baseline.name)
    return Section("differences", heading, apparatus.entries([sentence(price(held))]))


def _carries(walk: Walk, apparatus: Apparatus) -> tuple[Entry, ...]:
    """The sentences with which most falls."""
    carried = carrying(walk.findings).sentences
    if not carried:
        return ()
    most = len(carried[0].falls)
    first = [each for each in carried if len(each.falls) == most][:MOST_CARRYING]
    places = [
        words.sentences_place(
            document_name(walk.case, each.document),
            walk.case.documents[each.document],
            each.sentences,
        )
        for each in first
    ]
    return apparatus.entries([sentence(words.in_short_falls_words(places, most))])
