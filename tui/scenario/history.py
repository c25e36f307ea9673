"""Undo and redo as values: what was, what is, and what was taken back."""

from dataclasses import dataclass

from tui.scenario.model import Scenario

MOST_KEPT = 1000
"""How many steps back are kept."""


@dataclass(frozen=True, slots=True)
class History:
    """A scenario with the steps that led to it, oldest first, and those undone, next first."""

    present: Scenario
    past: tuple[Scenario, ...] = ()
    future: tuple[Scenario, ...] = ()

    def then(self, scenario: Scenario) -> "History":
        """Take a step. The same scenario again is no step."""
        if scenario == self.present:
            return self
        return History(scenario, (*self.past, self.present)[-MOST_KEPT:])

    def undo(self) -> "History":
        """Go one step back; the same history when there is none."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redo(self) -> "History":
        """Take the step again that was undone last; the same history when there is none."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])
