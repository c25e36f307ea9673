"""What a row, a line or a selection is about, as a value."""

from dataclasses import dataclass
from typing import Literal

from tui.case.model import Case

SubjectKind = Literal[
    "nothing",
    "decision",
    "option",
    "none",
    "outcome",
    "consequence",
    "evidence",
    "passage",
    "sentence",
    "reading",
    "proof",
    "cause",
    "answer",
    "future",
    "row",
    "apart",
    "heading",
    "document",
    "caveat",
    "fold",
    "action",
]
"""`none` is the choice of none of a decision's options, `fold` a line that opens to what it counts,
`action` something to do next; `row` is a decision's row of a matrix, and `apart` the decisions that
one is never assessed together with."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing of the case, by its id, or one of several answers, by its number.

    `again` tells apart the places in which the same thing is named; 0 is the first, or the one in
    which it is told in full. What is about nothing is false.
    """

    kind: SubjectKind
    id: str = ""
    again: int = 0

    def __bool__(self) -> bool:
        return self.kind != "nothing"

    @classmethod
    def numbered(cls, kind: SubjectKind, number: int) -> "Subject":
        """One of several, by its number."""
        return cls(kind, str(number))

    @property
    def number(self) -> int:
        """The number of one that was made by `numbered`."""
        return int(self.id)

    def id_as(self, kind: SubjectKind) -> str:
        """The id of a thing of that kind; empty when it is of another."""
        return self.id if self.kind == kind else ""


NOTHING = Subject("nothing")


def choice_of(case: Case, subject: Subject) -> tuple[str, str]:
    """The decision and the option that would be chosen there; the option is empty for none.

    Both are empty for what cannot be chosen, as an option of a case that was open before.
    """
    if subject.kind == "option":
        if subject.id not in case.options:
            return "", ""
        return case.decision_of(subject.id).id, case.options[subject.id].id
    return subject.id_as("none"), ""


def is_in(case: Case, subject: Subject) -> bool:
    """Whether a case has what is named so; what is of no case is not missing from any."""
    match subject.kind:
        case "decision":
            return subject.id in case.decisions
        case "option":
            return subject.id in case.options
        case "consequence":
            return subject.id in case.consequences
        case "evidence":
            return subject.id in case.evidence
        case "passage":
            return subject.id in case.passages
        case _:
            return True
