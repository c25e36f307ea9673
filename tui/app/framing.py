"""Keeps the first frame for the next start: see `outside.kept_frame`.

Of Textual this relies on the compositor's strips being what it paints, and on a style giving the
numbers that set it.
"""

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import textual
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

from tui.app.ground import ground_file
from tui.app.session import Session
from tui.case.read import seeds_of
from tui.outside.kept_frame import is_wanted, keep
from tui.outside.places import cache_folder, settings_file

if TYPE_CHECKING:
    from textual.app import App


def keep_frame(app: "App[Any]", session: Session) -> None:
    """Keep what is on the screen as the first frame of this command."""
    size = app.size
    if not is_wanted() or size != app.screen.size or size != tuple(os.get_terminal_size(2)):
        return
    strips = app.screen._compositor.render_strips()
    colors = app.console._color_system or ColorSystem.TRUECOLOR
    rows = [list(_spans(strip, colors)) for strip in strips]
    keep(sys.argv[1:], _files(session), rows)


def _spans(strip: Strip, colors: ColorSystem) -> Iterator[tuple[str, str]]:
    for text, style, _ in strip:
        if text:
            yield text, _numbers(style, colors) if style else ""


def _numbers(style: Style, colors: ColorSystem) -> str:
    return style._make_ansi_codes(colors)


def _files(session: Session) -> list[str]:
    """All files that the first frame depends on."""
    folder = seeds_of(session.case_path)
    documents = [folder / document.path for document in session.case.documents.values()]
    walk = [session.path] if session.path else []
    likes = (settings_file(), ground_file(cache_folder(), os.environ))
    files = (session.case_path, *documents, *walk, *likes)
    return [*map(os.path.abspath, files), textual.__file__]
