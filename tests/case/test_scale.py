"""Values in an order answer where they stand."""

from tui.case.model import DIRECTNESS
from tui.case.scale import Scale

COLOURS = Scale(("red", "green", "blue"))


def test_a_value_is_within_itself_and_those_after_it() -> None:
    assert [COLOURS.is_within("green", limit) for limit in COLOURS] == [False, True, True]


def test_of_some_values_the_first_and_the_last() -> None:
    assert COLOURS.first(("blue", "green")) == "green"
    assert COLOURS.last(("green", "red")) == "green"


def test_what_stands_before_and_after_a_value() -> None:
    assert COLOURS.after("red") == ("green", "blue")
    assert COLOURS.before("blue") == ("green", "red"), "the nearest comes first"
    assert COLOURS.after("blue") == COLOURS.before("red") == ()


def test_the_next_goes_round() -> None:
    assert [COLOURS.next(colour) for colour in COLOURS] == ["green", "blue", "red"]


def test_the_document_s_own_words_are_the_firmest() -> None:
    assert DIRECTNESS.first(DIRECTNESS) == "stated"
    assert DIRECTNESS.last(DIRECTNESS) == "inferred"
