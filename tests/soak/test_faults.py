"""A few of the faults that `make soak` tries one and all."""

import pytest

from tests.soak import faults


@pytest.mark.skipif(not faults.can_run(), reason="needs strace, and leave to trace")
def test_faults() -> None:
    (figures,) = faults.soak(0, 0.04)
    assert figures.is_clean, figures
    assert figures.tried > 10
