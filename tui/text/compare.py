"""Scenarios side by side, as text for people: `juncture compare`."""

from collections.abc import Iterator, Sequence

from tui.content.claims import claim_line
from tui.content.sides import LETTERS, Side, differs
from tui.outside.text import clean_line
from tui.reason.compare import Causes, Comparison, causes
from tui.text.sheet import Sheet
from tui.text.table import Table
from tui.wording.phrases import MORE_WAYS, NOT_WORKED_OUT, changes_words
from tui.wording.standing import STATE_WORDS, acceptance
from tui.wording.words import STOPPED_SHORT, chosen_words, cite, listed

SAME = "Nothing differs: the same is chosen and accepted, and the same follows."

_INDENT = "      "


def compare_text(
    sides: Sequence[Side],
    comparison: Comparison,
    width: int = 80,
    *,
    styled: bool = False,
    everything: bool = False,
) -> str:
    """What differs, and what each difference in what follows is due to; or else everything."""
    sheet = Sheet(width, styled=styled)
    sheet.add(sides[0].findings.program.case.title, style="strong")
    sheet.gap()
    for letter, side in zip(LETTERS, sides, strict=False):
        sheet.add(f"{side.name} ({clean_line(side.file)})", f"  {letter}  ")
    if not differs(comparison):
        sheet.gap()
        sheet.add(SAME)
    _taken(sheet, sides, comparison, everything)
    _following(sheet, sides, comparison, everything)
    if not all(side.findings.complete for side in sides):
        sheet.gap()
        sheet.add(STOPPED_SHORT)
    return sheet.text()


def _taken(sheet: Sheet, sides: Sequence[Side], comparison: Comparison, everything: bool) -> None:
    """What is chosen, and on which terms the case is read."""
    rows = [row for row in _taken_rows(sides, comparison) if everything or row[0]]
    if not rows:
        return
    number, all_of_them = (
        len(comparison.decisions),
        len(comparison.findings[0].program.case.decisions),
    )
    sheet.heading("Chosen and accepted", _so_many(number, all_of_them, "decisions"))
    table = Table(sheet, LETTERS[: len(sides)])
    table.head()
    for differing, about, values in rows:
        table.row(_marked(about, differing, everything), values)


def _taken_rows(
    sides: Sequence[Side], comparison: Comparison
) -> Iterator[tuple[bool, str, list[str]]]:
    program = comparison.findings[0].program
    for decision in program.case.decisions.values():
        values = [chosen_words(side.findings, decision) for side in sides]
        yield decision.id in comparison.decisions, decision.label, values
    yield comparison.reading, "Reading", [side.scenario.reading for side in sides]
    yield comparison.proof, "Proof", [side.scenario.proof for side in sides]
    for passage in program.case.passages.values():
        doubted = [passage.id in side.scenario.doubts for side in sides]
        if any(doubted):
            values = [acceptance(is_doubted) for is_doubted in doubted]
            differing = passage.id in comparison.passages
            yield differing, f"The passage {cite(program.case, passage)}", values


def _following(
    sheet: Sheet, sides: Sequence[Side], comparison: Comparison, everything: bool
) -> None:
    """The consequences and their states, each with what its difference is due to."""
    case = comparison.findings[0].program.case
    keys = tuple(case.consequences) if everything else comparison.consequences
    if not keys:
        if differs(comparison):
            sheet.heading("What follows")
            sheet.add("The same follows, and the same is open, in all of them.", "  ")
        return
    number = len(comparison.consequences)
    sheet.heading("What follows", _so_many(number, len(case.consequences), "consequences"))
    if number:
        told = "Beneath each stands why: the smallest changes of A that turn it so."
        sheet.add(told, "  ", style="quiet")
        sheet.gap()
    table = Table(sheet, LETTERS[: len(sides)])
    table.head()
    for key in keys:
        differing = key in comparison.consequences
        states = [side.findings.state(key) for side in sides]
        where = states.index("follows") if "follows" in states else 0
        about = claim_line(sides[where].findings, key)
        table.row(_marked(about, differing, everything), [STATE_WORDS[state] for state in states])
        if differing:
            _due(sheet, sides, key)
            sheet.gap()


def _due(sheet: Sheet, sides: Sequence[Side], consequence: str) -> None:
    """What turns a consequence from its state in the first into that in each of the others."""
    first = sides[0].findings
    shared: dict[Causes, list[str]] = {}
    for letter, side in zip(LETTERS[1:], sides[1:], strict=False):
        if side.findings.state(consequence) != first.state(consequence):
            found = causes(first, side.findings, consequence)
            shared.setdefault(found, []).append(letter)
    for found, letters in shared.items():
        ways = [" and ".join(changes_words(first.program.case, way)) for way in found.sets]
        lead = f"why {listed(letters)}:"
        for way in ways or [NOT_WORKED_OUT]:
            sheet.add(f"{lead} {way}", _INDENT, f"{_INDENT}  ", style="quiet")
            lead = "or"
        if ways and not found.complete:
            sheet.add(MORE_WAYS, _INDENT, style="quiet")


def _marked(about: str, differing: bool, everything: bool) -> str:
    """Where everything is shown, what differs is marked."""
    return f"≠ {about}" if everything and differing else about


def _so_many(number: int, of: int, what: str) -> str:
    return f"{number} of {of} {what} differ{'s' if number == 1 else ''}"
