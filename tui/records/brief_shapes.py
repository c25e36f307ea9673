"""The object that `juncture brief --format json` prints, as types: what a program may count on."""

from typing import Literal

from typing_extensions import TypedDict

from tui.case.model import Directness, Sign, Way
from tui.content.subject import SubjectKind
from tui.records.shapes import ShownCase, ShownScenario


class BriefSubject(TypedDict):
    """What something is about: a thing of the case, by its kind and id."""

    kind: SubjectKind
    id: str


class BriefHeading(TypedDict):
    """What the entries after it are about; `beside` is a remark on it."""

    kind: Literal["heading"]
    words: str
    beside: str | None


class BriefLine(TypedDict):
    """A paragraph. `mark` is a sign that stands before it, `depth` how far it is in."""

    kind: Literal["line"]
    words: str
    mark: str | None
    depth: int
    about: BriefSubject | None
    cites: list[int]


class BriefClaim(TypedDict):
    """A consequence as the document claims it, never without its hedges.

    Those are of the whole chain, `directness` that of its loosest step; `aim`: it is what somebody
    wants, and is not said to come about. `notes` is how many notes the editor has on it.
    """

    kind: Literal["claim"]
    consequence: str
    sign: Sign
    hedges: str
    statement: str
    aim: bool
    state: Literal["follows", "open", "ruled out", "not found"]
    regardless: bool
    voice: str
    directness: Directness
    evidence: str
    notes: int
    cites: list[int]


class BriefQuote(TypedDict):
    """A passage in its words, which are null when it is not found. `doubt`: who doubts it, why."""

    kind: Literal["quote"]
    passage: str
    place: str
    text: str | None
    doubt: str | None
    depth: int
    cites: list[int]


class BriefExhibit(TypedDict):
    """A piece of evidence on the claim before it, and in what sense it bears on that.

    `counts` is false when every passage of it is doubted or not found.
    """

    kind: Literal["exhibit"]
    evidence: str
    way: Way
    directness: Directness
    summary: str
    about: list[str]
    counts: bool
    cites: list[int]


class BriefNote(TypedDict):
    """A note of the editor, by its id, or of the reader, by the id of what it is on."""

    kind: Literal["note"]
    whose: Literal["editor", "reader"]
    name: str
    lead: str
    text: str
    depth: int


class BriefChoice(TypedDict):
    """An option of the decision before it; null stands for none of them."""

    kind: Literal["choice"]
    option: str | None
    label: str
    marks: list[str]
    chosen: bool
    cites: list[int]


BriefEntry = (
    BriefHeading | BriefLine | BriefClaim | BriefQuote | BriefExhibit | BriefNote | BriefChoice
)
"""One thing that is said."""


class BriefPart(TypedDict):
    """A part of a section."""

    name: str
    heading: str
    beside: str | None
    entries: list[BriefEntry]


class BriefSection(TypedDict):
    """A section: its own entries, and then its parts. Its `name` is the same in every brief."""

    name: str
    heading: str
    entries: list[BriefEntry]
    parts: list[BriefPart]


class BriefFootnote(TypedDict):
    """A passage that entries cite by its number, and where it stands in its document.

    `quoted` are its words where no entry quotes it. Null is what a document does not give.
    """

    number: int
    passage: str
    document: str
    author: str | None
    title: str | None
    publisher: str | None
    published: str | None
    stands: str
    citation: str
    quoted: str | None
    doubt: str | None


class Brief(TypedDict):
    """A brief of a walk, in the words in which people read it.

    `saved` is a day, null for a walk that no file holds; `digest` is of that file.
    """

    format: Literal[1]
    kind: Literal["whole", "short"]
    title: str
    author: str | None
    saved: str | None
    digest: str | None
    case: ShownCase
    scenario: ShownScenario
    sections: list[BriefSection]
    footnotes: list[BriefFootnote]
