"""Drafts outlive the program that kept them, and overwrite nothing when they are recovered."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.scenario.samples import sample
from tui.outside.problem import Refused
from tui.scenario.drafts import discard, drafts, drop_draft, keep_draft
from tui.scenario.read import read_scenario
from tui.scenario.write import save


def ended() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        return process.pid


def leave(file: Path, process: int | None = None, token: str = "00ff") -> Path:
    """Make a draft that this program kept one of a program that has ended."""
    case_id = file.name.split(".")[0]
    return file.rename(file.with_name(f"{case_id}.{process or ended()}-{token}.toml"))


def test_a_draft_of_a_running_program_is_its_own(tmp_path: Path) -> None:
    keep_draft(tmp_path, sample(), None)
    assert drafts(tmp_path, "small").drafts == ()


def test_one_draft_for_each_case(tmp_path: Path) -> None:
    first = keep_draft(tmp_path, sample(), None)
    assert keep_draft(tmp_path, replace(sample(), title="Later"), None) == first
    other = keep_draft(tmp_path, replace(sample(), case_id="other"), None)
    assert sorted(tmp_path.iterdir()) == sorted([first, other])
    drop_draft(tmp_path, "small")
    drop_draft(tmp_path, "small")
    assert list(tmp_path.iterdir()) == [other]


def test_recovery(tmp_path: Path) -> None:
    left = leave(keep_draft(tmp_path, sample(), None))
    found = drafts(tmp_path, "small")
    (draft,) = found.drafts
    assert found.damaged == ()
    assert draft.scenario == sample()
    assert draft.file == left
    assert (draft.path, draft.previous, draft.is_overtaken) == (None, None, False)
    assert drafts(tmp_path, "other").drafts == ()
    assert drafts(tmp_path, "smal").drafts == ()
    discard(draft)
    discard(draft)
    assert drafts(tmp_path, "small").drafts == ()


def test_the_newest_comes_first(tmp_path: Path) -> None:
    for number in (2, 1, 3):
        scenario = replace(sample(), title=str(number))
        leave(keep_draft(tmp_path, scenario, None), token=f"0{number}")
    titles = [draft.scenario.title for draft in drafts(tmp_path, "small").drafts]
    assert titles == ["3", "1", "2"]


def test_the_same_number_of_another_program_is_not_us(tmp_path: Path) -> None:
    left = leave(keep_draft(tmp_path, sample(), None), os.getpid())
    assert [draft.file for draft in drafts(tmp_path, "small").drafts] == [left]
    assert keep_draft(tmp_path, sample(), None) != left


def test_a_running_process_keeps_its_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leave(keep_draft(tmp_path, sample(), None), os.getppid())
    assert drafts(tmp_path, "small").drafts == ()

    def not_ours(process: int, signal: int) -> None:
        raise PermissionError

    if sys.platform != "win32":
        monkeypatch.setattr("os.kill", not_ours)
        assert drafts(tmp_path, "small").drafts == ()


def test_a_damaged_draft_is_told_and_left_alone(tmp_path: Path) -> None:
    leave(keep_draft(tmp_path, sample(), None))
    torn = leave(keep_draft(tmp_path, sample(), None), token="0a")
    torn.write_bytes(torn.read_bytes().partition(b"body")[0])
    empty = leave(keep_draft(tmp_path, sample(), None), token="0b")
    empty.write_bytes(b"")
    folder = tmp_path / f"draft-small.{ended()}-0c.toml"
    folder.mkdir()
    odd = tmp_path / "draft-small.x.toml"
    odd.write_bytes(b"")
    found = drafts(tmp_path, "small")
    assert len(found.drafts) == 1
    told = {problem.rule for problem in found.damaged}
    assert told == {"toml-syntax", "missing-key", "unreadable-file"}
    assert all(path.exists() for path in (torn, empty, folder, odd))


def test_no_folder_no_drafts(tmp_path: Path) -> None:
    found = drafts(tmp_path / "none", "small")
    assert (found.drafts, found.damaged) == ((), ())


def test_a_draft_goes_on_where_its_file_is_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    path.write_bytes(b"# mine\n" + path.read_bytes())
    saved = read_scenario(path)
    later = replace(sample(), title="Later")
    leave(keep_draft(tmp_path / "state", later, path, saved.digest))
    (draft,) = drafts(tmp_path / "state", "small").drafts
    assert (draft.path, draft.is_overtaken) == (path, False)
    assert draft.previous == saved
    assert save(path, draft.scenario, draft.previous).text.startswith("# mine\n")


def test_a_recovered_draft_never_overwrites_a_newer_file(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    leave(keep_draft(tmp_path / "state", replace(sample(), title="Mine"), path, saved.digest))
    newer = save(path, replace(sample(), title="Newer"), saved)
    (draft,) = drafts(tmp_path / "state", "small").drafts
    assert draft.is_overtaken
    assert draft.path == path
    with pytest.raises(Refused) as refused:
        save(path, draft.scenario, draft.previous)
    assert refused.value.problems[0].rule == "file-exists"
    assert read_scenario(path) == newer


def test_a_draft_whose_file_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    leave(keep_draft(tmp_path / "state", sample(), path, saved.digest))
    path.unlink()
    (draft,) = drafts(tmp_path / "state", "small").drafts
    assert (draft.path, draft.previous, draft.is_overtaken) == (path, None, False)
    assert save(path, draft.scenario, draft.previous) == saved


def test_a_path_that_text_cannot_hold_is_left_out(tmp_path: Path) -> None:
    for name in ("a\x1b[31m.toml", "a\udcff.toml"):
        file = keep_draft(tmp_path, sample(), tmp_path / name)
        (draft,) = drafts(leave(file).parent, "small").drafts
        assert draft.path is None
        discard(draft)


def test_a_draft_that_cannot_be_kept_is_refused(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"")
    with pytest.raises(Refused) as refused:
        keep_draft(tmp_path / "state", sample(), None)
    assert refused.value.problems[0].rule == "cannot-save"
