"""Give a file another name or place, so that nothing is ever lost by it."""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from tui.outside.again import again
from tui.outside.paths import shown_path
from tui.outside.problem import Problem, Refused
from tui.scenario.durable import sync_folder

EXISTS = "file-exists"
"""The rule of what another name is the answer to."""


def move(path: Path, target: Path) -> None:
    """Give a file another place or name, and never that of another file.

    Raises:
        Refused: rule `file-exists`, when there is something of that name; rule `cannot-move`, with
            what the system says. The file is then where it was.
    """
    try:
        if _is_same(path, target):
            again(os.rename, path, target)
            return
        # The name is taken first, by nothing yet: nobody else's file can come between.
        os.close(again(os.open, target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError as error:
        raise _taken(path, target) from error
    except (OSError, ValueError) as error:
        raise cannot_move(path, error) from error
    try:
        _replace(path, target)
    except (OSError, ValueError) as error:
        with suppress(OSError):
            target.unlink()
        raise cannot_move(path, error) from error
    with suppress(OSError):  # it has its new name all the same
        sync_folder(target.parent)


def _is_same(path: Path, target: Path) -> bool:
    """Whether both are one name of one file to the disk, as where case makes no difference."""
    is_one_name = os.path.normcase(path).casefold() == os.path.normcase(target).casefold()
    return is_one_name and os.path.lexists(target) and os.path.samefile(path, target)  # noqa: PTH121


def _replace(path: Path, target: Path) -> None:
    try:
        again(os.replace, path, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _carry(path, target)


def _carry(path: Path, target: Path) -> None:
    """The same onto another disk: the old one goes when the new one is safe."""
    before = again(os.lstat, path)
    shutil.copy2(path, target)
    with target.open("rb+") as file:
        again(os.fsync, file.fileno())
    sync_folder(target.parent)
    now = again(os.lstat, path)
    if (before.st_ino, before.st_mtime_ns, before.st_size) != (
        now.st_ino, now.st_mtime_ns, now.st_size,
    ):  # fmt: skip
        raise OSError(errno.EBUSY, "Somebody has changed it meanwhile")
    again(path.unlink)


def _taken(path: Path, target: Path) -> Refused:
    message = f"There is a file of the name {shown_path(Path(target.name))} already."
    mend = "Choose another."
    return Refused([Problem(EXISTS, "error", shown_path(path), 0, 0, message, mend)])


def cannot_move(path: Path, error: OSError | ValueError) -> Refused:
    """That the system does not let a file be moved, which is where it was."""
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    if os.path.lexists(path):
        message = f"It cannot be moved: {reason}. It is where it was."
    else:
        message = "It is gone: somebody has removed it, or given it another name."
    mend = "Check the name, and that its folder is yours to write to."
    return Refused([Problem("cannot-move", "error", shown_path(path), 0, 0, message, mend)])
