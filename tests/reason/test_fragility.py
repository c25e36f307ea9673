"""How few doubts fell a consequence, against doubting everything that can be doubted."""

from dataclasses import replace
from itertools import combinations
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.bundled import bundled
from tests.reason.cases import (
    case_of,
    consequence,
    decision,
    evidence,
    holding,
    keys,
    link,
    passage,
    questions,
)
from tui.case.model import Bearing, Case, Link
from tui.reason import support
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.support import Fragility, fragility

proofs = st.sampled_from(["asserted", "evidenced", "unopposed", "unopposed"])


def fewest(case: Case, terms: Terms, chosen: frozenset[str], key: str) -> list[tuple[str, ...]]:
    """The smallest sets of doubts under which something no longer holds."""
    for size in range(1, len(case.passages) + 1):
        felling = [
            doubts
            for doubts in combinations(case.passages, size)
            if key not in holding(case, replace(terms, doubts=terms.doubts.union(doubts)), chosen)
        ]
        if felling:
            return felling
    return []


@given(questions(), proofs)
def test_the_smallest_sets_of_doubts_that_fell_are_found_and_all_of_them(question, proof):
    case, terms, choices = question
    terms = replace(terms, proof=proof)
    findings = derive(label(compile_case(case), terms), choices)
    now = holding(case, terms, keys(choices))
    for key in case.consequences:
        answer = fragility(findings, key)
        assert answer.complete
        assert list(answer.sets) == (fewest(case, terms, keys(choices), key) if key in now else [])


@st.composite
def layered(draw: st.DrawFn) -> tuple[Case, str]:
    """What nothing chosen brings about, by many passages: it takes more than one doubt to fell."""
    names = [f"p{at}" for at in range(draw(st.integers(3, 7)))]
    cited = st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True).map(tuple)

    def ways(*sources: str) -> list[Link]:
        return [link(*sources, passages=draw(cited)) for _ in range(draw(st.integers(1, 2)))]

    made = [
        consequence("a", *ways()),
        consequence("b", *ways(), *ways("a")),
        consequence("c", *ways("a", "b"), *ways("b")),
    ]
    bears = st.builds(
        Bearing,
        on=st.sampled_from(["a", "b", "c"]),
        way=st.sampled_from(["for", "for", "against"]),
        directness=st.just("stated"),
    )
    items = [evidence(f"e{at}", "origin", draw(cited), draw(bears), draw(bears)) for at in range(3)]
    proof = draw(proofs)
    return case_of([decision("d", 1)], made, items, [passage(name) for name in names]), proof


@given(layered())
def test_sets_of_several_doubts_are_found_too(question):
    case, proof = question
    terms = Terms(proof=proof)
    findings = derive(label(compile_case(case), terms), {})
    for key in holding(case, terms, ()):
        answer = fragility(findings, key)
        assert answer == Fragility(tuple(fewest(case, terms, frozenset(), key)), complete=True)
        with mock.patch.object(support, "MOST_TRIALS", 2):
            stopped = fragility(findings, key)
        assert set(stopped.sets) <= set(answer.sets)
        assert stopped.sets == answer.sets or not stopped.complete


def test_a_doubt_that_silences_opposition_opens_another_way():
    case = case_of(
        [decision("d", 1)],
        [
            consequence("end", link("d.o0", passages=("p",)), link("other", passages=("q",))),
            consequence("other", link("d.o0", passages=("r",))),
        ],
        [
            evidence("e", "one", ("s",), Bearing("end", "for", "stated")),
            evidence("f", "two", ("t",), Bearing("other", "for", "stated")),
            evidence("g", "three", ("p",), Bearing("other", "against", "stated")),
        ],
        [passage(key) for key in "pqrst"],
    )
    findings = derive(label(compile_case(case), Terms(proof="unopposed")), {"d": ("o0",)})
    assert findings.state("other") == "ruled out"
    # Without `p` the other way is no longer spoken against, so `p` alone does not fell it.
    assert fragility(findings, "end").sets == (("s",),)
    evidenced = derive(label(compile_case(case), Terms(proof="evidenced")), {"d": ("o0",)})
    assert fragility(evidenced, "end").sets == (("s",),)
    assert fragility(evidenced, "other").sets == (("r",), ("t",))


def test_a_passage_on_several_ways_fells_them_at_once():
    case = case_of(
        [decision("d", 1)],
        [
            consequence("end", link("left", passages=("p",)), link("right", passages=("q",))),
            consequence("left", link("d.o0", passages=("r",))),
            consequence("right", link("d.o0", passages=("s", "r"))),
        ],
        passages=[passage(key) for key in "pqrs"],
    )
    labelling = label(compile_case(case), Terms())
    findings = derive(labelling, {"d": ("o0",)})
    assert fragility(findings, "end").sets == (("p", "q"), ("q", "r"), ("r", "s"))
    assert fragility(derive(labelling, {}), "end") == Fragility((), complete=True)
    doubting = replace(Terms(), doubts=frozenset("r"))
    fewer = derive(label(compile_case(case), doubting), {"d": ("o0",)})
    assert fragility(fewer, "end").sets == (("q",), ("s",))


def test_when_the_budget_runs_out_nothing_is_claimed_that_was_not_tried():
    names = [f"p{at}" for at in range(6)]
    case = case_of(
        [decision("d", 1)],
        [
            consequence("end", link("left", passages=("p0",)), link("right", passages=("p1",))),
            consequence("left", link("d.o0", passages=("p2",))),
            consequence("right", link("d.o0", passages=("p3",))),
        ],
        passages=[passage(name) for name in names],
    )
    findings = derive(label(compile_case(case), Terms()), {"d": ("o0",)})
    full = fragility(findings, "end")
    assert full == Fragility((("p0", "p1"), ("p0", "p3"), ("p1", "p2"), ("p2", "p3")), True)
    for most, found in ((0, 0), (3, 0), (4, 1), (6, 3)):
        with mock.patch.object(support, "MOST_TRIALS", most):
            stopped = fragility(findings, "end")
        assert (len(stopped.sets), stopped.complete) == (found, False)
        assert set(stopped.sets) <= set(full.sets)


def test_the_bundled_chains_fall_with_few_doubts():
    intensify = bundled({"controls": ("intensify",)})
    assert fragility(intensify, "arms-race").sets == (
        ("continued-restriction-spurs",),
        ("this-triggers-arms-race",),
    )
    assert fragility(intensify, "sputnik-moment").sets == (
        ("stricter-controls-provoke", "restrictions-catalyze-moment"),
    )
    continued = bundled({"controls": ("continue",)})
    assert fragility(continued, "sputnik-moment").sets == (("restrictions-catalyze-moment",),)
    assert fragility(continued, "manageable-development") == Fragility((), complete=True)
    assert fragility(bundled(), "ties-strained").sets == (("controls-of-2022-disrupt",),)


def test_a_bundled_proof_adds_the_evidence_to_what_can_be_doubted():
    shown = bundled({"controls": ("intensify",)}, proof="evidenced")
    assert fragility(shown, "sputnik-moment").sets == (
        ("stricter-controls-provoke", "restrictions-catalyze-moment"),
        ("wolf-amendment-then-station", "huawei-phone-despite-controls"),
    )
