"""What follows, held against a baseline: each consequence marked new, or not said any more.

Only the rows in sight are ever made; of the first few hundred, the height is measured.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tui.app.rows import BLANK, HANG, Row, Span, ends, width_of, wrap
from tui.app.sheets import Sheet
from tui.content.claims import hedges_of, state_mark
from tui.content.groups import groups
from tui.content.seek import FLAGS
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import difference
from tui.wording.proposed import called
from tui.wording.standing import NOT_SAID
from tui.wording.words import SIGN_GLYPHS, STOPPED_SHORT

SIDE_BY_SIDE = 62
"""Cells from which the hedge stands beside the statement, and not above it."""
HEDGE = 22
MARK = 8
"""Cells for a mark or a flag, in a column on the right."""

MARK_STYLES = {"new": "accent", NOT_SAID: "strong", "open": "text"}

Wraps = dict[tuple[str, int], list[Row]]
"""Words wrapped so far, by the words and the width: the same are shown again and again."""

Flags = Mapping[str, str]
"""For each consequence that is wanted or to be avoided, `want` or `avoid`."""


def flags_of(reach: Collection[str], avoid: Collection[str]) -> Flags:
    """The flags, in no order."""
    return {**dict.fromkeys(reach, "want"), **dict.fromkeys(avoid, "avoid")}


def mark_of(findings: Findings, base: Findings, consequence: str) -> str:
    """How a consequence stands against the baseline; empty where it follows in neither.

    `open`: the baseline has it, and the decisions that remain may still bring it here.
    """
    state = findings.state(consequence)
    if base.state(consequence) == "follows":
        return {"follows": "same", "open": "open"}.get(state, NOT_SAID)
    return "new" if state == "follows" else ""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A heading or a note (`words`), or a consequence (`key`): in full, or in closed ranks."""

    key: str = ""
    words: str = ""
    style: str = ""
    full: bool = False


class BaselineSheet(Sheet):
    """The consequences in groups. What is no longer said keeps its place among what follows."""

    def __init__(self, findings: Findings, base: Findings, flags: Flags, wraps: Wraps) -> None:
        self._findings = findings
        self._base = base
        self._flags = flags
        self._wraps = wraps
        self._hedges: dict[str, str] = {}
        self._rows: dict[int, Sequence[Row]] = {}
        self._width = 0
        self._entries: list[_Entry] = []
        if not findings.complete:
            self._entries.append(_Entry(words=STOPPED_SHORT, style="caveat"))
        program = findings.program
        lacking = difference(base, findings).disappears
        mine = findings.follows & ~findings.regardless
        self._entries += [_Entry(key=key, full=True) for key in program.ids(mine | lacking)]
        for group in groups(findings):
            holds = bool(group.mask & findings.follows)
            rest = program.ids(group.mask & ~mine & ~lacking)
            self._list(group.heading, rest, full=holds)

    def _list(self, words: str, keys: Sequence[str], *, full: bool) -> None:
        if keys:
            self._entries.append(_Entry(words=words.upper(), style="heading"))
            self._entries += [_Entry(key=key, full=full) for key in keys]

    def lay(self, width: int) -> None:
        """Make ready for a width."""
        self._width = width
        self.forget()

    def forget(self) -> None:
        """Make all rows anew."""
        self._rows.clear()

    def __len__(self) -> int:
        return len(self._entries)

    def subject(self, index: int) -> Subject:
        """The consequence, or nothing for a heading."""
        key = self._entries[index].key
        return Subject("consequence", key) if key else NOTHING

    def height(self, index: int) -> int:
        """The number of rows of an entry; for those in full, without making them."""
        entry, width = self._entries[index], self._width
        if not entry.full or index in self._rows:
            return len(self.rows(index))
        hedges = self._wrapped(self._hedge(entry.key), self._hedge_room(entry.key))
        says = self._wrapped(self._statement(entry.key), self._statement_room)
        if width < SIDE_BY_SIDE:
            return len(hedges) + len(says)
        return max(len(hedges), len(says), len(self._mark(entry.key) + self._flag(entry.key)))

    def rows(self, index: int) -> Sequence[Row]:
        """The rows of an entry."""
        if index not in self._rows:
            self._rows[index] = self._made(index)
        return self._rows[index]

    def _made(self, index: int) -> Sequence[Row]:
        entry = self._entries[index]
        lead: Row = (("  ", "text"),)
        if entry.words:
            rows = wrap([(entry.words, entry.style)], self._width - 1, lead)
            return [*([BLANK] if index else []), *rows]
        if not entry.full:
            return self._closed(entry.key)
        return self._beside(entry.key) if self._width >= SIDE_BY_SIDE else self._below(entry.key)

    def _closed(self, key: str) -> list[Row]:
        glyph, style = state_mark(self._findings, key)
        lead: Row = (("  ", "text"), (f"{glyph} ", style))
        rows = wrap([(self._statement(key), "quiet")], self._room(self._marks(key)), lead, HANG)
        return self._marked(rows, self._marks(key))

    def _beside(self, key: str) -> list[Row]:
        """The hedge in a column on the left of the statement, the flag below the mark."""
        hedges, says = self._told(key)
        sign = self._sign(key)
        marks = [*self._mark(key), *self._flag(key)]
        rows: list[Row] = []
        for at in range(max(len(hedges), len(says), len(marks))):
            left = hedges[at] if at < len(hedges) else ()
            gap: Span = (" " * (HEDGE - width_of(left) + 2), "text")
            lead: Row = (("  ", "text"), ("  ", "text") if at else sign)
            row: Row = (*lead, *left, gap, *(says[at] if at < len(says) else ()))
            right: Row = (_to(MARK, marks[at]),) if at < len(marks) else ()
            rows.append(ends(row, right, self._width - 2))
        return rows

    def _below(self, key: str) -> list[Row]:
        """The hedge above the statement, as on a card."""
        (first, *more), says = self._told(key)
        top: Row = (("  ", "text"), self._sign(key), *first)
        rest: list[Row] = [(*HANG, *row) for row in (*more, *says)]
        return self._marked([top, *rest], self._marks(key))

    def _told(self, key: str) -> tuple[list[Row], list[Row]]:
        """The hedge and the statement, in a quieter tone where it does not follow."""
        here = self._findings.state(key) == "follows"
        hedges = self._wrapped(self._hedge(key), self._hedge_room(key))
        says = self._wrapped(self._statement(key), self._statement_room)
        return _set(hedges, "hedge" if here else "quiet"), _set(says, "text" if here else "quiet")

    def _wrapped(self, words: str, width: int) -> list[Row]:
        rows = self._wraps.get((words, width))
        if rows is None:
            rows = self._wraps[words, width] = wrap([(words, "text")], width)
        return rows

    def _hedge(self, key: str) -> str:
        """How sure the document is, here, or under the baseline where it only follows there."""
        if key not in self._hedges:
            here = self._findings.state(key) == "follows"
            findings = self._findings if here else self._base
            self._hedges[key] = hedges_of(findings, key)
        return self._hedges[key]

    def _hedge_room(self, key: str) -> int:
        if self._width >= SIDE_BY_SIDE:
            return HEDGE
        return self._room(self._marks(key)) - width_of(HANG)

    @property
    def _statement_room(self) -> int:
        beside = HEDGE + 2 + MARK + 2 if self._width >= SIDE_BY_SIDE else 0
        return self._width - 1 - width_of(HANG) - beside

    def _statement(self, key: str) -> str:
        return called(self._findings.program.case.consequences[key])

    def _sign(self, key: str) -> Span:
        sign = self._findings.program.case.consequences[key].valence.sign
        return f"{SIGN_GLYPHS[sign]} ", sign

    def _mark(self, key: str) -> Row:
        mark = mark_of(self._findings, self._base, key)
        return ((mark, MARK_STYLES[mark]),) if mark in MARK_STYLES else ()

    def _flag(self, key: str) -> Row:
        if not (flag := self._flags.get(key)):
            return ()
        sign, role = FLAGS[flag]
        return ((f"{sign}{flag}", role),)

    def _marks(self, key: str) -> Row:
        """The flag and the mark in one row, each in a column of its own."""
        marks = self._mark(key) or ((("", "text"),) if self._flag(key) else ())
        return (*(_to(MARK, span) for span in self._flag(key)), *(_to(4, m) for m in marks))

    def _room(self, marks: Row) -> int:
        """The cells that are left beside the marks."""
        return self._width - 1 - (width_of(marks) + 2 if marks else 0)

    def _marked(self, rows: list[Row], marks: Row) -> list[Row]:
        """Rows with the marks at the right-hand end of the first."""
        return [ends(rows[0], marks, self._width - 2), *rows[1:]] if marks else rows


def _set(rows: list[Row], style: str) -> list[Row]:
    return [tuple((text, style) for text, _ in row) for row in rows]


def _to(width: int, span: Span) -> Span:
    """A span made as wide as its column."""
    return f"{span[0]:<{width}}", span[1]


def marks_row(findings: Findings, base: Findings) -> Row:
    """How many are new, not said, open and the same; of the middle two only when there are any."""
    here, there = findings.follows, base.follows
    still = there & findings.open
    masks = {
        "new": here & ~there,
        NOT_SAID: there & ~here & ~still,
        "open": still,
        "same": here & there,
    }
    row: list[Span] = []
    for word, mask in masks.items():
        if mask or word in ("new", "same"):
            row += [(" · ", "quiet")] if row else []
            row += [(str(mask.bit_count()), "strong"), (f" {word}", "quiet")]
    return tuple(row)
