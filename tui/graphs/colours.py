"""The colours of drawings on a light ground; each only repeats what a word or a stroke says."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.graphs.model import Edge, Graph

INK, QUIET, RULE, PAPER = "#2b2a27", "#63615a", "#b3ad9f", "#ffffff"


@dataclass(frozen=True, slots=True)
class Paint:
    """How a box is painted."""

    fill: str
    line: str
    ink: str = INK


OPTION = Paint("#f3ead8", "#8a5510")
CONSEQUENCE = Paint(PAPER, QUIET)
FAINT = Paint(PAPER, RULE, QUIET)
TURNS: Mapping[str, Paint] = {
    "new": Paint("#e6f0dd", "#3f6b24"),
    "gone": Paint("#f7e2dd", "#a33f2a"),
}


def line_colour(graph: Graph, edge: Edge) -> str:
    """The colour of a link: faint where it brings nothing about."""
    if edge.turn in TURNS:
        return TURNS[edge.turn].line
    return RULE if graph.shows != "argument" and not edge.fires else QUIET
