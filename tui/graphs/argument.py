"""The links that a reading accepts, as boxes and arrows in columns.

Keys of boxes are option keys and consequence ids, so `what comes first` of a link joined from
several is a box of its own, a joint, whose key begins with `+`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.case.model import Directness, Link
from tui.graphs.layout import Arrow, Columns, Neighbours, arrange, neighbours_by
from tui.reason.engine.program import Program, Terms

MOST_PASSED = 100_000
"""How many columns arrows may lead over, all together, for the whole to be put in order at once."""

JOINT = "+"
"""What the key of a joint begins with."""


@dataclass(frozen=True, slots=True)
class Argument:
    """The links that a reading accepts, as arrows. `looser` counts the links that it does not.

    `links` gives for each arrow the links that it stands for, each with its consequence. Arrows
    that close a loop are among them, and among the `neighbours`.
    """

    columns: Columns
    links: Mapping[Arrow, tuple[tuple[str, Link], ...]]
    joints: frozenset[str]
    looser: int
    neighbours: Neighbours

    @property
    def most(self) -> int:
        """A number of steps that reaches everything."""
        return max(len(self.columns.places), 2)

    def siblings(self, key: str) -> tuple[str, ...]:
        """The boxes in the column of one, without joints."""
        if key not in self.columns.own:
            return next((c for c in map(self.siblings, self.columns.own) if c), ())
        return tuple(k for k in self.columns.of(key) if k not in self.joints)

    def leading(self, key: str) -> tuple[str, ...]:
        """What leads to a box, joints passed through, without what leads back."""
        return self._next(key, 0)

    def following(self, key: str) -> tuple[str, ...]:
        """What a box leads to, joints passed through, without what leads back."""
        return self._next(key, 1)

    def _next(self, key: str, side: int) -> tuple[str, ...]:
        keys: list[str] = []
        neighbours = self.neighbours.after if side else self.neighbours.before
        for other in neighbours.get(key, ()):
            if ((key, other) if side else (other, key)) in self.columns.back:
                continue
            keys += self._next(other, side) if other in self.joints else [other]
        return tuple(dict.fromkeys(keys))


def argue(program: Program, reading: Directness) -> Argument:
    """The graph of a case at a reading; what nothing leads to or from is left out.

    Cost: near linear in the links, and in how far they reach.
    """
    terms = Terms(reading)
    links: dict[Arrow, tuple[tuple[str, Link], ...]] = {}
    bundles: dict[Arrow, list[tuple[str, Link]]] = {}  # few: most arrows stand for one link alone
    joints: set[str] = set()
    looser = 0
    for consequence in program.case.consequences.values():
        for number, link in enumerate(consequence.links):
            if not terms.reads(link.directness):
                looser += 1
                continue
            target, alone = consequence.id, ((consequence.id, link),)
            if len(link.sources) > 1:
                joint = f"{JOINT}{consequence.id} {number}"
                joints.add(joint)
                links[joint, target] = alone
                target = joint
            for source in link.sources:
                arrow = source, target
                if arrow in links:
                    bundles.setdefault(arrow, [*links[arrow]]).extend(alone)
                else:
                    links[arrow] = alone
    links |= {arrow: tuple(bundle) for arrow, bundle in bundles.items()}
    used = {key for arrow in links for key in arrow}
    nodes = {key: 0 for key in program.options if key in used}
    nodes |= {key: 1 for key in program.consequences if key in used}
    nodes |= dict.fromkeys(sorted(joints), 1)
    columns = arrange(nodes, links, MOST_PASSED)
    return Argument(columns, links, frozenset(joints), looser, neighbours_by(links))
