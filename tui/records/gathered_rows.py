"""What many walks come to, as rows of a spreadsheet."""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from tui.content.claims import claim, claim_line
from tui.content.quotes import shortened
from tui.gather.model import Gathered
from tui.gather.tables import course_text
from tui.reason.engine.derive import Findings
from tui.reason.guesses import Guessed
from tui.wording.gathered import (
    LINKED,
    NO_LIKELIHOOD,
    NOT_LINKED,
    NOTHING_DECIDED,
    course_words,
    turn_words,
)
from tui.wording.proposed import called
from tui.wording.words import NONE_CHOSEN, cite

COLUMNS = ("about", "id", "words", "count", "of")


def gather_csv(nothing: Findings, gathered: Gathered, guessed: Sequence[Guessed] = ()) -> str:
    """One row a count: of walks in which a decision is made, an option chosen, and so on.

    `nothing` is the findings of a walk on which nothing is chosen yet, `guessed` what all have
    guessed, held against the document. No spreadsheet runs a cell as a formula.
    """
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for rows in (
        _walks(nothing, gathered),
        _choices(nothing, gathered),
        _standing(nothing, gathered),
        _doubts(nothing, gathered),
        _alike(nothing, gathered),
        _turns(nothing, gathered),
        _guesses(nothing, gathered, guessed),
    ):
        writer.writerows(map(_inert, rows))
    return written.getvalue()


_Row = tuple[str, str, str, int, int]


def _walks(nothing: Findings, gathered: Gathered) -> Iterator[_Row]:
    """All that are counted, in a row that also says what the rows after it are not."""
    yield "walks counted", nothing.program.case.id, NO_LIKELIHOOD, gathered.walks, gathered.walks


def _choices(nothing: Findings, gathered: Gathered) -> Iterator[_Row]:
    walks, chosen = gathered.walks, gathered.chosen
    for decision in nothing.program.case.decisions.values():
        made = gathered.made.get(decision.id, 0)
        yield "decision made", decision.id, called(decision), made, walks
        for option in decision.options:
            number = chosen.get(option.key, 0)
            yield "option chosen", option.key, called(option), number, walks
        if decision.choose == "any":
            number = chosen.get(decision.id, 0)
            yield "none chosen", decision.id, NONE_CHOSEN, number, walks


def _standing(nothing: Findings, gathered: Gathered) -> Iterator[_Row]:
    for key in nothing.program.case.consequences:
        claimed = claim(nothing, key)
        words = f"{claimed.hedges}: {claimed.statement}"
        about, follows = "aimed at" if claimed.is_aim else "follows", gathered.follows.get(key, 0)
        yield about, key, words, follows, gathered.walks
        if loosely := gathered.loosely.get(key, 0):
            yield f"{about} by more than is stated", key, words, loosely, follows
        yield "open", key, words, gathered.open.get(key, 0), gathered.walks


def _doubts(nothing: Findings, gathered: Gathered) -> Iterator[_Row]:
    case = nothing.program.case
    for doubted in gathered.doubts:
        located = case.passages[doubted.passage]
        words = f"{cite(case, located)}: “{shortened(' '.join(located.text.split()))}”"
        yield "passage doubted", doubted.passage, words, doubted.walks, gathered.walks
        for why, number in doubted.whys:
            yield "reason for the doubt", doubted.passage, why, number, doubted.walks


def _alike(nothing: Findings, gathered: Gathered) -> Iterator[_Row]:
    for group in gathered.groups:
        words = " · ".join(course_words(nothing.program.case, group.course)) or NOTHING_DECIDED
        yield "course taken", course_text(group.course), words, group.walks, gathered.walks


def _turns(nothing: Findings, gathered: Gathered) -> Iterator[_Row]:
    case = nothing.program.case
    for turn in gathered.turns:
        if turn.decision in case.decisions:
            words = turn_words(case, turn)
            yield "readers who turned", turn.decision, words, turn.readers, gathered.returned


def _guesses(nothing: Findings, gathered: Gathered, guessed: Sequence[Guessed]) -> Iterator[_Row]:
    case = nothing.program.case
    for one in guessed:
        linked = (*one.drawn, *one.missed)
        for key in (*linked, *one.silent):
            is_linked = key in linked
            about = f"guessed of {one.option}; {LINKED if is_linked else NOT_LINKED}"
            words = claim_line(nothing, key) if is_linked else called(case.consequences[key])
            number = gathered.guesses.get(one.option, {}).get(key, 0)
            yield about, key, words, number, gathered.guessers[one.option]


_RUNS = re.compile(r"(^|[;\t])(?=\s*[=+\-@＝＋－＠])")
"""Where a cell begins that would be run. The wide signs are taken for the others where people write
with wide letters, and in many countries a spreadsheet takes a semicolon for the end of a cell."""


def _inert(row: _Row) -> tuple[str | int, ...]:
    """The cells, with an apostrophe before whatever would be run as a formula."""
    return tuple(_RUNS.sub(r"\1'", cell) if isinstance(cell, str) else cell for cell in row)
