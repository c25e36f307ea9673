"""How hard the random tests try, and a small case for those who need one.

60 examples; 10,000 with HYPOTHESIS_PROFILE=thorough.
"""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tui.case.model import Case
from tui.case.read import open_case

_SMALL = Path(__file__).parent / "small"

for name, examples in (("quick", 60), ("thorough", 10_000)):
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """The file of a small case, in a folder of its own that may be written to."""
    shutil.copytree(_SMALL, tmp_path / "small")
    return tmp_path / "small" / "scenarios" / "ferry" / "case.toml"


@pytest.fixture
def case(ferry: Path) -> Case:
    """The small case, as it is read."""
    return open_case(ferry)


@pytest.fixture
def torn(ferry: Path) -> Path:
    """The same small case, whose document no longer holds what it says of families."""
    memo = ferry.parents[2] / "seeds" / "memo.txt"
    memo.write_text(memo.read_text("utf-8").replace("could move", "would like to move"), "utf-8")
    return ferry
