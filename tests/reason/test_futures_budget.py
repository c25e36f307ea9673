"""However large the space of choices, what is said of its futures is exact, or a true bound."""

from collections import Counter
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import case_of, consequence, link, questions
from tests.reason.courses import courses_of, ids, of_one, small
from tests.reason.large import forty
from tui.reason import futures as module
from tui.reason.engine import labels, partial_labels
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.futures import futures


@given(questions().map(small), st.integers(0, 120), st.sampled_from([1, 2, 400]))
def test_with_little_budget_less_is_said_and_all_of_it_is_true(question, steps, most):
    case, terms, choices = question
    program = compile_case(case)
    courses = courses_of(case, terms, choices)
    expected = Counter(follows for _, follows in courses)
    with (
        patch.object(labels, "MOST_ENVIRONMENTS", most),
        patch.object(partial_labels, "MOST_ENVIRONMENTS", most),
        patch.object(partial_labels, "MOST_TRIES", 5),
        patch.object(module, "MOST_STEPS", steps),
    ):
        found = futures(label(program, terms), choices)
    assert found.courses == len(courses)
    assert 1 <= found.number <= len(expected)
    if found.complete:
        assert found.number == len(expected)
        assert found.courses_with.keys() == case.consequences.keys()
    assert {ids(program, f): f.courses for f in found.found} == (expected if found.complete else {})
    for key, count in found.courses_with.items():
        assert count == sum(key in follows for _, follows in courses)


@given(questions().map(small))
def test_choices_made_can_bring_a_case_of_too_many_ways_within_the_budget(question):
    case, terms, choices = question
    program = compile_case(case)
    with patch.object(labels, "MOST_ENVIRONMENTS", 0):
        labelling = label(program, terms)
    exact = futures(label(program, terms), choices)
    with patch.object(partial_labels, "MOST_TRIES", 100):
        assert futures(labelling, choices) == exact


def test_what_has_few_ways_is_counted_beside_what_has_too_many():
    case = case_of(
        of_one(*[2] * 4),
        [
            consequence("near", link("d0.o0")),
            consequence("many", *[link(f"d{number}.o0") for number in range(4)]),
            consequence("on many", link("many", "d0.o1")),
            consequence("far", *[link("d1.o0", hedges=(str(number),)) for number in range(9)]),
            consequence("farther", link("far", "d2.o0")),
        ],
    )
    with (
        patch.object(labels, "MOST_ENVIRONMENTS", 3),
        patch.object(partial_labels, "MOST_ENVIRONMENTS", 3),
    ):
        found = futures(label(compile_case(case), Terms()), {})
        narrowed = futures(label(compile_case(case), Terms()), {"d3": ("o1",)})
    assert found.courses_with == {"near": 8, "far": 8, "farther": 4}
    assert (found.number, found.found, found.complete) == (6, (), False)
    assert narrowed.courses_with == {"near": 4, "many": 7, "on many": 3, "far": 4, "farther": 2}
    assert narrowed.complete


def test_a_great_space_of_groups_that_stand_alone_is_counted_exactly():
    size = 60
    case = case_of(
        of_one(*[3] * size),
        [consequence(f"c{n}", link(f"d{n}.o0"), link(f"d{n}.o1")) for n in range(size)],
    )
    program = compile_case(case)
    found = futures(label(program, Terms()), {}, 62)
    assert (found.courses, found.number, found.complete) == (3**size, 2**size, True)
    assert found.courses_with["c7"] == 2 * 3 ** (size - 1)
    assert [future.courses for future in found.found] == (
        [2**size] + [2 ** (size - 1)] * size + [2 ** (size - 2)]
    )


def test_a_large_case_that_hangs_together_has_a_bound_and_exact_counts():
    labelling = label(compile_case(forty()), Terms())
    found = futures(labelling, {})
    assert (found.courses, found.complete, found.found) == (2**40, False, ())
    assert 2**30 <= found.number < 2**40
    halves = [futures(labelling, {"d39": (option,)}).courses_with for option in ("o0", "o1")]
    assert found.courses_with == {key: sum(half[key] for half in halves) for key in halves[0]}
    assert found.courses_with.keys() == forty().consequences.keys()


def test_a_large_case_is_divided_exactly_once_most_decisions_are_made():
    program = compile_case(forty())
    made = {f"d{number}": ("o0",) for number in range(36)}
    courses = courses_of(forty(), Terms(), made)
    found = futures(label(program, Terms()), made)
    expected = Counter(follows for _, follows in courses)
    assert {ids(program, future): future.courses for future in found.found} == expected
    assert found.courses_with == {
        key: sum(key in follows for _, follows in courses) for key in program.consequences
    }
