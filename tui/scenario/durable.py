"""Write a file so that, whatever happens, it holds either what it held before or all that is new.

The bytes go to a new file beside the old one, reach the disk, and take the old one's name in one
step; then the folder is told to remember that. A link stays a link, and the file keeps its mode.
"""

import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tui.outside.paths import shown_path
from tui.outside.problem import Problem, Refused

_WINDOWS = os.name == "nt"
_PATIENCE = (0.01, 0.02, 0.05, 0.1, 0.2)
"""Seconds to wait on Windows, where a virus scanner may hold a file for a moment."""

_PREFIX, _SUFFIX = ".juncture-", ".new"
_ABANDONED = 24 * 60 * 60
"""Seconds after which a new file that never took its name is taken to be left over."""

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
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        _make_folder(target.parent)
        new = _write_beside(target, data, mode)
        try:
            _replace(new, target)
        except BaseException:
            _remove(new)
            raise
    except (OSError, ValueError) as error:
        there = os.path.lexists(path)
        left = "The file on disk is as it was." if there else "Nothing was written."
        raise _refused(path, "It cannot be saved", error, left) from error
    try:
        _sync_folder(target.parent)
    except OSError as error:
        left = "What you saved is in its place, but may not outlast a power cut."
        raise _refused(path, "The disk has not confirmed the save", error, left) from error
    _sweep(target.parent)


def make_folder_durably(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a new folder with these files, named by their paths in it: all of it, or nothing.

    Raises:
        Refused: rule `cannot-save`, also when there is something of that name already.
    """
    beside = folder.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
    try:
        _make_folder(folder.parent)
        beside.mkdir()
        try:
            for name, data in files.items():
                write_durably(beside / name, data)
            if os.path.lexists(folder):
                raise FileExistsError(errno.EEXIST, "There is something of that name already")
            beside.rename(folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        _sync_folder(folder.parent)
    except (OSError, ValueError) as error:
        raise _refused(folder, "It cannot be made", error, "Nothing was written.") from error
    _sweep(folder.parent)


def _mode(target: Path) -> int | None:
    """The permissions of the file to be replaced, or None when there is none."""
    try:
        status = os.stat(target)  # noqa: PTH116
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "This is not a regular file")
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "The file may only be read")
    return stat.S_IMODE(status.st_mode)


def _make_folder(folder: Path) -> None:
    missing = [above for above in (folder, *folder.parents) if not above.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for created in reversed(missing):
        _sync_folder(created.parent)


def _write_beside(target: Path, data: bytes, mode: int | None) -> Path:
    """Write a new file in the folder of `target`, down to the disk."""
    new = target.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(new, flags, 0o666 if mode is None else 0o600)
    try:
        try:
            if mode is not None:
                os.chmod(new, mode)  # noqa: PTH101
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        _remove(new)
        raise
    return new


def _replace(new: Path, target: Path) -> None:
    for wait in _PATIENCE if _WINDOWS else ():
        try:
            os.replace(new, target)  # noqa: PTH105
            return
        except PermissionError:
            time.sleep(wait)
    os.replace(new, target)  # noqa: PTH105


def _sync_folder(folder: Path) -> None:
    """Have the disk remember the names in a folder, where the system can."""
    if _WINDOWS:
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDERS:
            raise


def _remove(new: Path) -> None:
    with suppress(OSError):
        os.unlink(new)  # noqa: PTH108


def _sweep(folder: Path) -> None:
    """Remove what saves that were killed half-way left in a folder long ago."""
    with suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if time.time() - left.stat().st_mtime <= _ABANDONED:
                continue
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                _remove(left)


def _refused(path: Path, what: str, error: OSError | ValueError, left: str) -> Refused:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    code = error.errno if isinstance(error, OSError) else None
    mend = _MENDS.get(code or 0, "Try again, or save it somewhere else.")
    message = f"{what}: {reason}. {left}"
    return Refused([Problem("cannot-save", "error", shown_path(path), 0, 0, message, mend)])
