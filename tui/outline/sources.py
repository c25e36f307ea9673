"""The documents that an outline cites, as they are needed to turn sentences into words."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tui.case.at import At, stretches
from tui.case.document import Section, Sentence
from tui.case.locate import Quote, locate
from tui.case.normal import Normal, normal_map
from tui.case.quoting import shortest_quote
from tui.case.sections import sections
from tui.case.sentences import split
from tui.documents.sections import headings
from tui.outside.text import clean, clean_line

_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True)
class Source:
    """A document: its table in a case file, and its text with its sentences and sections."""

    table: Mapping[str, Any]
    text: str
    normal: Normal
    sentences: tuple[Sentence, ...]
    sections: tuple[Section, ...]

    @property
    def id(self) -> str:
        """What the case calls it by."""
        return str(self.table["id"])

    def quote(self, start: int, end: int) -> Quote | None:
        """The fewest words that name a stretch of it, and nothing else in it."""
        return shortest_quote(self.text, self.normal, start, end)


def source_of(table: Mapping[str, Any], data: bytes) -> Source | None:
    """The document with these bytes; `table` is what a case file says of it, at least id and path.

    What the table lacks is filled in: the digest, a title (the first line that is not empty) and a
    body (all of it). None when its body is not found in it, once. Raises UnicodeDecodeError.
    """
    text = clean(data.decode("utf-8"))
    normal = normal_map(text)
    whole = shortest_quote(text, normal, 0, len(text))
    title = next((line for line in map(clean_line, text.split("\n")) if line), "")
    body = table.get("body") or (_ends(whole) if whole else {})
    if not body:
        return None
    filled = {
        "id": table["id"],
        "path": table["path"],
        "sha256": hashlib.sha256(data).hexdigest(),
        "title": title[:_LONGEST_TITLE],
        **{key: value for key, value in table.items() if value},
        "body": body,
    }
    order = ("id", "path", "sha256", "title", "original", "original_sha256", "converter", "author")
    keys = [*order, *(key for key in filled if key not in order)]
    matches = locate(_quote(body), normal)
    if len(matches) != 1:
        return None
    sentences = split(text, matches[0], filled.get("join", ()), filled.get("break", ()))
    parts = sections(headings(text, matches[0]), sentences)
    table = {key: filled[key] for key in keys if key in filled}
    return Source(table, text, normal, sentences, parts)


def places(source: Source, first: int, last: int, heading: str) -> list[tuple[int, int]]:
    """The stretches that some sentences or a heading mean: none, one, or one for each heading.

    All of the document when neither is given.
    """
    if not (heading or first):
        return [(0, len(source.text))]
    return stretches(At("", first, last, heading), source.sentences, source.sections)


def within(source: Source, stretch: tuple[int, int], start: str, end: str) -> list[tuple[int, int]]:
    """Where some first and last words stand within a stretch."""
    begin, stop = stretch
    is_whole = stretch == (0, len(source.text))
    normal = source.normal if is_whole else normal_map(source.text[begin:stop])
    return [(begin + a, begin + b) for a, b in locate(Quote(start, end), normal)]


def _quote(table: Mapping[str, str]) -> Quote:
    return Quote(
        table["from"], table.get("to", ""), table.get("prefix", ""), table.get("suffix", "")
    )


def _ends(quote: Quote) -> dict[str, str]:
    return dict(quoted_ends(quote))


def quoted_ends(quote: Quote) -> Iterator[tuple[str, str]]:
    """A quote as the keys of a case file, without those that are empty."""
    keys: Sequence[str] = ("from", "to", "prefix", "suffix")
    for key, words in zip(keys, (quote.start, quote.end, quote.prefix, quote.suffix), strict=True):
        if words:
            yield key, words
