"""What ground a terminal wrote on when it was asked last: so a start need not wait for its answer.

Kept where what can be found again is kept, for each kind of terminal; whatever goes wrong with it,
the terminal is asked anyway.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_WORDS = {b"light": True, b"dark": False}
_LONGEST = 60
"""Characters of the name of a terminal that tell it from others."""


def kept_ground(folder: Path, environ: Mapping[str, str]) -> bool | None:
    """Whether it was light; None where that is not known."""
    try:
        handle = os.open(ground_file(folder, environ), os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return None
    try:
        return _WORDS.get(os.read(handle, 8))
    except OSError:
        return None
    finally:
        os.close(handle)


def keep_ground(folder: Path, environ: Mapping[str, str], *, is_light: bool) -> None:
    """Remember whether it is light, if that is not known already."""
    if kept_ground(folder, environ) != is_light:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            ground_file(folder, environ).write_text("light" if is_light else "dark", "ascii")


def ground_file(folder: Path, environ: Mapping[str, str]) -> Path:
    """Where that is kept, of this kind of terminal. It need not exist."""
    name = "-".join(environ.get(part, "") for part in ("TERM", "TERM_PROGRAM"))
    return folder / f"ground-{''.join(c if c.isalnum() else '-' for c in name[:_LONGEST])}"
