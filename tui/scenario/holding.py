"""Who has a walk open: so that a second Juncture on the same file knows of the first.

The lock lies with the program's own state, named by where the file really is, and not beside it:
people's folders stay as they are, a file in a folder that may only be read can be held too, and
whoever shares a home between machines shares the locks. It ends with its program, so that there is
never a dead one's to clear away. A record beside it tells who that is.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tui.outside.locks import CannotLock, Lock, lock
from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.outside.toml import parse_toml
from tui.scenario.drafts import key_of

_MOST_BYTES = 10_000


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a walk open, as far as that can be told: 0, empty and None where it cannot."""

    process: int = 0
    machine: str = ""
    since: datetime | None = None

    @property
    def is_here(self) -> bool:
        """Whether it is on this machine."""
        return self.machine == _machine()


@dataclass(frozen=True, slots=True)
class Hold:
    """That this program has a walk open."""

    key: str
    _lock: Lock
    _record: Path

    def release(self) -> None:
        """Let others have it."""
        with suppress(OSError):
            self._record.unlink()
        self._lock.release()


def hold(folder: Path, path: Path) -> Hold | Holder | None:
    """Hold the walk in a file, by a lock in `folder`; or who holds it. None: nothing can be locked.

    Cost: the first time, importing what does it.
    """
    key = key_of(path)
    record = folder / f"walk-{key}.toml"
    try:
        taken = lock(folder / f"walk-{key}.lock")
    except CannotLock:
        return None
    if taken is None:
        return _holder(record)
    _write(record, path)
    return Hold(key, taken, record)


def _write(record: Path, path: Path) -> None:
    import tomli_w

    held = {"process": os.getpid(), "machine": _machine(), "since": datetime.now(UTC)}
    with suppress(OSError):  # who cannot write it is not named
        text = f"# Who has {shown_path(path)} open.\n{tomli_w.dumps(held)}"
        record.write_text(text, "utf-8", newline="\n")


def _holder(record: Path) -> Holder:
    try:
        about = parse_toml(read_regular(record, _MOST_BYTES), shown_path(record)).data
    except Refused:
        return Holder()
    process, machine, since = (about.get(key) for key in ("process", "machine", "since"))
    return Holder(
        process if isinstance(process, int) else 0,
        clean_line(machine) if isinstance(machine, str) else "",
        since if isinstance(since, datetime) and since.tzinfo else None,
    )


def _machine() -> str:
    import platform

    return clean_line(platform.node())
