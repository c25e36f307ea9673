"""The drawn graph: every arrow can be followed from its box to its end, in any graph at all."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.graphs.random_graphs import graphs
from tui.app.rows import text_of, width_of
from tui.app.views.graph.canvas import Look
from tui.app.views.graph.drawing import Drawing, Label, Plan, draw, plan
from tui.graphs.layout import Arrow, Columns, arrange

PLENTY = 10_000

NORTH, EAST, SOUTH, WEST = (0, -1), (1, 0), (0, 1), (-1, 0)
ARMS = {
    "─": {EAST, WEST},
    "│": {NORTH, SOUTH},
    "╭": {EAST, SOUTH},
    "╮": {WEST, SOUTH},
    "╰": {NORTH, EAST},
    "╯": {NORTH, WEST},
    "├": {NORTH, SOUTH, EAST},
    "┤": {NORTH, SOUTH, WEST},
    "┬": {EAST, WEST, SOUTH},
    "┴": {EAST, WEST, NORTH},
    "┼": {NORTH, EAST, SOUTH, WEST},
    "▸": {EAST, WEST},
}


def labels_of(columns: Columns) -> dict[str, Label]:
    return {key: Label((((key, "text"),), (("  …", "text"),)), 0, 1) for key in columns.own}


def shuffled(columns: Columns, chance: Random) -> Columns:
    """The same columns in some order, however many lines cross then."""
    order = tuple(tuple(chance.sample(places, len(places))) for places in columns.places)
    return replace(columns, places=order)


def drawn(columns: Columns, width: int = PLENTY, centre: str = "") -> tuple[Plan, Drawing]:
    labels = labels_of(columns)
    made = plan(columns, labels)
    looks = dict.fromkeys(columns.arrows, Look(1, 0))
    return made, draw(made, labels, looks, width, centre or next(iter(columns.own)))


def cell(drawing: Drawing, x: int, y: int) -> str:
    if not 0 <= y < len(drawing.rows):
        return " "
    line = text_of(drawing.rows[y])
    return line[x] if 0 <= x < len(line) else " "


def ends_from(drawing: Drawing, key: str) -> set[str]:
    """The boxes that a finger comes to that follows the lines out of a box."""
    left, _, top, _ = drawing.spots[key]
    by_corner = {(left, top): other for other, (left, _, top, _) in drawing.spots.items()}
    found: set[str] = set()
    waiting = [((left + len(key) + 1, top), EAST)]
    seen = set(waiting)
    while waiting:
        (x, y), way = waiting.pop()
        glyph = cell(drawing, x, y)
        if glyph not in ARMS:
            continue
        back = (-way[0], -way[1])
        crosses = back not in ARMS[glyph]  # the line goes on beneath one that is drawn over it
        ways = {way} if crosses else ARMS[glyph] - {back, WEST}
        if glyph == "▸" and (x + 2, y) in by_corner:
            found.add(by_corner[x + 2, y])
            continue
        for dx, dy in ways:
            step = ((x + dx, y + dy), (dx, dy))
            if step not in seen:
                seen.add(step)
                waiting.append(step)
    return found


@given(graphs(), st.randoms(use_true_random=False))
def test_every_arrow_can_be_followed_to_its_end(
    graph: tuple[dict[str, int], tuple[Arrow, ...]], chance: Random
) -> None:
    nodes, arrows = graph
    columns = shuffled(arrange(nodes, arrows), chance)
    _, drawing = drawn(columns)
    for key in nodes:
        targets = {target for source, target in columns.arrows if source == key}
        assert targets <= ends_from(drawing, key), "\n".join(map(text_of, drawing.rows))


@given(graphs(), st.randoms(use_true_random=False))
def test_lines_that_only_cross_do_not_join(
    graph: tuple[dict[str, int], tuple[Arrow, ...]], chance: Random
) -> None:
    nodes, arrows = graph
    one_each = tuple({target: (source, target) for source, target in arrows}.values())
    columns = shuffled(arrange(nodes, one_each), chance)
    _, drawing = drawn(columns)
    for key in nodes:
        targets = {target for source, target in columns.arrows if source == key}
        assert targets == ends_from(drawing, key), "\n".join(map(text_of, drawing.rows))


@given(graphs())
def test_nothing_is_drawn_over_a_box(graph: tuple[dict[str, int], tuple[Arrow, ...]]) -> None:
    nodes, arrows = graph
    _, drawing = drawn(arrange(nodes, arrows))
    for key, (left, _, top, bottom) in drawing.spots.items():
        lines = [text_of(row) for row in drawing.rows[top:bottom]]
        assert lines[0][left:].startswith(key)
        assert lines[1][left:].startswith("  …")


@given(graphs(), st.integers(6, 40), st.data())
def test_the_window_fits_and_holds_what_it_is_about(
    graph: tuple[dict[str, int], tuple[Arrow, ...]], width: int, data: st.DataObject
) -> None:
    columns = arrange(*graph)
    centre = data.draw(st.sampled_from(sorted(columns.own)))
    made, drawing = drawn(columns, width, centre)
    assert centre in drawing.spots
    assert all(width_of(row) <= width for row in drawing.rows)
    shown = {columns.own[key] for key in drawing.spots}
    assert len(shown) == 1 or all(right <= width for _, right, _, _ in drawing.spots.values())
    assert drawing.before + drawing.after + len(shown) == len(made.widths)


SMALL = """
     ╭───────────╮
a ───┤           ╰─┬──▸ e
  …  ╰─┬──▸ c ─────╯      …
       │      …
b ─────┤
  …    ╰──▸ d
              …
"""


def test_a_small_graph_looks_like_this() -> None:
    nodes = {"a": 0, "b": 0, "c": 1, "d": 1, "e": 1}
    arrows = (("a", "c"), ("b", "c"), ("b", "d"), ("a", "e"), ("c", "e"))
    _, drawing = drawn(arrange(nodes, arrows))
    assert [text_of(row).rstrip() for row in drawing.rows] == SMALL.strip("\n").split("\n")


def test_strokes_tell_how_direct_a_link_is_and_light_what_is_selected() -> None:
    columns = arrange({"a": 0, "b": 0, "c": 1, "d": 1}, (("a", "c"), ("b", "d")))
    labels = labels_of(columns)
    looks = {("a", "c"): Look(2, -1), ("b", "d"): Look(0, -2)}
    drawing = draw(plan(columns, labels), labels, looks, PLENTY, "a")
    styles = {text[0]: style for row in drawing.rows for text, style in row if text[0] in "╌┈"}
    assert styles == {"╌": "accent", "┈": "rule"}
