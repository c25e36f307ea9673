"""The parts that everything shown is made of: values that know no width, colour or place.

A setter turns them into rows of the screen, into printed text or into plain sentences. Words are
final here: a setter lays them out, and writes none of its own but signs and indents.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tui.case.model import Directness, Sign
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.derive import State
from tui.wording.words import whose_words

Role = Literal[
    "text",
    "strong",
    "quiet",
    "heading",
    "accent",
    "hedge",
    "risk",
    "benefit",
    "mixed",
    "none",
    "link",
    "quote",
    "lit",
    "struck",
    "caveat",
    "key",
    "silent",
    "rule",
    "chip",
]
"""What a stretch of words is, so that a setter can show it: never a colour."""

Effect = Literal["adds", "removes", "closes"]
"""What a step does to a consequence: it follows then, or no longer; or it is open no longer."""

Span = tuple[str, Role]
"""Some words, and what they are."""


def sentence(words: str, role: Role = "text") -> "Line":
    """A line of one role."""
    return Line(((words, role),))


@dataclass(frozen=True, slots=True)
class Heading:
    """What the parts after it are about; `beside` is a quieter remark, such as a number."""

    words: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many a line counts, and how many `more` may come to be: for a bar beside it.

    The line says so in words, so that whoever sees no bar lacks nothing.
    """

    number: int
    more: int
    of: int

    def lengths(self, steps: int) -> tuple[int, int]:
        """The two parts of a bar of so many steps, and the rest is the others.

        It is empty, or full, only where there is none, or all.
        """
        first, both = (_length(count, self.of, steps) for count in (self.number, self.whole))
        return first, both - first

    @property
    def whole(self) -> int:
        """Those counted, with those that may come to be."""
        return self.number + self.more


def _length(number: int, of: int, steps: int) -> int:
    if number in (0, of):
        return steps if number else 0
    return max(1, min(steps - 1, round(number * steps / of)))


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `mark` is a sign before it, which speech leaves out; `depth` how far it is in.

    With a `subject`, it is about one thing of the case, and a cursor can stop at it. `share` is
    what it counts, where that can be drawn.
    """

    spans: tuple[Span, ...]
    mark: Span = ("", "text")
    depth: int = 0
    subject: Subject = NOTHING
    share: Share | None = None

    @property
    def words(self) -> str:
        """The words without their roles."""
        return "".join(text for text, _ in self.spans)


@dataclass(frozen=True, slots=True)
class Claim:
    """A consequence as the document claims it: how firmly, in whose voice, on what evidence.

    `hedges` are those of the whole chain, `directness` that of its loosest step; `state` is how it
    stands in the walk, and `caveats` how many notes the editor has on it.
    """

    subject: Subject
    sign: Sign
    hedges: str
    statement: str
    is_aim: bool
    state: State
    is_regardless: bool
    voice: str
    directness: Directness
    evidence: str
    evidence_in_short: str
    caveats: int
    depth: int = 0

    @property
    def footing(self) -> tuple[str, ...]:
        """Whose it is, how direct, and on what evidence."""
        return *whose_words(self.voice, self.directness), self.evidence


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage: where it stands and its words, which are empty when it is lost.

    `doubt` says that the reader doubts it, and why; empty when it is accepted.
    """

    subject: Subject
    place: str
    text: str
    doubt: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A piece of evidence as it bears on a consequence: what it is, and in whose voice.

    `counts` is false for what the reading does not accept, or whose every passage is doubted.
    """

    subject: Subject
    way: Literal["for", "against"]
    directness: Directness
    summary: str
    about: tuple[str, ...]
    places: tuple[str, ...]
    figures: tuple[str, ...]
    counts: bool
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note or the reader's own, never to be taken for the document's words.

    `name` tells one note from another, so that none is told twice.
    """

    whose: Literal["editor", "reader"]
    name: str
    lead: str
    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What a step does to a consequence: `lead` says it in words where the sign does not."""

    way: Effect
    lead: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Choice:
    """An option that can be chosen, with its number at its decision, or none at all (0).

    `one`: only one can be chosen there. `marks` are what else is to be said of it.
    """

    subject: Subject
    number: int
    label: str
    marks: tuple[str, ...]
    chosen: bool
    one: bool
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """A pause between parts."""


Part = Heading | Line | Claim | Quote | Exhibit | Note | Change | Choice | Gap
Parts = Iterator[Part]
