"""Numbers in digits and in words, compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.case.check.numerals import held, numerals


def first(text: str) -> frozenset[object]:
    return frozenset(numerals(text)[0].meanings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12", "twelve"),
        ("Twenty-five", "25"),
        ("1,200", "1200"),
        ("3.70", "3.7"),
        ("3.7 billion", "3,700 million"),
        ("two hundred and fifty thousand", "250,000"),
        ("two thousand five hundred", "2500"),
        ("a hundred and one", "101"),
        ("a million", "1,000,000"),
        ("fifty\u00a0billion", "50 billion"),
    ],
)
def test_the_same_number(one: str, other: str) -> None:
    assert first(one) == first(other)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("September 9, 2024.", ["9", "2024"]),
        ("from $3.7 billion, up 33.8%", ["3.7 billion", "33.8", "%"]),
        ("thirty-five per cent", ["thirty-five", "percent"]),
        ("the H100 and GPT-4 of the 1990s", ["H100", "4", "1990s"]),
        ("hundreds of people", ["hundreds"]),
        ("fifty and two", ["fifty", "two"]),
        ("nineteen eighty-four", ["nineteen", "eighty-four"]),
        ("no number here, but often", []),
        ("someone, often tense", []),
    ],
)
def test_numbers_as_they_are_written(text: str, written: list[str]) -> None:
    assert [numeral.written for numeral in numerals(text)] == written


@pytest.mark.parametrize(
    ("claim", "source", "holds"),
    [
        ("23", "from 23 to 50 billion", True),
        ("23 billion", "from 23 to 50 billion", True),
        ("23 million", "from 23 to 50 billion", False),
        ("RMB 23 billion", "from RMB 50 billion", False),
        ("billions", "RMB 50 billion", True),
        ("50", "RMB 50 billion", False),
        ("50", "the 50s", False),
        ("twelve", "12% of them", True),
        ("12%", "twelve of them", False),
        ("two", "second", False),
    ],
)
def test_what_a_source_holds(claim: str, source: str, holds: bool) -> None:
    assert all(n.meanings & held(source) for n in numerals(claim)) is holds


@given(st.text(alphabet="0123456789.,%- abcdetwohundrmilnfy\u00a0–é٣²\n", max_size=40) | st.text())
def test_every_text_holds_its_own_numbers(text: str) -> None:
    assert all(numeral.meanings & held(text) for numeral in numerals(text))


@given(st.integers(1, 10**13))
def test_grouping_makes_no_difference(number: int) -> None:
    assert first(f"{number:,}") == first(str(number))
