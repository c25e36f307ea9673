"""The names of files that are being written, and what of them was left by saves that were killed.

A name says which program, on which machine, is writing, so that what nobody writes any more can be
cleared away at once. What another machine began, on a disk that both see, is given a day.
"""

import hashlib
import os
import re
import shutil
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from tui.outside.processes import is_running

_PREFIX, _SUFFIX = ".juncture-", ".new"
_NAME = re.compile(r"\.juncture-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.new")
_ABANDONED = 24 * 60 * 60
"""Seconds after which a new file that never took its name is taken to be left over."""


def name_beside(target: Path) -> Path:
    """A path in the folder of `target` for what will take its name, which nobody else uses."""
    name = f"{_PREFIX}{_machine()}-{os.getpid()}-{os.urandom(8).hex()}{_SUFFIX}"
    return target.with_name(name)


def sweep(folder: Path) -> None:
    """Remove from a folder what saves that were killed half-way left there.

    Costs one look at the names in the folder. A folder that cannot be read is left as it is.
    """
    with suppress(OSError):
        for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            if _is_left_over(path):
                _remove(path)


def _is_left_over(path: Path) -> bool:
    match = _NAME.fullmatch(path.name)
    if match and match[1] == _machine() and not is_running(int(match[2])):
        return True
    return time.time() - path.lstat().st_mtime > _ABANDONED


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


@cache
def _machine() -> str:
    import platform

    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]
