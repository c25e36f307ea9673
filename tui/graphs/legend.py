"""What the strokes and boxes of a graph mean, in words, for every format that draws them."""

from tui.case.model import DIRECTNESS, Directness
from tui.graphs.model import Graph
from tui.wording.graphs import AVERTS_LINE, line_words

STROKES: dict[Directness, str] = {"stated": "solid", "beside": "dashed", "inferred": "dotted"}
"""How a link is drawn, as every format calls it."""


def strokes_of(graph: Graph) -> tuple[Directness, ...]:
    """How direct the links of a graph are, from the firmest to the loosest."""
    present = {edge.directness for edge in graph.edges if edge.kind == "link"}
    return tuple(directness for directness in DIRECTNESS if directness in present)


def averts(graph: Graph) -> bool:
    """Whether anything is said to avert something."""
    return any(edge.kind == "averts" for edge in graph.edges)


def legend_lines(graph: Graph) -> tuple[str, ...]:
    """The strokes in words: `solid line: the document states it`."""
    lines = [line_words(STROKES[how], how) for how in strokes_of(graph)]
    return (*lines, AVERTS_LINE) if averts(graph) else tuple(lines)


def told(graph: Graph) -> tuple[str, ...]:
    """All that stands beside a drawing: what it shows, and how it is to be read."""
    return (*graph.lines, *legend_lines(graph), *graph.notes)
