"""Every format sets any case at all: loops, several causes, nothing to choose, nothing at all."""

from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from tests.reason.cases import cases, questions, walk_of
from tui.case.model import Case
from tui.content.comparison import side_of
from tui.graphs.build import argument_graph, difference_graph, scenario_graph
from tui.graphs.cards import cards as cards_of
from tui.graphs.formats import SUFFIXES, set_as
from tui.graphs.model import NO_CHOICE, Graph
from tui.graphs.placing import arrows_of, columns_of, place
from tui.graphs.svg import svg
from tui.interchange import formats as interchange
from tui.reason.engine.program import Terms
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario


@settings(max_examples=25)
@given(cases())
def test_a_drawing_of_any_argument_is_whole(case: Case) -> None:
    graph = argument_graph(Reasoner(case))
    drawing = ElementTree.fromstring(svg(graph))
    boxes = [item for item in drawing.iter() if item.get("class") == "box"]
    joints = sum(len(edge.sources) > 1 for edge in graph.edges)
    keys = sum(node.aim for node in graph.nodes.values()) > 0
    assert len(boxes) == len(graph.nodes.keys() - {NO_CHOICE}) + joints + keys
    columns = columns_of(graph, arrows_of(graph))
    placed = place(graph, columns, cards := cards_of(graph, columns))
    for (a, one), (b, other) in combinations(placed.spots.items(), 2):
        beside = one.left + cards[a].width <= other.left or other.left + cards[b].width <= one.left
        above = one.top + cards[a].height <= other.top or other.top + cards[b].height <= one.top
        assert beside or above
    for arrow in columns.arrows:
        assert any(arrow in wire.arrows for wire in placed.wires)


@settings(max_examples=25)
@given(questions())
def test_a_graph_says_of_each_consequence_how_it_stands(
    question: tuple[Case, Terms, dict[str, tuple[str, ...]]],
) -> None:
    case, terms, choices = question
    reasoner = Reasoner(case)
    walk, nothing = walk_of(case, terms, choices), new_scenario(case)
    here, there = (side_of("", w, reasoner.findings(w)) for w in (walk, nothing))
    graph, difference = scenario_graph(here), difference_graph(here, there)
    for key in case.consequences:
        after, before = here.findings.holds(key), there.findings.holds(key)
        assert graph.nodes[key].holds == after
        assert difference.nodes[key].holds == (after or before)
        assert (difference.nodes[key].turn == "new") == (after and not before)
        assert any(e.fires for e in graph.edges if e.target == key and e.kind == "link") == after


def bare(case: Case) -> list[Case]:
    """A case without decisions, without consequences, and without either."""
    of_nobody = {
        key: replace(item, links=tuple(replace(link, sources=()) for link in item.links[:1]))
        for key, item in case.consequences.items()
    }
    first, *others = of_nobody
    chained = {
        key: replace(item, links=(replace(item.links[0], sources=(first,)),))
        for key, item in of_nobody.items()
        if key in others
    }
    left = {"evidence": {}, "caveats": ()}
    return [
        replace(case, decisions={}, consequences={first: of_nobody[first], **chained}, **left),
        replace(case, decisions={}, consequences=of_nobody, **left),
        replace(case, consequences={}, **left),
        replace(case, decisions={}, consequences={}, **left),
    ]


def graphs(case: Case) -> list[Graph]:
    reasoner = Reasoner(case)
    side = side_of("", new_scenario(case), reasoner.findings(new_scenario(case)))
    return [argument_graph(reasoner), scenario_graph(side), difference_graph(side, side)]


@pytest.mark.parametrize("number", range(4))
def test_what_is_not_there_is_not_needed(case: Case, number: int) -> None:
    for graph in graphs(bare(case)[number]):
        for name in SUFFIXES:
            assert set_as(name, graph)
        ElementTree.fromstring(svg(graph))
    for kind in interchange.SUFFIXES:
        assert interchange.set_as(kind, bare(case)[number])
