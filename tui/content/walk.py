"""A walk as the builders of content take it: what follows, and what its reader has written."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.case.model import Case
from tui.reason.engine.derive import Findings
from tui.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a walk stands. `doubts` are the reader's reasons by passage, `notes` by thing.

    `author` is whoever signed the file that the walk came from, if anybody did.
    """

    findings: Findings
    title: str
    author: str
    doubts: Mapping[str, str]
    notes: Mapping[str, str]

    @property
    def case(self) -> Case:
        """The case that is walked."""
        return self.findings.program.case


def walk_of(findings: Findings, scenario: Scenario) -> Walk:
    """What there is to tell of a scenario, beside what follows from it."""
    return Walk(findings, scenario.title, scenario.author, scenario.doubts, scenario.notes)
