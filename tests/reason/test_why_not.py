"""What would make a consequence follow: all of the smallest ways, and nothing that does not."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reason.bundled import bundled
from tests.reason.cases import (
    Choices,
    case_of,
    consequence,
    decision,
    evidence,
    holding,
    keys,
    link,
    passage,
    questions,
    some,
    subsets,
)
from tests.reason.large import forty
from tui.case.model import DIRECTNESS, Bearing, Case
from tui.reason import why_not as module
from tui.reason.engine.changes import Change, Changes, Choose, Demand, Read, Stand, Trust, changed
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.why_not import WhyNot, why_not
from tui.scenario.model import PROOFS

Question = tuple[Case, Terms, dict[str, tuple[str, ...]]]


@st.composite
def doubtful(draw: st.DrawFn) -> Question:
    """A small case with up to three doubts, for which much can stand in the way."""
    case, terms, choices = draw(questions().filter(lambda q: len(q[0].options) <= 4))
    doubts = frozenset(draw(some(list(case.passages), 3, least=1)))
    return case, replace(terms, doubts=draw(st.sampled_from([terms.doubts, doubts]))), choices


def findings_of(question: Question) -> Findings:
    case, terms, choices = question
    return derive(label(compile_case(case), terms), choices)


def everything_to_choose(case: Case, choices: Choices) -> Iterator[tuple[Change, ...]]:
    each: list[list[tuple[Change, ...]]] = []
    for item in case.decisions.values():
        left = [option.id for option in item.options if option.id not in choices.get(item.id, ())]
        picks = subsets(left) if item.choose == "any" else [(), *[(one,) for one in left]]
        each.append([tuple(Choose(item.id, option) for option in picked) for picked in picks])
    for parts in product(*each):
        yield tuple(change for part in parts for change in part)


def every_way(question: Question) -> dict[str, list[Changes]]:
    """All minimal ways to each consequence, from the definition alone, sorted as to be told."""
    case, terms, choices = question
    at_reading, at_proof = DIRECTNESS.index(terms.reading), PROOFS.index(terms.proof)
    trusted = [
        key for key in case.passages if key in terms.doubts and case.passages[key].status != "lost"
    ]
    held = cache(lambda terms, chosen: holding(case, terms, chosen))
    found: dict[str, list[tuple[frozenset[Change], int, int, Changes]]] = {}
    for reading, proof, trust, choose in product(
        DIRECTNESS[at_reading:],
        PROOFS[: at_proof + 1],
        subsets(trusted),
        everything_to_choose(case, choices),
    ):
        changes: Changes = (
            *choose,
            *map(Trust, trust),
            *([Read(reading)] if reading != terms.reading else []),
            *([Demand(proof)] if proof != terms.proof else []),
        )
        after = changed(case, Stand(choices, terms), changes)
        what = frozenset((*choose, *map(Trust, trust)))
        way = what, DIRECTNESS.index(reading), at_proof - PROOFS.index(proof), changes
        for key in held(after.terms, keys(after.choices)):
            found.setdefault(key, []).append(way)
    order = [Choose(*key.split(".")) for key in case.options]
    order += [*map(Trust, case.passages), *map(Read, DIRECTNESS), *map(Demand, reversed(PROOFS))]
    return {
        key: sorted(minimal(ways), key=lambda way: (len(way), [order.index(c) for c in way]))
        for key, ways in found.items()
    }


def minimal(ways: list[tuple[frozenset[Change], int, int, Changes]]) -> list[Changes]:
    """Those that no other is within: it changes no more, reads no wider, and asks for no less."""
    kept: list[tuple[frozenset[Change], int, int, Changes]] = []
    for way in sorted(ways, key=lambda way: len(way[0]) + way[1] + way[2]):
        what, wider, looser, _ = way
        if not any(k[0] <= what and k[1] <= wider and k[2] <= looser for k in kept):
            kept.append(way)
    return [changes for *_, changes in kept]


@given(doubtful())
def test_the_ways_are_all_the_minimal_ones_smallest_first(question):
    findings = findings_of(question)
    expected = every_way(question)
    for key in question[0].consequences:
        found = why_not(findings, key)
        assert found.complete
        assert list(found.ways) == expected.get(key, [])


# The bundled case, worked out by hand.

OTHER = {"controls": ("different",), "api": ("leave",), "bills": ("not",)}


def ways(findings: Findings, key: str) -> list[Changes]:
    found = why_not(findings, key)
    assert found.complete
    return list(found.ways)


def test_a_sputnik_moment_takes_controls_or_a_wider_reading_of_other_restrictions():
    assert ways(bundled(OTHER), "sputnik-moment") == [
        (Choose("controls", "intensify"),),
        (Choose("controls", "continue"),),
        (Choose("api", "restrict"), Read("beside")),
        (Choose("bills", "pass"), Read("beside")),
    ]


def test_where_a_restriction_is_in_place_reading_on_is_enough():
    findings = bundled({"api": ("restrict",)})
    assert ways(findings, "sputnik-moment") == [
        (Choose("controls", "intensify"),),
        (Choose("controls", "continue"),),
        (Read("beside"),),
    ]
    assert ways(findings, "self-sufficiency") == [
        (Choose("controls", "intensify"),),
        (Choose("controls", "continue"),),
        (Read("inferred"),),
    ]


def test_what_was_doubted_can_be_trusted_again():
    doubts = ("restrictions-catalyze-moment", "stricter-controls-provoke")
    assert ways(bundled({"controls": ("continue",)}, doubts=doubts), "sputnik-moment") == [
        (Trust("restrictions-catalyze-moment"),),
        (Choose("controls", "intensify"), Trust("stricter-controls-provoke")),
        (Choose("api", "restrict"), Read("beside")),
        (Choose("bills", "pass"), Read("beside")),
    ]


def test_what_nobody_has_evidence_for_takes_a_looser_proof():
    findings = bundled({"controls": ("continue",)}, proof="evidenced")
    assert ways(findings, "arms-race") == [(Demand("asserted"),)]
    assert ways(findings, "management-complicated") == [(Demand("asserted"),)]


def test_a_way_of_no_changes_says_that_it_follows():
    assert why_not(bundled(), "ties-strained") == WhyNot(((),), True)


def test_nothing_makes_follow_what_is_doubted_because_it_is_lost():
    case = case_of(
        [decision("d", 1)],
        [consequence("c", link("d.o0"))],
        passages=[passage("p0", "lost")],
    )
    findings = findings_of((case, Terms(doubts=frozenset(["p0"])), {}))
    assert why_not(findings, "c") == WhyNot((), True)


def test_what_is_doubted_rightly_is_not_to_be_trusted():
    """Trusting the one passage again would carry the link, but also speak against it."""
    case = case_of(
        [decision("d", 1)],
        [consequence("c", link("d.o0", passages=("p0", "p1")))],
        [
            evidence("pro", "origin a", ("p2",), Bearing("c", "for", "stated")),
            evidence("con", "origin b", ("p0",), Bearing("c", "against", "stated")),
        ],
        [passage("p0"), passage("p1"), passage("p2")],
    )
    terms = Terms(proof="unopposed", doubts=frozenset(["p0", "p1"]))
    assert ways(findings_of((case, terms, {"d": ("o0",)})), "c") == [
        (Trust("p1"),),
        (Trust("p0"), Demand("evidenced")),
    ]


def test_a_consequence_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="no consequence 'nonsense'"):
        why_not(bundled(), "nonsense")


def test_when_the_budget_runs_out_there_may_be_more_ways(monkeypatch):
    monkeypatch.setattr(module, "MOST_WAYS", 1)
    found = why_not(bundled(OTHER, reading="beside"), "sputnik-moment")
    assert found == WhyNot((), False)


def test_all_readings_and_proofs_share_the_steps(monkeypatch):
    monkeypatch.setattr(module, "MOST_STEPS", 0)
    found = why_not(bundled(OTHER, reading="beside"), "sputnik-moment")
    assert not found.complete


def test_what_could_be_worked_out_is_told_all_the_same(monkeypatch):
    monkeypatch.setattr(module, "MOST_WAYS", 1)
    findings = bundled({"strategies": ("cooperate",)})
    found = why_not(findings, "public-goods")
    assert found == WhyNot(((Choose("standards", "together"),),), False)


def test_every_way_in_a_large_case_works():
    case = forty()
    terms = Terms(proof="evidenced", doubts=frozenset(list(case.passages)[::3]))
    question = (case, terms, dict.fromkeys(list(case.decisions)[::2], ("o0",)))
    findings = findings_of(question)
    asked = findings.program.ids(findings.open | findings.ruled_out)[::60]
    told = {key: why_not(findings, key).ways for key in asked}
    assert any(told.values())
    for key, found in told.items():
        for way in found[:2]:
            after = changed(case, Stand(findings.choices, terms), way)
            assert key in holding(case, after.terms, keys(after.choices))
