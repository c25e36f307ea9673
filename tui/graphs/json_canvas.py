"""A graph as JSON Canvas 1.0, for note-taking programs: cards and arrows on an endless sheet.

Cards hold Markdown, so all words are escaped. The format has no strokes: how direct a link is
stands in its label, and looser ones have a colour.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tui.case.model import Directness
from tui.graphs.cards import Card, cards, joint_key
from tui.graphs.legend import strokes_of
from tui.graphs.model import NO_CHOICE, Edge, Graph, Node
from tui.graphs.placing import Spot, apart, arrows_of, below, columns_of, place
from tui.outside.markdown import escaped_line
from tui.wording.graphs import line_words
from tui.wording.words import SIGN_GLYPHS, choice_glyph

_DOWN, _ACROSS = 1.5, 2.2
"""How much larger than a drawing: its letters are, and there is room for words between columns."""

_PAD, _NAME, _APART = 24, 24, 96
"""Pixels around the cards of a group, above them for its name, and between blocks."""

_RED, _GREEN, _CYAN, _PURPLE = "1", "4", "5", "6"
_TURNS = {"new": _GREEN, "gone": _RED}
_LINES: Mapping[Directness, tuple[str, str]] = {
    "stated": ("", "plain"),
    "beside": (_CYAN, "cyan"),
    "inferred": (_PURPLE, "purple"),
}

Item = dict[str, Any]


def json_canvas(graph: Graph) -> str:
    """The canvas, with how it is to be read on a card above it."""
    columns = columns_of(graph, arrows_of(graph))
    boxes = cards(graph, columns)
    placed = place(graph, columns, boxes)
    spots = dict(placed.spots)
    top = placed.height + _APART
    parts = {
        f"decision {group}": (words, _of(graph, group)) for group, words in graph.groups.items()
    }
    for number, (words, keys) in enumerate(apart(graph, columns)):
        block, height = below(keys, boxes, placed.width)
        spots |= {key: Spot(spot.left, spot.top + top) for key, spot in block.items()}
        parts[f"apart {number}"] = words, keys
        top += height + _APART
    always: dict[str, list[str]] = defaultdict(list)
    for edge in graph.edges:
        if edge.sources == (NO_CHOICE,):
            always[edge.target].append(edge.label)
    nodes = {
        key: _card(graph, boxes[key], spot, always.get(key, ())) for key, spot in spots.items()
    }
    groups = [
        _group(group, words, [nodes[key] for key in keys])
        for group, (words, keys) in parts.items()
        if keys
    ]
    edges = [item for at, edge in enumerate(graph.edges) for item in _edges(graph, edge, at)]
    canvas = {"nodes": [*groups, *nodes.values(), _key(graph)], "edges": edges}
    return json.dumps(canvas, indent=2, ensure_ascii=False) + "\n"


def _card(graph: Graph, card: Card, spot: Spot, always: Sequence[str]) -> Item:
    """A card; `always` tells of the links that lead to it from no choice, so from no card."""
    return {
        "id": _id(card.key),
        "type": "text",
        "x": round(spot.left * _ACROSS),
        "y": round(spot.top * _DOWN),
        "width": round(card.width * _DOWN),
        "height": round(card.height * _DOWN),
        **_coloured(_TURNS.get(card.node.turn, "") if card.node else ""),
        "text": _text(graph, card.node, always) if card.node else escaped_line(card.rows[0].words),
    }


def _text(graph: Graph, node: Node, always: Sequence[str]) -> str:
    """What it is, how it stands, and how sure the document is where no arrow tells of it."""
    if node.kind == "option":
        glyph = choice_glyph(node.holds, one=node.one) if graph.shows != "argument" else ""
    else:
        glyph = SIGN_GLYPHS[node.sign] if node.sign else ""
    lines = [
        " ".join(filter(None, (glyph, node.words))),
        " · ".join(filter(None, (node.standing, *node.about))),
        *always,
    ]
    return "\n\n".join(map(escaped_line, filter(None, lines)))


def _of(graph: Graph, group: str) -> list[str]:
    return [key for key, node in graph.nodes.items() if node.group == group]


def _group(key: str, words: str, members: list[Item]) -> Item:
    left, top = (min(item[side] for item in members) for side in ("x", "y"))
    right = max(item["x"] + item["width"] for item in members)
    bottom = max(item["y"] + item["height"] for item in members)
    return {
        "id": key,
        "type": "group",
        "x": left - _PAD,
        "y": top - _NAME,
        "width": right - left + 2 * _PAD,
        "height": bottom - top + 2 * _NAME,
        "label": words,
    }


def _edges(graph: Graph, edge: Edge, number: int) -> Iterator[Item]:
    """The arrows of a link, through a joint where several things bring it about together."""
    if edge.sources == (NO_CHOICE,):
        return
    turn = _TURNS.get(edge.turn, "")
    colour = turn or ("" if edge.kind == "averts" else _LINES[edge.directness][0])
    source = edge.sources[0]
    if len(edge.sources) > 1:
        joint = joint_key(edge, number)
        for at, part in enumerate(edge.sources):
            ends = _ends(f"link {number}.{at}", part, joint)
            yield {**ends, "toEnd": "none", **_coloured(colour)}
        source = joint
    ends = _ends(f"link {number}", source, edge.target)
    yield {**ends, "toEnd": "arrow", **_coloured(colour), "label": edge.label}


def _ends(key: str, source: str, target: str) -> Item:
    sides = {"fromSide": "right", "toSide": "left"}
    return {"id": key, "fromNode": _id(source), "toNode": _id(target), **sides}


def _coloured(colour: str) -> Item:
    return {"color": colour} if colour else {}


def _key(graph: Graph) -> Item:
    """The card that says what is shown, and how it is to be read."""
    strokes = (line_words(_LINES[how][1], how) for how in strokes_of(graph))
    lines = (*graph.lines, *strokes, *graph.notes)
    text = "\n\n".join((f"# {escaped_line(graph.title)}", *map(escaped_line, lines)))
    height = 100 + 44 * len(lines)
    size = {"x": 0, "y": -height - _APART, "width": 900, "height": height}
    return {"id": "key", "type": "text", **size, "text": text}


def _id(key: str) -> str:
    """The id of a card: no group, arrow or key has one that begins like it."""
    return f"box {key}"
