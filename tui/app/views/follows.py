"""What follows, as cards: hedge first, then the claim, then whose it is and on what evidence.

Only the cards in sight are ever made, so a key press costs the same for twenty consequences and
for twenty thousand.
"""

from collections.abc import Sequence

from tui.app.rows import BLANK, Row, Span, ends, fit, width_of, wrap
from tui.app.views.marks import state_mark
from tui.brief.cards import Card, card, groups, rest_mark
from tui.brief.words import NOT_FOUND, count
from tui.reason.engine.derive import Findings

CARD, COMPACT, HEADING, NOTE = "card", "compact", "heading", "note"

Wraps = dict[tuple[str, int], list[Row]]
"""The statements wrapped so far, by consequence and width: they never change."""


class FollowsSheet:
    """A sheet of groups of consequences; each card is made when it comes into sight."""

    def __init__(self, findings: Findings, wraps: Wraps) -> None:
        self._findings = findings
        self._statements = findings.program.case.consequences
        self._wraps = wraps
        self._cards: dict[int, Sequence[Row]] = {}
        self._entries: list[tuple[str, str]] = []  # words of a kind: WORDS, or a consequence
        if not findings.complete:
            self._entries.append((stopped_short(findings), NOTE))
        for group in groups(findings):
            self._entries.append((group.heading, HEADING))
            kind = COMPACT if group.heading in CLOSED_RANKS else CARD
            self._entries += [(key, kind) for key in findings.program.ids(group.mask)]
        self._width = 0

    def lay(self, width: int) -> None:
        """Make ready for a width."""
        self._width = width
        self._cards.clear()

    def __len__(self) -> int:
        return len(self._entries)

    def key(self, index: int) -> str:
        """The consequence, or nothing for a heading or a note."""
        name, kind = self._entries[index]
        return name if kind in (CARD, COMPACT) else ""

    def height(self, index: int) -> int:
        """A heading takes two rows, or three after closed ranks; a card its statement and three."""
        name, kind = self._entries[index]
        if kind == HEADING:
            return 3 if self._follows_compact(index) else 2
        if kind == NOTE:
            return len(self._note(name))
        rows = len(self._statement(name))
        return rows + 3 if kind == CARD else rows

    def _note(self, words: str) -> list[Row]:
        return [*wrap([(words, "caveat")], self._width - 1, (("  ", "text"),)), BLANK]

    def _follows_compact(self, index: int) -> bool:
        return index > 0 and self._entries[index - 1][1] == COMPACT

    def _statement(self, key: str) -> list[Row]:
        found = self._wraps.get((key, self._width))
        if found is None:
            statement = self._statements[key].statement
            found = wrap([(statement, "text")], self._width - 1, (("    ", "text"),))
            self._wraps[key, self._width] = found
        return found

    def rows(self, index: int) -> Sequence[Row]:
        """The rows of a heading or a card."""
        if index not in self._cards:
            self._cards[index] = self._make(index)
        return self._cards[index]

    def _make(self, index: int) -> Sequence[Row]:
        name, kind = self._entries[index]
        if kind == NOTE:
            return self._note(name)
        if kind == HEADING:
            heading: Row = ((f"  {name.upper()}", "heading"),)
            return [BLANK, heading, BLANK] if self._follows_compact(index) else [heading, BLANK]
        told = card(self._findings, name)
        statement = self._statement(name)
        if kind == COMPACT:
            glyph = state_mark(self._findings, name)[0]
            first: Row = ((f"  {glyph} ", "quiet"), *((t, "quiet") for t, _ in statement[0][1:]))
            return [first, *(_quiet(row) for row in statement[1:])]
        return [
            self._firmness(told),
            *statement,
            fit((("    ", "text"), *footing(told, self._width - 5)), self._width - 1),
            BLANK,
        ]

    def _firmness(self, told: Card) -> Row:
        """How sure the document is; at the right, how firmly that stands, where there is room."""
        hedges: Row = (("  ", "text"), (f"{told.glyph} ", told.sign), (told.hedges, "hedge"))
        room = self._width - 2 - width_of(hedges)
        falls, _, voices = rest_mark(self._findings, told.consequence).partition(" · ")
        for mark in (f"{falls} · {voices} ", f"{falls} "):
            if len(mark) < room:
                return ends(hedges, ((mark, "quiet"),), self._width - 1)
        return fit(hedges, self._width - 1)


CLOSED_RANKS = frozenset({"still open", NOT_FOUND, "ruled out"})
"""The groups whose consequences do not hold: one line is enough."""


def _quiet(row: Row) -> Row:
    return tuple((text, "quiet") for text, _ in row)


def footing(told: Card, width: int) -> Row:
    """The quieter line of a card: voice, directness and evidence, and that there is a caveat.

    Where it would not fit, the evidence is told in short, and then the voice is cut.
    """
    note: Row = ((" !", "caveat"),) if told.caveats else ()
    whole: Row = ((told.footing, "quiet"), *note)
    if width_of(whole) <= width:
        return whole
    rest = f" · {told.directness} · {told.evidence_short}"
    room = width - len(rest) - width_of(note)
    voice = told.voice.removeprefix("the ")
    return (*fit(((voice, "quiet"),), room), (rest, "quiet"), *note)


def follows_caption(findings: Findings, width: int) -> Row:
    """The heading of the pane, with the numbers; that of what is not found, where there is room."""
    left: Row = (("  WHAT FOLLOWS" if width > 43 else "  FOLLOWS", "heading"),)
    masks = (findings.open, findings.ruled_out, findings.not_found)
    is_open, out, lost = (mask.bit_count() for mask in masks)
    follow: Span = (str(findings.follows.bit_count()), "strong")
    numbers: Row = (follow, (f" follow · {is_open} open · {out} out ", "quiet"))
    more: Row = (*numbers, (f"· {lost} not found ", "quiet"))
    is_room = lost and width_of(left) + width_of(more) < width
    return ends(left, more if is_room else numbers, width)


def stopped_short(findings: Findings) -> str:
    """What to say when the budget ran out, and not everything is exact."""
    number = count(findings.open.bit_count(), "consequence")
    return f"Too many combinations to weigh: some of the {number} called open may be ruled out."
