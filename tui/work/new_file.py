"""Writing a file that somebody has asked for, and never over another unasked."""

import os
from itertools import count
from pathlib import Path

from tui.outside.paths import A_FOLDER, NAME_A_FILE, is_there, shown_path
from tui.outside.problem import Problem, Refused
from tui.scenario.durable import write_durably

EXISTS = "file-exists"
"""The rule of what would be written over."""


def write_new(path: Path, text: str, *, over: bool = False) -> bool:
    """Write a text file, durably. Over one that is there only when that is said.

    The answer is whether its folder was made for it, which may have been a slip in its name.

    Raises:
        Refused: when there is such a file, or it cannot be written.
    """
    refuse_over(path, over=over)
    is_new = not is_there(path.parent)
    write_durably(path, text.encode())
    return is_new


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
