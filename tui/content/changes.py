"""What a step changes, taken or only looked at."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from tui.case.model import Decision
from tui.content.claims import claim
from tui.content.model import Change, Effect, Line, Parts, Span, sentence
from tui.content.quotes import caveats, own_note
from tui.content.relations import averts
from tui.content.walk import Walk
from tui.reason.engine.changes import Choose, Drop, Settle, rechosen
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import Difference
from tui.reason.engine.program import bits
from tui.reason.hinges import Turn
from tui.reason.preview import Preview
from tui.wording.silence import silence_words
from tui.wording.standing import WIDER_WORDS
from tui.wording.words import CHANGE_GLYPHS, CHANGE_WORDS, NO_CHANGE, NONE_ADDS

MOST_LISTED = 24
"""How many consequences are named of each kind of change; of the rest, the number is given."""


def changes(
    findings: Findings,
    difference: Difference,
    then: Findings | None = None,
    most: int = MOST_LISTED,
) -> Parts:
    """Consequences that come, go and are open no longer; nothing where none does.

    They are claimed as they stand in `findings`; what comes, as it stands in `then`, if given.
    """
    masks: dict[Effect, int] = {
        "adds": difference.appears,
        "removes": difference.disappears,
        "closes": difference.closes,
    }
    for way, mask in masks.items():
        stands = then if then and way == "adds" else findings
        for index in islice(bits(mask), most):
            key = findings.program.consequences[index]
            yield Change(way, CHANGE_WORDS[way], claim(stands, key))
        if (more := mask.bit_count() - most) > 0:
            words = f"{CHANGE_WORDS[way]}{more:,} more"
            yield Line(((words, "quiet"),), (f"{CHANGE_GLYPHS[way]} ", "quiet"))


def step(walk: Walk, decision: Decision, option: str, seen: Preview) -> Parts:
    """What choosing an option would change besides what it brings by itself; or its silence."""
    if option not in walk.findings.chosen_at(decision.id):
        others = seen.difference.appears & ~seen.brings
        yield from changes(walk.findings, replace(seen.difference, appears=others))
    yield from _silence(walk, decision, option, "" if option else NONE_ADDS)


def way(words: Sequence[str], between: str = " and ") -> Line:
    """Some changes that together bring something about."""
    spans: list[Span] = []
    for each in words:
        spans += [(between, "quiet")] if spans else []
        spans.append((each, "text"))
    return Line(tuple(spans), ("→ ", "accent"))


def previewed(walk: Walk, decision: Decision, option: str, seen: Preview) -> Parts:
    """What choosing an option would change (an empty one is none), and what is noted on it.

    For an option that is chosen already, what rests on it.
    """
    findings = walk.findings
    is_chosen = option in findings.chosen_at(decision.id)
    difference = Difference(appears=seen.brings) if is_chosen else seen.difference
    if option:
        yield from averts(walk, f"{decision.id}.{option}")
    yield from changes(findings, difference)
    otherwise = "" if difference else unchanged_words(findings, decision.id, option)
    yield from _silence(walk, decision, option, otherwise)
    for reading, mask in seen.wider:
        if number := mask.bit_count():
            words = f"{number:,} more if you accept {WIDER_WORDS[reading]}"
            yield Line(((words, "quiet"),), ("∙ ", "quiet"))
    if option:
        yield from own_note(walk, f"{decision.id}.{option}")
        yield from caveats(walk, "option", f"{decision.id}.{option}")


def turn_change(decision: str, turn: Turn) -> Choose | Drop | Settle:
    """A turn as a change of the walk."""
    if not turn.option:
        return Settle(decision)
    return (Choose if turn.chosen else Drop)(decision, turn.option)


def turned(findings: Findings, decision: str, turn: Turn) -> Parts:
    """All that changes when a decision alone is changed in one way. Cost: one derivation."""
    if not turn.difference:
        yield sentence(unchanged_words(findings, decision, turn.option), "silent")
        return
    then = rechosen(findings, (turn_change(decision, turn),))
    yield from changes(findings, turn.difference, then, len(findings.program.consequences))


def unchanged_words(findings: Findings, decision: str, option: str) -> str:
    """Why choosing an option, or none (empty), or taking it back changes nothing that follows."""
    if not option:
        return NONE_ADDS
    return silence_words(findings, f"{decision}.{option}") or NO_CHANGE


def _silence(walk: Walk, decision: Decision, option: str, otherwise: str) -> Parts:
    """That nothing is said of an option; other words, if any, where something is."""
    silence = silence_words(walk.findings, f"{decision.id}.{option}") if option else ""
    if words := silence or otherwise:
        yield sentence(words, "silent")
