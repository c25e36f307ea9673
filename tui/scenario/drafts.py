"""Drafts: what was not saved yet, kept so that a crash or a closed terminal loses nothing.

A draft is a scenario file with one more table, `[draft]`. Its name tells the case, the file that
the walk is to be saved to, if it has one, and its owner: the program that keeps it. An owner holds
a lock that ends with it; the draft of one that has ended is there to be recovered.
"""

import hashlib
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tui.outside.locks import CannotLock, Lock, lock
from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.processes import is_running
from tui.outside.text import clean
from tui.outside.toml import parse_toml
from tui.scenario.durable import write_durably
from tui.scenario.model import Scenario, decided
from tui.scenario.read import MOST_SCENARIO_BYTES, Saved, saved_in
from tui.scenario.write import render

_NAME = re.compile(
    r"draft-(?P<case>[a-z0-9-]+)\.(?:(?P<key>[0-9a-f]{16})\.)?(?P<owner>\d{1,10}-[0-9a-f]+)\.toml"
)
_RUNNING = re.compile(r"running-(\d{1,10}-[0-9a-f]+)\.lock")


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A walk with changes that are not saved, as it is to be kept.

    `path` is the file it will be saved to, if it has one, and `digest` that of its `Saved`.
    """

    scenario: Scenario
    path: Path | None = None
    digest: str = ""
    case_path: Path | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A walk that was not saved.

    `path` is the file that it was to be saved to, if any, and `there` what that holds now.
    `previous` is the same when it is still as it was when the walk was opened from it, and is to be
    given to `save`; when it has changed since (`is_overtaken`) there is none, so that `save` asks
    before it overwrites anything. `case_path` is where its case was.
    """

    file: Path
    scenario: Scenario
    kept: datetime
    path: Path | None = None
    there: Saved | None = None
    previous: Saved | None = None
    is_overtaken: bool = False
    case_path: Path | None = None

    @property
    def base(self) -> Scenario:
        """What the draft differs from: its file, or else a new walk."""
        return self.there.scenario if self.there else Scenario(self.scenario.case_id)

    @property
    def is_needless(self) -> bool:
        """Whether all of it is in its file: the program ended just after a save."""
        return decided(self.scenario) == decided(self.base)

    def is_of(self, path: Path | None, case_id: str, case_path: Path) -> bool:
        """Whether it is of the walk in a file; without one, of a walk of that case without one."""
        if path and self.path:
            return key_of(self.path) == key_of(path)
        same_case = self.scenario.case_id == case_id and not self.is_elsewhere(case_path)
        return path is self.path and same_case

    def is_elsewhere(self, case_path: Path) -> bool:
        """Whether its case is another file than this."""
        there = self.case_path
        return there is not None and there.is_file() and key_of(there) != key_of(case_path)


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """The drafts there are to recover, newest first, and what is wrong with those left alone."""

    drafts: tuple[Draft, ...]
    damaged: tuple[Problem, ...]


def key_of(path: Path) -> str:
    """What stands for a file in the names of others: the same for every way to it."""
    real = os.path.normcase(os.path.realpath(path))
    return hashlib.sha256(os.fsencode(real)).hexdigest()[:16]


def new_owner() -> str:
    """A name for a program that keeps a draft, told from all that have had its process number."""
    return f"{os.getpid()}-{os.urandom(4).hex()}"


def be_known(folder: Path, owner: str) -> Lock | None:
    """Let others see that an owner is running, until it ends; None where nothing can be locked."""
    with suppress(CannotLock):
        return lock(_running(folder, owner))
    return None


def keep_draft(folder: Path, owner: str, unsaved: Unsaved) -> Path:
    """Keep a draft, in place of the one that the owner kept for that file before; its own file.

    Takes as long as a durable save does. Raises `Refused`, rule `cannot-save`.
    """
    import tomli_w

    scenario = unsaved.scenario
    key = f"{key_of(unsaved.path)}." if unsaved.path else ""
    file = folder / f"draft-{scenario.case_id}.{key}{owner}.toml"
    draft = {
        "kept": datetime.now(UTC),
        "path": _writable(unsaved.path),
        "digest": unsaved.digest,
        "case": _writable(unsaved.case_path),
    }
    write_durably(file, render(scenario) + b"\n" + tomli_w.dumps({"draft": draft}).encode())
    return file


def discard(file: Path) -> None:
    """Remove the file of a draft: it has been saved, or recovered, or is not wanted."""
    with suppress(OSError):
        file.unlink()


def drafts(folder: Path, own: str = "") -> LeftBehind:
    """The drafts that programs which have ended left behind.

    Those of programs that still run are theirs, and that of the owner `own` is known to who asks.
    One that cannot be read is left where it is.
    """
    left: list[Draft] = []
    damaged: list[Problem] = []
    for file in sorted(folder.glob("draft-*.toml")):
        match = _NAME.fullmatch(file.name)
        if not match or match["owner"] == own or not _has_ended(folder, match["owner"]):
            continue
        try:
            left.append(_draft(file))
        except Refused as refused:
            damaged += refused.problems[:1]
    _sweep(folder)
    left.sort(key=lambda draft: draft.kept, reverse=True)
    return LeftBehind(tuple(left), tuple(damaged))


def _draft(file: Path) -> Draft:
    data = read_regular(file, MOST_SCENARIO_BYTES)
    toml = parse_toml(data, shown_path(file))
    saved = saved_in(toml, data, file)
    about = toml.data.get("draft")
    about = about if isinstance(about, dict) else {}
    kept = about.get("kept")
    kept = kept if isinstance(kept, datetime) and kept.tzinfo else datetime.fromtimestamp(0, UTC)
    path = _path(about.get("path"))
    there = _read(path) if path else None
    previous = there if there and there.digest == about.get("digest") else None
    overtaken = path is not None and previous is None and os.path.lexists(path)
    case_path = _path(about.get("case"))
    return Draft(file, saved.scenario, kept, path, there, previous, overtaken, case_path)


def _path(name: Any) -> Path | None:
    return Path(name) if isinstance(name, str) and name else None


def _read(path: Path) -> Saved | None:
    try:
        data = read_regular(path, MOST_SCENARIO_BYTES)
        return saved_in(parse_toml(data, shown_path(path)), data, path)
    except Refused:
        return None


def _writable(path: Path | None) -> str:
    """A path as text; none when text cannot hold it faithfully."""
    text = os.path.abspath(path) if path else ""  # noqa: PTH100 - a link is not followed
    return text if text == clean(text) else ""


def _running(folder: Path, owner: str) -> Path:
    return folder / f"running-{owner}.lock"


def _has_ended(folder: Path, owner: str) -> bool:
    """Whether an owner has ended: its lock is free, or else there is no such process.

    The lock stays with the draft: when its number is another's, that still tells.
    """
    if os.path.lexists(_running(folder, owner)):
        with suppress(CannotLock):
            taken = lock(_running(folder, owner))
            if taken:
                taken.release(leave_file=bool(_drafts_of(folder, owner)))
            return taken is not None
    process = int(owner.partition("-")[0])
    return process == os.getpid() or not is_running(process)


def _sweep(folder: Path) -> None:
    """Remove the locks of owners that were killed, and have no draft left."""
    for file in folder.glob("running-*.lock"):
        match = _RUNNING.fullmatch(file.name)
        if match and not _drafts_of(folder, match[1]):
            _has_ended(folder, match[1])  # to look takes the lock, and takes its file away


def _drafts_of(folder: Path, owner: str) -> list[Path]:
    return list(folder.glob(f"draft-*.{owner}.toml"))
