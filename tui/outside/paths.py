"""Paths from outside: only regular files, and only inside the folder they belong to."""

import os
import shlex
import stat
from contextlib import suppress
from pathlib import Path

from tui.outside.again import again
from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean

_NUMBERED = {f"{device}{number}" for device in ("com", "lpt") for number in "123456789¹²³"}
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | _NUMBERED
_ODD = frozenset(" \"'$&;()<>|*?`!#[]{}")
"""Characters of which a shell makes something else than a part of a name."""


def read_regular(path: Path, most_bytes: int, within: Path | None = None) -> bytes:
    """Read a regular file of at most `most_bytes` bytes.

    With `within`, it must lie in that folder when it has been opened, wherever links led before.

    Raises:
        Refused: rule `unreadable-file`, when it is missing, a folder, a pipe, a device, elsewhere,
            or not ours to read; rule `file-too-large`, when it has more bytes.
    """
    shown = clean(str(path))
    try:
        # Opened without blocking, so that a pipe cannot hang us; what is open is what is checked.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        try:
            opened = again(os.fstat, handle)
            if not stat.S_ISREG(opened.st_mode):
                raise _refused("unreadable-file", shown, "This is not a regular file.")
            if within and not _lies_in(within, path, opened):
                raise _refused("unreadable-file", shown, "This file does not lie in its folder.")
            with os.fdopen(handle, "rb", closefd=False) as file:
                data = file.read(most_bytes + 1)
        finally:
            with suppress(InterruptedError):  # it is closed all the same
                os.close(handle)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        message = f"The file cannot be read: {reason}."
        raise _refused("unreadable-file", shown, message) from error
    if len(data) > most_bytes:
        message = f"The file is larger than {most_bytes:,} bytes."
        raise _refused("file-too-large", shown, message)
    return data


def _lies_in(folder: Path, path: Path, opened: os.stat_result) -> bool:
    """Whether what is open is what a path in the folder leads to: a link may have been changed."""
    real = again(behind_links, path)
    is_inside = real.is_relative_to(again(behind_links, folder))
    return is_inside and os.path.samestat(again(real.stat), opened)


def behind_links(path: Path) -> Path:
    """What a path leads to, through every link.

    Strictly at first: a link that cannot be read for a moment would else be taken for the file.
    Raises OSError, as when links lead round in a circle.
    """
    try:
        return Path(os.path.realpath(path, strict=True))
    except FileNotFoundError:
        return Path(os.path.realpath(path))


def _refused(rule: str, shown: str, message: str) -> Refused:
    large = rule == "file-too-large"
    mend = "Is this the right file?" if large else "Check the name and your permissions."
    return Refused([Problem(rule, "error", shown, 0, 0, message, mend)])


def inside(folder: Path, name: str) -> Path | None:
    """The path of `name` in `folder`, or None when it would lead anywhere else.

    Refuses absolute paths, `..`, `~`, drive letters, device names, control characters and links
    that lead out. The file need not exist.
    """
    if not name or name != clean(name) or name.startswith(("~", "/", "\\")) or ":" in name:
        return None
    parts = name.replace("\\", "/").split("/")
    if any(part in ("", ".", "..") or _names_device(part) for part in parts):
        return None
    path = folder.joinpath(*parts)
    try:
        return path if behind_links(path).is_relative_to(behind_links(folder)) else None
    except OSError:  # a link that leads to itself
        return None


def _names_device(part: str) -> bool:
    return part.split(".")[0].rstrip().lower() in _DEVICES


def shown_path(path: Path) -> str:
    """The path as a person would write it: below the home folder with `~`, cleaned and cut."""
    try:
        text = f"~{os.sep}{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        text = str(path)
    return shorten(clean(text), 300)


def typed_path(path: Path) -> str:
    """The same as it is typed behind a command: quoted where a shell would take it apart."""
    shown = shown_path(path)
    home = f"~{os.sep}"
    # Within quotes a shell does not know the home folder any more.
    lead = home if shown.startswith(home) else ""
    rest = shown[len(lead) :]
    return shown if _ODD.isdisjoint(rest) else f"{lead}{shlex.quote(rest)}"
