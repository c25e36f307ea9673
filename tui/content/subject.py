"""What a line, a row or a cursor is about."""

from typing import Literal, NamedTuple

SubjectKind = Literal[
    "decision",
    "option",
    "none",
    "consequence",
    "passage",
    "evidence",
    "sentence",
    "document",
    "caveat",
    "theme",
    "term",
]


class Subject(NamedTuple):
    """One thing of a case by its kind and id; options by their key `decision.option`.

    `none` is the choice of none of a decision's options. A tuple, for it is a key, and many are
    made at each draw.
    """

    kind: SubjectKind
    id: str
