"""Check a case file: everything that is wrong with it, and how much of its documents it covers."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from tui.case.check.rules import rank
from tui.case.coverage import Coverage, Part
from tui.case.model import Case
from tui.outside.collecting import uncollected
from tui.outside.problem import Problem, Refused, Severity


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found, in the order of the file. A case that is refused has no coverage."""

    problems: tuple[Problem, ...]
    coverage: Coverage | None = None
    case: Case | None = None
    parts: tuple[Part, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether there is any error."""
        return self.count("error") > 0

    def count(self, severity: Severity) -> int:
        """How many problems are of that severity."""
        return sum(problem.severity == severity for problem in self.problems)

    def first(self, rules: Collection[str] = ()) -> tuple[Problem, ...]:
        """The problems, those to look at first in front; of some rules, when any are named.

        Those of one group of rules stay in the order of the file.
        """
        named = [problem for problem in self.problems if not rules or problem.rule in rules]
        return tuple(sorted(named, key=lambda problem: rank(problem.rule)))

    def by_rule(self) -> dict[str, list[Problem]]:
        """The problems of each rule that found any, the rules to look at first in front."""
        sorted_out: dict[str, list[Problem]] = {}
        for problem in self.first():
            sorted_out.setdefault(problem.rule, []).append(problem)
        return sorted_out


@uncollected()
def check_case(path: Path) -> Checked:
    """Check the case file at `path` against everything that a faithful case owes.

    Reads the file and its documents, and writes nothing. Never raises `Refused`: a file that cannot
    be read is a finding too.
    """
    from tui.case.check import text_findings
    from tui.case.check.finding import placed
    from tui.case.coverage import coverage, coverage_by_section
    from tui.case.read import read_case
    from tui.reason.check import reasoned_findings

    try:
        reading = read_case(path)
    except Refused as refused:
        return Checked(refused.problems)
    case = reading.case
    findings = [*text_findings(reading), *reasoned_findings(case)]
    problems = placed(findings, reading.file)
    return Checked(problems, coverage(case), case, coverage_by_section(case))
