"""What there is to open: cases and saved walks, each told in a line, the latest first.

Only what the line needs is read, and nothing is validated: opening does that, and says what is
wrong. A file that cannot be read at all stands last, with the reason.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from tui.case.cache import Cache
from tui.outside.paths import is_there, read_regular, shown_path, stays_inside
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.outside.toml import MOST_BYTES, parse_toml
from tui.scenario.model import Scenario
from tui.scenario.read import MOST_SCENARIO_BYTES, read_scenario

MOST_LOOKED_INTO = 128 * 1024
"""How long a walk may be to be looked into while a list is shown: far longer than people's are."""

MOST_SORTED, MOST_SORTED_BYTES = 40, 160 * 1024
"""Up to so many files, of no more bytes together, are read before they are listed; more of them,
only when they come into sight."""

MOST_LISTED_BYTES = 8 * 1024 * 1024
"""How much is read of all walks together to list them: thousands of what people save."""

GONE = "It is gone: somebody has removed it, or given it another name."
LEADS_NOWHERE = "It is a link, and no file is found where it leads."

T = TypeVar("T")

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Shelved:
    """A file that can be opened.

    `when` is the time at which it was saved; `decisions` counts those of a case, or those made in a
    walk, `case` is the id of its case. `wrong` says why the file cannot be read, `place` where in
    it, and `mend` what to do about it; the rest is then empty. `is_foreign`: it can be read, and is
    something else than a walk. `is_long`: it was not looked into.
    """

    path: Path
    title: str
    when: datetime | None = None
    decisions: int = 0
    wrong: str = ""
    place: str = ""
    mend: str = ""
    case: str = ""
    is_foreign: bool = False
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class Lying:
    """A file in a folder, when it was last written, in seconds, and how long it is, in bytes."""

    folder: Path
    name: str
    written: float = 0
    size: int = 0

    @property
    def path(self) -> Path:
        """Where it lies. Not kept: of thousands, few are asked."""
        return self.folder / self.name

    @property
    def when(self) -> datetime | None:
        """When it was last written, as far as the disk tells."""
        return _at(self.written) if self.written else None


def lying_in(folders: Iterable[Path], besides: str) -> tuple[Lying, ...]:
    """The TOML files in some folders but those of one name, the latest first. None is opened.

    Links that lead out of their folder are left out, and those to what is listed anyway; one where
    no file is found is listed, to be told of.
    """
    by_place: dict[str, Lying] = {}
    for real, folder in {folder.resolve(): folder for folder in folders}.items():
        links = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not entry.name.endswith(".toml") or entry.name == besides:
                        continue
                    if entry.is_symlink():
                        links.append(_lying(folder, entry))
                    elif not entry.is_dir():
                        by_place[f"{real}{os.sep}{entry.name}"] = _lying(folder, entry)
        except OSError:
            continue
        for link in sorted(links, key=lambda link: link.name):
            if stays_inside(folder, link.path) or not is_there(link.path):
                by_place.setdefault(os.path.realpath(link.path), link)
    return _latest_written(by_place.values())


def with_one(files: Sequence[Lying], path: Path) -> tuple[Lying, ...]:
    """The same with a file from wherever it lies, unless it is among them."""
    real = os.path.realpath(path)
    if any(file.name == path.name and os.path.realpath(file.path) == real for file in files):
        return tuple(files)
    return _latest_written([*files, _lying(path.parent, path)])


def _latest_written(files: Iterable[Lying]) -> tuple[Lying, ...]:
    return tuple(sorted(files, key=lambda file: (-file.written, file.name)))


def _lying(folder: Path, file: "os.DirEntry[str] | Path") -> Lying:
    try:
        status = file.stat()
    except OSError:  # gone meanwhile, or a link to nothing: reading it says so
        return Lying(folder, file.name)
    return Lying(folder, file.name, status.st_mtime, status.st_size)


def latest_first(
    files: Sequence[Lying], looks: Mapping[Lying, Shelved]
) -> tuple[Sequence[Lying], Mapping[Lying, Shelved]]:
    """The same by when each says that it was saved, and those last that cannot be read.

    With what was seen of them, which is taken from `looks` where it is there. Many files are not
    asked what they say: they stay as the disk has them.
    """
    if len(files) > MOST_SORTED or sum(file.size for file in files) > MOST_SORTED_BYTES:
        return files, {}
    seen = {file: looks.get(file) or looked_into(file) for file in files}
    return _latest(files, seen.__getitem__), seen


def unread(file: Lying) -> Shelved:
    """What can be told of a walk before anybody looks into it."""
    path = file.path
    return Shelved(path, clean_line(path.stem), file.when)


def looked_into(file: Lying) -> Shelved:
    """A saved walk as a list tells of it. Cost: parsing it, unless it is very long."""
    path = file.path
    if file.size > MOST_LOOKED_INTO:
        return replace(unread(file), is_long=True)
    if not is_there(path):
        wrong = LEADS_NOWHERE if os.path.lexists(path) else GONE
        return Shelved(path, clean_line(path.stem), wrong=wrong)
    return _walk(path)


def looked_through(
    files: Iterable[Lying], case: str
) -> Iterator[tuple[Lying, Shelved, Scenario | None]]:
    """Saved walks as a list tells of them, each with its scenario if it is one of a case.

    What could be parsed, and yet is no walk that can be opened, is told of as such.
    """
    for file in files:
        walk, scenario = looked_into(file), None
        if walk.case == case and not walk.wrong and not walk.is_long:
            try:
                scenario = read_scenario(file.path).scenario
            except Refused as refused:
                walk = replace(_wrong(file.path, refused), title=walk.title, when=walk.when)
        yield file, walk, scenario


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
    return tuple(_latest(files, lambda walk: walk))


def cases(paths: Iterable[Path], cache: Cache) -> tuple[Shelved, ...]:
    """Some case files, the latest first. Cost: reading them; parsing those not opened before."""
    return tuple(_latest((_case(path, cache) for path in paths), lambda case: case))


def _latest(items: Iterable[T], told: Callable[[T], Shelved]) -> list[T]:
    """Items by when what is told of each says that it was saved; those of one moment by name."""
    by_name = sorted(items, key=lambda item: told(item).path.name)
    return sorted(by_name, key=lambda item: told(item).when or _NEVER, reverse=True)


def _walk(path: Path) -> Shelved:
    try:
        data = parse_toml(read_regular(path, MOST_SCENARIO_BYTES), shown_path(path)).data
    except Refused as refused:
        return _wrong(path, refused)
    scenario = data.get("scenario")
    if not data:
        return Shelved(path, clean_line(path.stem), wrong="There is nothing in it.")
    if not isinstance(scenario, dict):
        return Shelved(path, clean_line(path.stem), wrong="It is no saved walk.", is_foreign=True)
    choices = data.get("choices")
    decided = len(choices) if isinstance(choices, dict) else 0
    head = data.get("case")
    case = head.get("id") if isinstance(head, dict) else ""
    return Shelved(
        path,
        _title(scenario, path),
        _when(scenario.get("saved"), path),
        decided,
        case=clean_line(case) if isinstance(case, str) else "",
    )


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
    first = refused.problems[0]
    place = f"line {first.line}" if first.line else ""
    wrong, mend = clean_line(first.message), clean_line(first.mend)
    return Shelved(path, clean_line(name), wrong=wrong, place=place, mend=mend)


def _title(table: Any, path: Path) -> str:
    """The title that a file gives itself, or else its name."""
    title = table.get("title") if isinstance(table, dict) else None
    return clean_line(title) if isinstance(title, str) and title.strip() else clean_line(path.stem)


def _when(saved: Any, path: Path) -> datetime | None:
    """When a file was saved: as it says, or else as the disk does."""
    if isinstance(saved, datetime):
        return saved if saved.tzinfo else saved.replace(tzinfo=UTC)
    try:
        return _at(path.stat().st_mtime)
    except OSError:  # gone since it was read
        return None


def _at(seconds: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):  # a disk may say anything
        return None
