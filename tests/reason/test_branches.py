"""The branches of a decision are those that derivations find, one course at a time."""

from dataclasses import replace
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.bundled import bundled, reasoner
from tests.reason.cases import (
    case_of,
    completions,
    consequence,
    counts,
    decision,
    evidence,
    holding,
    keys,
    link,
    proven,
    questions,
)
from tui.case.model import Bearing
from tui.reason.branches import branches
from tui.reason.engine import labels
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case


def found_at(case, terms, choices, asked):
    program = compile_case(case)
    findings = derive(label(program, terms), choices)
    return branches(findings, asked, lambda wider: label(program, wider))


def without(choices, decision):
    return {key: made for key, made in choices.items() if key != decision}


def led_to(case, terms, course, option):
    """What an option leads to on one course: the links that hold there, step by step."""
    held = holding(case, terms, course) | course
    reached = {option}
    while True:
        more = {
            item.id
            for item in case.consequences.values()
            if proven(case, terms, item.id)
            and any(
                counts(case, terms, way)
                and held.issuperset(way.sources)
                and reached.intersection(way.sources)
                for way in item.links
            )
        }
        if more <= reached:
            return reached - {option}
        reached |= more


def linked(case, terms, choices, asked, option):
    """What an option leads to on any course that takes it, the other decisions as they are made."""
    courses = [w for w in completions(case, without(choices, asked)) if option in w]
    return set().union(*(led_to(case, terms, course, option) for course in courses))


def possible(case, terms, choices, asked, option):
    courses = [w for w in completions(case, without(choices, asked)) if option in w]
    return set().union(*(holding(case, terms, course) for course in courses))


def of_single_sources(case):
    """The same case, with no step that needs more than one thing."""
    return replace(
        case,
        consequences={
            key: replace(
                item, links=tuple(replace(way, sources=way.sources[:1]) for way in item.links)
            )
            for key, item in case.consequences.items()
        },
    )


def told(rows, at, *, within):
    branches = [(row.consequence, row.branches[at]) for row in rows]
    return {key for key, branch in branches if branch and branch.within == within}


def is_within(row):
    return any(branch and branch.within for branch in row.branches)


@given(questions(), st.data())
def test_all_that_an_option_leads_to_is_told_and_nothing_that_cannot_be(question, data):
    case, terms, choices = question
    asked = data.draw(st.sampled_from(list(case.decisions)))
    found = found_at(case, terms, choices, asked)
    assert found.options == tuple(option.key for option in case.decisions[asked].options)
    for option in found.options:
        column = {key for key, _ in found.column(option)}
        assert column >= linked(case, terms, choices, asked, option)
        assert column <= possible(case, terms, choices, asked, option)


@given(questions(), st.data())
def test_where_no_step_needs_two_things_it_is_exactly_what_derivations_find(question, data):
    case, terms, choices = question
    case = of_single_sources(case)
    asked = data.draw(st.sampled_from(list(case.decisions)))
    found = found_at(case, terms, choices, asked)
    loosest = replace(terms, reading="inferred")
    for at, option in enumerate(found.options):
        near = linked(case, terms, choices, asked, option)
        far = linked(case, loosest, choices, asked, option)
        assert told(found.rows, at, within=True) == near
        assert told(found.rows, at, within=False) == far - near


@given(questions(), st.data())
def test_every_consequence_has_one_row_beneath_what_leads_to_it(question, data):
    case, terms, choices = question
    asked = data.draw(st.sampled_from(list(case.decisions)))
    rows = found_at(case, terms, choices, asked).rows
    assert len({row.consequence for row in rows}) == len(rows)
    assert [*map(is_within, rows)] == sorted(map(is_within, rows), reverse=True)
    above = []
    for row in rows:
        assert row.depth <= len(above)
        above = above[: row.depth]
        if above:
            ways = [way for way in row.branches if way]
            assert any(above[-1] in way.link.sources for way in ways)
        above.append(row.consequence)
        steps = [way.steps for way in row.branches if way]
        assert min(steps) >= 1


@given(questions(), st.data())
def test_what_brings_it_already_suffices_and_none_of_it_can_be_left_out(question, data):
    case, terms, choices = question
    asked = data.draw(st.sampled_from(list(case.decisions)))
    others = without(choices, asked)
    for row in found_at(case, terms, choices, asked).rows:
        now = row.consequence in holding(case, terms, keys(others))
        assert row.already == (row.consequence in holding(case, terms, ()))
        assert bool(row.elsewhere) == (now and not row.already)
        if row.elsewhere:
            chosen = frozenset(row.elsewhere)
            assert chosen <= keys(others)
            assert row.consequence in holding(case, terms, chosen)
            for option in chosen:
                assert row.consequence not in holding(case, terms, chosen - {option})


@given(questions(), st.data())
def test_it_does_not_matter_what_is_chosen_at_the_decision_itself(question, data):
    case, terms, choices = question
    asked = data.draw(st.sampled_from(list(case.decisions)))
    others = without(choices, asked)
    assert found_at(case, terms, choices, asked) == found_at(case, terms, others, asked)


PLAIN = Terms()


def test_a_step_that_needs_another_option_of_the_same_decision_is_no_branch():
    case = case_of(
        [decision("d", 2)],
        [consequence("c", link("d.o0")), consequence("e", link("d.o1", "c"))],
    )
    assert told(found_at(case, PLAIN, {}, "d").rows, 1, within=True) == set()


def test_a_step_that_also_needs_what_another_decision_may_bring_is_one():
    case = case_of(
        [decision("d", 2), decision("f", 2)],
        [consequence("c", link("f.o1")), consequence("e", link("d.o0", "c"))],
    )
    assert told(found_at(case, PLAIN, {}, "d").rows, 0, within=True) == {"e"}
    assert told(found_at(case, PLAIN, {"f": ("o0",)}, "d").rows, 0, within=True) == set()


def test_a_looser_step_that_needs_what_only_a_looser_reading_brings_is_told_as_looser():
    case = case_of(
        [decision("d", 1), decision("f", 1)],
        [
            consequence("c", link("f.o0", directness="inferred")),
            consequence("e", link("d.o0", "c")),
        ],
    )
    assert told(found_at(case, PLAIN, {}, "d").rows, 0, within=False) == {"e"}


def test_what_a_wider_reading_would_leave_unproven_is_told_all_the_same():
    case = case_of(
        [decision("d", 1)],
        [consequence("c", link("d.o0"))],
        [
            evidence("for", "a", ("p0",), Bearing("c", "for", "stated")),
            evidence("against", "b", ("p0",), Bearing("c", "against", "inferred")),
        ],
    )
    terms = Terms(proof="unopposed")
    assert told(found_at(case, terms, {}, "d").rows, 0, within=True) == {"c"}


def test_no_rows_stand_under_each_other():
    case = case_of(
        [decision("d", 2), decision("f", 1)],
        [
            consequence("a", link("d.o0", "b"), link("b")),
            consequence("b", link("a"), link("f.o0")),
        ],
    )
    found = found_at(case, PLAIN, {}, "d")
    assert {row.consequence for row in found.rows} == {"a", "b"}


def test_either_of_two_choices_that_bring_it_is_named():
    case = case_of(
        [decision("d", 1), decision("f", 1), decision("g", 1)],
        [consequence("c", link("d.o0"), link("f.o0"), link("g.o0"))],
    )
    (row,) = found_at(case, PLAIN, {"f": ("o0",), "g": ("o0",)}, "d").rows
    assert row.elsewhere == ("g.o0",)


def test_a_chain_of_thousands_is_told_step_by_step():
    long = 3000
    steps = (consequence(f"c{at}", link(f"c{at - 1}")) for at in range(1, long))
    case = case_of([decision("d", 2)], [consequence("c0", link("d.o0")), *steps])
    rows = found_at(case, PLAIN, {}, "d").rows
    assert [row.depth for row in rows] == [*range(long)]
    assert [row.branches[0].steps for row in rows] == [*range(1, long + 1)]
    assert not any(row.branches[1] for row in rows)


def test_of_links_that_are_equally_firm_the_first_in_the_case_is_told_of():
    case = case_of(
        [decision("d", 1)],
        [
            consequence("a", link("d.o0")),
            consequence("b", link("d.o0")),
            consequence("c", link("b", hedges=("may",)), link("a", hedges=("could",))),
        ],
    )
    *_, row = found_at(case, PLAIN, {}, "d").rows
    assert row.branches[0].link.hedges == ("may",)


# The bundled case


def test_tightening_and_going_on_lead_to_the_same_and_the_other_course_to_its_purposes():
    found = reasoner().branches(bundled(), "controls")
    intensify, same, different = (dict(found.column(option)) for option in found.options)
    assert list(intensify) == list(same)
    assert list(intensify) == [
        "sputnik-moment",
        "self-sufficiency",
        "management-complicated",
        "arms-race",
    ]
    assert set(different).isdisjoint(intensify)
    rows = {row.consequence: row for row in found.rows}
    assert rows["self-sufficiency"].depth == 0
    assert rows["arms-race"].depth == 1
    assert [way.steps for way in rows["arms-race"].branches if way] == [2, 2]
    assert rows["arms-race"].branches[2] is None


def test_a_branch_is_told_though_another_choice_has_brought_it_already():
    findings = bundled({"controls": ("intensify",), "api": ("restrict",)})
    rows = {row.consequence: row for row in reasoner().branches(findings, "bills").rows}
    assert is_within(rows["curb-intent"])
    assert rows["curb-intent"].elsewhere == ("api.restrict",)
    assert not is_within(rows["sputnik-moment"])
    assert rows["sputnik-moment"].elsewhere == ("controls.intensify",)


def test_all_branches_of_what_is_silent_are_beyond_the_reading():
    found = reasoner().branches(bundled(), "sharing")
    assert found.rows
    assert not any(map(is_within, found.rows))
    assert not any(found.column(option) for option in found.options)
    wider = reasoner().branches(bundled(reading="inferred"), "sharing")
    assert all(map(is_within, wider.rows))


def needs_at(case, asked, key, terms=PLAIN):
    """What each option of a decision needs besides to bring a consequence."""
    (row,) = [row for row in found_at(case, terms, {}, asked).rows if row.consequence == key]
    return [branch.needs if branch else None for branch in row.branches]


def test_what_a_step_takes_besides_the_option_is_told_and_each_way_of_it():
    case = case_of(
        [decision("d", 2), decision("e", 2), decision("f", 2, "any")],
        [
            consequence("c", link("d.o0", "e.o0"), link("d.o0", "f.o0"), link("d.o1")),
            consequence("g", link("c")),
            consequence("h", link("d.o0"), link("d.o0", "e.o1")),
        ],
    )
    assert needs_at(case, "d", "c") == [(("e.o0",), ("f.o0",)), ()]
    assert needs_at(case, "d", "g") == [(("e.o0",), ("f.o0",)), ()], "what leads there counts too"
    assert needs_at(case, "d", "h") == [(), None], "that one way needs more does not matter"
    assert needs_at(case, "e", "c") == [(("d.o0",),), None]
    assert needs_at(case, "f", "c") == [(("d.o0",),), None]


def test_what_only_a_looser_reading_brings_is_told_with_what_it_takes():
    case = case_of(
        [decision("d", 1), decision("e", 1)],
        [consequence("c", link("d.o0", "e.o0", directness="inferred"))],
    )
    assert needs_at(case, "d", "c") == [(("e.o0",),)]


def test_where_ways_are_too_many_the_links_themselves_tell_what_they_take():
    case = case_of(
        [decision("d", 1), decision("e", 2)],
        [consequence("c", link("d.o0", "e.o0"), link("d.o0", "e.o1"))],
    )
    with patch.object(labels, "MOST_ENVIRONMENTS", 0):
        assert needs_at(case, "d", "c") == [(("e.o0",), ("e.o1",))]
