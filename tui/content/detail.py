"""What there is to see of one consequence at a glance: its sentence first, then its evidence."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.case.model import Link
from tui.content.bounded import first_of
from tui.content.claims import claim, standing_words
from tui.content.evidence import exhibit
from tui.content.model import Line, Note, Parts, Span, sentence
from tui.content.quotes import caveats, own_note, quotes
from tui.content.relations import averted
from tui.content.subject import Subject
from tui.content.support import firmness_line
from tui.content.walk import Walk
from tui.reason.weigh import Weighed, weigh
from tui.reason.why import passages_of
from tui.wording.standing import NO_EVIDENCE
from tui.wording.words import count, voice_words

if TYPE_CHECKING:
    from tui.reason.support import Firmness

NOTES = Subject("fold", "notes")
"""The line that opens to the editor’s notes."""


def passages_said(walk: Walk, key: str, link: Link | None) -> tuple[str, ...]:
    """The passages that say so, those of a link first; of what follows, all that it rests on."""
    if link is None:
        return passages_of(walk.findings, key)
    rest = passages_of(walk.findings, key) if walk.findings.state(key) == "follows" else ()
    return tuple(dict.fromkeys((*link.passages, *rest)))


def detail(
    walk: Walk, key: str, rest: "Firmness | None", link: Link | None = None, *, unfolded: bool
) -> Parts:
    """The first passage, whose it is and how it stands, the evidence, what fells it, the notes.

    With a `link`, it is told as that has it, not as it comes about elsewhere. The editor's notes
    are one line that opens, unless `unfolded`. Cost: its links and evidence.
    """
    findings = walk.findings
    claimed = claim(findings, key)
    if link:
        whose = voice_words(walk.case, link.voice)
        claimed = replace(claimed, voice=whose, directness=link.directness)
    yield from quotes(walk, passages_said(walk, key, link)[:1])
    standing: Span = (standing_words(claimed), "accent" if rest else "quiet")
    yield Line(((f"{' · '.join(claimed.footing)}. ", "text"), standing))
    yield from averted(walk, key)
    scales = weigh(findings.program, findings.terms, key)
    ways = (scales.speaks_for, scales.speaks_against)
    items = [item for way in ways for item in way]
    # The first of each way comes first: what speaks against is in sight wherever evidence is.
    firsts_first = [*(i for way in ways for i in way[:1]), *(i for way in ways for i in way[1:])]
    told, more = first_of(firsts_first)
    for item in told:
        yield exhibit(walk, item)
    yield from more
    if not items:
        yield sentence(NO_EVIDENCE, "silent")
    if rest:
        yield firmness_line(walk, *rest)
    yield from own_note(walk, key)
    yield from folded(_notes(walk, key, told), unfolded=unfolded)


def _notes(walk: Walk, key: str, items: Iterable[Weighed]) -> tuple[Note, ...]:
    """The editor's notes on a consequence and on some evidence."""
    notes = list(caveats(walk, "consequence", key))
    for item in items:
        notes += caveats(walk, "evidence", item.evidence.id)
    return tuple(dict.fromkeys(part for part in notes if isinstance(part, Note)))


def folded(notes: tuple[Note, ...], *, unfolded: bool) -> Parts:
    """The editor's notes as one line that opens to them."""
    if not notes:
        return
    words = count(len(notes), "editor’s note")
    mark: Span = ("▾ " if unfolded else "▸ ", "accent")
    yield Line(((words, "caveat"),), mark, subject=NOTES)
    if unfolded:
        yield from notes
