"""The part of a walk that its choices bring about."""

from tests.brief.goldens import opened
from tui.content.comparison import side_of
from tui.graphs.build import scenario_graph
from tui.graphs.model import Graph
from tui.graphs.part import brought_about


def part(walk: str) -> tuple[Graph, Graph]:
    there, reasoner = opened(walk)
    whole = scenario_graph(side_of("", there.scenario, reasoner.findings(there.scenario)))
    return whole, brought_about(whole)


def test_it_has_all_that_is_chosen_and_follows_from_it_and_no_more() -> None:
    whole, kept = part("town-baths/joint-pool-by-bus")
    for key, node in whole.nodes.items():
        is_chosen = node.holds and not node.regardless and node.kind != "whatever"
        assert (key in kept.nodes) == is_chosen, key
    for edge in kept.edges:
        assert edge.fires
        assert {*edge.sources, edge.target} <= kept.nodes.keys()
    links = [edge for edge in whole.edges if edge.kind == "link" and edge.fires]
    assert list(kept.edges) == [e for e in links if not whole.nodes[e.target].regardless]


def test_where_nothing_is_chosen_there_is_nothing_to_draw() -> None:
    _, kept = part("us-china-ai")
    assert not kept.edges
    assert not kept.nodes
