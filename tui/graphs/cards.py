"""The boxes of a drawing with their words in lines, before anything has a place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from tui.case.model import Directness
from tui.graphs.layout import Columns
from tui.graphs.measure import width_in
from tui.graphs.model import NO_CHOICE, Edge, Graph, Node
from tui.graphs.wrapping import wrapped
from tui.wording.graphs import back_words, joint_words

UNIT = 8
"""Everything has its place on a grid of so many pixels, on which lines keep apart."""

WIDTHS = {"option": 208, "consequence": 272, "joint": 48}
TEXT, SMALL = 13, 11
"""The sizes of the words of a box, and of what stands beneath them."""

LEFT, LINK_INDENT = 26, 26
"""Room before the words, where the sign stands; and more of it for the stroke of a link."""

_PAD = 8
"""Room above and below the words."""

Stroke = Literal["", "averts"] | Directness


@dataclass(frozen=True, slots=True)
class Row:
    """A line of words: the height of its foot in the box, and how it is set.

    `stroke` is drawn before it: that of the link that it tells of. `faint`: the link brings nothing
    about.
    """

    words: str
    foot: float
    is_main: bool = False
    stroke: Stroke = ""
    is_link: bool = False
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A box by its key; a joint has no node."""

    key: str
    node: Node | None
    width: int
    height: int
    rows: tuple[Row, ...]


def cards(graph: Graph, columns: Columns) -> dict[str, Card]:
    """The boxes of everything in a graph, joints included."""
    leading: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        leading[edge.target].append(edge)
    boxes = {
        key: _card(node, _links(graph, leading[key], columns))
        for key, node in graph.nodes.items()
        if key != NO_CHOICE
    }
    for number, edge in enumerate(graph.edges):
        if len(edge.sources) > 1:
            key = joint_key(edge, number)
            row = Row(joint_words(len(edge.sources)), 15)
            boxes[key] = Card(key, None, WIDTHS["joint"], 3 * UNIT, (row,))
    return boxes


def joint_key(edge: Edge, number: int) -> str:
    """The key of what joins the sources of a link, by its number; no id is like it."""
    return f"+ {edge.target} {number}"


def _card(node: Node, links: Sequence[Row]) -> Card:
    width = WIDTHS[node.kind]
    rows: list[Row] = []
    foot: float = _PAD

    def add(words: str, size: int, step: int, row: Row, indent: float = 0) -> None:
        nonlocal foot
        room = width - LEFT - _PAD - indent
        measure = partial(width_in, size, bold=row.is_main and node.holds)
        for at, line in enumerate(wrapped(words, room, measure)):
            foot += step
            stroke: Stroke = "" if at else row.stroke
            rows.append(Row(line, foot - 4, row.is_main, stroke, row.is_link, row.faint))

    add(node.words, TEXT, 16, Row("", 0, is_main=True))
    if beneath := " · ".join(filter(None, (node.standing, *node.about))):
        foot += 1
        add(beneath, SMALL, 14, Row("", 0))
    for at, row in enumerate(links):
        foot += 0 if at else 3
        add(row.words, SMALL, 14, row, LINK_INDENT)
    height = -(-int(foot + _PAD) // UNIT) * UNIT
    return Card(node.key, node, width, height, tuple(rows))


def _links(graph: Graph, leading: Sequence[Edge], columns: Columns) -> Sequence[Row]:
    """A line for each way in which the links that lead to a box are told, alike ones once."""
    rows: dict[tuple[str, Stroke], bool] = {}
    for edge in leading:
        faint = graph.shows != "argument" and not edge.fires
        for told in _told(graph, edge, columns):
            rows[told] = rows.get(told, True) and faint
    return [
        Row(words, 0, stroke=stroke, is_link=True, faint=faint)
        for (words, stroke), faint in rows.items()
    ]


def _told(graph: Graph, edge: Edge, columns: Columns) -> Iterator[tuple[str, Stroke]]:
    if edge.kind == "averts":
        yield f"{edge.label}: {graph.nodes[edge.sources[0]].words}", "averts"
        return
    back = [source for source in edge.sources if (source, edge.target) in columns.back]
    if not back:
        yield edge.label, edge.directness
    for source in back:
        yield f"{edge.label}, {back_words(graph.nodes[source].words)}", edge.directness
