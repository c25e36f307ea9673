"""The evidence on a consequence, for and against, each origin counted once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from tui.case.model import DIRECTNESS, Bearing, Directness, Evidence, Way
from tui.reason.engine.program import MUCH, Program, Terms
from tui.reason.remember import remembered

MOST_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Weighed:
    """A piece of evidence as it bears on one consequence.

    `counts` is false for one that the reading does not accept, or whose every passage is doubted or
    lost; it is shown all the same.
    """

    evidence: Evidence
    bearing: Bearing
    doubted: bool
    counts: bool


class Pieces(tuple[Weighed, ...]):
    """The evidence on one side, in the order of the case. What it counts to is worked out once."""

    @cached_property
    def origins(self) -> int:
        """How many independent origins count: those that a proof goes by."""
        return len({item.evidence.origin for item in self if item.counts})

    @cached_property
    def beyond(self) -> Mapping[Directness, int]:
        """How many more origins a looser reading would count, by the firmest that would."""
        seen = {item.evidence.origin for item in self if item.counts}
        more: dict[Directness, int] = {}
        for directness in DIRECTNESS:
            here = {
                item.evidence.origin
                for item in self
                if not item.doubted and not item.counts and item.bearing.directness == directness
            }
            if number := len(here - seen):
                more[directness] = number
            seen |= here
        return more


@dataclass(frozen=True, slots=True)
class Scales:
    """The evidence on a consequence."""

    speaks_for: Pieces
    speaks_against: Pieces


def weigh(program: Program, terms: Terms, consequence: str) -> Scales:
    """Lay out the evidence on a consequence. Cost: its evidence; of much, once for some terms."""
    if len(program.evidence_on[consequence]) < MUCH:
        return _weigh(program, terms, consequence)
    on = (consequence, terms)
    made = partial(_weigh, program, terms, consequence)
    scales: Scales = remembered(program.weighed, on, made, MOST_REMEMBERED)
    return scales


def _weigh(program: Program, terms: Terms, consequence: str) -> Scales:
    def items(way: Way) -> Pieces:
        return Pieces(
            Weighed(item, bearing, doubted=not accepted, counts=accepted and is_read)
            for item, bearing in program.bearing_on(consequence, way)
            for accepted in (program.accepts(item.passages, terms),)
            for is_read in (terms.reads(bearing.directness),)
        )

    return Scales(items("for"), items("against"))
