"""Paths from outside: only regular files, and only inside the folder they belong to."""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tui.outside.again import again
from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean

_NUMBERED = {f"{device}{number}" for device in ("com", "lpt") for number in "123456789¹²³"}
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | _NUMBERED
_ODD = frozenset(" \"'$&;()<>|*?`!#[]{}")
"""Characters of which a shell makes something else than a part of a name."""

A_FOLDER, NAME_A_FILE = "This is a folder, not a file.", "Name a file in it."
"""What is said of a folder where a file is wanted, and what to do."""


def read_regular(path: Path, most_bytes: int, within: Path | None = None) -> bytes:
    """Read a regular file of at most `most_bytes` bytes.

    With `within`, it must lie in that folder when it has been opened, wherever links led before.

    Raises:
        Refused: rule `unreadable-file`, when it is missing, a folder, a pipe, a device, elsewhere,
            or not ours to read; rule `file-too-large`, when it has more bytes.
    """
    return _read(clean(str(path)), most_bytes, lambda: _opened(path, within))


def read_beginning(path: Path, most_bytes: int) -> bytes:
    """The first bytes of a regular file, however long it is.

    Raises:
        Refused: rule `unreadable-file`, as `read_regular` does.
    """
    return _read(clean(str(path)), most_bytes, lambda: _opened(path, None), whole=False)


def read_inside(folder: Path, name: str, most_bytes: int) -> bytes | None:
    """Read the regular file `name` in `folder`; None where `inside` says that it leads elsewhere.

    Where the system can do so, each folder on the way is opened within the one before, and a link
    that is put there meanwhile is not followed.

    Raises:
        Refused: as `read_regular` does.
    """
    path = inside(folder, name)
    if path is None:
        return None
    if not _OPENS_WITHIN:
        return read_regular(path, most_bytes, within=folder)
    return _read(clean(str(path)), most_bytes, lambda: _opened_inside(folder, path))


_OPENS_WITHIN = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe cannot hang us
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


def _opened(path: Path, within: Path | None) -> int:
    """A file, opened for reading where it is a regular one.

    It is looked at before it is opened, for to open a device may do something; and again when it
    is open, for that is what is read.
    """
    _check_regular(again(os.stat, path))
    handle = again(os.open, path, _FLAGS)
    try:
        status = _check_regular(again(os.fstat, handle))
        if within and not _lies_in(within, path, status):
            raise _ElsewhereError
    except OSError:
        _close(handle)
        raise
    return handle


def _opened_inside(folder: Path, path: Path) -> int:
    """The same of a path in a folder, one step at a time and following no link on the way.

    What links there are has been found out before; one that comes later is refused.
    """
    home, target = again(behind_links, folder), again(behind_links, path)
    if not target.is_relative_to(home):
        raise _ElsewhereError
    *folders, name = target.relative_to(home).parts
    # Only to go on from: a folder that can be passed through need not be one that can be listed.
    flags = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_NOFOLLOW
    at = again(os.open, home, flags)
    try:
        for part in folders:
            inner = again(os.open, part, flags, dir_fd=at)
            _close(at)
            at = inner
        _check_regular(again(os.stat, name, dir_fd=at, follow_symlinks=False))
        handle = again(os.open, name, _FLAGS | os.O_NOFOLLOW, dir_fd=at)
    finally:
        _close(at)
    try:
        _check_regular(again(os.fstat, handle))
    except OSError:
        _close(handle)
        raise
    return handle


def _close(handle: int) -> None:
    with suppress(InterruptedError):  # it is closed all the same
        os.close(handle)


def _check_regular(status: os.stat_result) -> os.stat_result:
    if stat.S_ISDIR(status.st_mode):
        raise _IrregularError(A_FOLDER)
    if not stat.S_ISREG(status.st_mode):
        raise _IrregularError("This is not a regular file.")
    return status


class _IrregularError(OSError):
    """Something is there, and it is no regular file: what it is, in a sentence."""


class _ElsewhereError(OSError):
    """It lies elsewhere."""


def _read(shown: str, most_bytes: int, opened: Callable[[], int], *, whole: bool = True) -> bytes:
    """Read what `opened` opens, and nothing beyond what is allowed; refuse more, if `whole`."""
    try:
        handle = opened()
        try:
            with os.fdopen(handle, "rb", closefd=False) as file:
                data = file.read(most_bytes + 1)
        finally:
            _close(handle)
    except _IrregularError as irregular:
        raise _refused("unreadable-file", shown, str(irregular)) from None
    except _ElsewhereError:
        raise _refused("unreadable-file", shown, "This file does not lie in its folder.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        message = f"The file cannot be read: {reason}."
        raise _refused("unreadable-file", shown, message) from error
    if len(data) > most_bytes and not whole:
        return data[:most_bytes]
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
    mend = "Check the name and your permissions."
    if rule == "file-too-large":
        mend = "Is this the right file?"
    elif message == A_FOLDER:
        mend = NAME_A_FILE
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
    return path if stays_inside(folder, path) else None


def stays_inside(folder: Path, path: Path) -> bool:
    """Whether the links on the way to `path`, which need not exist, lead to a place in `folder`."""
    try:
        return behind_links(path).is_relative_to(behind_links(folder))
    except OSError:  # a link that leads to itself
        return False


def _names_device(part: str) -> bool:
    return part.split(".")[0].rstrip().lower() in _DEVICES


def path_typed(words: str) -> Path:
    """The path that somebody has typed, whose home folder may be written `~`."""
    return Path(os.path.expanduser(words))  # noqa: PTH111 - unlike Path's, it never raises


def is_there(path: Path) -> bool:
    """Whether there is something by a path that somebody has named, as far as we may know."""
    return os.path.exists(path)  # noqa: PTH110 - unlike Path's, it never raises


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
    if _ODD.isdisjoint(rest):
        return shown
    import shlex  # hardly any path needs it

    return f"{lead}{shlex.quote(rest)}"
