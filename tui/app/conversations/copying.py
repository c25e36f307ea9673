"""Taking something along: to the clipboard, or to a file of one's own."""

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

from tui.app.actions import key_of
from tui.app.dialogs.prompt import Answer, Ask, pick
from tui.app.host import Host, Then
from tui.app.working import VISIBLE
from tui.outside.paths import inside, path_typed, shown_path
from tui.outside.places import visitor_folder
from tui.outside.problem import Refused
from tui.wording.handing_on import (
    IS_THERE,
    NOTHING_TO_COPY,
    TO_FILE,
    WORKING,
    sent_words,
    written_words,
)
from tui.wording.unsaved import WRITTEN_OVER

F = TypeVar("F")

COPIED = "copied.txt"


def copy(app: Host, text: str) -> None:
    """Send a text to the clipboard of the terminal; whether that has taken it, nobody tells."""
    if text:
        app.copy_to_clipboard(text)
        app.say(sent_words(key_of("copy")))
    else:
        app.say(NOTHING_TO_COPY)


def copy_to_file(app: Host, text: str) -> None:
    """Ask for a name, and write a text there."""
    folder = folder_of(app)

    def answered(name: str | None) -> None:
        if name:
            path = path_typed(name)
            if visitor_folder():
                path = inside(folder, name) or folder / COPIED
            write_out(app, path if path.is_absolute() else folder / path, f"{text}\n")

    app.push_screen(Ask("write to a file", TO_FILE, COPIED), answered)


def folder_of(app: Host) -> Path:
    """Where the walks of this case are kept, or this one is."""
    path = app.session.path
    return path.parent if path else app.session.folder


def offer_formats(
    app: Host,
    title: str,
    formats: Mapping[F, tuple[str, str]],
    text_of: Callable[[F], str],
    path_of: Callable[[F], Path],
) -> None:
    """Ask what something is to be written as, and write it. Its text is made on another thread."""

    def written(name: F) -> Then:
        return lambda: write_later(app, partial(text_of, name), path_of(name))

    pick(app, title, "", [Answer(*words, written(name)) for name, words in formats.items()])


def write_later(app: Host, text_of: Callable[[], str], path: Path) -> None:
    """Write a file whose text is made on another thread; where that takes a while, it is said."""

    async def write() -> None:
        text = asyncio.ensure_future(asyncio.to_thread(text_of))
        if not (await asyncio.wait([text], timeout=VISIBLE))[0]:
            app.say(WORKING)
        write_out(app, path, await text)

    app.run_worker(write())


def write_out(app: Host, path: Path, text: str, *, over: bool = False) -> None:
    """Write a file, and say where; ask when there is one of that name."""
    from tui.work.new_file import EXISTS, free_beside, write_new

    try:
        made = write_new(path, text, over=over)
    except Refused as refused:
        if refused.problems[0].rule != EXISTS:
            app.tell(refused.problems)
            return
        beside = free_beside(path)
        answers = [
            Answer(
                "Write it beside that", shown_path(beside), lambda: write_out(app, beside, text)
            ),
            Answer("Write over it", WRITTEN_OVER, lambda: write_out(app, path, text, over=True)),
        ]
        pick(app, "write", f"{shown_path(path)}: {IS_THERE}", answers)
    else:
        app.say(written_words(shown_path(path), made), stays=bool(made))
        app.hand_over(path)
