"""The drawing: well made, words as they are, nothing that acts, everything in its place."""

import re
from collections import Counter
from itertools import combinations
from xml.etree import ElementTree

import pytest

from tests.graphs.drawn import NAMES, graph, reasoner
from tests.graphs.spoiled import graphs, spoiled
from tui.graphs.cards import cards
from tui.graphs.escaping import flat
from tui.graphs.model import NO_CHOICE, Graph
from tui.graphs.placing import arrows_of, columns_of, place
from tui.graphs.svg import svg
from tui.graphs.svg_style import STYLE

SPOILED = tuple(graphs(spoiled(reasoner("town-baths").program.case)))
GIVEN = [*map(graph, NAMES), *SPOILED]

SVG = "{http://www.w3.org/2000/svg}"
TAGS = {"svg", "title", "desc", "style", "rect", "circle", "path", "g", "text"}
ATTRIBUTES = {
    *("class", "role", "aria-labelledby", "aria-describedby", "id", "transform", "d"),
    *("width", "height", "viewBox", "x", "y", "rx", "r", "cx", "cy", "text-anchor"),
}


def read(given: Graph) -> ElementTree.Element:
    return ElementTree.fromstring(svg(given))


@pytest.mark.parametrize("given", GIVEN)
def test_a_drawing_holds_nothing_that_acts_or_loads(given: Graph) -> None:
    drawing = read(given)
    assert {item.tag.removeprefix(SVG) for item in drawing.iter()} <= TAGS
    assert {name for item in drawing.iter() for name in item.attrib} <= ATTRIBUTES
    assert not re.search(r"url|@import|@font-face|expression|\\", STYLE)


@pytest.mark.parametrize("given", GIVEN)
def test_a_drawing_says_all_that_is_in_the_graph(given: Graph) -> None:
    drawing = read(given)
    shown = ["".join(item.itertext()) for item in drawing.iter(f"{SVG}text")]
    words = "".join("".join(shown).split())
    described = "".join(item.text or "" for item in drawing.iter(f"{SVG}desc"))
    for node in given.nodes.values():
        if node.key != NO_CHOICE:
            assert squeezed(node.words) in words
            assert squeezed(" · ".join(filter(None, (node.standing, *node.about)))) in words
    for edge in given.edges:
        assert squeezed(edge.label) in words
        assert squeezed(edge.label) in squeezed(described)


def squeezed(words: str) -> str:
    return "".join(flat(words).split())


def test_names_are_its_own_so_that_several_can_stand_in_one_page() -> None:
    two = svg(graph("town-baths"), "one") + svg(graph("us-china-ai"), "two", styled=False)
    ids = Counter(re.findall(r' id="([^"]*)"', two))
    assert ids == {"one-title": 1, "one-desc": 1, "two-title": 1, "two-desc": 1}
    assert two.count("<style>") == 1
    assert all(rule.startswith((".juncture-graph ", "@media", "}")) for rule in STYLE.splitlines())


@pytest.mark.parametrize("given", [*map(graph, NAMES[:4]), SPOILED[0]])
def test_boxes_keep_apart_and_lines_end_at_them(given: Graph) -> None:
    arrows = arrows_of(given)
    columns = columns_of(given, arrows)
    boxes = cards(given, columns)
    placed = place(given, columns, boxes)
    sides = {
        key: (spot.left, spot.top, spot.left + boxes[key].width, spot.top + boxes[key].height)
        for key, spot in placed.spots.items()
    }
    for a, b in combinations(sides.values(), 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    for left, top, right, bottom in sides.values():
        assert left >= 0
        assert top >= 0
        assert right <= placed.width
        assert bottom <= placed.height
    for arrow in columns.arrows:
        ends = [wire.end for wire in placed.wires if arrow in wire.arrows]
        left, top, _, bottom = sides[arrow[1]]
        assert any(x == left and top < y < bottom for x, y in ends)


def test_an_aim_is_dashed_and_what_does_not_follow_is_faint() -> None:
    given = graph("us-china-ai.recommended")
    classes = [item.get("class", "").split() for item in read(given).iter(f"{SVG}g")]
    nodes = [node for node in given.nodes.values() if node.key != NO_CHOICE]
    assert sum("aim" in names and names[0] == "consequence" for names in classes) == sum(
        node.aim for node in nodes
    )
    assert sum("faint" in names for names in classes) == sum(not node.holds for node in nodes)


@pytest.mark.parametrize("paper", ["light", "dark"])
def test_words_can_be_read_on_what_is_behind_them(paper: str) -> None:
    light, _, rest = STYLE.partition("@media (prefers-color-scheme: dark)")
    rules = light if paper == "light" else rest.partition("@media print")[0]
    fills = {
        selector.removeprefix(".juncture-graph "): fill
        for selectors, fill in re.findall(r"^(\.\S.*?) \{ fill: (#\w+)", rules, re.MULTILINE)
        for selector in selectors.split(", ")
    }
    inks = fills["text"], fills[".small"]
    for ground in (".paper", ".box", ".option.holds .box", ".new .box", ".gone .box"):
        for ink in inks:
            assert contrast(ink, fills[ground]) >= 4.5, (ink, ground)
    assert contrast(fills[".heading"], fills[".paper"]) >= 4.5


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
