"""The object that `read` prints with `--json`, as types.

Every key is always there. Loaded only for typing and to print the JSON Schema.
"""

from typing import Literal

from typing_extensions import TypedDict

from tui.documents.cues import CueKind


class ReadCue(TypedDict):
    """Words in a sentence that should not be passed over. `start` and `end` count in its text."""

    kind: CueKind
    words: str
    start: int
    end: int


class ReadSentence(TypedDict):
    """A sentence; `start` and `end` count characters of the decoded document.

    `text` is the sentence with each run of white space as one space. `page` is null in a document
    without pages, `section` before the first heading.
    """

    number: int
    paragraph: int
    page: int | None
    section: str | None
    start: int
    end: int
    text: str
    cues: list[ReadCue]


class ReadSection(TypedDict):
    """A section, by its heading: its sentences `first` to `last`. `level` 1 is the highest."""

    title: str
    level: int
    first: int
    last: int


class ReadDocument(TypedDict):
    """A document, broken into sentences. With --find, `matching` holds those that have the words.

    `sentences` is how many it has; `pages` is null where it has no page marks.
    """

    id: str
    title: str
    author: str
    published: str
    converter: str
    pages: int | None
    sentences: int
    sections: list[ReadSection]
    matching: list[ReadSentence]


class Read(TypedDict):
    """What `juncture read FILE --json` prints: the documents of a case, or the one document."""

    format: Literal[1]
    find: str
    documents: list[ReadDocument]
