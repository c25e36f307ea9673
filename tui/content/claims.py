"""Consequences as the document claims them."""

from tui.case.model import AIMS, DIRECTNESS, Case
from tui.content.model import Claim, Line, Role, Span
from tui.content.subject import Subject
from tui.reason.engine.derive import Findings
from tui.reason.weigh import weigh
from tui.reason.why import chain_in_short
from tui.wording.proposed import called
from tui.wording.standing import AIMED_AT, STATE_SENTENCES
from tui.wording.words import (
    SIGN_GLYPHS,
    STATE_GLYPHS,
    evidence_in_short,
    evidence_words,
    hedge_words,
    voice_words,
)


def claim(findings: Findings, consequence: str, depth: int = 0) -> Claim:
    """A consequence as it stands in a walk. Cost: the links that lead to it, and its evidence."""
    case = findings.program.case
    item = case.consequences[consequence]
    way = chain_in_short(findings, consequence)
    links = way.links
    # Of steps that are not looked at, no more is known than what the reading lets through.
    unknown = () if way.complete else (findings.terms.reading,)
    scales = weigh(findings.program, findings.terms, consequence)
    return Claim(
        subject=Subject("consequence", consequence),
        sign=item.valence.sign,
        hedges=hedge_words(item, links, complete=way.complete),
        statement=called(item),
        is_aim=item.kind in AIMS,
        state=findings.state(consequence),
        is_regardless=findings.is_regardless(consequence),
        voice=voice_words(case, links[-1].voice),
        directness=DIRECTNESS.last((*(link.directness for link in links), *unknown)),
        evidence=evidence_words(scales),
        evidence_in_short=evidence_in_short(scales),
        caveats=len(case.caveats_about("consequence", consequence)),
        depth=depth,
    )


def hedges_of(findings: Findings, consequence: str) -> str:
    """How sure the document is of a consequence as it stands in a walk. Cost: as `claim`."""
    way = chain_in_short(findings, consequence)
    item = findings.program.case.consequences[consequence]
    return hedge_words(item, way.links, complete=way.complete)


def standing_words(claim: Claim) -> str:
    """How a consequence stands, in a sentence; of an aim it is not said that it follows."""
    is_aimed_at = claim.is_aim and claim.state == "follows"
    return AIMED_AT if is_aimed_at else STATE_SENTENCES[claim.state]


def claim_line(findings: Findings, consequence: str) -> str:
    """A consequence in one line, no firmer than it is said: `▼ could → might: Families leave`.

    The hedges are those of the way in which it comes about there.
    """
    claimed = claim(findings, consequence)
    return f"{SIGN_GLYPHS[claimed.sign]} {claimed.hedges}: {claimed.statement}"


def state_mark(findings: Findings, consequence: str) -> Span:
    """How a consequence stands: its sign when it follows, else whether it is open."""
    state = findings.state(consequence)
    if state == "follows":
        sign = findings.program.case.consequences[consequence].valence.sign
        return SIGN_GLYPHS[sign], sign
    return STATE_GLYPHS[state], "quiet"


def bare(case: Case, consequence: str) -> Line:
    """A consequence by its sign and statement alone, where others tell how it stands."""
    item = case.consequences[consequence]
    sign = item.valence.sign
    mark: Span = (f"{SIGN_GLYPHS[sign]} ", sign)
    return Line(((called(item), "text"),), mark, subject=Subject("consequence", consequence))


def named(findings: Findings, consequence: str, *beside: Span, depth: int = 0) -> Line:
    """A consequence by its statement alone, bold where it follows; `beside` goes on after it."""
    item = findings.program.case.consequences[consequence]
    sign = item.valence.sign
    role: Role = "strong" if findings.state(consequence) == "follows" else "quiet"
    return Line(
        ((called(item), role), *beside),
        (f"{SIGN_GLYPHS[sign]} ", sign),
        depth,
        Subject("consequence", consequence),
    )
