"""An answer is a guarantee, none is larger than it must be, and a conflict is a proof."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reason.bundled import bundled
from tests.reason.cases import (
    Choices,
    case_of,
    completions,
    consequence,
    decision,
    keys,
    link,
    subsets,
)
from tests.reason.large import forty
from tests.reason.seeking import CONTINUING, Question, bundled_seek, held_in, seeking, sought
from tui.case.model import Case
from tui.reason.engine import conflict, search
from tui.reason.engine.changes import Change, Changes, Choose, Drop, Settle, Stand, changed
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.seek import Conflict, Sought, seek


def ways_to_change(case: Case, choices: Choices) -> Iterator[tuple[Changes, Choices]]:
    """Everywhere that changes lead without opening a decision again, each with the changes."""
    each: list[list[tuple[Changes, Choices]]] = []
    for item in case.decisions.values():
        ids = [option.id for option in item.options]
        now = choices.get(item.id)
        ways: list[tuple[Changes, Choices]] = []
        if now is None:
            ways.append(((), {}))
        for after in [(one,) for one in ids] if item.choose == "one" else subsets(ids):
            turned: list[Change] = [Settle(item.id)] if now is None and item.choose == "any" else []
            for option in ids:
                if option in after and option not in (now or ()):
                    turned.append(Choose(item.id, option))
                elif option not in after and option in (now or ()) and item.choose == "any":
                    turned.append(Drop(item.id, option))
            ways.append((tuple(turned), {item.id: after}))
        each.append(ways)
    for picked in product(*each):
        changes = tuple(change for part, _ in picked for change in part)
        yield changes, {key: after for _, part in picked for key, after in part.items()}


def every_answer(question: Question) -> list[Changes]:
    """All minimal answers, from the definition alone, sorted as they are to be told."""
    case, terms, choices, reach, avoid = question
    held = held_in(case, terms)

    def met(after: Choices) -> bool:
        return reach <= held(keys(after)) and not any(
            avoid & held(chosen) for chosen in completions(case, after)
        )

    places: list[Change] = []
    for item in case.decisions.values():
        places.append(Settle(item.id))
        for option in item.options:
            places += [Choose(item.id, option.id), Drop(item.id, option.id)]
    found = [changes for changes, after in ways_to_change(case, choices) if met(after)]
    minimal = [one for one in found if not any(set(other) < set(one) for other in found)]
    return sorted(minimal, key=lambda one: (len(one), [places.index(change) for change in one]))


@given(sought(), st.integers(1, 3))
def test_the_answers_are_all_the_minimal_ones_smallest_first(question, few):
    expected = every_answer(question)
    found = seeking(question)
    assert found.complete
    assert list(found.answers) == expected
    assert (found.conflict is None) == bool(expected)
    case, terms, choices, reach, avoid = question
    labelling = label(compile_case(case), terms)
    for answer in found.answers:
        stand = changed(case, Stand(choices, terms), answer)
        after = derive(labelling, stand.choices)
        assert all(after.state(key) == "follows" for key in reach)
        assert not any(after.state(key) in ("follows", "open") for key in avoid)

    fewer = seeking(question, few)
    assert list(fewer.answers) == expected[:few]
    assert fewer.complete == (len(expected) <= few)


# The bundled case, worked out by hand.


def test_only_other_controls_avoid_a_sputnik_moment():
    found = bundled_seek((), ("sputnik-moment",))
    assert found == Sought(((Choose("controls", "different"),),), None, True)


def test_on_a_wider_reading_the_other_restrictions_have_to_go_too():
    found = bundled_seek((), ("sputnik-moment",), bundled(CONTINUING, reading="beside"))
    assert found.answers == (
        (Choose("controls", "different"), Choose("api", "leave"), Choose("bills", "not")),
    )


def test_an_open_decision_that_could_still_bring_it_is_to_be_made():
    findings = bundled({"bills": ("not",)}, reading="beside")
    found = bundled_seek((), ("sputnik-moment",), findings)
    assert found.answers == ((Choose("controls", "different"), Choose("api", "leave")),)


def test_aims_of_two_recommendations_take_both():
    assert bundled_seek(("avoid-pitfalls", "beneficial"), ()).answers == (
        (Choose("strategies", "cooperate"), Choose("standards", "together")),
    )


def test_data_may_be_shared_in_any_field_once_fields_are_settled():
    findings = bundled({**CONTINUING, "standards": ("not",)}, reading="inferred")
    assert bundled_seek(("public-goods",), (), findings).answers == (
        (Choose("standards", "together"),),
        *(
            (Settle("sharing"), Choose("sharing", field))
            for field in ("cancer", "carbon", "weather", "education")
        ),
    )


def test_avoiding_what_shared_data_brings_takes_every_field_back():
    sharing = {"sharing": ("cancer", "education"), "standards": ("not",)}
    findings = bundled({**CONTINUING, **sharing}, reading="inferred")
    both = (Drop("sharing", "cancer"), Drop("sharing", "education"))
    assert bundled_seek((), ("public-goods",), findings).answers == (both,)


def test_open_fields_are_settled_for_none_to_rule_out_what_they_could_bring():
    findings = bundled({**CONTINUING, "standards": ("not",)}, reading="inferred")
    assert bundled_seek((), ("public-goods",), findings).answers == ((Settle("sharing"),),)


def test_a_recommendation_is_turned_down_to_rule_out_its_aim():
    assert bundled_seek((), ("reinforce-industry",)).answers == ((Choose("strategies", "not"),),)


def test_nothing_needs_to_change_where_the_aims_are_met():
    assert bundled_seek(("arms-race",), ("on-the-radar",)) == Sought(((),), None, True)
    assert bundled_seek((), ()) == Sought(((),), None, True)


def test_a_choice_among_options_that_are_gone_is_none():
    findings = derive(bundled().labelling, {**CONTINUING, "controls": ("gone",)})
    found = bundled_seek((), ("sputnik-moment",), findings)
    assert found.answers == ((Choose("controls", "different"),),)


@pytest.mark.parametrize(
    ("reach", "avoid", "words"),
    [
        (("nonsense",), (), "The case has no consequence 'nonsense'."),
        (("beneficial",), ("beneficial",), "cannot be both reached and avoided: 'beneficial'."),
    ],
)
def test_aims_that_make_no_sense_are_refused(reach, avoid, words):
    with pytest.raises(ValueError, match=words):
        bundled_seek(reach, avoid)


# Budgets.


def test_when_the_budget_runs_out_nothing_is_claimed(monkeypatch):
    aims = ("sputnik-moment", "curb-intent", "beneficial")
    monkeypatch.setattr(search, "MOST_TRIALS", 1)
    monkeypatch.setattr(conflict, "MOST_STEPS", 0)
    assert bundled_seek((), aims) == Sought((), None, False)
    assert bundled_seek(("sputnik-moment",), ("arms-race",)) == Sought((), None, False)


def test_a_small_answer_comes_first_though_its_first_change_brings_many_risks():
    risky = [link("p.o1", "r.o0", f"z{at}.o0") for at in range(5)]
    bad = consequence("bad", link("p.o0", "t.o0"), link("t.o1", "v.o0"), link("v.o1"), *risky)
    names = ["p", "r", "t", "v", *(f"z{at}" for at in range(5))]
    decisions = [decision(name, 4 if name == "v" else 2) for name in names]
    case = case_of(decisions, [bad])
    findings = derive(label(compile_case(case), Terms()), dict.fromkeys(names, ("o0",)))
    few = bundled_seek((), ("bad",), findings, most=1)
    assert few == Sought(((Choose("p", "o1"), Choose("r", "o1")),), None, False)
    every = bundled_seek((), ("bad",), findings)
    assert [len(answer) for answer in every.answers] == [2, 2, 2, 6]


def two_of(number: int) -> Findings:
    """Decisions of two options each, the first ones chosen; each pair of decisions brings a risk,
    unless one of the two is decided otherwise.
    """
    names = [f"d{at}" for at in range(number)]
    risks = [consequence(f"{a}-{b}", link(f"{a}.o0", f"{b}.o0")) for a, b in combinations(names, 2)]
    case = case_of([decision(name, 2) for name in names], risks)
    return derive(label(compile_case(case), Terms()), dict.fromkeys(names, ("o0",)))


def test_an_answer_is_found_even_when_not_all_smaller_sets_can_be_looked_at(monkeypatch):
    findings = two_of(8)
    risks = findings.program.consequences
    whole = bundled_seek((), risks, findings)
    assert whole.complete
    assert len(whole.answers) == 8
    assert {len(answer) for answer in whole.answers} == {7}

    monkeypatch.setattr(search, "MOST_TRIALS", 20)
    part = bundled_seek((), risks, findings)
    assert not part.complete
    assert part.answers
    assert set(part.answers) <= set(whole.answers)


def unlabelled(choices: Choices, doubts: tuple[str, ...] = ()) -> Findings:
    """The bundled case as if there had been too many ways through it to label."""
    labelling = replace(bundled(doubts=doubts).labelling, environments=(), complete=False)
    return derive(labelling, choices)


@pytest.mark.parametrize(
    ("reach", "avoid"),
    [
        ((), ("sputnik-moment",)),
        (("beneficial", "avoid-pitfalls"), ("curb-intent",)),
        (("sputnik-moment",), ("arms-race",)),
    ],
)
def test_where_the_case_is_too_much_to_label_what_leads_to_the_aims_may_not_be(reach, avoid):
    found = bundled_seek(reach, avoid, unlabelled(CONTINUING))
    assert found.complete
    assert found == bundled_seek(reach, avoid)


def test_without_labels_only_what_is_plain_is_claimed(monkeypatch):
    monkeypatch.setattr(conflict, "MOST_ENVIRONMENTS", 0)
    findings = unlabelled(CONTINUING)
    assert bundled_seek((), ("sputnik-moment",), findings) == Sought((), None, False)
    assert bundled_seek(("arms-race",), ("on-the-radar",), findings) == Sought(((),), None, True)
    doubting = unlabelled(CONTINUING, ("different-policy-on-the-radar",))
    never = bundled_seek(("on-the-radar",), ("curb-intent",), doubting)
    assert never.conflict == Conflict("never", ("on-the-radar",), (), (), ())
    regardless = bundled_seek(("beneficial",), ("ties-strained",), findings).conflict
    assert regardless
    assert regardless.kind == "regardless"


def test_a_large_case_is_answered():
    case = forty()
    labelling = label(compile_case(case), Terms())
    findings = derive(labelling, dict.fromkeys(case.decisions, ("o0",)))
    avoid = frozenset(findings.program.ids(findings.follows)[:4])
    reach = frozenset(findings.program.ids(findings.ruled_out)[-2:])
    found = seek(findings, reach, avoid)
    assert found.answers or found.conflict or not found.complete
    for answer in found.answers:
        after = derive(labelling, changed(case, Stand(findings.choices, Terms()), answer).choices)
        assert reach <= set(after.program.ids(after.follows))
        assert avoid <= set(after.program.ids(after.ruled_out))
