"""The evidence for and against a consequence."""

from tui.content.bounded import first_of
from tui.content.model import Exhibit, Heading, Parts, sentence
from tui.content.quotes import caveats, own_note, quotes
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.reason.weigh import Weighed, weigh
from tui.wording.proposed import called, proposed_words
from tui.wording.standing import BEARING_WORDS, NO_EVIDENCE, NOT_COUNTED
from tui.wording.words import cite, origins_words, voice_words


def evidence(walk: Walk, consequence: str, *, quoted: bool) -> Parts:
    """All of it under headings, each with its notes; `quoted` adds its passages in full.

    Where it is not quoted, it is told as far as anybody reads.
    """
    findings = walk.findings
    scales = weigh(findings.program, findings.terms, consequence)
    for heading, items in (
        ("evidence for", scales.speaks_for),
        ("evidence against", scales.speaks_against),
    ):
        if items:
            yield Heading(heading, origins_words(items))
        told, more = (items, ()) if quoted else first_of(items)
        for item in told:
            yield exhibit(walk, item)
            if quoted:
                yield from quotes(walk, item.evidence.passages, 1)
            yield from own_note(walk, item.evidence.id, 1)
            yield from caveats(walk, "evidence", item.evidence.id, 1)
        yield from more
    if not (scales.speaks_for or scales.speaks_against):
        yield sentence(NO_EVIDENCE, "silent")


def exhibit(walk: Walk, item: Weighed) -> Exhibit:
    """One piece of evidence as it bears on something."""
    case, evidence = walk.case, item.evidence
    about = [
        evidence.kind,
        voice_words(case, evidence.voice),
        BEARING_WORDS[item.bearing.directness],
        *([NOT_COUNTED] if item.doubted else []),
        *([proposed_words(evidence.proposed)] if evidence.proposed else []),
    ]
    return Exhibit(
        Subject("evidence", evidence.id),
        item.bearing.way,
        item.bearing.directness,
        called(evidence),
        tuple(about),
        tuple(cite(case, case.passages[passage]) for passage in evidence.passages),
        evidence.figures,
        not item.doubted,
    )
