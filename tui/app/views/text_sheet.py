"""A document sentence by sentence, lit by what cites it: no row is made that nobody sees."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence

from tui.app.rows import BLANK, Row, fit, lit, width_of, wrap
from tui.app.sheets import Sheet
from tui.app.views.beginning import first_steps
from tui.app.views.selection import SELECTED, barred
from tui.app.views.setter import rows
from tui.authoring.selection import Selection
from tui.case.citations import Citing
from tui.case.coverage import Account
from tui.case.document import Document, Sentence
from tui.case.model import Passage
from tui.content.documents import about_document
from tui.content.model import sentence
from tui.content.sentences import CITER_ROLES, passages_in
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk
from tui.wording.standing import reviewed_words
from tui.wording.words import count

MARKS: dict[Account, str] = {"cited": " ", "set aside": "–", "unaccounted": "!"}
LETTERS = {"decision": "d", "option": "d", "evidence": "e", "consequence": "c", "caveat": "n"}
"""What the margin shows for each kind of thing that cites a sentence."""
HANG = 6 + len(set(LETTERS.values()))
"""Cells before the words of a sentence: the margin, and its number."""

MOST_KEPT = 2_000
"""How many sentences keep the rows that were made for them; a screen has hardly fifty."""


def nothing_selected() -> None:
    """That no words are selected."""


def left_words(accounts: Sequence[Account], room: int) -> Row:
    """How many of some sentences nothing accounts for yet, in as many words as have room.

    Nothing, where there is none.
    """
    left, all_ = accounts.count("unaccounted"), len(accounts)
    if not left:
        return ()
    words = (f"{count(all_, 'sentence')} not accounted for", f"{all_} not accounted for", f"{all_}")
    tries: list[Row] = [(("  ", "text"), (f"! {left} of {of}", "caveat")) for of in words]
    return next((row for row in tries if width_of(row) <= room), fit(tries[-1], room))


class TextSheet(Sheet):
    """What the document is, then its sentences; a heading of its own leads each paragraph.

    `citing` is what cites each passage, and `accounts` say how each sentence is accounted for, as
    `coverage.accounts` has it: None, and nothing, while that is not known. `selected`: which words
    are selected when the rows of a sentence are made. What is `sought` is lit.
    """

    def __init__(
        self,
        walk: Walk,
        document: Document,
        citing: Citing | None,
        accounts: Sequence[Account],
        selected: Callable[[], Selection | None] = nothing_selected,
        sought: re.Pattern[str] | None = None,
    ) -> None:
        self._walk = walk
        self._document = document
        self._citing = citing
        self._accounts = accounts
        self._selected = selected
        self._sought = sought
        # The first sentence of each paragraph. Before it stand what the document is, and a heading
        # for each paragraph up to its own.
        self._firsts = array("L")
        paragraph = 0
        for at in document.sentences:
            if at.paragraph != paragraph:
                paragraph = at.paragraph
                self._firsts.append(at.number)
        self._headings = array("L", (first + n for n, first in enumerate(self._firsts)))
        self._begins = {section.first: section for section in reversed(document.sections)}
        self._width = 0
        self._about: Sequence[Row] = ()
        self._made: dict[int, Sequence[Row]] = {}

    def lay(self, width: int) -> None:
        """Make ready for a width."""
        case = self._walk.case
        reviewed = sentence(reviewed_words(case), "quiet")
        self._width = width
        self._about = rows([*about_document(self._walk, self._document), reviewed], width)
        if not case.decisions:
            self._about = [*self._about, *first_steps(width)]
        self._made.clear()

    def __len__(self) -> int:
        return 1 + len(self._document.sentences) + len(self._firsts)

    def subject(self, index: int) -> Subject:
        """The sentence, or nothing for what stands between."""
        number = self._number(index)
        return Subject.numbered("sentence", number) if number else NOTHING

    def index(self, subject: Subject) -> int:
        """Where a sentence stands; -1 when it is none of these."""
        if subject.kind != "sentence" or not 1 <= subject.number <= len(self._document.sentences):
            return -1
        return subject.number + bisect_right(self._firsts, subject.number)

    def height(self, index: int) -> int:
        """The number of rows of an item. Those of plain words are counted without being made."""
        number = self._number(index)
        if number and index not in self._made:
            at = self._document.sentences[number - 1]
            text = self._document.text[at.start : at.end]
            lead = self._lead(at, ())
            height = _rows_of(text, self._width - 1, width_of(lead), HANG)
            if height:
                return height
        return len(self.rows(index))

    def rows(self, index: int) -> Sequence[Row]:
        """The rows of an item."""
        if index not in self._made:
            if len(self._made) >= MOST_KEPT:
                self._made.clear()
            self._made[index] = self._rows(index)
        return self._made[index]

    def forget(self) -> None:
        """Make the rows anew; each item keeps its height."""
        self._made.clear()

    def _number(self, index: int) -> int:
        """The number of the sentence at a place; 0 when something else stands there."""
        paragraph = bisect_right(self._headings, index)
        is_between = not paragraph or self._headings[paragraph - 1] == index
        return 0 if is_between else index - paragraph

    def _rows(self, index: int) -> Sequence[Row]:
        number = self._number(index)
        if number:
            return self._sentence(self._document.sentences[number - 1])
        paragraph = bisect_right(self._headings, index)
        if not paragraph:
            return self._about
        section = self._begins.get(self._firsts[paragraph - 1])
        within = self._accounts[section.first - 1 : section.last] if section else ()
        number = self._document.sentences[self._firsts[paragraph - 1] - 1].paragraph
        named: Row = (("  ", "text"), (f"¶ {number}", "heading"))
        return [BLANK, (*named, *left_words(within, self._width - 1 - width_of(named)))]

    def _sentence(self, at: Sentence) -> Sequence[Row]:
        passages = passages_in(self._walk.case, self._document, at) if self._citing else []
        first = self._lead(at, passages)
        rest: Row = ((" " * (HANG - 1), "text"), (" ", "text"))
        laid = wrap(self._lit(at, passages), self._width - 1, first, rest)
        return barred(laid, len(first), len(rest))

    def _lead(self, at: Sentence, passages: Sequence[Passage]) -> Row:
        """What stands before the words of a sentence; as wide whatever cites it."""
        account = self._accounts[at.number - 1] if self._accounts else "cited"
        margin = _margin(passages, self._citing or {}, account)
        return (("  ", "text"), *margin, (f"{at.number:>3}", "quiet"), (" ", "text"))

    def _lit(self, at: Sentence, passages: Sequence[Passage]) -> list[tuple[str, str]]:
        """The words of a sentence, lit by what cites them; the last kind that applies wins."""
        citing = self._citing or {}
        stretches: list[tuple[int, int, str]] = [
            (passage.start, passage.end, role)
            for kind, role in CITER_ROLES.items()
            for passage in passages
            if any(citer.kind == kind for citer in citing[passage.id])
        ]
        stretches += [(p.start, p.end, "struck") for p in passages if p.id in self._walk.doubts]
        selected = self._selected()
        if selected and selected.document == self._document.id:
            stretches.append((selected.start, selected.end, SELECTED))
        text = self._document.text[at.start : at.end]
        if self._sought:
            matches = (match.span() for match in self._sought.finditer(text))
            stretches += [(at.start + start, at.start + end, "chip") for start, end in matches]
        return [(t.replace("\n", " "), s) for t, s in lit(text, stretches, "quiet", at.start)]


def _margin(passages: Sequence[Passage], citing: Citing, account: Account) -> Row:
    """A letter for each kind that cites the sentence, or why none does."""
    letters = tuple(dict.fromkeys(LETTERS.values()))
    if account != "cited":
        mark = f" {MARKS[account]}{' ' * (len(letters) - 2)}"
        return ((mark, "caveat" if account == "unaccounted" else "quiet"),)
    kinds = {LETTERS[citer.kind]: citer.kind for p in passages for citer in citing[p.id]}
    return tuple(
        (letter, CITER_ROLES[kinds[letter]]) if letter in kinds else (" ", "text")
        for letter in letters
    )


def _rows_of(text: str, width: int, first: int, rest: int) -> int:
    """How many rows `wrap` makes of plain words, behind leads of so many cells; 0: not known.

    Known are words of one cell a character, none longer than a row: those of nearly all sentences.
    """
    if not text.isascii():
        return 0
    words = " ".join(text.split())
    at, counted, room = 0, 1, width - first
    while len(words) - at > room:
        space = words.rfind(" ", at, at + room + 1)
        if space < 0:
            return 0
        at, counted, room = space + 1, counted + 1, width - rest
    return counted
