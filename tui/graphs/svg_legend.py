"""What stands below a drawing: its strokes, signs and boxes in words."""

from collections.abc import Iterator

from tui.graphs.legend import averts, strokes_of
from tui.graphs.measure import width_in
from tui.graphs.model import Graph
from tui.graphs.svg_parts import sign, stroke, words
from tui.wording.graphs import AIM_BOX, AVERTS_WORDS, HOLDS_BOX, LINE_WORDS, TURN_BOXES
from tui.wording.words import SIGN_WORDS

_STEP, _GAP, _BEFORE = 20, 26, 28
"""Pixels between lines, between what stands in one, and for a sign before its words."""


def legend(graph: Graph, width: int) -> tuple[list[str], int]:
    """The legend, and how high it is."""
    drawn: list[str] = []
    left, foot = 0.0, 14
    for picture, text in _entries(graph):
        room = _BEFORE + width_in(12, text)
        if left and left + room > width:
            left, foot = 0.0, foot + _STEP
        told = words(_BEFORE, 0, text, "lead")
        drawn.append(f'<g transform="translate({left:g} {foot})">{picture}{told}</g>')
        left += room + _GAP
    return drawn, foot + 6


def _entries(graph: Graph) -> Iterator[tuple[str, str]]:
    """What is in the drawing, with what it means."""
    for directness in strokes_of(graph):
        yield stroke(directness, 0, -4), LINE_WORDS[directness]
    if averts(graph):
        yield stroke("averts", 0, -4), AVERTS_WORDS
    signs = {node.sign for node in graph.nodes.values()}
    for name, text in SIGN_WORDS.items():
        if name in signs:
            yield sign(name, 12, -4), text
    if graph.shows == "scenario":
        yield _box("holds"), HOLDS_BOX
    if graph.shows == "difference":
        for turn, text in TURN_BOXES.items():
            yield _box(f"{turn} holds" if turn else "faint"), text
    if any(node.aim for node in graph.nodes.values()):
        yield _box("aim"), AIM_BOX


def _box(classes: str) -> str:
    rect = '<rect class="box" y="-10" width="20" height="12" rx="3"/>'
    return f'<g class="{classes}">{rect}</g>'
