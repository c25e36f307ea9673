"""One case, compiled once, answering again and again: what was worked out is remembered."""

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

from tui.case.model import Case, Directness
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.labels import Labelling, label, unlabelled
from tui.reason.engine.program import Program, Terms, compile_case, terms_of
from tui.reason.preview import Preview, preview
from tui.reason.remember import remembered
from tui.scenario.model import Scenario

if TYPE_CHECKING:  # what a walk alone never needs is loaded when it is first asked for
    from tui.reason.branches import Branches
    from tui.reason.compare import Causes
    from tui.reason.futures import Futures
    from tui.reason.guesses import Guessed
    from tui.reason.hinges import Hinge
    from tui.reason.seek import Sought
    from tui.reason.silences import Silences
    from tui.reason.support import Firmness, Supports
    from tui.reason.why_not import WhyNot

V = TypeVar("V")

MOST_LABELLINGS = 64
"""How many sets of terms are remembered; a walk with many doubts forgets the oldest."""

MOST_RULES = 256_000
"""How many links these may have together: of a large case, fewer sets of terms are remembered."""

MOST_ANSWERS = 64
"""How many answers to one question are remembered."""

MOST_FIRMNESS = 4096
"""For how many consequences it is remembered how firmly they stand: one answer is small."""


class Reasoner:
    """Answers questions about scenarios of one case. Same question, same answer, at once."""

    def __init__(self, case: Case) -> None:
        self.program: Program = compile_case(case)
        self._labellings: dict[Terms, Labelling] = {}
        self._answers: dict[str, dict[Hashable, Any]] = {}
        shared = MOST_RULES // max(1, len(self.program.rules))
        self._most_labellings = min(MOST_LABELLINGS, max(2, shared))

    def labelling(self, terms: Terms) -> Labelling:
        """The labels of the case on some terms."""

        def made() -> Labelling:
            return label(self.program, terms, self._labellings.values())

        return remembered(self._labellings, terms, made, self._most_labellings)

    def unlabelled(self, terms: Terms) -> Labelling:
        """The same without the labels, where there is no time for them yet."""
        bare = partial(unlabelled, self.program, terms)
        return self.once("unlabelled", terms, bare, self._most_labellings)

    def once(
        self, question: str, on: Hashable, answer: Callable[[], V], most: int = MOST_ANSWERS
    ) -> V:
        """The answer to a question, worked out the first time; `on` is all that it depends on."""
        answers = self._answers.setdefault(question, {})
        return cast("V", remembered(answers, on, answer, most))

    def futures(self, terms: Terms) -> "Futures":
        """Every future that some terms leave, with nothing chosen yet."""
        from tui.reason.futures import futures

        return self.once("futures", terms, lambda: futures(self.labelling(terms), {}))

    def futures_if_known(self, terms: Terms) -> "Futures | None":
        """The same, if anybody has asked for it yet."""
        return self._answers.get("futures", {}).get(terms)

    def futures_left(self, findings: Findings) -> "Futures":
        """Every future that the choices made so far leave."""
        from tui.reason.futures import futures

        if not findings.choices:
            return self.futures(findings.terms)
        return self.once(
            "futures left",
            grounds_of(findings),
            lambda: futures(findings.labelling, findings.choices),
        )

    def hinges(self, findings: Findings) -> "Mapping[str, Hinge]":
        """What depends on each decision, if it alone is changed."""
        from tui.reason.hinges import Hinge, hinges

        def by_decision() -> dict[str, Hinge]:
            return {hinge.decision: hinge for hinge in hinges(findings)}

        return self.once("hinges", grounds_of(findings), by_decision)

    def sought(self, findings: Findings, reach: frozenset[str], avoid: frozenset[str]) -> "Sought":
        """The smallest changes that reach some consequences and avoid others."""
        from tui.reason.seek import seek

        on = (grounds_of(findings), reach, avoid)
        return self.once("seek", on, lambda: seek(findings, reach, avoid))

    def causes(self, before: Findings, after: Findings, consequence: str) -> "Causes":
        """What causes a consequence to stand otherwise in one than in the other."""
        from tui.reason.compare import causes

        on = (grounds_of(before), grounds_of(after), consequence)
        return self.once("causes", on, lambda: causes(before, after, consequence))

    def silences(self, reading: Directness) -> "Silences":
        """Where the document speaks, at a reading."""
        from tui.reason.silences import silences

        return self.once("silences", reading, lambda: silences(self.program, reading))

    def firmness(self, findings: Findings, consequence: str) -> "Firmness":
        """How few doubts fell a consequence that follows, and whose voices state it."""
        from tui.reason.support import fragility, threads

        return self.once(
            "firmness",
            (grounds_of(findings), consequence),
            lambda: (fragility(findings, consequence), threads(findings, consequence)),
            MOST_FIRMNESS,
        )

    def supports(self, findings: Findings, consequence: str) -> "Supports":
        """Every smallest set of options and passages under which a consequence would hold."""
        from tui.reason.support import supports

        on = (findings.terms, consequence)
        return self.once("supports", on, lambda: supports(findings, consequence))

    def why_not(self, findings: Findings, consequence: str) -> "WhyNot":
        """What would make a consequence follow."""
        from tui.reason.why_not import why_not

        on = (grounds_of(findings), consequence)
        return self.once("why not", on, lambda: why_not(findings, consequence))

    def branches(self, findings: Findings, decision: str) -> "Branches":
        """What is linked to each option of a decision."""
        from tui.reason.branches import branches

        on = grounds_beside(findings, decision)
        return self.once("branches", on, lambda: branches(findings, decision, self.labelling))

    def guessed(self, findings: Findings, scenario: Scenario) -> "tuple[Guessed, ...]":
        """What the reader of a scenario guessed, held against what the document says."""
        if not scenario.guesses:
            return ()
        from tui.reason.guesses import guessed

        guesses = scenario.guesses
        on = (findings.terms.reading, tuple(sorted(guesses.items())))
        return self.once("guessed", on, lambda: guessed(findings, guesses, self.labelling))

    def findings(self, scenario: Scenario) -> Findings:
        """What follows from a scenario."""
        return derive(self.labelling(terms_of(scenario)), scenario.choices)

    def preview(self, findings: Findings, decision: str, option: str) -> Preview:
        """What choosing an option at a decision would change; an empty one is none."""
        return preview(findings, decision, option, self.labelling)


def grounds_of(findings: Findings) -> Hashable:
    """What findings on one case depend on: two that have it in common are alike."""
    return findings.terms, findings.labelling.complete, tuple(sorted(findings.choices.items()))


def grounds_beside(findings: Findings, decision: str) -> Hashable:
    """What all depends on that does not ask what is chosen at one decision."""
    elsewhere = (choice for choice in findings.choices.items() if choice[0] != decision)
    return findings.terms, findings.labelling.complete, tuple(sorted(elsewhere)), decision
