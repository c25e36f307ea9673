"""A graph as a Mermaid flowchart.

Whatever in a text could mean something to Mermaid, to the Markdown that it reads in labels, or to
the HTML that it makes of them, is written as a numbered entity; names are made of letters, digits
and underscores.
"""

import re
from collections.abc import Iterator, Mapping

from tui.case.model import Directness
from tui.graphs.colours import CONSEQUENCE, FAINT, OPTION, QUIET, RULE, TURNS, Paint, line_colour
from tui.graphs.escaping import flat, yaml_text
from tui.graphs.legend import told
from tui.graphs.model import NO_CHOICE, Edge, Graph, Node
from tui.wording.graphs import joint_words

_SPECIAL = re.compile(r"[^\w ,\u00a0-\U0010ffff]|_")

_GROWN = re.compile(r"\$(?=\$)|:(?=fa-)|\\(?=n)")
"""Where formulas, icons and line ends begin: Mermaid looks for them after it has unescaped all."""

_PARTED = "\\g<0>\N{ZERO WIDTH NON-JOINER}"

_STROKES: Mapping[Directness, tuple[str, str, str]] = {
    "stated": ("---", "-->", ""),
    "beside": ("-.-", "-.->", "stroke-dasharray:7 4"),
    "inferred": ("-.-", "-.->", "stroke-dasharray:1 5"),
}
"""For each directness a line, an arrow, and its dashes."""

_CONFIG = ("config:", "  flowchart:", "    wrappingWidth: 280")


def _painted(paint: Paint) -> str:
    return f"fill:{paint.fill},stroke:{paint.line},color:{paint.ink}"


_STYLES: Mapping[str, str] = {
    **dict.fromkeys(("joint", "key", "whatever"), _painted(FAINT)),
    "decision": f"fill:none,stroke:{RULE},color:{OPTION.line}",
    "option": _painted(OPTION),
    "consequence": _painted(CONSEQUENCE),
    "faint": _painted(FAINT),
    **{turn: _painted(paint) for turn, paint in TURNS.items()},
    "holds": "stroke-width:3px",
    "aim": "stroke-dasharray:2 3",
}


def mermaid(graph: Graph) -> str:
    """The flowchart, with what is to be read beside it in a box of its own."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    yield from ("---", f"title: {yaml_text(graph.title)}", *_CONFIG, "---", "flowchart LR")
    yield f"  accTitle: {_text(graph.title)}"
    yield f"  accDescr: {_text(' '.join(told(graph)))}"
    for group, words in graph.groups.items():
        members = [node for node in graph.nodes.values() if node.group == group]
        if members:
            yield f'  subgraph d_{_name(group)}["{_text(words)}"]'
            yield "    direction LR"
            yield from (f"    {_box(node)}" for node in members)
            yield "  end"
    yield from (f"  {_box(node)}" for node in graph.nodes.values() if not node.group)
    for number, edge in enumerate(graph.edges):
        if len(edge.sources) > 1:
            yield f'  j_{number}(["{joint_words(len(edge.sources))}"])'
    links = [link for number, edge in enumerate(graph.edges) for link in _links(edge, number)]
    yield from (f"  {link}" for link, _ in links)
    for at, (_, edge) in enumerate(links):
        if style := _style(graph, edge):
            yield f"  linkStyle {at} {style}"
    yield f'  key["{"<br/>".join(map(_text, told(graph)))}"]'
    yield from _classes(graph)


def _classes(graph: Graph) -> Iterator[str]:
    """Each class, and the boxes that have it: a later one lies over those before."""
    joints = [f"j_{at}" for at, edge in enumerate(graph.edges) if len(edge.sources) > 1]
    groups = {node.group for node in graph.nodes.values()}
    decisions = [f"d_{_name(group)}" for group in graph.groups if group in groups]
    members: dict[str, list[str]] = {"decision": decisions, "joint": joints, "key": ["key"]}
    for node in graph.nodes.values():
        for name in _classes_of(graph, node):
            members.setdefault(name, []).append(_key(node.key))
    for name, style in _STYLES.items():
        if keys := members.get(name):
            yield f"  classDef {name} {style}"
            yield f"  class {','.join(keys)} {name}"


def _box(node: Node) -> str:
    lines = (node.words, " · ".join(filter(None, (node.standing, *node.about))))
    words = "<br/>".join(map(_text, filter(None, lines)))
    begin, end = ("([", "])") if node.kind != "consequence" else ("[", "]")
    return f'{_key(node.key)}{begin}"{words}"{end}'


def _classes_of(graph: Graph, node: Node) -> Iterator[str]:
    yield node.kind
    if node.aim:
        yield "aim"
    if node.turn in TURNS:
        yield node.turn
    if graph.shows != "argument":
        yield "holds" if node.holds else "faint"


def _links(edge: Edge, number: int) -> Iterator[tuple[str, Edge]]:
    """The lines of a link: to a joint of its own first, where several sources bring it about."""
    line, arrow, _ = _STROKES[edge.directness]
    sources = [_key(source) for source in edge.sources]
    if len(sources) > 1:
        yield from ((f"{source} {line} j_{number}", edge) for source in sources)
        sources = [f"j_{number}"]
    for source in sources:
        head = "--x" if edge.kind == "averts" else arrow
        yield f'{source} {head}|"{_text(edge.label)}"| {_key(edge.target)}', edge


def _style(graph: Graph, edge: Edge) -> str:
    colour = line_colour(graph, edge)
    painted = f"stroke:{colour},color:{QUIET}" if colour != QUIET else ""
    return ",".join(filter(None, (_STROKES[edge.directness][2], painted)))


def _key(key: str) -> str:
    """The name of a box. Options are `decision.option`, and no id has an underscore."""
    if key == NO_CHOICE:
        return "whatever"
    decision, _, option = key.partition(".")
    return f"o_{_name(decision)}__{_name(option)}" if option else f"c_{_name(key)}"


def _name(key: str) -> str:
    return key.replace("-", "_")


def _text(words: str) -> str:
    parted = _GROWN.sub(_PARTED, flat(words))
    return _SPECIAL.sub(lambda match: f"#{ord(match[0])};", parted)
