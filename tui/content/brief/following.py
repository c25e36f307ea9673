"""What is said to follow in a brief, each with what brings it about; and what is not."""

from tui.case.model import Link
from tui.content.brief.apparatus import Apparatus
from tui.content.brief.model import Entry, Section
from tui.content.claims import claim, named
from tui.content.consequences import nature_words
from tui.content.evidence import evidence
from tui.content.groups import Group, groups
from tui.content.model import Line, Parts, Span, sentence
from tui.content.quotes import caveats, own_note, quotes
from tui.content.relations import averted
from tui.content.subject import Subject
from tui.content.support import firmness_line
from tui.content.walk import Walk
from tui.reason.reasoner import Reasoner
from tui.wording.brief import HEADINGS, REMARKS
from tui.wording.standing import WHATEVER
from tui.wording.words import (
    STOPPED_SHORT,
    hedge_words,
    option_glyph,
    option_words,
    source_words,
    voice_words,
    whose_words,
)


def following(walk: Walk, reasoner: Reasoner, apparatus: Apparatus) -> tuple[Section, ...]:
    """What follows, by how it stands. Cost: as `firmness` for each of them."""
    sections = []
    for group in groups(walk.findings):
        if group.holds:
            parts = (
                part
                for key in walk.findings.program.ids(group.mask)
                for part in _in_full(walk, reasoner, key)
            )
            sections.append(_section(group, apparatus.entries(parts)))
    return tuple(sections)


def remaining(walk: Walk, apparatus: Apparatus) -> tuple[Section, ...]:
    """What does not follow, by name alone, with what that means."""
    return tuple(
        _section(group, apparatus.entries(_named(walk, group)))
        for group in groups(walk.findings)
        if not group.holds
    )


def group_name(group: Group) -> str:
    """What the section of a group is called."""
    return f"group-{group.kind.replace(' ', '-')}"


def _section(group: Group, entries: tuple[Entry, ...]) -> Section:
    return Section(
        group_name(group), HEADINGS[group.kind], entries, beside=str(group.mask.bit_count())
    )


def _named(walk: Walk, group: Group) -> Parts:
    yield sentence(REMARKS[group.kind], "quiet")
    if group.kind == "open" and not walk.findings.complete:
        yield sentence(STOPPED_SHORT, "caveat")
    for key in walk.findings.program.ids(group.mask):
        yield named(walk.findings, key)


def _in_full(walk: Walk, reasoner: Reasoner, key: str) -> Parts:
    """A claim, what brings it about, how little would fell it, its evidence and the notes."""
    findings = walk.findings
    yield claim(findings, key)
    yield sentence(nature_words(walk, walk.case.consequences[key]), "quiet")
    for link in walk.case.consequences[key].links:
        if findings.fires(key, link):
            yield from _link(walk, key, link)
    yield from averted(walk, key)
    yield firmness_line(walk, *reasoner.firmness(findings, key))
    yield from evidence(walk, key, quoted=True)
    yield from caveats(walk, "consequence", key)
    yield from own_note(walk, key)


def _link(walk: Walk, key: str, link: Link) -> Parts:
    """One way in which a consequence comes about: how it is said, by whom, and what it needs.

    What it needs that follows in its turn is named; its own proof stands with it.
    """
    item = walk.case.consequences[key]
    voice = voice_words(walk.case, link.voice, short=False)
    about = [*whose_words(voice, link.directness), *([] if link.sources else [WHATEVER])]
    spans: tuple[Span, ...] = (
        ("because: ", "quiet"),
        (hedge_words(item, (link,)), "hedge"),
        (f" · {' · '.join(about)}", "quiet"),
    )
    yield Line(spans)
    yield from quotes(walk, link.passages, 1)
    for source in link.sources:
        yield _needed(walk, source)


def _needed(walk: Walk, source: str) -> Line:
    case = walk.case
    if source in case.options:
        mark: Span = (f"{option_glyph(case, source, chosen=True)} ", "accent")
        spans: tuple[Span, ...] = (("needs ", "quiet"), (option_words(case, source), "text"))
        return Line((*spans, (": chosen", "quiet")), mark, 1, Subject("option", source))
    spans = (("needs ", "quiet"), (source_words(case, source), "text"), (": follows", "quiet"))
    return Line(spans, ("● ", "accent"), 1, Subject("consequence", source))
