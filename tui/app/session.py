"""What the app works on: a case, one person's walk through it, and the file it is kept in."""

from dataclasses import dataclass, replace
from pathlib import Path

from tui.authoring.steps import Step
from tui.case.model import Case
from tui.content.beside import Named, status_quo_of
from tui.outside.places import scenario_folder
from tui.outside.problem import Problem
from tui.outside.text import clean_line
from tui.scenario.history import History
from tui.scenario.model import Scenario, decided, new_scenario
from tui.scenario.opening import Opened
from tui.scenario.read import Saved
from tui.wording.unsaved import UNTITLED


@dataclass(frozen=True, slots=True)
class Desk:
    """What was written into the file of the case, oldest first, and what was taken back of it.

    Each with how many steps the walk had taken then. `problems`: why the file cannot be read now;
    the case at hand is then the last that could.
    """

    past: tuple[tuple[Step, int], ...] = ()
    future: tuple[tuple[Step, int], ...] = ()
    problems: tuple[Problem, ...] = ()

    def then(self, step: Step, walked: int) -> "Desk":
        """One step more; what was taken back is forgotten."""
        return Desk((*self.past, (step, walked))[-MOST_STEPS:])

    def undone(self) -> "Desk":
        """One step fewer."""
        return Desk(self.past[:-1], (self.past[-1], *self.future))

    def redone(self) -> "Desk":
        """The step again that was taken back last."""
        return Desk((*self.past, self.future[0]), self.future[1:])


MOST_STEPS = 200
"""How many changes of a case can be taken back."""

NOTHING_WRITTEN = Desk()


@dataclass(frozen=True, slots=True)
class Session:
    """A frozen value; every change makes another. `kept` is the scenario as the file holds it.

    `baseline` is what the board holds the walk against, `columns` what stands beside the walk in
    the comparison; `reach` and `avoid` are the consequences that the reader wants and does not.
    These four are not part of the walk: they are not saved, and no undo takes them back. `desk` is
    what was changed in the case itself, which has an undo of its own.
    """

    case: Case
    case_path: Path
    history: History
    kept: Scenario
    baseline: Named
    saved: Saved | None = None
    path: Path | None = None
    columns: tuple[Named, ...] = ()
    reach: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    desk: Desk = NOTHING_WRITTEN

    @property
    def scenario(self) -> Scenario:
        """The walk as it is now."""
        return self.history.present

    @property
    def is_dirty(self) -> bool:
        """Whether something would be lost by leaving now."""
        return self.would_be_dirty(self.scenario)

    def would_be_dirty(self, scenario: Scenario) -> bool:
        """Whether a scenario is another than the file holds."""
        return decided(scenario) != decided(self.kept)

    @property
    def name(self) -> str:
        """What to call the walk: its file, its title, or that it has neither."""
        return clean_line(self.path.name if self.path else self.scenario.title) or UNTITLED

    @property
    def folder(self) -> Path:
        """Where scenarios of this case are kept."""
        return scenario_folder(self.case_path, self.case.id)

    def then(self, scenario: Scenario) -> "Session":
        """Take a step of the walk."""
        return self.at(self.history.then(scenario))

    def at(self, history: History) -> "Session":
        """The same session at another place of its past."""
        return replace(self, history=history)

    def kept_as(self, saved: Saved, path: Path) -> "Session":
        """The same walk, now that it has been saved in a file."""
        history = replace(self.history, present=saved.scenario)
        return replace(self, history=history, kept=saved.scenario, saved=saved, path=path)

    def held_against(self, baseline: Named) -> "Session":
        """The same walk, held against something else on the board."""
        return replace(self, baseline=baseline)

    def with_column(self, column: Named) -> "Session":
        """The same walk, with one more scenario beside it in the comparison."""
        return replace(self, columns=(*self.columns, column))

    def without_column(self, index: int) -> "Session":
        """The same walk, with one scenario fewer beside it."""
        return replace(self, columns=(*self.columns[:index], *self.columns[index + 1 :]))

    def seeking(self, reach: frozenset[str], avoid: frozenset[str]) -> "Session":
        """The same walk, with other consequences that the reader wants, and does not."""
        return replace(self, reach=reach, avoid=avoid)

    def reread(self, case: Case, desk: Desk) -> "Session":
        """The same walk through the case as its file has it now."""
        quo = status_quo_of(case) if self.baseline.borrows else self.baseline
        consequences = frozenset(case.consequences)
        return replace(
            self,
            case=case,
            baseline=quo,
            reach=self.reach & consequences,
            avoid=self.avoid & consequences,
            desk=desk,
        )


def start(opened: Opened) -> Session:
    """Begin with what was opened: a saved scenario, or a new walk through a case."""
    scenario = opened.scenario or new_scenario(opened.case)
    return Session(
        case=opened.case,
        case_path=opened.case_path,
        history=History(scenario),
        kept=scenario,
        baseline=status_quo_of(opened.case),
        saved=opened.saved,
        path=opened.scenario_path,
    )
