"""One case, compiled once, answering again and again: labellings and findings are remembered."""

from typing import TYPE_CHECKING

from tui.case.model import Case
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.labels import Labelling, label
from tui.reason.engine.program import Program, Terms, compile_case, terms_of
from tui.reason.preview import Preview, preview
from tui.reason.remember import remembered
from tui.scenario.model import Scenario

if TYPE_CHECKING:
    from tui.reason.futures import Futures

MOST_LABELLINGS = 64
"""How many sets of terms are remembered; a walk with many doubts forgets the oldest."""


class Reasoner:
    """Answers questions about scenarios of one case. Same question, same answer, at once."""

    def __init__(self, case: Case) -> None:
        self.program: Program = compile_case(case)
        self._labellings: dict[Terms, Labelling] = {}
        self._futures: dict[Terms, Futures] = {}

    def labelling(self, terms: Terms) -> Labelling:
        """The labels of the case on some terms."""

        def made() -> Labelling:
            return label(self.program, terms, self._labellings.values())

        return remembered(self._labellings, terms, made, MOST_LABELLINGS)

    def futures(self, terms: Terms) -> "Futures":
        """Every future that some terms leave, with nothing chosen yet."""

        def made() -> "Futures":
            from tui.reason.futures import futures  # what a walk alone never needs

            return futures(self.labelling(terms), {})

        return remembered(self._futures, terms, made, MOST_LABELLINGS)

    def findings(self, scenario: Scenario) -> Findings:
        """What follows from a scenario."""
        return derive(self.labelling(terms_of(scenario)), scenario.choices)

    def preview(self, findings: Findings, decision: str, option: str) -> Preview:
        """What choosing an option at a decision would change; an empty one is none."""
        return preview(findings, decision, option, self.labelling)
