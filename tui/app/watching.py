"""Notices when somebody else changes the file of the case, while it is open here.

With `watchfiles` (the extra `watch`) the system tells at once. Without it the file is looked at
whenever the terminal gets the focus or a key is pressed: nothing ever ticks.
"""

import os
from collections.abc import Callable
from pathlib import Path

from tui.app.conversations.desk import look
from tui.app.host import Host
from tui.outside.places import is_ours

Stamp = tuple[int, int, int]


class Watch:
    """Watches the file of the case that is open."""

    def __init__(self, app: Host) -> None:
        self._app = app
        self.begin()

    def begin(self) -> None:
        """Watch the file of the case that is open now."""
        self._path = self._app.session.case_path
        self._stamp = _stamp(self._path)

    async def go_on(self) -> None:
        """Look whenever the system says that something has changed there; for ever."""
        path = self._path.resolve()
        if not is_ours(path):
            return
        try:
            from watchfiles import awatch
        except ImportError:
            return
        only = _only(path)
        async for _ in awatch(path.parent, watch_filter=only, recursive=False, step=STEP):
            self.glance()

    def glance(self) -> None:
        """Look at the file if its date or size is another than the last time."""
        stamp = _stamp(self._path)
        if stamp != self._stamp:
            self._stamp = stamp
            look(self._app)


STEP = 200
"""Milliseconds after a change in which another one is taken to belong to it."""


def _only(path: Path) -> Callable[[object, str], bool]:
    """That nothing else in its folder is meant."""
    return lambda _, changed: os.path.basename(changed) == path.name  # noqa: PTH119


def _stamp(path: Path) -> Stamp | None:
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
