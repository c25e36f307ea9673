"""`derive` and its labels, against trying every way of choosing."""

from dataclasses import replace
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import (
    case_of,
    consequence,
    decision,
    environments,
    evidence,
    holding,
    keys,
    link,
    passage,
    questions,
)
from tests.reason.walks import states_of
from tui.case.model import Bearing
from tui.reason.check import unreachable
from tui.reason.engine import labels
from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.changes import Stand
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label, labels_of
from tui.reason.engine.program import Terms, bits, compile_case


@given(questions())
def test_states_are_those_of_trying_every_completion(question):
    case, terms, choices = question
    findings = derive(label(compile_case(case), terms), choices)
    for key, expected in states_of(case, Stand(choices, terms)).items():
        assert findings.state(key) == expected
        assert findings.is_regardless(key) == (key in holding(case, terms, ()))
    assert findings.complete
    masks = (findings.follows, findings.open, findings.not_found, findings.ruled_out)
    assert sum(masks) == (1 << len(case.consequences)) - 1
    assert sum(mask.bit_count() for mask in masks) == len(case.consequences)


@given(questions())
def test_a_link_fires_when_all_that_it_needs_holds(question):
    case, terms, choices = question
    findings = derive(label(compile_case(case), terms), choices)
    for item in case.consequences.values():
        fires = [findings.fires(item.id, way) for way in item.links]
        assert any(fires) == (findings.state(item.id) == "follows")
        for way, fired in zip(item.links, fires, strict=True):
            assert not fired or all(map(findings.holds, way.sources))


@given(questions())
def test_labels_are_the_smallest_sets_of_options_and_all_of_them(question):
    case, terms, _ = question
    program = compile_case(case)
    labelling = label(program, terms)
    smallest: dict[str, list[frozenset[str]]] = {key: [] for key in case.consequences}
    for chosen in environments(case):
        for key in holding(case, terms, chosen):
            if not any(smaller <= chosen for smaller in smallest[key]):
                smallest[key].append(chosen)
    found: dict[str, list[frozenset[str]]] = {key: [] for key in case.consequences}
    for environment, brought in labelling.environments:
        for key in program.ids(brought):
            found[key].append(frozenset(program.options[at] for at in bits(environment)))
    assert {key: set(sets) for key, sets in found.items()} == {
        key: set(sets) for key, sets in smallest.items()
    }
    assert unreachable(labelling) == tuple(key for key, sets in smallest.items() if not sets)


@given(questions())
def test_a_spent_budget_never_makes_an_answer_wrong(question):
    case, terms, choices = question
    with mock.patch.object(labels, "MOST_ENVIRONMENTS", 0):
        stopped = derive(label(compile_case(case), terms), choices)
    exact = derive(label(compile_case(case), terms), choices)
    assert (stopped.follows, stopped.regardless) == (exact.follows, exact.regardless)
    assert stopped.ruled_out & ~exact.ruled_out == 0
    if stopped.complete:
        assert (stopped.open, stopped.ruled_out) == (exact.open, exact.ruled_out)
    if keys(choices).union(*([d] for d in choices)) and len(choices) == len(case.decisions):
        assert stopped.ruled_out == exact.ruled_out  # nothing remains to be decided


def test_a_spent_budget_says_so():
    wide = case_of(
        [decision(f"d{index}", 2) for index in range(12)],
        [
            *(consequence(f"either{at}", link(f"d{at}.o0"), link(f"d{at}.o1")) for at in range(12)),
            consequence("all", link(*(f"either{at}" for at in range(12)))),
            consequence("never", link("d0.o0", "d0.o1")),
        ],
    )
    labelling = label(compile_case(wide), Terms())
    assert not labelling.complete
    nothing = derive(labelling, {})
    assert not nothing.complete
    assert nothing.state("all") == "open"
    everything = {f"d{at}": ("o1",) for at in range(12)}
    decided = derive(labelling, everything)
    assert decided.complete
    assert decided.state("all") == "follows"
    assert decided.state("never") == "ruled out"


def test_a_loop_supports_nothing_by_itself():
    looping = case_of(
        [decision("d", 2)],
        [
            consequence("hen", link("egg"), link("d.o1")),
            consequence("egg", link("hen")),
            consequence("self", link("self")),
        ],
    )
    labelling = label(compile_case(looping), Terms())
    assert [derive(labelling, {}).state(key) for key in ("hen", "egg", "self")] == [
        "open",
        "open",
        "ruled out",
    ]
    chosen = derive(labelling, {"d": ("o1",)})
    assert [chosen.state(key) for key in ("hen", "egg")] == ["follows", "follows"]
    other = derive(labelling, {"d": ("o0",)})
    assert [other.state(key) for key in ("hen", "egg")] == ["ruled out", "ruled out"]


def test_a_doubt_fells_what_rests_on_that_passage_alone():
    case = case_of(
        [decision("d", 1)],
        [
            consequence("one", link("d.o0", passages=("p",))),
            consequence("two", link("d.o0", passages=("p", "q"))),
            consequence("lost", link("d.o0", passages=("gone",))),
        ],
        passages=[passage("p"), passage("q"), passage("gone", "lost")],
    )
    labelling = label(compile_case(case), Terms(doubts=frozenset({"p"})))
    findings = derive(labelling, {"d": ("o0",)})
    assert labelling.program.ids(findings.follows) == ("two",)


def test_none_of_any_rules_out_and_no_answer_leaves_open():
    case = case_of([decision("d", 2, "any")], [consequence("c", link("d.o0"))])
    labelling = label(compile_case(case), Terms())
    assert derive(labelling, {}).state("c") == "open"
    assert derive(labelling, {"d": ()}).state("c") == "ruled out"
    assert derive(labelling, {"d": ("o1",)}).state("c") == "ruled out"
    assert derive(labelling, {"d": ("o0", "o1")}).state("c") == "follows"


def test_choices_of_another_version_of_the_case_count_for_nothing():
    case = case_of([decision("d", 2)], [consequence("c", link("d.o0"))])
    labelling = label(compile_case(case), Terms())
    for choices in ({"gone": ("o0",)}, {"d": ("gone",)}):
        assert derive(labelling, choices).state("c") == "open"


def test_a_proof_asks_for_evidence_that_is_not_doubted():
    case = case_of(
        [decision("d", 1)],
        [consequence(key, link("d.o0")) for key in ("bare", "shown", "opposed", "inferred")],
        [
            evidence("e", "one", ("p",), Bearing("shown", "for", "stated")),
            evidence(
                "f",
                "two",
                ("q",),
                Bearing("opposed", "for", "stated"),
                Bearing("opposed", "against", "inferred"),
                Bearing("inferred", "for", "inferred"),
            ),
            evidence("g", "three", ("gone",), Bearing("bare", "for", "stated")),
        ],
        [passage("p0"), passage("p"), passage("q"), passage("gone", "lost")],
    )
    program = compile_case(case)

    def follows(**terms):
        findings = derive(label(program, Terms(**terms)), {"d": ("o0",)})
        return program.ids(findings.follows)

    assert follows() == ("bare", "shown", "opposed", "inferred")
    assert follows(proof="evidenced") == ("shown", "opposed")
    assert follows(proof="evidenced", doubts=frozenset({"p"})) == ("opposed",)
    assert follows(proof="evidenced", reading="inferred") == ("shown", "opposed", "inferred")
    assert follows(proof="unopposed") == ("shown", "opposed")
    assert follows(proof="unopposed", reading="inferred") == ("shown", "inferred")


@pytest.mark.parametrize("held", [(), ("o0", "o1"), ("o0", "o1", "gone")])
def test_a_decision_of_one_is_open_until_one_option_is_chosen(held):
    case = case_of(
        [decision("d", 3), decision("e", 2)],
        [
            consequence("one", link("d.o0")),
            consequence("other", link("d.o1")),
            consequence("both", link("one", "other")),
        ],
    )
    program = compile_case(case)
    for labelling in (label(program, Terms()), replace(label(program, Terms()), complete=False)):
        findings = derive(labelling, {"d": held, "e": ("o0",)})
        assert findings.chosen == program.option_bits["e.o0"]
        assert findings.follows == 0
        assert {"one", "other"} <= set(program.ids(findings.open))
        assert not findings.fires("both", case.consequences["both"].links[0])
    assert derive(label(program, Terms()), {"d": ("o0", "gone")}).state("one") == "follows"


@given(questions(), st.integers(0, 40))
def test_labels_are_all_there_or_there_are_none_when_steps_run_out(question, few):
    case, terms, _ = question
    program = compile_case(case)
    labelling = label(program, terms)
    size, exclusive = len(program.consequences), program.exclusive
    enough, budget = Budget(100_000), Budget(few)
    full = labels_of(labelling.rules, size, exclusive, 400, enough)
    if 100_000 - enough.left <= few:
        assert labels_of(labelling.rules, size, exclusive, 400, budget) == full
        return
    with pytest.raises(OutOfBudgetError):
        labels_of(labelling.rules, size, exclusive, 400, budget)
    with pytest.raises(OutOfBudgetError):
        budget.spend()


def test_labelling_stops_short_when_it_is_too_much_work():
    count = 12
    case = case_of(
        [decision(f"d{at}", 2) for at in range(count)],
        [consequence("c", *(link(f"d{at}.o0") for at in range(count)))],
    )
    program = compile_case(case)
    assert label(program, Terms()).complete
    with mock.patch.object(labels, "MOST_STEPS", 10):
        labelling = label(program, Terms())
    assert not labelling.complete
    assert derive(labelling, {"d3": ("o0",)}).state("c") == "follows"


def test_a_budget_that_just_suffices_labels_all_and_one_step_less_does_not():
    case = case_of(
        [decision(f"d{at}", 1) for at in range(6)],
        [
            consequence("left", *(link(f"d{at}.o0") for at in range(3))),
            consequence("right", *(link(f"d{at}.o0") for at in range(3, 6))),
            consequence("both", link("left", "right")),
        ],
    )
    program = compile_case(case)
    whole = label(program, Terms())
    # Each side lays its ways beside those before; then the ways to one are joined to those of the
    # other, and laid beside one another; and once more as a label.
    needed = (1 + 3) * 2 + (9 + 36) + 36
    for most, is_complete in ((needed, True), (needed - 1, False)):
        with mock.patch.object(labels, "MOST_STEPS", most):
            assert label(program, Terms()).complete == is_complete
    for most, is_complete in ((9, True), (8, False)):
        with mock.patch.object(labels, "MOST_ENVIRONMENTS", most):
            found = label(program, Terms())
        assert found.complete == is_complete
        assert found.environments == (whole.environments if is_complete else ())


def test_findings_tell_only_decisions_that_are_made_and_options_of_the_case_in_its_order():
    case = case_of([decision("d", 2), decision("e", 3, "any"), decision("f", 2, "any")], [])
    labelling = label(compile_case(case), Terms())
    written = {"gone": ("o0",), "f": (), "e": ("o2", "gone", "o0"), "d": ("gone",)}
    findings = derive(labelling, written)
    assert list(findings.choices.items()) == [("e", ("o0", "o2")), ("f", ())]
    assert [findings.is_made(key) for key in ("d", "e", "f", "gone")] == [False, True, True, False]
    assert findings.chosen_at("e") == ("o0", "o2")
    assert findings.chosen_at("d") == findings.chosen_at("f") == ()


@pytest.mark.parametrize("labelled", [True, False])
def test_what_rests_on_a_lost_passage_is_not_found_rather_than_ruled_out(labelled):
    case = case_of(
        [decision("d", 2)],
        [
            consequence("follows", link("d.o0", passages=("there", "lost"))),
            consequence("lost", link("d.o0", passages=("lost",))),
            consequence("further", link("lost", passages=("there",))),
            consequence("doubted", link("d.o0", passages=("lost too",))),
            consequence("elsewhere", link("d.o1", passages=("lost",))),
        ],
        passages=[passage("there"), passage("lost", "lost"), passage("lost too", "lost")],
    )
    labelling = label(compile_case(case), Terms(doubts=frozenset({"lost too"})))
    if not labelled:
        stopped = replace(labelling.restored, complete=False, environments=())
        labelling = replace(labelling, complete=False, environments=(), restored=stopped)
    chosen, undecided = derive(labelling, {"d": ("o0",)}), derive(labelling, {})
    assert {key: chosen.state(key) for key in case.consequences} == {
        "follows": "follows",
        "lost": "not found",
        "further": "not found",
        "doubted": "ruled out",
        "elsewhere": "ruled out",
    }
    assert undecided.state("elsewhere") == "not found"


def test_a_case_is_labelled_again_only_when_passages_are_lost():
    questions = [decision("d", 1)], [consequence("c", link("d.o0", passages=("p",)))]
    sound = case_of(*questions, passages=[passage("p")])
    lossy = case_of(*questions, passages=[passage("p", "lost")])
    assert label(compile_case(sound), Terms()).restored is None
    assert label(compile_case(lossy), Terms()).restored is not None
    unread = label(compile_case(lossy), Terms(doubts=frozenset({"p"})))
    assert unread.restored is None
