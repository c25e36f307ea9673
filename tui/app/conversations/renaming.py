"""Saved walks in the library: another title and name for one, or for a copy of it."""

import os
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.conversations.shelving import in_hand, is_left_alone, is_open_here, with_hold
from tui.app.dialogs.prompt import ask_until_taken
from tui.app.host import Host
from tui.outside.places import may_be_tidied
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.scenario.moving import move
from tui.scenario.naming import is_path, path_for
from tui.scenario.opening import CASE_NAME
from tui.scenario.read import Saved, read_scenario
from tui.scenario.record import MOST_TITLE
from tui.wording import files as words

if TYPE_CHECKING:
    from tui.app.dialogs.library import Library

MOST_TRIED = 100
"""How many titles of a copy are tried, to offer one whose file is not there yet."""


def rename(library: "Library") -> None:
    """Give the walk under the cursor another title, and its file a name made from it."""
    app, file = library.juncture, in_hand(library)
    if file is None or is_left_alone(library, file) or _stays_behind(app, file.path):
        return
    path, title = file.path, library.now(file).title

    def take(name: str) -> bool:
        target = _target(app, name, path.parent)
        if target is None:
            return False
        if name == title or _stays_behind(app, path):
            return True
        if target != path and os.path.lexists(target) and not _is_one(path, target):
            app.say(words.named_so_words(clean_line(target.name)))
            return False
        if with_hold(app, path, lambda: _renamed(app, path, target, name)):
            app.say(words.renamed_words(clean_line(target.name)))
        library.reload(target if os.path.lexists(target) else path)
        return True

    ask_until_taken(app, "rename this walk", words.RENAME, take, title)


def _is_one(path: Path, target: Path) -> bool:
    """Whether two names are one to the disk, as where case makes no difference."""
    return path.name.casefold() == target.name.casefold() and os.path.samefile(path, target)  # noqa: PTH121


def _renamed(app: Host, path: Path, target: Path, name: str) -> None:
    """Rename a file, and the walk in it; the walk at hand goes along when it is that one."""
    is_mine, saved = is_open_here(app, path), _readable(path)
    if target != path:
        move(path, target)
    saved = replace(saved, path=target) if saved else None
    try:
        if saved and not is_path(name) and saved.scenario.title != name:
            saved = _titled(app, saved, target, name)
    finally:
        if is_mine and saved:
            app.arrange(app.session.kept_as(saved, target))


def _stays_behind(app: Host, path: Path) -> bool:
    """Whether the walk at hand could not go along with its file; says so, and why."""
    if not is_open_here(app, path):
        return False
    session, there = app.session, _readable(path)
    if session.is_dirty or session.saved is None:
        app.say(words.SAVE_FIRST)
        return True
    if there is None or there.digest != session.saved.digest:
        app.say(words.NOT_AS_SAVED)
        return True
    return False


def _readable(path: Path) -> Saved | None:
    """The walk in a file; a file that holds none can have another name all the same."""
    try:
        return read_scenario(path)
    except Refused:
        return None


# Another file


def duplicate(library: "Library") -> None:
    """Copy the walk under the cursor, under another title and name."""
    app, file = library.juncture, in_hand(library)
    if file is None:
        return
    path, session = file.path, app.session
    try:
        saved = read_scenario(path)
    except Refused as refused:
        app.tell(refused.problems)
        return
    folder = path.parent if may_be_tidied(path.parent) else session.folder
    title = clean_line(saved.scenario.title) or clean_line(path.stem)
    titles = [f"{title} {number}" for number in range(2, MOST_TRIED)]
    free = (one for one in titles if not os.path.lexists(path_for(one, folder)))

    def take(name: str) -> bool:
        target = _target(app, name, folder)
        if target is None:
            return False
        if not is_path(name):
            target = _free(target)
        elif os.path.lexists(target):
            app.say(words.named_so_words(clean_line(target.name)))
            return False
        try:
            _titled(app, saved, target, clean_line(target.stem) if is_path(name) else name)
        except Refused as refused:
            app.tell(refused.problems)
            return False
        app.say(words.copied_words(clean_line(target.name)))
        library.reload(target)
        return True

    is_behind = is_open_here(app, path) and session.is_dirty
    asked = words.COPY_AS_SAVED if is_behind else words.COPY
    ask_until_taken(app, "copy this walk", asked, take, next(free, titles[0]))


def _free(path: Path) -> Path:
    """A path, or the next one like it that is nobody's: a long title is cut in the name."""
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(one for one in chain([path], others) if not os.path.lexists(one))


def _titled(app: Host, saved: Saved, path: Path, title: str) -> Saved:
    """A walk with another title, written to a file: its own, or one that is not there yet."""
    from tui.scenario.write import save

    is_of_this = saved.scenario.case_id == app.session.case.id
    scenario = replace(saved.scenario, title=title)
    return save(path, scenario, saved, case=app.session.case if is_of_this else None)


# What both ask


def _target(app: Host, name: str, folder: Path) -> Path | None:
    """The file for a name that was typed; None, and a word about it, where that cannot be."""
    if not name:
        app.say(words.NOTHING_TYPED)
        return None
    if len(name) > MOST_TITLE:
        app.say(words.too_long_words(len(name), MOST_TITLE))
        return None
    path = path_for(name, folder)
    if path.parent != folder:
        app.say(words.IN_ANOTHER_FOLDER)
        return None
    if path.name.casefold() == CASE_NAME:
        app.say(words.NAME_OF_CASES)
        return None
    return path
