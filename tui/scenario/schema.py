"""The scenario file as pydantic guards it: strict types, bounded lengths.

A key that is not known is kept in the file and told as a warning: a person's own keys are theirs.
"""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from tui.case.model import Directness
from tui.outside.lists import ListOf, TableOf
from tui.scenario.model import Proof
from tui.scenario.record import MOST_TEXT, MOST_TITLE

FORMAT = 1
"""The newest scenario format that this program reads."""

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"


def _in_utc(moment: datetime) -> datetime:
    """A moment without an offset is taken to be in UTC."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("the moment is not within the years 1 to 9999 in UTC") from None


Id = Annotated[str, StringConstraints(pattern=f"^{_ID}$", max_length=80)]
Key = Annotated[str, StringConstraints(pattern=rf"^{_ID}(?:\.{_ID})*$", max_length=200)]
Digest = Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{16})?$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-f]{64})?$")]
Title = Annotated[str, StringConstraints(max_length=MOST_TITLE)]
Text = Annotated[str, StringConstraints(max_length=MOST_TEXT)]
Moment = Annotated[datetime, AfterValidator(_in_utc)]


class _Table(BaseModel):
    model_config = ConfigDict(strict=True, extra="allow", frozen=True)


class ScenarioTable(_Table):
    """What the scenario is called, whose it is, and when it was made and saved."""

    title: Title = Field("", description="what its author calls it")
    author: Title = Field("", description="whose it is")
    created: Moment | None = Field(None, description="when it was first saved")
    saved: Moment | None = Field(None, description="when it was last saved")


class MadeWithTable(_Table):
    """The case that it is a walk through, and the digest of the case file at the time."""

    id: Id = Field(description="of the case")
    digest: Sha256 = Field("", description="the SHA-256 of the case file when this was saved")


class AcceptTable(_Table):
    """How much to accept."""

    reading: Directness = Field("stated", description="the loosest links that count")
    proof: Proof = Field("asserted", description="what a consequence needs before it counts")


class OutcomeTable(_Table):
    """What followed when it was saved, and the digests of the passages it rested on."""

    follows: ListOf[Id] = Field([], description="the consequences that followed")
    passages: TableOf[Id, Digest] = Field(
        {}, description="each passage, and the digest of its text"
    )


class ScenarioFile(_Table):
    """A whole scenario file."""

    format: Literal[1] = Field(description="which format the file has")
    scenario: ScenarioTable = Field(description="what it is called, whose it is, and when")
    case: MadeWithTable = Field(description="the case that it is a walk through")
    choices: TableOf[Id, Id | ListOf[Id]] = Field(
        {}, description="an option, or a list of options; a decision not made yet is absent"
    )
    accept: AcceptTable = Field(AcceptTable(), description="how much to accept")
    doubts: TableOf[Id, Text] = Field({}, description="a passage that is not accepted, and why")
    notes: TableOf[Key, Text] = Field({}, description="on a decision, consequence or evidence")
    guesses: TableOf[Key, ListOf[Id]] | None = Field(
        None,
        description="what one took the document to draw from an option, before one saw; as a table"
        " of its own, even an empty one, it has the reader guess first",
    )
    outcome: OutcomeTable | None = Field(None, description="what followed when it was saved")
