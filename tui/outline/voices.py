"""The voices of a case: those at the head of an outline, and those that its lines name."""

from collections.abc import Mapping
from typing import Any

from tui.outline.model import Entry, Outline
from tui.outline.slug import Ids
from tui.outline.sources import Source
from tui.outline.trouble import Trouble, meant, quoted

AUTHOR = "author"
"""The id of the author of a single document, when the outline names none."""


class Voices:
    """Every voice, once, with an id; and who speaks where a line does not say."""

    def __init__(self, outline: Outline, sources: Mapping[str, Source], trouble: Trouble) -> None:
        self._outline = outline
        self._sources = sources
        self._trouble = trouble
        self._tables: dict[str, dict[str, Any]] = {}
        self._by_name: dict[str, str] = {}
        self._authors: dict[str, str] = {}
        heads = outline.headed("author", "voice")
        self._ids = Ids([entry.id for entry in heads if entry.id])
        for entry in heads:
            self._head(entry)

    def name(self, key: str) -> str:
        """The name of a voice."""
        return str(self._tables[key]["name"])

    def of(self, entry: Entry, document: str) -> str:
        """The id of the voice of a line: the one that it names, or its document's author."""
        named = entry.note("by")
        if not named:
            return self._author(document)
        if named in self._tables:
            return named
        if voice := self._by_name.get(_bare(named)):
            return voice
        key = self._ids.new(named)
        proposed = entry.note("proposed") or self._outline.proposed
        self._add(key, {"id": key, "name": named, "proposed_by": proposed})
        return key

    def tables(self) -> list[dict[str, Any]]:
        """The voices as tables of a case file."""
        return list(self._tables.values())

    def _head(self, entry: Entry) -> None:
        if entry.id and entry.id in self._tables:
            place = self._trouble.column_of(entry.place, f"{{{entry.id}}}")
            message = f"The id {quoted(entry.id)} stands twice among the voices."
            mend = "Give one of them another id."
            self._trouble.add("repeated-id", place, message, mend)
            return
        key = entry.id or self._ids.new(entry.words)
        table = {"id": key, "name": entry.words, "short": entry.note("short")}
        if entry.mark == "author":
            table["role"] = "author"
            self._speaks_for(entry, key)
        self._add(key, {**table, "proposed_by": entry.note("proposed") or self._outline.proposed})

    def _speaks_for(self, entry: Entry, key: str) -> None:
        """An author of named documents speaks in these; one of none, wherever no other does."""
        named = [name for name in entry.note("of").replace(",", " ").split() if name != "and"]
        for document in named:
            if document not in self._sources:
                place = self._trouble.column_of(entry.place, document)
                message = f"There is no document {quoted(document)} here."
                names = list(self._sources)
                mend = meant(document, names, f"The documents are {', '.join(names)}.")
                self._trouble.add("unknown-reference", place, message, mend)
        for document in named or [""]:
            self._authors.setdefault(document, key)

    def _author(self, document: str) -> str:
        if author := self._authors.get(document) or self._authors.get(""):
            return author
        if not document:
            return ""
        table = self._sources[document].table
        is_only = len(self._sources) == 1
        key = self._ids.new(AUTHOR if is_only else f"{document} {AUTHOR}")
        name = str(table.get("author") or f"The author{'' if is_only else f' of {document}'}")
        proposed = self._outline.proposed
        self._add(key, {"id": key, "name": name, "role": "author", "proposed_by": proposed})
        self._authors[document] = key
        return key

    def _add(self, key: str, table: dict[str, Any]) -> None:
        self._tables[key] = table
        for name in (table["name"], table.get("short", ""), key):
            if name:
                self._by_name.setdefault(_bare(name), key)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
