"""What `juncture check` does: one check of some files, or one after each change."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui import terminal
from tui.case.check.rules import RULES
from tui.named import file_named, path_of
from tui.terminal import FINDINGS, FINE, UNUSABLE
from tui.work.check import Checked

_UNREADABLE = {"unreadable-file", "file-too-large", "not-ours"}
"""Rules that tell of the file rather than of what is in it."""


_LOOKS_AGAIN = 1000
"""After how many milliseconds to look again, where nothing tells of a change."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to show of what is found: only some rules, at most `limit` (0: all), or its counts."""

    rules: tuple[str, ...] = ()
    limit: int = 0
    summary: bool = False
    as_json: bool = False


def check(files: Sequence[str], wanted: Wanted) -> int:
    """Check some files, print what is found, and answer with the exit code."""
    results = {file: _checked(file) for file in files}
    if wanted.as_json:
        from tui.records.check import checked_record

        records = [
            checked_record(file, checked, wanted.rules, wanted.limit)
            for file, checked in results.items()
        ]
        terminal.write_json(records[0] if len(records) == 1 else records)
    else:
        from tui.outside.text import clean_line
        from tui.text.problems import checked_text, summary_text

        width = terminal.width_seen()
        for file, checked in results.items():
            heading = f"{clean_line(file)}:\n" if len(results) > 1 else ""
            if wanted.summary:
                text = summary_text(checked, width)
            else:
                text = checked_text(checked, wanted.rules, wanted.limit, width)
            terminal.write(f"{heading}{text}\n")
    return max(_code(checked) for checked in results.values())


def watch(files: Sequence[str], wanted: Wanted) -> int:
    """Check some files now and after each change of them or their documents, until ctrl+c."""
    try:
        from watchfiles import watch as changes_in
    except ImportError:
        terminal.warn("--watch needs watchfiles, which is not installed:")
        terminal.warn("  pip install 'juncture[watch]'   # or only: pip install watchfiles")
        return UNUSABLE
    try:
        while True:
            watched = {path for file in files for path in _read_by(path_of(file))}
            before = _state(watched)
            check(files, wanted)
            sys.stdout.flush()
            folders = {path.parent for path in watched if path.parent.is_dir()}
            for _ in changes_in(
                *folders,
                watch_filter=lambda _, path: Path(path) in watched,  # noqa: B023 - is read at once
                recursive=False,
                yield_on_timeout=True,  # what has changed before the watch began is seen too
                rust_timeout=_LOOKS_AGAIN,
            ):
                if _state(watched) != before:
                    break
            terminal.write("\n— changed —\n\n")
    except KeyboardInterrupt:
        return FINE


def unknown_rules(rules: Sequence[str]) -> list[str]:
    """Those of some names that no rule has."""
    return [rule for rule in rules if rule not in RULES and rule != "differs"]


def _state(paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """When each file was changed, and its size; nothing of one that is not there."""
    state = {}
    for path in paths:
        with suppress(OSError):
            seen = path.stat()
            state[path] = (seen.st_mtime_ns, seen.st_size)
    return state


def _read_by(path: Path) -> Iterator[Path]:
    """The files that a check of `path` reads: itself, and the documents that it names."""
    from tui.case.read import seeds_of
    from tui.outside.paths import inside, read_regular, shown_path
    from tui.outside.problem import Refused
    from tui.outside.toml import MOST_BYTES, parse_toml

    yield path.resolve()
    try:
        data = parse_toml(read_regular(path, MOST_BYTES), shown_path(path)).data
    except Refused:
        return
    documents = data.get("documents")
    for item in documents if isinstance(documents, list) else ():
        name = item.get("path") if isinstance(item, dict) else None
        if isinstance(name, str) and (document := inside(seeds_of(path), name)):
            yield document.resolve()


def _code(checked: Checked) -> int:
    if any(problem.rule in _UNREADABLE for problem in checked.problems):
        return UNUSABLE
    return FINDINGS if checked.failed else FINE


def _checked(file: str) -> Checked:
    from tui.outside.problem import Refused
    from tui.work.mistaken import other_than_ours

    try:
        path = file_named(file)
    except Refused as refused:
        return Checked(refused.problems)
    checked = _checked_at(path)
    if checked.problems and not checked.case:
        other = other_than_ours(path, checked.problems)
        return Checked((other,)) if other else checked
    return checked


def _checked_at(path: Path) -> Checked:
    from tui.outside.paths import read_regular, shown_path
    from tui.outside.problem import Refused
    from tui.outside.toml import MOST_BYTES, parse_toml
    from tui.work.check import check_case

    try:
        written = read_regular(path, MOST_BYTES)
        data = parse_toml(written, shown_path(path)).data if b"scenario" in written else {}
    except Refused as refused:
        return Checked(refused.problems)
    if isinstance(data.get("scenario"), dict) and "documents" not in data:
        from tui.work.check_scenario import check_scenario

        return check_scenario(path)
    return check_case(path)
