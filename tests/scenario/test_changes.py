"""What has changed since a scenario was saved is told, and nothing is left out."""

from dataclasses import replace

import pytest

from tests.scenario.samples import sample, small_case
from tui.case.model import Case
from tui.scenario.changes import MOST_NAMED, changes
from tui.scenario.model import Outcome, Scenario


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return small_case(tmp_path_factory.mktemp("case"))


@pytest.fixture
def scenario(case: Case) -> Scenario:
    """One that was saved with the case as it is."""
    digests = {key: passage.digest for key, passage in case.passages.items()}
    outcome = Outcome(("beta", "delta"), digests)
    return replace(sample(), case_digest=case.digest, outcome=outcome)


def test_nothing_has_changed(case: Case, scenario: Scenario) -> None:
    assert changes(scenario, case, scenario.outcome) == ()
    assert changes(scenario, case, None) == ()
    assert changes(replace(scenario, case_digest="", outcome=None), case, Outcome()) == ()


def test_only_the_file_has_changed(case: Case, scenario: Scenario) -> None:
    older = replace(scenario, case_digest="0" * 64)
    assert changes(older, case, scenario.outcome) == (
        "The case file has changed since this scenario was saved;"
        " what follows, and the passages it rests on, are the same.",
    )
    assert changes(older, case, None) == (
        "The case file has changed since this scenario was saved.",
    )


def test_another_case(case: Case, scenario: Scenario) -> None:
    other = replace(scenario, case_id="other", case_digest="0" * 64)
    assert changes(other, case, scenario.outcome) == (
        "This scenario was made with the case “other”; this is “small”.",
    )


def test_passages(case: Case, scenario: Scenario) -> None:
    assert scenario.outcome is not None
    passages = {**scenario.outcome.passages, "alpha": "f" * 16, "omega": "0" * 16}
    older = replace(scenario, outcome=replace(scenario.outcome, passages=passages))
    lost = replace(case.passages["gamma"], status="lost")
    now = replace(case, passages={**case.passages, "gamma": lost})
    assert changes(older, now, None) == (
        "1 of 3 passages changed: alpha.",
        "1 of 3 passages cannot be found in the document any more: gamma.",
        "1 of 3 passages is gone from the case: omega.",
    )


def test_choices(case: Case, scenario: Scenario) -> None:
    older = replace(
        scenario,
        case_digest="0" * 64,
        choices={
            "controls": ("keep", "gone"),
            "sharing": ("cancer", "health"),
            "api": ("close",),
            "talks": (),
        },
    )
    assert changes(older, case, None) == (
        "The case file has changed since this scenario was saved.",
        "At “Controls” one option is to be chosen now; this scenario has keep, gone.",
        "2 options are gone: controls.gone, sharing.health.",
        "2 decisions are gone: api (close), talks (none chosen).",
    )


def test_doubts_and_notes(case: Case, scenario: Scenario) -> None:
    older = replace(
        scenario,
        doubts={"gamma": "", "omega": "why"},
        notes={"beta": "x", "controls": "x", "controls.keep": "x", "zeta": "x", "eta": "y"},
    )
    assert changes(older, case, None) == (
        "1 doubted passage is gone from the case: omega.",
        "2 notes are on what the case no longer has, and kept: zeta, eta.",
    )


def test_consequences(case: Case, scenario: Scenario) -> None:
    assert scenario.outcome is not None
    older = replace(scenario, outcome=replace(scenario.outcome, follows=("beta", "psi")))
    now = replace(scenario.outcome, follows=("delta", "beta"))
    assert changes(older, case, now) == (
        "1 consequence followed then, and does not now: psi.",
        "1 consequence follows now, and did not then: “Delta comes.”.",
    )


def test_what_it_rests_on(case: Case, scenario: Scenario) -> None:
    assert scenario.outcome is not None
    alpha, gamma = scenario.outcome.passages.items()
    older = replace(scenario, outcome=replace(scenario.outcome, passages=dict([alpha])))
    now = replace(scenario.outcome, passages=dict([gamma]))
    assert changes(older, case, now) == (
        "What follows rests on 1 more passage: gamma.",
        "What follows does not rest on 1 passage any more: alpha.",
    )


def test_of_very_many_the_rest_is_counted(case: Case, scenario: Scenario) -> None:
    notes = {f"n{number}": "x" for number in range(5000)}
    (told,) = changes(replace(scenario, notes=notes), case, None)
    assert told.startswith("5,000 notes are on")
    assert told.endswith(f", n{MOST_NAMED - 1} and {5000 - MOST_NAMED:,} more.")
