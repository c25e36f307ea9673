"""The futures that choices lead to: how many there are, and which courses lead to each."""

from tui.content.bounded import first_of
from tui.content.claims import bare
from tui.content.model import Gap, Heading, Line, Parts, Span, sentence
from tui.content.subject import Subject
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import Program
from tui.reason.prospect import Prospect
from tui.wording.phrases import (
    ANY_COURSE,
    CHOICES_KEPT,
    NOT_ALL_FUTURES,
    NOTHING_MORE,
    OTHER_COURSES,
    YOURS_MARKED,
    box_words,
    futures_words,
    space_words,
)
from tui.wording.words import capital, count

MOST_BOXES = 2
"""How many of the ways into a future are told in short."""


def in_numbers(findings: Findings, ahead: Prospect) -> Line:
    """How many courses lead to how many futures; where the choices lead, or what they leave."""
    space, left = ahead.space, ahead.left
    kept = CHOICES_KEPT if ahead.from_here else ""
    spans: list[Span] = [(f"{kept}{space_words(space)}.", "strong")]
    if not space.complete:
        spans.append((f" {NOT_ALL_FUTURES}", "caveat"))
    if ahead.yours:
        spans.append((f" {YOURS_MARKED}", "accent"))
    elif findings.choices and not ahead.from_here:
        words = f" Your choices so far leave {count(left.courses, 'course')}"
        spans.append((f"{words} and {futures_words(left)}.", "accent"))
    if number := space.always.bit_count():
        words = count(number, "consequence follows", "consequences follow")
        spans.append((f" {words} in every one.", "quiet"))
    return Line(tuple(spans))


def future(findings: Findings, ahead: Prospect, at: int) -> Parts:
    """One future in full: the courses that lead to it, and all that follows in it."""
    program, space = findings.program, ahead.space
    this = space.found[at]
    lead = "leads" if this.courses == 1 else "lead"
    yours: Span = (" It is yours." if ahead.is_yours(at) else "", "accent")
    of = f" of {count(space.courses, 'course')} {lead} here."
    yield Line(((f"{this.courses:,}", "strong"), (of, "text"), yours))
    yield Gap()
    yield Heading("what follows in it")
    own = this.follows & ~space.always
    yield from _bare(program, own)
    if not own:
        yield sentence(f"{capital(NOTHING_MORE)}.", "silent")
    yield Gap()
    yield Heading("which courses lead there")
    for box in this.boxes:
        words = "\n".join(box_words(program.case, box)) or f"{capital(ANY_COURSE)}."
        yield Line(((words, "text"),), ("∙ ", "quiet"))
        yield Gap()
    if not this.described:
        yield sentence(OTHER_COURSES, "quiet")
    if space.always:
        yield Gap()
        yield Heading("what follows in every future")
        yield from _bare(program, space.always)


def _bare(program: Program, consequences: int) -> Parts:
    keys, rest = first_of(program.ids(consequences))
    yield from (bare(program.case, key) for key in keys)
    yield from rest


def in_short(findings: Findings, ahead: Prospect, at: int) -> Parts:
    """One future in a few lines: what follows is only named, by its id."""
    program, this = findings.program, ahead.space.found[at]
    yours: Span = (" · yours" if ahead.is_yours(at) else "", "strong")
    subject = Subject.numbered("future", at)
    courses: Span = (count(this.courses, "course"), "strong")
    yield Line((courses, yours), (f"{at + 1:>2}  ", "quiet"), subject=subject)
    lead = "when "
    for box in this.boxes[:MOST_BOXES]:
        words = " · ".join(box_words(program.case, box)) or ANY_COURSE
        yield sentence(f"{lead}{words}")
        lead = "or "
    left = len(this.boxes) - MOST_BOXES
    if not this.described:
        yield sentence(OTHER_COURSES)
    elif left > 0:
        yield sentence(f"or in {count(left, 'other way')}")
    own = program.ids(this.follows & ~ahead.space.always)
    yield sentence(f"then {', '.join(own) or NOTHING_MORE}")
