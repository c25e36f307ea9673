"""What many walks through one case come to, as values."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.outside.problem import Problem

Course = Mapping[str, tuple[str, ...]]
"""The options chosen at each decision that is made."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """A passage that some walks doubt, and the commonest reasons that they give.

    `whys` are at most `MOST_WHYS` reasons, each with how many walks give it; `reasons` is how many
    different ones there are, of those that give one.
    """

    passage: str
    walks: int
    whys: tuple[tuple[str, int], ...]
    reasons: int


@dataclass(frozen=True, slots=True)
class Group:
    """Walks in which the same is chosen at every decision."""

    course: Course
    walks: int


@dataclass(frozen=True, slots=True)
class Turn:
    """Readers whose earliest walk and whose latest differ at a decision, in the same way.

    By when they were saved: walks that do not say so, or were saved at one moment, have no order.
    None is a decision that is not made.
    """

    decision: str
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None
    readers: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """The walks of one case, counted.

    `walks` is how many there are, of them `other_versions` made with another version of the case,
    and `readers` how many names they bear; a walk without a name is nobody's, and `returned` counts
    the names under several. `made` counts the walks in which a decision is made, `chosen` those in
    which an option is (by its key; by that of its decision alone, those that chose none there),
    `follows` and `open` those in which a consequence stands so, `loosely` those of `follows` that
    accept more than the document states, and in which it would not follow otherwise. `guessers`
    counts, by option, the walks that guess what the document draws from it, and `guesses` those
    that guess each consequence. `groups` are the largest of `courses` different ones; `turns` the
    commonest.
    `passed_over` counts the files that are none of these walks, and `problems` tells of the first
    of them; `elsewhere` counts the walks through other cases among them.
    """

    walks: int
    readers: int
    other_versions: int
    made: Mapping[str, int]
    chosen: Mapping[str, int]
    follows: Mapping[str, int]
    open: Mapping[str, int]
    loosely: Mapping[str, int]
    doubts: tuple[Doubted, ...]
    groups: tuple[Group, ...]
    courses: int
    turns: tuple[Turn, ...]
    returned: int
    guessers: Mapping[str, int]
    guesses: Mapping[str, Mapping[str, int]]
    passed_over: int
    elsewhere: int
    problems: tuple[Problem, ...]


MOST_WHYS = 3
MOST_GROUPS = 20
MOST_TURNS = 50
MOST_PROBLEMS = 20
"""How many are told of what there may be any number of; all are counted."""
