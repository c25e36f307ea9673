"""Saving the walk, and leaving it only after a word about what is not saved."""

import os
from dataclasses import replace
from itertools import count
from pathlib import Path

from tui.app.dialogs.prompt import Answer, Ask, pick
from tui.app.host import Host, Then, nothing_more
from tui.outside.paths import shown_path
from tui.outside.places import comes_along, visitor_folder
from tui.outside.problem import Problem, Refused
from tui.outside.text import clean_line
from tui.scenario.naming import is_path, path_for
from tui.scenario.read import Saved, read_scenario
from tui.scenario.record import MOST_TITLE
from tui.wording.files import too_long_words
from tui.wording.unsaved import (
    ANOTHER_NAME,
    BESIDE,
    COMES_ALONG,
    TAKEN,
    WRITTEN_OVER,
    differ_words,
    holder_words,
    saved_words,
)


def save(app: Host, then: Then = nothing_more) -> None:
    """Save where the walk is kept; ask for a place the first time, and where it may not be."""
    path = app.session.path
    if path is None:
        save_as(app, then)
    elif comes_along(path):
        app.say(f"{COMES_ALONG} {ANOTHER_NAME}")
        save_beside(app, app.session.folder / path.name, then)
    else:
        _write(app, path, then)


def save_as(app: Host, then: Then = nothing_more, value: str = "") -> None:
    """Ask for a title, then save under a name made from it, or under the path given.

    `value` is in the field at first, in place of what the walk is called now.
    """
    session = app.session
    path = session.path
    folder = path.parent if path and not comes_along(path) else session.folder

    def answered(name: str | None) -> None:
        if name and len(name) > MOST_TITLE and not is_path(name):
            app.say(too_long_words(len(name), MOST_TITLE))
            save_as(app, then, name)
        elif name:
            title = session.scenario.title if is_path(name) else name
            _write(app, path_for(name, folder), then, title=title)
        elif name == "":
            app.say("Nothing is saved: it needs a name.")

    words = (
        f"It is kept as a TOML file in {shown_path(folder)}. Give it a name, or a path of your own."
    )
    if visitor_folder():
        words = "Give it a name: your browser downloads it as a TOML file."
    value = value or clean_line(session.path.name if session.path else session.scenario.title)
    app.push_screen(Ask("save this walk", words, value, "my course"), answered)


def save_beside(app: Host, path: Path, then: Then = nothing_more) -> None:
    """Ask for another name than that of a file that is somebody else's now, and save there."""
    free = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    save_as(app, then, clean_line(next(file.name for file in free if not os.path.lexists(file))))


def taking(app: Host, path: Path, theirs: Saved) -> list[Answer]:
    """The answer by which the walk becomes what somebody else has saved, if it is of this case."""

    def take() -> None:
        app.change(theirs.scenario)
        app.arrange(replace(app.session, kept=theirs.scenario, saved=theirs, path=path))

    same = theirs.scenario.case_id == app.session.case.id
    return [Answer("Take theirs", TAKEN, take)] if same else []


def _write(
    app: Host, path: Path, then: Then, *, title: str | None = None, overwrite: bool = False
) -> None:
    from tui.scenario.durable import CANNOT_SAVE
    from tui.work.new_file import folder_to_make
    from tui.work.save import ASKABLE, keep

    session = app.session
    if not overwrite and (holder := app.holder.claim(path)):
        _ask_overwrite(app, path, then, holder_words(clean_line(path.name), holder), title)
        return
    made = folder_to_make(path)
    try:
        saved = keep(
            session.scenario if title is None else replace(session.scenario, title=title),
            app.findings,
            session.case_path,
            path,
            session.saved,
            overwrite=overwrite,
        )
    except Refused as refused:
        app.holder.let_go()
        problem = refused.problems[0]
        if problem.rule in ASKABLE:
            _ask_overwrite(app, path, then, problem.message, title)
        elif problem.rule == CANNOT_SAVE:
            _offer_again(app, path, then, problem, title)
        else:
            app.tell(refused.problems)
    else:
        app.keeper.forget()
        app.arrange(session.kept_as(saved, path))
        app.say(saved_words(shown_path(path), saved.warnings, made), stays=bool(made))
        app.hand_over(path)
        then()


def _ask_overwrite(app: Host, path: Path, then: Then, words: str, title: str | None) -> None:
    """Ask what is to become of what is in a file already, or may be written there any moment."""

    def overwrite() -> None:
        _write(app, path, then, title=title, overwrite=True)

    mine, theirs = app.session, _theirs(app, path)
    answers = [
        Answer("Save mine beside it", BESIDE, lambda: save_beside(app, path, then))
        if path == mine.path
        else Answer("Save under another name", "Both are kept.", lambda: save_as(app, then)),
        *(taking(app, path, theirs) if theirs else ()),
        Answer("Write over it", WRITTEN_OVER, overwrite),
    ]
    if theirs:
        words = f"{words}{differ_words(mine.case, mine.scenario, theirs.scenario)}"
    pick(app, "save", words, answers)


def _theirs(app: Host, path: Path) -> Saved | None:
    """What the file of the walk holds now, if it is one."""
    try:
        return read_scenario(path) if path == app.session.path else None
    except Refused:
        return None


def _offer_again(app: Host, path: Path, then: Then, problem: Problem, title: str | None) -> None:
    answers = [
        Answer("Try again", shown_path(path), lambda: _write(app, path, then, title=title)),
        Answer("Save somewhere else", "", lambda: save_as(app, then)),
        Answer("Go on without saving", "the walk stays as it is here, and is kept as a draft"),
    ]
    pick(app, "not saved", f"{problem.message} {problem.mend}", answers)


def unless_unsaved(app: Host, then: Then) -> None:
    """Do something that would lose unsaved work, after asking."""
    if not app.session.is_dirty:
        then()
        return

    def discard() -> None:
        app.keeper.forget()
        then()

    named = f"as {app.session.name}" if app.session.path else "you choose the name"
    answers = [
        Answer("Save it", named, lambda: save(app, then)),
        Answer("Leave it", "the changes since the last save are lost", discard),
        Answer("Stay here"),
    ]
    pick(app, "not saved", "This walk has changes that are not saved.", answers)


def leave(app: Host) -> None:
    """Leave the app."""
    unless_unsaved(app, app.exit)
