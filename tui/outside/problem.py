"""What is wrong with something from outside, told so that a person can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]

SHOWN = 200
"""How much of an outside value a message repeats, in characters."""

MOST_SHOWN = 20
"""How many problems of one file are told; a file with more is a different kind of file."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a document: its offsets in the text, and the numbers of its sentences."""

    document: str
    start: int
    end: int
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: the rule it breaks, where, what is wrong, and what to do about it.

    `line` and `column` count from 1; 0 means that the whole file is meant. `excerpt` is the line
    itself, cleaned; `spot` what it is about in a document, where it is about one.
    """

    rule: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    mend: str
    excerpt: str = ""
    spot: Spot | None = None

    @property
    def place(self) -> str:
        """The file, line and column as compilers write them."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    @property
    def in_a_line(self) -> str:
        """Where, what, and how to mend it."""
        return f"{self.place}: {self.message} {self.mend}"


class Refused(Exception):
    """Something from outside cannot be used at all. Carries every problem that says why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems[0].in_a_line)


def shorten(text: str, limit: int = SHOWN) -> str:
    """Cut `text` to `limit` characters, with an ellipsis where something is gone."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
