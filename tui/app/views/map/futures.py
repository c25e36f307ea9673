"""The futures as a table: how many courses lead to each, and what follows in it."""

from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from tui.app.rows import BLANK, Item, Row, Span, fit, text_of, wrap
from tui.app.views.map.stairs import LEAST_LABEL, PITCH, fits, key_rows, mark_row, numbers, stairs
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import Program, bits
from tui.reason.futures import Future, Futures
from tui.wording.phrases import box_words
from tui.wording.proposed import called
from tui.wording.standing import NO_LIKELIHOOD
from tui.wording.words import NO_LONGER_OPEN, SIGN_GLYPHS, count

LOW = 16
"""Rows of a pane up to which no row is spent on space."""

FOLLOWS, NOT = "■", "·"


@dataclass(frozen=True, slots=True)
class Outlook:
    """All futures of some terms, and what the choices made so far leave of them.

    `always` is a mask of what follows in every future; `columns` are masks of what goes together,
    in the order of the case; `allowed` the futures, by what follows, that are still possible, or
    None when that could not be worked out; `left` how many they are.
    """

    futures: Futures
    always: int
    columns: tuple[int, ...]
    allowed: frozenset[int] | None
    left: int
    mine: int

    def named(self, program: Program, column: int, room: int) -> str:
        """What goes together, by its first consequence; cut where `room` is too little."""
        first, *others = program.ids(self.columns[column])
        more = f"  + {len(others)}" if others else ""
        words = called(program.case.consequences[first])
        cut = fit(((words, ""),), max(room, LEAST_LABEL) - len(more))
        return text_of(cut) + more


def outlook(findings: Findings, whole: Futures, partial: Futures) -> Outlook:
    """Set the futures of no choices beside those of the choices made. Cost: futures, consequences.

    Consequences that follow in the same futures share a column.
    """
    whole = whole.nearest_to(findings)
    masks = [future.follows for future in whole.found]
    always = reduce(and_, masks) if masks else findings.regardless
    together: dict[int, int] = {}
    for bit in (1 << at for at in bits(reduce(or_, masks, 0) & ~always)):
        within = sum(1 << at for at, mask in enumerate(masks) if mask & bit)
        together[within] = together.get(within, 0) | bit
    known = partial.complete and len(partial.found) == partial.number
    mine = whole.of(findings)
    return Outlook(
        futures=whole,
        always=always,
        columns=tuple(together.values()),
        allowed=frozenset(future.follows for future in partial.found) if known else None,
        left=partial.number,
        mine=whole.found.index(mine) if mine else -1,
    )


def futures_items(findings: Findings, known: Outlook, width: int, height: int) -> list[Item]:
    """The table of futures, by number; then consequences, and in how many courses each follows."""
    program, whole = findings.program, known.futures
    space = [BLANK] if height > LOW else []
    items: list[Item] = [(NOTHING, [*_summary(known, bool(findings.choices), width), *space])]
    number = len(f"{max((f.courses for f in whole.found), default=0):,}")
    left = max(number + 5, 11)
    room = max(1, (width - 1 - left) // PITCH)
    labels = [
        known.named(program, at, width - 1 - left - at * PITCH)
        for at in range(min(room, len(known.columns)))
    ]
    stepped = fits(labels, left, width - 1) and len(labels) <= height // 2
    if not stepped:
        labels = [known.named(program, at, width * 2) for at in range(len(labels))]
    if whole.found:
        rows = stairs(labels, left, width - 1) if stepped else numbers(labels, left, width - 1)
        *steps, last = rows or [BLANK]
        unit: Span = ("  courses".ljust(left), "quiet")
        items.append((NOTHING, [*steps, (unit, *last[1:])]))
    for at, future in enumerate(whole.found):
        items.append(
            (
                Subject.numbered("future", at),
                [_row(known, at, future, len(labels), left, number, width)],
            )
        )
    if (more := whole.number - len(whole.found)) > 0 and whole.found:
        words = f"and {count(more, 'more future')} that fewer courses lead to"
        items.append((NOTHING, wrap([(words, "quiet")], width - 1, (("  ", "text"),))))
    if labels and not stepped:
        items.append((NOTHING, [BLANK, *key_rows(labels, width - 1)]))
    if (more := len(known.columns) - len(labels)) > 0:
        words = f"{count(more, 'more column')} find no room here: the futures themselves tell all."
        items.append((NOTHING, [BLANK, *wrap([(words, "quiet")], width - 1, (("  ", "text"),))]))
    heading: Row = (("  UNDER HOW MANY COURSES EACH FOLLOWS", "heading"),)
    likelihood = wrap([(NO_LIKELIHOOD, "quiet")], width - 1, (("  ", "text"),))
    items.append((NOTHING, [BLANK, heading, *likelihood]))
    return items + _often(findings, known, width)


def _summary(known: Outlook, chosen: bool, width: int) -> list[Row]:
    whole = known.futures
    courses = count(whole.courses, "course")
    if whole.complete:
        lead = "leads" if whole.courses == 1 else "lead"
        spans: list[Span] = [(f"{courses} {lead} to {count(whole.number, 'future')}.", "strong")]
    else:
        spans = [
            (f"{courses} lead to {count(whole.number, 'future')} or more:", "strong"),
            (" too many to tell them all apart.", "caveat"),
        ]
    if known.mine >= 0:
        spans.append((" Your choices lead to the one marked yours.", "accent"))
    elif chosen:
        least = "" if known.allowed is not None else "at least "
        spans.append((f" Your choices so far leave {least}{known.left:,} of them.", "accent"))
    if known.always:
        number = count(known.always.bit_count(), "consequence follows", "consequences follow")
        spans.append((f" {number} in every one.", "quiet"))
    return wrap(spans, width - 1, (("  ", "text"),))


def _row(
    known: Outlook, at: int, future: Future, columns: int, left: int, number: int, width: int
) -> Row:
    mine = at == known.mine
    closed = known.allowed is not None and future.follows not in known.allowed
    style = "accent" if mine else "quiet" if closed else "text"
    marks: list[Span] = [
        (FOLLOWS, style) if future.follows & mask else (NOT, "quiet")
        for mask in known.columns[:columns]
    ]
    words = "yours" if mine else NO_LONGER_OPEN if closed else ""
    room = width - 1 - left - columns * PITCH
    end: Row = ((words, style),) if words and room > len(words) else ()
    name: Span = (f"{future.courses:>{number},}", style)
    return mark_row(name, left, marks, end, width - 1)


def _often(findings: Findings, known: Outlook, width: int) -> list[Item]:
    """Under how many courses each consequence follows; those that always or never do come last."""
    whole, program = known.futures, findings.program
    of = f"{whole.courses:,}"
    items: list[Item] = []
    varying = [k for k, n in whole.courses_with.items() if 0 < n < whole.courses]
    for key in varying:
        lead: Row = ((f"  {whole.courses_with[key]:>{len(of)},} of {of}  ", "quiet"),)
        spans = [_sign(program, key), (_statement(program, key), "text")]
        hang: Row = ((" " * (len(of) * 2 + 10), "text"),)
        items.append((Subject("consequence", key), wrap(spans, width - 1, lead, hang)))
    always = sum(number == whole.courses for number in whole.courses_with.values())
    never = sum(not number for number in whole.courses_with.values())
    unknown = len(program.consequences) - len(whole.courses_with)
    told = [f"{always:,} under every course"] if always else []
    told += [f"{never:,} under none, on these terms"] if never else []
    told += [f"{unknown:,} could not be worked out"] if unknown else []
    if told:
        words = f"{', '.join(told)}."
        items.append((NOTHING, wrap([(words, "quiet")], width - 1, (("  ", "text"),))))
    return items


def _sign(program: Program, key: str) -> Span:
    sign = program.case.consequences[key].valence.sign
    return f"{SIGN_GLYPHS[sign]} ", sign


def _statement(program: Program, key: str) -> str:
    return called(program.case.consequences[key])


def future_items(findings: Findings, known: Outlook, at: int, width: int) -> list[Item]:
    """One future in full: the courses that lead to it, and all that follows in it."""
    program, whole = findings.program, known.futures
    future = whole.found[at]
    hang: Row = (("    ", "text"),)
    spans: list[Span] = [
        (f"{future.courses:,}", "strong"),
        (f" of {count(whole.courses, 'course')} {_LEAD[future.courses == 1]} here.", "text"),
    ]
    if at == known.mine:
        spans.append((" It is yours.", "accent"))
    items: list[Item] = [(NOTHING, [*wrap(spans, width - 1, (("  ", "text"),)), BLANK])]
    own = future.follows & ~known.always
    items.append((NOTHING, [(("  WHAT FOLLOWS IN IT", "heading"),)]))
    items += [_line(findings, key, width) for key in program.ids(own)]
    if not own:
        words = "Nothing but what follows in every future."
        items.append((NOTHING, wrap([(words, "silent")], width - 1, hang)))
    items.append((NOTHING, [BLANK, (("  WHICH COURSES LEAD THERE", "heading"),)]))
    for box in future.boxes:
        rows: list[Row] = []
        for words in box_words(program.case, box) or ("Any course at all.",):
            lead: Row = (("  ∙ ", "quiet"),) if not rows else hang
            rows += wrap([(words, "text")], width - 1, lead, (("      ", "text"),))
        items.append((NOTHING, [*rows, BLANK]))
    if not future.described:
        items.append((NOTHING, wrap([("and courses of other kinds", "quiet")], width - 1, hang)))
    if known.always:
        items.append((NOTHING, [(("  WHAT FOLLOWS IN EVERY FUTURE", "heading"),)]))
        items += [_line(findings, key, width) for key in program.ids(known.always)]
    return items


_LEAD = {True: "leads", False: "lead"}


def _line(findings: Findings, key: str, width: int) -> Item:
    lead: Row = (("  ", "text"), _sign(findings.program, key))
    words = _statement(findings.program, key)
    return Subject("consequence", key), wrap(
        [(words, "text")], width - 1, lead, (("    ", "text"),)
    )
