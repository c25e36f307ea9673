"""The normalisation under which passages match, and the way back from it."""

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.case.normal import normal, normal_map

PIECES = st.sampled_from([
    *"ab '’‘“”\"–—-−.5\u00a0\u2003\u3000\n\t", "é", "e\u0301", "q\u0303", "a\u0328\u0301", "Å",
    "\u212b", "각", "\u1100\u1161\u11a8", "\u0dd9\u0dcf\u0dca", "\u0cc6\u0cc2\u0cd5", "\u0958",
    "\u0344", "\u1f82", "\u0301", "\ufb1d", "🙂", "👩\u200d🚀",
])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=25)


@given(TEXTS)
def test_it_is_idempotent(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(TEXTS)
def test_the_map_has_the_same_text(text: str) -> None:
    assert normal_map(text).text.strip() == normal(text)


@given(TEXTS)
def test_the_map_leads_back(text: str) -> None:
    mapped = normal_map(text)
    assert len(mapped.text) == len(mapped.starts) == len(mapped.ends)
    assert list(mapped.starts) == sorted(mapped.starts)
    assert list(mapped.ends) == sorted(mapped.ends)
    for character, start, end in zip(mapped.text, mapped.starts, mapped.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert character.strip() in normal(text[start:end])


@given(TEXTS)
def test_white_space_quotes_dashes_and_forms_make_no_difference(text: str) -> None:
    other = unicodedata.normalize("NFD", text).replace(" ", "\u00a0\n").replace("'", "’")
    other = other.replace("-", "—").replace('"', "“")
    assert normal(other) == normal(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("China’s", "China's"),
        ("“model-over-model”", '"model–over—model"'),
        ("50\u00a0billion", "50 billion"),
        ("a\r\n  b", "a b"),
        ("caf\u00e9", "cafe\u0301"),
    ],
)
def test_equal(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(("one", "other"), [("may", "May"), ("ﬁt", "fit"), ("x²", "x2")])
def test_different(one: str, other: str) -> None:
    assert normal(one) != normal(other)


def test_a_heap_of_accents_stays_one_heap() -> None:
    text = "e" + "\u0301" * 50_000 + "x"
    mapped = normal_map(text)
    assert mapped.starts[-2:] == (0, 50_001)
    assert mapped.ends[-2:] == (50_001, 50_002)


def test_a_long_run_that_is_to_be_composed_takes_no_longer_than_its_length() -> None:
    began = process_time()
    assert normal_map("\u1100\u1161" * 100_000).text == "\uac00" * 100_000
    assert process_time() - began < 8
