"""Drafts: what was not saved yet, kept so that a crash or a closed terminal loses nothing.

Each running program keeps one draft for each case, in a file of its own that is a scenario file
with one more table, `[draft]`. A draft whose program has ended is there to be recovered.
"""

import hashlib
import os
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.processes import is_running
from tui.outside.text import clean
from tui.outside.toml import parse_toml
from tui.scenario.durable import write_durably
from tui.scenario.model import Scenario
from tui.scenario.read import MOST_SCENARIO_BYTES, Saved, saved_in
from tui.scenario.write import render

_NAME = re.compile(r"draft-[a-z0-9-]+\.(\d{1,10})-([0-9a-f]+)\.toml")


@dataclass(frozen=True, slots=True)
class Draft:
    """A walk that was not saved.

    `path` is the file that it was to be saved to, if any. `previous` is that file when it is still
    as it was when the walk was opened from it, and is to be given to `save`; when it has changed
    since (`is_overtaken`) there is none, so that `save` asks before it overwrites anything.
    """

    file: Path
    scenario: Scenario
    kept: datetime
    path: Path | None
    previous: Saved | None
    is_overtaken: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The drafts there are to recover, newest first, and what is wrong with those left alone."""

    drafts: tuple[Draft, ...]
    damaged: tuple[Problem, ...]


def keep_draft(folder: Path, scenario: Scenario, path: Path | None, digest: str = "") -> Path:
    """Keep `scenario`, in place of the draft that this program kept before; returns its file.

    `path` is the file it will be saved to, and `digest` that of its `Saved`. Takes as long as a
    durable save does. Raises `Refused`, rule `cannot-save`.
    """
    import tomli_w

    file = _own(folder, scenario.case_id)
    draft = {"kept": datetime.now(UTC), "path": _writable(path), "digest": digest}
    write_durably(file, render(scenario) + b"\n" + tomli_w.dumps({"draft": draft}).encode())
    return file


def drop_draft(folder: Path, case_id: str) -> None:
    """Remove the draft that this program has kept for a case: it is saved, or not wanted."""
    with suppress(OSError):
        _own(folder, case_id).unlink()


def discard(draft: Draft) -> None:
    """Remove a draft: it has been recovered and saved, or is not wanted."""
    with suppress(OSError):
        draft.file.unlink()


def drafts(folder: Path, case_id: str) -> Found:
    """The drafts of a case that programs which have ended left behind.

    Those of programs that still run are theirs. One that cannot be read is left where it is.
    """
    drafts: list[Draft] = []
    damaged: list[Problem] = []
    for file in sorted(folder.glob(f"draft-{case_id}.*.toml")):
        match = _NAME.fullmatch(file.name)
        if not match or _is_running(int(match[1]), match[2]):
            continue
        try:
            drafts.append(_draft(file))
        except Refused as refused:
            damaged += refused.problems[:1]
    drafts.sort(key=lambda draft: draft.kept, reverse=True)
    return Found(tuple(drafts), tuple(damaged))


def _draft(file: Path) -> Draft:
    data = read_regular(file, MOST_SCENARIO_BYTES)
    toml = parse_toml(data, shown_path(file))
    saved = saved_in(toml, data, file)
    about = toml.data.get("draft")
    about = about if isinstance(about, dict) else {}
    kept, name = about.get("kept"), about.get("path")
    kept = kept if isinstance(kept, datetime) and kept.tzinfo else datetime.fromtimestamp(0, UTC)
    path = Path(name) if isinstance(name, str) and name else None
    previous = _unchanged(path, about.get("digest")) if path else None
    overtaken = path is not None and previous is None and os.path.lexists(path)
    return Draft(file, saved.scenario, kept, path, previous, overtaken)


def _unchanged(path: Path, digest: object) -> Saved | None:
    """The file as it is, when it is as it was."""
    try:
        data = read_regular(path, MOST_SCENARIO_BYTES)
        if hashlib.sha256(data).hexdigest() != digest:
            return None
        return saved_in(parse_toml(data, shown_path(path)), data, path)
    except Refused:
        return None


@cache
def _token() -> str:
    """Tells this program from others that have had, or will have, the same process number."""
    return secrets.token_hex(4)


def _own(folder: Path, case_id: str) -> Path:
    return folder / f"draft-{case_id}.{os.getpid()}-{_token()}.toml"


def _writable(path: Path | None) -> str:
    """A path as text; none when text cannot hold it faithfully."""
    text = os.path.abspath(path) if path else ""  # noqa: PTH100 - a link is not followed
    return text if text == clean(text) else ""


def _is_running(process: int, token: str) -> bool:
    if process == os.getpid():
        return token == _token()
    return is_running(process)
