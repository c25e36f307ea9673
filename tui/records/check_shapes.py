"""The object that `juncture check --json` prints, as types: one for each file.

Every key is always there. Loaded only for typing and to print the JSON Schema.
"""

from typing import Literal

from typing_extensions import TypedDict

from tui.outside.problem import Severity
from tui.records.shapes import ShownCoverage


class FoundSpot(TypedDict):
    """What a finding is about in a document: characters `start` to `end`, and its sentences."""

    document: str
    start: int
    end: int
    sentences: list[int]


class Found(TypedDict):
    """One finding. `line` and `column` count from 1; 0 means that the whole file is meant.

    `rank` says how early to look at it, from 1: by what hides what, and where they stand. `spot` is
    null where no stretch of a document is meant.
    """

    rule: str
    severity: Severity
    rank: int
    file: str
    line: int
    column: int
    message: str
    mend: str
    excerpt: str
    spot: FoundSpot | None


class FoundRule(TypedDict):
    """A rule that something was found by, and how often."""

    rule: str
    severity: Severity
    count: int


class FoundCounts(TypedDict):
    """How many findings there are of each severity."""

    errors: int
    warnings: int
    notes: int


class FoundSection(TypedDict):
    """How much is accounted for of a section without those inside it: sentences `first` to `last`.

    What stands under no heading has an empty `title`, and `level` 0.
    """

    document: str
    title: str
    level: int
    first: int
    last: int
    coverage: ShownCoverage


class Check(TypedDict):
    """What a check found in one file. Of several files, a list of these is printed.

    `problems` stand in the order of the file; with `--rule` or `--limit` some are left out, which
    `omitted` counts, and `counts` and `rules` do not. `coverage` is null for a case that is
    refused, and for a scenario. `proposed` are the entries that somebody has proposed and nobody
    has accepted, by their references.
    """

    file: str
    format: Literal[1]
    problems: list[Found]
    omitted: int
    counts: FoundCounts
    rules: list[FoundRule]
    coverage: ShownCoverage | None
    proposed: list[str]
    sections: list[FoundSection]
