"""What reaches some consequences and avoids others, as text for people: `juncture seek`."""

from collections.abc import Iterable

from tui.content.seek import answers, asked, effects
from tui.reason.engine.derive import Findings
from tui.reason.seek import Sought
from tui.scenario.model import Scenario
from tui.text.setter import Setter
from tui.text.sheet import Sheet
from tui.wording.phrases import ways_words
from tui.wording.words import capital, made_words


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
    sheet = Sheet(width, styled=styled)
    setter = Setter(sheet)
    sheet.add(findings.program.case.title, style="strong")
    decided = made_words(findings)
    sheet.add(f"{scenario.title} · {decided}" if scenario.title else capital(decided))
    sheet.gap()
    setter.set(asked(findings, wanted, avoided))
    sheet.heading(ways_words(sought))
    setter.set(answers(findings, sought, effects(findings, sought)))
    return sheet.text()
