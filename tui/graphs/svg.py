"""A graph as a drawing: SVG that stands alone, or within a page.

It holds no script and no link, and loads nothing. Its words are text, its colours come from
classes; what it shows is told in its description too.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from tui.graphs.cards import Card, cards
from tui.graphs.escaping import xml_text
from tui.graphs.layout import Columns
from tui.graphs.legend import told
from tui.graphs.measure import width_in
from tui.graphs.model import Graph
from tui.graphs.placing import Placed, apart, arrows_of, below, columns_of, place
from tui.graphs.svg_legend import legend
from tui.graphs.svg_parts import box, heading, wire, words
from tui.graphs.svg_style import ROOT, STYLE
from tui.graphs.wrapping import wrapped

_MARGIN, _LEAST, _APART = 28, 640, 36
"""Pixels around everything; the least width; and what parts one thing from what is below it."""


def svg(graph: Graph, name: str = "argument", *, styled: bool = True) -> str:
    """The drawing. `name` begins its ids, so that several can stand in one page.

    When it is not `styled`, the page that it stands in holds `svg_style.STYLE`.
    """
    arrows = arrows_of(graph)
    columns = columns_of(graph, arrows)
    boxes = cards(graph, columns)
    placed = place(graph, columns, boxes)
    width = max(placed.width, _LEAST)
    blocks = [
        _head(graph, width),
        (_argument(graph, boxes, placed), placed.height),
        *_apart(graph, columns, boxes, width),
        legend(graph, width),
        _notes(graph, width),
    ]
    body: list[str] = []
    top = _MARGIN
    for drawn, height in blocks:
        body += [f'<g transform="translate({_MARGIN} {top})">', *drawn, "</g>"]
        top += height + _APART
    size = (width + 2 * _MARGIN, top - _APART + _MARGIN)
    return "\n".join((*_opening(graph, name, size, styled=styled), *body, "</svg>")) + "\n"


def _opening(graph: Graph, name: str, size: tuple[int, int], *, styled: bool) -> Iterator[str]:
    width, height = size
    ids = f'aria-labelledby="{name}-title" aria-describedby="{name}-desc"'
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" class="{ROOT}" role="img" {ids} {box}>'
    yield f'<title id="{name}-title">{xml_text(graph.title)}</title>'
    yield f'<desc id="{name}-desc">{xml_text(_described(graph))}</desc>'
    if styled:
        yield f"<style>\n{STYLE}</style>"
    yield f'<rect class="paper" width="{width}" height="{height}"/>'


def _described(graph: Graph) -> str:
    """What the drawing shows, link by link, for somebody who does not see it."""
    links = (
        f"{' and '.join(graph.nodes[source].words for source in edge.sources)} → "
        f"{graph.nodes[edge.target].words} ({edge.label})"
        for edge in graph.edges
    )
    return f"{' '.join(told(graph))} {'; '.join(links)}."


Block = tuple[list[str], int]
"""Something drawn, and how high it is."""


def _head(graph: Graph, width: int) -> Block:
    drawn, foot = [words(0, 18, graph.title, "title")], 18
    for line in _lines(graph.lines, width):
        foot += 18
        drawn.append(words(0, foot, line, "lead"))
    return drawn, foot + 4


def _notes(graph: Graph, width: int) -> Block:
    lines = list(_lines(graph.notes, width))
    drawn = [words(0, 12 + 18 * at, line, "lead") for at, line in enumerate(lines)]
    return drawn, 18 * len(lines)


def _lines(texts: Iterable[str], width: int) -> Iterator[str]:
    for text in texts:
        yield from wrapped(text, width, partial(width_in, 12))


def _argument(graph: Graph, boxes: Mapping[str, Card], placed: Placed) -> list[str]:
    """Lines beneath boxes, and of lines those beneath that tell least."""
    arrows = arrows_of(graph)
    wires = [
        wire(graph, piece, [edge for arrow in piece.arrows for edge in arrows[arrow]])
        for piece in placed.wires
    ]
    drawn = [path for _, path in sorted(wires, key=lambda ranked: ranked[0])]
    for key, spot in placed.spots.items():
        if key in placed.headings:
            drawn.append(heading(placed.headings[key], spot))
        drawn += box(graph, boxes[key], spot)
    return drawn


def _apart(
    graph: Graph, columns: Columns, boxes: Mapping[str, Card], width: int
) -> Iterator[Block]:
    """The consequences that no line leads to, below one another under a heading."""
    for title, keys in apart(graph, columns):
        spots, height = below(keys, boxes, width)
        drawn = [words(0, 0, title.upper(), "heading"), '<g transform="translate(0 12)">']
        for key in keys:
            drawn += box(graph, boxes[key], spots[key])
        yield [*drawn, "</g>"], height + 12
