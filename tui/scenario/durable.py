"""Write a file so that, whatever happens, it holds either what it held before or all that is new.

The bytes go to a new file beside the old one, reach the disk, and take the old one's name in one
step; then the folder is told to remember that. A link stays a link, and the file keeps its mode.
"""

import errno
import os
import shutil
import stat
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tui.outside.again import again
from tui.outside.paths import behind_links, shown_path
from tui.outside.places import visitor_folder
from tui.outside.problem import Problem, Refused
from tui.scenario.leftovers import name_beside, sweep

CANNOT_SAVE = "cannot-save"
"""The rule of what the system refuses; it may succeed another time, or elsewhere."""

_WINDOWS = os.name == "nt"
_PATIENCE = (0.01, 0.02, 0.05, 0.1, 0.2)
"""Seconds to wait on Windows, where a virus scanner may hold a file for a moment."""

_CANNOT_SYNC_FOLDERS = {
    errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF, errno.EACCES, errno.EPERM,
}  # fmt: skip

_MENDS = {
    errno.ENOSPC: "Make room on the disk, or save it somewhere else.",
    errno.EDQUOT: "Make room on the disk, or save it somewhere else.",
    errno.EACCES: "Save it in a folder that is yours to write to.",
    errno.EPERM: "Save it in a folder that is yours to write to.",
    errno.EROFS: "Save it in a folder that is yours to write to.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
}


def write_durably(path: Path, data: bytes) -> None:
    """Write `data` to `path`, making its folder if need be. Takes about a millisecond, or a disk's.

    Raises:
        Refused: rule `cannot-save`, with what the system says and what has become of the old file.
    """
    try:
        target = again(behind_links, path)
        replaced = _replaced(target)
        _make_folder(target.parent)
        new = _write_beside(target, data, replaced)
        try:
            _replace(new, target)
        except BaseException:
            _remove(new)
            raise
    except (OSError, ValueError) as error:
        raise cannot_save(path, error) from error
    try:
        sync_folder(target.parent)
    except OSError as error:
        left = "What you saved is in its place, but may not outlast a power cut."
        raise _refused(path, "The disk has not confirmed the save", error, left) from error
    sweep(target.parent)


def make_folder_durably(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a new folder with these files, named by their paths in it: all of it, or nothing.

    Raises:
        Refused: rule `cannot-save`, also when there is something of that name already.
    """
    beside = name_beside(folder)
    try:
        _make_folder(folder.parent)
        again(beside.mkdir)
        try:
            for name, data in files.items():
                write_durably(beside / name, data)
            if os.path.lexists(folder):
                raise FileExistsError(errno.EEXIST, "There is something of that name already")
            again(beside.rename, folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        sync_folder(folder.parent)
    except (OSError, ValueError) as error:
        raise _refused(folder, "It cannot be made", error, "Nothing was written.") from error
    sweep(folder.parent)


def _replaced(target: Path) -> os.stat_result | None:
    """What is known of the file to be replaced, or None when there is none."""
    try:
        status = again(os.stat, target)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "This is not a regular file")
    # It does not say why not, and so not whether a signal came between: it is asked twice.
    if not os.access(target, os.W_OK) and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "The file may only be read")
    return status


def _make_folder(folder: Path) -> None:
    """Make a folder to write in, if it is not there. A visitor has none outside their own."""
    own = visitor_folder()
    if own and not again(behind_links, folder).is_relative_to(again(behind_links, own)):
        raise PermissionError(errno.EACCES, "It is not in your folder")
    missing = [above for above in (folder, *folder.parents) if not again(above.exists)]
    again(folder.mkdir, parents=True, exist_ok=True)
    for created in reversed(missing):
        sync_folder(created.parent)


def _write_beside(target: Path, data: bytes, replaced: os.stat_result | None) -> Path:
    """Write a new file in the folder of `target`, down to the disk."""
    new = name_beside(target)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(new, flags, 0o666 if replaced is None else 0o600)
    try:
        try:
            if replaced is not None:
                _make_alike(new, replaced)
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            again(os.fsync, handle)
        finally:
            _close(handle)
    except BaseException:
        _remove(new)
        raise
    return new


def _make_alike(new: Path, replaced: os.stat_result) -> None:
    """Give the new file the group and the mode of the one that it replaces.

    The group first: to give it away clears what the mode may hold. Where it may not be given, the
    group that the new file has gets no more than everybody.
    """
    mode = stat.S_IMODE(replaced.st_mode)
    if hasattr(os, "chown") and again(os.stat, new).st_gid != replaced.st_gid:
        try:
            again(os.chown, new, -1, replaced.st_gid)
        except OSError:
            mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    again(os.chmod, new, mode)


def _close(handle: int) -> None:
    """Close a file. One that is interrupted is closed: to try again could close another's."""
    with suppress(InterruptedError):
        os.close(handle)


def _replace(new: Path, target: Path) -> None:
    for wait in _PATIENCE if _WINDOWS else ():
        try:
            again(os.replace, new, target)
            return
        except PermissionError:
            time.sleep(wait)
    again(os.replace, new, target)


def sync_folder(folder: Path) -> None:
    """Have the disk remember the names in a folder, where the system can."""
    if _WINDOWS:
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            again(os.fsync, handle)
        finally:
            _close(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDERS:
            raise


def _remove(new: Path) -> None:
    with suppress(OSError):
        os.unlink(new)  # noqa: PTH108


def cannot_save(path: Path, error: OSError | ValueError) -> Refused:
    """That the system says no, before anything was done."""
    there = os.path.lexists(path)
    left = "The file on disk is as it was." if there else "Nothing was written."
    return _refused(path, "It cannot be saved", error, left)


def _refused(path: Path, what: str, error: OSError | ValueError, left: str) -> Refused:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    code = error.errno if isinstance(error, OSError) else None
    mend = _MENDS.get(code or 0, "Try again, or save it somewhere else.")
    message = f"{what}: {reason}. {left}"
    return Refused([Problem(CANNOT_SAVE, "error", shown_path(path), 0, 0, message, mend)])
