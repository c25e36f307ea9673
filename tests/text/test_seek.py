"""What `juncture seek` prints for people."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import questions
from tui.case.model import Case
from tui.outside.widths import cell_len
from tui.reason.engine.changes import Choose
from tui.reason.engine.derive import derive
from tui.reason.reasoner import Reasoner
from tui.reason.seek import Sought, seek
from tui.scenario.model import Scenario, choose, new_scenario
from tui.text.seek import seek_text
from tui.wording.phrases import ALREADY, MAY_BE_MORE, NONE_FOUND

ENTAILED = (
    "Whatever it takes for “The school shuts” to be said to follow, “Families leave” then is too."
)


def printed(
    case: Case,
    scenario: Scenario,
    want: tuple[str, ...] = (),
    avoid: tuple[str, ...] = (),
    sought: Sought | None = None,
) -> str:
    findings = Reasoner(case).findings(scenario)
    found = sought or seek(findings, frozenset(want), frozenset(avoid))
    return seek_text(findings, scenario, want, avoid, found)


@given(questions(), st.integers(20, 120), st.data())
def test_every_line_fits(question: Any, width: int, data: st.DataObject) -> None:
    case, terms, choices = question
    reasoner = Reasoner(case)
    findings = derive(reasoner.labelling(terms), choices)
    keys = data.draw(st.lists(st.sampled_from(list(case.consequences)), min_size=1, unique=True))
    cut = data.draw(st.integers(0, len(keys)))
    want, avoid = keys[:cut], keys[cut:]
    sought = seek(findings, frozenset(want), frozenset(avoid))
    text = seek_text(findings, new_scenario(case), want, avoid, sought, width)
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_it_tells_the_ways_and_what_they_cost(case: Case) -> None:
    kept = choose(new_scenario(case), case, "boat", "keep")
    lines = printed(case, kept, ("no-school",), ("visits",)).splitlines()
    for line in (
        "1 of 2 decisions made",
        "  ✓ want: ▼ could → might: The school shuts · not said to follow now",
        "  × avoid: ▲ by a reader’s step: Patients arrive more easily · not said to",
        "1 WAY",
        "  1  Night ferry → Stop it",
        "     In all, 2 more follow.",
    ):
        assert line in lines


def test_changes_that_belong_together_are_joined(case: Case) -> None:
    both = Sought(((Choose("boat", "stop"), Choose("timetable", "railway")),), None, complete=True)
    lines = printed(case, new_scenario(case), ("no-school",), sought=both).splitlines()
    assert "  1  Night ferry → Stop it" in lines
    assert "     and Timetable + The railway" in lines


def test_what_is_so_already_needs_nothing(case: Case) -> None:
    text = printed(case, new_scenario(case), ("bridge",))
    assert "Nothing chosen yet" in text
    assert text.upper().count(ALREADY.upper()[:16]) == 1
    assert ALREADY in text


def test_what_cannot_be_done_is_told_with_what_bars_it(case: Case) -> None:
    words = " ".join(printed(case, new_scenario(case), ("no-school",), ("move-away",)).split())
    assert "NO WAY No course does it all." in words
    assert ENTAILED in words
    assert "∙ Night ferry: Stop it → Families leave" in words
    words = " ".join(printed(case, new_scenario(case), (), ("bridge",)).split())
    assert "“A bridge comes in 2031” is said to follow whatever is chosen." in words


def test_a_search_that_stopped_short_claims_nothing(case: Case) -> None:
    none = Sought((), None, complete=False)
    text = " ".join(printed(case, new_scenario(case), ("no-school",), sought=none).split())
    assert NONE_FOUND in text
    assert "cannot" not in text
    some = Sought(((Choose("boat", "stop"),),), None, complete=False)
    text = printed(case, new_scenario(case), ("no-school",), sought=some)
    assert "Night ferry → Stop it" in text
    assert MAY_BE_MORE in text


def test_a_choice_that_the_case_no_longer_has_is_told_as_no_choice(case: Case) -> None:
    text = printed(case, replace(new_scenario(case), choices={"boat": ("swim",)}), ("no-school",))
    assert "Nothing chosen yet" in text
