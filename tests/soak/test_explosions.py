"""A small share of what is pressed in cases that explode."""

from tests.soak.explosions import figures


def test_keys_are_answered_in_a_case_that_explodes() -> None:
    row = figures("loop", 30)
    assert row.is_clean
    assert row.tried == 30
    assert row.slowest is not None
