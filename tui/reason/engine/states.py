"""The state of one consequence in one scenario after another, at the cost of its cone alone."""

from tui.case.model import DIRECTNESS
from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.changes import Change, Choose, Doubt, Drop, Reopen, Settle, Stand, Trust
from tui.reason.engine.derive import Findings, State, spread
from tui.reason.engine.labels import (
    MOST_ENVIRONMENTS,
    MOST_STEPS,
    Labelling,
    cone,
    labels_of,
)
from tui.reason.engine.program import Program, Rule, Terms, bits, mask_of
from tui.reason.engine.upstream import excluding, upstream

MOST_PASSED = 1_000_000
"""The budget: how many rules are gone through, to see which count, and where labels are missing."""


class States:
    """States of a consequence in scenarios between two: each thing stands as in one or the other.

    Terms with the same rules share their labels. `start` is where the first scenario stands, as far
    as it can matter to the consequence; changes begin there.
    """

    def __init__(self, before: Findings, after: Findings, consequence: str) -> None:
        program, readings = before.program, {before.terms.reading, after.terms.reading}
        loosest = Terms(DIRECTNESS.last(readings))
        restored = program.restored()
        near = upstream(program, consequence, lambda _, link: restored.active(link, loosest))
        self._program, self._restored, self._near = program, restored, near
        self._exclusive = excluding(program, near.rules)
        self._counting: dict[tuple[Terms, frozenset[str]], int] = {}
        self._environments: dict[int, tuple[int, ...] | Labelling] = {}
        self._steps = Budget(MOST_STEPS)  # for all labels together
        self._passing = Budget(MOST_PASSED)
        self._options = 0
        self._passages: set[str] = set()
        for rule in near.rules:
            self._options |= rule.options
            self._passages.update(rule.link.passages)
        if {before.terms.proof, after.terms.proof} != {"asserted"}:
            for key in near.consequences:
                for item in program.evidence_on[key]:
                    self._passages.update(item.passages)
        masks = program.decision_masks
        self._decisions = {key for key, mask in masks.items() if mask & self._options}
        self.start: Stand = Stand(
            {key: options for key, options in before.choices.items() if key in self._decisions},
            Terms(before.terms.reading, before.terms.proof, before.terms.doubts & self._passages),
        )

    def turns_on(self, change: Change) -> bool:
        """Whether a change from the first scenario towards the second can matter at all."""
        match change:
            case Doubt(passage) | Trust(passage):
                return passage in self._passages
            case Settle(decision) | Reopen(decision):
                return decision in self._decisions
            case Choose(decision, option) | Drop(decision, option):
                # An option that nothing here needs shuts out others, or makes the decision.
                is_any = self._program.case.decisions[decision].choose == "any"
                is_free = is_any and decision in self.start.choices
                bit = self._program.option_bits[f"{decision}.{option}"]
                return bool(bit & self._options) if is_free else decision in self._decisions
            case _:
                return True

    def state(self, stand: Stand) -> State:
        """The state where a walk stands.

        Raises:
            OutOfBudgetError: when working it out goes beyond the budget.
        """
        state = self._state(self._program, stand)
        if state != "ruled out" or not self._program.lost:
            return state
        restored = self._state(self._restored, stand)
        return "not found" if restored in ("follows", "open") else "ruled out"

    def _state(self, program: Program, stand: Stand) -> State:
        if (stand.terms, program.lost) not in self._counting:
            self._passing.spend(4 * len(self._near.rules))
        counting = self._rules(program, stand.terms)
        if counting not in self._environments:
            self._environments[counting] = self._labelled(stand.terms, counting)
        environments = self._environments[counting]
        chosen = program.option_mask(stand.choices)
        decided = program.decided_mask(stand.choices)
        if isinstance(environments, Labelling):
            self._passing.spend(4 * len(environments.rules))
            undecided = self._options & ~decided
            if spread(environments, chosen) & 1:
                return "follows"
            if spread(environments, chosen | undecided) & 1:
                raise OutOfBudgetError
            return "ruled out"
        is_open = False
        for environment in environments:
            if environment & chosen == environment:
                return "follows"
            is_open = is_open or not environment & decided & ~chosen
        return "open" if is_open else "ruled out"

    def _labelled(self, terms: Terms, counting: int) -> tuple[int, ...] | Labelling:
        """The environments of the consequence; when there are too many, the rules by themselves."""
        size, rules = len(self._near.consequences), self._counted(counting)
        try:
            return labels_of(rules, size, self._exclusive, MOST_ENVIRONMENTS, self._steps)[0]
        except OutOfBudgetError:
            return Labelling(self._program, terms, rules, (), complete=False)

    def _rules(self, program: Program, terms: Terms) -> int:
        """Which rules of the cone count on some terms, as a mask."""
        asked, near = (terms, program.lost), self._near
        if asked not in self._counting:
            proven = [program.proven(key, terms) for key in near.consequences]
            self._counting[asked] = mask_of(
                at
                for at, rule in enumerate(near.rules)
                if proven[rule.head] and program.active(rule.link, terms)
            )
        return self._counting[asked]

    def _counted(self, counting: int) -> tuple[Rule, ...]:
        """Those of the rules that still lead to the consequence."""
        return cone((self._near.rules[at] for at in bits(counting)), 1)
