"""Holds the file of the walk that is open, and finds out who else does."""

import asyncio
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.host import Host

if TYPE_CHECKING:
    from tui.scenario.holding import Hold, Holder


class Holding:
    """Holds the file that the walk is kept in, from the first frame on, while it is open."""

    def __init__(self, app: Host, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._holds: dict[str, Hold] = {}
        self._path: Path | None = None
        self._has_begun = False
        self._is_over = False
        self._claiming = threading.Lock()

    def begin(self) -> None:
        """Begin to hold what is open."""
        self._has_begun = True
        self.changed()

    def changed(self) -> None:
        """Hold the file of the walk if it has become another; let go of the one before."""
        path = self._app.session.path
        if not self._has_begun or path == self._path:
            return
        self._path = path
        if path or self._holds:
            self._app.run_worker(partial(self._follow, path), group="hold", exclusive=True)

    def let_go(self) -> None:
        """Let go of whatever is not the file of the walk: what was to be saved there is not."""
        from tui.scenario.drafts import key_of

        path = self._app.session.path
        key = key_of(path) if path else ""
        for other in [other for other in self._holds if other != key]:
            self._holds.pop(other).release()

    async def _follow(self, path: Path | None) -> None:
        self.let_go()
        if path:
            holder = await asyncio.to_thread(self.claim, path)
            if holder and self._app.session.path == path:
                from tui.app.conversations.others import tell_holder

                tell_holder(self._app, path, holder)

    def claim(self, path: Path) -> "Holder | None":
        """Hold a file; who does, when it is somebody else. Where nothing can be held, nobody is."""
        from tui.scenario.drafts import key_of
        from tui.scenario.holding import Hold, hold

        with self._claiming:  # else a save just after the start would meet its own hold
            if self._is_over or key_of(path) in self._holds:
                return None
            answer = hold(self._folder, path)
            if isinstance(answer, Hold):
                self._holds[answer.key] = answer
                return None
        return answer

    def close(self) -> None:
        """Let go of everything, also of what is about to be held."""
        with self._claiming:
            self._is_over = True
            for held in self._holds.values():
                held.release()
            self._holds.clear()
