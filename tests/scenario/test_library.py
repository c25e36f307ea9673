"""What there is to open, told in a line each, whatever lies among it."""

from pathlib import Path

import pytest

from tests.scenario.samples import sample
from tui.scenario import library
from tui.scenario.library import walks
from tui.scenario.write import render


def test_a_broken_file_hides_no_other(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"walk-{number}.toml").write_bytes(render(sample()))
    (tmp_path / "walk-7.toml").write_bytes(b"[scenario")
    (tmp_path / "walk-8.toml").write_bytes(b"[[a]]\n" * 150_000)
    listed = walks(sorted(tmp_path.iterdir()))
    assert len(listed) == 50
    assert {file.path.stem for file in listed if file.wrong} == {"walk-7", "walk-8"}


def test_no_more_is_read_than_a_list_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "MOST_LISTED_BYTES", 2 * len(render(sample())))
    for number in range(4):
        (tmp_path / f"walk-{number}.toml").write_bytes(render(sample()))
    listed = walks(sorted(tmp_path.iterdir()))
    assert sorted(file.title for file in listed) == ["A walk", "A walk", "walk-2", "walk-3"]
    assert not any(file.wrong for file in listed)
