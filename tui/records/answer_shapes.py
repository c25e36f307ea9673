"""The objects that `compare`, `seek` and `futures` print with `--json`, as types.

Every key is always there. Loaded only for typing and to print the JSON Schema. What they share with
`show` is in `shapes`.
"""

from typing import Literal

from typing_extensions import TypedDict

from tui.case.model import Directness
from tui.records.shapes import ShownCase, ShownScenario
from tui.scenario.model import Proof


class ChooseChange(TypedDict):
    """Choose an option: at a decision of one instead of any other, else besides them."""

    change: Literal["choose"]
    decision: str
    option: str


class DropChange(TypedDict):
    """Take one option of a decision of any back."""

    change: Literal["drop"]
    decision: str
    option: str


class SettleChange(TypedDict):
    """Make a decision of any, for no option but those that other changes of the set choose."""

    change: Literal["settle"]
    decision: str


class ReopenChange(TypedDict):
    """Leave a decision open."""

    change: Literal["reopen"]
    decision: str


class DoubtChange(TypedDict):
    """Doubt a passage."""

    change: Literal["doubt"]
    passage: str


class TrustChange(TypedDict):
    """Accept a passage again."""

    change: Literal["trust"]
    passage: str


class ReadChange(TypedDict):
    """Turn the reading."""

    change: Literal["read"]
    reading: Directness


class DemandChange(TypedDict):
    """Turn the proof asked for."""

    change: Literal["demand"]
    proof: Proof


OneChange = (
    ChooseChange
    | DropChange
    | SettleChange
    | ReopenChange
    | DoubtChange
    | TrustChange
    | ReadChange
    | DemandChange
)
"""One change of a walk; `change` says which kind it is."""

State = Literal["follows", "open", "ruled out", "not found"]
"""`ruled out`: under no way of making the decisions that remain is it said to follow."""


class ComparedScenario(ShownScenario):
    """One of the scenarios, and the file as it was named.

    When not `complete`, some of what is open in it may be ruled out.
    """

    file: str
    complete: bool


class ComparedDecision(TypedDict):
    """What is chosen in each of the scenarios; null where the decision is open."""

    id: str
    label: str
    proposed: str | None
    differs: bool
    chosen: list[list[str] | None]


class ComparedPassage(TypedDict):
    """Whether a passage is doubted, in each of the scenarios."""

    id: str
    differs: bool
    doubted: list[bool]


class ComparedCauses(TypedDict):
    """What a state that is not that of the first scenario is due to.

    `scenario` is the place among the scenarios, from 0. Each of `sets` is a smallest set of changes
    of the first scenario after which the consequence has the state that it has in this one. When
    not `complete`, there may be more sets.
    """

    scenario: int
    sets: list[list[OneChange]]
    complete: bool


class ComparedConsequence(TypedDict):
    """The state of a consequence in each of the scenarios."""

    id: str
    statement: str
    proposed: str | None
    differs: bool
    states: list[State]
    causes: list[ComparedCauses]


class Compare(TypedDict):
    """Scenarios of one case side by side.

    The lists hold what differs, or with `--all` everything (of the passages, those that any of the
    scenarios doubts); `same` says that nothing differs.
    """

    format: Literal[1]
    case: ShownCase
    scenarios: list[ComparedScenario]
    same: bool
    reading_differs: bool
    proof_differs: bool
    decisions: list[ComparedDecision]
    passages: list[ComparedPassage]
    consequences: list[ComparedConsequence]


class Answer(TypedDict):
    """A smallest set of changes, the choices after it, and what then follows."""

    changes: list[OneChange]
    choices: dict[str, str | list[str]]
    follows: list[str]


class ShownBlock(TypedDict):
    """One way in which something to avoid comes about: these options bring it."""

    options: list[str]
    consequence: str


class ShownConflict(TypedDict):
    """Why there is no answer: a smallest set of aims that cannot all be met, and what bars them.

    `never`: the one wanted follows under no choice. `regardless`: the one avoided follows whatever
    is chosen. `apart`: those wanted need options that exclude each other. `always`: whatever is
    chosen at the `decisions`, one of those avoided follows. `entailed`: whatever brings those
    wanted brings one of those avoided.
    """

    kind: Literal["never", "regardless", "apart", "always", "entailed"]
    want: list[str]
    avoid: list[str]
    decisions: list[str]
    blocks: list[ShownBlock]
    words: str


class Seek(TypedDict):
    """The smallest changes of choices that reach some consequences and avoid others.

    When not `complete`, the search stopped short: there may be more answers, or smaller ones.
    """

    format: Literal[1]
    case: ShownCase
    scenario: ShownScenario
    want: list[str]
    avoid: list[str]
    answers: list[Answer]
    conflict: ShownConflict | None
    complete: bool


class ShownPart(TypedDict):
    """What a box asks of one decision, options by id.

    At a decision of one: one of those `among`. Of any: all of those `having`, none of those
    `lacking`.
    """

    decision: str
    among: list[str]
    having: list[str]
    lacking: list[str]


class ShownFuture(TypedDict):
    """A set of consequences that some courses, and no others, lead to; `rank` counts from 1.

    `boxes` say which courses: each holds those that meet all of its parts. When not `described`,
    there are more boxes than are kept.
    """

    rank: int
    courses: int
    follows: list[str]
    boxes: list[list[ShownPart]]
    described: bool


class ShownSpace(TypedDict):
    """How many courses there are, and how many futures: at least so many, when not `complete`."""

    courses: int
    futures: int
    complete: bool


class CountedConsequence(TypedDict):
    """Under how many courses a consequence follows; null when that was not worked out."""

    id: str
    courses: int | None


class Futures(TypedDict):
    """All futures on the terms of a scenario: of the whole space of choices, or `from_here` only.

    `left` is what the choices made leave; `yours` the future that they lead to, when every decision
    is made. `futures` are those of most courses, as many as asked for.
    """

    format: Literal[1]
    case: ShownCase
    scenario: ShownScenario
    from_here: bool
    space: ShownSpace
    left: ShownSpace
    yours: ShownFuture | None
    futures: list[ShownFuture]
    consequences: list[CountedConsequence]
