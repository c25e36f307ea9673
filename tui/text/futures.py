"""All futures that the choices lead to, as text for people: `juncture futures`."""

from tui.content.claims import claim_line
from tui.content.futures import in_numbers, in_short
from tui.reason.engine.derive import Findings
from tui.reason.prospect import Prospect
from tui.scenario.model import Scenario
from tui.text.setter import Setter
from tui.text.sheet import Sheet
from tui.wording.phrases import EACH_FOLLOWS, courses_words
from tui.wording.standing import NO_LIKELIHOOD


def futures_text(
    findings: Findings,
    scenario: Scenario,
    ahead: Prospect,
    most: int,
    width: int = 80,
    *,
    styled: bool = False,
) -> str:
    """How many futures there are, the largest of them, and under how many courses what follows."""
    sheet = Sheet(width, styled=styled)
    setter = Setter(sheet)
    space = ahead.space
    sheet.add(findings.program.case.title, style="strong")
    if scenario.title:
        sheet.add(scenario.title)
    sheet.gap()
    setter.set([in_numbers(findings, ahead)], "")
    if shown := len(space.found[:most]):
        of = f"{shown} of {space.number:,}" if shown < space.number else ""
        sheet.heading("Futures, the nearest to these choices first", of)
    for at in range(shown):
        head, *parts = in_short(findings, ahead, at)
        setter.set([head], " ")
        setter.set(parts, "     ")
        sheet.gap()
    sheet.heading(EACH_FOLLOWS)
    sheet.add(NO_LIKELIHOOD, "  ", style="quiet")
    sheet.gap()
    keys = findings.program.case.consequences
    for key in sorted(keys, key=lambda key: -space.courses_with.get(key, 0)):
        sheet.ends(f"  {key}", courses_words(space, key), style="strong")
        sheet.add(claim_line(findings, key), "    ")
    return sheet.text()
