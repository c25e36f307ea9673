"""Check a scenario file: whether it still opens to what it was saved with."""

from dataclasses import replace
from pathlib import Path

from tui.outside.paths import shown_path
from tui.outside.problem import Problem, Refused, Severity
from tui.reason.outcome import outcome_of
from tui.reason.reasoner import Reasoner
from tui.scenario.changes import changes
from tui.scenario.opening import open_file
from tui.work.check import Checked


def check_scenario(path: Path) -> Checked:
    """What has changed since the scenario at `path` was saved, and the keys it does not know.

    Reads the scenario and its case, and writes nothing. Never raises `Refused`.
    """
    try:
        opened = open_file(path)
    except Refused as refused:
        return Checked(refused.problems)
    scenario, case = opened.scenario, opened.case
    now = outcome_of(Reasoner(case).findings(scenario))
    differences = changes(replace(scenario, case_digest=""), case, now)
    sentences = differences or changes(
        scenario, case, now
    )  # the case may differ where it matters not
    severity: Severity = "error" if differences else "note"
    name = shown_path(path)
    mend = "Open it, see whether it still says what you mean, and save it again."
    return Checked(
        (
            *(opened.saved.warnings if opened.saved else ()),
            *(Problem("differs", severity, name, 0, 0, words, mend) for words in sentences),
        )
    )
