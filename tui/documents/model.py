"""What a source text is by itself, as values."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "markdown", "restructuredtext", "html", "pdf", "docx"]
"""The kinds of file that are read."""

Repair = Literal[
    "byte order mark",
    "utf-16",
    "windows-1252",
    "line ends",
    "line-end hyphens",
    "ligatures",
    "soft hyphens",
    "zero-width spaces",
    "control characters",
    "note marks",
    "running heads",
]
"""What may be mended in a text, once, when it is imported."""

NO_CONVERTER = "none"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text: its own words, without marks, and where its lines begin and end.

    `level` counts from 1, the highest.
    """

    level: int
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Imported:
    """A document's text, and what its file itself gives of where it comes from.

    `author` and `published` are empty where the file gives none. `repairs` counts what was mended
    in the text, each kind once; `converter` names what read the file, with its version.
    """

    kind: Kind
    text: str
    title: str
    author: str = ""
    published: str = ""
    repairs: tuple[tuple[Repair, int], ...] = ()
    converter: str = NO_CONVERTER
