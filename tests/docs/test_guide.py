"""The guide for those who make a case is true: each command on it gives what it shows."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "scenarios" / "README.md"
BLOCK = re.compile(
    r"^<!-- (?P<what>file|run|prints|change)(?P<more>[^>]*?) -->\n(?:```\w+\n(?P<text>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """That of the tests, with a home of its own."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "COL"))}
    homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(tmp_path))
    return kept | homes | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def blocks() -> Iterator[tuple[str, str, str]]:
    for match in BLOCK.finditer(GUIDE.read_text("utf-8")):
        yield match["what"], match["more"].strip(), match["text"] or ""


def test_the_guide_is_true(tmp_path: Path, environment: dict[str, str]) -> None:
    printed, code, seen = "", 0, []
    for what, more, text in blocks():
        seen.append(what)
        if what == "file":
            (tmp_path / more).write_bytes(text.removesuffix("\n").encode())
        elif what == "change":
            name, _, words = more.partition(": ")
            old, _, new = words.partition(" / ")
            file = tmp_path / name
            before = file.read_text("utf-8")
            assert before.count(old) == 1
            file.write_bytes(before.replace(old, new).encode())
        elif what == "run":
            assert not code or seen[-2] == "prints", printed
            printed, code = run(text, tmp_path, environment)
        else:
            assert printed.rstrip() == text.rstrip()
            assert code == int(more or 0)
    assert (seen.count("file"), seen.count("run"), seen.count("change")) == (2, 5, 1)


def run(command: str, folder: Path, environment: dict[str, str]) -> tuple[str, int]:
    """What a command of the guide prints, and its exit code."""
    program, *arguments = shlex.split(command)
    if program == "ls":
        return listed(folder, arguments), 0
    assert program == "juncture"
    ended = subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert not ended.stderr
    return ended.stdout, ended.returncode


def listed(folder: Path, names: list[str]) -> str:
    """As `ls` lists some folders."""
    return "\n\n".join(
        "\n".join([f"{name}:", *sorted(path.name for path in (folder / name).iterdir())])
        for name in names
    )
