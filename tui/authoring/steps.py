"""A change of a case file as a value, so that it can be taken back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, in words, and the bytes of the file before and after."""

    words: str
    before: bytes
    after: bytes
