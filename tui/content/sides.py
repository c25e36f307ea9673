"""The scenarios that are compared, and whether anything differs between them."""

from dataclasses import dataclass

from tui.reason.compare import Comparison
from tui.reason.engine.derive import Findings
from tui.scenario.model import Scenario

LETTERS = "ABCDEF"
"""What the scenarios are called in the tables."""

MOST_COMPARED = len(LETTERS)
"""How many scenarios can be compared, here and on the screen."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the scenarios compared: the file as it was named, the scenario, and what follows."""

    file: str
    scenario: Scenario
    findings: Findings

    @property
    def name(self) -> str:
        """How the scenario is titled, or what is to be said of one that is not."""
        empty = "Untitled" if self.findings.choices else "Nothing chosen yet"
        return self.scenario.title or empty


def differs(comparison: Comparison) -> bool:
    """Whether anything differs: a choice, a term, or a consequence."""
    return bool(
        comparison.decisions
        or comparison.passages
        or comparison.consequences
        or comparison.reading
        or comparison.proof
    )
