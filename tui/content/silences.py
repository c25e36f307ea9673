"""Where the document speaks of effects and where not: a cell of the matrix, and what is unsaid."""

from collections.abc import Iterable, Sequence
from math import comb

from tui.case.model import Case
from tui.content.bounded import MOST_TOLD, first_of
from tui.content.claims import state_mark
from tui.content.model import Gap, Heading, Line, Parts, Span, sentence
from tui.content.subject import Subject
from tui.reason.engine.derive import Findings
from tui.reason.silences import Cell, Silences
from tui.wording.proposed import called
from tui.wording.silence import (
    APART,
    NEVER_TOGETHER,
    ONLY_LOOSER,
    STANDING_WORDS,
    TOGETHER,
    UNSAID,
    apart_words,
)
from tui.wording.words import count, listed, option_words


def of_cell(findings: Findings, cell: Cell) -> Parts:
    """What the document says of a decision under a theme."""
    case = findings.program.case
    names = f"{called(case.decisions[cell.decision])} · {called(case.themes[cell.theme])}"
    yield sentence(names, "strong")
    yield sentence(STANDING_WORDS[cell.standing], "silent" if cell.standing == "silent" else "text")
    yield Gap()
    if cell.consequences:
        yield Heading(count(len(cell.consequences), "consequence"))
    keys, rest = first_of(cell.consequences)
    for key in keys:
        glyph, role = state_mark(findings, key)
        statement: Span = (called(case.consequences[key]), "text")
        yield Line((statement,), (f"{glyph} ", role), subject=Subject("consequence", key))
    yield from rest


def unsaid(case: Case, silences: Silences) -> Parts:
    """Options of which nothing is said, only something looser, or only together; and decisions."""
    yield from _options(case, UNSAID, ((key,) for key in silences.options))
    yield from _options(case, ONLY_LOOSER, ((key,) for key in silences.stepped))
    yield from _options(case, TOGETHER, silences.together)
    if not silences.apart:
        return
    yield Heading(APART)
    pairs = sum(map(len, silences.apart.values()))
    if silences.complete and pairs == comb(len(case.decisions), 2):
        yield Line(((NEVER_TOGETHER, "silent"),), subject=Subject("apart"))
        return
    for key in silences.apart:
        named = _apart_from(case, silences, key)
        if (more := len(named) - MOST_TOLD) > 0:
            named = [*named[:MOST_TOLD], count(more, "other")]
        others = f" with {listed(named, 'or')}"
        spans: tuple[Span, ...] = ((called(case.decisions[key]), "text"), (others, "quiet"))
        yield Line(spans, ("∙ ", "quiet"), subject=Subject("apart", key))


def _options(case: Case, heading: str, sets: Iterable[Sequence[str]]) -> Parts:
    """Options, or sets of them, under a heading."""
    lines = [
        Line(
            ((" and ".join(option_words(case, key) for key in keys), "text"),),
            ("∙ ", "quiet"),
            subject=Subject("option", keys[0]),
        )
        for keys in sets
    ]
    if lines:
        yield Heading(heading)
        yield from lines
        yield Gap()


def apart(case: Case, silences: Silences, decision: str) -> Parts:
    """That the effects of choices together are not assessed: of a decision with which others."""
    yield sentence(apart_words(case, decision))
    labels, rest = first_of(_apart_from(case, silences, decision))
    for label in labels:
        yield Line(((label, "text"),), ("∙ ", "quiet"))
    yield from rest


def _apart_from(case: Case, silences: Silences, decision: str) -> list[str]:
    return [called(case.decisions[other]) for other in silences.apart.get(decision, ())]
