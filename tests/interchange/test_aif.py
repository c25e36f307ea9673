"""AIF, held against the rules of the format: what may be joined to what, and how often."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from tests.graphs.drawn import CASES, reasoner
from tests.graphs.spoiled import spoiled
from tui.case.model import AIMS, Case, Directness
from tui.interchange.aif import aif
from tui.wording.words import KIND_WORDS

GIVEN = [reasoner(name).program.case for name in CASES]
GIVEN += [spoiled(case) for case in GIVEN]

MAY_JOIN = {
    *(("I", "RA"), ("RA", "I"), ("I", "CA"), ("CA", "I")),
    *(("L", "YA"), ("YA", "I"), ("YA", "RA")),
}
"""No claim is joined to a claim, and nothing but a locution is where an illocution comes from."""

Item = dict[str, Any]


class Network:
    def __init__(self, case: Case) -> None:
        written = json.loads(aif(case))
        assert set(written) == {"AIF", "dialog", "OVA", "text"}
        self.all: Item = written["AIF"]
        self.nodes: dict[int, Item] = {node["nodeID"]: node for node in self.all["nodes"]}
        self.ends = [(edge["fromID"], edge["toID"]) for edge in self.all["edges"]]

    def of(self, kind: str) -> list[Item]:
        return [node for node in self.nodes.values() if node["type"] == kind]

    def into(self, number: int) -> list[Item]:
        return [self.nodes[a] for a, b in self.ends if b == number]

    def out_of(self, number: int) -> list[Item]:
        return [self.nodes[b] for a, b in self.ends if a == number]


@pytest.mark.parametrize("case", GIVEN)
def test_the_rules_of_the_format_are_kept(case: Case) -> None:
    network = Network(case)
    assert len(network.nodes) == len(network.all["nodes"])
    assert len({edge["edgeID"] for edge in network.all["edges"]}) == len(network.ends)
    for a, b in network.ends:
        assert (network.nodes[a]["type"], network.nodes[b]["type"]) in MAY_JOIN
    for kind in ("RA", "CA", "YA"):
        for node in network.of(kind):
            assert network.into(node["nodeID"])
            assert len(network.out_of(node["nodeID"])) == 1
    for kind in ("CA", "YA"):
        assert all(len(network.into(node["nodeID"])) == 1 for node in network.of(kind))
    for node in network.nodes.values():
        assert set(node) == {"nodeID", "text", "type"}
        assert node["text"] == " ".join(node["text"].split())
    spoken = Counter(item["nodeID"] for item in network.all["locutions"])
    assert spoken == Counter(node["nodeID"] for node in network.of("L"))
    people = {person["participantID"] for person in network.all["participants"]}
    assert {item["personID"] for item in network.all["locutions"]} <= people


@pytest.mark.parametrize("case", GIVEN)
def test_every_link_is_an_inference_as_firm_as_the_document(case: Case) -> None:
    network = Network(case)
    links = [(item, link) for item in case.consequences.values() for link in item.links]
    bears = [bearing for item in case.evidence.values() for bearing in item.bears]
    linked = [(item, link) for item, link in links if link.sources]
    for_it = sum(bearing.way == "for" for bearing in bears)
    averts = sum(len(option.averts) for option in case.options.values())
    inferences = network.of("RA")
    assert len(inferences) == len(linked) + for_it
    assert len(network.of("CA")) == len(bears) - for_it + averts
    for node, (item, link) in zip(inferences[: len(linked)], linked, strict=True):
        assert all(" ".join(hedge.split()) in node["text"] for hedge in link.hedges)
        (claim,) = network.out_of(node["nodeID"])
        assert claim["text"].endswith(f"({KIND_WORDS[item.kind]})")
        assert (item.kind in AIMS) == claim["text"].endswith(("(a purpose)", "(an intent)"))
        spoken = [n for n in network.into(node["nodeID"]) if n["type"] == "YA"]
        assert len(network.into(node["nodeID"])) - len(spoken) == len(link.sources)
        if link.directness == "stated":
            assert len(spoken) == len(link.passages)
        else:
            assert not spoken, "nobody has said it in words"
        if link.directness == "inferred":
            assert "reader’s step" in node["text"]


@pytest.mark.parametrize("directness", ["beside", "inferred"])
def test_no_voice_asserts_what_is_only_read_into_it(case: Case, directness: Directness) -> None:
    """Even where it rests on no choice, a looser step is nobody's words."""
    item = next(iter(case.consequences.values()))
    step = replace(item.links[0], sources=(), directness=directness)
    looser = replace(item, links=(step,))
    network = Network(replace(case, consequences={item.id: looser}, evidence={}))
    (claim,) = (n for n in network.of("I") if n["text"].startswith(item.statement))
    (inference,) = network.into(claim["nodeID"])
    assert inference["type"] == "RA"
    assert [node["text"] for node in network.into(inference["nodeID"])] == ["Whatever is chosen"]
    assert not network.of("YA")
