"""What the tests of cases share."""

import shutil
from pathlib import Path

import pytest

from tests.case.ford import CORPUS, Ford


@pytest.fixture
def ford(tmp_path: Path) -> Ford:
    """A small case, with its document, in a folder of its own."""
    shutil.copytree(CORPUS / "seeds", tmp_path / "seeds")
    shutil.copy(CORPUS / "good" / "ford.toml", tmp_path / "case.toml")
    return Ford(tmp_path / "case.toml")
