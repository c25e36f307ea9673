"""Futures, against making every decision in every way."""

from collections import Counter
from unittest import mock

from hypothesis import given

from tests.reason.cases import (
    case_of,
    completions,
    consequence,
    decision,
    holding,
    keys,
    link,
    questions,
)
from tui.reason import diagram, futures as futures_module, groups, table
from tui.reason.derive import derive
from tui.reason.futures import described, futures, largest
from tui.reason.labels import label
from tui.reason.program import Terms, bits, compile_case


def ask(case, terms, choices, about=None):
    program = compile_case(case)
    mask = -1 if about is None else sum(program.consequence_bits[key] for key in about)
    return futures(derive(label(program, terms), choices), mask)


def tried(case, terms, choices):
    """How many completions lead to each set of consequences."""
    return Counter(holding(case, terms, way) for way in completions(case, choices))


def told(found):
    program = found.findings.program
    return {frozenset(program.ids(f.follows)): f.count for f in largest(found, 10_000)}


def agrees(found, case, terms, choices):
    expected = tried(case, terms, choices)
    assert found.complete
    assert told(found) == expected
    assert found.distinct == len(expected)
    assert found.total == expected.total()
    for key, count in zip(case.consequences, found.counts, strict=True):
        assert count == sum(many for held, many in expected.items() if key in held)
    program = found.findings.program
    assert set(program.ids(found.always)) == frozenset.intersection(*expected)
    assert set(program.ids(found.never)) == set(case.consequences) - frozenset().union(*expected)
    counts = [future.count for future in largest(found, 10_000)]
    assert counts == sorted(counts, reverse=True)


@given(questions())
def test_futures_are_those_of_trying_every_completion(question):
    agrees(ask(*question), *question)


@given(questions())
def test_a_diagram_finds_the_same_futures(question):
    with mock.patch.object(futures_module, "MOST_ROWS", 0):
        agrees(ask(*question), *question)
