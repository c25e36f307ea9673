"""Lines in the cells of a terminal: box-drawing characters with an arm to each side they go on to.

A line that joins another has arms at the meeting; one that only crosses another is drawn over it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.app.rows import Span
from tui.graphs.layout import Place

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
LEVEL, UPRIGHT = EAST | WEST, NORTH | SOUTH
CORNERS = {
    EAST | SOUTH: "╭",
    SOUTH | WEST: "╮",
    NORTH | EAST: "╰",
    NORTH | WEST: "╯",
    UPRIGHT | EAST: "├",
    UPRIGHT | WEST: "┤",
    LEVEL | SOUTH: "┬",
    LEVEL | NORTH: "┴",
    LEVEL | UPRIGHT: "┼",
}
STROKES = (("─", "│"), ("╌", "╎"), ("┈", "┊"))
"""Level and upright strokes for what is stated, set beside, and inferred."""

HEAD = "▸"


@dataclass(frozen=True, slots=True, order=True)
class Look:
    """How a line is drawn: lit (2), plain (1) or faint (0), and as which stroke, 0 to -2.

    Where lines run together the greater look is seen.
    """

    light: int
    stroke: int


STYLES = ("rule", "quiet", "accent")


class Canvas:
    """Cells, and which lines reach into each from which sides."""

    def __init__(self) -> None:
        self._arms: dict[tuple[int, int], dict[Place, int]] = defaultdict(dict)
        self._looks: dict[tuple[int, int], dict[Place, Look]] = defaultdict(dict)
        self._heads: dict[tuple[int, int], Look] = {}

    def line(
        self, net: Place, look: Look, start: int, row: int, turn: int, end_row: int, end: int
    ) -> None:
        """From (start, row) level to `turn`, upright to `end_row`, and level to `end`."""
        self._level(net, look, row, start, turn)
        low, high = sorted((row, end_row))
        for y in range(low, high + 1):
            self._add(turn, y, net, (NORTH if y > low else 0) | (SOUTH if y < high else 0), look)
        self._level(net, look, end_row, turn, end)

    def _level(self, net: Place, look: Look, y: int, start: int, end: int) -> None:
        for x in range(start, end + 1):
            self._add(x, y, net, (WEST if x > start else 0) | (EAST if x < end else 0), look)

    def _add(self, x: int, y: int, net: Place, arms: int, look: Look) -> None:
        here = self._arms[x, y]
        here[net] = here.get(net, 0) | arms
        looks = self._looks[x, y]
        looks[net] = max(looks.get(net, look), look)

    def head(self, x: int, y: int, look: Look) -> None:
        """The head of an arrow."""
        self._heads[x, y] = max(self._heads.get((x, y), look), look)

    def put(self, lines: Sequence[list[tuple[int, Span]]]) -> None:
        """Put every cell into its line."""
        for (x, y), arms in self._arms.items():
            head = self._heads.get((x, y))
            if head:
                lines[y].append((x, (HEAD, STYLES[head.light])))
            else:
                lines[y].append((x, _cell(arms, self._looks[x, y])))


def _cell(arms: Mapping[Place, int], looks: Mapping[Place, Look]) -> Span:
    level = [net for net, sides in arms.items() if not sides & UPRIGHT]
    upright = [net for net, sides in arms.items() if not sides & LEVEL]
    # One is drawn whole and the other gives way, for a cross would say that they meet.
    if level and upright and len(level) + len(upright) == len(arms):  # they only cross
        shown = max((max(looks[net] for net in upright), 1), (max(looks[net] for net in level), 0))
        nets = upright if shown[1] else level
    else:
        nets = list(arms)
    look = max(looks[net] for net in nets)
    sides = 0
    for net in nets:
        sides |= arms[net]
    level_stroke, upright_stroke = STROKES[-look.stroke]
    if not sides & UPRIGHT:
        glyph = level_stroke
    elif not sides & LEVEL:
        glyph = upright_stroke
    else:
        glyph = CORNERS[sides]
    return glyph, STYLES[look.light]
