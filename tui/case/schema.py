"""The case file as pydantic guards it: strict types, known keys only.

The classes follow the file key by key; what they accept is what `juncture schema` prints.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from tui.case.at import AT_PATTERN
from tui.case.model import Choose, Directness, EvidenceKind, Kind, Posed, Sign, Stage, Way
from tui.outside.lists import ListOf, TableOf

FORMAT = 1
"""The newest case format that this program reads."""

MOST_DOCUMENTS = 200
MOST_BREAKS = 1_000
MOST_OPTIONS = 300

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Reference = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Digest = Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{16})?$")]
At = Annotated[str, StringConstraints(pattern=AT_PATTERN, max_length=400)]
Address = Annotated[str, StringConstraints(pattern=r'^https?://[^\s<>"]+$', max_length=2000)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _Table(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, populate_by_name=False, serialize_by_alias=True
    )


class StretchTable(_Table):
    """A stretch of a document, by its first and last words."""

    from_: Words = Field(alias="from", description="its first words")
    to: Words | None = Field(None, description="its last words; left out when `from` is all of it")
    prefix: Words | None = Field(None, description="the words just before, to tell repeats apart")
    suffix: Words | None = Field(None, description="the words just after, to tell repeats apart")


class PlaceTable(_Table):
    """Where a stretch stands: by its first and last words, or by its sentences or heading."""

    from_: Words | None = Field(None, alias="from", description="its first words; or use `at`")
    to: Words | None = Field(None, description="its last words; left out when `from` is all of it")
    prefix: Words | None = Field(None, description="the words just before, to tell repeats apart")
    suffix: Words | None = Field(None, description="the words just after, to tell repeats apart")
    at: At | None = Field(
        None,
        description="in place of the words: `report s20`, `report s20-21` or `report # A heading`;"
        " `juncture anchor` turns it into words",
    )
    document: Id | None = Field(
        None, description="the document that it stands in; left out when `at` names it"
    )


class ProposedTable(_Table):
    """An entry that somebody may have proposed, for a person to accept."""

    proposed_by: Words | None = Field(
        None, description="who or what proposed this, where a person has yet to accept it"
    )
    accepted_by: Words | None = Field(None, description="the person who has accepted it")
    accepted_on: date | None = Field(None, description="when they did")


class CaseTable(_Table):
    """What the case is called, and who has reviewed it."""

    id: Id = Field(description="what scenarios call the case by")
    title: Text = Field(description="in the editor's words")
    summary: Text = Field(description="what the documents are about, in the editor's words")
    stage: Stage = Field(
        "complete",
        description="a `draft` is still being written: what it does not account for is a summary",
    )
    reviewed_by: Text | None = Field(None, description="who has read the documents this way too")
    reviewed_on: date | None = Field(None, description="when they did")


class DocumentTable(_Table):
    """A source text in `seeds/`."""

    id: Id = Field(description="what the case calls it by")
    path: Words = Field(description="its file, inside the folder `seeds`")
    sha256: Sha256 = Field(description="the SHA-256 of its bytes")
    title: Words = Field(description="as the document prints it")
    original: Words | None = Field(
        None, description="the file that the text was taken out of, inside the folder `seeds`"
    )
    original_sha256: Sha256 | None = Field(None, description="the SHA-256 of that file’s bytes")
    converter: Words | None = Field(None, description="what took the text out, and its version")
    address: Address | None = Field(
        None, description="where its text can be read on the web: an address with http or https"
    )
    author: Words | None = Field(None, description="as the document prints it, if it does")
    publisher: Words | None = Field(None, description="as the document prints it, if it does")
    published: Words | None = Field(None, description="the date as the document prints it")
    body: StretchTable = Field(description="the part whose every sentence is cited or set aside")
    join: ListOf[Words] = Field(
        [], max_length=MOST_BREAKS, description="sentence breaks to take away, marked with |"
    )
    break_: ListOf[Words] = Field(
        [], alias="break", max_length=MOST_BREAKS, description="sentence breaks to add, as `join`"
    )


class VoiceTable(ProposedTable):
    """Somebody who says something."""

    id: Id = Field(description="what the case calls it by")
    name: Words = Field(description="of a reported voice, as the document prints it")
    short: Words | None = Field(None, description="a shorter form of the name, for narrow places")
    role: Literal["author", "reported"] = Field(
        "reported", description="the author, or somebody whom the author reports"
    )


class PassageTable(PlaceTable, ProposedTable):
    """A passage that things in the case cite by its id."""

    id: Id = Field(description="what the case calls it by")
    digest: Digest = Field("", description="of its text; written by `juncture anchor`")


class OptionTable(ProposedTable):
    """What can be chosen at a decision."""

    id: Id = Field(description="unique within its decision; elsewhere it is `decision.option`")
    label: Words = Field(description="in the editor's words")
    posed: Posed = Field(description="how the document puts it")
    status_quo: bool = Field(False, description="whether it leaves things as they are")
    passages: ListOf[Id] = Field([], description="where it is put; where none, as its decision")
    related: ListOf[Reference] = Field(
        [], description="near it, not said to follow: `passage.x` and `evidence.y`"
    )
    averts: ListOf[Id] = Field([], description="consequences that its passages say it averts")


class DecisionTable(ProposedTable):
    """A decision point, and how the document puts it."""

    id: Id = Field(description="what the case calls it by")
    label: Words = Field(description="two or three words, for the line")
    question: Text = Field(description="in the editor's words")
    who: Words | None = Field(None, description="who decides, where the document says so")
    when: Words | None = Field(None, description="when, where the document says so")
    choose: Choose = Field(description="exactly one option, or any number, none included")
    posed: Posed = Field(description="how the document puts it")
    passages: ListOf[Id] = Field([], description="where it is put")
    related: ListOf[Reference] = Field(
        [], description="near it, not said to follow: `passage.x` and `evidence.y`"
    )
    options: ListOf[OptionTable] = Field(
        min_length=1, max_length=MOST_OPTIONS, description="in the order to show them"
    )


class ThemeTable(ProposedTable):
    """An area of life that consequences fall under."""

    id: Id = Field(description="what the case calls it by")
    label: Words = Field(description="in the editor's words")


class ValenceTable(_Table):
    """Risk or benefit, for whom, and whether the document says so itself."""

    sign: Sign = Field(description="a risk, a benefit, both (`mixed`) or neither (`none`)")
    for_: Words | None = Field(None, alias="for", description="for whom; left out: nobody named")
    basis: Literal["stated", "implied", "title"] = Field(
        "implied", description="whether the document says so, implies it, or its title says it"
    )


class LinkTable(_Table):
    """One way in which a consequence comes about."""

    from_: ListOf[Reference] = Field(
        alias="from",
        description="all of these, consequences or `decision.option`; empty: regardless",
    )
    directness: Directness = Field(description="who takes the step: the document or the reader")
    passages: ListOf[Id] = Field(min_length=1, description="each alone carries the link")
    hedges: ListOf[Words] = Field(
        [], description="how sure it is, word for word as in the passages"
    )
    voice: Id = Field(description="who says it; one that is reported is named in the passages")


class ConsequenceTable(ProposedTable):
    """Something the document says follows."""

    id: Id = Field(description="what the case calls it by")
    statement: Text = Field(description="a paraphrase, no firmer than the document")
    theme: Id = Field(description="the theme that it falls under")
    kind: Kind = Field(description="how it is said: foreseen, done already, or wanted")
    valence: ValenceTable = Field(description="whether it is a risk or a benefit")
    links: ListOf[LinkTable] = Field(min_length=1, description="any one of these brings it about")


class BearingTable(_Table):
    """That a piece of evidence speaks for or against a consequence."""

    on: Id = Field(description="the consequence")
    way: Way = Field(description="for it, or against it")
    directness: Directness = Field(description="who sets it against that: document or reader")


class EvidenceTable(ProposedTable):
    """Something brought forward for or against."""

    id: Id = Field(description="what the case calls it by")
    kind: EvidenceKind = Field(description="what is brought forward")
    summary: Text = Field(description="in the editor's words")
    voice: Id = Field(description="who says it; one that is reported is named in the passages")
    origin: Words = Field(description="where it comes from; items of one origin count once")
    figures: ListOf[Words] = Field([], description="numbers, word for word as in the passages")
    dates: ListOf[Words] = Field([], description="dates, word for word as in the passages")
    actors: ListOf[Words] = Field([], description="names, word for word as in the passages")
    passages: ListOf[Id] = Field(min_length=1, description="where it stands")
    bears: ListOf[BearingTable] = Field([], description="what it speaks for or against")


class CaveatTable(ProposedTable):
    """An editor's note; one that uses outside knowledge names its source."""

    id: Id = Field(description="what the case calls it by")
    about: ListOf[Reference] = Field(
        min_length=1, description="things by kind: `evidence.x`, `option.d.o`, `passage.y`"
    )
    text: Text = Field(description="the note")
    basis: Literal["document", "outside"] = Field(description="what the editor knows it from")
    source: Words | None = Field(None, description="required when `basis` is `outside`")


class SetAsideTable(PlaceTable, ProposedTable):
    """Sentences of the body that nothing cites, and why."""

    why: Text = Field(description="why nothing cites them")


class ExpectTable(_Table):
    """One of the case's own tests, run by `juncture check`."""

    title: Text = Field(description="what is tested")
    choices: TableOf[Id, Id | ListOf[Id]] = Field({}, description="as in a scenario")
    reading: Directness = Field("stated", description="as in a scenario")
    proof: Literal["asserted", "evidenced", "unopposed"] = Field(
        "asserted", description="as in a scenario"
    )
    doubts: ListOf[Id] = Field([], description="passages that are not accepted")
    follows: ListOf[Id] = Field([], description="consequences that must follow")
    ruled_out: ListOf[Id] = Field(
        [],
        description="consequences that must not be said to follow, nor be open",
    )
    open: ListOf[Id] = Field([], description="consequences that must be open")


class CaseFile(_Table):
    """A whole case file."""

    format: int = Field(ge=FORMAT, le=FORMAT, description="which format the file has")
    case: CaseTable = Field(description="what the case is called")
    documents: ListOf[DocumentTable] = Field(
        min_length=1, max_length=MOST_DOCUMENTS, description="what it is read out of"
    )
    voices: ListOf[VoiceTable] = Field([], description="who says something in them")
    passages: ListOf[PassageTable] = Field([], description="the stretches of them that are cited")
    decisions: ListOf[DecisionTable] = Field([], description="in the order of the walk")
    themes: ListOf[ThemeTable] = Field([], description="what consequences are grouped by")
    consequences: ListOf[ConsequenceTable] = Field([], description="what is said to follow")
    evidence: ListOf[EvidenceTable] = Field([], description="what speaks for and against that")
    caveats: ListOf[CaveatTable] = Field([], description="the editor's notes")
    set_aside: ListOf[SetAsideTable] = Field([], description="what nothing cites, and why")
    expect: ListOf[ExpectTable] = Field([], description="the case's own tests")
