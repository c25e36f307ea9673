"""Garbage is not looked for while a file is read, and is again after it."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.scenario.samples import sample
from tui.outside.collecting import uncollected
from tui.outside.problem import Refused
from tui.outside.toml import parse_toml
from tui.scenario.write import save


@pytest.fixture(autouse=True)
def looked_for() -> Iterator[None]:
    """Garbage is looked for, whatever ran before: the start of the app leaves that to the app."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_it_is_as_it_was_however_it_ends() -> None:
    assert gc.isenabled()
    with pytest.raises(Refused):
        parse_toml(b"a = ", "bad.toml")
    assert gc.isenabled()
    with uncollected():
        parse_toml(b"a = 1", "good.toml")
        assert not gc.isenabled()
    assert gc.isenabled()


def test_reading_and_saving_collect_next_to_nothing(tmp_path: Path) -> None:
    collected: list[dict[str, Any]] = []
    text = "".join(f'"k{number}" = {{}}\n' for number in range(20_000))
    gc.collect()
    gc.callbacks.append(lambda _, told: collected.append(told))
    try:
        parse_toml(text.encode(), "long.toml")
        save(tmp_path / "walk.toml", sample(), None)
        assert len(collected) < 10, "a few after it, at most"
    finally:
        gc.callbacks.pop()
