"""Every format of every brief of what comes with the program is as it was looked at last."""

from pathlib import Path

import pytest

from tests.brief.goldens import GOLDENS, files, text
from tui.brief.formats import Format

FILES = tuple(files())


@pytest.mark.parametrize(
    ("path", "walk", "is_short", "name"), FILES, ids=[path.name for path, *_ in FILES]
)
def test_a_brief_is_as_it_was(path: Path, walk: str, is_short: bool, name: Format) -> None:
    kept = path.read_text("utf-8")
    assert text(walk, name, is_short=is_short) == kept, "see `python -m tests.brief`"


def test_no_golden_is_left_of_what_is_no_more() -> None:
    assert {path.name for path in GOLDENS.iterdir()} == {path.name for path, *_ in FILES}
