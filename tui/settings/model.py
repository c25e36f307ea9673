"""What a person can set: tuples with names, made in no time, for every start waits for them."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.case.model import Directness
from tui.outside.problem import Problem

if TYPE_CHECKING:
    from tui.outside.toml import TomlFile

Name = Literal["theme", "reading", "reduced_motion", "ascii"]
"""What the app itself changes; keys are written by hand."""


class Settings(NamedTuple):
    """What a person likes, as far as they say so.

    `theme` is the name of one, empty where it follows the terminal; `reading` is what a new walk
    begins with; `keys` are those of some actions, by their ids.
    """

    theme: str = ""
    reading: Directness = "stated"
    reduced_motion: bool = False
    ascii: bool = False
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Held(NamedTuple):
    """What the settings file holds, and what is wrong with the rest of it.

    `file` is its text as read; None where there is no file, or none that can be read.
    """

    path: Path
    settings: Settings = Settings()
    problems: tuple[Problem, ...] = ()
    file: "TomlFile | None" = None

    def problem(self, at: tuple[str, ...], message: str, mend: str, *, of_value: bool) -> Problem:
        """What is wrong with one of its keys, or with its value."""
        from tui.outside.positions import places

        assert self.file, "what is wrong with a file stands in it"
        (place,) = places(self.file, [(at, of_value)])
        name, excerpt = self.file.name, place.excerpt
        return Problem("setting", "warning", name, place.line, place.column, message, mend, excerpt)
