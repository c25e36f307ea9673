"""Text fits its width, and nothing of it is lost."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len as drawn

from tests.outside.test_widths import TEXTS
from tui.outside.widths import cell_len, clusters
from tui.text.sheet import NARROWEST, Sheet, wrap

WORDS = st.text(
    st.one_of(
        st.characters(max_codepoint=0x24F, categories=["L", "N", "P"]),
        st.sampled_from("漢字かな한글　́̈👩🏽Ａ → ·—“”"),
        st.just(" "),
    ),
    max_size=120,
)


@given(WORDS, st.integers(20, 60), st.sampled_from(["", "  ▼ ", "    against "]))
def test_lines_fit_and_nothing_is_lost(text: str, width: int, lead: str) -> None:
    lines = wrap(text, width, lead, " " * cell_len(lead))
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(line[len(lead) :] for line in lines).split()) == "".join(text.split())


@given(TEXTS, st.integers(NARROWEST, 40), st.sampled_from(["", "  ▼ "]))
def test_no_cluster_is_cut_apart_and_no_line_is_wider_than_it_is_drawn(
    parts: list[str], width: int, lead: str
) -> None:
    lines = wrap("".join(parts), width, lead)
    assert all(drawn(line) <= width for line in lines)
    told = [cluster for line in lines for cluster, _ in clusters(line.removeprefix(lead.rstrip()))]
    assert [cluster for cluster in told if cluster != " "] == [p for p in parts if p != " "]


def test_wide_and_combining_characters_are_measured() -> None:
    assert cell_len("abc") == 3
    assert cell_len("漢字") == 4
    assert cell_len("é") == 1
    assert wrap("漢字かな漢字", 5) == ["漢字", "かな", "漢字"]


def test_a_long_word_is_broken_and_a_short_text_is_not() -> None:
    assert wrap("internationalisation", 10, "- ", "  ") == ["- internat", "  ionalisa", "  tion"]
    assert wrap("as it is", 10) == ["as it is"]
    assert wrap("", 10, "  ") == [""]


def test_a_narrow_terminal_is_taken_to_be_a_little_wider() -> None:
    sheet = Sheet(3)
    sheet.add("a b c d e f g h i j k l m n o p")
    assert max(map(len, sheet.text().splitlines())) in range(NARROWEST - 2, NARROWEST + 1)


def test_two_ends_stand_on_one_line_where_there_is_room() -> None:
    sheet = Sheet(20)
    sheet.ends("left", "right")
    sheet.ends("a longer left side", "right")
    assert sheet.text() == "left           right\na longer left side\n   right\n"


def test_gaps_do_not_add_up_and_none_ends_the_text() -> None:
    sheet = Sheet(40)
    sheet.gap()
    sheet.add("one\ntwo")
    sheet.gap()
    sheet.gap()
    sheet.add("three")
    sheet.gap()
    assert sheet.text() == "one\ntwo\n\nthree\n"


def test_styles_are_set_only_when_they_are_asked_for() -> None:
    plain, styled = Sheet(40), Sheet(40, styled=True)
    for sheet in (plain, styled):
        sheet.add("words", "  ", style="strong")
    assert plain.text() == "  words\n"
    assert styled.text() == "  \x1b[1mwords\x1b[0m\n"
    assert re.sub(r"\x1b\[\d*m", "", styled.text()) == plain.text()
