"""The command line, run in this process: much faster than a program of its own."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.screen import at_home
from tui.cli import main

Command = Callable[..., str]


def commanding(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *first: str,
) -> Command:
    """Runs commands that begin with `first` in a home of their own, and gives all that they print.

    `code` is the exit code that is expected.
    """
    for name, value in at_home(home).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(home)

    def run(*arguments: str | Path, code: int = 0) -> str:
        monkeypatch.setattr(sys, "argv", ["juncture", *first, *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        printed = told.out + told.err
        assert ended.value.code == code, printed
        return printed

    return run
