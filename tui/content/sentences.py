"""What rests on one sentence of a document."""

from tui.case.citations import Citer, Citing
from tui.case.coverage import aside
from tui.case.document import Document, Sentence
from tui.case.indexes import touching
from tui.case.model import Case, Passage
from tui.content.bounded import first_of
from tui.content.model import Gap, Line, Parts, Role, Span, sentence
from tui.content.quotes import caveats, in_short, quote
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.wording.proposed import marked
from tui.wording.standing import SET_ASIDE, STATE_WORDS, UNACCOUNTED
from tui.wording.words import SIGN_GLYPHS

CITER_ROLES: dict[str, Role] = {
    "caveat": "caveat",
    "evidence": "link",
    "decision": "strong",
    "option": "strong",
    "consequence": "accent",
}
"""What citing something makes of its words, by what cites them: of several, the last holds."""


def passages_in(case: Case, document: Document, at: Sentence) -> list[Passage]:
    """The passages that touch a sentence, in the order of the document."""
    those = [case.passages[key] for key in touching(case).get((document.id, at.number), ())]
    return sorted(those, key=lambda passage: (passage.start, passage.end))


def resting_on(walk: Walk, document: Document, at: Sentence, citing: Citing) -> Parts:
    """Each passage in it with all that cites it, and the notes on it; or why there is nothing."""
    is_empty = True
    for passage in passages_in(walk.case, document, at):
        if citing[passage.id]:
            is_empty = False
            yield in_short(quote(walk, passage.id))
            yield Gap()
            for note in caveats(walk, "passage", passage.id, 1):
                yield note
                yield Gap()
            citing_it = [citer for citer in citing[passage.id] if citer.kind != "caveat"]
            told, more = first_of(citing_it)
            for citer in told:
                yield _citer(walk, citer)
                yield Gap()
            yield from more
    if is_empty:
        stretch = aside(walk.case, document, at)
        why = marked(stretch.why, stretch.proposed) if stretch else ""
        yield sentence(f"{SET_ASIDE}{why}" if why else UNACCOUNTED, "silent")


def _citer(walk: Walk, citer: Citer) -> Line:
    """Something that cites the passage, in its own words."""
    spans: tuple[Span, ...] = ((f"{citer.kind}  ", CITER_ROLES[citer.kind]),)
    state: tuple[Span, ...] = ()
    if citer.kind == "consequence":
        sign = walk.case.consequences[citer.key].valence.sign
        spans = (*spans, (f"{SIGN_GLYPHS[sign]} ", sign))
        state = ((f" · {STATE_WORDS[walk.findings.state(citer.key)]}", "quiet"),)
    subject = Subject(citer.kind, citer.key)
    return Line((*spans, (marked(citer.words, citer.proposed), "text"), *state), subject=subject)
