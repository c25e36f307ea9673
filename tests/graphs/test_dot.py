"""Graphs in the language of Graphviz, read back and drawn by Graphviz."""

import json
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.graphs import tools
from tests.graphs.drawn import graph, reasoner
from tests.graphs.spoiled import graphs, spoiled
from tui.graphs.dot import dot
from tui.graphs.escaping import flat
from tui.graphs.legend import STROKES
from tui.graphs.model import Edge, Graph, Node

GIVEN = [graph("town-baths"), *graphs(spoiled(reasoner("town-baths").program.case))]


def squeezed(words: str) -> str:
    """Without what wrapping puts in or leaves out."""
    return "".join(flat(words).split())


def node_words(node: Node) -> str:
    return squeezed(node.words + " · ".join(filter(None, (node.standing, *node.about))))


def labels(things: list[dict[str, Any]]) -> Iterator[str]:
    """What Graphviz understands of labels: `\\n` ends a line, and an ampersand begins an entity."""
    for thing in things:
        words = thing.get("label", "").replace("\\\\", "\0").replace("\\n", "").replace("\0", "\\")
        yield squeezed(words.replace("&amp;", "&"))


@pytest.mark.parametrize("given", GIVEN)
def test_graphviz_reads_all_boxes_and_links(given: Graph) -> None:
    read = json.loads(tools.dot(dot(given), "dot_json"))
    boxes = [item for item in read["objects"] if "nodes" not in item]
    joints = [edge for edge in given.edges if len(edge.sources) > 1]
    assert len(boxes) == len(given.nodes) + len(joints)
    assert {node_words(node) for node in given.nodes.values()} <= set(labels(boxes))
    lines = [line for line in read["edges"] if line["arrowhead"] != "none"]
    assert sorted(labels(lines)) == sorted(squeezed(edge.label) for edge in given.edges)

    def looks(edge: Edge) -> tuple[str, str]:
        return STROKES[edge.directness], "tee" if edge.kind == "averts" else "normal"

    assert sorted((line["style"], line["arrowhead"]) for line in lines) == sorted(
        looks(edge) for edge in given.edges
    )


def test_graphviz_draws_words_as_they_are_and_nothing_that_acts() -> None:
    given = GIVEN[1]
    drawn = ElementTree.fromstring(tools.dot(dot(given), "svg"))
    tags = {item.tag.rpartition("}")[2] for item in drawn.iter()}
    assert tags <= {"svg", "g", "title", "polygon", "polyline", "path", "text", "ellipse"}
    assert not [name for item in drawn.iter() for name in item.attrib if "href" in name]
    words = squeezed("".join(text for item in drawn.iter() for text in item.itertext()))
    for node in given.nodes.values():
        assert squeezed(node.words) in words
