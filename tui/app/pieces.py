"""The pieces that what comes in from a terminal is cut into."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

ANSWER = "11;"
"""How the string begins that says what ground is written on."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Characters that were typed, or the beginning of something that may go on."""

    text: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A whole control sequence, or what was not ended as one is."""

    text: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted, as far as it is taken, and how long it was."""

    text: str
    length: int


class Told(NamedTuple):
    """What a terminal answers in a string."""

    text: str


class Forget:
    """An ESC that was handed on was the beginning of something that is dropped."""


Piece = Keys | Sequence | Pasted | Told | Forget


def answered(said: str | None) -> Iterator[Piece]:
    """What a terminal has answered, if it has, to what is asked."""
    if said and said.startswith(ANSWER):
        yield Told(said)
