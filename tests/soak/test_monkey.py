"""A small share of what a monkey does."""

from tests.soak.monkey import play


def test_nothing_is_raised_lost_or_let_out_whatever_is_done() -> None:
    log = play(7, 250, life=125)
    assert (log.faults, log.lost, log.let_out) == (0, 0, 0)
    assert log.done >= 250
    assert len(log.screens) > 4
