"""A graph says what the document says, and no more."""

from dataclasses import replace

import pytest

from tests.graphs.drawn import CASES, NAMES, graph, reasoner, side
from tui.case.model import AIMS, Case
from tui.content.comparison import Side, side_of
from tui.graphs.build import difference_graph, scenario_graph
from tui.graphs.model import NO_CHOICE
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, new_scenario
from tui.wording.graphs import AIM, NOT_AVERTED


@pytest.mark.parametrize("name", CASES)
def test_an_argument_has_every_link_and_no_state(name: str) -> None:
    case = reasoner(name).program.case
    given = graph(name)
    links = [edge for edge in given.edges if edge.kind == "link"]
    assert len(links) == sum(len(item.links) for item in case.consequences.values())
    assert not any(node.holds for node in given.nodes.values() if node.key != NO_CHOICE)
    assert not any(edge.fires for edge in given.edges)
    for edge, link in zip(
        links, (i for c in case.consequences.values() for i in c.links), strict=True
    ):
        assert all(f"“{hedge}”" in edge.words for hedge in link.hedges)
        assert edge.directness == link.directness
        assert len(edge.places) == len(link.passages)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_firmer_than_the_document(name: str) -> None:
    case = reasoner(name.partition(".")[0]).program.case
    given = graph(name)
    for edge in given.edges:
        if edge.directness == "inferred":
            assert "reader’s step" in edge.whose
        if case.consequences[edge.target].kind in AIMS:
            assert "no hedge" not in edge.words
    for key, item in case.consequences.items():
        node = given.nodes[key]
        assert node.aim == (item.kind in AIMS)
        if node.aim:
            assert "follows" not in node.standing.replace("not said to follow", "")
    if given.shows != "argument":
        assert NOT_AVERTED in given.notes


@pytest.mark.parametrize("name", NAMES[2:8])
def test_a_scenario_is_drawn_as_it_stands(name: str) -> None:
    findings = side(name).findings
    given = graph(name)
    for key in findings.program.consequences:
        node, state = given.nodes[key], findings.state(key)
        assert node.holds == (state == "follows")
        words = {"follows": "follows", "open": "still open", "ruled out": "not said to follow"}
        assert node.standing == (AIM if node.aim and node.holds else words[state])
    assert {key for key in findings.program.options if given.nodes[key].holds} == {
        f"{decision}.{option}" for decision, chosen in findings.choices.items() for option in chosen
    }


def test_a_difference_tells_what_is_new_gone_and_the_same() -> None:
    name = "town-baths.what-the-association-asks.against.status-quo"
    given = graph(name)
    after = side("town-baths.what-the-association-asks").findings
    before = side("town-baths.status-quo").findings
    for key in after.program.consequences:
        turn = {(True, True): "same", (True, False): "gone", (False, True): "new"}.get(
            (before.holds(key), after.holds(key)), ""
        )
        assert given.nodes[key].turn == turn
        assert given.nodes[key].standing.startswith(("new: ", "gone: ")) == (
            turn in ("new", "gone")
        )
    assert {edge.turn for edge in given.edges} == {"new", "gone", "same", ""}


def sides(case: Case, one: Scenario, other: Scenario) -> tuple[Side, Side]:
    asked = Reasoner(case)
    return (
        side_of("one", one, asked.findings(one)),
        side_of("other", other, asked.findings(other)),
    )


def test_links_too_loose_for_a_walk_are_counted_and_not_drawn(case: Case) -> None:
    strict = new_scenario(case)
    one, other = sides(case, strict, replace(strict, reading="inferred"))
    loose = [k for c in case.consequences.values() for k in c.links if k.directness != "stated"]
    assert loose
    drawn = scenario_graph(one)
    assert {edge.directness for edge in drawn.edges} == {"stated"}
    assert any(f"{len(loose)} looser link" in note for note in drawn.notes)
    both = difference_graph(one, other)
    assert not any("looser" in note for note in both.notes)
    assert both.lines[1:] == (
        "reading: stated · proof: asserted",
        "reading: inferred · proof: asserted",
    )


def test_what_is_only_proposed_is_marked(case: Case) -> None:
    key, item = next(iter(case.consequences.items()))
    proposed = replace(case, consequences={**case.consequences, key: replace(item, proposed="Ada")})
    given = scenario_graph(sides(proposed, new_scenario(case), new_scenario(case))[0])
    assert given.nodes[key].words.endswith("(proposed)")
    assert any("proposed, not accepted" in note for note in given.notes)
