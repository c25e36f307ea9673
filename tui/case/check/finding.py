"""What a rule finds, before it is known where in the file that stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.case.check.rules import RULES
from tui.outside.positions import Path, nearest, places
from tui.outside.problem import Problem, shorten
from tui.outside.text import clean_line
from tui.outside.toml import TomlFile


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a case breaks: the path in the file to the value that breaks it."""

    rule: str
    path: Path
    message: str
    mend: str


def placed(findings: Iterable[Finding], file: TomlFile) -> tuple[Problem, ...]:
    """The findings as problems, with line and column, in the order of the file.

    Those of one place stay in the order in which they were found.
    """
    listed = list(findings)
    found = places(file.text) if listed else {}
    problems = []
    for finding in listed:
        line, column = nearest(found, finding.path, value=True)
        problems.append(
            Problem(
                finding.rule,
                RULES[finding.rule],
                file.name,
                line,
                column,
                finding.message,
                finding.mend,
                file.excerpt(line),
            )
        )
    return tuple(sorted(problems, key=lambda p: (p.line, p.column)))


def quoted(text: str) -> str:
    """Some words of a file in quotation marks, on one line and not too many."""
    return f"“{shorten(clean_line(text), 80)}”"
