"""Every case that comes with Juncture is faithful, and its example walks lead where they say."""

from pathlib import Path

import pytest

from tui.case.model import Case
from tui.outside.places import bundled_cases
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.program import Terms
from tui.reason.outcome import outcome_of
from tui.reason.reasoner import Reasoner
from tui.reason.weigh import weigh
from tui.scenario.opening import open_file
from tui.work.check import check_case

CASES = {path.parent.name: path for path in bundled_cases()}
WALKS = [path for case in CASES.values() for path in case.parent.glob("*.toml") if path != case]

TOWN = "town-baths"


@pytest.fixture(scope="module")
def town() -> Case:
    return open_file(CASES[TOWN]).case


def test_the_first_is_the_one_that_opens_when_no_file_is_named() -> None:
    assert list(CASES) == ["us-china-ai", TOWN]


@pytest.mark.parametrize("name", CASES)
def test_it_is_clean(name: str) -> None:
    checked = check_case(CASES[name])
    assert {problem.rule for problem in checked.problems} <= {"option-silent"}
    assert checked.coverage
    assert checked.coverage.unaccounted == 0


@pytest.mark.parametrize("path", WALKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_example_walk_is_as_it_was_saved(path: Path) -> None:
    opened = open_file(path)
    assert opened.saved
    assert opened.scenario.case_digest == opened.case.digest
    assert outcome_of(Reasoner(opened.case).findings(opened.scenario)) == opened.scenario.outcome
    assert opened.scenario.author


def test_each_case_has_the_status_quo_and_another_walk() -> None:
    for name in CASES:
        names = {path.stem for path in WALKS if path.parent.name == name}
        assert "status-quo" in names
        assert len(names) > 1


# The town and its baths: what the first case has none of


def _found(case: Case, **choices: tuple[str, ...]) -> Findings:
    reasoner = Reasoner(case)
    return derive(reasoner.labelling(Terms()), choices)


def test_the_town_is_said_to_be_invented_wherever_it_is_met(town: Case) -> None:
    assert "invented" in town.title
    for document in town.documents.values():
        first = document.sentences[0]
        assert "invented" in document.text[first.start : first.end]
    readme = (CASES[TOWN].parents[2] / "seeds" / "README.md").read_text("utf-8")
    assert all(document.path in readme for document in town.documents.values())


def test_the_town_is_read_out_of_both_documents(town: Case) -> None:
    bodies = {key: item.document for key, item in town.passages.items()}
    for items in (town.evidence.values(), town.decisions.values()):
        assert {bodies[key] for item in items for key in item.passages} == set(town.documents)
    assert sum(not voice.reported for voice in town.voices.values()) == 2


def test_a_survey_that_both_quote_counts_once(town: Case) -> None:
    scales = weigh(Reasoner(town).program, Terms(), "fewer-visitors")
    documents = {town.passages[item.evidence.passages[0]].document for item in scales.speaks_for}
    assert documents == {"memo", "reply"}
    assert len(scales.speaks_for) == 2
    assert scales.speaks_for.origins == 1
    assert scales.speaks_against.origins == 1


def test_a_circle_turns_only_when_something_sets_it_going(town: Case) -> None:
    circle = ("fewer-visitors", "shorter-hours")
    for one, other in (circle, circle[::-1]):
        assert (one,) in {link.sources for link in town.consequences[other].links}
    still = _found(town, price=("keep",), measures=("cover",))
    assert {still.state(key) for key in circle} == {"ruled out"}
    turning = _found(town, price=("keep",), measures=("cooler",))
    assert {turning.state(key) for key in circle} == {"follows"}


def test_what_needs_two_decisions_follows_from_neither_alone(town: Case) -> None:
    assert _found(town, bus=("extend",)).state("weekly-swim") == "open"
    assert _found(town, building=("joint",)).state("weekly-swim") == "open"
    both = _found(town, building=("joint",), bus=("extend",))
    assert both.state("weekly-swim") == "follows"


def test_each_option_that_averts_something_has_the_sentence_that_says_so(town: Case) -> None:
    averting = {key: option for key, option in town.options.items() if option.averts}
    assert set(averting) == {"building.renovate", "building.halves", "bus.extend"}
    for option in averting.values():
        said = " ".join(town.passages[key].text for key in option.passages)
        assert any(word in said for word in ("avert", "spare", "turns round"))
