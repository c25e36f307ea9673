"""Scenarios side by side, as text for people: `juncture compare`."""

from collections.abc import Mapping, Sequence

from tui.content.comparison import (
    DECISIONS,
    FOLLOWING,
    LETTERS,
    Side,
    about,
    caused,
    cell,
    differing,
    remarks,
    sections,
)
from tui.outside.text import clean_line
from tui.reason.compare import Causes, Comparison, causes
from tui.text.setter import Setter
from tui.text.sheet import Sheet
from tui.text.table import Table
from tui.wording.words import listed

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
    setter = Setter(sheet)
    case = sides[0].findings.program.case
    sheet.add(case.title, style="strong")
    sheet.gap()
    for letter, side in zip(LETTERS, sides, strict=False):
        sheet.add(f"{side.name} ({clean_line(side.file)})", f"  {letter}  ")
    sheet.gap()
    setter.set(remarks(comparison), "")
    marked = differing(comparison)
    numbers = _numbers(comparison)
    table = Table(sheet, LETTERS[: len(sides)])
    heading = ""
    for section in sections(comparison, everything=everything):
        if section.heading != heading:
            heading = section.heading
            sheet.heading(heading, numbers.get(heading, ""))
            table.head()
        if section.theme:
            sheet.add(section.theme, "  ", style="quiet")
        for subject in section.subjects:
            line = about(case, subject)
            sign = "≠ " if everything and subject in marked else ""
            values = [", ".join(line.words for line in cell(side, subject)) for side in sides]
            table.row(f"{sign}{line.mark[0]}{line.words}", values)
            if subject.kind == "consequence" and subject in marked:
                _set_causes(setter, sides, subject.id)
        sheet.gap()
    return sheet.text()


def _numbers(comparison: Comparison) -> Mapping[str, str]:
    """How many of what a section lists differ."""
    case = comparison.findings[0].program.case
    differ = (
        (DECISIONS, len(comparison.decisions), f"{len(case.decisions)} decisions"),
        (FOLLOWING, len(comparison.consequences), f"{len(case.consequences):,} consequences"),
    )
    return {
        heading: f"{number} of {of} differ{'s' if number == 1 else ''}"
        for heading, number, of in differ
    }


def _set_causes(setter: Setter, sides: Sequence[Side], consequence: str) -> None:
    """What turns a consequence from its state in the first into that in each of the others."""
    first = sides[0].findings
    letters: dict[Causes, list[str]] = {}
    for letter, side in zip(LETTERS[1:], sides[1:], strict=False):
        if side.findings.state(consequence) != first.state(consequence):
            due_to = causes(first, side.findings, consequence)
            letters.setdefault(due_to, []).append(letter)
    for due_to, turned in letters.items():
        setter.set(caused(first.program.case, due_to, LETTERS[0], listed(turned)), _INDENT)
    setter.sheet.gap()
