"""Boxes in columns: everything has a place, in any graph at all."""

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graphs.random_graphs import graphs
from tui.graphs.layout import Arrow, around, arrange, neighbours_by, part, segments
from tui.graphs.routing import Box, rows_of
from tui.reason.engine.budget import StoppedError, watched


@given(graphs())
def test_arrows_lead_to_the_right_and_only_loops_are_left_out(
    graph: tuple[dict[str, int], tuple[Arrow, ...]],
) -> None:
    nodes, arrows = graph
    columns = arrange(nodes, arrows)
    assert {*columns.arrows, *columns.back} == set(arrows)
    assert all(columns.own[a] < columns.own[b] for a, b in columns.arrows)
    assert all(columns.own[key] >= least for key, least in nodes.items())
    if not has_loop(arrows):
        assert not columns.back


def has_loop(arrows: tuple[Arrow, ...]) -> bool:
    left = {key for arrow in arrows for key in arrow}
    while ends := {key for key in left if not any(a == key and b in left for a, b in arrows)}:
        left -= ends
    return bool(left)


@given(graphs())
def test_places_in_a_column_keep_apart(graph: tuple[dict[str, int], tuple[Arrow, ...]]) -> None:
    columns = arrange(*graph)
    boxes = dict.fromkeys(columns.own, Box(2, 0, 1))
    row = rows_of(columns, segments(columns), boxes)
    assert min(row.values()) == 0
    for places in columns.places:
        for above, below in pairwise(places):
            height = boxes[above[0]].height if columns.is_box(above) else 1
            gap = boxes[below[0]].gap if columns.is_box(below) else 0
            assert row[above] + height + gap <= row[below]


def test_lines_that_pass_a_column_lie_as_close_as_what_they_come_from() -> None:
    nodes = {"c": 0, "a": 0, "b": 0, "m": 1, "n": 1}
    columns = arrange(nodes, (("c", "m"), ("m", "n"), ("a", "n"), ("b", "n")))
    boxes = dict.fromkeys(columns.own, Box(1, 0, 0))
    row = rows_of(columns, segments(columns), boxes)
    first, second = sorted(row[p] for p in columns.places[1] if not columns.is_box(p))
    assert second == first + 1


@given(graphs(), st.integers(0, 4), st.data())
def test_around_a_box_is_what_leads_there_and_what_it_leads_to(
    graph: tuple[dict[str, int], tuple[Arrow, ...]], steps: int, data: st.DataObject
) -> None:
    nodes, arrows = graph
    key = data.draw(st.sampled_from(sorted(nodes)))
    forward = backward = frozenset((key,))
    for _ in range(steps):
        forward |= {b for a, b in arrows if a in forward}
        backward |= {a for a, b in arrows if b in backward}
    found = around(neighbours_by(arrows), key, steps, ())
    assert found == forward | backward
    for some in (part(arrange(nodes, arrows, most), found) for most in (0, inf)):
        assert {k for places in some.places for k, _ in filter(some.is_box, places)} == found


@given(graphs(), st.data())
def test_a_part_of_what_was_never_put_in_order_is_drawn_like_any_other(
    graph: tuple[dict[str, int], tuple[Arrow, ...]], data: st.DataObject
) -> None:
    nodes, arrows = graph
    keys = data.draw(st.sets(st.sampled_from(sorted(nodes)), min_size=1))
    known, unknown = (part(arrange(nodes, arrows, most), keys) for most in (inf, -1))
    assert list(map(set, unknown.places)) == list(map(set, known.places))
    assert (unknown.own, unknown.arrows, unknown.back) == (known.own, known.arrows, known.back)


def test_what_reaches_too_far_to_be_put_in_order_costs_no_more_than_its_arrows() -> None:
    most = 3_000
    nodes = {f"n{at}": 1 for at in range(most)}
    ahead = [(f"n{at}", f"n{at + 1}") for at in range(most - 1)]
    arrows = [*ahead, *((f"n{at}", f"n{most - 1}") for at in range(most - 2))]
    columns = arrange(nodes, arrows, 100_000)
    assert sum(map(len, columns.places)) == most, "nothing stands where arrows only pass"
    some = part(columns, {"n0", "n1", "n2", f"n{most - 1}"})
    assert [len(places) for places in some.places] == [1, 2, 3, 1]


def test_putting_columns_in_order_can_be_stopped() -> None:
    nodes = {f"n{at}": at for at in range(200)}
    arrows = [(f"n{at}", "n199") for at in range(199)]
    steps = 0

    def watch(number: int) -> None:
        nonlocal steps
        steps += number
        if steps > 1_000:
            raise StoppedError

    with pytest.raises(StoppedError), watched(watch):
        arrange(nodes, arrows)


def test_a_joint_is_no_step_and_brings_what_it_joins() -> None:
    arrows = [("a", "+"), ("b", "+"), ("+", "c"), ("c", "d")]
    beside = neighbours_by(arrows)
    assert around(beside, "a", 1, {"+"}) == {"a", "b", "+", "c"}
    assert around(beside, "c", 1, {"+"}) == {"a", "b", "+", "c", "d"}
    assert around(beside, "d", 1, {"+"}) == {"c", "d"}


def test_of_too_much_around_a_box_only_some_is_found() -> None:
    chain = neighbours_by((f"n{at}", f"n{at + 1}") for at in range(10_000))
    assert 20 < len(around(chain, "n5000", 10_000, (), 20)) <= 42
    assert around(chain, "n5000", 10, (), 20) == {f"n{at}" for at in range(4990, 5011)}
    star = neighbours_by((f"o{at}", "hub") for at in range(10_000))
    assert 20 < len(around(star, "hub", 1, (), 20)) <= 42
