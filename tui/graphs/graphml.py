"""A graph as GraphML, for programs that count and compare networks.

The evidence is in it too. A link that several things bring about together goes through a box of its
own, a joint, so that every edge has one source.
"""

from collections.abc import Iterator, Mapping

from tui.graphs.cards import joint_key
from tui.graphs.escaping import xml_text
from tui.graphs.legend import told
from tui.graphs.model import Edge, Exhibit, Graph, Node
from tui.wording.graphs import joint_words

Value = str | bool

_ON: Mapping[str, Mapping[str, str]] = {
    "graph": dict.fromkeys(("case", "shows", "title", "told"), "string"),
    "node": {
        **dict.fromkeys(("kind", "label", "decision", "theme", "sign", "standing"), "string"),
        **dict.fromkeys(("about", "change"), "string"),
        **dict.fromkeys(("holds", "aim", "regardless"), "boolean"),
    },
    "edge": {
        **dict.fromkeys(("kind", "directness", "label", "voice", "places", "change"), "string"),
        "fires": "boolean",
    },
}
"""What is told of the whole, of boxes and of links, and of which type each is."""


def graphml(graph: Graph) -> str:
    """The graph, with everything that is told of each box and link as data."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for domain, names in _ON.items():
        for name, kind in names.items():
            named = f'id="{domain}-{name}" for="{domain}" attr.name="{name}"'
            yield f'  <key {named} attr.type="{kind}"/>'
    yield '  <graph id="argument" edgedefault="directed">'
    whole = {"case": graph.case, "shows": graph.shows, "title": graph.title}
    yield from _data("graph", {**whole, "told": " · ".join(told(graph))}, 4)
    for node in graph.nodes.values():
        yield from _node(node.key, _about(graph, node))
    for number, edge in enumerate(graph.edges):
        if len(edge.sources) > 1:
            words = joint_words(len(edge.sources))
            yield from _node(joint_key(edge, number), {"kind": "joint", "label": words})
    for exhibit in graph.exhibits:
        about = {"kind": "evidence", "label": exhibit.words, "about": exhibit.about}
        yield from _node(_evidence(exhibit), about)
    for number, edge in enumerate(graph.edges):
        yield from _edges(graph, edge, number)
    for exhibit in graph.exhibits:
        for on, way, directness in exhibit.bears:
            yield from _edge(_evidence(exhibit), on, {"kind": way, "directness": directness})
    yield from ("  </graph>", "</graphml>")


def _about(graph: Graph, node: Node) -> dict[str, Value]:
    return {
        "kind": node.kind,
        "label": node.words,
        "decision": graph.groups.get(node.group, ""),
        "theme": node.theme,
        "sign": node.sign,
        "standing": node.standing,
        "about": " · ".join(node.about),
        "change": node.turn,
        **_standing(graph, "holds", node.holds),
        "aim": node.aim,
        "regardless": node.regardless,
    }


def _standing(graph: Graph, name: str, value: bool) -> dict[str, Value]:
    """Whether something holds, where something is chosen; of the argument by itself, nothing."""
    return {} if graph.shows == "argument" else {name: value}


def _edges(graph: Graph, edge: Edge, number: int) -> Iterator[str]:
    about: dict[str, Value] = {
        "kind": edge.kind,
        "directness": edge.directness,
        "label": edge.words,
        "voice": edge.whose,
        "places": ", ".join(edge.places),
        "change": edge.turn,
        **_standing(graph, "fires", edge.fires),
    }
    if len(edge.sources) > 1:
        joint = joint_key(edge, number)
        part: dict[str, Value] = {"kind": "part", "directness": edge.directness}
        for source in edge.sources:
            yield from _edge(source, joint, part)
        yield from _edge(joint, edge.target, about)
    else:
        yield from _edge(edge.sources[0], edge.target, about)


def _node(key: str, about: Mapping[str, Value]) -> Iterator[str]:
    yield f'    <node id="{xml_text(key)}">'
    yield from _data("node", about, 6)
    yield "    </node>"


def _edge(source: str, target: str, about: Mapping[str, Value]) -> Iterator[str]:
    yield f'    <edge source="{xml_text(source)}" target="{xml_text(target)}">'
    yield from _data("edge", about, 6)
    yield "    </edge>"


def _data(domain: str, about: Mapping[str, Value], indent: int) -> Iterator[str]:
    for name, value in about.items():
        if value != "":
            words = str(value).lower() if isinstance(value, bool) else xml_text(value)
            yield f'{" " * indent}<data key="{domain}-{name}">{words}</data>'


def _evidence(exhibit: Exhibit) -> str:
    """The key of a piece of evidence; no other has a colon."""
    return f"evidence:{exhibit.key}"
