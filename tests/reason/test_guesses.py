"""A guess is held against what the document says, whatever the reader has chosen or doubts."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import cases, choices_in, terms_in, walk_of
from tui.case.model import Case
from tui.reason.guesses import Guessed
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, doubt, guess, new_scenario


def answer(case: Case, scenario: Scenario) -> tuple[Guessed, ...]:
    reasoner = Reasoner(case)
    return reasoner.guessed(reasoner.findings(scenario), scenario)


def test_what_is_linked_missed_and_not_linked(case: Case) -> None:
    scenario = guess(new_scenario(case), "boat.stop", ("bridge", "move-away"))
    assert answer(case, scenario) == (
        Guessed("boat.stop", ("move-away",), ("no-school",), ("bridge",)),
    )


def test_nothing_guessed_is_a_guess(case: Case) -> None:
    assert answer(case, new_scenario(case)) == ()
    assert answer(case, replace(new_scenario(case), guesses={})) == ()
    (one,) = answer(case, guess(new_scenario(case), "boat.stop", ()))
    assert one.missed == ("move-away", "no-school")


def test_what_the_case_does_not_have_is_left_out(case: Case) -> None:
    scenario = guess(new_scenario(case), "boat.burn", ("move-away",))
    assert answer(case, scenario) == ()
    (one,) = answer(case, guess(new_scenario(case), "boat.stop", ("no-such-thing",)))
    assert one.silent == ()


def test_it_does_not_depend_on_what_is_chosen_or_doubted(case: Case) -> None:
    plain = guess(new_scenario(case), "boat.stop", ("move-away",))
    other = doubt(
        replace(plain, choices={"boat": ("keep",)}, proof="unopposed"), tuple(case.passages), "no"
    )
    assert answer(case, other) == answer(case, plain)


@st.composite
def guessing(draw: st.DrawFn) -> tuple[Case, Scenario]:
    case = draw(cases())
    scenario = walk_of(case, draw(terms_in(case)), draw(choices_in(case)))
    options = st.sampled_from([*case.options])
    consequences = st.lists(st.sampled_from([*case.consequences]), unique=True).map(tuple)
    return case, replace(scenario, guesses=draw(st.dictionaries(options, consequences)))


@given(guessing())
def test_every_guess_and_every_link_is_told_once(drawn: Any) -> None:
    case, scenario = drawn
    reasoner = Reasoner(case)
    nothing = reasoner.findings(replace(new_scenario(case), reading=scenario.reading))
    answers = answer(case, scenario)
    assert {one.option for one in answers} == set(scenario.guesses)
    for one in answers:
        guessed = set(scenario.guesses[one.option])
        decision = case.decision_of(one.option).id
        links = {key for key, _ in reasoner.branches(nothing, decision).column(one.option)}
        assert set(one.drawn) == guessed & links
        assert set(one.missed) == links - guessed
        assert set(one.silent) == guessed - links
        assert len({*one.drawn, *one.missed, *one.silent}) == sum(
            map(len, (one.drawn, one.missed, one.silent))
        )
