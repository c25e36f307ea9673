"""The fewest words that name a stretch of a document."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.case.locate import Quote, locate
from tui.case.normal import normal_map
from tui.case.quoting import shortest_quote

TEXT = (
    "The council will meet in May. The council will decide what to do about the old bridge, and"
    " who pays for it.\n\nNobody knows.  “Nobody”\nknows why the council will wait."
)


def quote(words: str, text: str = TEXT) -> Quote | None:
    start = text.index(words)
    return shortest_quote(text, normal_map(text), start, start + len(words))


def test_a_long_stretch_is_named_by_its_ends() -> None:
    words = TEXT[TEXT.index("The council will decide") : TEXT.index("\n\n")]
    assert quote(words) == Quote("The council will decide", "who pays for it.")


def test_a_short_one_by_all_its_words() -> None:
    assert quote("in May.") == Quote("in May.")


def test_words_are_as_printed() -> None:
    assert quote("“Nobody”\nknows why") == Quote("“Nobody” knows why")


def test_repeats_are_told_apart_by_what_stands_around() -> None:
    text = "It may rise. It may fall. It may rise. It may stay."
    at = text.rindex("It may rise.")
    found = shortest_quote(text, normal_map(text), at, at + len("It may rise."))
    assert found is not None
    assert found.prefix or found.suffix
    assert locate(found, normal_map(text)) == [(at, at + len("It may rise."))]


@pytest.mark.parametrize(("start", "end"), [(5, 5), (1, 11), (0, 6), (len(TEXT), len(TEXT) + 9)])
def test_what_no_words_name(start: int, end: int) -> None:
    assert shortest_quote(TEXT, normal_map(TEXT), start, end) is None


@given(st.lists(st.sampled_from(["a", "b", "c.", "“d”", "é"]), min_size=1, max_size=40), st.data())
def test_the_words_lead_back(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start = len(" ".join(words[:first])) + (first > 0)
    end = len(" ".join(words[: last + 1]))
    document = normal_map(text)
    found = shortest_quote(text, document, start, end)
    assume(found is not None)
    assert found is not None
    assert locate(found, document) == [(start, end)]
