"""Spreading what follows, and labelling, take as long as a case is large, not its square."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.explosive.shapes import chain, decisions, layers
from tests.reason.cases import holding, keys, questions
from tui.case.model import Case
from tui.reason.engine.budget import Budget, OutOfBudgetError, StoppedError, pulse, watched
from tui.reason.engine.derive import derive, spread
from tui.reason.engine.labels import label, unlabelled
from tui.reason.engine.program import Terms, compile_case

GENEROUS = 5.0
"""Seconds of the processor for what takes less than half of one; it took up to a minute."""


@settings(max_examples=30)
@given(questions())
def test_what_is_spread_is_what_holds(question):
    case, terms, choices = question
    labelling = unlabelled(compile_case(case), terms)
    program = labelling.program
    held = spread(labelling, program.option_mask(program.decided(choices)))
    assert set(program.ids(held)) == holding(case, terms, keys(program.decided(choices)))


@settings(max_examples=30)
@given(questions())
def test_without_labels_what_follows_and_what_cannot_is_still_known(question):
    case, terms, choices = question
    program = compile_case(case)
    whole, bare = (derive(made(program, terms), choices) for made in (label, unlabelled))
    assert (bare.follows, bare.regardless) == (whole.follows, whole.regardless)
    assert whole.open & ~bare.open == 0
    assert bare.complete <= (bare.open == whole.open)


@pytest.mark.parametrize("case", [decisions(2000), layers(6000)], ids=["decisions", "layers"])
def test_a_large_case_is_labelled_in_time(case: Case) -> None:
    program = compile_case(case)
    begun = time.thread_time()
    assert label(program, Terms()).complete
    assert time.thread_time() - begun < GENEROUS


def test_a_chain_that_is_written_backwards_is_spread_in_time() -> None:
    case = chain(10_000)
    backwards = compile_case(replace(case, consequences=dict(reversed(case.consequences.items()))))
    labelling = unlabelled(backwards, Terms())
    begun = time.thread_time()
    assert spread(labelling, backwards.all_options).bit_count() == 10_000
    assert time.thread_time() - begun < GENEROUS


def test_whoever_watches_can_stop_the_work() -> None:
    steps: list[int] = []

    def watch(number: int) -> None:
        steps.append(number)
        if sum(steps) > 100:
            raise StoppedError

    with watched(watch), pytest.raises(StoppedError):
        label(compile_case(layers(300)), Terms())
    assert steps
    pulse()  # nobody watches any more


def test_a_budget_tells_how_long_its_steps_take() -> None:
    steps: list[int] = []
    with watched(steps.append):
        budget = Budget(3, weight=200)
        budget.spend(2)
        with pytest.raises(OutOfBudgetError):
            budget.spend(2)
    assert steps == [400]
