"""Notices when somebody else changes the file of the case, or of the walk, while it is open here.

With `watchfiles` (the extra `watch`) the system tells at once. Without it the files are looked at
whenever the terminal gets the focus or a key is pressed: nothing ever ticks.
"""

import os
from collections.abc import Callable
from pathlib import Path

from tui.app.conversations.others import Others
from tui.app.host import Host
from tui.outside.places import is_ours
from tui.scenario.read import Saved

Stamp = tuple[int, int, int, int]

UNSEEN: Stamp = (0, 0, 0, 0)
"""Of a file that is to be looked at once in any case: it may have changed since it was opened."""

STEP = 200
"""Milliseconds after a change in which another one is taken to belong to it."""


class Watch:
    """Watches the files of what is open."""

    def __init__(self, app: Host) -> None:
        self._app = app
        self._others = Others(app)
        self._stamps: dict[Path, Stamp | None] = {}
        self._saved: Saved | None = None
        self._is_told = False

    def begin(self, *, is_told: bool) -> None:
        """Watch what is open, from now on; `is_told`: let the system tell, where it can."""
        self._is_told = is_told
        self._follow()

    def changed(self) -> None:
        """Watch what is open now, if it is in other files; and look anew at what was just saved."""
        if not self._stamps:
            return
        if self._files() != list(self._stamps):
            self._follow()
        session = self._app.session
        if session.path and session.saved is not self._saved:
            self._saved = session.saved
            self._stamps[session.path] = UNSEEN

    def _files(self) -> list[Path]:
        session = self._app.session
        return [session.case_path, *([session.path] if session.path else [])]

    def _follow(self) -> None:
        before = self._stamps
        case, *walks = self._files()
        self._stamps = {case: before.get(case, _stamp(case))}
        self._stamps |= {path: before.get(path, UNSEEN) for path in walks}
        if self._is_told:
            self._app.run_worker(self._go_on(), group="watch", exclusive=True)

    async def _go_on(self) -> None:
        """Look whenever the system says that something has changed there; for ever."""
        case, *walks = [path.resolve() for path in self._stamps]
        files = [*([case] if is_ours(case) else []), *walks]
        if not files:
            return
        try:
            from watchfiles import awatch

            names = {os.path.normcase(path) for path in files}
            folders = {path.parent for path in files}
            changes = awatch(*folders, watch_filter=_only(names), recursive=False, step=STEP)
            async for _ in changes:
                self.glance()
        except (ImportError, OSError, RuntimeError):
            return  # a folder is gone, or too many are watched: keys and focus still tell

    def glance(self) -> None:
        """Look at the files whose date or size is another than the last time."""
        for path, before in list(self._stamps.items()):
            stamp = _stamp(path)
            if stamp == before:
                continue
            if path == self._app.session.case_path:
                from tui.app.conversations.desk import look

                self._stamps[path] = stamp
                look(self._app)
            elif self._others.look(path, self.glance):
                self._stamps[path] = stamp


def _only(names: set[str]) -> Callable[[object, str], bool]:
    """That nothing else in their folders is meant."""
    return lambda _, changed: os.path.normcase(changed) in names


def _stamp(path: Path) -> Stamp | None:
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
