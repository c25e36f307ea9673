"""Drafts outlive the program that kept them, and overwrite nothing when they are recovered."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.scenario.samples import sample
from tui.outside.locks import lock
from tui.outside.problem import Refused
from tui.scenario.drafts import Draft, Unsaved, be_known, discard, drafts, keep_draft
from tui.scenario.model import Scenario
from tui.scenario.read import read_scenario
from tui.scenario.write import save


def ended() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
        return process.pid


def leave(
    folder: Path,
    scenario: Scenario | None = None,
    path: Path | None = None,
    digest: str = "",
    *,
    process: int | None = None,
    token: str = "00ff",
    case_path: Path | None = None,
) -> Path:
    """Keep a draft for a program that has ended."""
    unsaved = Unsaved(sample() if scenario is None else scenario, path, digest, case_path)
    return keep_draft(folder, f"{process or ended()}-{token}", unsaved)


def only(folder: Path) -> Draft:
    (draft,) = drafts(folder).drafts
    return draft


def test_a_draft_of_a_running_program_is_its_own(tmp_path: Path) -> None:
    owner = f"{ended()}-0a"
    held = be_known(tmp_path, owner)
    keep_draft(tmp_path, owner, Unsaved(sample()))
    assert held
    assert drafts(tmp_path).drafts == ()
    held.release()
    assert only(tmp_path).scenario == sample()


def test_the_lock_tells_a_program_from_another_with_its_number(tmp_path: Path) -> None:
    left = leave(tmp_path, process=os.getppid())
    assert drafts(tmp_path).drafts == (), "without a lock, there is only the number"
    (tmp_path / f"running-{os.getppid()}-00ff.lock").touch()
    assert only(tmp_path).file == left
    assert only(tmp_path).file == left, "it is told as well the next time"


def test_who_asks_knows_its_own(tmp_path: Path) -> None:
    leave(tmp_path, process=os.getpid(), token="0a")
    assert drafts(tmp_path, f"{os.getpid()}-0a").drafts == ()
    assert len(drafts(tmp_path, f"{os.getpid()}-0b").drafts) == 1


def test_the_locks_of_dead_programs_are_swept(tmp_path: Path) -> None:
    left = leave(tmp_path)
    owner = left.name.split(".")[1]
    gone, alive, other = (tmp_path / f"running-{name}.lock" for name in (owner, "7-0a", "8-0b"))
    gone.touch()
    other.touch()
    held = lock(alive)
    assert held
    drafts(tmp_path)
    assert sorted(tmp_path.glob("running-*")) == sorted([alive, gone]), "one has a draft"
    discard(left)
    drafts(tmp_path)
    assert sorted(tmp_path.glob("running-*")) == [alive]
    held.release()


def test_one_draft_for_each_file(tmp_path: Path) -> None:
    first = leave(tmp_path, process=1)
    assert leave(tmp_path, replace(sample(), title="Later"), process=1) == first
    other = leave(tmp_path, replace(sample(), case_id="other"), process=1)
    filed = leave(tmp_path, path=tmp_path / "a.toml", process=1)
    assert leave(tmp_path, path=tmp_path / "." / "a.toml", process=1) == filed
    assert len({first, other, filed, leave(tmp_path, path=tmp_path / "b.toml", process=1)}) == 4


def test_recovery(tmp_path: Path) -> None:
    case = tmp_path / "case.toml"
    left = leave(tmp_path, case_path=case)
    found = drafts(tmp_path)
    (draft,) = found.drafts
    assert found.damaged == ()
    assert draft.scenario == sample()
    assert draft.file == left
    assert (draft.path, draft.previous, draft.is_overtaken) == (None, None, False)
    assert draft.case_path == case
    discard(draft.file)
    discard(draft.file)
    assert drafts(tmp_path).drafts == ()


def test_whose_walk_a_draft_is_of(tmp_path: Path) -> None:
    case, other_case = tmp_path / "a.toml", tmp_path / "b.toml"
    case.touch()
    other_case.touch()
    (tmp_path / "link.toml").symlink_to("walk.toml")
    path = tmp_path / "walk.toml"
    leave(tmp_path / "filed", path=path, case_path=case)
    filed = only(tmp_path / "filed")
    assert filed.is_of(path, "small", case)
    assert filed.is_of(tmp_path / "link.toml", "small", case)
    assert not filed.is_of(tmp_path / "other.toml", "small", case)
    assert not filed.is_of(None, "small", case)
    leave(tmp_path / "new", case_path=case)
    new = only(tmp_path / "new")
    assert new.is_of(None, "small", case)
    assert not new.is_of(None, "small", other_case)
    assert not new.is_of(None, "other", case)
    assert not new.is_of(path, "small", case)
    case.unlink()
    assert new.is_of(None, "small", other_case), "its case was moved"


def test_a_draft_of_the_form_before_is_read(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    text = leave(tmp_path, path=path).read_text("utf-8")
    (tmp_path / "state").mkdir()
    old = tmp_path / "state" / f"draft-small.{ended()}-00ff.toml"
    old.write_text("".join(row for row in text.splitlines(True) if "case = " not in row), "utf-8")
    draft = only(tmp_path / "state")
    assert (draft.scenario, draft.path, draft.case_path) == (sample(), path, None)
    assert draft.is_of(path, "small", tmp_path / "case.toml")


def test_what_was_saved_just_before_the_end_is_needless(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    leave(tmp_path / "state", path=path, digest="of before")
    assert only(tmp_path / "state").is_needless
    save(path, replace(sample(), title="Another"), saved)
    assert not only(tmp_path / "state").is_needless


def test_the_newest_comes_first(tmp_path: Path) -> None:
    for number in (2, 1, 3):
        scenario = replace(sample(), title=str(number))
        leave(tmp_path, scenario, token=f"0{number}")
    titles = [draft.scenario.title for draft in drafts(tmp_path).drafts]
    assert titles == ["3", "1", "2"]


def test_a_damaged_draft_is_told_and_left_alone(tmp_path: Path) -> None:
    leave(tmp_path)
    torn = leave(tmp_path, token="0a")
    torn.write_bytes(torn.read_bytes().partition(b"body")[0])
    empty = leave(tmp_path, token="0b")
    empty.write_bytes(b"")
    folder = tmp_path / f"draft-small.{ended()}-0c.toml"
    folder.mkdir()
    odd = tmp_path / "draft-small.x.toml"
    odd.write_bytes(b"")
    found = drafts(tmp_path)
    assert len(found.drafts) == 1
    told = {problem.rule for problem in found.damaged}
    assert told == {"toml-syntax", "missing-key", "unreadable-file"}
    assert all(path.exists() for path in (torn, empty, folder, odd))


def test_no_folder_no_drafts(tmp_path: Path) -> None:
    found = drafts(tmp_path / "none")
    assert (found.drafts, found.damaged) == ((), ())


def test_a_draft_goes_on_where_its_file_is_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    path.write_bytes(b"# mine\n" + path.read_bytes())
    saved = read_scenario(path)
    later = replace(sample(), title="Later")
    leave(tmp_path / "state", later, path, saved.digest)
    draft = only(tmp_path / "state")
    assert (draft.path, draft.is_overtaken) == (path, False)
    assert draft.previous == saved
    assert save(path, draft.scenario, draft.previous).text.startswith("# mine\n")


def test_a_recovered_draft_never_overwrites_a_newer_file(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    leave(tmp_path / "state", replace(sample(), title="Mine"), path, saved.digest)
    newer = save(path, replace(sample(), title="Newer"), saved)
    draft = only(tmp_path / "state")
    assert draft.is_overtaken
    assert draft.path == path
    with pytest.raises(Refused) as refused:
        save(path, draft.scenario, draft.previous)
    assert refused.value.problems[0].rule == "file-exists"
    assert read_scenario(path) == newer


def test_a_draft_whose_file_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    leave(tmp_path / "state", sample(), path, saved.digest)
    path.unlink()
    draft = only(tmp_path / "state")
    assert (draft.path, draft.previous, draft.is_overtaken) == (path, None, False)
    assert save(path, draft.scenario, draft.previous) == saved


def test_a_path_that_text_cannot_hold_is_left_out(tmp_path: Path) -> None:
    for name in ("a\x1b[31m.toml", "a\udcff.toml"):
        leave(tmp_path, path=tmp_path / name)
        draft = only(tmp_path)
        assert draft.path is None
        discard(draft.file)


def test_a_draft_that_cannot_be_kept_is_refused(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"")
    with pytest.raises(Refused) as refused:
        leave(tmp_path / "state")
    assert refused.value.problems[0].rule == "cannot-save"
