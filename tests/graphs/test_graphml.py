"""GraphML, read back by networkx."""

import networkx
import pytest

from tests.graphs.drawn import NAMES, graph, reasoner
from tests.graphs.spoiled import graphs, spoiled
from tui.graphs.escaping import flat
from tui.graphs.graphml import graphml
from tui.graphs.model import Graph

SPOILED = tuple(graphs(spoiled(reasoner("town-baths").program.case)))


def read(given: Graph) -> "networkx.MultiDiGraph[str]":
    return networkx.parse_graphml(graphml(given), force_multigraph=True)


@pytest.mark.parametrize("given", [*map(graph, NAMES), *SPOILED])
def test_networkx_reads_all_that_is_in_a_graph(given: Graph) -> None:
    network = read(given)
    joints = [edge for edge in given.edges if len(edge.sources) > 1]
    assert len(network) == len(given.nodes) + len(joints) + len(given.exhibits)
    for key, node in given.nodes.items():
        data = network.nodes[key]
        assert data["label"] == flat(node.words)
        assert (data["kind"], data["aim"]) == (node.kind, node.aim)
        assert data.get("holds") == (None if given.shows == "argument" else node.holds)
        assert data.get("change", "") == node.turn
    told = sorted(
        (target, data["kind"], data["directness"], data.get("label", ""), data.get("fires"))
        for _, target, data in network.edges(data=True)
        if data["kind"] in ("link", "averts")
    )
    is_asked = given.shows != "argument"  # of the argument by itself, nothing holds or fails to
    assert told == sorted(
        (
            edge.target,
            edge.kind,
            edge.directness,
            flat(edge.words),
            edge.fires if is_asked else None,
        )
        for edge in given.edges
    )
    bears = [data for *_, data in network.edges(data=True) if data["kind"] in ("for", "against")]
    assert len(bears) == sum(len(exhibit.bears) for exhibit in given.exhibits)


def test_what_follows_can_be_asked_of_the_network() -> None:
    network = read(graph("town-baths"))
    assert "order-to-shut" in networkx.descendants(network, "building.leave")
    assert "order-to-shut" not in networkx.descendants(network, "building.joint")
