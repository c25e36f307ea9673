"""A consequence in full: its claim, every way in which it comes about, its evidence and notes."""

from tui.case.model import Consequence, Link
from tui.content.claims import claim
from tui.content.evidence import evidence
from tui.content.model import Line, Parts, sentence
from tui.content.quotes import caveats, own_note, quotes
from tui.content.relations import averted
from tui.content.support import firmness_line
from tui.content.walk import Walk
from tui.wording.proposed import called, proposed_words
from tui.wording.standing import MISSING_WORDS, NO_CHOICE, valence_words
from tui.wording.words import KIND_WORDS, source_words, voice_words, whose_words


def in_full(walk: Walk, key: str, *, support: bool = False) -> Parts:
    """Everything that is said of a consequence; with `support`, how firmly it stands.

    Cost: its links and evidence; with `support`, that of `fragility` and `threads`.
    """
    item = walk.case.consequences[key]
    claimed = claim(walk.findings, key)
    yield claimed
    if support and claimed.state == "follows":
        from tui.reason.support import fragility, threads

        yield _in(firmness_line(walk, fragility(walk.findings, key), threads(walk.findings, key)))
    yield _in(sentence(nature_words(walk, item), "quiet"))
    yield from ways(walk, item)
    yield from averted(walk, key, 1)
    yield from evidence(walk, key, quoted=True)
    yield from caveats(walk, "consequence", key, 1)
    yield from own_note(walk, key, 1)


def nature_words(walk: Walk, item: Consequence) -> str:
    """Theme, kind and valence in one line, and who only proposes it."""
    theme = called(walk.case.themes[item.theme])
    nature = (theme, KIND_WORDS[item.kind], valence_words(item.valence))
    return " · ".join(filter(None, (*nature, proposed_words(item.proposed))))


def ways(walk: Walk, item: Consequence) -> Parts:
    """Every way in which a consequence comes about, with the passages that say so."""
    for number, link in enumerate(item.links):
        yield from _link(walk, item, link, "or " if number else "")


def _link(walk: Walk, item: Consequence, link: Link, lead: str) -> Parts:
    """One way in which a consequence comes about, and the passages that say so."""
    sources = [source_words(walk.case, source) for source in link.sources] or [NO_CHOICE]
    for index, words in enumerate(sources):
        yield _in(sentence(f"{'and from' if index else f'{lead}from'} {words}"))
    is_active = walk.findings.program.active(link, walk.findings.terms)
    if len(item.links) > 1 or not is_active:
        yield _in(sentence(_standing(walk, item, link), "quiet"))
    yield from quotes(walk, link.passages, 1)


def _standing(walk: Walk, item: Consequence, link: Link) -> str:
    """Hedges, voice and directness of one link among several, and whether it counts."""
    program, terms = walk.findings.program, walk.findings.terms
    voice = voice_words(walk.case, link.voice)
    parts = [" · ".join(link.hedges), *whose_words(voice, link.directness)]
    if not terms.reads(link.directness):
        parts.append(MISSING_WORDS["reading"])
    elif not program.accepts(link.passages, terms):
        parts.append(MISSING_WORDS["doubted"])
    elif walk.findings.fires(item.id, link):
        parts.append("holds")
    return " · ".join(filter(None, parts))


def _in(line: Line) -> Line:
    """A line that belongs to the claim above it."""
    return Line(line.spans, line.mark, line.depth + 1, line.subject)
