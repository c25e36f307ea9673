"""Rules on stretches: every body, passage and set-aside is found in its document, once."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from tui.case.at import At, parsed
from tui.case.check.finding import Finding, quoted, spot_of, whole
from tui.case.coverage import used_passages
from tui.case.document import Document
from tui.case.locate import MOST_PLACES, Quote, locate
from tui.case.normal import Normal, normal, normal_map
from tui.case.read import Reading
from tui.outside.near import did_you_mean
from tui.outside.positions import Path

_PROPOSED_FROM = 0.6
"""The share of its words that another stretch must have to be proposed in place of a lost one."""

_MOST_EXPLAINED = 10_000_000
"""How many letters of documents are gone through to say which words of stretches are not found."""


def bodies(reading: Reading) -> Iterator[Finding]:
    """The body of each document is found, once."""
    for index, item in enumerate(reading.facts["record"]["documents"]):
        text = reading.case.documents[item["id"]].text
        stretch = normal_map(text)
        if item["id"] in reading.unread:
            continue
        matches = len(locate(_quote(item["body"]), stretch))
        if matches != 1:
            path: Path = ("documents", index, "body")
            rules = ("body-not-found", "body-not-found")
            yield _lost(item["body"], path, stretch, matches, rules)


def passages(reading: Reading) -> Iterator[Finding]:
    """Each passage is found, once, reads as it did when it was anchored, and is used."""
    used = used_passages(reading.case)
    unanchored = [p.id for p in reading.case.passages.values() if not p.recorded]
    yield from _unanchored(reading, unanchored)
    misplaced = _Misplaced(reading, ("passage-not-found", "passage-repeated"))
    for index, (item, located) in enumerate(_found(reading, "passages")):
        path: Path = ("passages", index)
        matches, digest = located[2], located[3]
        if item["id"] not in used:
            message = f"Nothing cites the passage {quoted(item['id'])}."
            mend = "Cite it where it belongs, or remove it."
            yield Finding("passage-unused", (*path, "id"), message, mend)
        if item["document"] in reading.unread:
            continue
        if matches != 1:
            yield misplaced.finding(item, path, matches)
        elif item["digest"] and item["digest"] != digest:
            message = f"The text of {quoted(item['id'])} has changed: its digest is now {digest}."
            mend = (
                "Read it again, and all that cites it; "
                f"then run `juncture anchor {reading.file.name}`."
            )
            spot = spot_of(reading.case, [item["id"]])
            yield Finding("passage-changed", (*path, "digest"), message, mend, spot)


def _unanchored(reading: Reading, keys: list[str]) -> Iterator[Finding]:
    """Tell the passages without a digest: each, or when none has one, all at once."""
    every = list(reading.case.passages)
    mend = f"Run `juncture anchor {reading.file.name}`."
    if keys == every and len(keys) > 1:
        message = f"None of the {len(keys)} passages has a digest: a change would go unseen."
        yield Finding("digest-missing", ("passages", 0, "id"), message, mend)
        return
    for key in keys:
        message = f"The passage {quoted(key)} has no digest: a change would go unseen."
        yield Finding("digest-missing", ("passages", every.index(key), "id"), message, mend)


def set_asides(reading: Reading) -> Iterator[Finding]:
    """Each stretch that is set aside is found, once."""
    misplaced = _Misplaced(reading, ("set-aside-not-found", "set-aside-repeated"))
    for index, (item, located) in enumerate(_found(reading, "set_aside")):
        if item["document"] not in reading.unread and located[2] != 1:
            yield misplaced.finding(item, ("set_aside", index), located[2])


def _found(reading: Reading, name: str) -> Iterator[tuple[Any, Any]]:
    return zip(reading.facts["record"][name], reading.facts[name], strict=True)


class _Misplaced:
    """Says why a stretch is not found, or found several times: `rules` name the two."""

    def __init__(self, reading: Reading, rules: tuple[str, str]) -> None:
        self._documents, self._rules = reading.case.documents, rules
        self._letters = _MOST_EXPLAINED
        self._normals: dict[str, Normal] = {}

    def finding(self, item: Any, path: Path, matches: int) -> Finding:
        """What is wrong with one that was found so many times."""
        if item["at"]:
            document = self._documents[item["document"]]
            return _not_there(parsed(item["at"]), document, path, self._rules)
        stretch = self._normal_of(item["document"])
        if matches or self._is_explained(stretch):
            return _lost(item, path, stretch, matches, self._rules)
        message = f"{quoted(item['from'])} does not stand in the document as it is quoted."
        mend = "Mend those above first: which words are not found is only told of so many."
        return Finding(self._rules[0], (*path, "from"), message, mend)

    def _is_explained(self, document: Normal) -> bool:
        """Whether one more goes through its document; the first always does."""
        is_first = self._letters == _MOST_EXPLAINED
        self._letters -= len(document.text)
        return is_first or self._letters >= 0

    def _normal_of(self, document: str) -> Normal:
        if document not in self._normals:
            self._normals[document] = normal_map(self._documents[document].text)
        return self._normals[document]


def _not_there(at: At, document: Document, path: Path, rules: tuple[str, str]) -> Finding:
    none, several = rules
    place = (*path, "at")
    if not at.heading:
        count = len(document.sentences)
        message = f"There are no such sentences in {quoted(at.document)}: it has s1 to s{count}."
        return Finding(none, place, message, "Correct the numbers; `juncture read` shows them.")
    if any(section.title.casefold() == at.heading.casefold() for section in document.sections):
        message = f"Several sections of {quoted(at.document)} are headed {quoted(at.heading)}."
        mend = "Name its sentences instead: `juncture read` shows their numbers."
        return Finding(several, place, message, mend)
    titles = [section.title for section in document.sections]
    mend = did_you_mean(at.heading, titles) or "Copy the heading as it is printed."
    return Finding(none, place, f"No section is headed {quoted(at.heading)}.", mend)


def _quote(item: Any) -> Quote:
    return Quote(item["from"], item["to"] or "", item["prefix"] or "", item["suffix"] or "")


def _lost(item: Any, path: Path, document: Normal, matches: int, rules: tuple[str, str]) -> Finding:
    """Which of a stretch's words are not found, or that they are found more than once."""
    none, several = rules
    if matches > 1:
        more = " or more" if matches == MOST_PLACES else ""
        message = f"{quoted(item['from'])} fits {matches:,}{more} places in the document."
        mend = "Add a prefix or suffix (the words just before or after), or more words."
        return Finding(several, (*path, "from"), message, mend)
    for keys in (("from",), ("from", "to"), ("from", "to", "prefix"), ("from", "to", "suffix")):
        part = {key: item[key] if key in keys else None for key in item}
        if not locate(_quote(part), document):
            key = keys[-1]
            where = {
                "from": "in the document",
                "to": f"after {whole(item['from'])}",
                "prefix": f"just before {whole(item['from'])}",
                "suffix": "just after the stretch",
            }[key]
            stopped = _stopped(item, key, document)
            message = f"{whole(item[key])} does not stand {where}{stopped}."
            near = closest(item[key], document.text)
            mend = f"Do you mean {whole(near)}?" if near else "Copy the words as they are printed."
            return Finding(none, (*path, key), message, mend)
    message = f"Its prefix and suffix never stand around {quoted(item['from'])} together."
    mend = "Copy the words around the stretch as they are printed, or leave them out."
    return Finding(none, (*path, "suffix"), message, mend)


_GOES_ON = 6
"""How many words are shown of what stands where matching stopped."""


def _stopped(item: Any, key: str, document: Normal) -> str:
    """How far the words go with the document, and how that goes on; "" when not at all."""
    if key not in ("from", "to"):
        return ""
    after = 0
    if key == "to":
        first = normal(item["from"])
        after = document.text.find(first) + len(first)
    each = normal(item[key]).split()
    low, high = 0, len(each) - 1
    while low < high:  # what begins with words that are not there is not there either
        middle = (low + high + 1) // 2
        if document.text.find(" ".join(each[:middle]), after) >= 0:
            low = middle
        else:
            high = middle - 1
    if not low:
        return ""
    begun = " ".join(each[:low])
    begin = document.text.find(begun, after)
    on = document.text[begin + len(begun) : begin + len(begun) + 200].split()[:_GOES_ON]
    goes_on = f"is followed by {whole(' '.join(on))}" if on else "is the end of it"
    return f": {whole(begun)} does, and {goes_on}"


def closest(words: str, text: str) -> str:
    """The stretch of `text`, as long as `words`, that shares most words with it; "" if too few.

    A proposal for the author of a case; nothing is decided by it. Cost: linear in the text.
    """
    wanted = [_bare(word) for word in normal(words).split()]
    printed, bare = _printed(text)
    meant = frozenset(wanted)
    is_shared = [word in meant for word in bare]
    length = len(wanted)
    shared = best = sum(is_shared[:length])
    at = 0
    for start in range(1, len(printed) - length + 1):
        shared += is_shared[start + length - 1] - is_shared[start - 1]
        if shared > best:
            best, at = shared, start
    return " ".join(printed[at : at + length]) if best > length * _PROPOSED_FROM else ""


@lru_cache(maxsize=1)
def _printed(text: str) -> tuple[list[str], list[str]]:
    """The words of a text, as printed and bare; kept, since many passages may be lost at once."""
    printed = normal(text).split()
    return printed, [_bare(word) for word in printed]


def _bare(word: str) -> str:
    return word.casefold().strip(".,;:!?\"'()[]")
