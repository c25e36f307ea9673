"""The parts of a drawing: boxes, lines, signs and words as SVG."""

from collections.abc import Iterator, Sequence

from tui.case.model import DIRECTNESS, Sign
from tui.graphs.cards import LEFT, LINK_INDENT, Card, Row, Stroke
from tui.graphs.escaping import xml_text
from tui.graphs.model import Edge, Graph, Node
from tui.graphs.placing import HEADING, Spot, Wire

_BEND = 6
"""The radius of the corners of lines."""

_ROUND = {"option": 14, "consequence": 4}


def words(left: float, foot: float, text: str, classes: str = "") -> str:
    """A line of text."""
    named = f' class="{classes}"' if classes else ""
    return f'<text x="{left:g}" y="{foot:g}"{named}>{xml_text(text)}</text>'


def box(graph: Graph, card: Card, spot: Spot) -> Iterator[str]:
    """A box with its sign and its words."""
    node = card.node
    yield f'<g class="{_classes(graph, node)}" transform="translate({spot.left} {spot.top})">'
    if node is None:
        yield _rect(card, card.height / 2)
        yield (
            f'<text x="{card.width / 2:g}" y="{card.rows[0].foot:g}" class="small"'
            f' text-anchor="middle">{xml_text(card.rows[0].words)}</text>'
        )
    else:
        yield f"<title>{xml_text(_told(node))}</title>"
        yield _rect(card, _ROUND[node.kind])
        yield sign(node.sign, 13, 17) if node.sign else _mark(node)
        for row in card.rows:
            yield from _row(row)
    yield "</g>"


def _classes(graph: Graph, node: Node | None) -> str:
    if node is None:
        return "joint"
    names: list[str] = [node.kind]
    names += ["aim"] if node.aim else []
    if node.turn in ("new", "gone"):
        names.append(node.turn)
    if graph.shows != "argument":
        names.append("holds" if node.holds else "faint")
    return " ".join(names)


def _told(node: Node) -> str:
    return " · ".join(filter(None, (node.words, node.standing, *node.about)))


def _rect(card: Card, radius: float) -> str:
    size = f'width="{card.width}" height="{card.height}" rx="{radius:g}"'
    return f'<rect class="box" {size}/>'


def sign(sign: Sign, x: float, y: float) -> str:
    """The sign of a consequence, drawn, for not every font has it."""
    match sign:
        case "risk":
            path = f"M{x - 5:g} {y - 4:g}h10l-5 9z"
        case "benefit":
            path = f"M{x - 5:g} {y + 4:g}h10l-5 -9z"
        case _:
            path = f"M{x:g} {y - 5.5:g}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"
    return f'<path class="sign {sign}" d="{path}"/>'


def _mark(node: Node) -> str:
    """Whether an option is chosen: round where only one can be, square where any can."""
    x, y = 14, 17
    is_chosen = node.holds and node.turn != "gone"
    if node.one:
        dot = f'<circle class="dot" cx="{x}" cy="{y}" r="2.6"/>' if is_chosen else ""
        return f'<circle class="mark" cx="{x}" cy="{y}" r="5"/>{dot}'
    dot = f'<rect class="dot" x="{x - 2.5}" y="{y - 2.5}" width="5" height="5"/>'
    mark = f'<rect class="mark" x="{x - 4.5}" y="{y - 4.5}" width="9" height="9"/>'
    return mark + (dot if is_chosen else "")


def _row(row: Row) -> Iterator[str]:
    left = LEFT + (LINK_INDENT if row.is_link else 0)
    if row.stroke:
        yield stroke(row.stroke, LEFT, row.foot - 4, "idle" if row.faint else "")
    yield words(left, row.foot, row.words, "" if row.is_main else "small")


def stroke(kind: Stroke, left: float, y: float, state: str = "") -> str:
    """A short piece of line, as it tells of a link."""
    names = " ".join(filter(None, ("wire", kind, state)))
    line = f'<path class="{names}" d="M{left:g} {y:g}h20"/>'
    if kind == "averts":
        line += f'<path class="wire {state}" d="M{left + 20:g} {y - 4:g}v8"/>'
    return line


def heading(text: str, spot: Spot) -> str:
    """The name of a decision above its first option."""
    return words(spot.left, spot.top - HEADING / 3, text.upper(), "heading")


def wire(graph: Graph, piece: Wire, edges: Sequence[Edge]) -> tuple[int, str]:
    """A piece of a line with its head, and how much it stands out: later ones lie over others."""
    firmest = DIRECTNESS.first(edge.directness for edge in edges)
    state, rank = _state(graph, edges)
    (x, y), (end, foot), turn = piece.start, piece.end, piece.turn
    reach = end - (4 if piece.has_head else 0)
    if y == foot:
        path = f"M{x} {y}H{reach}"
    else:
        way = 1 if foot > y else -1
        bend = min(_BEND, abs(foot - y) / 2)
        path = (
            f"M{x} {y}H{turn - bend:g}q{bend:g} 0 {bend:g} {way * bend:g}V{foot - way * bend:g}"
            f"q0 {way * bend:g} {bend:g} {way * bend:g}H{reach}"
        )
    drawn = f'<path class="{" ".join(filter(None, ("wire", firmest, state)))}" d="{path}"/>'
    if piece.has_head:
        names = " ".join(filter(None, ("head", state)))
        drawn += (
            f'<path class="{names}" d="M{end - 8} {foot - 4}L{end} {foot}L{end - 8} {foot + 4}z"/>'
        )
    return rank, drawn


def _state(graph: Graph, edges: Sequence[Edge]) -> tuple[str, int]:
    if graph.shows == "argument":
        return "", 0
    turns = {edge.turn for edge in edges if edge.fires}
    if graph.shows == "difference":
        for rank, turn in ((3, "new"), (2, "gone")):
            if turns == {turn}:
                return f"{turn} fires", rank
    return ("fires", 1) if any(edge.fires for edge in edges) else ("idle", 0)
