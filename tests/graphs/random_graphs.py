"""Any graph at all."""

from hypothesis import strategies as st

from tui.graphs.layout import Arrow

FIRST = 3
"""Boxes that may stand in the first column."""


@st.composite
def graphs(draw: st.DrawFn) -> tuple[dict[str, int], tuple[Arrow, ...]]:
    """Boxes, of which the first few may stand in the first column, and arrows; loops too."""
    keys = [f"n{number}" for number in range(draw(st.integers(1, 9)))]
    nodes = {key: 0 if at < FIRST else 1 for at, key in enumerate(keys)}
    targets = [key for key in keys if nodes[key]]
    pairs = st.tuples(st.sampled_from(keys), st.sampled_from(targets)) if targets else st.nothing()
    arrows = draw(st.lists(pairs, max_size=14, unique=True)) if targets else []
    return nodes, tuple(arrows)
