"""What a source text is by itself, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text: its own words, without marks, and where its lines begin and end.

    `level` counts from 1, the highest.
    """

    level: int
    words: str
    start: int
    end: int
