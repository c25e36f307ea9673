"""Reads any number of walks, on every core that there is, and counts them."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import redirect_stderr
from dataclasses import replace
from itertools import chain, islice
from multiprocessing import get_context, resource_tracker
from pathlib import Path

from tui.case.model import Case
from tui.case.read import open_case
from tui.gather.model import Gathered
from tui.gather.rows import Reader, Rows
from tui.gather.store import store
from tui.gather.tables import CASES, gathered
from tui.outside.paths import shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.text import clean_line
from tui.scenario.opening import CASE_NAME

FEW = 500
"""Up to so many files, starting other processes costs more than it saves."""

_BATCH = 250
_AHEAD = 4
"""How many batches each process is given before the first is done: memory stays bounded."""

Progress = Callable[[int], None]
"""Is told how many files have been read."""


def walk_files(place: Path, passing: Callable[[], None] = lambda: None) -> Iterator[Path]:
    """A file, or the files below a folder that may be walks, as the system lists them.

    Links are not followed; hidden files and folders, and cases, are left out. A folder that cannot
    be listed is passed over. Memory grows with the depth, not with the number of files. `passing`
    is called for everything that is come by, and stops it where it raises.
    """
    if place.is_file():
        yield place
        return
    try:
        entries = os.scandir(place)
    except OSError:
        return
    with entries:
        for entry in entries:
            passing()
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from walk_files(place / entry.name, passing)
            elif entry.name.endswith(".toml") and entry.name != CASE_NAME:
                yield place / entry.name


def gather(
    paths: Iterable[Path],
    case: Case,
    case_path: Path,
    progress: Progress = lambda _: None,
    tables: Path | None = None,
) -> Gathered:
    """Read the walks through a case, and count them; with `tables`, keep the rows in that folder.

    Cost: about a millisecond a file and core; memory does not grow with their number. Stops when
    `progress` raises.

    Raises:
        Refused: as `write_tables` does.
    """
    with store() as kept:
        done = 0
        for count, rows in _read(iter(paths), case, case_path):
            kept.add(rows)
            done += count
            progress(done)
        kept.ready()
        if tables:
            from tui.gather.parquet import write_tables

            write_tables(kept.ask, tables)
        return gathered(kept.ask)


def gather_tables(folder: Path, case: Case) -> Gathered:
    """Count the walks whose rows are kept in a folder; doubts of what the case has no more are not.

    Raises:
        Refused: as `reading_tables` does, or rule `different-cases`, when they are not of the case.
    """
    from tui.gather.parquet import reading_tables

    with reading_tables(folder) as ask:
        ids = [key for (key,) in ask(CASES)]
        if ids and ids != [case.id]:
            message = f"These are walks through the case “{clean_line(ids[0])}”, not “{case.id}”."
            mend = "Name their case: --case FILE"
            where = shown_path(folder)
            raise Refused([Problem("different-cases", "error", where, 0, 0, message, mend)])
        counts = gathered(ask)
    doubts = tuple(doubted for doubted in counts.doubts if doubted.passage in case.passages)
    return replace(counts, doubts=doubts)


def _read(paths: Iterator[Path], case: Case, case_path: Path) -> Iterator[tuple[int, Rows]]:
    """How many files were read, and their rows, batch by batch."""
    first = list(islice(paths, FEW))
    cores = os.cpu_count() or 1
    if len(first) < FEW or cores == 1:
        reader = Reader(case)
        for batch in _batches(chain(first, paths)):
            yield len(batch), reader.rows(batch)
        return
    # Not forked: whoever calls may have threads, which a fork would leave half-way.
    apart = get_context("spawn")
    _begin_helper()
    with ProcessPoolExecutor(cores, apart, _begin, (case_path,)) as pool:
        running: deque[tuple[int, Future[Rows]]] = deque()
        try:
            for batch in _batches(chain(first, paths)):
                running.append((len(batch), pool.submit(_rows, batch)))
                if len(running) >= cores * _AHEAD:
                    count, future = running.popleft()
                    yield count, future.result()
            while running:
                count, future = running.popleft()
                yield count, future.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _begin_helper() -> None:
    """Begin the process that clears up behind the others, as long as it has a place to complain.

    It is given the file behind `sys.stderr`, and while a screen is drawn there is none.
    """
    if os.name == "posix" and sys.__stderr__:
        with redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()


def _batches(paths: Iterator[Path]) -> Iterator[Sequence[Path]]:
    while batch := list(islice(paths, _BATCH)):
        yield batch


_reader: Reader | None = None
"""Of a process that reads for another."""


def _begin(case_path: Path) -> None:
    global _reader
    _reader = Reader(open_case(case_path))


def _rows(batch: Sequence[Path]) -> Rows:
    assert _reader, "a process that reads begins with its case"
    return _reader.rows(batch)
