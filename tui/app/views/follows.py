"""What follows, as cards: hedge first, then the claim, then whose it is and on what evidence.

Only the cards in sight are ever made, so a key press costs the same for twenty consequences and
for twenty thousand.
"""

from collections.abc import Sequence

from tui.app.rows import BLANK, INDENT, Row, ends, fit, width_of, wrap
from tui.app.sheets import Sheet
from tui.app.views.setter import footing
from tui.content.claims import claim, state_mark
from tui.content.groups import groups
from tui.content.model import Claim
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.derive import Findings
from tui.wording.proposed import called
from tui.wording.standing import counts
from tui.wording.words import SIGN_GLYPHS, STOPPED_SHORT

CARD, COMPACT, HEADING, NOTE = "card", "compact", "heading", "note"

Wraps = dict[tuple[str, int], list[Row]]
"""The statements wrapped so far, by consequence and width: they never change."""


class FollowsSheet(Sheet):
    """A sheet of groups of consequences; each card is made when it comes into sight."""

    def __init__(self, findings: Findings, wraps: Wraps) -> None:
        self._findings = findings
        self._statements = findings.program.case.consequences
        self._wraps = wraps
        self._cards: dict[int, Sequence[Row]] = {}
        self._entries: list[tuple[str, str]] = []  # words of a kind: WORDS, or a consequence
        if not findings.complete:
            self._entries.append((STOPPED_SHORT, NOTE))
        for group in groups(findings):
            self._entries.append((group.heading, HEADING))
            kind = CARD if group.holds else COMPACT
            self._entries += [(key, kind) for key in findings.program.ids(group.mask)]
        self._width = 0

    def lay(self, width: int) -> None:
        """Make ready for a width."""
        self._width = width
        self.forget()

    def forget(self) -> None:
        """Make all rows anew."""
        self._cards.clear()

    def __len__(self) -> int:
        return len(self._entries)

    def subject(self, index: int) -> Subject:
        """The consequence, or nothing for a heading or a note."""
        name, kind = self._entries[index]
        return Subject("consequence", name) if kind in (CARD, COMPACT) else NOTHING

    def height(self, index: int) -> int:
        """A heading has a gap below, and one above after closed ranks; a card, three more rows."""
        name, kind = self._entries[index]
        if kind == HEADING:
            return len(self._heading(name)) + (2 if self._follows_compact(index) else 1)
        if kind == NOTE:
            return len(self._note(name))
        rows = len(self._statement(name))
        return rows + 3 if kind == CARD else rows

    def _note(self, words: str) -> list[Row]:
        return [*wrap([(words, "caveat")], self._width - 1, (("  ", "text"),)), BLANK]

    def _heading(self, words: str) -> list[Row]:
        return wrap([(words.upper(), "heading")], self._width - 1, INDENT)

    def _follows_compact(self, index: int) -> bool:
        return index > 0 and self._entries[index - 1][1] == COMPACT

    def _statement(self, key: str) -> list[Row]:
        rows = self._wraps.get((key, self._width))
        if rows is None:
            statement = called(self._statements[key])
            rows = wrap([(statement, "text")], self._width - 1, (("    ", "text"),))
            self._wraps[key, self._width] = rows
        return rows

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
            rows = [*self._heading(name), BLANK]
            return [BLANK, *rows] if self._follows_compact(index) else rows
        statement = self._statement(name)
        if kind == COMPACT:
            glyph, _ = state_mark(self._findings, name)
            first: Row = ((f"  {glyph} ", "quiet"), *((t, "quiet") for t, _ in statement[0][1:]))
            return [first, *(_quiet(row) for row in statement[1:])]
        claimed = claim(self._findings, name)
        return [
            self._firmness(claimed),
            *statement,
            fit((("    ", "text"), *footing(claimed, self._width - 5)), self._width - 1),
            BLANK,
        ]

    def _firmness(self, claimed: Claim) -> Row:
        """The sign, and how sure the document is."""
        glyph = (f"{SIGN_GLYPHS[claimed.sign]} ", claimed.sign)
        return fit((("  ", "text"), glyph, (claimed.hedges, "hedge")), self._width - 1)


def _quiet(row: Row) -> Row:
    return tuple((text, "quiet") for text, _ in row)


def follows_caption(findings: Findings, width: int) -> Row:
    """The heading of the pane, with the numbers."""
    left: Row = (("  WHAT FOLLOWS" if width > 43 else "  FOLLOWS", "heading"),)
    phrases = [*counts(findings)]
    while len(phrases) > 1 and width_of(left) + 2 + len(" · ".join(phrases)) + 1 > width:
        phrases.pop()  # what follows matters most, and half a number nothing at all
    return ends(left, ((f"{' · '.join(phrases)} ", "quiet"),), width)
