"""What the commands print acts nowhere, whatever the files and arguments are called."""

import json
import os
import sys
from io import StringIO
from pathlib import Path

import pytest

from tests.commanding import Command, commanding
from tests.payloads import SAMPLE
from tui.outside.text import clean

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")

HOSTILE = "a\x1b]0;T\x07b\x9b2Jc\u202ed\u2066e\u200ff\U000e0041g\x7fh"
NAME = HOSTILE + "".join(SAMPLE).replace("/", "").replace("\0", "")[:60]


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run a command, and give all that it prints, in which nothing acts."""
    monkeypatch.setattr(sys, "stdin", StringIO())
    command = commanding(tmp_path, monkeypatch, capsys)

    def run(*arguments: str | Path, code: int = 0) -> str:
        printed = command(*arguments, code=code)
        assert printed
        assert clean(printed) == printed
        return printed

    return run


@pytest.fixture
def walks(ferry: Path) -> list[Path]:
    """Two scenarios under hostile names, and a file that is none."""
    files = [ferry.with_name(f"{letter}{NAME}.toml") for letter in "ABC"]
    for file in files[:2]:
        file.write_text('format = 1\n[scenario]\n[case]\nid = "ferry"\n', "utf-8")
    files[2].write_text("format = 3", "utf-8")
    return files


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("show", (0, 2, 2)),
        ("check", (0, 1, 2)),
        ("seek --want=bridge", (0, 2, 2)),
        ("futures", (0, 2, 2)),
        ("read", (2, 2, 2)),
        ("outline", (2, 2, 2)),
        ("accept", (2, 2, 2)),
        ("anchor", (2, 2, 2)),
        ("", (0, 2, 2)),
    ],
)
def test_a_hostile_file_name_is_printed_as_stand_ins(
    command: Command, walks: list[Path], words: str, codes: tuple[int, ...]
) -> None:
    for file, code in zip((walks[0], walks[2], Path(HOSTILE)), codes, strict=True):
        command(*words.split(), file, code=code)


def test_several_hostile_file_names_are_printed_as_stand_ins(
    command: Command, walks: list[Path]
) -> None:
    assert "Aa␛]0;T␇b�2Jc�d�e�f�g␡h" in command("check", *walks, code=1)
    assert "Aa␛]0;T␇b�2Jc�d�e�f�g␡h" in command("compare", *walks[:2])


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", f"--{HOSTILE}"),
        ("schema", HOSTILE),
        ("check", f"--rule={HOSTILE}", "x"),
        ("seek", "us-china-ai", f"--want={HOSTILE}"),
        ("futures", f"--most={HOSTILE}", "x"),
        ("anchor", "us-china-ai", f"--accept={HOSTILE}"),
        ("accept", "us-china-ai", HOSTILE),
        ("new", HOSTILE, f"--title={HOSTILE}"),
        (HOSTILE,),
        (HOSTILE, HOSTILE),
    ],
)
def test_what_is_typed_is_repeated_as_stand_ins(
    command: Command, arguments: tuple[str, ...]
) -> None:
    assert "]0;T" in command(*arguments, code=2)


def test_json_names_hostile_files_exactly_and_holds_nothing_that_acts(
    command: Command, walks: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = json.loads(command("check", "--json", *walks[:2]))
    assert [record["file"] for record in checked] == list(map(str, walks[:2]))
    monkeypatch.setenv("XDG_DATA_HOME", os.sep + HOSTILE)
    assert HOSTILE in json.loads(command("where", "--json"))["own"]
