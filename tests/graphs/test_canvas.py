"""JSON Canvas, held against the rules of its version 1.0; its cards read as Markdown."""

import json
from collections import Counter
from itertools import combinations
from typing import Any

import pytest
from markdown_it import MarkdownIt

from tests.graphs.drawn import NAMES, graph, reasoner
from tests.graphs.spoiled import graphs, spoiled
from tui.graphs.json_canvas import json_canvas
from tui.graphs.model import NO_CHOICE, Graph

GIVEN = [*map(graph, NAMES), *graphs(spoiled(reasoner("town-baths").program.case))]

ANY_NODE = {"id": str, "type": str, "x": int, "y": int, "width": int, "height": int}
OF_TYPE: dict[str, dict[str, type]] = {"text": {"text": str}, "group": {"label": str}}
EDGE = {"id": str, "fromNode": str, "toNode": str}
MAY: dict[str, set[str]] = {
    "color": set("123456"),
    "fromSide": {"top", "right", "bottom", "left"},
    "toSide": {"top", "right", "bottom", "left"},
    "fromEnd": {"none", "arrow"},
    "toEnd": {"none", "arrow"},
}

READER = MarkdownIt("gfm-like")

Item = dict[str, Any]


def read(given: Graph) -> tuple[list[Item], list[Item]]:
    canvas = json.loads(json_canvas(given))
    assert set(canvas) == {"nodes", "edges"}
    return canvas["nodes"], canvas["edges"]


def assert_of(item: Item, must: dict[str, type], may: set[str]) -> None:
    assert must.keys() <= item.keys() <= must.keys() | may
    assert all(type(item[name]) is kind for name, kind in must.items())
    assert all(item[name] in MAY[name] for name in item.keys() & MAY.keys())


@pytest.mark.parametrize("given", GIVEN)
def test_a_canvas_keeps_to_its_rules(given: Graph) -> None:
    nodes, edges = read(given)
    for node in nodes:
        assert_of(node, ANY_NODE | OF_TYPE[node["type"]], {"color"})
    for edge in edges:
        assert_of(edge, EDGE, {*MAY, "label"})
    ids = Counter(item["id"] for item in (*nodes, *edges))
    assert set(ids.values()) == {1}
    assert {edge[end] for edge in edges for end in ("fromNode", "toNode")} <= ids.keys()
    arrows = [edge for edge in given.edges if edge.sources != (NO_CHOICE,)]
    assert sorted(e["label"] for e in edges if "label" in e) == sorted(e.label for e in arrows)


@pytest.mark.parametrize("given", GIVEN[:3])
def test_no_card_lies_on_another(given: Graph) -> None:
    nodes, _ = read(given)
    cards = [node for node in nodes if node["type"] == "text"]
    for a, b in combinations(cards, 2):
        beside = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
        assert beside or a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"]


@pytest.mark.parametrize("given", GIVEN)
def test_cards_are_words_and_nothing_else(given: Graph) -> None:
    nodes, _ = read(given)
    for node in nodes:
        if node["type"] == "text":
            kinds = {token.type for token in READER.parse(node["text"])}
            inner = {
                child.type for token in READER.parse(node["text"]) for child in token.children or ()
            }
            heading = {"heading_open", "heading_close"} if node["id"] == "key" else set()
            assert kinds <= {"paragraph_open", "inline", "paragraph_close"} | heading
            assert inner <= {"text", "text_special", "code_inline"}
