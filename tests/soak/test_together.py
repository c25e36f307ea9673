"""Two at one walk write nothing over unasked."""

import pytest

from tests.soak import together


def test_one_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "STEPS", 4)
    (row,) = together.soak(seed=3, share=0.02)
    assert row.tried == 1
    assert row.is_clean, row
