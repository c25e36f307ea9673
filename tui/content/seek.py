"""What reaches some consequences and avoids others: the smallest changes, or why there are none."""

from collections.abc import Iterable, Sequence

from tui.content.changes import way
from tui.content.claims import claim_line
from tui.content.model import Gap, Line, Parts, Role, Span, sentence
from tui.content.subject import Subject
from tui.reason.engine.changes import rechosen
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import Difference, difference
from tui.reason.seek import Sought
from tui.wording.phrases import (
    ALREADY,
    BARRED,
    NO_COURSE,
    block_words,
    changes_words,
    conflict_words,
    price_words,
    shortfall_words,
)
from tui.wording.standing import STATE_WORDS

FLAGS: dict[str, tuple[str, Role]] = {"want": ("✓ ", "benefit"), "avoid": ("× ", "risk")}
"""The sign of what is wanted, and of what is to be avoided."""


def asked(findings: Findings, wanted: Iterable[str], avoided: Iterable[str]) -> Parts:
    """What is to follow, and what is not; each with how it stands now."""
    for flag, keys in (("want", wanted), ("avoid", avoided)):
        sign, role = FLAGS[flag]
        for key in keys:
            now = f" · {STATE_WORDS[findings.state(key)]} now"
            yield Line(
                ((f"{flag}: ", role), (claim_line(findings, key), "text"), (now, "quiet")),
                (sign, role),
                subject=Subject("consequence", key),
            )


def effects(findings: Findings, sought: Sought) -> tuple[Difference, ...]:
    """What each answer would change. Cost: one derivation for each."""
    return tuple(difference(findings, rechosen(findings, answer)) for answer in sought.answers)


def answers(findings: Findings, sought: Sought, changed: Sequence[Difference]) -> Parts:
    """Each answer with its price (see `effects`), or why there is none, or needs to be none."""
    case = findings.program.case
    if sought.conflict:
        yield sentence(NO_COURSE, "strong")
        yield sentence(conflict_words(case, sought.conflict))
        if sought.conflict.blocks:
            yield Gap()
            yield sentence(BARRED, "quiet")
        for block in sought.conflict.blocks:
            yield Line(((block_words(case, block), "quiet"),), ("∙ ", "quiet"))
    elif sought.answers[:1] == ((),):
        yield sentence(ALREADY, "strong")
    else:
        for number, (answer, effect) in enumerate(zip(sought.answers, changed, strict=True)):
            line = way(changes_words(case, answer), "\nand ")
            price: Span = (f"\n{price_words(effect)}", "quiet")
            subject = Subject.numbered("answer", number)
            yield Line((*line.spans, price), (f"{number + 1}  ", "hedge"), subject=subject)
            yield Gap()
        if short := shortfall_words(sought):
            yield sentence(short, "caveat")
