"""`juncture brief`, as a shell runs it."""

import json
from pathlib import Path

import pytest

from tests.brief.goldens import text
from tests.commanding import Command, commanding


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run the command in a folder of its own, and give all that it prints."""
    monkeypatch.setattr("tui.outside.versions.own_version", lambda: "0.0")
    return commanding(tmp_path, monkeypatch, capsys, "brief")


WALK = "town-baths/joint-pool-by-bus"


def test_it_prints_text_for_people(command: Command) -> None:
    assert command(WALK) == text(WALK, "text", is_short=False)
    assert command(WALK, "--short") == text(WALK, "text", is_short=True)


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.txt", "text"),
        ("a.json", "json"),
        ("a.csl.json", "csl"),
        ("a.bib", "bibtex"),
    ],
)
def test_how_a_file_ends_tells_its_format(
    command: Command, tmp_path: Path, name: str, format: str
) -> None:
    told = command(WALK, "--short", "-o", name)
    assert name in told
    written = (tmp_path / name).read_text("utf-8")
    assert written == text(WALK, format, is_short=True)  # type: ignore[arg-type]


def test_a_format_that_is_named_counts_for_more(command: Command, tmp_path: Path) -> None:
    command(WALK, "-o", "a.txt", "--format", "csl")
    assert json.loads((tmp_path / "a.txt").read_text("utf-8"))
    assert "--format" in command(WALK, "-o", "a.docx", code=2)
    assert not (tmp_path / "a.docx").exists()


def test_nothing_is_written_over_unasked(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("mine", "utf-8")
    assert "There is such a file already" in command(WALK, "-o", "a.md", code=2)
    assert (tmp_path / "a.md").read_text("utf-8") == "mine"
    command(WALK, "-o", "a.md", "--force")
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# A joint pool")


def test_it_can_be_held_against_another_walk(command: Command) -> None:
    told = command(WALK, "--against", "town-baths/what-the-association-asks")
    assert "WHAT DIFFERS FROM WHAT THE ASSOCIATION ASKS" in told.upper()
    assert "--against town-baths/what-the-association-asks" in " ".join(told.split())
    short = command(WALK, "--short", "--against", "town-baths/status-quo")
    assert "In all, " in short
    assert "is of the case" in command(WALK, "--against", "us-china-ai", code=2)


def test_a_case_can_be_briefed(command: Command) -> None:
    assert "Nothing chosen yet." in command("us-china-ai")
    assert "There is no file, case or walk of this name." in command("nowhere.toml", code=2)
