"""A small share of the trial of input that nobody can have meant."""

import random

import pytest

from tests.app.screen import MEDIUM
from tests.app.terminal import Terminal
from tests.soak.stdin import another_size, at_home, floods, left, rubbish, started


def test_the_next_key_works_after_every_flood() -> None:
    figures = floods(8_000)
    assert figures.is_clean
    assert figures.slowest  # and less than PATIENT, or there were a fault
    assert figures.largest
    assert figures.largest < 200


def test_rubbish_does_no_harm() -> None:
    assert rubbish(0, 2).is_clean


def test_it_goes_while_rubbish_comes() -> None:
    assert left(0, 1).is_clean


def test_an_echo_is_not_taken_for_the_app() -> None:
    with at_home() as (home, _):
        cat = Terminal(home, MEDIUM, program=("cat",))
        cat.patience = 1.0
        cat.flood(b"\x1b[A\x1b[48;5;1m" * 100)
        with pytest.raises(AssertionError, match="another size did not come"):
            another_size(cat, random.Random(0))
        cat.close()


def test_the_checkout_is_out_of_reach() -> None:
    with at_home() as (home, case):
        screen = started(home, case)
        screen.press("o")
        screen.until_shown("~/scenarios/town-baths/case.toml")
        screen.close()
