"""Check a case file: everything that is wrong with it, and how much of its documents it covers."""

from dataclasses import dataclass
from pathlib import Path

from tui.case.coverage import Coverage
from tui.case.model import Case
from tui.outside.problem import Problem, Refused, Severity


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found, in the order of the file. A case that is refused has no coverage."""

    problems: tuple[Problem, ...]
    coverage: Coverage | None = None
    case: Case | None = None

    @property
    def failed(self) -> bool:
        """Whether there is any error."""
        return self.count("error") > 0

    def count(self, severity: Severity) -> int:
        """How many problems are of that severity."""
        return sum(problem.severity == severity for problem in self.problems)


def check_case(path: Path) -> Checked:
    """Check the case file at `path` against everything that a faithful case owes.

    Reads the file and its documents, and writes nothing. Never raises `Refused`: a file that cannot
    be read is a finding too.
    """
    from tui.case.check import text_findings
    from tui.case.check.finding import placed
    from tui.case.coverage import coverage
    from tui.case.read import read_case
    from tui.reason.check import reasoned_findings

    try:
        reading = read_case(path)
    except Refused as refused:
        return Checked(refused.problems)
    findings = [*text_findings(reading), *reasoned_findings(reading.case)]
    return Checked(placed(findings, reading.file), coverage(reading.case), reading.case)
