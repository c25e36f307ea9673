"""Numbers what a brief cites, in the order in which it comes up, and tells each thing once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.case.model import Case, Passage
from tui.content.brief.model import Entry, Footnote, Said, Source
from tui.content.model import Change, Claim, Gap, Heading, Line, Note, Part, Quote, Span
from tui.content.quotes import shortened
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.wording.brief import (
    ABOVE,
    doubted_too_words,
    doubted_words,
    editors_note_words,
    note_above_words,
    note_words,
    stands_words,
)
from tui.wording.words import CHANGE_GLYPHS, SIGN_GLYPHS, capital, cite, document_name


class Apparatus:
    """Turns parts into entries: a passage is quoted where it is cited first, and a note told once.

    With `quotes`, passages are quoted in the text; else in the footnotes.
    """

    def __init__(self, walk: Walk, *, quotes: bool) -> None:
        self._walk = walk
        self._quotes = quotes
        self._numbers: dict[str, int] = {}
        self._notes: dict[str, int] = {}
        self._told: set[str] = set()
        self._quoted: set[str] = set()
        self._noted_here: set[str] = set()

    def entries(self, parts: Iterable[Part]) -> tuple[Entry, ...]:
        """Some parts, in the order in which they stand."""
        entries: list[Entry] = []
        self._noted_here.clear()
        for part in parts:
            match part:
                case Quote():
                    self._quote(entries, part)
                case Note(whose="editor"):
                    entries += self._note(part)
                case Note():
                    if part.name not in self._told:
                        self._told.add(part.name)
                        entries.append(Entry(replace(part, lead=note_words(self._walk.author))))
                case Claim(depth=0):
                    self._noted_here.clear()
                    entries.append(Entry(part))
                case Heading(words, beside):
                    entries.append(Entry(Heading(capital(words), beside)))
                case Change(way, lead, claim):
                    words = f"{lead}{claim.hedges}: {claim.statement}"
                    mark: Span = (f"{CHANGE_GLYPHS[way]} {SIGN_GLYPHS[claim.sign]} ", claim.sign)
                    entries.append(Entry(Line(((words, "text"),), mark, 0, claim.subject)))
                case Gap():
                    continue
                case _:
                    entries.append(Entry(part))
        return tuple(entries)

    def cited(self, part: Said, passages: Iterable[str]) -> Entry:
        """A part with the passages that it rests on."""
        return Entry(part, tuple(self._number(key) for key in dict.fromkeys(passages)))

    def has_told(self, name: str) -> bool:
        """Whether a note, by its name, stands in the brief already."""
        return name in self._notes or name in self._told

    def _number(self, passage: str) -> int:
        return self._numbers.setdefault(passage, len(self._numbers) + 1)

    def _quote(self, entries: list[Entry], part: Quote) -> None:
        key = part.subject.id
        number = self._number(key)
        if self._quotes and key not in self._quoted:
            self._quoted.add(key)
            entries.append(Entry(replace(part, doubt=self._doubt(key)), (number,)))
            return
        before = entries[-1] if entries else None
        # Passages that are named again, one after the other, are named in one line.
        if before and isinstance(before.part, Line) and before.part.subject.kind == "passage":
            *places, above = before.part.spans
            spans: tuple[Span, ...] = (*places, (f", {self._again(part)}", "quiet"), above)
            if number not in before.cites:
                entries[-1] = Entry(replace(before.part, spans=spans), (*before.cites, number))
            return
        spans = ((self._again(part), "quiet"), (f", {ABOVE}" if self._quotes else "", "quiet"))
        line = Line(spans, depth=part.depth, subject=Subject("passage", key))
        entries.append(Entry(line, (number,)))

    def _note(self, part: Note) -> Iterator[Entry]:
        """An editor's note in full where it comes up first, and by its number further on.

        Under one and the same claim, it is not referred to again.
        """
        if part.name in self._noted_here:
            return
        self._noted_here.add(part.name)
        if part.name in self._notes:
            words = note_above_words(self._notes[part.name])
            subject = Subject("caveat", part.name)
            yield Entry(Line(((words, "caveat"),), depth=part.depth, subject=subject))
            return
        self._notes[part.name] = number = len(self._notes) + 1
        yield Entry(replace(part, lead=editors_note_words(number)))

    def _again(self, part: Quote) -> str:
        """A passage that has been quoted, by its place, and that it is doubted."""
        is_doubted = part.subject.id in self._walk.doubts
        doubted = f" ({doubted_too_words(self._walk.author)})" if is_doubted else ""
        return f"{part.place}{doubted}"

    def _doubt(self, passage: str) -> str:
        doubts = self._walk.doubts
        return doubted_words(self._walk.author, doubts[passage]) if passage in doubts else ""

    def _text(self, passage: Passage) -> str:
        text = " ".join(passage.text.split())
        return text if self._quotes else shortened(text)

    def footnotes(self, sources: Iterable[Source]) -> tuple[Footnote, ...]:
        """Every passage that has been cited, by its number."""
        case = self._walk.case
        by_id = {source.id: source for source in sources}
        footnotes = []
        named: set[str] = set()
        for key, number in self._numbers.items():
            passage = case.passages[key]
            source = by_id[passage.document]
            stands = stands_words(case, passage)
            # On the one page of a short brief there is room for a title once.
            is_short = source.id in named and not self._quotes
            words = cite(case, passage) if is_short else f"{source.words}, {stands}"
            named.add(source.id)
            text = "" if key in self._quoted else self._text(passage)
            footnotes.append(
                Footnote(number, key, source, stands, f"{words}.", text, self._doubt(key))
            )
        return tuple(footnotes)


def sources_of(case: Case) -> tuple[Source, ...]:
    """The documents of a case, as they are cited."""
    return tuple(source_of(case, key) for key in case.documents)


def source_of(case: Case, key: str) -> Source:
    """A document, as it is cited."""
    document = case.documents[key]
    return Source(
        document.id,
        document_name(case, document.id),
        document.author,
        document.title,
        document.publisher,
        document.published,
        document.path,
        document.sha256,
    )
