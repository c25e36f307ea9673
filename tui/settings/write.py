"""Write one setting into the file, and leave all else in it as it stands there.

Comments, the order, and what the program does not know stay: who wrote that may need it yet. A file
that cannot be read is not written to.
"""

import os
from pathlib import Path
from typing import Any

from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.toml import parse_toml
from tui.scenario.durable import write_durably
from tui.settings.model import Held, Name
from tui.settings.read import MOST_SETTINGS_BYTES, read_settings

HEAD = "# What Juncture is to be like. Keys can be set here too, in a table [keys].\n\n"
"""How a new file begins."""


def keep_setting(path: Path, name: Name, value: str | bool | None) -> Held:
    """Have a setting on the disk; None takes it out, so that it is as if it had never been set.

    Raises:
        Refused: when the file cannot be read, or written; it is then as it was.
    """
    is_there = os.path.lexists(path)
    data = read_regular(path, MOST_SETTINGS_BYTES) if is_there else HEAD.encode()
    before = parse_toml(data, shown_path(path))
    whole = {**before.data, name: value}
    if value is None:
        del whole[name]
    if whole != before.data:
        write_durably(path, _written(before.text, name, value, whole, path))
    return read_settings(path)


def _written(text: str, name: str, value: str | bool | None, whole: Any, path: Path) -> bytes:
    """The text with one setting changed, if nothing else has changed with it."""
    import tomlkit

    try:
        document = tomlkit.parse(text)
        if value is None:
            document.pop(name)
        else:
            document[name] = value
        data = tomlkit.dumps(document).encode()
        is_right = parse_toml(data, "").data == whole
    except Exception:  # whatever the editor of TOML comes to grief over, the file stays as it was
        is_right = False
    if not is_right:
        message = f"“{name}” cannot be written there without changing more."
        mend = "Set it in the file yourself."
        raise Refused([Problem("cannot-save", "error", shown_path(path), 0, 0, message, mend)])
    return data
