"""What depends on each decision, if it alone is changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.case.model import Decision
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.difference import Difference, difference


@dataclass(frozen=True, slots=True)
class Turn:
    """One way of changing a decision, and what changes with it.

    Choose `option` (by id) if `chosen`, or else take it back; when `option` is empty, choose none.
    """

    option: str
    chosen: bool
    difference: Difference


@dataclass(frozen=True, slots=True)
class Hinge:
    """What depends on a decision: its `turns` are all changes to another single choice."""

    decision: str
    turns: tuple[Turn, ...]

    @property
    def turning(self) -> int:
        """The consequences that some turn makes appear or disappear."""
        mask = 0
        for turn in self.turns:
            mask |= turn.difference.appears | turn.difference.disappears
        return mask


def hinges(findings: Findings) -> tuple[Hinge, ...]:
    """A hinge for each decision, in the order of the case, all else as it is now.

    At a decision of one, the turns are the options not chosen; at one of any, each option chosen or
    taken back, and none at all where that is yet another choice: while the decision is open, or
    when several are chosen. The masks are as exact as the findings. Cost: a derivation for each
    turn.
    """
    return tuple(
        Hinge(
            decision.id,
            tuple(
                _turn(findings, decision.id, option, after)
                for option, after in _afterwards(findings, decision)
            ),
        )
        for decision in findings.program.case.decisions.values()
    )


def _afterwards(findings: Findings, decision: Decision) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The option that each turn is about, and what is chosen at the decision after it."""
    ids = tuple(option.id for option in decision.options)
    chosen = set(findings.chosen_at(decision.id))
    for option in ids:
        if decision.choose == "any":
            yield option, tuple(o for o in ids if (o in chosen) != (o == option))
        elif chosen != {option}:
            yield option, (option,)
    if decision.choose == "any" and (not findings.is_made(decision.id) or len(chosen) > 1):
        yield "", ()


def _turn(findings: Findings, decision: str, option: str, after: tuple[str, ...]) -> Turn:
    then = derive(findings.labelling, {**findings.choices, decision: after})
    return Turn(
        option=option,
        chosen=option in after or not option,
        difference=difference(findings, then),
    )
