"""Writing a file that somebody has asked for, and never over another unasked."""

import os
from itertools import count
from pathlib import Path

from tui.outside.paths import A_FOLDER, NAME_A_FILE, is_there, shown_path
from tui.outside.problem import Problem, Refused
from tui.scenario.durable import write_durably

EXISTS = "file-exists"
"""The rule of what would be written over."""


def folder_to_make(path: Path) -> str:
    """The folder that is made when a file is written there, as shown; empty where it is there.

    It may be a slip in its name.
    """
    return "" if is_there(path.parent) else shown_path(path.parent)


def write_new(path: Path, text: str, *, over: bool = False) -> str:
    """Write a text file, durably. Over one that is there only when that is said.

    The answer is the folder that was made for it, as shown; empty where none was.

    Raises:
        Refused: when there is such a file, or it cannot be written.
    """
    refuse_over(path, over=over)
    made = folder_to_make(path)
    write_durably(path, text.encode())
    return made


def refuse_over(path: Path, *, over: bool = False) -> None:
    """Refuse to write over a file that is there, unless that is said.

    Raises:
        Refused: when there is such a file, or a folder of that name.
    """
    if is_there(path) and not over:
        message, mend = "There is such a file already.", "Name another, or say --force."
        if os.path.isdir(path):  # noqa: PTH112 - unlike Path's, it never raises
            message, mend = A_FOLDER, NAME_A_FILE
        raise Refused([Problem(EXISTS, "error", shown_path(path), 0, 0, message, mend)])


def free_beside(path: Path) -> Path:
    """The path, or one beside it that no file has: `a.md`, `a-2.md`, `a-3.md`."""
    stem, dot, rest = path.name.partition(".")
    others = (path.with_name(f"{stem}-{number}{dot}{rest}") for number in count(2))
    return path if not os.path.lexists(path) else next(p for p in others if not os.path.lexists(p))
