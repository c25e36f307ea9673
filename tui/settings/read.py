"""Read the settings file: what can be read of it counts, whatever is wrong with the rest.

Without the heavy reader of cases: a start waits for it. A file that is not there costs one look.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from tui.case.model import Directness
from tui.outside.problem import Refused, shorten
from tui.settings.model import Fault, Held, Settings

if TYPE_CHECKING:
    from tui.outside.toml import TomlFile

MOST_SETTINGS_BYTES = 64 * 1024

SETTINGS: dict[str, str] = {
    "theme": "The name of a theme. Left out, it follows TEXTUAL_THEME, or else the terminal.",
    "reading": "What a new walk begins with: stated, beside or inferred.",
    "reduced_motion": "true: nothing glides or blinks.",
    "ascii": "true: signs, lines and quotation marks are drawn with the letters of ASCII.",
    "keys": "A table: the id of an action, and its keys, as a string or a list of strings.",
}
"""Each setting, and what it means."""


def read_settings(path: Path) -> Held:
    """What the settings file holds. Never fails: what is wrong with it is told."""
    if not os.path.lexists(path):
        return Held(path)
    from tui.outside.paths import read_regular, shown_path
    from tui.outside.toml import parse_toml

    try:
        file = parse_toml(read_regular(path, MOST_SETTINGS_BYTES), shown_path(path))
    except Refused as refused:
        return Held(path, problems=refused.problems)
    held = Held(path, file=file)
    there = {name: file.data[name] for name in SETTINGS if name in file.data}
    values = {name: value for name, value in there.items() if not _wrong(name, value)}
    keys = values.pop("keys", {})
    bound = {action: _keys(value) for action, value in keys.items() if not _wrong_keys(value)}
    settings = Settings(**values, keys=bound)
    return held._replace(settings=settings, problems=tuple(held.all_problems(list(_faults(file)))))


def _faults(file: "TomlFile") -> Iterator[Fault]:
    """What is wrong with a file that is TOML: all of it, which so small a file bounds."""
    for name, value in file.data.items():
        if wrong := _wrong(name, value):
            is_known = name in SETTINGS
            yield (name,), *wrong, is_known
        elif name == "keys":
            for action, keys in value.items():
                if wrong := _wrong_keys(keys):
                    yield (name, action), *wrong, True


def _wrong(name: str, value: Any) -> tuple[str, str] | None:
    """What is wrong with a setting, and how to mend it; None where nothing is."""
    match name:
        case "theme":
            if not isinstance(value, str):
                return f"“{name}” must be the name of a theme.", 'Write it so: theme = "juncture".'
        case "reading":
            if not isinstance(value, str):
                return "“reading” must be a word.", 'Write it so: reading = "stated".'
            if value not in READINGS:
                return "“reading” holds a word that is not known.", f"Use {_one_of(READINGS)}."
        case "reduced_motion" | "ascii":
            if not isinstance(value, bool):
                mend = f"Write it so: {name} = true, or {name} = false."
                return f"“{name}” must be true or false.", mend
        case "keys":
            if not isinstance(value, dict):
                return (
                    "“keys” must be a table.",
                    'Head it [keys]; beneath, write why = "W".',
                )
        case _:
            return f"There is no setting “{shorten(name, 60)}”.", _nearest(name)
    return None


READINGS = get_args(Directness)


def _wrong_keys(value: Any) -> tuple[str, str] | None:
    if _keys(value):
        return None
    parts = value if isinstance(value, list) else [value]
    if all(isinstance(part, str) for part in parts):
        return "No key is named here.", "Name one, or leave the line out: then the usual key stays."
    message = "Keys must be a string or a list of strings."
    return message, 'Write them in quotation marks: "W", or ["W", "f2"].'


def _keys(value: Any) -> tuple[str, ...]:
    """The keys that somebody wrote, each as it is written; none where they are not written so."""
    parts = value.split(",") if isinstance(value, str) and value != "," else value
    if isinstance(parts, str):
        parts = [parts]
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        return ()
    return tuple(part.strip() for part in parts if part.strip())


def _nearest(name: str) -> str:
    from tui.outside.near import did_you_mean

    return did_you_mean(name, SETTINGS) or f"There are {_one_of(SETTINGS, 'and')}."


def _one_of(names: Iterable[str], word: str = "or") -> str:
    *first, last = names
    return f"{', '.join(first)} {word} {last}"
