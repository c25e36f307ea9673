"""The object that `juncture show --json` prints, as types: what a program may count on.

Every key is always there but those that an option asks for; where the case gives no value, it holds
null. Loaded only for typing and to print the JSON Schema. `asked_shapes` has what an option asks
for, `answer_shapes` the other commands.
"""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from tui.case.model import Choose, Directness, EvidenceKind, Kind, Posed, Sign, Status, Way
from tui.records.asked_shapes import (
    ShownFragility,
    ShownHinge,
    ShownSilences,
    ShownSupport,
    ShownThreads,
)
from tui.scenario.model import Proof

FORMAT = 1
"""The format of the object. A program should refuse one that is newer than it knows."""


class ShownDocument(TypedDict):
    """A source text, by its path inside `seeds/` and the digest of its bytes."""

    id: str
    path: str
    sha256: str
    title: str


class ShownCase(TypedDict):
    """Which case this is; `digest` is of the bytes of its file."""

    id: str
    title: str
    digest: str
    documents: list[ShownDocument]


class ShownScenario(TypedDict):
    """What was chosen at the decisions that are made, and on which terms.

    An option's id for a decision of one, a list for any. What the case does not have, `choices`
    leaves out.
    """

    title: str | None
    choices: dict[str, str | list[str]]
    reading: Directness
    proof: Proof
    doubts: dict[str, str]


class ShownOption(TypedDict):
    """What can be chosen. `silent`: on these terms nothing is said to follow from it."""

    id: str
    label: str
    posed: Posed
    status_quo: bool
    passages: list[str]
    related: list[str]
    averts: list[str]
    silent: bool
    proposed: str | None


class ShownDecision(TypedDict):
    """A decision point."""

    id: str
    label: str
    question: str
    who: str | None
    when: str | None
    choose: Choose
    posed: Posed
    passages: list[str]
    related: list[str]
    options: list[ShownOption]
    proposed: str | None


ShownValence = TypedDict(
    "ShownValence",
    {"sign": Sign, "for": str | None, "basis": Literal["stated", "implied", "title"]},
)
"""Whether a consequence is a risk or a benefit, for whom, and who says so."""

ShownLink = TypedDict(
    "ShownLink",
    {
        "from": list[str],
        "directness": Directness,
        "passages": list[str],
        "hedges": list[str],
        "voice": str,
        "fires": bool,
    },
)
"""One way in which a consequence comes about. `from` holds consequences by id and options as
`decision.option`; `fires`: this link brings it about now."""


class ShownItem(TypedDict):
    """A piece of evidence on one consequence."""

    id: str
    directness: Directness


ShownScales = TypedDict("ShownScales", {"for": list[ShownItem], "against": list[ShownItem]})
"""The evidence on one consequence."""


class ShownConsequence(TypedDict):
    """Something the document says follows. `regardless`: it does with nothing chosen at all.

    `ruled out`: not said to follow, whatever is chosen yet; not that it would not come. Only with
    `--support`: `support` is null when there are too many to list, `fragility` and `threads` are
    null unless it follows.
    """

    id: str
    statement: str
    theme: str
    kind: Kind
    valence: ShownValence
    state: Literal["follows", "open", "ruled out", "not found"]
    regardless: bool
    links: list[ShownLink]
    evidence: ShownScales
    proposed: str | None
    support: NotRequired[list[ShownSupport] | None]
    fragility: NotRequired[ShownFragility | None]
    threads: NotRequired[ShownThreads | None]


class ShownBearing(TypedDict):
    """That a piece of evidence speaks for or against a consequence."""

    on: str
    way: Way
    directness: Directness


class ShownEvidence(TypedDict):
    """Something brought forward; items of one `origin` count once."""

    id: str
    kind: EvidenceKind
    summary: str
    voice: str
    origin: str
    figures: list[str]
    dates: list[str]
    actors: list[str]
    passages: list[str]
    bears: list[ShownBearing]
    proposed: str | None


class ShownVoice(TypedDict):
    """Somebody who says something."""

    id: str
    name: str
    proposed: str | None


class ShownCaveat(TypedDict):
    """An editor's note. `source` is given where `basis` is outside knowledge."""

    id: str
    about: list[str]
    text: str
    basis: Literal["document", "outside"]
    source: str | None
    proposed: str | None


class ShownSetAside(TypedDict):
    """Sentences that nothing cites, and why. Offsets as in passages."""

    document: str
    start: int | None
    end: int | None
    why: str
    proposed: str | None


class ShownPassage(TypedDict):
    """A stretch of a document: characters `start` to `end` of its text, decoded as UTF-8.

    A lost one has no place and no text.
    """

    id: str
    document: str
    start: int | None
    end: int | None
    text: str | None
    status: Status
    proposed: str | None


class ShownCoverage(TypedDict):
    """The sentences of the bodies, each counted in one of the three."""

    sentences: int
    cited: int
    set_aside: int
    unaccounted: int


class Show(TypedDict):
    """A case and what follows from a scenario of it.

    When not `complete`, some of what is open may be ruled out. Two keys are there when asked for.
    Everywhere, `proposed` is who proposed an entry that no person has accepted yet, or null.
    """

    format: Literal[1]
    case: ShownCase
    scenario: ShownScenario
    decisions: list[ShownDecision]
    consequences: list[ShownConsequence]
    evidence: list[ShownEvidence]
    voices: list[ShownVoice]
    caveats: list[ShownCaveat]
    set_aside: list[ShownSetAside]
    passages: list[ShownPassage]
    coverage: ShownCoverage
    complete: bool
    hinges: NotRequired[list[ShownHinge]]
    silences: NotRequired[ShownSilences]
