"""What `juncture futures` prints for people."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import questions
from tui.case.model import Case
from tui.outside.widths import cell_len
from tui.reason.engine.derive import derive
from tui.reason.prospect import Prospect, prospect
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, choose, choose_none, new_scenario
from tui.text.futures import futures_text
from tui.wording.phrases import CHOICES_KEPT, NOT_ALL_FUTURES, NOTHING_MORE, YOURS_MARKED
from tui.wording.standing import NO_LIKELIHOOD


def printed(case: Case, scenario: Scenario, most: int = 20, *, from_here: bool = False) -> str:
    findings = Reasoner(case).findings(scenario)
    ahead = prospect(findings, most, from_here=from_here)
    return futures_text(findings, scenario, ahead, most)


@given(questions(), st.integers(20, 120), st.booleans())
def test_every_line_fits(question: Any, width: int, from_here: bool) -> None:
    case, terms, choices = question
    findings = derive(Reasoner(case).labelling(terms), choices)
    ahead = prospect(findings, 5, from_here=from_here)
    text = futures_text(findings, new_scenario(case), ahead, 5, width)
    assert all(cell_len(line) <= width for line in text.splitlines())
    assert f"{ahead.space.courses:,} course" in " ".join(text.split())


def test_it_counts_and_describes_every_future(case: Case) -> None:
    lines = printed(case, new_scenario(case)).splitlines()
    for line in (
        "8 courses lead to 2 futures. 1 consequence follows in every one.",
        "  1  4 courses",
        "     when Night ferry: Keep it",
        f"     then {NOTHING_MORE}",
        "     when Night ferry: Stop it",
        "     then move-away, no-school",
        "UNDER HOW MANY COURSES EACH FOLLOWS",
        f"  {NO_LIKELIHOOD}",
        "  bridge                                                                  8 of 8",
        "    ▼ could → might: The school shuts",
        "  visits                                                                  0 of 8",
    ):
        assert line in lines, line


def test_what_the_choices_leave_is_told(case: Case) -> None:
    stopped = choose(new_scenario(case), case, "boat", "stop")
    words = " ".join(printed(case, stopped).split())
    assert "Your choices so far leave 4 courses and 1 future." in words
    words = " ".join(printed(case, stopped, from_here=True).split())
    assert f"{CHOICES_KEPT}4 courses lead to 1 future." in words
    assert "Keep it" not in words


def test_where_the_choices_lead_is_told(case: Case) -> None:
    stopped = choose_none(choose(new_scenario(case), case, "boat", "stop"), "timetable")
    text = printed(case, stopped)
    assert YOURS_MARKED in text
    assert "  1  4 courses · yours\n" in text, "it is the nearest to itself"
    fewer = printed(case, stopped, most=1)
    assert YOURS_MARKED in fewer
    assert "1 of 2\n" in fewer
    assert "· yours" in fewer


def test_too_many_combinations_are_said_to_be(case: Case) -> None:
    findings = Reasoner(case).findings(new_scenario(case))
    whole = prospect(findings, 20, from_here=False)
    short = replace(whole.space, found=(), number=2, courses_with={"bridge": 8}, complete=False)
    ahead = Prospect(short, short, from_here=False, yours=None)
    text = futures_text(findings, new_scenario(case), ahead, 20)
    assert NOT_ALL_FUTURES in " ".join(text.split())
    assert "at least 2 futures" in text
    assert "not worked out" in text
    assert "FUTURES," not in text
