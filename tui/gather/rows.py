"""One walk as rows: what was chosen in it, what follows, and what is doubted."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tui.case.model import Case
from tui.gather.tables import ELSEWHERE, LOOSELY, NOTHING_GUESSED, TABLES, Row, course_text
from tui.outside.paths import shown_path
from tui.outside.problem import Refused
from tui.outside.text import clean, clean_line
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.reason.remember import remembered
from tui.scenario.model import Scenario
from tui.scenario.read import read_scenario

Rows = dict[str, list[Row]]
"""The rows to add to each table."""

_MOST_REMEMBERED = 4096
"""For how many courses it is remembered what follows: in a class, many choose the same."""


class Reader:
    """Reads walks through one case."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._reasoner = Reasoner(case)
        self._findings: dict[object, Findings] = {}

    def rows(self, paths: Iterable[Path]) -> Rows:
        """The rows of some files; one that is no walk through the case is passed over."""
        rows: Rows = {table: [] for table in TABLES}
        for path in paths:
            self._add(path, rows)
        return rows

    def _add(self, path: Path, rows: Rows) -> None:
        file = clean(str(path))
        try:
            scenario = read_scenario(path).scenario
        except Refused as refused:
            problem = refused.problems[0]
            about = (problem.rule, problem.line, problem.column, problem.message, problem.mend)
            rows["passed_over"].append((shown_path(path), *about))
            return
        if scenario.case_id != self._case.id:
            message = f"It is a walk through the case “{scenario.case_id}”."
            rows["passed_over"].append((shown_path(path), ELSEWHERE, 0, 0, message, ""))
            return
        findings = self._follows_from(scenario)
        is_same = int(scenario.case_digest in ("", self._case.digest))
        course = course_text(findings.choices)
        reader, saved = clean_line(scenario.author), _moment(scenario.saved)
        rows["walks"].append((file, self._case.id, reader, saved, course, is_same))
        for decision, options in findings.choices.items():
            rows["made"].append((file, decision, ",".join(options)))
            keys = [f"{decision}.{option}" for option in options] or [decision]
            rows["chosen"] += [(file, key) for key in keys]
        ids = findings.program.ids
        rows["stands"] += [(file, key, "follows") for key in ids(findings.follows)]
        rows["stands"] += [(file, key, "open") for key in ids(findings.open)]
        rows["stands"] += [(file, key, LOOSELY) for key in self._loosely(scenario, findings)]
        rows["guessed"] += [
            (file, key, consequence)
            for key, guess in (scenario.guesses or {}).items()
            if key in self._case.options
            for consequence in dict.fromkeys(guess or (NOTHING_GUESSED,))
        ]
        rows["doubted"] += [
            (file, passage, clean_line(why))
            for passage, why in scenario.doubts.items()
            if passage in self._case.passages
        ]

    def _loosely(self, scenario: Scenario, findings: Findings) -> tuple[str, ...]:
        """What follows only since the walk accepts more than the document states."""
        if scenario.reading == "stated":
            return ()
        as_stated = self._follows_from(replace(scenario, reading="stated"))
        return findings.program.ids(findings.follows & ~as_stated.follows)

    def _follows_from(self, scenario: Scenario) -> Findings:
        choices = tuple(sorted(scenario.choices.items()))
        on = (choices, scenario.reading, scenario.proof, frozenset(scenario.doubts))
        reasoner = self._reasoner
        return remembered(self._findings, on, lambda: reasoner.findings(scenario), _MOST_REMEMBERED)


def _moment(saved: datetime | None) -> str:
    """A moment as text that sorts in time; one that no file names comes before all."""
    return saved.astimezone(UTC).isoformat() if saved else ""
