"""Supports are the smallest sets of options and passages that suffice, and all of them."""

from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.bundled import bundled
from tests.reason.cases import (
    believed,
    case_of,
    consequence,
    decision,
    environments,
    evidence,
    link,
    passage,
    questions,
    subsets,
)
from tui.case.model import DIRECTNESS, Bearing, Case
from tui.reason import support
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.support import Support, Supports, supports


def readable(terms: Terms, directness: str) -> bool:
    return directness in DIRECTNESS[: DIRECTNESS.index(terms.reading) + 1]


def holding_on(
    case: Case, terms: Terms, options: frozenset[str], passages: frozenset[str]
) -> frozenset[str]:
    """What holds when just these passages carry or speak for; against speaks what is believed."""

    def shown(key: str) -> bool:
        if terms.proof == "asserted":
            return True
        speaking = [
            (bearing.way, item.passages)
            for item in case.evidence.values()
            for bearing in item.bears
            if bearing.on == key and readable(terms, bearing.directness)
        ]
        is_for = any(way == "for" and passages & set(cited) for way, cited in speaking)
        is_against = any(way == "against" and believed(case, terms, on) for way, on in speaking)
        return is_for and not (terms.proof == "unopposed" and is_against)

    held = set(options)
    while True:
        more = {
            item.id
            for item in case.consequences.values()
            if shown(item.id)
            and any(
                readable(terms, way.directness)
                and passages & set(way.passages)
                and held.issuperset(way.sources)
                for way in item.links
            )
        }
        if more <= held:
            return frozenset(held & case.consequences.keys())
        held |= more


small_questions = questions().filter(lambda question: len(question[0].options) <= 5)
proofs = st.sampled_from(["asserted", "evidenced", "unopposed"])


@given(small_questions, proofs)
def test_supports_are_the_smallest_sets_that_suffice_and_all_of_them(question, proof):
    case, terms, choices = question
    terms = Terms(terms.reading, proof, terms.doubts)
    findings = derive(label(compile_case(case), terms), choices)
    accepted = [key for key in case.passages if believed(case, terms, [key])]
    smallest: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {
        key: [] for key in case.consequences
    }
    pairs = [(options, frozenset(p)) for options in environments(case) for p in subsets(accepted)]
    for options, passages in sorted(pairs, key=lambda pair: len(pair[0]) + len(pair[1])):
        for key in holding_on(case, terms, options, passages):
            if not any(o <= options and p <= passages for o, p in smallest[key]):
                smallest[key].append((options, passages))
    for key in case.consequences:
        answer = supports(findings, key)
        assert answer.complete
        assert sorted((sorted(s.options), sorted(s.passages)) for s in answer.found) == sorted(
            (sorted(options), sorted(passages)) for options, passages in smallest[key]
        )
        sizes = [len(found.options) + len(found.passages) for found in answer.found]
        assert sizes == sorted(sizes)
        for found in answer.found:
            assert found.options == tuple(o for o in case.options if o in found.options)
            assert found.passages == tuple(p for p in case.passages if p in found.passages)


def test_a_passage_may_carry_two_links_and_speak_for_what_they_bring():
    case = case_of(
        [decision("d", 2)],
        [
            consequence("cause", link("d.o0", passages=("p", "q"))),
            consequence("end", link("cause", passages=("q",))),
        ],
        [
            evidence("e", "one", ("q",), Bearing("cause", "for", "stated")),
            evidence("f", "two", ("r",), Bearing("end", "for", "stated")),
        ],
        [passage("p"), passage("q"), passage("r"), passage("s")],
    )
    program = compile_case(case)

    def told(proof):
        findings = derive(label(program, Terms(proof=proof)), {})
        return supports(findings, "end").found

    assert told("asserted") == (Support(("d.o0",), ("q",)),)
    assert told("evidenced") == (Support(("d.o0",), ("q", "r")),)


def test_what_is_opposed_rests_on_nothing_until_that_is_doubted():
    case = case_of(
        [decision("d", 1)],
        [consequence("c", link("d.o0", passages=("p", "s")))],
        [
            evidence("e", "one", ("q",), Bearing("c", "for", "stated")),
            evidence("f", "two", ("p", "r"), Bearing("c", "against", "stated")),
        ],
        [passage("p"), passage("q"), passage("r"), passage("s")],
    )
    program = compile_case(case)

    def told(*doubts):
        findings = derive(label(program, Terms("stated", "unopposed", frozenset(doubts))), {})
        return supports(findings, "c")

    assert told() == Supports((), complete=True)
    assert told("r") == Supports((), complete=True)  # `p` still speaks against
    assert told("p", "r").found == (Support(("d.o0",), ("q", "s")),)


def test_too_many_supports_are_not_listed():
    steps = [f"c{at}" for at in range(6)]
    case = case_of(
        [decision("d", 1)],
        [
            consequence(key, link(cause, passages=(f"{key}-1", f"{key}-2", f"{key}-3")))
            for key, cause in zip(steps, ["d.o0", *steps], strict=False)
        ],
        passages=[passage(f"{key}-{at}") for key in steps for at in (1, 2, 3)],
    )
    findings = derive(label(compile_case(case), Terms()), {})
    assert supports(findings, "c5") == Supports((), complete=False)
    assert len(supports(findings, "c3").found) == 81
    with mock.patch.object(support, "MOST_SUPPORTS", 80):
        assert supports(findings, "c3") == Supports((), complete=False)
        assert len(supports(findings, "c2").found) == 27


def test_supports_stand_smallest_first_and_then_in_the_order_of_the_case():
    case = case_of(
        [decision("d", 3), decision("e", 1, "any")],
        [
            consequence(
                "c",
                link("d.o2", passages=("a",)),
                link("d.o1", "e.o0", passages=("a",)),
                link("d.o1", passages=("b", "z")),
                link("d.o0", passages=("z",)),
            )
        ],
        passages=[passage(key) for key in ("a", "b", "z")],
    )
    assert supports(derive(label(compile_case(case), Terms()), {}), "c").found == (
        Support(("d.o0",), ("z",)),
        Support(("d.o1",), ("b",)),
        Support(("d.o1",), ("z",)),
        Support(("d.o2",), ("a",)),
        Support(("d.o1", "e.o0"), ("a",)),
    )


def test_the_bundled_moment_rests_on_one_option_and_one_passage():
    found = supports(bundled(), "sputnik-moment")
    assert set(found.found) == {
        Support(("controls.intensify",), ("restrictions-catalyze-moment",)),
        Support(("controls.intensify",), ("stricter-controls-provoke",)),
        Support(("controls.continue",), ("restrictions-catalyze-moment",)),
    }
    wider = supports(bundled(reading="beside"), "sputnik-moment")
    assert set(wider.found) - set(found.found) == {
        Support(("api.restrict",), ("these-efforts-then-moment",)),
        Support(("bills.pass",), ("these-efforts-then-moment",)),
    }
    doubting = supports(bundled(doubts=["restrictions-catalyze-moment"]), "sputnik-moment")
    assert doubting.found == (Support(("controls.intensify",), ("stricter-controls-provoke",)),)


def test_a_bundled_chain_rests_on_a_passage_for_each_step_and_for_what_shows_it():
    spur, complicates = "continued-restriction-spurs", "this-complicates-management"
    assert supports(bundled(), "management-complicated").found == (
        Support(("controls.intensify",), (spur, complicates)),
        Support(("controls.continue",), (spur, complicates)),
    )
    assert supports(bundled(), "ties-strained").found == (
        Support((), ("controls-of-2022-disrupt",)),
    )
    shown = supports(bundled(proof="evidenced"), "sputnik-moment")
    assert set(shown.found) == {
        Support((option,), (catalyst, example))
        for option, catalyst in (
            ("controls.intensify", "stricter-controls-provoke"),
            ("controls.intensify", "restrictions-catalyze-moment"),
            ("controls.continue", "restrictions-catalyze-moment"),
        )
        for example in ("wolf-amendment-then-station", "huawei-phone-despite-controls")
    }
