"""What depends on each decision, and where the document is silent: sections of `juncture show`."""

from typing import get_args

from tui.case.model import Case
from tui.content.claims import claim_line
from tui.reason.engine.changes import Change, Choose, Drop, Settle, rechosen
from tui.reason.engine.derive import Findings
from tui.reason.hinges import Hinge, Turn
from tui.reason.silences import Cell, Silences, Standing
from tui.text.sheet import Sheet
from tui.wording.phrases import change_words
from tui.wording.silence import TOGETHER
from tui.wording.words import NO_LONGER_OPEN, NO_LONGER_SAID, capital, count, listed, source_words

LEFT_OUT = "Some consequences come about in too many ways to say where they all belong."
SIGNS = f"+ follows then · − {NO_LONGER_SAID} · – {NO_LONGER_OPEN}"
STANDINGS = (
    "asserted: by stated links · contested: with evidence against it · aim only: what is aimed at,"
    " not said to come about · inferred only: by looser"
    " links · silent: not at all"
)
NO_TURN = "What follows stays the same, whichever way this decision alone is changed."


def turn_change(decision: str, turn: Turn) -> Change:
    """A turn as a change of the walk."""
    if not turn.option:
        return Settle(decision)
    return (Choose if turn.chosen else Drop)(decision, turn.option)


def hinges_text(
    findings: Findings, hinges: tuple[Hinge, ...], width: int = 80, *, styled: bool = False
) -> str:
    """For each decision: what changes when it alone is changed."""
    sheet = Sheet(width, styled=styled)
    case = findings.program.case
    sheet.heading("What depends on each decision, if it alone is changed")
    sheet.add(SIGNS, style="quiet")
    sheet.gap()
    for hinge in hinges:
        number = hinge.turning.bit_count()
        turning = count(number, "consequence depends", "consequences depend")
        sheet.ends(
            case.decisions[hinge.decision].label,
            f"{turning} on it" if number else "",
            style="strong",
        )
        if not any(turn.difference for turn in hinge.turns):
            sheet.add(NO_TURN, "   ")
        else:
            for turn in hinge.turns:
                _turn(sheet, findings, hinge.decision, turn)
        sheet.gap()
    return sheet.text()


def _turn(sheet: Sheet, findings: Findings, decision: str, turn: Turn) -> None:
    case = findings.program.case
    change = turn_change(decision, turn)
    sheet.add(change_words(case, change), "   ")
    if not turn.difference:
        sheet.add("the same follows", "     ", style="quiet")
        return
    then = rechosen(findings, (change,))
    for mark, told, mask in (
        ("+ ", then, turn.difference.appears),
        ("− ", findings, turn.difference.disappears),
        ("– ", findings, turn.difference.closes),
    ):
        for key in findings.program.ids(mask):
            sheet.add(claim_line(told, key), f"     {mark}", "       ")


_STANDINGS: tuple[Standing, ...] = get_args(Standing)


def silences_text(case: Case, found: Silences, width: int = 80, *, styled: bool = False) -> str:
    """Of which effects the document speaks, decision by decision, and of which it does not."""
    sheet = Sheet(width, styled=styled)
    sheet.heading("Where the document speaks of effects, and where it is silent")
    sheet.add(STANDINGS, style="quiet")
    sheet.gap()
    for row in found.rows:
        _row(sheet, case, row)
    if found.options:
        sheet.add("Nothing at all is said to follow from these:", style="strong")
        for key in found.options:
            sheet.add(source_words(case, key), "  ∙ ")
        sheet.gap()
    if found.stepped:
        sheet.add(
            "Only looser links, set beside or a reader’s step, come from these:", style="strong"
        )
        for key in found.stepped:
            sheet.add(source_words(case, key), "  ∙ ")
        sheet.gap()
    if found.together:
        sheet.add(f"{capital(TOGETHER)}:", style="strong")
        for keys in found.together:
            sheet.add(" and ".join(source_words(case, key) for key in keys), "  ∙ ")
        sheet.gap()
    _apart(sheet, case, found)
    if not found.complete:
        sheet.add(LEFT_OUT)
    return sheet.text()


def _row(sheet: Sheet, case: Case, row: tuple[Cell, ...]) -> None:
    """One decision: its themes by how the document stands to them."""
    if not row:
        return
    sheet.add(case.decisions[row[0].decision].label, style="strong")
    for standing in _STANDINGS:
        themes = [case.themes[cell.theme].label for cell in row if cell.standing == standing]
        if themes:
            sheet.add(" · ".join(themes), f"   {standing:<15}")
    sheet.gap()


def _apart(sheet: Sheet, case: Case, found: Silences) -> None:
    """With which other decisions the document never weighs each one."""
    if not found.apart:
        return
    sheet.add("How these work in combination, the document does not assess:", style="strong")
    firsts: dict[str, list[str]] = {}
    for first, second in found.apart:
        firsts.setdefault(first, []).append(case.decisions[second].label)
    for first, others in firsts.items():
        sheet.add(f"{case.decisions[first].label} with {listed(others, 'or')}", "  ∙ ")
    sheet.gap()
