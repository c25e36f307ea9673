"""What a brief is made of: sections of parts, each with the footnotes that it cites."""

from dataclasses import dataclass, replace

from tui.content.model import Choice, Claim, Exhibit, Heading, Line, Note, Quote

Said = Heading | Line | Claim | Quote | Exhibit | Note | Choice
"""The parts that a brief has: all but steps and pauses, for which each format has its own way."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of a brief, and the numbers of the passages that it cites."""

    part: Said
    cites: tuple[int, ...] = ()

    @property
    def begins(self) -> bool:
        """Whether something begins with it that what comes after belongs to."""
        return isinstance(self.part, Claim) and not self.part.depth

    @property
    def numbered(self) -> Said:
        """The part with those numbers among its words, for what knows no better way to set them."""
        if not self.cites:
            return self.part
        numbers = f"[{', '.join(map(str, self.cites))}]"
        match self.part:
            case Quote() as part:
                return replace(part, place=f"{numbers} {part.place}")
            case Line() as part:
                return replace(part, spans=(*part.spans, (f" {numbers}", "quiet")))
            case Claim() as part:
                return replace(part, evidence=f"{part.evidence} {numbers}")
            case Exhibit() as part:
                return replace(part, about=(*part.about, numbers))
            case Note() as part:
                return replace(part, text=f"{part.text} {numbers}")
            case Choice() as part:
                return replace(part, marks=(*part.marks, numbers))
            case Heading() as part:
                return part


@dataclass(frozen=True, slots=True)
class Section:
    """Some entries under a heading, and the sections within it. `name` is the same in any brief."""

    name: str
    heading: str
    entries: tuple[Entry, ...] = ()
    inner: tuple["Section", ...] = ()
    beside: str = ""

    def __bool__(self) -> bool:
        return bool(self.entries or self.inner)


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it is cited: what it gives of these, and its digest."""

    id: str
    name: str
    author: str
    title: str
    publisher: str
    published: str
    path: str
    sha256: str

    @property
    def whose(self) -> str:
        """The author, as it leads a citation; what the document is called here, without one."""
        return self.author or self.name

    @property
    def imprint(self) -> str:
        """Who published it, and when."""
        return ", ".join(filter(None, (self.publisher, self.published)))

    @property
    def words(self) -> str:
        """The document as a citation names it."""
        return ", ".join(filter(None, (self.whose, self.title, self.imprint)))


@dataclass(frozen=True, slots=True)
class Footnote:
    """A passage cited: whose, from what, of when, and where it stands there.

    `words` are all of these, as a citation; in a short brief, the document in full only where it is
    cited first. `text` is quoted with it where the brief quotes it nowhere else.
    """

    number: int
    passage: str
    source: Source
    stands: str
    words: str
    text: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where what is briefed comes from: the walk by its file as it is typed, and by its digest.

    Both are empty for a walk that no file holds; the digest is for a case without one. `against` is
    the file of what it is held against, empty for the status quo.
    """

    file: str = ""
    digest: str = ""
    is_case: bool = False
    against: str = ""
    against_digest: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a brief says. `again` tells how to come to the same.

    `saved` is the day on which the walk was, as 2026-11-22, and `digest` that of its file; both are
    empty when no file holds it.
    """

    is_short: bool
    kind: str
    title: str
    case_id: str
    case_title: str
    author: str
    saved: str
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    sources: tuple[Source, ...]
    again: Section
    digest: str
    version: str
