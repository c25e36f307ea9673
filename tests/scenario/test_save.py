"""Saving: what is on the disk is never overwritten unasked, and never lost."""

import errno
import os
import sys
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.scenario.samples import HAND_WRITTEN, case_file, sample, small_case
from tui.outside.problem import Refused
from tui.scenario import write
from tui.scenario.read import read_scenario
from tui.scenario.record import MOST_TEXT
from tui.scenario.write import render, save
from tui.wording.unsaved import saved_words


def rule_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    (problem,) = refused.value.problems
    assert problem.mend
    return problem.rule


def test_saving_and_saving_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "walk.toml"
    saved = save(path, sample(), None)
    assert saved == read_scenario(path)
    assert saved.scenario == sample()
    again = save(path, replace(sample(), title="Another"), saved)
    assert read_scenario(path) == again
    assert again.scenario.title == "Another"
    assert save(path, sample(), again).text == render(sample()).decode()
    assert [item.name for item in path.parent.iterdir()] == ["walk.toml"]


def test_a_file_of_that_name_is_not_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        save(path, sample(), None)
    assert rule_of(refused) == "file-exists"
    assert path.read_text(encoding="utf-8") == "mine"
    assert save(path, sample(), None, overwrite=True) == read_scenario(path)


def test_save_as_is_another_file(tmp_path: Path) -> None:
    first, second = tmp_path / "first.toml", tmp_path / "second.toml"
    first.write_text(HAND_WRITTEN, encoding="utf-8")
    saved = read_scenario(first)
    second.write_text("theirs", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        save(second, saved.scenario, saved)
    assert rule_of(refused) == "file-exists"
    second.unlink()
    copied = save(second, replace(saved.scenario, author="Me"), saved)
    assert copied.path == second
    assert "# for the seminar" in copied.text
    assert first.read_text(encoding="utf-8") == HAND_WRITTEN


def test_what_somebody_else_changed_is_not_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    before = path.stat()
    theirs = saved.text.replace("One line.", "Two line.")
    path.write_text(theirs, encoding="utf-8", newline="")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    with pytest.raises(Refused) as refused:
        save(path, replace(sample(), title="Mine"), saved)
    assert rule_of(refused) == "changed-on-disk"
    assert path.read_bytes() == theirs.encode()


def test_overwriting_keeps_the_comments_that_came_in_between(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    path.write_text("# theirs\n" + saved.text.replace("Who", "He"), encoding="utf-8")
    mine = replace(sample(), title="Mine")
    text = save(path, mine, saved, overwrite=True).text
    assert text.startswith("# theirs\n")
    assert read_scenario(path).scenario == mine


@pytest.mark.parametrize("theirs", ["[[not toml", "# of another case\n{other}"])
def test_overwriting_what_is_not_ours_takes_nothing_over(tmp_path: Path, theirs: str) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    other = render(replace(sample(), case_id="other")).decode()
    path.write_text(theirs.format(other=other), encoding="utf-8")
    assert save(path, sample(), saved, overwrite=True).text == saved.text


def test_a_file_that_is_gone_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    path.unlink()
    assert save(path, sample(), saved) == saved


def test_through_a_link_it_is_the_same_file(tmp_path: Path) -> None:
    path, link = tmp_path / "walk.toml", tmp_path / "link.toml"
    saved = save(path, sample(), None)
    link.symlink_to(path)
    save(link, replace(sample(), title="Through"), saved)
    assert link.is_symlink()
    assert read_scenario(path).scenario.title == "Through"


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    long = replace(sample(), notes={"beta": "x" * (MOST_TEXT + 1)})
    with pytest.raises(Refused) as refused:
        save(path, long, saved)
    assert rule_of(refused) == "wrong-length"
    assert path.read_text(encoding="utf-8") == saved.text
    save(path, replace(sample(), notes={"beta": "x" * MOST_TEXT}), saved)


def test_a_name_that_cannot_be(tmp_path: Path) -> None:
    for name in ("a\0b.toml", "n" * 300 + ".toml"):
        with pytest.raises(Refused) as refused:
            save(tmp_path / name, sample(), None)
        assert rule_of(refused) == "cannot-save"
        assert "Nothing was written." in refused.value.problems[0].message


def test_saving_with_the_case(tmp_path: Path) -> None:
    case = small_case(tmp_path)
    scenario = replace(sample(), choices={"sharing": ("cancer",)})
    saved = save(tmp_path / "walk.toml", scenario, None, case=case)
    assert tomllib.loads(saved.text)["choices"] == {"sharing": ["cancer"]}


def test_over_a_case_it_does_not_go_unasked(tmp_path: Path) -> None:
    path = case_file(tmp_path)
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        save(path, sample(), None)
    assert rule_of(refused) == "file-exists"
    assert path.read_bytes() == before


def test_a_failure_of_the_library_that_keeps_comments_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(HAND_WRITTEN, encoding="utf-8")
    saved = read_scenario(path)
    mine = replace(saved.scenario, title="Mine")
    for bad in (None, "", HAND_WRITTEN, "[[broken"):
        monkeypatch.setattr(write, "amend", lambda *_, bad=bad: bad)
        text = render(mine, saved.text).decode()
        data = tomllib.loads(text)
        assert data["scenario"] == {
            "title": "Mine",
            "created": saved.scenario.created,
            "colour": "green",
        }
        assert data["mine"] == {"kept": [1, 2, {"deep": True}]}


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
@pytest.mark.parametrize("call", ["stat", "lstat"])
def test_what_the_system_does_not_tell_is_no_leave_to_overwrite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path, link = tmp_path / "walk.toml", tmp_path / "link.toml"
    saved = save(path, sample(), None)
    link.symlink_to(path)
    path.write_text("theirs", encoding="utf-8")
    real = getattr(os, call)

    def fail(asked: Any, *arguments: Any, **named: Any) -> Any:
        if os.fspath(asked) == str(link):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(asked, *arguments, **named)

    with monkeypatch.context() as faulty:
        faulty.setattr(os, call, fail)
        with pytest.raises(Refused) as refused:
            save(link, sample(), saved)
    assert rule_of(refused) == "cannot-save"
    assert path.read_text(encoding="utf-8") == "theirs"
    assert link.is_symlink()


def test_what_could_not_be_opened_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "walk.toml"
    saved = save(path, sample(), None)
    before = path.read_bytes()
    notes = {f"n{number}": "word " * (MOST_TEXT // 5) for number in range(60)}
    with pytest.raises(Refused) as refused:
        save(path, replace(sample(), notes=notes), saved)
    assert rule_of(refused) == "file-too-large"
    assert path.read_bytes() == before


@pytest.mark.parametrize("lines", [100, 100_000])
def test_comments_without_number_are_not_kept_and_it_is_said(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "walk.toml"
    path.write_text(HAND_WRITTEN + "# mine\n" * lines, encoding="utf-8")
    read = read_scenario(path)
    saved = save(path, replace(read.scenario, title="Another"), read)
    is_kept = saved.text.count("# mine\n") == lines
    assert is_kept == (lines == 100)
    assert ("rewritten" in [odd.rule for odd in saved.warnings]) == (not is_kept)
    assert ("written anew" in saved_words("here", saved.warnings)) == (not is_kept)
    assert read_scenario(path).scenario.title == "Another"
    unknown = set(tomllib.loads(read.text)) - set(tomllib.loads(saved.text))
    assert not unknown, "what it holds is as it was"
