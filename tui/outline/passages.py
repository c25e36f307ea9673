"""The passages of a case, made from what the lines of an outline cite."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tui.case.document import touched
from tui.case.locate import digest
from tui.outline.model import Cited, Entry, Outline
from tui.outline.slug import Ids
from tui.outline.sources import Source, places, quoted_ends, within
from tui.outline.trouble import Trouble, meant, quoted

Stretch = tuple[str, int, int]
"""A document, and where in it a stretch starts and ends."""


@dataclass(frozen=True, slots=True)
class _Passage:
    stretch: Stretch
    proposed: str


class Passages:
    """Every stretch that an outline cites, once, with an id."""

    def __init__(self, outline: Outline, sources: Mapping[str, Source], trouble: Trouble) -> None:
        self._sources = sources
        self._trouble = trouble
        self._passages: dict[str, _Passage] = {}
        self._ids_of: dict[Stretch, str] = {}
        self._stretches: dict[tuple[Cited, tuple[int, int]], Stretch | None] = {}
        self._named(outline)
        self._new(outline)

    def ids(self, entry: Entry, cited: Iterable[Cited]) -> list[str]:
        """The ids of the passages that a line cites, each once."""
        ids: dict[str, None] = {}
        for item in cited:
            if item.is_reference:
                if item.id in self._passages:
                    ids[item.id] = None
                    continue
                place = self._trouble.column_of(entry.place, f"#{item.id}")
                message = f"No line gives a passage the id {quoted(item.id)}."
                mend = "Write its sentences; or give it that id where it is cited: [s12 {…}]."
                names = list(self._passages)
                self._trouble.add("unknown-reference", place, message, meant(item.id, names, mend))
            elif item.id:
                ids[item.id] = None
            elif stretch := self._stretch(entry, item):
                ids[self._ids_of[stretch]] = None
        return list(ids)

    def document_of(self, entry: Entry) -> str:
        """The document that a line cites first; empty where it cites none that is there."""
        for item in entry.cited:
            if item.id in self._passages:
                return self._passages[item.id].stretch[0]
            if stretch := self._stretch(entry, item):
                return stretch[0]
        return ""

    def tables(self) -> list[dict[str, Any]]:
        """The passages as tables of a case file, in the order of the documents."""
        order = {key: index for index, key in enumerate(self._sources)}
        listed = sorted(
            self._passages.items(),
            key=lambda item: (order[item[1].stretch[0]], item[1].stretch[1], -item[1].stretch[2]),
        )
        return [self._table(key, passage) for key, passage in listed]

    def asides(self, entry: Entry) -> list[dict[str, Any]]:
        """What a line sets aside, as tables of a case file, without the reason."""
        stretches = [self._stretch(entry, item) for item in entry.cited]
        return [self._where(stretch) for stretch in stretches if stretch]

    def _table(self, key: str, passage: _Passage) -> dict[str, Any]:
        document, start, end = passage.stretch
        text = self._sources[document].text[start:end]
        where = self._where(passage.stretch)
        return {"id": key, **where, "digest": digest(text), "proposed_by": passage.proposed}

    def _where(self, stretch: Stretch) -> dict[str, Any]:
        """Where a stretch stands, in words; in numbers where no words tell it from its repeats."""
        document, start, end = stretch
        source = self._sources[document]
        numbers = touched(source.sentences, start, end)
        place = f"s{numbers[0]}" if numbers else ""
        if numbers and numbers[-1] != numbers[0]:
            place += f"-{numbers[-1]}"
        remark = {"#": place.replace("s", "Sentences " if "-" in place else "Sentence ")}
        if quote := source.quote(start, end):
            return {**remark, "document": document, **dict(quoted_ends(quote))}
        return {**remark, "at": f"{document} {place}"}

    def _named(self, outline: Outline) -> None:
        for entry in outline.walk():
            for item in (*entry.cited, *entry.near):
                if not item.id or item.is_reference:
                    continue
                stretch = self._stretch(entry, item)
                passage = self._passages.get(item.id)
                if not stretch or (passage and passage.stretch == stretch):
                    continue
                if passage:
                    place = self._trouble.column_of(entry.place, f"{{{item.id}}}")
                    message = f"The passage {quoted(item.id)} stands elsewhere already."
                    mend = "Give one of them another id; or write [#id] for the same passage."
                    self._trouble.add("repeated-id", place, message, mend)
                    continue
                proposed = entry.note("proposed") or outline.proposed
                self._passages[item.id] = _Passage(stretch, proposed)
                self._ids_of.setdefault(stretch, item.id)

    def _new(self, outline: Outline) -> None:
        ids = Ids(self._passages)
        for entry in outline.walk():
            if entry.mark == "=":
                continue
            for item in (*entry.cited, *entry.near):
                stretch = None if item.id else self._stretch(entry, item)
                if stretch and stretch not in self._ids_of:
                    document, start, end = stretch
                    key = ids.new(self._sources[document].text[start:end][:400])
                    proposed = entry.note("proposed") or outline.proposed
                    self._passages[key] = _Passage(stretch, proposed)
                    self._ids_of[stretch] = key

    def _stretch(self, entry: Entry, cited: Cited) -> Stretch | None:
        if cited.is_reference:
            passage = self._passages.get(cited.id)
            return passage.stretch if passage else None
        key = (cited, entry.place)
        if key not in self._stretches:
            self._stretches[key] = self._find(entry, cited)
        return self._stretches[key]

    def _find(self, entry: Entry, cited: Cited) -> Stretch | None:
        source = self._source(entry, cited)
        if not source:
            return None
        matches = places(source, cited.first, cited.last, cited.heading)
        if len(matches) != 1:
            self._misplaced(entry, cited, source, len(matches))
            return None
        start, end = matches[0]
        if cited.start:
            matches = within(source, matches[0], cited.start, cited.end)
            if len(matches) != 1:
                self._misquoted(entry, cited, source, (start, end), len(matches))
                return None
            start, end = matches[0]
            if not source.quote(start, end):
                place = self._trouble.column_of(entry.place, cited.start)
                message = f"{quoted(cited.start)} cannot be told from its repeats in the document."
                mend = "Cite whole sentences, or words around these."
                self._trouble.add("outline-citation", place, message, mend)
                return None
        return source.id, start, end

    def _source(self, entry: Entry, cited: Cited) -> Source | None:
        names = list(self._sources)
        if cited.document in self._sources:
            return self._sources[cited.document]
        if not cited.document and len(names) == 1:
            return self._sources[names[0]]
        if not cited.document:
            place = self._trouble.column_of(entry.place, "[")
            message = "There are several documents, and none is named here."
            mend = f"Write its id in front of the sentence, as in [{names[0]} s12]."
            self._trouble.add("unknown-reference", place, message, mend)
            return None
        place = self._trouble.column_of(entry.place, cited.document)
        message = f"There is no document {quoted(cited.document)} here."
        otherwise = f"The documents are {', '.join(names)}."
        mend = meant(cited.document, names, otherwise)
        self._trouble.add("unknown-reference", place, message, mend)
        return None

    def _misplaced(self, entry: Entry, cited: Cited, source: Source, count: int) -> None:
        if not cited.heading:
            place = self._trouble.column_of(entry.place, f"s{cited.first}")
            last = len(source.sentences)
            said = f"s{cited.first}" + (f"-{cited.last}" if cited.last != cited.first else "")
            message = f"There is no {said} in {quoted(source.id)}: it has s1 to s{last}."
            mend = "Correct the numbers; `juncture read` shows them."
        else:
            place = self._trouble.column_of(entry.place, cited.heading)
            titles = [section.title for section in source.sections]
            if count:
                message = f"Several sections of {quoted(source.id)} have this heading."
                mend = "Name the sentences instead."
            else:
                message = f"No section of {quoted(source.id)} is headed {quoted(cited.heading)}."
                mend = meant(cited.heading, titles, "Copy the heading as it is printed.")
        self._trouble.add("outline-citation", place, message, mend)

    def _misquoted(
        self, entry: Entry, cited: Cited, source: Source, stretch: tuple[int, int], count: int
    ) -> None:
        where = f"in s{cited.first}" if cited.first == cited.last else "in these sentences"
        where = where if cited.first else "there"
        words = cited.start
        if count:
            message = f"{quoted(words)} stands {where} {count} times."
            mend = "Copy more of the words."
        else:
            if cited.end and within(source, stretch, cited.start, ""):
                words = cited.end
            message = f"{quoted(words)} does not stand {where}."
            mend = "Copy the words as they are printed, with … between the first and the last."
        place = self._trouble.column_of(entry.place, words)
        self._trouble.add("outline-citation", place, message, mend)
