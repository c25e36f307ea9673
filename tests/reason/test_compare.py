"""Comparisons tell where scenarios differ, and the differences lead from one to the other."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.reason.cases import (
    case_of,
    consequence,
    decision,
    keys,
    link,
    passage,
)
from tests.reason.walks import found_in, pairs, states_of
from tui.case.model import Case
from tui.reason.compare import Causes, causes, compare, differences
from tui.reason.engine.changes import (
    Choose,
    Drop,
    Reopen,
    Settle,
    Stand,
    changed,
)
from tui.reason.engine.program import Terms


def shape(case: Case, stand: Stand) -> tuple[object, ...]:
    """A walk with the order in which its options were chosen left out."""
    made = {key: frozenset(options) for key, options in stand.choices.items()}
    return made, stand.terms


@given(pairs())
def test_the_differences_lead_from_one_scenario_to_the_other_and_each_is_one(question):
    case, before, after = question
    one, other = (found_in(case, stand.terms, stand.choices) for stand in (before, after))
    turned = differences(one, other)
    assert shape(case, changed(case, before, turned)) == shape(case, after)
    assert shape(case, changed(case, before, reversed(turned))) == shape(case, after)
    for change in turned:
        alone = changed(case, before, [change])
        assert shape(case, alone) != shape(case, before)
        rest = [another for another in turned if another != change]
        is_implied = isinstance(change, Settle) and any(
            isinstance(another, Choose) and another.decision == change.decision for another in rest
        )
        assert is_implied == (shape(case, changed(case, before, rest)) == shape(case, after))
    assert (turned == ()) == (shape(case, before) == shape(case, after))


@given(pairs())
def test_a_comparison_names_what_is_not_the_same_everywhere(question):
    case, before, after = question
    third = Stand(after.choices, before.terms)
    stands = [before, after, third]
    found = compare([found_in(case, stand.terms, stand.choices) for stand in stands])
    assert found.decisions == tuple(
        key
        for key in case.decisions
        if len({keys({key: s.choices[key]}) if key in s.choices else None for s in stands}) > 1
    )
    assert found.passages == tuple(
        key for key in case.passages if len({key in s.terms.doubts for s in stands}) > 1
    )
    assert found.reading == (before.terms.reading != after.terms.reading)
    assert found.proof == (before.terms.proof != after.terms.proof)
    all_states = [states_of(case, stand) for stand in stands]
    assert found.consequences == tuple(
        key for key in case.consequences if len({known[key] for known in all_states}) > 1
    )


def test_only_scenarios_of_one_case_are_compared():
    case = case_of([decision("d", 2)], [consequence("c", link("d.o0"))])
    findings = found_in(case, Terms(), {})
    other = found_in(replace(case, title="Another"), Terms(), {})
    again = found_in(replace(case), Terms(), {"d": ("o1",)})
    assert compare([findings, again]).consequences == ("c",)
    with pytest.raises(ValueError, match="two scenarios or more"):
        compare([findings])
    with pytest.raises(ValueError, match="of one case"):
        compare([findings, again, other])
    with pytest.raises(ValueError, match="of one case"):
        differences(findings, other)
    with pytest.raises(ValueError, match="of one case"):
        causes(findings, other, "c")


def test_what_the_case_does_not_have_makes_no_difference():
    case = case_of(
        [decision("d", 2), decision("e", 2, "any")],
        [consequence("c", link("e.o0"))],
        passages=[passage("p0")],
    )
    before = found_in(case, Terms(), {"e": ("gone",)})
    after = found_in(
        case,
        Terms(doubts=frozenset({"gone"})),
        {"d": ("gone",), "e": ("gone", "o1"), "gone": ("o0",)},
    )
    found = compare([before, after])
    assert (found.decisions, found.passages, found.consequences) == (("e",), (), ("c",))
    assert differences(before, after) == (Settle("e"), Choose("e", "o1"))
    assert causes(before, after, "c").sets == ((Settle("e"),), (Choose("e", "o1"),))


def test_settling_a_decision_of_any_and_choosing_there_are_told_apart():
    case = case_of(
        [decision("e", 3, "any")],
        [consequence("c", link("e.o0")), consequence("both", link("e.o1", "e.o2"))],
    )
    is_open, none = found_in(case, Terms(), {}), found_in(case, Terms(), {"e": ()})
    some = found_in(case, Terms(), {"e": ("o2", "o1")})
    other = found_in(case, Terms(), {"e": ("o0", "o2")})
    assert differences(is_open, none) == (Settle("e"),)
    assert differences(none, is_open) == (Reopen("e"),)
    assert differences(some, is_open) == (Reopen("e"),)
    assert differences(some, other) == (Choose("e", "o0"), Drop("e", "o1"))
    assert differences(some, found_in(case, Terms(), {"e": ("o1", "o2")})) == ()
    assert causes(is_open, none, "c").sets == ((Settle("e"),),)
    assert causes(is_open, some, "both").sets == ((Choose("e", "o1"), Choose("e", "o2")),)
    assert causes(some, other, "both").sets == ((Drop("e", "o1"),),)
    assert causes(some, some, "both") == Causes(((),), complete=True)


def test_what_an_old_scenario_holds_at_a_decision_of_one_is_an_open_decision():
    case = case_of([decision("d", 3)], [consequence("c", link("d.o0"))])
    one = found_in(case, Terms(), {"d": ("o0",)})
    for held in ((), ("o0", "o1")):
        old = found_in(case, Terms(), {"d": held})
        assert compare([one, old]).decisions == ("d",)
        assert differences(one, old) == (Reopen("d"),)
        assert differences(old, one) == (Choose("d", "o0"),)
        assert causes(one, old, "c").sets == ((Reopen("d"),),)
        assert compare([old, found_in(case, Terms(), {})]).decisions == ()
