"""Which column each box of a graph stands in, and in what order. Pure arithmetic.

A layered drawing after K. Sugiyama, S. Tagawa and M. Toda, "Methods for Visual Understanding of
Hierarchical System Structures", IEEE Transactions on Systems, Man, and Cybernetics 11, 1981: every
arrow leads to a column further right, save those that close a loop; a column is ordered by where
its neighbours stand. Everything is decided by the order of what is given, so the same graph is
always drawn the same way.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

from tui.reason.engine.budget import pulse

Arrow = tuple[str, str]
"""A source and a target."""

Place = tuple[str, int]
"""A box and its own column, or a box and a column that its arrows only pass through."""

SWEEPS = 4
"""How often the columns are put in order, there and back."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands in each column, top to bottom.

    `own` is the column of each box; `arrows` are those that lead to the right, `back` the others.
    Unless it `is_ordered`, there are only boxes in the columns, in the order given: of a graph too
    large for more, any `part` is put in order.
    """

    places: tuple[tuple[Place, ...], ...]
    own: Mapping[str, int]
    arrows: tuple[Arrow, ...]
    back: frozenset[Arrow]
    is_ordered: bool = True

    def of(self, key: str) -> tuple[str, ...]:
        """The boxes in the column of a box, in order."""
        own = self.own[key]
        column = next((c for c in self.places if (key, own) in c), ())
        return tuple(name for name, _ in column if self.own[name] == own)

    def is_box(self, place: Place) -> bool:
        """Whether a box stands there; else its arrows only pass through."""
        return self.own[place[0]] == place[1]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of arrows between neighbouring columns, and which arrows run along it."""

    start: Place
    end: Place
    arrows: tuple[Arrow, ...]


def arrange(nodes: Mapping[str, int], arrows: Iterable[Arrow], most_passed: float = inf) -> Columns:
    """Put boxes in columns. `nodes` gives for each box the first column that it may stand in.

    The first column keeps the order given. Where arrows lead over more than `most_passed` columns,
    all together, nothing is put in order. Cost: near linear in the boxes, the arrows, and the
    columns that arrows lead over.
    """
    arrows = tuple(dict.fromkeys(arrows))
    own, back = _layers(nodes, arrows)
    forward = tuple(arrow for arrow in arrows if arrow not in back)
    last = max(own.values(), default=-1)
    is_ordered = sum(own[target] - own[source] for source, target in forward) <= most_passed
    far = _furthest(forward, own) if is_ordered else {}
    places = _places(nodes, own, far, range(last + 1))
    columns = Columns(places, own, forward, back, is_ordered)
    return _in_order(columns) if is_ordered else columns


def _places(
    keys: Iterable[str], own: Mapping[str, int], far: Mapping[str, int], columns: Sequence[int]
) -> tuple[tuple[Place, ...], ...]:
    """Boxes in their columns, and in those on the way to the furthest that their arrows lead to.

    Arrows of one source share a place in the columns that they pass, and so run as one line.
    """
    places: list[list[Place]] = [[] for _ in columns]
    for key in keys:
        first = bisect_left(columns, own[key])
        for at in range(first, max(first + 1, bisect_left(columns, far.get(key, 0)))):
            places[at].append((key, columns[at]))
    return tuple(map(tuple, places))


def _layers(
    nodes: Mapping[str, int], arrows: Sequence[Arrow]
) -> tuple[dict[str, int], frozenset[Arrow]]:
    """The column of each box, by the longest way that leads to it, and the arrows of loops."""
    after: dict[str, list[str]] = {key: [] for key in nodes}
    for source, target in arrows:
        after[source].append(target)
    # Depth first, with a stack of our own, for a chain may be longer than Python's. What leads to a
    # box that is not done closes a loop; without such arrows, `done` reversed is an order in which
    # every box comes after all that lead to it.
    back: set[Arrow] = set()
    done: list[str] = []
    is_done: dict[str, bool] = {}
    for root in nodes:
        stack = [] if root in is_done else [(root, iter(after[root]))]
        is_done.setdefault(root, False)
        while stack:
            node, targets = stack[-1]
            for target in targets:
                if target not in is_done:
                    is_done[target] = False
                    stack.append((target, iter(after[target])))
                    break
                if not is_done[target]:
                    back.add((node, target))
            else:
                is_done[node] = True
                done.append(node)
                stack.pop()
    own = dict(nodes)
    for node in reversed(done):
        for target in after[node]:
            if (node, target) not in back:
                own[target] = max(own[target], own[node] + 1)
    return own, frozenset(back)


def _furthest(arrows: Iterable[Arrow], own: Mapping[str, int]) -> dict[str, int]:
    """For each source, the last column that an arrow of it leads to."""
    far: dict[str, int] = {}
    for source, target in arrows:
        far[source] = max(far.get(source, 0), own[target])
    return far


def segments(columns: Columns) -> tuple[tuple[Segment, ...], ...]:
    """The pieces of arrows after each column but the last, in the order of where they begin."""
    by_source: dict[str, list[Arrow]] = defaultdict(list)
    for arrow in columns.arrows:
        by_source[arrow[0]].append(arrow)
    between = []
    for here, there in pairwise(columns.places):
        pulse(len(here))
        next_own = there[0][1]
        pieces = []
        for start in here:
            passing = []
            for arrow in by_source[start[0]]:
                end = columns.own[arrow[1]]
                if end == next_own:
                    pieces.append(Segment(start, (arrow[1], end), (arrow,)))
                elif end > next_own:
                    passing.append(arrow)
            if passing:
                pieces.append(Segment(start, (start[0], next_own), tuple(passing)))
        between.append(tuple(pieces))
    return tuple(between)


def _in_order(columns: Columns) -> Columns:
    """Each column but the first by the mean of its neighbours' ranks; the best of some sweeps."""
    between = segments(columns)
    before: dict[Place, list[Place]] = defaultdict(list)
    after: dict[Place, list[Place]] = defaultdict(list)
    for piece in (piece for pieces in between for piece in pieces):
        after[piece.start].append(piece.end)
        before[piece.end].append(piece.start)
    pieces = sum(map(len, between))
    order = [list(column) for column in columns.places]
    rank = {place: at for column in order for at, place in enumerate(column)}
    best = _crossings(between, rank), tuple(map(tuple, order))
    for _ in range(SWEEPS):
        pulse(pieces)
        for neighbours, indexes in (
            (before, range(1, len(order))),
            (after, range(len(order) - 2, 0, -1)),
        ):
            for index in indexes:
                order[index] = _sorted(order[index], neighbours, rank)
                rank.update((place, at) for at, place in enumerate(order[index]))
            crossings = _crossings(between, rank)
            if crossings < best[0]:  # a sweep may also make it worse
                best = crossings, tuple(map(tuple, order))
    return replace(columns, places=best[1])


def _sorted(
    column: list[Place], neighbours: Mapping[Place, list[Place]], rank: Mapping[Place, int]
) -> list[Place]:
    def wish(place: Place) -> float:
        near = neighbours.get(place)
        return sum(rank[other] for other in near) / len(near) if near else rank[place]

    return sorted(column, key=wish)  # equal wishes keep their order, so nothing jumps


def _crossings(between: Iterable[Iterable[Segment]], rank: Mapping[Place, int]) -> int:
    """How many pairs of pieces cross each other."""
    crossings = 0
    for pieces in between:
        # Two pieces cross where the one that begins higher ends lower; what begins together does
        # not cross, because it is sorted by its end.
        ends: list[int] = []
        for _, end in sorted((rank[piece.start], rank[piece.end]) for piece in pieces):
            crossings += len(ends) - bisect_right(ends, end)
            insort(ends, end)
    return crossings


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands at the other end of the arrows of each box: `before` it, and `after` it."""

    before: Mapping[str, Sequence[str]]
    after: Mapping[str, Sequence[str]]


def neighbours_by(arrows: Iterable[Arrow]) -> Neighbours:
    """The neighbours of each box, in the order of the arrows. Cost: linear in them."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for source, target in arrows:
        after.setdefault(source, []).append(target)
        before.setdefault(target, []).append(source)
    return Neighbours(before, after)


def around(
    neighbours: Neighbours, key: str, steps: int, joints: Collection[str], most: float = inf
) -> frozenset[str]:
    """What leads to a box in some steps, and what it leads to. A joint on the way is no step.

    A joint that is found brings everything that it joins. Of more than `most`, only some are found,
    the nearest: more than `most`, and hardly twice as many. Cost: linear in what is found.
    """
    around_it = {key}
    for direction in (neighbours.before, neighbours.after):
        distance = {key: 0}
        waiting = deque([key])
        while waiting and len(distance) <= most:
            node = waiting.popleft()
            for other in direction.get(node, ()):
                step = distance[node] + (node not in joints)
                if step <= steps and step < distance.get(other, steps + 1):
                    distance[other] = step
                    # What is no step further goes first, so that boxes come by their distance.
                    (waiting.appendleft if node in joints else waiting.append)(other)
                    if len(distance) > most:
                        break
        around_it |= distance.keys()
    for joint in [node for node in around_it if node in joints]:
        around_it.update(neighbours.before.get(joint, ()), neighbours.after.get(joint, ()))
    return frozenset(around_it)


def part(columns: Columns, keys: Collection[str]) -> Columns:
    """Only some of the boxes, in the order in which all stand. No column is empty of boxes."""
    own = {key: columns.own[key] for key in keys}
    arrows = tuple(a for a in columns.arrows if a[0] in keys and a[1] in keys)
    back = frozenset(a for a in columns.back if a[0] in keys and a[1] in keys)
    far = _furthest(arrows, own)
    if not columns.is_ordered:
        names = (key for places in columns.places for key, _ in places if key in keys)
        places = _places(names, own, far, sorted({*own.values()}))
        return _in_order(Columns(places, own, arrows, back))
    kept = []
    for column in columns.places:
        left = tuple(
            place
            for place in column
            if place[0] in keys and (columns.is_box(place) or place[1] < far.get(place[0], 0))
        )
        if any(map(columns.is_box, left)):
            kept.append(left)
    return Columns(tuple(kept), own, arrows, back)
