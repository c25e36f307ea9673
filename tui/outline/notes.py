"""The notes that stand behind the words of a line, and which line takes which.

One table, from which reading, printing and messages are made.
"""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from tui.case.model import Choose, Directness, EvidenceKind, Kind, Posed, Sign

Shape = Literal["flag", "text", "quotes", "refs", "sign"]
"""One of some words; free text after its name; words of the document in quotation marks; ids after
`#`; and whether something is a risk or a benefit."""

STATUS_QUO = "status quo"


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its name, the marks of the lines that take it, how it is written, and its words.

    With `again`, a line that only refers to something may have it too.
    """

    name: str
    marks: frozenset[str]
    shape: Shape
    choices: tuple[str, ...] = ()
    again: bool = False

    def pattern(self) -> re.Pattern[str]:
        """What it begins with; of a flag, all of it."""
        if self.shape == "flag":
            words = "|".join(sorted(self.choices, key=len, reverse=True))
            return re.compile(rf"(?:choose |kind:? |as )?({words})(?![\w-])", re.IGNORECASE)
        if self.shape == "sign":
            return SIGN
        plural = "s?" if self.shape == "quotes" and self.name.endswith("s") else ""
        name = self.name.removesuffix("s") + plural if plural else self.name
        return re.compile(rf"{name}(?:[ ]*:|(?![\w-]))[ ]*", re.IGNORECASE)


TEXT = re.compile(r"(?:\\(?:.|$)|(?![;\n\[{]|  )[^\\])+", re.DOTALL)
"""The text of a note: up to a semicolon, two spaces, the end of the line, or a bracket."""

_SIGNS = {"a risk": "risk", "a benefit": "benefit"}
SIGN = re.compile(
    rf"(?:(called|titled) )?(a risk|a benefit|{'|'.join(get_args(Sign))})(?![\w-])"
    rf"(?: for ({TEXT.pattern}))?",
    re.IGNORECASE | re.DOTALL,
)
_BASES = {"called": "stated", "titled": "title", "": "implied"}


def sign_of(match: re.Match[str]) -> tuple[str, str, str]:
    """The sign, for whom, and on what basis, of a match of `SIGN`."""
    sign = match[2].lower()
    return _SIGNS.get(sign, sign), (match[3] or "").strip(), _BASES[(match[1] or "").lower()]


def sign_written(sign: str, whom: str, basis: str) -> str:
    """That in words; `whom` as it is to stand."""
    lead = next(word for word, meaning in _BASES.items() if meaning == basis)
    return " ".join(filter(None, (lead, sign, f"for {whom}" if whom else "")))


def _note(
    name: str, marks: str, shape: Shape, kinds: object = None, *, again: bool = False
) -> Note:
    return Note(name, frozenset(marks.split()), shape, get_args(kinds) if kinds else (), again)


NOTES: tuple[Note, ...] = (
    Note(STATUS_QUO, frozenset("-"), "flag", (STATUS_QUO,)),
    _note("choose", "?", "flag", Choose),
    _note("posed", "? -", "flag", Posed),
    _note("who", "?", "text"),
    _note("when", "?", "text"),
    _note("label", "?", "text"),
    _note("averts", "-", "refs"),
    _note("with", ">", "refs", again=True),
    _note("directness", "> + ~", "flag", Directness, again=True),
    _note("kind", ">", "flag", Kind),
    _note("kind", "+ ~", "flag", EvidenceKind),
    _note("sign", ">", "sign"),
    _note("theme", ">", "text"),
    _note("by", "> + ~", "text", again=True),
    _note("origin", "+ ~", "text"),
    _note("figures", "+ ~", "quotes"),
    _note("dates", "+ ~", "quotes"),
    _note("actors", "+ ~", "quotes"),
    _note("about", "!", "refs"),
    _note("source", "!", "text"),
    _note("title", "document", "text"),
    _note("author", "document", "text"),
    _note("publisher", "document", "text"),
    _note("published", "document", "text"),
    _note("body", "document", "quotes"),
    _note("join", "document", "quotes"),
    _note("break", "document", "quotes"),
    _note("short", "author voice", "text"),
    _note("of", "author", "text"),
    _note("proposed", "? - > + ~ ! = author voice theme", "text"),
)
"""Every note, in the order in which they are printed."""


def notes_for(mark: str, *, again: bool = False) -> tuple[Note, ...]:
    """The notes that a line of this mark takes; `again` if it only refers to something."""
    return tuple(note for note in NOTES if mark in note.marks and (note.again or not again))


NAMES = {
    "?": "a decision",
    "-": "an option",
    ">": "a consequence",
    "+": "evidence for something",
    "~": "evidence against something",
    "!": "a caveat",
    "=": "what is set aside",
    "document": "a document",
    "author": "an author",
    "voice": "a voice",
    "theme": "a theme",
}
"""What each mark begins, in words."""


def words_for(mark: str, *, again: bool = False) -> list[str]:
    """How the notes of a line may begin, for a message."""
    words: list[str] = []
    for note in notes_for(mark, again=again):
        if note.shape == "flag":
            words += note.choices
        elif note.shape == "sign":
            words += get_args(Sign)
        else:
            words.append(note.name)
    return words
