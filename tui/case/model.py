"""A case as the rest of the program sees it: frozen values, every reference resolved by id.

All text is cleaned, and every passage carries its text as read from the document. Offsets count
characters of the decoded document. `proposed` says who proposed an entry that no person has
accepted yet; it is empty for all others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from tui.case.document import Document
from tui.case.scale import Scale

Choose = Literal["one", "any"]
Posed = Literal["explicit", "reported", "recommended", "implicit"]
Directness = Literal["stated", "beside", "inferred"]
Kind = Literal["prediction", "past", "trend", "purpose", "intent", "forecast", "assertion"]
Sign = Literal["risk", "benefit", "mixed", "none"]
Way = Literal["for", "against"]
EvidenceKind = Literal["statistic", "precedent", "event", "expert", "report", "background"]
Status = Literal["exact", "moved", "lost"]
Stage = Literal["draft", "complete"]

DIRECTNESS: Scale[Directness] = Scale(("stated", "beside", "inferred"))
"""From the firmest to the loosest; a reading accepts one of these and all before it."""


AIMS: frozenset[Kind] = frozenset({"purpose", "intent"})
"""Kinds of what somebody wants; the document does not say that it comes about."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document. A lost one has empty text and offsets of 0.

    `digest` is of the text found now; `recorded` is the digest that the case file holds.
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    status: Status
    digest: str
    recorded: str
    sentences: tuple[int, ...]
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who says something: the author, or somebody the author reports.

    `name` is as the document prints it; `short` is the editor's form of it for narrow places.
    """

    id: str
    name: str
    short: str
    reported: bool
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen at a decision. `key` is `decision.option`.

    `related` holds references, `passage.x` and `evidence.y`, to what is near it and not said to
    follow from it; `averts` the consequences that its passages say it averts.
    """

    id: str
    key: str
    label: str
    posed: Posed
    status_quo: bool
    passages: tuple[str, ...]
    related: tuple[str, ...] = ()
    averts: tuple[str, ...] = ()
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision point. `who` and `when` are empty where the document gives none.

    `related` is as that of an option, for all of them together.
    """

    id: str
    label: str
    question: str
    who: str
    when: str
    choose: Choose
    posed: Posed
    passages: tuple[str, ...]
    options: tuple[Option, ...]
    related: tuple[str, ...] = ()
    proposed: str = ""

    def option(self, option_id: str) -> Option | None:
        """The option of that id, if this decision has it."""
        return next((option for option in self.options if option.id == option_id), None)

    def passages_for(self, option_id: str) -> tuple[str, ...]:
        """The passages of an option; those of the decision where it has none, or there is none."""
        option = self.option(option_id)
        return option.passages if option and option.passages else self.passages


@dataclass(frozen=True, slots=True)
class Theme:
    """An area of life that consequences fall under."""

    id: str
    label: str
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Valence:
    """Whether a consequence is a risk or a benefit, for whom, and who says so."""

    sign: Sign
    for_whom: str
    basis: Literal["stated", "implied", "title"]


@dataclass(frozen=True, slots=True)
class Link:
    """One way in which a consequence comes about.

    `sources` are consequence ids and option keys, all of which must hold; empty means regardless of
    any choice. Each of `passages` alone carries the link.
    """

    sources: tuple[str, ...]
    directness: Directness
    passages: tuple[str, ...]
    hedges: tuple[str, ...]
    voice: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """Something the document says follows. `statement` is the editor's paraphrase."""

    id: str
    statement: str
    theme: str
    kind: Kind
    valence: Valence
    links: tuple[Link, ...]
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Bearing:
    """That a piece of evidence speaks for or against a consequence."""

    on: str
    way: Way
    directness: Directness


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something brought forward; items of one `origin` count once."""

    id: str
    kind: EvidenceKind
    summary: str
    voice: str
    origin: str
    figures: tuple[str, ...]
    dates: tuple[str, ...]
    actors: tuple[str, ...]
    passages: tuple[str, ...]
    bears: tuple[Bearing, ...]
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Caveat:
    """An editor's note. `about` holds references such as `evidence.x` or `option.d.o`."""

    id: str
    about: tuple[str, ...]
    text: str
    basis: Literal["document", "outside"]
    source: str
    proposed: str = ""

    @property
    def passages(self) -> tuple[str, ...]:
        """The ids of the passages that it is about."""
        kinds = (reference.partition(".") for reference in self.about)
        return tuple(key for kind, _, key in kinds if kind == "passage")


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of the body that nothing cites, and why. `found` is false when it is lost."""

    document: str
    start: int
    end: int
    why: str
    found: bool
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class Expectation:
    """One of the case's own tests: what must follow, be ruled out or open after some choices."""

    title: str
    choices: Mapping[str, tuple[str, ...]]
    reading: Directness
    proof: str
    doubts: tuple[str, ...]
    follows: tuple[str, ...]
    ruled_out: tuple[str, ...]
    open: tuple[str, ...]


_T = TypeVar("_T", Document, Passage, Voice, Decision, Theme, Consequence, Evidence)


def by_id(items: Sequence[_T]) -> dict[str, _T]:
    """Index things by their id."""
    return {item.id: item for item in items}


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that somebody has read out of some documents. Every id in it resolves."""

    id: str
    title: str
    summary: str
    reviewed_by: str
    reviewed_on: str
    digest: str
    documents: Mapping[str, Document]
    voices: Mapping[str, Voice]
    passages: Mapping[str, Passage]
    decisions: Mapping[str, Decision]
    themes: Mapping[str, Theme]
    consequences: Mapping[str, Consequence]
    evidence: Mapping[str, Evidence]
    caveats: tuple[Caveat, ...]
    set_aside: tuple[SetAside, ...]
    expectations: tuple[Expectation, ...]
    stage: Stage = "complete"
    options: Mapping[str, Option] = field(init=False, repr=False, compare=False)
    firmest: Mapping[str, Directness] = field(init=False, repr=False, compare=False)
    """For each option that a link comes from, the directness of the firmest such link."""
    indexes: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What `indexes` has put in order, by name."""
    _decision_of: Mapping[str, Decision] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        options = {o.key: o for d in self.decisions.values() for o in d.options}
        firmest: dict[str, Directness] = {}
        for link in (link for item in self.consequences.values() for link in item.links):
            for source in link.sources:
                if source in options and firmest.get(source) != DIRECTNESS[0]:
                    firmest_yet = firmest.get(source, link.directness)
                    firmest[source] = DIRECTNESS.first((firmest_yet, link.directness))
        object.__setattr__(self, "options", options)
        object.__setattr__(self, "firmest", firmest)
        whose = {o.key: d for d in self.decisions.values() for o in d.options}
        object.__setattr__(self, "_decision_of", whose)

    def decision_of(self, option: str) -> Decision:
        """The decision at which an option can be chosen, by the option's key."""
        return self._decision_of[option]

    def caveats_about(self, kind: str, key: str) -> tuple[Caveat, ...]:
        """The caveats on one thing: `caveats_about("evidence", "x")`. Cost: the caveats, once."""
        reference = f"{kind}.{key}"
        return tuple(caveat for caveat in self.caveats if reference in caveat.about)
