"""What depends on each decision, and where the document is silent: sections of `juncture show`."""

from tui.case.model import Case
from tui.content.changes import turn_change, turned
from tui.content.silences import unsaid
from tui.reason.engine.derive import Findings
from tui.reason.hinges import Hinge
from tui.reason.silences import Cell, Silences, Standing
from tui.text.setter import Setter
from tui.text.sheet import Sheet
from tui.wording.phrases import change_words
from tui.wording.proposed import called
from tui.wording.silence import LEFT_OUT, LONGEST_NAME, STANDING_NAMES, STANDING_WORDS
from tui.wording.words import NO_TURN, count

_TWO_COLUMNS = 40
"""Below this width, how the document stands has no column of its own."""


def hinges_text(
    findings: Findings, hinges: tuple[Hinge, ...], width: int = 80, *, styled: bool = False
) -> str:
    """For each decision: what changes when it alone is changed."""
    sheet = Sheet(width, styled=styled)
    setter = Setter(sheet)
    case = findings.program.case
    sheet.heading("What depends on each decision, if it alone is changed")
    for hinge in hinges:
        number = hinge.turning.bit_count()
        depends = count(number, "consequence depends", "consequences depend")
        label = called(case.decisions[hinge.decision])
        sheet.ends(label, f"{depends} on it" if number else "", style="strong")
        if not any(turn.difference for turn in hinge.turns):
            sheet.add(NO_TURN, "   ")
        else:
            for turn in hinge.turns:
                sheet.add(change_words(case, turn_change(hinge.decision, turn)), "   ")
                setter.set(turned(findings, hinge.decision, turn), "     ")
        sheet.gap()
    return sheet.text()


def silences_text(case: Case, silences: Silences, width: int = 80, *, styled: bool = False) -> str:
    """Of which effects the document speaks, decision by decision, and of which it does not."""
    sheet = Sheet(width, styled=styled)
    sheet.heading("Where the document speaks of effects, and where it is silent")
    met = {cell.standing for row in silences.rows for cell in row}
    for standing, words in STANDING_WORDS.items():
        if standing in met:
            _stand(sheet, standing, words, "quiet")
    sheet.gap()
    for row in silences.rows:
        _row(sheet, case, row)
    Setter(sheet).set(unsaid(case, silences), "")
    sheet.gap()
    if not silences.complete:
        sheet.add(LEFT_OUT)
    return sheet.text()


def _row(sheet: Sheet, case: Case, row: tuple[Cell, ...]) -> None:
    """One decision: its themes by how the document stands to them."""
    if not row:
        return
    sheet.add(called(case.decisions[row[0].decision]), style="strong")
    for standing in STANDING_NAMES:
        themes = [called(case.themes[cell.theme]) for cell in row if cell.standing == standing]
        if themes:
            _stand(sheet, standing, " · ".join(themes))
    sheet.gap()


def _stand(sheet: Sheet, standing: Standing, words: str, style: str = "") -> None:
    """How the document stands, and to what: in columns, where there is room for two."""
    name = STANDING_NAMES[standing]
    if sheet.width < _TWO_COLUMNS:
        sheet.add(f"{name}: {words}", "   ", style=style)
    else:
        sheet.add(words, f"   {name:<{LONGEST_NAME}}  ", style=style)
