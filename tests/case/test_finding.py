"""Finding words in documents: literally, but for how they are spaced, quoted and dashed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case.ford import Ford
from tui.case.finding import hits
from tui.case.read import open_case
from tui.documents.finding import pattern


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("bring back", "could bring\n  back the fish"),
        ("BRING", "could bring"),
        ("bank's", "the bank’s edge"),
        ('"so"', "he said “so”"),
        ("two-year", "a two–year plan"),
        ("a.b", "what a.b is"),
        ("caf\u00e9", "a caf\u00e9"),
    ],
)
def test_found(words: str, text: str) -> None:
    sought = pattern(words)
    assert sought
    assert sought.search(text)


@pytest.mark.parametrize(
    ("words", "text"), [("a.b", "axb"), ("[ab]", "a"), ("back bring", "bring back")]
)
def test_not_found(words: str, text: str) -> None:
    sought = pattern(words)
    assert sought
    assert not sought.search(text)


@given(st.text(max_size=20))
def test_whatever_is_typed_finds_itself_or_is_nothing(words: str) -> None:
    sought = pattern(words)
    assert (sought is None) == (not words.split())


def test_each_sentence_that_has_the_words_is_found_once(ford: Ford) -> None:
    documents = open_case(ford.path).documents
    found = hits(documents.values(), "CARTS", 10)
    assert [hit.sentence for hit in found] == [2, 3]
    text = documents["ford"].text
    assert {text[hit.start : hit.end] for hit in found} == {"carts"}
    assert [hit.sentence for hit in hits(documents.values(), "carts", 1)] == [2]


def test_what_stands_outside_the_body_is_not_found(ford: Ford) -> None:
    assert not hits(open_case(ford.path).documents.values(), "Gazette", 10)
