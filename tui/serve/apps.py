"""An app of its own for each visitor, in a process that has their folder and little else.

Of textual-serve's `AppService` this replaces how the process is begun and ended, and what its
environment is: there, a shell runs the command with all that the server knows, nothing ends a
process that hangs, and a server that is killed leaves its apps behind.
"""

import asyncio
import ctypes
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from textual_serve.app_service import AppService

from tui.outside.places import VISITOR

PATIENCE = 5.0
"""Seconds that an app has to end by itself."""

MOST_MEMORY = 2 * 1024 * 1024 * 1024
"""Bytes of addresses that an app may have: several times what it needs."""

MOST_FILE = 8 * 1024 * 1024
"""Bytes of a file that an app may write."""

_INHERITED = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT", "VIRTUAL_ENV", "PYTHONPATH")
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux


class VisitorsApp(AppService):
    """The app of one visitor."""

    def __init__(self, arguments: Sequence[str], folder: Path, **wire: Any) -> None:
        super().__init__("", **wire)
        self._arguments = arguments
        self._folder = folder

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        return environment(self._folder, width, height, os.environ)

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        self._process = process = await asyncio.create_subprocess_exec(
            *self._arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            cwd=self._folder,
            env=self._build_environment(width, height),
            **_bounds(),
        )
        self._stdin = process.stdin
        return process

    async def stop(self) -> None:
        """Have the app end, and see to it that it does."""
        process = self._process
        try:
            async with asyncio.timeout(PATIENCE):
                await super().stop()
        except TimeoutError:
            self._task = None
        if process is None:
            return
        if process.stdin:
            process.stdin.close()
        try:
            async with asyncio.timeout(PATIENCE):
                await process.wait()
        except TimeoutError:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def environment(folder: Path, width: int, height: int, ours: Mapping[str, str]) -> dict[str, str]:
    """What an app finds around it: its visitor's folder, and nothing of the host's."""
    home = str(folder)
    kinds = ("CACHE", "CONFIG", "DATA", "STATE")
    return {
        **{name: ours[name] for name in _INHERITED if name in ours},
        **dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), home),
        **{f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in kinds},
        VISITOR: home,
        "PYTHONUTF8": "1",
        "TEXTUAL_DRIVER": "tui.app.web:Browser",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "COLUMNS": str(width),
        "ROWS": str(height),
    }


def _bounds() -> dict[str, Any]:
    """What keeps an app within bounds, and has it end with the server, where the system can."""
    if sys.platform == "win32":
        return {}
    import resource

    # Loaded here: between fork and exec nothing may be that could wait for another thread.
    prctl = ctypes.CDLL(None, use_errno=True).prctl if sys.platform == "linux" else None

    def bound() -> None:
        for kind, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_FSIZE, MOST_FILE)):
            resource.setrlimit(kind, (most, most))
        if prctl:
            prctl(_DIES_WITH_PARENT, signal.SIGTERM)

    return {"preexec_fn": bound}
