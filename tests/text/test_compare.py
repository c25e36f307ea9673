"""What `juncture compare` prints for people."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import cases, choices_in, terms_in, walk_of
from tui.case.model import Case
from tui.case.read import open_case
from tui.content.comparison import Side, differing, side_of
from tui.outside.widths import cell_len
from tui.reason.compare import compare
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, choose, doubt, new_scenario
from tui.text.compare import compare_text
from tui.wording.phrases import ALIKE, NOT_WORKED_OUT
from tui.wording.words import capital


def sides_of(case: Case, *scenarios: Scenario) -> list[Side]:
    reasoner = Reasoner(case)
    return [
        side_of(f"{index}.toml", scenario, reasoner.findings(scenario))
        for index, scenario in enumerate(scenarios)
    ]


def printed(case: Case, *scenarios: Scenario, width: int = 80, everything: bool = False) -> str:
    sides = sides_of(case, *scenarios)
    comparison = compare([side.findings for side in sides])
    return compare_text(sides, comparison, width, everything=everything)


@st.composite
def several(draw: st.DrawFn) -> tuple[Case, list[Scenario]]:
    case = draw(cases())
    return case, [
        walk_of(case, draw(terms_in(case)), draw(choices_in(case)))
        for _ in range(draw(st.integers(2, 6)))
    ]


@given(several(), st.integers(20, 120), st.booleans())
def test_every_line_fits_and_what_differs_is_there(
    drawn: Any, width: int, everything: bool
) -> None:
    case, scenarios = drawn
    sides = sides_of(case, *scenarios)
    comparison = compare([side.findings for side in sides])
    text = compare_text(sides, comparison, width, everything=everything)
    assert all(cell_len(line) <= width for line in text.splitlines())
    assert (ALIKE in " ".join(text.split())) == (not differing(comparison))
    assert " ".join(text.split()).count(" From A to ") >= len(comparison.consequences)


def test_it_says_what_differs_and_why(case: Case) -> None:
    kept = choose(new_scenario(case), case, "boat", "keep")
    stopped = replace(choose(new_scenario(case), case, "boat", "stop"), title="Stopped")
    text = printed(case, kept, stopped)
    for line in (
        "  A  Untitled (0.toml)",
        "  B  Stopped (1.toml)",
        "DECISIONS                                               1 of 2 decisions differs",
        "  Night ferry                               Keep it            Stop it",
        "WHAT FOLLOWS                                          2 of 4 consequences differ",
        "  ▼ The school shuts                        not said to        follows could →",
        "      From A to B, this alone turns it:",
        "      → Night ferry → Stop it",
    ):
        assert line in text.splitlines()
    assert "Timetable" not in text
    assert "bridge" not in text


def test_with_everything_what_differs_is_marked(case: Case) -> None:
    kept = choose(new_scenario(case), case, "boat", "keep")
    text = printed(case, kept, choose(kept, case, "boat", "stop"), everything=True)
    lines = [line.split("   ")[0] for line in text.splitlines()]
    for line in (
        "  ≠ Night ferry",
        "  Timetable",
        "  Reading",
        "  Proof",
        "  ≠ ▼ Families leave",
        "  ◇ A bridge comes in 2031",
    ):
        assert line in lines


def test_doubts_and_terms_are_told_among_the_causes(case: Case) -> None:
    stopped = choose(new_scenario(case), case, "boat", "stop")
    doubting = replace(doubt(stopped, ("school-closes",), ""), reading="beside")
    words = " ".join(printed(case, stopped, doubting, width=120).split())
    assert "memo ¶1 s3 “That might close the school.” accepted doubted" in words
    assert "Reading stated beside" in words
    assert "From A to B, this alone turns it: → memo ¶1 s3 doubted" in words
    assert "Night ferry" not in words


def test_scenarios_that_differ_for_the_same_reason_are_told_of_once(case: Case) -> None:
    kept = choose(new_scenario(case), case, "boat", "keep")
    stopped = choose(kept, case, "boat", "stop")
    text = printed(case, kept, stopped, stopped, new_scenario(case))
    words = " ".join(text.split())
    assert "From A to B and C, this alone turns it: → Night ferry → Stop it" in words
    assert "From A to D, this alone turns it: → Night ferry left open" in words


def test_what_was_not_worked_out_is_said_to_be(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = choose(new_scenario(case), case, "boat", "keep")
    stopped = choose(kept, case, "boat", "stop")
    monkeypatch.setattr("tui.reason.compare.MOST_TRIALS", 0)
    assert f"{capital(NOT_WORKED_OUT)}." in printed(case, kept, stopped)


def test_choices_that_change_nothing_are_said_to(case: Case) -> None:
    shared = choose(new_scenario(case), case, "timetable", "railway")
    text = printed(case, new_scenario(case), shared)
    assert "  Timetable " in text
    assert "The same follows, and the same is open, in all of them." in text


def test_what_rests_on_a_passage_that_is_not_found_is_not_called_ruled_out(torn: Path) -> None:
    case = open_case(torn)
    kept, stopped = (choose(new_scenario(case), case, "boat", key) for key in ("keep", "stop"))
    lines = printed(case, kept, stopped).splitlines()
    told = [line.split() for line in lines if "not found" in line]
    assert [words[-5:] for words in told] == [["not", "said", "to", "not", "found"]] * 2
