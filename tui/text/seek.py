"""What reaches some consequences and avoids others, as text for people: `juncture seek`."""

from collections.abc import Iterable

from tui.content.claims import claim_line
from tui.reason.engine.changes import Changes, rechosen
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import difference
from tui.reason.seek import Sought
from tui.scenario.model import Scenario
from tui.text.sheet import Sheet
from tui.wording.phrases import (
    ALREADY,
    block_words,
    changes_words,
    conflict_words,
    shortfall_words,
)
from tui.wording.standing import STATE_WORDS
from tui.wording.words import NO_LONGER_SAID, count

NOTHING_MADE = "nothing chosen yet"


def seek_text(
    findings: Findings,
    scenario: Scenario,
    wanted: Iterable[str],
    avoided: Iterable[str],
    sought: Sought,
    width: int = 80,
    *,
    styled: bool = False,
) -> str:
    """The smallest changes, or why there are none."""
    case = findings.program.case
    sheet = Sheet(width, styled=styled)
    sheet.add(case.title, style="strong")
    made = f"{count(len(findings.choices), 'decision')} made" if findings.choices else NOTHING_MADE
    sheet.add(f"{scenario.title} · {made}" if scenario.title else f"{made[0].upper()}{made[1:]}")
    sheet.gap()
    for lead, keys in (("want  ", wanted), ("avoid ", avoided)):
        for key in keys:
            sheet.add(
                f"{claim_line(findings, key)} ({STATE_WORDS[findings.state(key)]} now)", f"  {lead}"
            )
    if sought.conflict:
        sheet.heading("It cannot be done")
        sheet.add(conflict_words(case, sought.conflict), "  ")
        if sought.conflict.blocks:
            sheet.gap()
            sheet.add("These ways bar it:", "  ")
        for block in sought.conflict.blocks:
            sheet.add(block_words(case, block), "  ∙ ")
        return sheet.text()
    if not sought.answers:
        sheet.heading("Not worked out")
        sheet.add(shortfall_words(sought), "  ")
        return sheet.text()
    if not sought.answers[0]:
        sheet.gap()
        sheet.add(ALREADY)
        return sheet.text()
    ways = count(len(sought.answers), "way")
    sheet.heading(ways if len(sought.answers) == 1 else f"{ways}, smallest first")
    for number, answer in enumerate(sought.answers, 1):
        _answer(sheet, findings, number, answer)
    if short := shortfall_words(sought):
        sheet.gap()
        sheet.add(short, "  ")
    return sheet.text()


def _answer(sheet: Sheet, findings: Findings, number: int, answer: Changes) -> None:
    lead = f"{number:>3}  "
    for line in changes_words(findings.program.case, answer):
        sheet.add(line, lead)
        lead = "     and "
    sheet.add(_besides(findings, answer), "     ", style="quiet")


def _besides(findings: Findings, answer: Changes) -> str:
    """How much an answer changes in all, so that its price is seen."""
    changed = difference(findings, rechosen(findings, answer))
    more, fewer = changed.appears.bit_count(), changed.disappears.bit_count()
    parts = [f"{more} more follow{'s' if more == 1 else ''}" if more else ""]
    parts.append(f"{fewer} {'is' if fewer == 1 else 'are'} {NO_LONGER_SAID}" if fewer else "")
    return f"In all, {' and '.join(filter(None, parts)) or 'the same follows as now'}."
