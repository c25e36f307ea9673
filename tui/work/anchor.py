"""Name the passages of a case by words and digests, and tell what has changed since.

What nobody has vouched for yet is written at once. What somebody has vouched for, and reads
otherwise now, is written only when a person accepts it, one by one, with both before their eyes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tui.case.anchor import Values, named_by, rewritten
from tui.case.cache import Cache
from tui.case.locate import Quote, digest
from tui.case.normal import Normal, normal_map
from tui.case.read import Reading, open_case, read_case
from tui.outside.positions import Path as Key
from tui.scenario.durable import write_durably
from tui.work.case_file import SINCE_READ, bytes_of, unchanged

Why = Literal["changed", "lost", "document"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that reads otherwise than when it was vouched for, and is a person's to accept.

    `before` is how it read, empty when that is not known; `now` how it reads, or might, if what is
    proposed in place of what is lost is accepted; empty when nothing is. `named` are the words that
    the case names a passage by. Of a document, `before` and `now` are digests, and `passages` those
    in it that are to be accepted first. `path` and `values` are what accepting it writes.
    """

    id: str
    why: Why
    before: str
    now: str
    named: Quote
    passages: tuple[str, ...]
    path: Key
    values: Values


@dataclass(frozen=True, slots=True)
class Anchoring:
    """What there is to anchor in a case.

    `named` are the entries whose sentences or heading become words; `new` the passages that get
    their first digest; `unnamed` the entries that no words can name, or whose sentences may be
    others now, since their document has changed. `changes` are a person's to accept.
    """

    reading: Reading
    named: tuple[str, ...]
    new: tuple[str, ...]
    unnamed: tuple[str, ...]
    changes: tuple[Change, ...]
    entries: tuple[tuple[Key, Values], ...]

    @property
    def moved(self) -> tuple[str, ...]:
        """The passages that read as they did, in a document that has changed around them."""
        changed = {change.id for change in self.changes}
        passages = self.reading.case.passages.values()
        return tuple(p.id for p in passages if p.status == "moved" and p.id not in changed)

    @property
    def unread(self) -> tuple[str, ...]:
        """The documents that cannot be read, so that nothing in them was looked at."""
        return tuple(self.reading.unread)

    def change(self, key: str) -> Change | None:
        """The change of a passage or document by its id; a passage's, where both have it."""
        return next((change for change in self.changes if change.id == key), None)


def anchoring(path: Path, cache: Cache) -> Anchoring:
    """Look at the case file at `path`, and write nothing.

    Raises:
        Refused: when it cannot be read, or is not a case.
    """
    return _Look(read_case(path), cache).all()


def anchor(path: Path, anchoring: Anchoring, accepted: Iterable[Change], cache: Cache) -> bool:
    """Write what was found into the case file, with what is accepted. Whether anything was written.

    Raises:
        Refused: when the file cannot be saved, or has changed since it was looked at.
    """
    entries = [*anchoring.entries, *((change.path, change.values) for change in accepted)]
    if not entries:
        return False
    data = unchanged(path, anchoring.reading.case.digest, SINCE_READ, "Run it again.")
    text = rewritten(anchoring.reading.file.text, entries)
    write_durably(path, bytes_of(text, data))
    open_case(path, cache)  # which remembers how the passages read
    return True


class _Look:
    """One look at a case: what each entry needs."""

    def __init__(self, reading: Reading, cache: Cache) -> None:
        self.reading = reading
        self.texts = cache.texts(reading.case.id)
        self._normals: dict[str, Normal] = {}

    def all(self) -> Anchoring:
        named: list[str] = []
        unnamed: list[str] = []
        new: list[str] = []
        changes: list[Change] = []
        entries: list[tuple[Key, Values]] = []
        for name in ("passages", "set_aside"):
            for index, (item, place) in enumerate(self._stretches(name)):
                path: Key = (name, index)
                label = item.get("id") or item["at"]
                document = self.reading.case.documents[item["document"]]
                if item["at"]:
                    values = self._words(item, place, digested=name == "passages")
                    if not values or not (document.pinned or name == "passages"):
                        unnamed.append(label)
                    elif document.pinned:
                        named.append(label)
                        entries.append((path, values))
                    else:
                        now = document.text[place[0] : place[1]]
                        changes.append(
                            Change(label, "changed", "", now, Quote(""), (), path, values)
                        )
                elif name == "passages" and (change := self._change(item, place, path)):
                    changes.append(change)
                elif name == "passages" and place[2] == 1 and not item["digest"]:
                    new.append(label)
                    entries.append((path, {"digest": place[3]}))
        changes += self._documents({*unnamed, *(change.id for change in changes)})
        return Anchoring(
            self.reading, tuple(named), tuple(new), tuple(unnamed), tuple(changes), tuple(entries)
        )

    def _stretches(self, name: str) -> Iterator[tuple[Any, Any]]:
        return zip(self.reading.facts["record"][name], self.reading.facts[name], strict=True)

    def _words(self, item: Any, place: Any, *, digested: bool) -> Values | None:
        """What names an entry by words that is named by sentences or a heading."""
        from tui.case.quoting import shortest_quote

        document = self.reading.case.documents[item["document"]]
        start, end, matches, own = place
        if matches != 1:
            return None
        quote = shortest_quote(document.text, self._normal(document.id), start, end)
        return named_by(quote, document.id, own if digested else "") if quote else None

    def _change(self, item: Any, place: Any, path: Key) -> Change | None:
        """What a person has to accept of a passage, if anything."""
        document = self.reading.case.documents[item["document"]]
        if item["document"] in self.reading.unread:
            return None
        start, end, matches, own = place
        quote = Quote(item["from"], item["to"] or "", item["prefix"] or "", item["suffix"] or "")
        before = self.texts.get(item["digest"], "")
        if matches == 1:
            if own == item["digest"] or (document.pinned and not item["digest"]):
                return None
            now = document.text[start:end]
            return Change(item["id"], "changed", before, now, quote, (), path, {"digest": own})
        return self._proposal(item, quote, before, path)

    def _proposal(self, item: Any, quote: Quote, before: str, path: Key) -> Change:
        from tui.case.proposals import proposed
        from tui.case.quoting import shortest_quote

        document = self.reading.case.documents[item["document"]]
        place = proposed(before, quote, self._normal(document.id))
        words = place and shortest_quote(document.text, self._normal(document.id), *place)
        if not (place and words):
            return Change(item["id"], "lost", before, "", quote, (), path, {})
        now = document.text[slice(*place)]
        values = named_by(words, digest=digest(now))
        return Change(item["id"], "lost", before, now, quote, (), path, values)

    def _documents(self, waiting: set[str]) -> Iterator[Change]:
        """The documents that are others than those that were vouched for.

        What is `waiting` in one has to be settled before: with the document accepted, a passage
        without a digest would count as read.
        """
        facts = self.reading.facts
        entries = zip(facts["record"]["documents"], facts["documents"], strict=True)
        for index, (item, place) in enumerate(entries):
            now = place["text_digest"]
            if item["id"] in self.reading.unread or now == item["sha256"]:
                continue
            first = tuple(
                name
                for stretch in (*facts["record"]["passages"], *facts["record"]["set_aside"])
                if stretch["document"] == item["id"]
                and (name := stretch.get("id") or stretch["at"]) in waiting
            )
            path: Key = ("documents", index)
            values = {"sha256": now}
            yield Change(
                item["id"], "document", item["sha256"], now, Quote(""), first, path, values
            )

    def _normal(self, document: str) -> Normal:
        if document not in self._normals:
            self._normals[document] = normal_map(self.reading.case.documents[document].text)
        return self._normals[document]
