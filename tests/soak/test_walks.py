"""The app is what a plain model is, whatever comes in between."""

from tests.soak.walks import soak


def test_a_walk() -> None:
    (row,) = soak(seed=2, share=0.002)
    assert row.tried > 10
    assert row.is_clean, row
