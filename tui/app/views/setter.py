"""Sets content as rows of the screen. Parts about something of the case are items of their own."""

from collections.abc import Container, Iterable
from functools import partial

from tui.app.rows import BLANK, INDENT, Item, Row, ends, fit, width_of, wrap
from tui.content.model import (
    Change,
    Choice,
    Claim,
    Exhibit,
    Gap,
    Heading,
    Line,
    Note,
    Part,
    Quote,
    Role,
    Span,
)
from tui.content.subject import NOTHING
from tui.wording.standing import LOST, NOTE_SIGN
from tui.wording.words import CHANGE_GLYPHS, SIGN_GLYPHS, choice_glyph, whose_words

MOST_DEEP = 6
"""How far in a part stands at most: further, there would be no room for words."""

_CHANGE_ROLES: dict[str, Role] = {"adds": "accent", "removes": "quiet", "closes": "quiet"}


MOST_SET = 100
"""Of more parts than this, rows are set when they come into sight."""


def items(parts: Iterable[Part], width: int) -> list[Item]:
    """Each part as an item, in order."""
    return [
        (
            getattr(part, "subject", NOTHING),
            rows_of(part, width) if at < MOST_SET else partial(rows_of, part, width),
        )
        for at, part in enumerate(parts)
    ]


def rows(parts: Iterable[Part], width: int) -> list[Row]:
    """The parts one below the other, as rows that no cursor stops at."""
    return [row for part in parts for row in rows_of(part, width)]


def rows_of(part: Part, width: int) -> list[Row]:
    """One part in rows of at most `width` cells, of which the last is left for a scroll bar."""
    room = width - 1
    match part:
        case Gap():
            return [BLANK]
        case Heading(words, beside):
            more: Row = ((f" · {beside}", "quiet"),) if beside else ()
            return wrap([(words.upper(), "heading"), *more], room, INDENT)
        case Change(way, lead, claim):
            return _change(way, lead, claim, room)
        case _:
            return _within(part, room, "  " * (1 + min(part.depth, MOST_DEEP)))


def _within(
    part: Line | Claim | Quote | Exhibit | Note | Choice, room: int, indent: str
) -> list[Row]:
    lead: Row = ((indent, "text"),)
    match part:
        case Line():
            hang: Row = ((f"{indent}{' ' * len(part.mark[0])}", "text"),)
            return wrap(part.spans, room, (*lead, part.mark), hang)
        case Claim():
            return claim_rows(part, room, indent)
        case Quote():
            return _quote(part, room, lead)
        case Exhibit():
            role: Role = "text" if part.counts else "struck"
            hang = ((f"{indent}  ", "text"),)
            about = " · ".join((*part.about, ", ".join(part.places)))
            return [
                *wrap([(part.summary, role)], room, (*lead, ("∙ ", "quiet")), hang),
                *wrap([(about, "quiet")], room, hang),
            ]
        case Note():
            is_editors = part.whose == "editor"
            role = "caveat" if is_editors else "accent"
            mark: Row = (*lead, ("! " if is_editors else f"{NOTE_SIGN} ", role))
            words = [(part.lead, role), (part.text, "quiet" if is_editors else "text")]
            return wrap(words, room, mark, ((f"{indent}  ", "text"),))
        case Choice():
            return choice_rows(part, room, lead)


def note_sign(notes: Container[str], key: str) -> tuple[Span, ...]:
    """What stands after the name of something that the reader has a note on; else nothing."""
    return ((f" {NOTE_SIGN}", "accent"),) if key in notes else ()


def claim_rows(claim: Claim, room: int, indent: str = "  ") -> list[Row]:
    """How firmly, what, and on what footing."""
    hang: Row = ((f"{indent}  ", "text"),)
    mark: Row = ((indent, "text"), (f"{SIGN_GLYPHS[claim.sign]} ", claim.sign))
    return [
        *wrap([(claim.hedges, "hedge")], room, mark, hang),
        *wrap([(claim.statement, "strong")], room, hang),
        fit((*hang, *footing(claim, room - len(indent) - 2)), room),
    ]


def footing(claim: Claim, width: int) -> Row:
    """Voice, directness, evidence, and that there is a caveat.

    Where it would not fit, the evidence is told in short, and then the voice is cut.
    """
    note: Row = ((" !", "caveat"),) if claim.caveats else ()
    whole: Row = ((" · ".join(claim.footing), "quiet"), *note)
    if width_of(whole) <= width:
        return whole
    voice, *direct = whose_words(claim.voice, claim.directness)
    rest: Row = ((" · ".join(("", *direct, claim.evidence_in_short)), "quiet"), *note)
    return (*fit(((voice, "quiet"),), width - width_of(rest)), *rest)


def _quote(quote: Quote, room: int, lead: Row) -> list[Row]:
    doubt: Row = ((f"  {quote.doubt}", "caveat"),) if quote.doubt else ()
    if not quote.text:
        return wrap([(f"{quote.place} · {LOST}", "caveat"), *doubt], room, lead)
    role: Role = "struck" if quote.doubt else "quote"
    spans = [(f"“{quote.text}”", role), (f"  {quote.place}", "quiet"), *doubt]
    return wrap(spans, room, (*lead, ("▎ ", "rule")))


def _change(way: str, lead: str, claim: Claim, room: int) -> list[Row]:
    role = _CHANGE_ROLES[way]
    glyph = (f"{SIGN_GLYPHS[claim.sign]} ", claim.sign)
    if way == "adds":
        words = [(f"{claim.hedges} ", "hedge"), glyph, (claim.statement, "text")]
    else:
        words = [(lead, "quiet"), glyph, (f"{claim.hedges}: {claim.statement}", "quiet")]
    mark: Row = ((f"  {CHANGE_GLYPHS[way]} ", role),)
    return wrap(words, room, mark, (("    ", "text"),))


def choice_rows(choice: Choice, room: int, lead: Row) -> list[Row]:
    """An option after a lead, with its marks at the right-hand edge where there is room."""
    glyph = choice_glyph(choice.chosen, one=choice.one or not choice.number)
    before: Row = (*lead, (f"{glyph} ", "accent" if choice.chosen else "quiet"))
    hang: Row = ((" " * width_of(before), "text"),)
    laid = wrap([(choice.label, "accent" if choice.chosen else "text")], room, before, hang)
    if not choice.marks:
        return laid
    marks = " · ".join(choice.marks)
    if len(laid) == 1 and room - width_of(laid[0]) >= len(marks) + 3:
        return [ends(laid[0], ((marks, "quiet"),), room)]
    return [*laid, *wrap([(marks, "quiet")], room, hang)]
