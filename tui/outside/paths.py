"""Paths from outside: only regular files, and only inside the folder they belong to."""

import os
import stat
from pathlib import Path

from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean

_DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}


def read_regular(path: Path, most_bytes: int) -> bytes:
    """Read a regular file of at most `most_bytes` bytes.

    Raises:
        Refused: rule `unreadable-file`, when it is missing, a folder, a pipe, a device, too large,
            or not ours to read.
    """
    shown = clean(str(path))
    try:
        # Opened without blocking, so that a pipe cannot hang us; what is open is what is checked.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise _unreadable(shown, f"The file cannot be opened: {reason}.") from error
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise _unreadable(shown, "This is not a regular file.")
        data = file.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise _unreadable(shown, f"The file is larger than {most_bytes:,} bytes.")
    return data


def _unreadable(shown: str, message: str) -> Refused:
    mend = "Check the name and your permissions."
    return Refused([Problem("unreadable-file", "error", shown, 0, 0, message, mend)])


def inside(folder: Path, name: str) -> Path | None:
    """The path of `name` in `folder`, or None when it would lead anywhere else.

    Refuses absolute paths, `..`, `~`, drive letters, device names, control characters and links
    that lead out. The file need not exist.
    """
    if not name or name != clean(name) or name.startswith(("~", "/", "\\")) or ":" in name:
        return None
    parts = name.replace("\\", "/").split("/")
    if any(part in ("", ".", "..") or part.split(".")[0].lower() in _DEVICES for part in parts):
        return None
    path = folder.joinpath(*parts)
    return path if path.resolve().is_relative_to(folder.resolve()) else None


def shown_path(path: Path) -> str:
    """The path as a person would write it: below the home folder with `~`, cleaned and cut."""
    try:
        text = f"~{os.sep}{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        text = str(path)
    return shorten(clean(text), 300)
