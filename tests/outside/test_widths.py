"""Text is measured as the screen draws it, and is cut between what readers take for characters."""

import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich import cells

from tui.outside.text import clean
from tui.outside.widths import cell_len, clusters, cut

CLUSTERS = {
    "a": 1,
    "“": 1,
    "漢": 2,
    "각": 2,
    "\u1100\u1161\u11a8": 2,  # the same, in three letters
    "e\u0301": 1,
    "q\u0303\u0323": 1,
    "🙂": 2,
    "👩🏽": 2,
    "👩\u200d🚒": 2,
    "👩🏽\u200d❤\ufe0f\u200d💋\u200d👩🏻": 2,
    "❤": 1,
    "❤\ufe0f": 2,
    "1\ufe0f\u20e3": 2,
    "🇫🇷": 2,
    "न": 1,
    "ते": 1,
    "स्त्री": 3,
    "क्\u200dष": 1,
    "ন্দ্ব": 3,
}
"""What a reader takes for one character each, and its cells by the tables of rich."""

TEXTS = st.lists(st.sampled_from([*CLUSTERS, " "]), max_size=20)

ANYTHING = st.text() | st.text("a ❤1漢👩🏽🇫🇷क\u094d\u0301\u200c\u200d\ufe0e\ufe0f")


@pytest.mark.parametrize(("cluster", "size"), CLUSTERS.items())
def test_a_cluster_is_one_and_as_wide_as_it_is_drawn(cluster: str, size: int) -> None:
    assert list(clusters(cluster)) == [(cluster, size)]
    assert cell_len(cluster) == size == cells.cell_len(cluster)


@given(TEXTS)
def test_a_text_comes_apart_into_its_clusters(parts: list[str]) -> None:
    text = "".join(parts)
    assert [cluster for cluster, _ in clusters(text)] == parts
    assert cell_len(text) == sum(CLUSTERS.get(part, 1) for part in parts)


@given(TEXTS, st.integers(0, 45))
def test_a_text_is_cut_between_clusters(parts: list[str], room: int) -> None:
    text = "".join(parts)
    kept = cut(text, room)
    assert cell_len(kept) <= room
    (number,) = (at for at in range(len(parts) + 1) if "".join(parts[:at]) == kept)
    assert kept == text or cell_len("".join(parts[: number + 1])) > room


@given(ANYTHING, st.integers(1, 10))
@example("\u200d\u200d0", 1)
def test_any_text_is_measured_as_the_screen_does_and_comes_apart_whole(
    text: str, most: int
) -> None:
    told = list(clusters(text, most))
    assert "".join(cluster for cluster, _ in told) == text
    assert cell_len(text) == cells.cell_len(text) <= sum(size for _, size in told)
    assert all(size <= max(most, 2) for _, size in told)


def test_every_character_is_measured_as_the_screen_does() -> None:
    different = [
        code
        for code in range(sys.maxunicode + 1)
        if clean(chr(code)) == chr(code) and cell_len(chr(code)) != cells.cell_len(chr(code))
    ]
    assert not different


def test_consonants_joined_without_end_are_cut_where_there_is_no_more_room() -> None:
    assert [size for _, size in clusters("क्" * 10, 4)] == [4, 4, 2]
    assert [size for _, size in clusters("🇫🇷", 1)] == [1, 1]


def test_two_flags_are_two_and_a_letter_left_over_is_another() -> None:
    assert [cluster for cluster, _ in clusters("🇫🇷🇩🇪🇮")] == ["🇫🇷", "🇩🇪", "🇮"]
