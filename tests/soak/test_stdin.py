"""A small share of the trial of input that nobody can have meant."""

from tests.soak.stdin import floods, rubbish


def test_the_next_key_works_after_every_flood() -> None:
    figures = floods(8_000)
    assert figures.is_clean
    assert figures.slowest
    assert figures.slowest < 15  # on a machine that does much else
    assert figures.largest
    assert figures.largest < 200


def test_rubbish_does_no_harm() -> None:
    assert rubbish(0, 2).is_clean
