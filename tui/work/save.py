"""Saving a walk: stamped with the time and with what follows. The one way a walk is saved."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tui.outside.paths import shown_path
from tui.outside.places import comes_along
from tui.outside.problem import Problem, Refused
from tui.reason.engine.derive import Findings
from tui.reason.outcome import outcome_of
from tui.scenario.model import Scenario
from tui.scenario.read import Saved
from tui.wording.unsaved import ANOTHER_NAME, COMES_ALONG

ASKABLE = frozenset({"file-exists", "changed-on-disk"})
"""Rules that a person can answer with another name, or by writing over what is there."""


def keep(
    scenario: Scenario,
    findings: Findings,
    case_path: Path,
    path: Path,
    previous: Saved | None,
    *,
    overwrite: bool = False,
) -> Saved:
    """Save a walk with what follows from it.

    Raises:
        Refused: rule `case-file`, when `path` is the case itself; rule `comes-along`, when it is
            one of the walks that come with the program; or as `scenario.write.save` does.
    """
    from tui.scenario.write import save

    if path.resolve() == case_path.resolve():
        message = "This is the case itself."
        mend = "Save the walk under another name."
        raise Refused([Problem("case-file", "error", shown_path(path), 0, 0, message, mend)])
    if comes_along(path):
        where = shown_path(path)
        raise Refused([Problem("comes-along", "error", where, 0, 0, COMES_ALONG, ANOTHER_NAME)])
    now = datetime.now(UTC).replace(microsecond=0)
    case = findings.program.case
    stamped = replace(
        scenario,
        created=scenario.created or now,
        saved=now,
        case_digest=case.digest,
        outcome=outcome_of(findings),
    )
    return save(path, stamped, previous, overwrite=overwrite, case=case)
