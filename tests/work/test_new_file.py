"""A file that somebody asks for is written, never over another, and a fault of its name is told."""

from pathlib import Path

import pytest

from tui.outside.problem import Refused
from tui.work.new_file import EXISTS, refuse_over, write_new


def test_it_is_written_over_another_only_when_that_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    write_new(file, "one")
    with pytest.raises(Refused) as refused:
        write_new(file, "two")
    assert refused.value.problems[0].rule == EXISTS
    assert file.read_text("utf-8") == "one"
    write_new(file, "two", over=True)
    assert file.read_text("utf-8") == "two"


def test_a_name_that_no_file_can_have_is_refused_where_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 300)
    refuse_over(file)
    with pytest.raises(Refused) as refused:
        write_new(file, "one")
    assert refused.value.problems[0].rule == "cannot-save"
