"""Counting many walks on another thread, so that the screen goes on; and writing the counts."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from tui.app.conversations.copying import folder_of, offer_formats
from tui.app.dialogs.prompt import Ask
from tui.app.host import Host
from tui.brief.gathered import SUFFIXES, Format, held_against_case, set_as
from tui.case.model import Case
from tui.gather.gathering import gather, walk_files
from tui.gather.model import Gathered
from tui.outside.paths import is_there, path_typed, shown_path, typed_path
from tui.outside.problem import Problem, Refused
from tui.outside.versions import own_version
from tui.reason.engine.budget import StoppedError, watched
from tui.reason.engine.derive import Findings
from tui.reason.guesses import Guessed
from tui.reason.reasoner import Reasoner
from tui.wording.gathered import (
    COUNT_WHERE,
    FORMAT_WORDS,
    NO_SUCH_FOLDER,
    NOT_COUNTED,
    OTHER_FOLDER,
    TRY_ANOTHER,
    WRITE_COUNTS,
    command_words,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The walks of `files` below a folder, counted, and what guesses are held against."""

    case: Case
    folder: Path
    gathered: Gathered
    nothing: Findings
    guessed: tuple[Guessed, ...]
    files: int


class Count:
    """A count that is under way. `files` is how many files have been read so far."""

    def __init__(self, case: Case, case_path: Path, folder: Path) -> None:
        self.case, self.folder = case, folder
        self.files = 0
        self._case_path = case_path
        self._stop = Event()

    def stop(self) -> None:
        """Let it be: whoever waits for it is told so at the next file."""
        self._stop.set()

    def work_out(self) -> Counted:
        """Read and count. It may take long, and nothing of it touches the screen.

        Raises:
            StoppedError: when it was stopped.
            Refused: rule `cannot-gather`, when the counts cannot be kept while they are made.
        """
        paths = walk_files(self.folder, self._go_on)
        try:
            with watched(lambda _: self._go_on()):
                gathered = gather(paths, self.case, self._case_path, self._heard)
                nothing, guessed = held_against_case(Reasoner(self.case), gathered)
        except (OSError, sqlite3.Error, BrokenExecutor) as error:
            where = shown_path(self.folder)
            problem = Problem("cannot-gather", "error", where, 0, 0, NOT_COUNTED, TRY_ANOTHER)
            raise Refused([problem]) from error
        return Counted(self.case, self.folder, gathered, nothing, guessed, self.files)

    def _heard(self, files: int) -> None:
        self.files = files
        self._go_on()

    def _go_on(self) -> None:
        if self._stop.is_set():
            raise StoppedError


def ask_folder(app: Host, folder: Path, take: Callable[[Path], None]) -> None:
    """Ask in which folder the walks lie, and `take` the one that is named and there."""

    def answered(name: str | None) -> None:
        if not name:
            return
        path = path_typed(name)
        if is_there(path):
            take(path)
        else:
            where = shown_path(path)
            app.tell([Problem("no-walks", "error", where, 0, 0, NO_SUCH_FOLDER, TRY_ANOTHER)])

    app.push_screen(Ask(OTHER_FOLDER, COUNT_WHERE, shown_path(folder)), answered)


def offer_to_write(app: Host, counted: Counted) -> None:
    """Ask what the counts are to be written as, and write them beside the walks."""
    command = command_words([typed_path(counted.folder)], typed_path(app.session.case_path))
    reasoner, version = Reasoner(counted.case), own_version()

    def text_of(name: Format) -> str:
        return set_as(name, reasoner, counted.gathered, command, version)

    def path_of(name: Format) -> Path:
        return folder_of(app) / f"{counted.case.id}.counts{SUFFIXES[name][0]}"

    offer_formats(app, WRITE_COUNTS, FORMAT_WORDS, text_of, path_of)
