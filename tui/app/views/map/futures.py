"""The futures as a table: how many courses lead to each, and what follows in it."""

from dataclasses import dataclass
from functools import partial, reduce
from operator import or_

from tui.app.actions import key_of
from tui.app.rows import BLANK, Item, Row, Span, fit, text_of, wrap
from tui.app.views.map.stairs import LEAST_LABEL, PITCH, fits, key_rows, mark_row, numbers, stairs
from tui.app.views.setter import rows_of
from tui.content.claims import bare
from tui.content.futures import in_numbers
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import Program, bits
from tui.reason.futures import Future, Futures
from tui.reason.prospect import Prospect, ahead_of
from tui.wording.phrases import EACH_FOLLOWS, courses_words
from tui.wording.proposed import called
from tui.wording.standing import NO_LIKELIHOOD
from tui.wording.words import NO_LONGER_OPEN, count

LOW = 16
"""Rows of a pane up to which no row is spent on space."""

FOLLOWS, NOT = "■", "·"


@dataclass(frozen=True, slots=True)
class Outlook:
    """All futures of some terms, and what the choices made so far leave of them.

    `columns` are masks of what goes together, in the order of the case; `allowed` the futures, by
    what follows, that are still possible, or None when that could not be worked out.
    """

    ahead: Prospect
    columns: tuple[int, ...]
    allowed: frozenset[int] | None

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
    ahead = ahead_of(findings, whole, partial, from_here=False)
    masks = [future.follows for future in ahead.space.found]
    together: dict[int, int] = {}
    for bit in (1 << at for at in bits(reduce(or_, masks, 0) & ~whole.always)):
        within = sum(1 << at for at, mask in enumerate(masks) if mask & bit)
        together[within] = together.get(within, 0) | bit
    is_known = partial.complete and len(partial.found) == partial.number
    allowed = frozenset(future.follows for future in partial.found) if is_known else None
    return Outlook(ahead, tuple(together.values()), allowed)


@dataclass(frozen=True, slots=True)
class Head:
    """How the columns are headed: by names set as stairs where these have room, else by numbers.

    `left` are the cells before the first column, `number` those of the longest count of courses.
    """

    labels: tuple[str, ...]
    is_stepped: bool
    left: int
    number: int


def head_of(findings: Findings, outlook: Outlook, width: int, height: int) -> Head:
    """The heads of the columns that have room."""
    program, whole = findings.program, outlook.ahead.space
    number = len(f"{max((f.courses for f in whole.found), default=0):,}")
    left = max(number + 5, 11)
    room = max(1, (width - 1 - left) // PITCH)
    labels = [
        outlook.named(program, at, width - 1 - left - at * PITCH)
        for at in range(min(room, len(outlook.columns)))
    ]
    is_stepped = fits(labels, left, width - 1) and len(labels) <= height // 2
    if not is_stepped:
        labels = [outlook.named(program, at, width * 2) for at in range(len(labels))]
    return Head(tuple(labels), is_stepped, left, number)


def futures_items(
    findings: Findings,
    outlook: Outlook,
    width: int,
    height: int,
    column: int = -1,
    *,
    is_named: bool = False,
) -> list[Item]:
    """The table of futures, by number; then consequences, and in how many courses each follows.

    Of numbered columns the one at `column` is lit, and named above them where it `is_named`.
    """
    whole = outlook.ahead.space
    head = head_of(findings, outlook, width, height)
    labels, left, lit = head.labels, head.left, -1 if head.is_stepped else column
    space = [BLANK] if height > LOW else []
    summary = rows_of(in_numbers(findings, outlook.ahead), width)
    items: list[Item] = [(NOTHING, [*summary, *space])]
    if whole.found:
        heads = stairs if head.is_stepped else numbers
        rows = heads(labels, left, width - 1, lit)
        if is_named and lit in range(len(labels)):
            rows.insert(0, column_row(lit + 1, labels[lit], width - 1))
        *steps, last = rows or [BLANK]
        unit: Span = ("  courses".ljust(left), "quiet")
        items.append((NOTHING, [*steps, (unit, *last[1:])]))
    for at, future in enumerate(whole.found):
        items.append(
            (
                Subject.numbered("future", at),
                [_row(outlook, at, future, head, lit, width)],
            )
        )
    if (more := whole.number - len(whole.found)) > 0 and whole.found:
        words = f"and {count(more, 'more future')} that fewer courses lead to"
        items.append((NOTHING, wrap([(words, "quiet")], width - 1, (("  ", "text"),))))
    if labels and not head.is_stepped:
        items.append((NOTHING, [BLANK, *key_rows(labels, width - 1)]))
    if (more := len(outlook.columns) - len(labels)) > 0:
        words = f"{count(more, 'more column')} find no room here: the futures themselves tell all."
        items.append((NOTHING, [BLANK, *wrap([(words, "quiet")], width - 1, (("  ", "text"),))]))
    heading: Row = ((f"  {EACH_FOLLOWS.upper()}", "heading"),)
    likelihood = wrap([(NO_LIKELIHOOD, "quiet")], width - 1, (("  ", "text"),))
    items.append((NOTHING, [BLANK, heading, *likelihood]))
    return items + _often(findings, outlook, width)


def column_row(number: int, name: str, width: int) -> Row:
    """The column in hand by its number and name, and the keys that go to the next."""
    keys: Span = (f"  {key_of('left')} {key_of('right')} ", "key")
    return fit((keys, (f"{number} ", "strong"), (f"{name} ", "text")), width)


def _row(outlook: Outlook, at: int, future: Future, head: Head, lit: int, width: int) -> Row:
    columns, left = len(head.labels), head.left
    mine = outlook.ahead.is_yours(at)
    closed = outlook.allowed is not None and future.follows not in outlook.allowed
    style = "accent" if mine else "quiet" if closed else "text"
    marks: list[Span] = [
        (FOLLOWS, "strong" if column == lit else style)
        if future.follows & mask
        else (NOT, "text" if column == lit else "quiet")
        for column, mask in enumerate(outlook.columns[:columns])
    ]
    words = "yours" if mine else NO_LONGER_OPEN if closed else ""
    room = width - 1 - left - columns * PITCH
    end: Row = ((words, style),) if words and room > len(words) else ()
    name: Span = (f"{future.courses:>{head.number},}", style)
    return mark_row(name, left, marks, end, width - 1)


def _often(findings: Findings, outlook: Outlook, width: int) -> list[Item]:
    """Under how many courses each consequence follows; those that always or never do come last.

    Their rows are made when they come into sight.
    """
    whole, program = outlook.ahead.space, findings.program
    of = f"{whole.courses:,}"
    items: list[Item] = []
    varying = [k for k, n in whole.courses_with.items() if 0 < n < whole.courses]

    def row(key: str) -> list[Row]:
        line = bare(program.case, key)
        often = courses_words(whole, key).rjust(2 * len(of) + 4)
        hang: Row = ((" " * (len(of) * 2 + 10), "text"),)
        return wrap(line.spans, width - 1, ((f"  {often}  ", "quiet"), line.mark), hang)

    items += [(Subject("consequence", key), partial(row, key)) for key in varying]
    always = sum(number == whole.courses for number in whole.courses_with.values())
    never = sum(not number for number in whole.courses_with.values())
    unknown = len(program.consequences) - len(whole.courses_with)
    sums = [f"{always:,} under every course"] if always else []
    sums += [f"{never:,} under none, on these terms"] if never else []
    sums += [f"{unknown:,} not worked out"] if unknown else []
    if sums:
        words = f"{', '.join(sums)}."
        items.append((NOTHING, wrap([(words, "quiet")], width - 1, (("  ", "text"),))))
    return items
