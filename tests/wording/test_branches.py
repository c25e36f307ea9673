"""The sentences on what the branches of a decision have in common."""

from tui.case.model import Link
from tui.reason.branches import Branch, Branches, Linked
from tui.wording.branches import common_words, letter, needs_words

AVERTING_NOTHING = ((), (), ())
NO_RISKS = (set[str](), AVERTING_NOTHING)


def branch(*hedges: str) -> Branch:
    return Branch(Link(("d.a",), "stated", ("p",), hedges, "author"), 1, True, ())


def found(**rows: tuple[Branch | None, ...]) -> Branches:
    options = tuple(f"d.{at}" for at in range(len(next(iter(rows.values())))))
    return Branches(options, tuple(Linked(key, 0, row, False, ()) for key, row in rows.items()))


def test_the_same_is_said_where_the_hedges_are_the_same_too() -> None:
    could, may = branch("could"), branch("may")
    told = common_words(
        found(risk=(could, could, may)), ["", "", ""], set(), AVERTING_NOTHING, one=True
    )
    assert told == ("Of A and B the same is said.",)


def test_only_of_risks_is_it_said_that_they_are_not_averted() -> None:
    table = found(risk=(branch("could"), branch("could"), None), gain=(None, None, branch("may")))
    told = common_words(table, ["", "", ""], {"risk"}, AVERTING_NOTHING, one=True)
    assert told[1:] == ("C: the text does not say that it averts what is said of A and B.",)
    told = common_words(table, ["", "", ""], {"gain"}, AVERTING_NOTHING, one=True)
    assert told[1:] == ("A and B: the text does not say that they avert what is said of C.",)


def test_what_is_said_to_be_averted_is_not_spoken_of_with_the_rest() -> None:
    may = branch("may")
    table = found(risk=(may, None, None), other=(may, None, None), gain=(None, may, may))
    two = {"risk", "other"}
    told = common_words(table, ["", "", ""], two, ((), ("risk",), ()), one=True)
    assert told[1:] == (
        "B: the text does not say that it averts what else is said of A.",
        "C: the text does not say that it averts what is said of A.",
    )
    told = common_words(table, ["", "", ""], two, ((), ("risk", "other"), ()), one=True)
    assert told[1:] == ("C: the text does not say that it averts what is said of A.",)


def test_where_any_can_be_chosen_nothing_is_instead_of_anything() -> None:
    table = found(risk=(branch("could"), None), gain=(None, branch("may")))
    assert common_words(table, ["", ""], {"risk", "gain"}, AVERTING_NOTHING, one=False) == ()


def test_silences_that_are_alike_are_told_together() -> None:
    table = found(risk=(branch("could"), None, None))
    told = common_words(
        table, ["", "Nothing is said.", "Nothing is said."], set(), AVERTING_NOTHING, one=True
    )
    assert told == ("B and C: nothing is said.",)


def test_after_the_letters_there_are_numbers() -> None:
    assert [letter(at) for at in (0, 25, 26)] == ["A", "Z", "27"]


def test_what_options_need_besides_is_told_once_where_it_is_the_same() -> None:
    both = ["Bus: Run it"]
    assert needs_words({0: both, 2: both}) == ("only with Bus: Run it",)
    assert needs_words({0: both, 2: []}) == ("A only with Bus: Run it",)
    assert needs_words({1: ["x", "y"]}) == ("only with x or with y",)
    assert needs_words({0: [], 1: []}) == ()


def test_of_many_ways_to_meet_a_need_the_first_are_named() -> None:
    (told,) = needs_words({0: list("stuvwx")})
    assert told == "only with s, with t, with u or with 3 others"
    assert needs_words({0: list("stuv")})[0].endswith("or with 1 other")
