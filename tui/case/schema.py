"""The case file as pydantic guards it: strict types, known keys only.

The classes follow the file key by key; what they accept is what `juncture schema` prints.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tui.case.model import Choose, Directness, EvidenceKind, Kind, Posed, Sign, Way

FORMAT = 1
"""The newest case format that this program reads."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Reference = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Digest = Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{16})?$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _RowMaker(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, populate_by_name=False, serialize_by_alias=True
    )


class StretchTable(_RowMaker):
    """A stretch of a document, by its first and last words."""

    from_: Words = Field(alias="from", description="its first words")
    to: Words | None = Field(None, description="its last words; left out when `from` is all of it")
    prefix: Words | None = Field(None, description="the words just before, to tell repeats apart")
    suffix: Words | None = Field(None, description="the words just after, to tell repeats apart")


class CaseTable(_RowMaker):
    """What the case is called, and who has reviewed it."""

    id: Id
    title: Text
    summary: Text
    reviewed_by: Text | None = None
    reviewed_on: date | None = None


class DocumentTable(_RowMaker):
    """A source text in `seeds/`."""

    id: Id
    path: Words
    sha256: Sha256
    title: Words
    author: Words | None = None
    publisher: Words | None = None
    published: Words | None = None
    body: StretchTable
    join: list[Words] = Field([], description="sentence breaks to take away, marked with |")
    break_: list[Words] = Field([], alias="break", description="sentence breaks to add, as `join`")


class VoiceTable(_RowMaker):
    """Somebody who says something. The name of a reported voice is as the document prints it."""

    id: Id
    name: Words
    short: Words | None = Field(None, description="a shorter form of the name, for narrow places")
    role: Literal["author", "reported"] = "reported"


class PassageTable(StretchTable):
    """A passage that things in the case cite by its id."""

    id: Id
    document: Id
    digest: Digest = Field("", description="of its text; written by `juncture anchor`")


class OptionTable(_RowMaker):
    """What can be chosen at a decision."""

    id: Id
    label: Words
    posed: Posed
    status_quo: bool = False
    passages: list[Id] = []


class DecisionTable(_RowMaker):
    """A decision point, and how the document puts it."""

    id: Id
    label: Words = Field(description="two or three words, for the line")
    question: Text
    who: Words | None = None
    when: Words | None = None
    choose: Choose
    posed: Posed
    passages: list[Id] = []
    options: list[OptionTable] = Field(min_length=1)


class ThemeTable(_RowMaker):
    """An area of life that consequences fall under."""

    id: Id
    label: Words


class ValenceTable(_RowMaker):
    """Risk or benefit, for whom, and whether the document says so itself."""

    sign: Sign
    for_: Words | None = Field(None, alias="for")
    basis: Literal["stated", "implied", "title"] = "implied"


class LinkTable(_RowMaker):
    """One way in which a consequence comes about."""

    from_: list[Reference] = Field(alias="from", description="all of these; empty: regardless")
    directness: Directness
    passages: list[Id] = Field(min_length=1, description="each alone carries the link")
    hedges: list[Words] = []
    voice: Id


class ConsequenceTable(_RowMaker):
    """Something the document says follows."""

    id: Id
    statement: Text
    theme: Id
    kind: Kind
    valence: ValenceTable
    links: list[LinkTable] = Field(min_length=1)


class BearingTable(_RowMaker):
    """That a piece of evidence speaks for or against a consequence."""

    on: Id
    way: Way
    directness: Directness


class EvidenceTable(_RowMaker):
    """Something brought forward for or against."""

    id: Id
    kind: EvidenceKind
    summary: Text
    voice: Id
    origin: Words
    figures: list[Words] = []
    dates: list[Words] = []
    actors: list[Words] = []
    passages: list[Id] = Field(min_length=1)
    bears: list[BearingTable] = []


class CaveatTable(_RowMaker):
    """An editor's note; one that uses outside knowledge names its source."""

    id: Id
    about: list[Reference] = Field(min_length=1)
    text: Text
    basis: Literal["document", "outside"]
    source: Words | None = None


class SetAsideTable(StretchTable):
    """Sentences of the body that nothing cites, and why."""

    document: Id
    why: Text


class ExpectTable(_RowMaker):
    """One of the case's own tests."""

    title: Text
    choices: dict[Id, Id | list[Id]] = {}
    reading: Directness = "stated"
    proof: Literal["asserted", "evidenced", "unopposed"] = "asserted"
    doubts: list[Id] = []
    follows: list[Id] = []
    ruled_out: list[Id] = []
    open: list[Id] = []


class CaseFile(_RowMaker):
    """A whole case file."""

    format: int = Field(ge=FORMAT, le=FORMAT)
    case: CaseTable
    documents: list[DocumentTable] = Field(min_length=1)
    voices: list[VoiceTable] = Field(min_length=1)
    passages: list[PassageTable] = []
    decisions: list[DecisionTable] = Field(min_length=1)
    themes: list[ThemeTable] = []
    consequences: list[ConsequenceTable] = []
    evidence: list[EvidenceTable] = []
    caveats: list[CaveatTable] = []
    set_aside: list[SetAsideTable] = []
    expect: list[ExpectTable] = []
