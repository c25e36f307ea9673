"""Walks that were put away, each with where it lay, so that it can be brought back.

Each has a folder of its own, named by when that was, with its file and a record beside it. Nothing
is removed from here: whoever wants the room back clears the folder themselves.
"""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tui.outside.again import again
from tui.outside.paths import read_regular, shown_path
from tui.outside.places import trash_folder
from tui.outside.problem import Refused
from tui.outside.toml import parse_toml
from tui.scenario.durable import write_durably
from tui.scenario.moving import EXISTS, cannot_move, move

_RECORD = "where-it-lay"
_MOST_BYTES = 20_000
_NAME = re.compile(r"\d{8}-\d{6}-\d{6}-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Trashed:
    """A walk in the trash: where its file is now, where it lay, and when it was put away."""

    file: Path
    origin: Path
    when: datetime


def put_away(path: Path) -> Trashed:
    """Move a file to the trash.

    Raises:
        Refused: with what the system says; the file is then where it was.
    """
    import tomli_w

    now = datetime.now(UTC)
    lies = Path(os.path.abspath(path))  # noqa: PTH100 - no link is followed
    folder = trash_folder() / f"{now:%Y%m%d-%H%M%S-%f}-{secrets.token_hex(4)}"
    where = {"origin": os.fsencode(lies).hex(), "shown": shown_path(lies), "when": now}
    try:
        write_durably(folder / _RECORD, tomli_w.dumps(where).encode())
        move(lies, folder / lies.name)
    except Refused as refused:
        _clear(folder)
        if isinstance(error := refused.__cause__, OSError):
            raise cannot_move(lies, error) from refused
        raise
    return Trashed(folder / lies.name, lies, now)


def number_trashed() -> int:
    """How many walks are in the trash. Cost: a look at the names there."""
    return len(_names())


def trashed() -> Iterator[Trashed]:
    """What is in the trash, the latest first. Cost: reading the record of each that is taken."""
    folder = trash_folder()
    return filter(None, (_trashed(folder / name) for name in _names()))


def _names() -> list[str]:
    try:
        names = [path.name for path in trash_folder().iterdir()]
    except OSError:
        return []
    return sorted(filter(_NAME.fullmatch, names), reverse=True)


def _trashed(folder: Path) -> Trashed | None:
    record = folder / _RECORD
    try:
        about = parse_toml(read_regular(record, _MOST_BYTES), shown_path(record)).data
        origin = Path(os.fsdecode(bytes.fromhex(about["origin"])))
        when, file = about["when"], folder / origin.name
    except (Refused, KeyError, TypeError, ValueError):
        return None
    is_told = origin.is_absolute() and origin.name and isinstance(when, datetime) and when.tzinfo
    return Trashed(file, origin, when) if is_told and os.path.lexists(file) else None


def bring_back(put: Trashed) -> Path:
    """Move a walk back to where it lay; beside it, when something else has its name now.

    Raises:
        Refused: with what the system says; the walk is then still in the trash.
    """
    origin = put.origin
    try:
        again(origin.parent.mkdir, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_move(put.file, error) from error
    target, number = origin, 2
    while True:
        try:
            move(put.file, target)
            break
        except Refused as refused:
            if refused.problems[0].rule != EXISTS:
                raise
        target = origin.with_name(f"{origin.stem}-{number}{origin.suffix}")
        number += 1
    _clear(put.file.parent)
    return target


def _clear(folder: Path) -> None:
    """Remove what we wrote for a walk that is not in the trash; nothing else goes with it."""
    with suppress(OSError):
        (folder / _RECORD).unlink()
    with suppress(OSError):
        folder.rmdir()
