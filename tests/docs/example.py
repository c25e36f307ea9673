"""The small case that the pages show, and a walk through it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tui.case.read import open_case
from tui.reason.outcome import outcome_of
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, choose, doubt, new_scenario, note
from tui.scenario.write import render

_CORPUS = Path(__file__).parents[1] / "case" / "corpus"
CASE = _CORPUS / "good" / "ford.toml"
DOCUMENT = _CORPUS / "seeds" / "ford.txt"


def scenario() -> Scenario:
    """A walk in which something is chosen, doubted and noted."""
    case = open_case(CASE)
    chosen = choose(new_scenario(case), case, "crossing", "shut")
    remarked = note(doubt(chosen, ("risen",), "Measured by whom?"), "dry-goods", "Ask the carters.")
    return replace(
        remarked,
        title="Shut it",
        created=datetime(2026, 11, 22, 10, 0, tzinfo=UTC),
        saved=datetime(2026, 11, 22, 10, 12, 30, tzinfo=UTC),
        outcome=outcome_of(Reasoner(case).findings(remarked)),
    )


def scenario_file() -> bytes:
    """That walk, as Juncture saves it."""
    return render(scenario(), case=open_case(CASE))
