"""At which rows the boxes of a graph stand, and where the lines between columns turn."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.graphs.layout import Columns, Place, Segment


@dataclass(frozen=True, slots=True)
class Box:
    """The rows that something takes, the one at which arrows end and begin, and the gap above."""

    height: int
    port: int
    gap: int


PASSING = Box(1, 0, 0)
"""What a place takes that arrows only pass through."""


def rows_of(
    columns: Columns, between: Sequence[Sequence[Segment]], boxes: Mapping[str, Box]
) -> dict[Place, int]:
    """The row at which arrows meet each place: near its neighbours, in order, and none too close.

    The first row that anything takes is 0.
    """

    def box(place: Place) -> Box:
        return boxes[place[0]] if columns.is_box(place) else PASSING

    def column(places: Sequence[Place], near: Mapping[Place, list[Place]]) -> None:
        least: list[int] = []
        for at, place in enumerate(places):
            above = box(places[at - 1]) if at else PASSING
            apart = above.height - above.port + box(place).gap + box(place).port if at else 0
            least.append((least[-1] if at else 0) + apart)
        # What has no neighbours wishes to stay, and weighs too little to keep others from theirs.
        wishes = [
            (sum(row[other] for other in near[place]) / len(near[place]), 1.0)
            if near.get(place)
            else (float(row.get(place, least[at])), 0.01)
            for at, place in enumerate(places)
        ]
        row.update(zip(places, _spread(least, wishes), strict=True))

    before: dict[Place, list[Place]] = defaultdict(list)
    after: dict[Place, list[Place]] = defaultdict(list)
    for piece in (piece for pieces in between for piece in pieces):
        after[piece.start].append(piece.end)
        before[piece.end].append(piece.start)
    # There for a start; back, so that what is on the left nears what it leads to; and there again,
    # because what is on the right was set by where the left stood before.
    row: dict[Place, int] = {}
    for places in columns.places:
        column(places, before)
    for places in reversed(columns.places):
        column(places, after)
    for places in columns.places:
        column(places, before)
    top = min((row[place] - box(place).port for place in row), default=0)
    return _untied(columns, between, {place: at - top for place, at in row.items()})


def _spread(least: Sequence[int], wishes: Sequence[tuple[float, float]]) -> list[int]:
    """Rows nearest to the wishes (each with its weight), at least as far apart as `least` tells.

    Pooling of adjacent violators: exact for the sum of squares, linear.
    """
    pools: list[tuple[float, float, int]] = []  # mean, weight, how many
    for (wish, weight), offset in zip(wishes, least, strict=True):
        mean, number = wish - offset, 1
        while pools and pools[-1][0] >= mean:
            other, heavy, more = pools.pop()
            mean = (mean * weight + other * heavy) / (weight + heavy)
            weight, number = weight + heavy, number + more
        pools.append((mean, weight, number))
    # Halves go up: round() sends 0.5, 1.5 and 2.5 to 0, 2 and 2, and equal gaps come out unequal.
    starts = [
        int(mean // 1 + (mean % 1 >= 0.5)) for mean, _, number in pools for _ in range(number)
    ]
    return [start + offset for start, offset in zip(starts, least, strict=True)]


TRIES = 4
"""How often at most, for each place of a column, the column is moved apart to untie lines."""


def _untied(
    columns: Columns, between: Sequence[Sequence[Segment]], row: dict[Place, int]
) -> dict[Place, int]:
    """Move some places down where lines would have to run along one another, round in a circle."""
    # Of two lines on one row, the one that leaves there has to turn before the other comes to it.
    # Where a leaves at the row that b comes to, and b at the one that a comes to, no order of turns
    # does that: one of them has to come to another row. Columns go left to right, because one that
    # is moved is where the next lines leave.
    for pieces, places in zip(between, columns.places[1:], strict=True):
        for _ in range(TRIES * len(places)):
            ends: dict[Place, list[Place]] = defaultdict(list)
            for piece in pieces:
                ends[piece.start].append(piece.end)
            nets = [(row[s], tuple(row[e] for e in to)) for s, to in ends.items()]
            tied = _tied(_before(nets))
            if not tied:
                break
            leaving = {nets[at][0] for at in tied}
            # From the lowest such row down everything moves, so that order and gaps stay and as
            # little as may be is moved. It may tie other lines, and so it is tried again, not for
            # ever: what stays tied is still drawn, with two lines along one row.
            low = max(end for at in tied for end in nets[at][1] if end in leaving)
            row |= {place: row[place] + 1 for place in places if row[place] >= low}
    return row


def _tied(first: Mapping[int, set[int]]) -> set[int]:
    """The nets that would each have to turn before another of them."""
    # Take away all that wait for nobody, again and again: those that stay wait round in a circle.
    left = set(first)
    while free := {at for at in left if first[at].isdisjoint(left)}:
        left -= free
    return left


Net = tuple[int, tuple[int, ...]]
"""The row that something leaves a column at, and the rows at which it comes to the next."""


def _before(nets: Sequence[Net]) -> dict[int, set[int]]:
    """For each net that turns, those that must turn before it: they leave where it comes to."""
    turning = [at for at, (row, ends) in enumerate(nets) if set(ends) - {row}]
    leaving: dict[int, set[int]] = defaultdict(set)
    for at in turning:
        leaving[nets[at][0]].add(at)
    return {
        at: set().union(*(leaving.get(end, ()) for end in nets[at][1])) - {at} for at in turning
    }


def tracks(nets: Sequence[Net]) -> list[int]:
    """For each net, the track of its upright piece, 0 leftmost; -1 where it runs straight on.

    Nets share a track where they do not touch. What leaves at a row that another comes to turns off
    before that one does, so that the two do not run along one line, unless they go in circles.
    """
    first = _before(nets)

    def natural(at: int) -> tuple[int, int]:
        row, ends = nets[at]
        down = sum(ends) / len(ends) >= row
        return (0, -row) if down else (1, row)  # so that those of one kind do not cross

    waiting = sorted(first, key=natural)
    tracks_of = [-1] * len(nets)
    taken: list[list[tuple[int, int]]] = []
    while waiting:
        free = (at for at in waiting if first[at].isdisjoint(waiting))
        at = next(free, waiting[0])  # in a circle, somebody has to be first
        waiting.remove(at)
        row, ends = nets[at]
        low, high = min(row, *ends), max(row, *ends)
        track = 1 + max((tracks_of[other] for other in first[at]), default=-1)
        # Next to each other on one track counts as touching: their corners would look joined.
        while track < len(taken) and any(a <= high + 1 and low <= b + 1 for a, b in taken[track]):
            track += 1
        while track >= len(taken):
            taken.append([])
        taken[track].append((low, high))
        tracks_of[at] = track
    return tracks_of
