"""`juncture graph`, as a shell runs it."""

from pathlib import Path

import pytest

from tests.commanding import Command, commanding
from tests.graphs.drawn import text
from tui.graphs.formats import SUFFIXES, Format


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run the command in a folder of its own, and give all that it prints."""
    return commanding(tmp_path, monkeypatch, capsys, "graph")


WALK = "town-baths/joint-pool-by-bus"
NAME = "town-baths.joint-pool-by-bus"


def test_it_prints_a_flowchart_that_can_be_pasted(command: Command) -> None:
    assert command(WALK) == text(NAME, "mermaid")
    assert command("us-china-ai") == text("us-china-ai", "mermaid")
    assert command(WALK, "--format", "dot") == text(NAME, "dot")


@pytest.mark.parametrize(
    ("end", "as_format"), [(end, name) for name, ends in SUFFIXES.items() for end in ends]
)
def test_how_a_file_ends_tells_its_format(
    command: Command, tmp_path: Path, end: str, as_format: Format
) -> None:
    assert f"a{end.upper()}" in command(WALK, "-o", f"a{end.upper()}")
    assert (tmp_path / f"a{end.upper()}").read_text("utf-8") == text(NAME, as_format)


def test_a_format_that_is_named_counts_for_more(command: Command, tmp_path: Path) -> None:
    command(WALK, "-o", "a.dot", "--format", "svg")
    assert (tmp_path / "a.dot").read_text("utf-8") == text(NAME, "svg")
    assert ".graphml" in command(WALK, "-o", "a.docx", code=2)
    assert not (tmp_path / "a.docx").exists()


def test_nothing_is_written_over_unasked(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("mine", "utf-8")
    assert "There is such a file already" in command(WALK, "-o", "a.svg", code=2)
    assert (tmp_path / "a.svg").read_text("utf-8") == "mine"
    command(WALK, "-o", "a.svg", "--force")
    assert (tmp_path / "a.svg").read_text("utf-8").startswith("<svg")


def test_what_differs_is_drawn(command: Command) -> None:
    against = ("--against", "town-baths/status-quo")
    drawn = command("town-baths/what-the-association-asks", *against)
    assert drawn == text("town-baths.what-the-association-asks.against.status-quo", "mermaid")
    assert "is of the case" in command(WALK, "--against", "us-china-ai", code=2)
    assert "There is no file, case or walk of this name." in command("nowhere.toml", code=2)
