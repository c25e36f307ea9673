"""What there is to open: cases and saved walks, each told in a line, the latest first.

Only what the line needs is read, and nothing is validated: opening does that, and says what is
wrong. A file that cannot be read at all stands last, with the reason.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tui.case.cache import Cache
from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.outside.toml import MOST_BYTES, parse_toml
from tui.scenario.read import MOST_SCENARIO_BYTES

MOST_LISTED_BYTES = 8 * 1024 * 1024
"""How much is read of all walks together to list them: thousands of what people save."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A file that can be opened.

    `when` is the time at which it was saved; `decisions` counts those of a case, or those made in a
    walk. `wrong` says why the file cannot be read; the rest is then empty.
    """

    path: Path
    title: str
    when: datetime | None = None
    decisions: int = 0
    wrong: str = ""


def walks(paths: Iterable[Path]) -> tuple[Shelved, ...]:
    """The saved walks among some files, the latest first. Cost: reading them.

    No more is read than `MOST_LISTED_BYTES`; a file beyond that is listed by its name.
    """
    left = MOST_LISTED_BYTES
    files = []
    for path in paths:
        left -= _size(path)
        unread = Shelved(path, clean_line(path.stem), _when(None, path))
        files.append(_walk(path) if left >= 0 else unread)
    return _latest_first(files)


def cases(paths: Iterable[Path], cache: Cache) -> tuple[Shelved, ...]:
    """Some case files, the latest first. Cost: reading them; parsing those not opened before."""
    return _latest_first(_case(path, cache) for path in paths)


def _latest_first(files: Iterable[Shelved]) -> tuple[Shelved, ...]:
    never = datetime.min.replace(tzinfo=UTC)
    return tuple(sorted(files, key=lambda file: file.when or never, reverse=True))


def _walk(path: Path) -> Shelved:
    try:
        data = parse_toml(read_regular(path, MOST_SCENARIO_BYTES), shown_path(path)).data
    except Refused as refused:
        return _wrong(path, refused)
    scenario = data.get("scenario")
    if not isinstance(scenario, dict):
        return Shelved(path, clean_line(path.stem), wrong="It is no saved walk.")
    choices = data.get("choices")
    decided = len(choices) if isinstance(choices, dict) else 0
    return Shelved(path, _title(scenario, path), _when(scenario.get("saved"), path), decided)


def _case(path: Path, cache: Cache) -> Shelved:
    try:
        data = read_regular(path, MOST_BYTES)
        facts = cache.load(hashlib.sha256(data).hexdigest())
        kept = facts.get("record") if facts else None
        record = kept if isinstance(kept, dict) else parse_toml(data, shown_path(path)).data
    except Refused as refused:
        return _wrong(path, refused)
    decisions = record.get("decisions")
    count = len(decisions) if isinstance(decisions, list) else 0
    return Shelved(path, _title(record.get("case"), path), _when(None, path), count)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # reading it says what is wrong
        return 0


def _wrong(path: Path, refused: Refused) -> Shelved:
    name = path.parent.name if path.name == "case.toml" else path.stem
    return Shelved(path, clean_line(name), wrong=refused.problems[0].message)


def _title(table: Any, path: Path) -> str:
    """The title that a file gives itself, or else its name."""
    title = table.get("title") if isinstance(table, dict) else None
    return clean_line(title) if isinstance(title, str) and title.strip() else clean_line(path.stem)


def _when(saved: Any, path: Path) -> datetime:
    """When a file was saved: as it says, or else as the disk does."""
    if isinstance(saved, datetime):
        return saved if saved.tzinfo else saved.replace(tzinfo=UTC)
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:  # gone since it was read
        return datetime.min.replace(tzinfo=UTC)
