"""What a rule finds, before it is known where in the file that stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.case.check.rules import RULES
from tui.case.model import Case
from tui.outside.positions import Path, places
from tui.outside.problem import Problem, Spot, shorten
from tui.outside.text import clean_line
from tui.outside.toml import TomlFile


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a case breaks: the path in the file to the value that breaks it.

    `spot` is the stretch of a document that it is about, where it is about one.
    """

    rule: str
    path: Path
    message: str
    mend: str
    spot: Spot | None = None


def placed(findings: Iterable[Finding], file: TomlFile) -> tuple[Problem, ...]:
    """The findings as problems, with line and column, in the order of the file.

    Those of one place stay in the order in which they were found.
    """
    listed = list(findings)
    problems = [
        Problem(
            finding.rule,
            RULES[finding.rule],
            file.name,
            place.line,
            place.column,
            finding.message,
            finding.mend,
            place.excerpt,
            finding.spot,
        )
        for finding, place in zip(
            listed, places(file, [(finding.path, True) for finding in listed]), strict=True
        )
    ]
    return tuple(sorted(problems, key=lambda p: (p.line, p.column)))


def spot_of(case: Case, passages: Sequence[str]) -> Spot | None:
    """Where the first of some passages stands; None where it is not found."""
    passage = next((case.passages[key] for key in passages if case.passages[key].text), None)
    if passage is None:
        return None
    return Spot(passage.document, passage.start, passage.end, passage.sentences)


def whole(text: str) -> str:
    """Some words of a file in quotation marks, on one line and all of them."""
    return f"“{clean_line(text)}”"


def quoted(text: str) -> str:
    """Some words of a file in quotation marks, on one line and not too many."""
    return f"“{shorten(clean_line(text), 80)}”"
