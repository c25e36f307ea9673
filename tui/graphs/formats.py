"""The formats that a graph can be set in, and how the names of such files end."""

from tui.graphs.model import Graph
from tui.wording.graphs import GraphFormat

Format = GraphFormat

SUFFIXES: dict[Format, tuple[str, ...]] = {
    "mermaid": (".mmd", ".mermaid"),
    "dot": (".dot", ".gv"),
    "graphml": (".graphml",),
    "canvas": (".canvas",),
    "svg": (".svg",),
}
"""How such files are named; the first is what a new one gets."""


def set_as(format: Format, graph: Graph) -> str:
    """The text of a file in that format."""
    match format:
        case "mermaid":
            from tui.graphs.mermaid import mermaid

            return mermaid(graph)
        case "dot":
            from tui.graphs.dot import dot

            return dot(graph)
        case "graphml":
            from tui.graphs.graphml import graphml

            return graphml(graph)
        case "canvas":
            from tui.graphs.json_canvas import json_canvas

            return json_canvas(graph)
        case "svg":
            from tui.graphs.svg import svg

            return svg(graph)
