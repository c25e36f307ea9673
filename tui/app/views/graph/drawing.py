"""A graph drawn in the cells of a terminal: words in columns, and lines between them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.app.rows import Row, Span, width_of
from tui.app.views.graph.canvas import Canvas, Look
from tui.graphs.layout import Arrow, Columns, Place, Segment, segments
from tui.graphs.routing import Box, rows_of, tracks
from tui.outside.widths import cell_len

BETWEEN = 5
"""Cells between two columns, besides those in which lines turn."""

MARGIN = 3
"""Cells of the lines before the first column shown, and after the last, that tell of more."""


@dataclass(frozen=True, slots=True)
class Label:
    """The rows of a box, at most as wide as its column, and where arrows meet it."""

    rows: tuple[Row, ...]
    port: int
    gap: int

    @property
    def box(self) -> Box:
        """The room that it takes."""
        return Box(len(self.rows), self.port, self.gap)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rows as wide as the window; where each box that is shown stands: left, right, top, bottom.

    `before` and `after` tell how many columns there are on either side of the window.
    """

    rows: tuple[Row, ...]
    spots: Mapping[str, tuple[int, int, int, int]]
    before: int
    after: int

    def at(self, x: int, y: int) -> str:
        """The box at a cell; empty when there is none."""
        for key, (left, right, top, bottom) in self.spots.items():
            if left <= x < right and top <= y < bottom:
                return key
        return ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything goes: the row of each place, the left edge and the width of each column."""

    columns: Columns
    between: tuple[tuple[Segment, ...], ...]
    row: Mapping[Place, int]
    lefts: tuple[int, ...]
    widths: tuple[int, ...]
    turns: tuple[Mapping[Place, int], ...]
    height: int

    @property
    def width(self) -> int:
        """The cells that the whole takes."""
        return self.lefts[-1] + self.widths[-1]


def plan(columns: Columns, labels: Mapping[str, Label]) -> Plan:
    """Find a place for everything; this depends on the sizes of labels alone."""
    between = segments(columns)
    row = rows_of(columns, between, {key: label.box for key, label in labels.items()})
    widths = [
        max(width_of(r) for key, _ in filter(columns.is_box, places) for r in labels[key].rows)
        for places in columns.places
    ]
    turns = [_turns(pieces, row) for pieces in between]
    lefts = [0]
    for at, turning in enumerate(turns):
        lefts.append(lefts[-1] + widths[at] + BETWEEN + _room(turning))
    bottoms = [
        row[key, own] - labels[key].port + len(labels[key].rows) for key, own in columns.own.items()
    ]
    height = max(*bottoms, max(row.values()) + 1)
    return Plan(columns, between, row, tuple(lefts), tuple(widths), tuple(turns), height)


def draw(
    plan: Plan,
    labels: Mapping[str, Label],
    looks: Mapping[Arrow, Look],
    width: int,
    centre: str,
) -> Drawing:
    """Draw a graph; where it is wider than `width` cells, the columns around that of one box."""
    columns, lefts, widths = plan.columns, plan.lefts, plan.widths
    first, last = _window(lefts, widths, _column_of(columns, centre), width)
    lines: list[list[tuple[int, Span]]] = [[] for _ in range(plan.height)]
    _lines_of(plan, labels, looks).put(lines)
    from_x = lefts[first] - (MARGIN if first else 0)
    spots = {}
    for at in range(first, last + 1):
        for key, own in filter(columns.is_box, columns.places[at]):
            label, x = labels[key], lefts[at]
            top = plan.row[key, own] - label.port
            for y, words in enumerate(label.rows, top):
                lines[y] += _placed(words, x)
            spots[key] = (x - from_x, x - from_x + widths[at], top, top + len(label.rows))
    after = len(widths) - 1 - last
    end = min(lefts[last] + widths[last] + (MARGIN if after else 0), from_x + width)
    return Drawing(tuple(_row(line, from_x, end) for line in lines), spots, first, after)


def _placed(words: Row, x: int) -> list[tuple[int, Span]]:
    placed = []
    for span in words:
        placed.append((x, span))
        x += cell_len(span[0])
    return placed


def _lines_of(plan: Plan, labels: Mapping[str, Label], looks: Mapping[Arrow, Look]) -> Canvas:
    canvas = Canvas()
    for at, pieces in enumerate(plan.between):
        left, turns, end = plan.lefts[at], plan.turns[at], plan.lefts[at + 1] - 2
        for piece in pieces:
            look = max(looks[arrow] for arrow in piece.arrows)
            start = left - 2
            if plan.columns.is_box(piece.start):
                label = labels[piece.start[0]]
                start = left + width_of(label.rows[label.port]) + 1
            turn = turns[piece.start]
            x = start if turn < 0 else left + plan.widths[at] + 2 + turn * _pitch(turns)
            rows = plan.row[piece.start], plan.row[piece.end]
            canvas.line(piece.start, look, start, rows[0], x, rows[1], end)
            if plan.columns.is_box(piece.end):
                canvas.head(end, rows[1], look)
    return canvas


def _column_of(columns: Columns, key: str) -> int:
    return next((at for at, c in enumerate(columns.places) if (key, columns.own[key]) in c), 0)


def _turns(pieces: Sequence[Segment], row: Mapping[Place, int]) -> dict[Place, int]:
    """The track in which what leaves each place turns."""
    ends: dict[Place, list[int]] = defaultdict(list)
    for piece in pieces:
        ends[piece.start].append(row[piece.end])
    nets = [(row[start], tuple(rows)) for start, rows in ends.items()]
    return dict(zip(ends, tracks(nets), strict=True))


def _pitch(turns: Mapping[Place, int]) -> int:
    """Tracks stand apart where there are few of them."""
    return 2 if max(turns.values(), default=-1) < 4 else 1


def _room(turns: Mapping[Place, int]) -> int:
    return (max(turns.values(), default=-1) + 1) * _pitch(turns)


def _window(lefts: Sequence[int], widths: Sequence[int], at: int, width: int) -> tuple[int, int]:
    """The first and last column to show: as many as fit, on either side of one."""
    first = last = at

    def fits(first: int, last: int) -> bool:
        margins = MARGIN * ((first > 0) + (last < len(widths) - 1))
        return lefts[last] + widths[last] - lefts[first] + margins <= width

    while True:
        grown = [(first, last + 1)] if last + 1 < len(widths) else []
        grown += [(first - 1, last)] if first else []
        if last - at > at - first:  # the side with fewer columns is tried first
            grown.reverse()
        fitting = next((pair for pair in grown if fits(*pair)), None)
        if fitting is None:
            return first, last
        first, last = fitting


def _row(line: list[tuple[int, Span]], start: int, end: int) -> Row:
    """One row of the window; what is beyond its edges is left out."""
    row: list[Span] = []
    at = start
    for x, (text, style) in sorted(line):
        if x < at or x + cell_len(text) > end:
            continue
        if x > at:
            row.append((" " * (x - at), "text"))
        row.append((text, style))
        at = x + cell_len(text)
    return tuple(row)
