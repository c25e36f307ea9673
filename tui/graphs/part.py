"""The part of a walk that its choices bring about, for a drawing beside other words."""

from dataclasses import replace

from tui.graphs.model import Graph


def brought_about(graph: Graph) -> Graph:
    """What is chosen, and what holds because of it, with the links that bring it about.

    What holds whatever is chosen stays where something rests on it besides a choice. What is left
    out is for others to tell. Cost: linear in the graph.
    """
    edges = tuple(
        edge
        for edge in graph.edges
        if edge.fires and edge.kind == "link" and not graph.nodes[edge.target].regardless
    )
    touched = {key for edge in edges for key in (*edge.sources, edge.target)}
    options = {key for key, node in graph.nodes.items() if node.kind == "option" and node.holds}
    kept = touched | options
    nodes = {key: node for key, node in graph.nodes.items() if key in kept}
    return replace(graph, lines=(), nodes=nodes, edges=edges)
