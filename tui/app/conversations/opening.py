"""Opening a case or a scenario in place of what is open."""

from collections.abc import Callable
from pathlib import Path

from tui.app.conversations import LONG
from tui.app.conversations.saving import unless_unsaved
from tui.app.dialogs.prompt import Answer, Ask, pick
from tui.app.host import Host
from tui.app.session import Session, start
from tui.outside.paths import path_typed, shown_path, stays_inside
from tui.outside.places import bundled_cases, own_cases, visitor_folder
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.scenario.library import cases, walks
from tui.wording.files import case_detail, walk_detail


def open_library(app: Host) -> None:
    """List the cases and the scenarios saved for this one, and open what is picked."""
    session = app.session

    def replace_with(path: Path) -> None:
        unless_unsaved(app, lambda: open_path(app, path))

    own, ours = (
        cases([path for path in paths if path != session.case_path], app.cache)
        for paths in (own_cases(), bundled_cases())
    )
    answers = [
        Answer(
            f"A new walk through {session.case.title}", "", lambda: replace_with(session.case_path)
        ),
        *app.keeper.answers(),
        *walks_of(session, replace_with),
        *(
            a_file(case.path, replace_with, f"Case: {case.title}", case_detail(case))
            for case in (*own, *ours)
        ),
        *another_file(app, "open a file", "The path of a case or scenario file.", replace_with),
    ]
    pick(app, "library", "", answers, tall=True)


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
    """The scenario files that lie beside the case and where scenarios are kept.

    Links that lead out of these folders are left out: whoever wants to open one names it.
    """
    bundled = session.case_path in bundled_cases()
    beside = () if visitor_folder() and not bundled else (session.case_path.parent,)
    folders = dict.fromkeys((*beside, session.folder))
    by_place = {
        path.resolve(): path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.glob("*.toml"))
        if path.name != session.case_path.name and stays_inside(folder, path)
    }
    return list(by_place.values())


def open_path(app: Host, path: Path) -> None:
    """Open a case or a scenario in place of what is open; on failure, say why and stay."""
    from tui.scenario.opening import open_file
    from tui.settings.beginning import as_set
    from tui.work.notices import notices

    try:
        opened = open_file(path, app.cache)
    except Refused as refused:
        app.tell(refused.problems)
        app.keeper.changed()  # the walk that was let go for it stays after all
        return
    app.begin(start(as_set(opened, app.held.settings)))
    for notice in notices(opened):
        app.say(notice, timeout=LONG)
