"""The file that a walk is saved to, from what a person types when asked for a name."""

import os
import re
from pathlib import Path

from tui.outside.paths import inside, path_typed
from tui.outside.places import visitor_folder

LONGEST_NAME = 60


def is_path(name: str) -> bool:
    """Whether what was typed is a path rather than a title. A visitor gives titles alone."""
    if visitor_folder():
        return False
    return name.endswith(".toml") or "/" in name or "\\" in name or name == "~"


def path_for(name: str, folder: Path) -> Path:
    """The file for a name: a path as given, else the name in plain letters, in `folder`.

    A path that does not begin at the root is in `folder` too. One that leads to a folder means a
    file in there.
    """
    if is_path(name):
        path = path_typed(name)
        if not path.name or os.path.isdir(path):  # noqa: PTH112 - neither does this
            path /= "scenario"
        path = path if path.suffix == ".toml" else path.with_name(f"{path.name}.toml")
        return path if path.is_absolute() else folder / path
    slug = re.sub(r"[^\w-]+", "-", name.lower()).strip("-")[:LONGEST_NAME] or "scenario"
    return inside(folder, f"{slug}.toml") or folder / f"scenario-{slug}.toml"
