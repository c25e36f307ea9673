"""Saved walks in the library: put away and brought back, and what is left alone."""

import os
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.actions import key_of
from tui.app.bindings import COPY, RENAME
from tui.app.conversations.opening import folders_of, open_library
from tui.app.dialogs.prompt import Answer, pick
from tui.app.host import Host
from tui.outside.paths import shown_path
from tui.outside.places import comes_along, may_be_tidied, trash_folder
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.scenario.drafts import key_of as place_of
from tui.scenario.library import Lying, Shelved
from tui.scenario.trash import Trashed, bring_back, number_trashed, put_away, trashed
from tui.wording import files as words
from tui.wording.unsaved import holder_words
from tui.wording.words import count

if TYPE_CHECKING:
    from tui.app.dialogs.library import Library

MOST_SHOWN = 200
"""How many walks of the trash are shown; whoever wants an older one goes to its folder."""


def is_open_here(app: Host, path: Path) -> bool:
    """Whether a file is the one that the walk at hand is kept in."""
    mine = app.session.path
    return mine is not None and (mine == path or place_of(mine) == place_of(path))


def in_hand(library: "Library") -> Lying | None:
    """The walk under the cursor, if it is one and still there; else a word about it."""
    app, file = library.juncture, library.file
    if file is None:
        app.say(words.NOT_A_WALK)
    elif not os.path.lexists(file.path):
        app.say(words.is_gone_words(clean_line(file.path.name)))
        library.reload()
        return None
    return file


def is_left_alone(library: "Library", file: Lying) -> bool:
    """Whether a file is not to be touched; says so, and why."""
    is_walk = file.path.is_file() and not library.now(file).is_foreign
    if reason := left_alone(file.path, is_walk=is_walk):
        library.juncture.say(reason)
    return bool(reason)


def left_alone(path: Path, *, is_walk: bool) -> str:
    """Why a file is neither renamed nor deleted; empty where it may be."""
    name = clean_line(path.name)
    if comes_along(path):
        return words.comes_along_words(name, COPY)
    if not may_be_tidied(path.parent):
        return words.not_ours(shown_path(path.parent))
    if path.is_symlink():
        return words.is_a_link(name)
    return "" if is_walk else words.is_foreign(name)


def keys_of(app: Host, file: Lying, walk: Shelved | None) -> tuple[tuple[str, str], ...]:
    """The keys for what can be done with a file beside opening it, as far as it is known by now."""
    is_walk = not (walk and walk.is_foreign)
    may_be = not left_alone(file.path, is_walk=is_walk)
    can_go = may_be and not is_open_here(app, file.path)
    return (
        *(((RENAME, "rename"),) if may_be else ()),
        *(() if walk and walk.wrong else ((COPY, "copy"),)),
        *(((key_of("remove"), "delete"),) if can_go else ()),
    )


def with_hold(app: Host, path: Path, do: Callable[[], object]) -> bool:
    """Do something with a file unless another Juncture has it open; says what keeps us from it."""
    if holder := app.holder.claim(path):
        app.say(f"{holder_words(clean_line(path.name), holder)} Close it there first.")
        return False
    try:
        do()
    except Refused as refused:
        app.tell(refused.problems)
        return False
    finally:
        app.holder.let_go()
    return True


# The trash


def remove(library: "Library") -> None:
    """Put the walk under the cursor into the trash."""
    app, file = library.juncture, in_hand(library)
    if file is None or is_left_alone(library, file):
        return
    if is_open_here(app, file.path):
        app.say(words.OPEN_HERE)
        return
    beside = library.beside
    if with_hold(app, file.path, lambda: put_away(file.path)):
        app.say(words.put_away_words(clean_line(file.path.name), key_of("undo")))
        library.reload(beside)


def last_here(app: Host) -> Trashed | None:
    """What was put away last, of what lay where this case has its walks."""
    here = {place_of(folder) for folder in folders_of(app.session)}
    lately = islice(trashed(), MOST_SHOWN)
    return next((one for one in lately if place_of(one.origin.parent) in here), None)


def undo(library: "Library") -> None:
    """Bring back what was put away last, of what lay here."""
    app = library.juncture
    put = last_here(app)
    if put is None:
        app.say(words.NOTHING_DELETED)
        library.reload()
    elif back := _brought_back(app, put):
        library.reload(back)


def trash_of(app: Host) -> list[Answer]:
    """The answer of the library that leads to the trash, if there is anything in it."""
    number = number_trashed()
    detail = f"{count(number, 'walk')} · {shown_path(trash_folder())}"
    return [Answer("Trash", detail, lambda: _offer(app, number))] if number else []


def _offer(app: Host, number: int) -> None:
    def back(one: Trashed) -> None:
        _brought_back(app, one)
        open_library(app)

    put = list(islice(trashed(), MOST_SHOWN))
    answers = [
        Answer(
            clean_line(one.origin.name),
            words.trash_detail(one.when, shown_path(one.origin.parent)),
            lambda one=one: back(one),  # type: ignore[misc]
        )
        for one in put
    ]
    pick(app, "trash", words.trash_words(len(put), number), answers, tall=True)


def _brought_back(app: Host, put: Trashed) -> Path | None:
    try:
        path = bring_back(put)
    except Refused as refused:
        app.tell(refused.problems)
        return None
    app.say(words.back_words(shown_path(path)))
    return path
