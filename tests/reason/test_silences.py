"""Silences say where the document names no effect, and where it does."""

from dataclasses import replace
from itertools import combinations
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reason import bundled
from tests.reason.cases import (
    believed,
    case_of,
    cases,
    consequence,
    decision,
    environments,
    evidence,
    holding,
    link,
    passage,
    questions,
)
from tui.case.model import DIRECTNESS, Bearing, Theme
from tui.reason.engine import labels, partial_labels
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.engine.said import Said, is_silent, said_of
from tui.reason.silences import Cell, silences

THEMES = ("t", "u", "v")


@st.composite
def matters(draw):
    """A case of at most eight options whose consequences fall under one of two themes of three."""
    case = draw(cases().filter(lambda case: len(case.options) < 9))
    themed = {
        key: replace(item, theme=draw(st.sampled_from(["t", "u"])))
        for key, item in case.consequences.items()
    }
    return replace(case, consequences=themed, themes={key: Theme(key, key) for key in THEMES})


def needs_of(case, reading):
    """For each consequence, every smallest set of options that brings it about."""
    found = {key: [] for key in case.consequences}
    for chosen in environments(case):
        for key in holding(case, Terms(reading), chosen):
            if not any(smaller <= chosen for smaller in found[key]):
                found[key].append(chosen)
    return found


def decisions_in(chosen):
    return {option.split(".")[0] for option in chosen}


def resting(needs, decision_id):
    return {
        key for key, sets in needs.items() if decision_id in decisions_in(frozenset().union(*sets))
    }


def is_contested(case, reading, key):
    accepted = DIRECTNESS[: DIRECTNESS.index(reading) + 1]
    return any(
        bearing.on == key and bearing.way == "against" and bearing.directness in accepted
        for item in case.evidence.values()
        if believed(case, Terms(), item.passages)
        for bearing in item.bears
    )


def cell_of(case, reading, firm, loose, decision_id, theme):
    keys = [key for key, item in case.consequences.items() if item.theme == theme]
    asserted = tuple(key for key in keys if key in resting(firm, decision_id))
    inferred = tuple(key for key in keys if key in resting(loose, decision_id))
    if asserted:
        contested = any(is_contested(case, reading, key) for key in asserted)
        return Cell(decision_id, theme, "contested" if contested else "asserted", asserted)
    return Cell(decision_id, theme, "inferred only" if inferred else "silent", inferred)


@given(matters(), st.sampled_from(DIRECTNESS))
def test_every_cell_and_set_is_as_the_smallest_sets_of_options_say(case, reading):
    firm, loose = needs_of(case, "stated"), needs_of(case, "inferred")
    found = silences(compile_case(case), reading)
    assert found.complete
    assert found.rows == tuple(
        tuple(cell_of(case, reading, firm, loose, decision_id, theme) for theme in THEMES)
        for decision_id in case.decisions
    )
    stated, needed = (
        {chosen for sets in needs.values() for chosen in sets if len(decisions_in(chosen)) > 1}
        for needs in (firm, loose)
    )
    assert len(found.together) == len(stated)
    assert set(map(frozenset, found.together)) == stated
    met = {pair for chosen in needed for pair in combinations(sorted(decisions_in(chosen)), 2)}
    assert [*found.pairs_apart] == [p for p in combinations(case.decisions, 2) if p not in met]
    assert found.options == tuple(
        key
        for key in case.options
        if not any(
            key in way.sources and believed(case, Terms(), way.passages)
            for item in case.consequences.values()
            for way in item.links
        )
    )


@given(matters(), st.sampled_from(DIRECTNESS), st.integers(0, 3), st.integers(0, 9))
def test_with_little_budget_less_is_claimed_and_never_too_much(case, reading, most, tries):
    program = compile_case(case)
    whole = silences(program, reading)
    with (
        patch.object(labels, "MOST_ENVIRONMENTS", most),
        patch.object(partial_labels, "MOST_ENVIRONMENTS", most),
        patch.object(partial_labels, "MOST_TRIES", tries),
        patch.object(partial_labels, "MOST_STEPS", 10 * tries),
    ):
        some = silences(program, reading)
    if some.complete:
        assert some == whole
    assert some.options == whole.options
    assert set(some.together) <= set(whole.together)
    assert {*some.pairs_apart} <= {*whole.pairs_apart}
    for few, all_of in zip(sum(some.rows, ()), sum(whole.rows, ()), strict=True):
        if few.standing in ("asserted", "contested"):
            assert set(few.consequences) <= set(all_of.consequences)
        elif few.standing != "not worked out":
            assert few == all_of


def test_what_is_asserted_of_choices_together():
    case = case_of(
        [decision("d", 2), decision("e", 2, "any"), decision("f", 2)],
        [
            consequence("c", link("d.o0", "e.o0")),
            consequence("g", link("c", "e.o1")),
            consequence("h", link("f.o1", directness="inferred")),
            consequence("i", link("d.o1", "e.o1", directness="beside")),
        ],
    )
    found = silences(compile_case(case), "stated")
    assert found.together == (("d.o0", "e.o0"), ("d.o0", "e.o0", "e.o1"))
    assert found.apart == {"d": ("f",), "e": ("f",)}
    assert found.options == ("f.o0",)
    assert [row[0].standing for row in found.rows] == ["asserted", "asserted", "inferred only"]


def test_evidence_whose_every_passage_is_lost_contests_nothing():
    def standing(status):
        case = case_of(
            [decision("d", 2)],
            [consequence("c", link("d.o0"))],
            [evidence("e", "origin", ("p1",), Bearing("c", "against", "stated"))],
            [passage("p0"), passage("p1", status)],
        )
        return silences(compile_case(case), "stated").rows[0][0].standing

    assert [standing(status) for status in ("exact", "lost")] == ["contested", "asserted"]


# By theme: capability, reliance, rivalry, management, business, us, public-good. What is said of
# business (ties strained, partners, investment) is said whatever is chosen.
BUNDLED = {
    "controls": ("asserted", "asserted", "asserted", "asserted", "", "inferred", ""),
    "api": ("aim", "inferred", "inferred", "inferred", "", "", ""),
    "sharing": ("", "", "inferred", "", "", "", "inferred"),
    "strategies": ("", "", "aim", "inferred", "", "aim", ""),
    "standards": ("", "", "inferred", "", "", "", "asserted"),
    "bills": ("aim", "", "", "", "", "", ""),
    "dialogue": ("",) * 7,
}
WORDS = {"": "silent", "inferred": "inferred only", "aim": "aim only"}


def rows(reading):
    found = silences(bundled.reasoner().program, reading)
    return {row[0].decision: tuple(cell.standing for cell in row) for row in found.rows}


@pytest.mark.parametrize("reading", ["stated", "beside"])
def test_the_bundled_matrix(reading):
    assert rows(reading) == {
        key: tuple(WORDS.get(word, word) for word in row) for key, row in BUNDLED.items()
    }


def test_only_inferred_bearings_contest_the_bundled_thesis():
    row = ("contested", "contested", "asserted", "contested", "silent", "inferred only", "silent")
    assert rows("inferred")["controls"] == row
    assert {key: row for key, row in rows("inferred").items() if key != "controls"} == {
        key: row for key, row in rows("stated").items() if key != "controls"
    }


def test_the_bundled_cells_name_their_consequences():
    found = silences(bundled.reasoner().program, "stated")
    cells = {(cell.decision, cell.theme): cell.consequences for row in found.rows for cell in row}
    assert cells["controls", "capability"] == ("sputnik-moment",)
    assert cells["controls", "management"] == (
        "management-complicated",
        "manageable-development",
        "on-the-radar",
    )
    assert cells["api", "capability"] == ("curb-intent",)
    assert cells["api", "us"] == ()
    assert cells["sharing", "public-good"] == ("public-goods",)
    assert cells["dialogue", "management"] == ()


def test_the_bundled_document_assesses_no_combination():
    found = silences(bundled.reasoner().program, "stated")
    assert found.complete
    assert found.together == ()
    assert len([*found.pairs_apart]) == 21  # every pair of seven decisions
    assert found.options == (
        "api.leave",
        "strategies.not",
        "standards.not",
        "bills.not",
        "dialogue.keep",
        "dialogue.lapse",
    )


def test_what_is_said_of_an_option_is_told_apart_from_what_counts_of_it():
    case = case_of(
        [decision("d", 4)],
        [
            consequence("c", link("d.o0"), link("d.o1", passages=("doubted",))),
            consequence(
                "e", link("d.o2", directness="inferred"), link("d.o2", directness="beside")
            ),
        ],
        passages=[passage("p0"), passage("doubted")],
    )
    labelling = label(compile_case(case), Terms(doubts=frozenset({"doubted"})))
    findings = derive(labelling, {})
    assert [said_of(findings, key) for key in case.options] == [
        Said("speaks"),
        Said("uncounted"),
        Said("looser", (("beside", 1), ("inferred", 1))),
        Said("silent"),
    ]


@given(questions())
def test_an_option_is_silent_when_nothing_that_the_reading_accepts_is_said_of_it(question):
    case, terms, choices = question
    findings = derive(label(compile_case(case), terms), choices)
    for key in case.options:
        told = said_of(findings, key).standing in ("looser", "silent")
        assert is_silent(case, terms.reading, key) == told
