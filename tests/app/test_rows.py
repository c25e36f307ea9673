"""Rows: wrapping, cutting, setting at both ends, and lighting stretches of text."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.outside.test_widths import TEXTS as CLUSTERS
from tui.app.rows import BLANK, Row, Span, ends, fit, lit, text_of, width_of, wrap
from tui.outside.widths import clusters

LETTERS = [*"abc—’“…한国🙂\u200b\u00a0[/]", "e\u0301", "❤\ufe0f", "👩\u200d🚒"]
"""Narrow and wide, joined and combining, and what a markup parser would eat."""

STYLES = st.sampled_from(["text", "quiet", "accent"])
TEXTS = st.lists(st.sampled_from([*LETTERS, *"    \n"]), max_size=30).map("".join)
SPANS = st.lists(st.tuples(TEXTS, STYLES), max_size=6)
LEADS = st.sampled_from(["", "  ", "  ▎ ", "한 "])
WIDTHS = st.integers(1, 40)


def lead(text: str) -> Row:
    return ((text, "lead"),) if text else ()


def styled(spans: Row | list[Span]) -> list[Span]:
    """Each character that is not white space, with its style."""
    return [(c, style) for text, style in spans if style != "lead" for c in text if c not in " \n"]


def told(row: Row) -> str:
    """What a row says after its lead."""
    return text_of(tuple(span for span in row if span[1] != "lead"))


def words(spans: list[Span]) -> list[Row]:
    """The words, each of which may change its style within."""
    found: list[list[Span]] = [[]]
    for text, style in spans:
        for at, piece in enumerate(text.replace("\n", " ").split(" ")):
            if at:
                found.append([])
            found[-1].append((piece, style))
    return [tuple(word) for word in found if text_of(tuple(word))]


@given(SPANS, WIDTHS, LEADS, LEADS)
def test_wrapping_loses_nothing_but_spaces_and_keeps_styles(
    spans: list[Span], width: int, first: str, rest: str
) -> None:
    rows = wrap(spans, width, lead(first), lead(rest))
    assert styled([span for row in rows for span in row]) == styled(spans)
    assert [row[:1] == lead(first) for row in rows[:1]] == [True] or not first
    assert all(row[:1] == lead(rest) for row in rows[1:]) or not rest


@given(SPANS, WIDTHS, LEADS, LEADS)
@example([("❤\ufe0f❤\ufe0f❤\ufe0f", "text")], 3, "", "")
@example([("👩\u200d🚒👩\u200d🚒", "text")], 3, "", "")
def test_no_row_is_wider_than_asked_unless_one_wide_character_is(
    spans: list[Span], width: int, first: str, rest: str
) -> None:
    room = width + max(map(cell_len, (first, rest)))
    for row in wrap(spans, room, lead(first), lead(rest)):
        assert width_of(row) <= room or (width == 1 and cell_len(told(row)) == 2)


@given(CLUSTERS, st.integers(4, 40), LEADS, LEADS)
def test_no_cluster_is_cut_apart(parts: list[str], width: int, first: str, rest: str) -> None:
    spans = [("".join(parts), "text")]
    room = width + max(map(cell_len, (first, rest)))
    rows = wrap(spans, room, lead(first), lead(rest))
    assert all(width_of(row) <= room for row in rows)
    seen = [cluster for row in rows for cluster, _ in clusters(told(row)) if cluster != " "]
    assert seen == [part for part in parts if part != " "]
    (shown,) = fit(tuple(spans), width) or ((text_of(tuple(spans)), "text"),)
    kept = [cluster for cluster, _ in clusters(shown[0].removesuffix("…"))]
    assert kept == parts[: len(kept)]


@given(SPANS, WIDTHS, LEADS, LEADS)
def test_a_word_that_fits_is_not_broken_even_where_its_style_changes(
    spans: list[Span], width: int, first: str, rest: str
) -> None:
    room = width + max(map(cell_len, (first, rest)))
    rows = wrap(spans, room, lead(first), lead(rest))
    pieces = iter([piece for row in rows for piece in told(row).split(" ") if piece])
    for word in words(spans):
        got = next(pieces)
        while got != text_of(word) and width_of(word) > width:
            got += next(pieces)
        assert got == text_of(word)
    assert next(pieces, None) is None


@given(st.lists(st.tuples(st.text("ab한 ", max_size=20), STYLES), max_size=5), WIDTHS)
def test_rows_are_filled_before_another_is_begun(spans: list[Span], width: int) -> None:
    rows = wrap(spans, width)
    for row, following in pairwise(rows):
        word = text_of(following).split(" ")[0]
        assert width_of(row) + 1 + cell_len(word) > width or cell_len(word) >= width - 1


def test_a_newline_begins_a_row_and_nothing_still_gives_one() -> None:
    assert wrap([], 10) == [()]
    assert wrap([("", "text")], 10, lead("> ")) == [lead("> ")]
    assert [text_of(row) for row in wrap([("one\n\ntwo", "text")], 10)] == ["one", "", "two"]
    assert [told(row) for row in wrap([("a\nb", "t")], 9, lead("1 "), lead("2 "))] == ["a", "b"]


def test_a_word_goes_on_in_another_style_without_a_break() -> None:
    rows = wrap([("say “", "quiet"), ("Sputnik", "lit"), ("”.", "quiet")], 12)
    assert [text_of(row) for row in rows] == ["say", "“Sputnik”."]
    assert rows[1] == (("“", "quiet"), ("Sputnik", "lit"), ("”.", "quiet"))


@given(SPANS, st.integers(0, 60))
@example([("ab", "text")], 0)
@example([("한한", "text")], 2)
def test_fitting_cuts_to_the_width_and_says_so(spans: list[Span], width: int) -> None:
    row = tuple((text.replace("\n", " "), style) for text, style in spans)
    cut = fit(tuple(spans), width)
    assert width_of(cut) <= width
    assert "\n" not in text_of(cut)
    if width_of(row) <= width:
        assert cut == row
    elif width:
        assert text_of(cut).endswith("…")
        assert text_of(row).startswith(text_of(cut)[:-1])


@given(SPANS, st.text("ab한é·", max_size=12), st.integers(0, 60))
def test_ends_sets_the_right_hand_words_at_the_edge_and_never_overflows(
    spans: list[Span], right: str, width: int
) -> None:
    row = ends(tuple(spans), ((right, "quiet"),) if right else (), width)
    assert width_of(row) <= width
    if width - cell_len(right) >= 4:
        assert width_of(row) == width
        assert text_of(row).endswith(right)


@given(
    st.text("abcdef", max_size=20),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), STYLES), max_size=5),
    st.integers(0, 20),
)
def test_lit_gives_each_character_the_style_of_the_last_stretch_over_it(
    text: str, stretches: list[tuple[int, int, str]], offset: int
) -> None:
    spans = lit(text, stretches, "plain", offset)
    assert "".join(piece for piece, _ in spans) == text
    expected = [
        ([style for start, end, style in stretches if start <= at < end] or ["plain"])[-1]
        for at in range(offset, offset + len(text))
    ]
    assert [style for piece, style in spans for _ in piece] == expected


def test_a_blank_row_has_no_width() -> None:
    assert width_of(BLANK) == 0
    assert text_of(BLANK) == ""


def test_no_newline_gets_into_a_row_from_its_end() -> None:
    row = ends((("left", "text"),), (("right\nhand", "quiet"),), 20)
    assert text_of(row) == "left      right hand"
