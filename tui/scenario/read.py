"""Read a scenario file."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.outside.collecting import uncollected
from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.toml import TomlFile, parse_toml
from tui.scenario.model import Outcome, Scenario
from tui.scenario.record import values_in

if TYPE_CHECKING:
    from tui.scenario.schema import ScenarioFile

MOST_SCENARIO_BYTES = 1024 * 1024
MOST_VALUES = 40_000
"""How many keys and items of lists a walk may have: more than any case that can be walked asks."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A scenario as a file holds it.

    `text` is the file as decoded and `digest` the SHA-256 of its bytes: with them a later save
    keeps what a person wrote by hand, and notices what somebody else has changed. `warnings` tell
    what the file holds and the scenario does not.
    """

    scenario: Scenario
    text: str
    digest: str
    warnings: tuple[Problem, ...]
    path: Path


def read_scenario(path: Path) -> Saved:
    """Read the scenario file at `path`.

    Raises:
        Refused: when the file cannot be read, is not a scenario, or is of a newer format.
    """
    data = read_regular(path, MOST_SCENARIO_BYTES)
    return saved_in(parse_toml(data, shown_path(path)), data, path)


@uncollected()
def saved_in(file: TomlFile, data: bytes, path: Path) -> Saved:
    """The scenario in a file that is parsed already. Raises `Refused` as `read_scenario` does."""
    from pydantic import ValidationError

    from tui.outside.validation import problems_of, refuse_newer, unknown_keys
    from tui.scenario.schema import FORMAT, ScenarioFile

    refuse_newer(file, "scenario", FORMAT)
    if values_in(file.data) > MOST_VALUES:
        message = f"There are more than {MOST_VALUES:,} keys and values in this walk."
        mend = "Take out those that are not its own; is this the right file?"
        raise Refused([Problem("file-too-large", "error", file.name, 0, 0, message, mend)])
    try:
        record = ScenarioFile.model_validate(file.data)
    except ValidationError as error:
        raise Refused(problems_of(error, file, ScenarioFile)) from None
    warnings = unknown_keys(record, file)
    return Saved(_scenario(record), file.text, hashlib.sha256(data).hexdigest(), warnings, path)


def _scenario(record: "ScenarioFile") -> Scenario:
    outcome = record.outcome
    return Scenario(
        case_id=record.case.id,
        case_digest=record.case.digest,
        title=record.scenario.title,
        author=record.scenario.author,
        created=record.scenario.created,
        saved=record.scenario.saved,
        choices={
            decision: (chosen,) if isinstance(chosen, str) else tuple(chosen)
            for decision, chosen in record.choices.items()
        },
        reading=record.accept.reading,
        proof=record.accept.proof,
        doubts=record.doubts,
        notes=record.notes,
        guesses=None
        if record.guesses is None
        else {option: tuple(ids) for option, ids in record.guesses.items()},
        outcome=None
        if outcome is None
        else Outcome(follows=tuple(outcome.follows), passages=outcome.passages),
    )
