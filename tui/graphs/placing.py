"""Where the boxes of a drawing stand, and along which points its lines run, in pixels."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.graphs.cards import UNIT, WIDTHS, Card, joint_key
from tui.graphs.layout import Arrow, Columns, Place, Segment, arrange, segments
from tui.graphs.model import NO_CHOICE, Edge, Graph
from tui.graphs.routing import Box, rows_of, tracks
from tui.wording.graphs import ONLY_LOOSER_LINKS
from tui.wording.standing import WHATEVER
from tui.wording.words import capital

HEADING = 24
"""Room for the name of a decision above its first option."""

_BESIDE = 24
"""Pixels between a box and the first line that turns beside it."""

_GAPS = {"first": 3, "option": 1, "consequence": 2, "joint": 1}
"""Units above a box: of the first option of a decision, and of the others."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The upper left corner of a box."""

    left: int
    top: int


@dataclass(frozen=True, slots=True)
class Wire:
    """A piece of a line: level from `start` to `turn`, then upright, then level to `end`."""

    start: tuple[int, int]
    turn: int
    end: tuple[int, int]
    arrows: tuple[Arrow, ...]
    has_head: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """Where everything is. `headings` gives for the first option of a decision its heading."""

    width: int
    height: int
    spots: Mapping[str, Spot]
    wires: tuple[Wire, ...]
    headings: Mapping[str, str]


def arrows_of(graph: Graph) -> dict[Arrow, tuple[Edge, ...]]:
    """The arrows that are drawn, each with the links that it stands for.

    None is drawn for what rests on no choice, nor for what is only averted.
    """
    arrows: dict[Arrow, list[Edge]] = defaultdict(list)
    for number, edge in enumerate(graph.edges):
        if edge.kind == "averts" or edge.sources == (NO_CHOICE,):
            continue
        target = edge.target
        if len(edge.sources) > 1:
            target = joint_key(edge, number)
            arrows[target, edge.target].append(edge)
        for source in edge.sources:
            arrows[source, target].append(edge)
    return {arrow: tuple(edges) for arrow, edges in arrows.items()}


def columns_of(graph: Graph, arrows: Mapping[Arrow, tuple[Edge, ...]]) -> Columns:
    """All options on the left, and to the right whatever an arrow leads to or from."""
    linked = dict.fromkeys(key for arrow in arrows for key in arrow)
    nodes = {key: 0 for key, node in graph.nodes.items() if node.kind == "option"}
    first = 1 if nodes else 0  # no column may be empty
    nodes |= {key: first for key in graph.nodes if key in linked and key not in nodes}
    nodes |= {key: first for key in linked if key not in nodes}
    return arrange(nodes, arrows)


def place(graph: Graph, columns: Columns, cards: Mapping[str, Card]) -> Placed:
    """Find a place for all that stands in columns."""
    between = segments(columns)
    headings = _headings(graph, columns)
    boxes = {key: _box(cards[key], headings) for key in columns.own}
    row = rows_of(columns, between, boxes)
    lefts, turns = _across(columns, between, row, cards)
    spots = {
        key: Spot(
            lefts[_at(columns, key)],
            row[key, own] * UNIT - cards[key].height // UNIT // 2 * UNIT,
        )
        for key, own in columns.own.items()
    }
    wires = tuple(
        _wire(piece, at, columns, row, lefts, turns[at], cards)
        for at, pieces in enumerate(between)
        for piece in pieces
    )
    width = max((spot.left + cards[key].width for key, spot in spots.items()), default=0)
    height = max((spot.top + cards[key].height for key, spot in spots.items()), default=0)
    height = max(height, *((at + 1) * UNIT for at in row.values()), 0)
    return Placed(width, height, spots, wires, headings)


def _headings(graph: Graph, columns: Columns) -> dict[str, str]:
    """The decisions by their first options."""
    firsts: dict[str, str] = {}
    for key in columns.own:
        node = graph.nodes.get(key)
        if node and node.group:
            firsts.setdefault(node.group, key)
    return {key: graph.groups[group] for group, key in firsts.items()}


def _box(card: Card, headings: Mapping[str, str]) -> Box:
    units = card.height // UNIT
    if card.key in headings:
        return Box(units + HEADING // UNIT, units // 2 + HEADING // UNIT, _GAPS["first"])
    return Box(units, units // 2, _GAPS[card.node.kind if card.node else "joint"])


def _at(columns: Columns, key: str) -> int:
    return next(at for at, places in enumerate(columns.places) if (key, columns.own[key]) in places)


def _across(
    columns: Columns,
    between: Sequence[Sequence[Segment]],
    row: Mapping[Place, int],
    cards: Mapping[str, Card],
) -> tuple[list[int], list[dict[Place, int]]]:
    """The left edge of each column, and beyond each but the last where its lines turn."""
    left = 0
    lefts: list[int] = []
    turns: list[dict[Place, int]] = []
    for at, places in enumerate(columns.places):
        lefts.append(left)
        left += max(cards[key].width for key, _ in filter(columns.is_box, places)) + _BESIDE
        if at < len(between):
            ends: dict[Place, list[int]] = defaultdict(list)
            for piece in between[at]:
                ends[piece.start].append(row[piece.end])
            of_net = tracks([(row[start], tuple(rows)) for start, rows in ends.items()])
            turns.append(
                {
                    start: left + track * UNIT if track >= 0 else -1
                    for start, track in zip(ends, of_net, strict=True)
                }
            )
            left += (max(of_net, default=-1) + 1) * UNIT + _BESIDE
    return lefts, turns


def _wire(
    piece: Segment,
    at: int,
    columns: Columns,
    row: Mapping[Place, int],
    lefts: Sequence[int],
    turns: Mapping[Place, int],
    cards: Mapping[str, Card],
) -> Wire:
    start, end = lefts[at], lefts[at + 1]
    if columns.is_box(piece.start):
        start += cards[piece.start[0]].width
    turn = turns[piece.start]
    return Wire(
        (start, row[piece.start] * UNIT),
        turn if turn >= 0 else start,
        (end, row[piece.end] * UNIT),
        piece.arrows,
        columns.is_box(piece.end) and cards[piece.end[0]].node is not None,
    )


def apart(graph: Graph, columns: Columns) -> Iterator[tuple[str, list[str]]]:
    """The consequences that no arrow leads to or from, under what is to be said of them."""
    led_to = {edge.target for edge in graph.edges if edge.kind == "link"}
    loose = [
        key
        for key, node in graph.nodes.items()
        if node.kind == "consequence" and key not in columns.own
    ]
    for title, keys in (
        (capital(WHATEVER), [key for key in loose if key in led_to]),
        (ONLY_LOOSER_LINKS, [key for key in loose if key not in led_to]),
    ):
        if keys:
            yield title, keys


def below(
    keys: Sequence[str], cards: Mapping[str, Card], width: int
) -> tuple[dict[str, Spot], int]:
    """Boxes of one width side by side in a block, each where there is most room, and its height."""
    pitch = WIDTHS["consequence"] + 2 * UNIT
    heights = [0] * max(1, (width + 2 * UNIT) // pitch)
    spots = {}
    for key in keys:
        at = heights.index(min(heights))
        spots[key] = Spot(at * pitch, heights[at])
        heights[at] += cards[key].height + 2 * UNIT
    return spots, max(heights)
