"""What a person can set: tuples with names, made in no time, for every start waits for them."""

from collections.abc import Mapping, Sequence
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


Fault = tuple[tuple[str, ...], str, str, bool]
"""The path of a key, what is wrong, how to mend it, and whether that is wrong with its value."""


class Held(NamedTuple):
    """What the settings file holds, and what is wrong with the rest of it.

    `file` is its text as read; None where there is no file, or none that can be read.
    """

    path: Path
    settings: Settings = Settings()
    problems: tuple[Problem, ...] = ()
    file: "TomlFile | None" = None

    @property
    def is_unreadable(self) -> bool:
        """Whether there is a file of which nothing counts."""
        return self.file is None and bool(self.problems)

    def problem(self, at: tuple[str, ...], message: str, mend: str, *, of_value: bool) -> Problem:
        """What is wrong with one of its keys, or with its value."""
        (problem,) = self.all_problems([(at, message, mend, of_value)])
        return problem

    def all_problems(self, wrong: Sequence[Fault]) -> list[Problem]:
        """The same of several. Cost: linear in the file, once."""
        from tui.outside.positions import places

        assert self.file, "what is wrong with a file stands in it"
        name = self.file.name
        stand = places(self.file, [(at, of_value) for at, _, _, of_value in wrong])
        return [
            Problem("setting", "warning", name, at.line, at.column, message, mend, at.excerpt)
            for at, (_, message, mend, _) in zip(stand, wrong, strict=True)
        ]
