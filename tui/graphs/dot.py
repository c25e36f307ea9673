"""A graph in the language of Graphviz.

Every text is a quoted string, never HTML. In a label a backslash and an ampersand mean something
too, so both are written as what stands for them. No box is given an address.
"""

from collections.abc import Iterator

from tui.graphs.cards import joint_key
from tui.graphs.colours import CONSEQUENCE, FAINT, OPTION, QUIET, RULE, TURNS, Paint, line_colour
from tui.graphs.escaping import flat
from tui.graphs.legend import STROKES, told
from tui.graphs.model import Edge, Graph, Node
from tui.graphs.wrapping import wrapped
from tui.wording.graphs import joint_words

_BOX, _LINK, _KEY = 36, 24, 100
"""Letters in a line: of a box, of a link, and of what stands below the drawing."""

_FONT = 'fontname="Helvetica,Arial,sans-serif"'


def dot(graph: Graph) -> str:
    """The graph, drawn from left to right, with what is to be read below it."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    below = [row for words in (graph.title, *told(graph)) for row in wrapped(words, _KEY)]
    yield "digraph juncture {"
    yield f"  graph [rankdir=LR, ranksep=1.2, nodesep=0.2, pad=0.3, {_FONT}]"
    yield "  graph [labelloc=b, labeljust=l, fontsize=11]"
    yield f'  graph [fontcolor="{QUIET}", label="{_set(below, "l")}"]'
    yield f'  node [shape=box, fontsize=11, margin="0.15,0.08", {_FONT}]'
    yield f'  edge [fontsize=9, arrowsize=0.7, fontcolor="{QUIET}", {_FONT}]'
    for group, words in graph.groups.items():
        members = [node for node in graph.nodes.values() if node.group == group]
        if members:
            yield f'  subgraph "cluster {group}" {{'
            yield f'    graph [label="{_escaped(words)}", labelloc=t, labeljust=l]'
            yield f'    graph [style=rounded, color="{RULE}", fontcolor="{OPTION.line}"]'
            yield from (f"    {_box(graph, node)}" for node in members)
            yield "  }"
    yield from (f"  {_box(graph, node)}" for node in graph.nodes.values() if not node.group)
    for number, edge in enumerate(graph.edges):
        yield from (f"  {line}" for line in _links(graph, edge, number))
    yield "}"


def _box(graph: Graph, node: Node) -> str:
    rows = wrapped(node.words, _BOX)
    if beneath := " · ".join(filter(None, (node.standing, *node.about))):
        rows += wrapped(beneath, _BOX)
    paint, width = _paint(graph, node), 2.5 if node.holds else 1
    style = ",".join(["filled", "rounded"] + (["dashed"] if node.aim else []))
    painted = f'fillcolor="{paint.fill}", color="{paint.line}", fontcolor="{paint.ink}"'
    return f'"{node.key}" [label="{_set(rows)}", style="{style}", penwidth={width}, {painted}]'


def _paint(graph: Graph, node: Node) -> Paint:
    if node.turn in TURNS:
        return TURNS[node.turn]
    if graph.shows != "argument" and not node.holds:
        return FAINT
    return {"option": OPTION, "consequence": CONSEQUENCE, "whatever": FAINT}[node.kind]


def _links(graph: Graph, edge: Edge, number: int) -> Iterator[str]:
    """The lines of a link: to a joint of its own first, where several sources bring it about."""
    look = f'style={STROKES[edge.directness]}, color="{line_colour(graph, edge)}"'
    sources = edge.sources
    if len(sources) > 1:
        joint = joint_key(edge, number)
        words = joint_words(len(sources))
        ink = f'color="{RULE}", fontcolor="{QUIET}"'
        yield f'"{joint}" [label="{words}", shape=oval, fontsize=9, margin="0.05,0.02", {ink}]'
        yield from (f'"{source}" -> "{joint}" [{look}, arrowhead=none]' for source in sources)
        sources = (joint,)
    for source in sources:
        head = "tee" if edge.kind == "averts" else "normal"
        label = _set(wrapped(edge.label, _LINK))
        yield f'"{source}" -> "{edge.target}" [label="{label}", {look}, arrowhead={head}]'


def _set(rows: list[str], end: str = "n") -> str:
    r"""Rows in one label, each ended by `\n`, in the middle, or by `\l`, on the left."""
    return f"\\{end}".join(map(_escaped, rows)) + (f"\\{end}" if end != "n" else "")


def _escaped(words: str) -> str:
    return flat(words).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
