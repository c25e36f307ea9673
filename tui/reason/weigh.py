"""The evidence on a consequence, for and against, each origin counted once."""

from dataclasses import dataclass

from tui.case.model import Bearing, Evidence, Way
from tui.reason.engine.program import Program, Terms


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of evidence as it bears on one consequence.

    `counts` is false for one that the reading does not accept, or whose every passage is doubted or
    lost; it is shown all the same.
    """

    evidence: Evidence
    bearing: Bearing
    doubted: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Scales:
    """The evidence on a consequence, in the order of the case."""

    speaks_for: tuple[Item, ...]
    speaks_against: tuple[Item, ...]

    @property
    def origins_for(self) -> int:
        """How many independent origins speak for it, doubted items left out."""
        return _origins(self.speaks_for)

    @property
    def origins_against(self) -> int:
        """How many independent origins speak against it, doubted items left out."""
        return _origins(self.speaks_against)


def weigh(program: Program, terms: Terms, consequence: str) -> Scales:
    """Lay out the evidence on a consequence. Cost: its evidence."""

    def items(way: Way) -> tuple[Item, ...]:
        return tuple(
            Item(
                item,
                bearing,
                doubted=not program.accepts(item.passages, terms),
                counts=program.accepts(item.passages, terms) and terms.reads(bearing.directness),
            )
            for item in program.evidence_on[consequence]
            for bearing in item.bears
            if bearing.on == consequence and bearing.way == way
        )

    return Scales(items("for"), items("against"))


def _origins(items: tuple[Item, ...]) -> int:
    return len({item.evidence.origin for item in items if not item.doubted})
