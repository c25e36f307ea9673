"""What has changed in a case since a walk through it was saved."""

from tui.content.model import Parts, sentence
from tui.content.walk import Walk
from tui.reason.outcome import outcome_of
from tui.scenario.changes import changes
from tui.scenario.model import Scenario


def changed_since(walk: Walk, scenario: Scenario) -> Parts:
    """A sentence for each kind of change; nothing where the case is as it was."""
    for change in changes(scenario, walk.case, outcome_of(walk.findings)):
        yield sentence(change, "caveat")
