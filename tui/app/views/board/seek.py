"""The smallest changes that reach what is wanted and avoid what is not, or why there are none."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.app.actions import key_of
from tui.app.rows import BLANK, HANG, INDENT, Item, Row, Span, wrap
from tui.app.views.board.baseline import FLAGS, Flags
from tui.app.views.board.effect import Effect
from tui.case.model import Case
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.changes import rechosen
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import difference
from tui.reason.seek import Sought
from tui.wording.phrases import (
    ALREADY,
    block_words,
    changes_words,
    conflict_words,
    shortfall_words,
)
from tui.wording.words import count

HOW_TO_BEGIN = (
    "Say what you want and what you would avoid: the smallest changes of your choices that do it"
    " are then listed here."
)


@dataclass(frozen=True, slots=True)
class Answered:
    """What was sought, what was found, and what each answer would change besides."""

    flags: Flags
    sought: Sought
    effects: tuple[Effect, ...]


def answered(findings: Findings, flags: Flags, sought: Sought) -> Answered:
    """The answers with their effects. Cost: one derivation for each."""
    effects = []
    for changes in sought.answers:
        changed = difference(findings, rechosen(findings, changes))
        effects.append(Effect("if you apply this", changed, "Nothing that follows changes."))
    return Answered(flags, sought, tuple(effects))


def seek_items(findings: Findings, found: Answered | None, width: int) -> list[Item]:
    """The flags, then the answers, smallest first, or the proof that there is none."""
    case = findings.program.case
    if found is None:
        return [(NOTHING, _beginning(width))]
    items: list[Item] = [
        (Subject("consequence", key), _flag(case, key, found.flags[key], width))
        for way in ("avoid", "want")
        for key in case.consequences
        if found.flags.get(key) == way
    ]
    items.append((NOTHING, [BLANK]))
    sought = found.sought
    if sought.conflict:
        words = conflict_words(case, sought.conflict)
        items.append((NOTHING, _sentence("No course does it all.", width, "strong")))
        items.append((NOTHING, _sentence(words, width, "text")))
        rows: list[Row] = []
        for block in sought.conflict.blocks if sought.conflict.decisions else ():
            rows += wrap([(block_words(case, block), "quiet")], width - 1, _BULLET, HANG)
        return [*items, (NOTHING, [BLANK, *rows] if rows else [])]
    if sought.answers[:1] == ((),):
        return [*items, (NOTHING, _sentence(ALREADY, width, "strong"))]
    for number, changes in enumerate(sought.answers):
        rows = _answer(case, number, changes_words(case, changes), width)
        rows += _besides(findings, found, number, width)
        items.append((Subject.numbered("answer", number), [*rows, BLANK]))
    if short := shortfall_words(sought):
        items.append((NOTHING, _sentence(short, width)))
    return items


_BULLET: Row = (("  ∙ ", "quiet"),)


def _sentence(words: str, width: int, style: str = "caveat") -> list[Row]:
    return wrap([(words, style)], width - 1, INDENT)


def _beginning(width: int) -> list[Row]:
    rows = [*_sentence(HOW_TO_BEGIN, width, "quiet"), BLANK]
    for key, words in (
        (key_of("want"), "want the consequence under the cursor"),
        (key_of("avoid"), "avoid it"),
    ):
        rows += wrap([(words, "quiet")], width - 1, (("  ", "text"), (f"{key} ", "key")), HANG)
    return rows


def _flag(case: Case, key: str, way: str, width: int) -> list[Row]:
    word, style = FLAGS[way]
    lead: Row = (("  ", "text"), (f"{word:<9}", style))
    hang: Row = (("           ", "text"),)
    return wrap([(case.consequences[key].statement, "text")], width - 1, lead, hang)


def _answer(case: Case, number: int, changes: Sequence[str], width: int) -> list[Row]:
    """The changes of one answer, each on a row of its own."""
    lead: Row = (("  ", "text"), (f"{number + 1} ", "hedge"))
    hang: Row = ((" " * (len(str(number + 1)) + 3), "text"),)
    rows: list[Row] = []
    for words in changes:
        rows += wrap([(words, "text")], width - 1, hang if rows else lead, hang)
    return rows


def _besides(findings: Findings, found: Answered, number: int, width: int) -> list[Row]:
    """How much else an answer would change, beyond what it is sought for."""
    effect = found.effects[number]
    bits = findings.program.consequence_bits
    asked = sum(bits[key] for key in found.flags)
    more = (effect.difference.appears & ~asked).bit_count()
    less = (effect.difference.disappears & ~asked).bit_count()
    spans: list[Span] = [("also ", "quiet")]
    spans += [(f"+{more} ", "accent")] if more else []
    spans += [(f"−{less} ", "strong")] if less else []
    if not more and not less:
        spans = [("nothing else changes", "quiet")]
    return wrap(spans, width - 1, ((" " * (len(str(number + 1)) + 3), "text"),))


def ways_words(found: Answered | None, *, short: bool = False) -> str:
    """How many ways were found: `2 ways, smallest first`, or in short only how many."""
    if found is None:
        return ""
    if found.sought.conflict:
        return "no way"
    number = len(found.sought.answers)
    if number and not found.sought.answers[0]:
        return "nothing to change"
    if not number:
        return "stopped short"
    least = "" if found.sought.complete else "at least "
    words = f"{least}{count(number, 'way')}"
    return f"{words}, smallest first" if number > 1 and not short else words
