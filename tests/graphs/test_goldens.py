"""Every graph of what comes with the program is as it was looked at last, in every format."""

from pathlib import Path

import pytest

from tests.graphs.drawn import GOLDENS, files, text
from tui.graphs.formats import Format
from tui.interchange.formats import CaseFormat

FILES = tuple(files())


@pytest.mark.parametrize(
    ("path", "name", "as_format"), FILES, ids=[path.name for path, *_ in FILES]
)
def test_a_graph_is_as_it_was(path: Path, name: str, as_format: Format | CaseFormat) -> None:
    assert text(name, as_format) == path.read_text("utf-8"), "see `python -m tests.graphs`"


def test_no_golden_is_left_of_what_is_no_more() -> None:
    assert {path.name for path in GOLDENS.iterdir()} == {path.name for path, *_ in FILES}
