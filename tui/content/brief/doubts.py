"""What the reader of a walk doubts, and what that changes."""

from dataclasses import replace

from tui.content.brief.apparatus import Apparatus
from tui.content.brief.model import Entry
from tui.content.claims import bare
from tui.content.model import Parts, sentence
from tui.content.walk import Walk
from tui.reason.engine.difference import difference
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario
from tui.wording import brief as words
from tui.wording.words import cite


def doubts(
    walk: Walk, scenario: Scenario, reasoner: Reasoner, apparatus: Apparatus
) -> tuple[Entry, ...]:
    """Each passage doubted and why, and what would follow otherwise; nothing without doubts."""
    if not walk.doubts:
        return ()
    turned = apparatus.entries(_turned(walk, scenario, reasoner))
    return (*doubted(walk, apparatus), *turned)


def doubted(walk: Walk, apparatus: Apparatus) -> tuple[Entry, ...]:
    """Each passage doubted, and why."""
    case, entries = walk.case, []
    for key, reason in walk.doubts.items():
        by = words.doubted_words(walk.author, reason)
        if key in case.passages:
            line = sentence(f"{cite(case, case.passages[key])}, {by}")
            entries.append(apparatus.cited(line, (key,)))
        else:
            entries += apparatus.entries([sentence(f"{key}, {words.NOT_IN_CASE}, {by}")])
    return tuple(entries)


def _turned(walk: Walk, scenario: Scenario, reasoner: Reasoner) -> Parts:
    without = reasoner.findings(replace(scenario, doubts={}))
    turned = difference(walk.findings, without)
    sides = ((words.WITHOUT_DOUBTS, turned.appears), (words.DOUBTS_TURN, turned.disappears))
    for lead, mask in sides:
        if mask:
            yield sentence(lead)
            yield from (bare(walk.case, key) for key in walk.findings.program.ids(mask))
    if not (turned.appears or turned.disappears):
        yield sentence(words.DOUBTS_TURN_NOTHING)
