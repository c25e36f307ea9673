"""One case, compiled once, answering again and again: fields and findings are remembered."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.case.model import Case
from tui.reason.derive import Findings, derive
from tui.reason.labels import Field, label
from tui.reason.preview import Preview, preview
from tui.reason.program import Program, Terms, compile_case, terms_of
from tui.reason.remember import remembered
from tui.scenario.model import Scenario

if TYPE_CHECKING:
    from tui.reason.branches import Branches
    from tui.reason.futures import Futures
    from tui.reason.support import Fragility, Supports, Threads
    from tui.reason.why_not import WhyNot

MOST_FIELDS = 64
"""How many sets of terms are remembered; a walk with many doubts forgets the oldest."""


MOST_ANSWERS = 256
"""How many answers of one kind are remembered."""


def _standing(findings: Findings) -> tuple[object, ...]:
    """What findings of one case depend on."""
    return findings.terms, tuple(findings.choices.items())


class Reasoner:
    """Answers questions about scenarios of one case. Same question, same answer, at once."""

    def __init__(self, case: Case) -> None:
        self.program: Program = compile_case(case)
        self._fields: dict[Terms, Field] = {}
        self._futures: dict[Terms, Futures] = {}
        self._rests: dict[object, tuple[Fragility, Threads]] = {}
        self._supports: dict[object, Supports] = {}
        self._ways: dict[object, WhyNot] = {}
        self._branches: dict[object, Branches] = {}

    def field(self, terms: Terms) -> Field:
        """The labels of the case on some terms."""

        def made() -> Field:
            return label(self.program, terms, self._fields.values())

        return remembered(self._fields, terms, made, MOST_FIELDS)

    def futures(self, terms: Terms) -> "Futures":
        """Every future that some terms leave, with nothing chosen yet."""

        def made() -> "Futures":
            from tui.reason.futures import futures  # what a walk alone never needs

            return futures(self.field(terms), {})

        return remembered(self._futures, terms, made, MOST_FIELDS)

    def findings(self, scenario: Scenario) -> Findings:
        """What follows from a scenario."""
        return derive(self.field(terms_of(scenario)), scenario.choices)

    def preview(self, findings: Findings, decision: str, option: str) -> Preview:
        """What choosing an option at a decision would change; an empty one is none."""
        return preview(findings, decision, option, self.field)

    def branches(self, findings: Findings, decision: str) -> "Branches":
        """What is linked to each option of a decision."""
        from tui.reason.branches import branches

        key = (*_standing(findings), decision)
        return remembered(
            self._branches,
            key,
            lambda: branches(findings, decision, self.field),
            MOST_ANSWERS,
        )

    def rest(self, findings: Findings, consequence: str) -> "tuple[Fragility, Threads] | None":
        """How few doubts fell a consequence that follows, and whose voices state it; else None."""
        from tui.reason.support import fragility, threads

        if findings.state(consequence) != "follows":
            return None
        return remembered(
            self._rests,
            (*_standing(findings), consequence),
            lambda: (fragility(findings, consequence), threads(findings, consequence)),
            MOST_ANSWERS,
        )

    def supports(self, findings: Findings, consequence: str) -> "Supports":
        """Every smallest set of options and passages under which a consequence would hold."""
        from tui.reason.support import supports

        key = (findings.terms, consequence)
        return remembered(
            self._supports, key, lambda: supports(findings, consequence), MOST_ANSWERS
        )

    def why_not(self, findings: Findings, consequence: str) -> "WhyNot":
        """What would make a consequence follow."""
        from tui.reason.why_not import why_not

        key = (*_standing(findings), consequence)
        return remembered(self._ways, key, lambda: why_not(findings, consequence), MOST_ANSWERS)

    def findings_of(self, terms: Terms, choices: Mapping[str, tuple[str, ...]]) -> Findings:
        """What follows from some choices on some terms."""
        return derive(self.field(terms), choices)
