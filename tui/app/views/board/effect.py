"""What one step from here would change, named; and where the walk stands among all courses."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from tui.app.actions import key_of
from tui.app.rows import Region, Row, Span, fit, width_of, wrap
from tui.app.views.captions import heading
from tui.app.views.setter import footing
from tui.app.views.support import rest_rows
from tui.content.changes import unchanged_words
from tui.content.claims import claim, standing_words
from tui.content.subject import Subject, choice_of
from tui.content.walk import Walk
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.difference import Difference
from tui.reason.engine.program import Program
from tui.reason.futures import Futures, open_courses
from tui.reason.hinges import Hinge, Turn
from tui.reason.support import Firmness
from tui.wording.proposed import called
from tui.wording.silence import silence_words
from tui.wording.standing import NOT_SAID
from tui.wording.words import NO_LONGER_OPEN, NO_LONGER_SAID, NONE_ADDS, NOTHING_RESTS, count

MOST_NAMED = 12
"""How many consequences are named at most; there is never room for more."""
ROOMY = 60
"""Cells from which words are not shortened."""
MOST_DIGITS = 15
"""Numbers of more digits are not written out."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a step would change, and a sentence when it is nothing.

    `word` is what to call what appears.
    """

    heading: str
    difference: Difference
    nothing: str
    word: str = "new"


def effect_of_option(findings: Findings, subject: Subject, hinge: Hinge | None) -> Effect:
    """What pressing enter on an option of the table would do, or, chosen already, what it does.

    Cost: one derivation at most.
    """
    program = findings.program
    decision, option = choice_of(program.case, subject)
    chosen = findings.choices.get(decision, ())
    one = program.case.decisions[decision].choose == "one"
    if option in chosen and one:
        rest = {name: options for name, options in findings.choices.items() if name != decision}
        brings = findings.follows & ~derive(findings.labelling, rest).follows
        nothing = silence_words(findings, subject.id) or NOTHING_RESTS
        word = "rests on it" if brings.bit_count() == 1 else "rest on it"
        return Effect("you chose this", Difference(appears=brings), nothing, word)
    if not option and findings.is_made(decision) and not chosen:
        return Effect("you chose none of these", Difference(), NONE_ADDS)
    meant = option or (chosen[0] if len(chosen) == 1 else "")  # none then is to take that back
    turns = (turn for turn in (hinge.turns if hinge else ()) if turn.option == meant)
    turn = next(turns, Turn(meant, chosen=False, difference=Difference()))
    words = "if you take this back" if option in chosen else "if you choose this"
    return Effect(words, turn.difference, unchanged_words(findings, decision, option))


def effect_rows(program: Program, effect: Effect, width: int, height: int) -> list[Row]:
    """A heading with the numbers, then as many of the changes by name as have room, whole."""
    fallen, closed = (NO_LONGER_SAID, NO_LONGER_OPEN) if width > ROOMY else (NOT_SAID, "closed")
    parts = (
        ("+", effect.word, "accent", "text", effect.difference.appears),
        (
            "−",
            fallen,
            "strong",
            "quiet",
            effect.difference.disappears,
        ),
        ("–", closed, "quiet", "quiet", effect.difference.closes),
    )
    numbers: list[tuple[Span, Span]] = []
    named: list[tuple[Span, Span]] = []
    for glyph, word, style, tone, mask in parts:
        if mask:
            numbers.append(((f"{glyph}{mask.bit_count()}", style), (f" {word}", "quiet")))
            named += [
                ((f"{glyph} ", style), (called(program.case.consequences[key]), tone))
                for key in program.ids(mask)[:MOST_NAMED]
            ]
    total = sum(mask.bit_count() for *_, mask in parts)
    if not named:
        body = wrap([(effect.nothing, "silent")], width - 1, (("  ", "text"),))[: height - 1]
    else:
        body = _names(named, total, width, height - 1)
    return [_head(effect.heading, numbers, width - 1), *body]


def _head(words: str, numbers: Sequence[tuple[Span, Span]], width: int) -> Row:
    """The heading with what each number is of, closer together where there is less room.

    Where there is none for the words, the signs are left: they stand before what is named beneath.
    """
    lead: Row = (("  ", "text"), *heading(words))
    rows: list[Row] = []
    for gap in ("   ", "  ", " "):
        spaced = (((gap, "text"), *number) for number in numbers)
        rows.append((*lead, *chain.from_iterable(spaced)))
    signs = ((("  ", "text"), number) for number, _ in numbers)
    rows.append((*lead, *chain.from_iterable(signs)))
    return next((row for row in rows if width_of(row) <= width), fit(rows[-1], width))


def standing_rows(
    walk: Walk, key: str, rest: Firmness | None, width: int, height: int
) -> list[Row]:
    """How firmly the consequence under the cursor stands, as far as there is room."""
    claimed = claim(walk.findings, key)
    lead: Row = (("  ", "text"), *heading("this one"), ("   ", "text"))
    head: Row = (*lead, *footing(claimed, width - 1 - width_of(lead)))
    if rest:
        body = rest_rows(walk, *rest, width)
    else:
        words = f"{standing_words(claimed)} {key_of('why')} tells what would make it follow."
        body = wrap([(words, "text")], width - 1, (("  ", "text"),))
    return [fit(head, width - 1), *body][:height]


def _names(named: list[tuple[Span, Span]], total: int, width: int, height: int) -> list[Row]:
    """As many names as have room with the number of the others; at least one, cut if need be."""
    rows: list[Row] = []
    for number in range(1, len(named) + 1):
        tried = _flowing(named[:number], total - number, width)
        if number > 1 and len(tried) > height:
            break
        rows = tried
    if len(rows) > height:
        rows = [*rows[: height - 1], fit((*rows[height - 1], (" …", "quiet")), width - 1)]
    return rows


def _flowing(named: list[tuple[Span, Span]], more: int, width: int) -> list[Row]:
    """Names one after the other, each begun on a new row where it would not end on this one."""
    lead: Row = (("  ", "text"),)
    hang: Row = (("    ", "text"),)
    rows: list[Row] = []
    entries: list[Row] = [*named, *([((f"and {more:,} more", "quiet"),)] if more else [])]
    for entry in entries:
        if rows and width_of(rows[-1]) + 3 + width_of(entry) <= width - 1:
            rows[-1] = (*rows[-1], ("   ", "text"), *entry)
        else:
            rows += wrap(entry, width - 1, lead, hang)
    return rows


def baseline_regions(name: str, width: int) -> list[Region]:
    """What the walk is held against, and the key that changes it."""
    key: Row = ((f"  {key_of('baseline')}", "key"),)
    room = width - 1 - width_of(key)
    words = fit((("  baseline: ", "quiet"), (name, "text")), room)
    return [("baseline", (*words, *key)), ("", ())]


def futures_rows(findings: Findings, futures: Futures | str, width: int, height: int) -> list[Row]:
    """How many courses there are, to how many futures they lead, and how far this one is shared.

    In place of futures that are not worked out yet, words that say so.

    Where that would take more rows than there are, it is said shorter.
    """
    if isinstance(futures, str):
        return wrap([(futures, "quiet")], width - 1, (("  ", "text"),))[:height]
    courses = _counted(futures.courses, "course")
    number = ("" if futures.complete else "at least ") + _counted(futures.number, "future")
    left = open_courses(findings.program, findings.choices)
    here = futures.of(findings)
    if left > 1:  # courses are open, not futures: to be told apart from what stands before it
        is_all = left == futures.courses
        open_now, are = ("every course", "is") if is_all else (_counted(left, "course"), "are")
        still, brief = f"; {open_now} {are} still open", f"; {open_now} open"
    elif here is not None:
        sharing = _counted(here.courses, "course")
        still, brief = f"; this one is shared by {sharing}", f"; here {sharing}"
    else:
        still = brief = "" if futures.complete else "; not all could be worked out"
    lead = "leads" if futures.courses == 1 else "lead"
    tries = (
        f"{courses} {lead} to {number}{still}",
        f"{courses}, {number}{brief}",
        f"{courses}, {number}",
    )
    rows: list[Row] = []
    for words in tries:
        rows = wrap([(words, "quiet")], width - 1, (("  ", "text"),))
        if len(rows) <= height:
            break
    return rows[:height]


def _counted(number: int, noun: str) -> str:
    return count(number, noun) if number < 10**MOST_DIGITS else f"{_number(number)} {noun}s"


def _number(number: int) -> str:
    """A whole number as it is; one too long to be read as the power of ten that it reaches."""
    if number < 10**MOST_DIGITS:
        return f"{number:,}"
    return f"more than 10^{len(str(number)) - 1}"
