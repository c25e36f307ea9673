"""Opening a case or a scenario in place of what is open."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.conversations.saving import unless_unsaved
from tui.app.dialogs.prompt import Answer, ask_until_taken
from tui.app.host import Host, Then
from tui.app.session import Session, start
from tui.outside.paths import path_typed, shown_path
from tui.outside.places import bundled_cases, comes_along, own_cases, visitor_folder
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.scenario.library import Lying, cases, lying_in, walks, with_one
from tui.wording.files import CASE, case_detail, new_walk, walk_detail

if TYPE_CHECKING:
    from tui.app.dialogs.library import Library
    from tui.app.dialogs.shelf import Entry
    from tui.scenario.opening import Opened


def open_library(app: Host) -> None:
    """Lay the library over the place: what there is to open, and what can be done with it.

    It stays until something has been opened: what cannot be is told on it.
    """
    from tui.app.conversations.shelving import trash_of
    from tui.app.dialogs.library import Library

    session = app.session

    def replace_with(path: Path) -> bool:
        return _opened_over(app, library, path)

    own, ours = (
        cases([path for path in paths if path != session.case_path], app.cache)
        for paths in (own_cases(), bundled_cases())
    )
    title = new_walk(session.case.title)
    anew = Answer(title, "", lambda: replace_with(session.case_path))
    drafts = app.keeper.answers()
    after = [
        a_file(case.path, replace_with, f"{CASE}{case.title}", case_detail(case))
        for case in (*own, *ours)
    ]
    last = another_file(app, "open a file", "The path of a case or scenario file.", replace_with)

    def closing(answers: list[Answer]) -> "list[Entry]":
        """Answers that go on with something else than the library."""
        return [replace(answer, then=partial(library.dismiss, answer.then)) for answer in answers]

    def others() -> "tuple[list[Entry], list[Entry]]":
        return [anew, *closing(drafts)], [*after, *closing(trash_of(app)), *last]

    def picked(then: Then | None) -> None:
        if then:
            then()

    library = Library(lambda: lying_beside(app.session), others, replace_with)
    app.push_screen(library, picked)


def _opened_over(app: Host, library: "Library", path: Path) -> bool:
    """Close the library over what is opened in place of the walk; false where it cannot be.

    It is read before anybody is asked about what is not saved, and again after that: the walk may
    have been saved there.
    """
    from tui.app.conversations.shelving import is_open_here

    if is_open_here(app, path):
        library.dismiss(None)
        return True
    opened = _read(app, path)
    if opened and app.session.is_dirty:
        library.dismiss(lambda: unless_unsaved(app, lambda: open_path(app, path)))
    elif opened:
        library.dismiss(lambda: _begin(app, opened))
    return opened is not None


def walks_of(session: Session, then: Callable[[Path], object]) -> list[Answer]:
    """The walks saved for the case at hand, as answers, the latest first."""
    decisions = len(session.case.decisions)
    return [
        a_file(walk.path, then, clean_line(walk.path.stem), walk_detail(walk, decisions))
        for walk in walks(scenarios_of(session))
    ]


def a_file(path: Path, then: Callable[[Path], object], label: str, detail: str) -> Answer:
    """An answer of a list of files: what it is called, what is in it, and where it lies."""
    return Answer(label, f"{detail} · {shown_path(path)}", lambda: then(path))


def another_file(app: Host, heading: str, words: str, take: Callable[[Path], bool]) -> list[Answer]:
    """The last answer of a list of files: one that the list does not have, by its path.

    It is asked for until one can be taken. Visitors have none: they are kept to what is listed.
    """
    if visitor_folder():
        return []

    def typed(name: str) -> bool:
        return not name or take(path_typed(name))

    def ask() -> None:
        ask_until_taken(app, heading, words, typed, placeholder="~/walks/mine.toml")

    return [Answer("Another file …", "give its path", ask)]


def scenarios_of(session: Session) -> list[Path]:
    """The scenario files that lie beside the case and where scenarios are kept."""
    return [file.path for file in lying_beside(session)]


def lying_beside(session: Session) -> tuple[Lying, ...]:
    """The same as they lie there now, those written last first; and the open one, wherever it is.

    Links that lead out of these folders are left out: whoever wants to open one names it. Visitors
    see their own, and what comes with the program.
    """
    files = lying_in(folders_of(session), session.case_path.name)
    if visitor_folder():
        files = tuple(f for f in files if f.folder == session.folder or comes_along(f.path))
    return with_one(files, session.path) if session.path else files


def folders_of(session: Session) -> tuple[Path, ...]:
    """The folders of these: that of the case, and where scenarios are kept."""
    return (session.case_path.parent, session.folder)


def open_path(app: Host, path: Path) -> None:
    """Open a case or a scenario in place of what is open; on failure, say why and stay."""
    if opened := _read(app, path):
        _begin(app, opened)
    else:
        app.keeper.changed()  # the walk that was let go for it stays after all


def _read(app: Host, path: Path) -> "Opened | None":
    """What is in a file; why there is none is told."""
    from tui.scenario.opening import open_file
    from tui.work.mistaken import told_of

    try:
        with told_of(path):
            return open_file(path, app.cache)
    except Refused as refused:
        app.tell(refused.problems)
        return None


def _begin(app: Host, opened: "Opened") -> None:
    from tui.settings.beginning import as_set
    from tui.work.notices import notices

    app.begin(start(as_set(opened, app.held.settings)))
    app.say(*notices(opened), stays=True)
