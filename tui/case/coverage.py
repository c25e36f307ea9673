"""Which sentences of the documents a case accounts for: cited, set aside, or neither."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from tui.case.citations import citers
from tui.case.document import Document, Sentence, touched
from tui.case.indexes import indexed
from tui.case.model import Case, SetAside

Account = Literal["cited", "set aside", "unaccounted"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sentences of the bodies in numbers, each counted in one of the three."""

    sentences: int
    cited: int
    set_aside: int
    unaccounted: int


@dataclass(frozen=True, slots=True)
class Part:
    """A section without those inside it, or what stands under no heading, and its coverage.

    `title` is empty for the latter; `first` and `last` are numbers of sentences.
    """

    document: str
    title: str
    level: int
    first: int
    last: int
    coverage: Coverage


def coverage(case: Case) -> Coverage:
    """Count the sentences of all documents. Cost: as `accounts`."""
    return _counted([account for of_document in accounts(case).values() for account in of_document])


def coverage_by_section(case: Case) -> tuple[Part, ...]:
    """The same for each part of each document, in their order. Cost: as `accounts`."""
    parts = []
    for key, of_document in accounts(case).items():
        numbered = enumerate(zip(case.documents[key].innermost(), of_document, strict=True), 1)
        for section, group in groupby(numbered, key=lambda item: item[1][0]):
            numbers, accounted = zip(*((n, account) for n, (_, account) in group), strict=True)
            title, level = (section.title, section.level) if section else ("", 0)
            counted = _counted(accounted)
            parts.append(Part(key, title, level, numbers[0], numbers[-1], counted))
    return tuple(parts)


def _counted(accounted: Sequence[Account]) -> Coverage:
    return Coverage(
        sentences=len(accounted),
        cited=accounted.count("cited"),
        set_aside=accounted.count("set aside"),
        unaccounted=accounted.count("unaccounted"),
    )


def accounts(case: Case) -> dict[str, tuple[Account, ...]]:
    """For each document, how each sentence of its body is accounted for, in their order.

    A sentence that is cited and set aside counts as cited. Cost: the sentences and the citations,
    once.
    """
    return indexed(case, "accounts", lambda: _accounts(case))


def _accounts(case: Case) -> dict[str, tuple[Account, ...]]:
    used = used_passages(case)
    cited: dict[str, set[int]] = {key: set() for key in case.documents}
    for passage in case.passages.values():
        if passage.id in used:
            cited[passage.document].update(passage.sentences)
    aside: dict[str, set[int]] = {key: set() for key in case.documents}
    for item in case.set_aside:
        if item.found:
            sentences = case.documents[item.document].sentences
            aside[item.document].update(touched(sentences, item.start, item.end))
    return {
        key: tuple(
            _account(sentence.number, cited[key], aside[key]) for sentence in document.sentences
        )
        for key, document in case.documents.items()
    }


def used_passages(case: Case) -> frozenset[str]:
    """The passages that something in the case cites, a caveat on one included."""
    return frozenset(passage for passage, citing in citers(case).items() if citing)


def aside(case: Case, document: Document, sentence: Sentence) -> SetAside | None:
    """The stretch that is set aside which a sentence stands in, if there is one."""
    for stretch in case.set_aside:
        is_here = stretch.document == document.id and stretch.found
        if is_here and touched((sentence,), stretch.start, stretch.end):
            return stretch
    return None


def _account(number: int, cited: set[int], aside: set[int]) -> Account:
    return "cited" if number in cited else "set aside" if number in aside else "unaccounted"
