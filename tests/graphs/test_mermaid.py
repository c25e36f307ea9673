"""Mermaid flowcharts, read back and drawn by Mermaid in a real browser."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.chromium import browser, found
from tests.graphs import tools
from tests.graphs.drawn import NAMES, graph, reasoner
from tests.graphs.spoiled import graphs, spoiled
from tui.graphs.escaping import flat
from tui.graphs.mermaid import mermaid
from tui.graphs.model import Graph

Read = dict[str, Any]

GRAPHS = [
    *((name, graph(name), False) for name in NAMES),
    *(
        (f"spoiled {number}", one, number == 1)
        for number, one in enumerate(graphs(spoiled(reasoner("town-baths").program.case)))
    ),
]

DRAWN = {
    *("svg", "title", "desc", "style", "defs", "marker", "filter", "feDropShadow", "g", "path"),
    *("polygon", "circle", "rect", "text", "foreignObject", "div", "span", "p", "br"),
}
"""All that Mermaid draws with; nothing of it acts."""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Read]:
    """What Mermaid has read, by name; of some also what it has drawn."""
    script = tools.MODULES / "mermaid" / "dist" / "mermaid.min.js"
    if not script.exists():
        tools.missing("Mermaid")
    if not found():
        tools.missing("Chromium")
    folder = tmp_path_factory.mktemp("mermaid")
    html = (Path(__file__).parent / "mermaid.html").read_text("utf-8")
    file = folder / "mermaid.html"
    file.write_text(html.replace("MERMAID", script.as_uri()), "utf-8")
    with browser(folder / "home") as page:
        page.open(file.as_uri())
        return {
            name: page.value(f"read({json.dumps(mermaid(one))}, {json.dumps(draws)})")
            for name, one, draws in GRAPHS
        }


@pytest.mark.parametrize(("name", "given"), [(name, one) for name, one, _ in GRAPHS])
def test_mermaid_reads_all_boxes_and_links(read: dict[str, Read], name: str, given: Graph) -> None:
    joints = [edge for edge in given.edges if len(edge.sources) > 1]
    groups = {node.group for node in given.nodes.values() if node.group}
    boxes = [node for node in read[name]["nodes"] if not node["group"]]
    assert len(boxes) == len(given.nodes) + len(joints) + 1  # and the key
    assert len(read[name]["nodes"]) - len(boxes) == len(groups)
    lines = read[name]["edges"]
    assert len(lines) == len(given.edges) + sum(len(edge.sources) for edge in joints)
    patterns = {"stated": "normal", "beside": "dotted", "inferred": "dotted"}
    heads = {"link": "arrow_point", "averts": "arrow_cross"}
    ends = [(line["pattern"], line["head"]) for line in lines if line["head"] != "none"]
    told = [(patterns[edge.directness], heads[edge.kind]) for edge in given.edges]
    assert sorted(ends) == sorted(told)
    assert not any(box["acts"] for box in boxes)
    assert read[name]["level"] == "strict"


@pytest.mark.parametrize(("name", "given"), [(name, one) for name, one, draws in GRAPHS if draws])
def test_whatever_the_words_are_mermaid_draws_them_as_they_are(
    read: dict[str, Read], name: str, given: Graph
) -> None:
    assert set(read[name]["tags"]) <= DRAWN
    assert not [a for a in read[name]["attributes"] if a.startswith("on") or "href" in a]
    words = set(map(squeezed, read[name]["words"]))
    for node in given.nodes.values():
        beneath = " · ".join(filter(None, (node.standing, *node.about)))
        assert squeezed(node.words + beneath) in words
    assert {squeezed(edge.label) for edge in given.edges} <= words


def squeezed(words: str) -> str:
    """Without white space, and what keeps formulas and icons from being any."""
    return "".join(flat(words).replace("\N{ZERO WIDTH NON-JOINER}", "").split())
