"""What is near a decision or an option is told as that, and as no more."""

from pathlib import Path

import pytest

from tui.case.coverage import used_passages
from tui.case.model import Case
from tui.case.read import open_case
from tui.content.decisions import decision_parts
from tui.content.model import Line
from tui.content.walk import walk_of
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario
from tui.text.show import show_text
from tui.wording.standing import NEAR
from tui.wording.words import SILENT


@pytest.fixture
def near(ferry: Path) -> Case:
    """The small case, in which a passage and some evidence are near to keeping the boat."""
    text = ferry.read_text("utf-8")
    label = 'label = "Keep it"'
    related = 'related = ["passage.share", "evidence.may-count"]'
    assert label in text
    ferry.write_text(text.replace(label, f"{label}\n  {related}"), "utf-8")
    return open_case(ferry)


def test_it_is_named_beneath_the_option_and_does_not_follow_from_it(near: Case) -> None:
    scenario = new_scenario(near)
    findings = Reasoner(near).findings(scenario)
    parts = list(decision_parts(walk_of(findings, scenario), near.decisions["boat"]))
    heading = next(part for part in parts if isinstance(part, Line) and part.words == NEAR)
    places = [getattr(part, "subject", None) for part in parts[parts.index(heading) + 1 :]]
    assert [subject.id for subject in places[:2]] == ["share", "may-count"]
    printed = " ".join(show_text(findings, scenario).split())
    kept = printed.partition("Keep it (status quo)")[2].partition("Stop it")[0]
    assert SILENT in kept, "it is no less silent for what is near it"
    assert NEAR in kept


def test_a_passage_that_something_is_near_to_is_accounted_for(near: Case) -> None:
    assert "share" in used_passages(near)
