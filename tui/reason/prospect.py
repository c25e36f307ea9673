"""What lies ahead of a scenario: the futures of all courses, and of those that are left."""

from dataclasses import dataclass

from tui.reason.engine.derive import Findings
from tui.reason.futures import MOST_FUTURES, Future, Futures, futures


@dataclass(frozen=True, slots=True)
class Prospect:
    """What lies ahead of a scenario.

    `space` are the futures of the whole space of choices on the scenario's terms, or only of those
    that its choices leave when `from_here`, the nearest to the walk first; `left` always those that
    they leave. `yours` is the one that the choices lead to, with its rank in `space`, when every
    decision is made.
    """

    space: Futures
    left: Futures
    from_here: bool
    yours: tuple[int, Future] | None

    def is_yours(self, at: int) -> bool:
        """Whether the choices lead to the future at a place, counted from 0."""
        return self.yours is not None and self.yours[0] == at + 1


def prospect(findings: Findings, most: int, *, from_here: bool) -> Prospect:
    """Work out what lies ahead, with at least the `most` futures that are to be shown.

    Cost: that of `futures`, twice.
    """
    most = max(most, MOST_FUTURES)
    left = futures(findings.labelling, findings.choices, most)
    space = left if from_here else futures(findings.labelling, {}, most)
    return ahead_of(findings, space, left, from_here=from_here)


def ahead_of(findings: Findings, space: Futures, left: Futures, *, from_here: bool) -> Prospect:
    """What lies ahead, where the futures are known. Cost: the futures found."""
    space = space.nearest_to(findings)
    mine = space.of(findings)
    yours = (space.found.index(mine) + 1, mine) if mine else None
    return Prospect(space, left, from_here, yours)
