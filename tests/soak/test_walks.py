"""The app is what a plain model is, whatever comes in between."""

from tests.soak.walks import soak


def test_two_walks() -> None:
    (row,) = soak(seed=2, share=0.004)
    assert row.tried > 10
    assert row.is_clean, row
