"""The consequences by how they stand, in the order in which people read them."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from tui.case.model import AIMS, Kind
from tui.reason.engine.derive import Findings
from tui.wording.standing import STATE_WORDS, GroupKind
from tui.wording.words import NOT_FOUND


def regardless_words(findings: Findings) -> str:
    """How many consequences follow whatever is chosen; empty when none does."""
    number = (findings.follows & findings.regardless).bit_count()
    verb = "is" if number == 1 else "are"
    return f"{number} more {verb} said whatever you choose" if number else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Some consequences that stand under one heading; `holds` when they follow."""

    kind: GroupKind
    heading: str
    mask: int
    holds: bool


ALREADY: frozenset[Kind] = frozenset({"past", "trend"})
"""Kinds of what is said to have happened, or to be under way."""


def groups(findings: Findings) -> tuple[Group, ...]:
    """The consequences by how they stand. None is empty.

    Aims stand apart from what is said to come about. What follows regardless stands apart too, and
    in it what is said to have happened already, and what is only asserted.
    """
    masks = findings.program.kind_masks
    already = reduce(or_, (masks.get(kind, 0) for kind in ALREADY))
    aims = reduce(or_, (masks.get(kind, 0) for kind in AIMS))
    asserted = masks.get("assertion", 0)
    regardless = findings.follows & findings.regardless
    chosen = findings.follows & ~regardless
    in_order = (
        Group("chosen", "from your choices", chosen & ~aims, True),
        Group("aims", "from your choices: aims, not results", chosen & aims, True),
        Group(
            "regardless",
            "whatever you choose: said to come",
            regardless & ~already & ~aims & ~asserted,
            True,
        ),
        Group("asserted", "whatever you choose: asserted", regardless & asserted, True),
        Group("aims regardless", "whatever you choose: aims, not results", regardless & aims, True),
        Group("already", "whatever you choose: so already", regardless & already, True),
        Group("open", STATE_WORDS["open"], findings.open, False),
        Group("not found", NOT_FOUND, findings.not_found, False),
        Group("ruled out", STATE_WORDS["ruled out"], findings.ruled_out, False),
    )
    return tuple(group for group in in_order if group.mask)
