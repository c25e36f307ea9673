"""A consequence as a card: what is claimed, how firmly, in whose voice, on what evidence."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from tui.brief.words import (
    NOT_FOUND,
    SIGN_GLYPHS,
    count,
    evidence_in_short,
    evidence_words,
    hedge_words,
    voice_words,
)
from tui.case.model import DIRECTNESS, Directness, Kind, Sign
from tui.reason.engine.derive import Findings, State
from tui.reason.support import fragility, threads
from tui.reason.weigh import weigh
from tui.reason.why import chain


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a card. `directness` is that of the loosest step on the way there."""

    consequence: str
    state: State
    regardless: bool
    sign: Sign
    hedges: str
    statement: str
    voice: str
    directness: Directness
    evidence: str
    evidence_short: str
    caveats: int

    @property
    def glyph(self) -> str:
        """The sign as a glyph."""
        return SIGN_GLYPHS[self.sign]

    @property
    def footing(self) -> str:
        """Voice, directness and evidence in one line."""
        return " · ".join((self.voice, self.directness, self.evidence))


def card(findings: Findings, consequence: str) -> Card:
    """The card of one consequence. Cost: the links that lead to it, and its evidence."""
    case = findings.program.case
    subject = case.consequences[consequence]
    links = chain(findings, consequence)
    own = links[-1]
    scales = weigh(findings.program, findings.terms, consequence)
    return Card(
        consequence=consequence,
        state=findings.state(consequence),
        regardless=findings.is_regardless(consequence),
        sign=subject.valence.sign,
        hedges=hedge_words(subject, links),
        statement=subject.statement,
        voice=voice_words(case.voices[own.voice]),
        directness=max((link.directness for link in links), key=DIRECTNESS.index),
        evidence=evidence_words(scales),
        evidence_short=evidence_in_short(scales),
        caveats=len(case.caveats_about("consequence", consequence)),
    )


def rest_mark(findings: Findings, consequence: str) -> str:
    """How firmly a consequence that follows stands, as short as can be: `falls with 1 · 2 voices`.

    How many doubts at least fell it, and of how many voices at least the whole chain is made.
    """
    few, whose = fragility(findings, consequence), threads(findings, consequence)
    if few.sets:
        falls = f"falls with {len(few.sets[0])}"
    else:
        falls = "no doubt fells it" if few.complete else "no doubt tried fells it"
    voices = min(map(len, whose.sets), default=0)
    return f"{falls} · {count(voices, 'voice')}" if voices else falls


@dataclass(frozen=True, slots=True)
class Group:
    """Some consequences that stand under one heading."""

    heading: str
    mask: int


ALREADY: frozenset[Kind] = frozenset({"past", "trend", "assertion", "purpose", "intent"})


def groups(findings: Findings) -> tuple[Group, ...]:
    """The consequences by how they stand, in the order in which people read them. None is empty.

    What follows regardless stands apart, and in it what is said to be so already apart from what is
    said to come anyway.
    """
    masks = findings.program.kind_masks
    already = reduce(or_, (masks.get(kind, 0) for kind in ALREADY))
    regardless = findings.follows & findings.regardless
    found = (
        Group("from your choices", findings.follows & ~regardless),
        Group("whatever you choose: said to come", regardless & ~already),
        Group("whatever you choose: so already", regardless & already),
        Group("still open", findings.open),
        Group(NOT_FOUND, findings.not_found),
        Group("ruled out", findings.ruled_out),
    )
    return tuple(group for group in found if group.mask)
