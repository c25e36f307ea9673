"""What depends on each decision, and where the document is silent, for people."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import questions
from tui.case.model import Case
from tui.outside.widths import cell_len
from tui.reason.engine.derive import derive
from tui.reason.hinges import hinges
from tui.reason.reasoner import Reasoner
from tui.reason.silences import silences
from tui.scenario.model import choose, new_scenario
from tui.text.hinges import hinges_text, silences_text
from tui.wording.silence import LEFT_OUT, NEVER_TOGETHER
from tui.wording.words import NO_TURN


@given(questions(), st.integers(20, 120))
def test_every_line_fits_and_every_decision_is_there(question: Any, width: int) -> None:
    case, terms, choices = question
    findings = derive(Reasoner(case).labelling(terms), choices)
    turning = hinges_text(findings, hinges(findings), width)
    silent = silences_text(case, silences(findings.program, terms.reading), width)
    for text in (turning, silent):
        assert all(cell_len(line) <= width for line in text.splitlines())
        assert all(decision.label in text for decision in case.decisions.values())


def test_what_turns_on_a_decision_is_told_with_its_hedges(case: Case) -> None:
    kept = choose(new_scenario(case), case, "boat", "keep")
    findings = Reasoner(case).findings(kept)
    lines = hinges_text(findings, hinges(findings)).splitlines()
    for line in (
        "Night ferry                                          2 consequences depend on it",
        "   Night ferry → Stop it",
        "     + ▼ could: Families leave",
        "     + ▼ could → might: The school shuts",
        f"   {NO_TURN}",
    ):
        assert line in lines
    stopped = Reasoner(case).findings(choose(kept, case, "boat", "stop"))
    assert "     − no longer said to follow: ▼ could: Families leave" in hinges_text(
        stopped, hinges(stopped)
    )
    undecided = Reasoner(case).findings(new_scenario(case))
    assert "     – no longer open: ▼ could: Families leave" in hinges_text(
        undecided, hinges(undecided)
    )


def test_silence_is_told_decision_by_decision(case: Case) -> None:
    found = silences(Reasoner(case).program, "stated")
    lines = silences_text(case, found).splitlines()
    for line in (
        "   stated            People",
        "   looser only       People",
        "∙ Night ferry: Keep it",
        "∙ Timetable: The railway",
        NEVER_TOGETHER,
    ):
        assert line in lines
    assert "   stated: People" in silences_text(case, found, 39).splitlines()
    assert LEFT_OUT not in lines
    assert LEFT_OUT in silences_text(case, replace(found, complete=False))


def test_what_could_not_be_worked_out_is_not_called_silent(case: Case) -> None:
    found = silences(Reasoner(case).program, "stated")
    (first, *others), *rows = found.rows
    unknown = replace(first, standing="not worked out")
    text = silences_text(case, replace(found, rows=((unknown, *others), *rows), complete=False))
    assert f"   not worked out    {case.themes[first.theme].label}" in text.splitlines()
