"""What a person can add to a case, or change in it: each a value, which `edited` writes.

The defaults claim the least: a step between two sentences is the reader's own until somebody says
that the document takes it, and nothing is a risk or a benefit by itself.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from tui.case.model import Choose, Directness, EvidenceKind, Kind, Posed, Sign, Stage, Way


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a document, as offsets into its text: what becomes a passage.

    `seen` are the words that a person saw there; empty where nobody was shown any.
    """

    document: str
    start: int
    end: int
    seen: str = ""


@dataclass(frozen=True, slots=True)
class NewPassage:
    """A passage by itself, which nothing cites yet."""

    stretch: Stretch


@dataclass(frozen=True, slots=True)
class NewVoice:
    """Somebody whom the document reports, as it prints the name."""

    name: str


@dataclass(frozen=True, slots=True)
class NewTheme:
    """An area of life that consequences fall under."""

    label: str


@dataclass(frozen=True, slots=True)
class OptionWords:
    """An option in words; `stretch` is where it is put, None for where its decision is."""

    label: str
    stretch: Stretch | None = None
    posed: Posed = "implicit"
    status_quo: bool = False


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision with its first options, of which there must be one at least."""

    question: str
    label: str
    options: tuple[OptionWords, ...]
    stretch: Stretch | None = None
    posed: Posed = "implicit"
    choose: Choose = "one"
    who: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class NewOption:
    """One more option of a decision."""

    decision: str
    option: OptionWords


@dataclass(frozen=True, slots=True)
class LinkWords:
    """One way in which a consequence comes about.

    `sources` are consequence ids and option keys, all of which must hold; none means regardless of
    any choice. An empty `voice` is the author's.
    """

    sources: tuple[str, ...]
    stretch: Stretch
    hedges: tuple[str, ...] = ()
    voice: str | NewVoice = ""
    directness: Directness = "inferred"


@dataclass(frozen=True, slots=True)
class NewConsequence:
    """Something the document says follows. An empty `theme` is the first that there is."""

    statement: str
    links: tuple[LinkWords, ...]
    kind: Kind = "prediction"
    sign: Sign = "none"
    for_whom: str = ""
    theme: str | NewTheme = ""


@dataclass(frozen=True, slots=True)
class NewLink:
    """One more way in which a consequence comes about."""

    consequence: str
    link: LinkWords


@dataclass(frozen=True, slots=True)
class BearingWords:
    """That a piece of evidence speaks for or against a consequence."""

    on: str
    way: Way
    directness: Directness = "inferred"


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """Something brought forward. An empty `origin` is the document that it stands in."""

    summary: str
    stretch: Stretch
    bears: tuple[BearingWords, ...] = ()
    kind: EvidenceKind = "background"
    voice: str | NewVoice = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class NewBearing:
    """One more consequence that a piece of evidence speaks for or against."""

    evidence: str
    bearing: BearingWords


@dataclass(frozen=True, slots=True)
class NewCaveat:
    """An editor's note, on things by their references, or on the words of a stretch."""

    text: str
    about: tuple[str, ...] = ()
    stretch: Stretch | None = None
    source: str = ""

    @property
    def basis(self) -> Literal["document", "outside"]:
        """What the editor knows it from: a note with a source is from elsewhere."""
        return "outside" if self.source else "document"


@dataclass(frozen=True, slots=True)
class Cite:
    """A stretch that says again what an entry of the case says already.

    `entry` is a reference: `decision.d`, `option.d.o`, `consequence.c` or `evidence.e`. Of a
    consequence, it is the link of that number, counted from 0, that gains a passage.
    """

    entry: str
    stretch: Stretch
    link: int = 0


@dataclass(frozen=True, slots=True)
class NewSetAside:
    """A stretch that nothing is to cite, and why."""

    stretch: Stretch
    why: str


@dataclass(frozen=True, slots=True)
class ChangeStage:
    """Whether the case is still a draft."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class Accept:
    """A person accepts what was proposed.

    `entry` is a reference, as in caveats; of what is set aside it has the number, from 1. `on` is a
    date.
    """

    entry: str
    by: str
    on: str


Edit: TypeAlias = (
    NewPassage
    | NewVoice
    | NewTheme
    | NewDecision
    | NewOption
    | NewConsequence
    | NewLink
    | NewEvidence
    | NewBearing
    | NewCaveat
    | Cite
    | NewSetAside
    | ChangeStage
    | Accept
)
