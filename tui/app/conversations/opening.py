"""Opening a case or a scenario in place of what is open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.conversations.saving import unless_unsaved
from tui.app.dialogs.prompt import Answer, Ask
from tui.app.host import Host, Then
from tui.app.session import Session, start
from tui.outside.paths import path_typed, shown_path
from tui.outside.places import bundled_cases, comes_along, own_cases, visitor_folder
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.scenario.library import Lying, cases, lying_in, walks, with_one
from tui.wording.files import CASE, case_detail, new_walk, walk_detail

if TYPE_CHECKING:
    from tui.app.dialogs.shelf import Entry


def open_library(app: Host) -> None:
    """Lay the library over the place: what there is to open, and what can be done with it."""
    from tui.app.conversations.shelving import trash_of
    from tui.app.dialogs.library import Library

    session = app.session

    def replace_with(path: Path) -> None:
        unless_unsaved(app, lambda: open_path(app, path))

    own, ours = (
        cases([path for path in paths if path != session.case_path], app.cache)
        for paths in (own_cases(), bundled_cases())
    )
    title = new_walk(session.case.title)
    before = [
        Answer(title, "", lambda: replace_with(session.case_path)),
        *app.keeper.answers(),
    ]
    after = [
        a_file(case.path, replace_with, f"{CASE}{case.title}", case_detail(case))
        for case in (*own, *ours)
    ]
    last = another_file(app, "open a file", "The path of a case or scenario file.", replace_with)

    def others() -> "tuple[list[Entry], list[Entry]]":
        return [*before], [*after, *trash_of(app), *last]

    def picked(then: Then | None) -> None:
        if then:
            then()

    library = Library(
        lambda: lying_beside(app.session), others, lambda path: partial(replace_with, path)
    )
    app.push_screen(library, picked)


def walks_of(session: Session, then: Callable[[Path], None]) -> list[Answer]:
    """The walks saved for the case at hand, as answers, the latest first."""
    decisions = len(session.case.decisions)
    return [
        a_file(walk.path, then, clean_line(walk.path.stem), walk_detail(walk, decisions))
        for walk in walks(scenarios_of(session))
    ]


def a_file(path: Path, then: Callable[[Path], None], label: str, detail: str) -> Answer:
    """An answer of a list of files: what it is called, what is in it, and where it lies."""
    return Answer(label, f"{detail} · {shown_path(path)}", lambda: then(path))


def another_file(app: Host, heading: str, words: str, then: Callable[[Path], None]) -> list[Answer]:
    """The last answer of a list of files: one that the list does not have, by its path.

    Visitors have none: they are kept to what is listed.
    """
    if visitor_folder():
        return []

    def typed(name: str | None) -> None:
        if name:
            then(path_typed(name))

    def ask() -> None:
        app.push_screen(Ask(heading, words, placeholder="~/walks/mine.toml"), typed)

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
    from tui.scenario.opening import open_file
    from tui.settings.beginning import as_set
    from tui.work.mistaken import told_of
    from tui.work.notices import notices

    try:
        with told_of(path):
            opened = open_file(path, app.cache)
    except Refused as refused:
        app.tell(refused.problems)
        app.keeper.changed()  # the walk that was let go for it stays after all
        return
    app.begin(start(as_set(opened, app.held.settings)))
    app.say(*notices(opened), stays=True)
