"""Adding to whole cases: what is there stays as it is, to the letter."""

import shutil
import tomllib
from pathlib import Path

import pytest

from tui.assist.propose import propose, withdraw
from tui.case.read import open_case
from tui.outside.problem import Refused

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(params=["us-china-ai", "town-baths"])
def copied(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A bundled case, in a folder of its own with its documents."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return Path(
        shutil.copy(ROOT / "scenarios" / request.param / "case.toml", tmp_path / "case.toml")
    )


def test_a_caveat_is_all_that_is_added(copied: Path) -> None:
    before = copied.read_text("utf-8")
    document = next(iter(open_case(copied).documents))
    told = propose(copied, f"! This is only a trial. [{document} s2] {{trial}}", "a reader")
    assert "caveat.trial" in told.entries
    after = copied.read_text("utf-8")
    lines = iter(after.splitlines())
    assert all(line in lines for line in before.splitlines())  # in the same order
    old, new = tomllib.loads(before), tomllib.loads(after)
    for name, value in old.items():
        same = new[name][: len(value)] if isinstance(value, list) else new[name]
        assert same == value, name
    assert new["caveats"][-1]["proposed_by"] == "a reader"


def test_what_is_withdrawn_leaves_the_file_as_it_was(copied: Path) -> None:
    before = copied.read_text("utf-8")
    document = next(iter(open_case(copied).documents))
    told = propose(copied, f"! This is only a trial. [{document} s2] {{trial}}", "a reader")
    withdraw(copied, told.entries, "a reader")
    assert tomllib.loads(copied.read_text("utf-8")) == tomllib.loads(before)
    assert copied.read_text("utf-8") == before


def test_a_file_that_cannot_be_read_back_is_not_written(copied: Path) -> None:
    before = copied.read_bytes()
    with pytest.raises(Refused):
        propose(copied, "> It goes wrong [s1]\n  > And on [s999999]", "a reader")
    assert copied.read_bytes() == before
