"""An outline as values: what a person wrote, line by line, and nothing that they left unsaid.

What stands for things left unsaid is decided in `to_case`, so that an outline can be printed as it
was meant.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Mark = Literal["?", "-", ">", "+", "~", "!", "="]
"""What a line begins with: a decision, an option, a consequence, evidence for it or against it, a
caveat, and sentences set aside."""

HeadMark = Literal["document", "author", "voice", "theme"]
"""What stands at the head of an outline, each on a line of its own."""

Notes = Mapping[str, tuple[str, ...]]
"""What a line says besides its words, by the names of `notes.NOTES`."""


@dataclass(frozen=True, slots=True)
class OutlineFile:
    """The file that an outline was read from: its name as shown, and its text.

    `text` is cleaned, with spaces for tabs, and `typed` is what the person sees in an editor.
    """

    name: str = ""
    text: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A stretch of a document: sentences, a section, or words.

    `first` to `last` are numbers of sentences, or `heading` names a section. `start` and `end` are
    the first and last words of a stretch within these, or within the document when neither is
    given; an empty `end` means that `start` is all of it. With nothing but an `id`, it means the
    stretch of that id, which is given elsewhere. `document` is empty where there is only one.
    """

    document: str = ""
    first: int = 0
    last: int = 0
    heading: str = ""
    start: str = ""
    end: str = ""
    id: str = ""

    @property
    def is_reference(self) -> bool:
        """Whether it only names a stretch that is given elsewhere."""
        return not (self.first or self.heading or self.start)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an outline, and what stands beneath it.

    `ref` names what is told elsewhere, in place of `words`. `hedges` are words of the document;
    `near` are stretches beside it. `place` is its line and column, from 1.
    """

    mark: Mark | HeadMark
    words: str = ""
    ref: str = ""
    id: str = ""
    hedges: tuple[str, ...] = ()
    cited: tuple[Cited, ...] = ()
    near: tuple[Cited, ...] = ()
    notes: Notes = field(default_factory=dict)
    beneath: tuple["Entry", ...] = ()
    place: tuple[int, int] = field(default=(0, 0), compare=False)

    def note(self, name: str) -> str:
        """What the note of that name says first; empty where it is not there."""
        return next(iter(self.notes.get(name, ())), "")

    def noted(self, name: str) -> tuple[str, ...]:
        """All that the note of that name says."""
        return self.notes.get(name, ())

    def walk(self) -> Iterator["Entry"]:
        """The line and all beneath it, in order."""
        yield self
        for entry in self.beneath:
            yield from entry.walk()


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole outline. Whatever is empty was left unsaid."""

    title: str = ""
    id: str = ""
    summary: str = ""
    stage: str = ""
    proposed: str = ""
    heads: tuple[Entry, ...] = ()
    entries: tuple[Entry, ...] = ()
    file: OutlineFile = field(default=OutlineFile(), compare=False)

    def walk(self) -> Iterator[Entry]:
        """Every line that has a mark, in order."""
        for entry in self.entries:
            yield from entry.walk()

    def headed(self, *marks: HeadMark) -> tuple[Entry, ...]:
        """The lines at the head that are of these kinds."""
        return tuple(entry for entry in self.heads if entry.mark in marks)
