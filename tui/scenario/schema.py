"""The scenario file as pydantic guards it: strict types, bounded lengths.

A key that is not known is kept in the file and told as a warning: a person's own keys are theirs.
"""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from tui.case.model import Directness
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


class _RowMaker(BaseModel):
    model_config = ConfigDict(strict=True, extra="allow", frozen=True)


class ScenarioTable(_RowMaker):
    """What the scenario is called, whose it is, and when it was made and saved."""

    title: Title = ""
    author: Title = ""
    created: Moment | None = None
    saved: Moment | None = None


class MadeWithTable(_RowMaker):
    """The case that it is a walk through, and the digest of the case file at the time."""

    id: Id
    digest: Sha256 = ""


class AcceptTable(_RowMaker):
    """How much to accept."""

    reading: Directness = "stated"
    proof: Proof = "asserted"


class OutcomeTable(_RowMaker):
    """What followed when it was saved, and the digests of the passages it rested on."""

    follows: list[Id] = []
    passages: dict[Id, Digest] = {}


class ScenarioFile(_RowMaker):
    """A whole scenario file."""

    format: Literal[1]
    scenario: ScenarioTable
    case: MadeWithTable
    choices: dict[Id, Id | list[Id]] = Field(
        {}, description="an option, or a list of options; a decision not made yet is absent"
    )
    accept: AcceptTable = AcceptTable()
    doubts: dict[Id, Text] = Field({}, description="a passage that is not accepted, and why")
    notes: dict[Key, Text] = Field({}, description="on a decision, consequence or evidence")
    outcome: OutcomeTable | None = None
