"""The object that `gather` prints with `--json`, as types.

Every key is always there. Loaded only for typing and to print the JSON Schema.
"""

from typing import Literal

from typing_extensions import TypedDict

from tui.records.shapes import ShownCase


class GatheredOption(TypedDict):
    """An option, and the number of walks in which it is chosen."""

    id: str
    label: str
    walks: int


class GatheredDecision(TypedDict):
    """A decision, and the number of walks in which it is made; `none`: for none of its options."""

    id: str
    label: str
    made: int
    none: int
    options: list[GatheredOption]


class GatheredConsequence(TypedDict):
    """A consequence, and in how many walks it follows and is open, each on its own terms.

    `hedges` are the document's, `regardless` that it rests on no choice, `aim` that it is what
    somebody wants: such a one is never said to come about. `loosely` counts those of `follows` that
    accept more than the document states, and in which it would not follow otherwise.
    """

    id: str
    statement: str
    hedges: str
    aim: bool
    regardless: bool
    follows: int
    open: int
    loosely: int


class GatheredWhy(TypedDict):
    """A reason for a doubt, in a reader's words, and the number of walks that give it."""

    text: str
    walks: int


class GatheredDoubt(TypedDict):
    """A passage, and in how many walks it is doubted; `why` holds the commonest of `reasons`."""

    passage: str
    walks: int
    reasons: int
    why: list[GatheredWhy]


class GatheredGroup(TypedDict):
    """Walks that choose the same at every decision; a decision that is not made is absent."""

    walks: int
    choices: dict[str, list[str]]


class GatheredGuesses(TypedDict):
    """How many walks guess what the document draws from an option, and how many each consequence.

    `guesses` maps a consequence to the number of walks; one that nobody guessed is absent.
    """

    option: str
    walks: int
    guesses: dict[str, int]


class GatheredTurn(TypedDict):
    """Readers whose last walk chooses otherwise than their first; null is not decided."""

    decision: str
    before: list[str] | None
    after: list[str] | None
    readers: int


class GatheredProblem(TypedDict):
    """A file that was passed over, and why."""

    file: str
    rule: str
    line: int
    column: int
    message: str


class Gather(TypedDict):
    """What `juncture gather DIR --json` prints: the walks through one case, counted.

    `readers` is how many names the walks are signed with, `returned` how many of them more than
    once. `remark` says in a sentence what such counts are not. `other_versions` counts walks saved
    with another version of the case, `passed_over` the files that are none of the walks,
    `elsewhere` the walks through other cases among these. `courses` is how many different ones
    there are; `groups`, `turns` and `problems` hold the first.
    """

    format: Literal[1]
    case: ShownCase
    walks: int
    readers: int
    returned: int
    remark: str
    other_versions: int
    passed_over: int
    elsewhere: int
    decisions: list[GatheredDecision]
    consequences: list[GatheredConsequence]
    doubts: list[GatheredDoubt]
    courses: int
    groups: list[GatheredGroup]
    turns: list[GatheredTurn]
    guesses: list[GatheredGuesses]
    problems: list[GatheredProblem]
