"""Find a passage in a document by its first and last words.

A passage is a W3C TextQuoteSelector whose exact text is read from the document: `start` and `end`
are its first and last words, `prefix` and `suffix` the words just outside, to tell repeats apart. A
match is exact under the normalisation of `normal`, on whole words, and must be the only one.
"""

import hashlib
from dataclasses import dataclass

from tui.case.normal import Normal, normal


@dataclass(frozen=True, slots=True)
class Quote:
    """Where a passage begins and ends, in words. An empty `end` means that `start` is all of it."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""


def locate(quote: Quote, document: Normal) -> list[tuple[int, int]]:
    """Every stretch of the source that the quote fits, as (start, end) offsets, in order.

    One means found; none, not found; several, that the quote needs a prefix or suffix. The passage
    ends at the first place after its start where `end` (and `suffix`) fit. Cost: the length of the
    document times the number of places where `start` occurs.
    """
    first, last = normal(quote.start), normal(quote.end)
    prefix, suffix = normal(quote.prefix), normal(quote.suffix)
    found: list[tuple[int, int]] = []
    for begin in _places(document.text, first, 0):
        if prefix and not document.text[:begin].rstrip().endswith(prefix):
            continue
        after = begin + len(first)
        stops = (
            [after] if not last else (p + len(last) for p in _places(document.text, last, after))
        )
        for stop in stops:
            if not suffix or document.text[stop:].lstrip().startswith(suffix):
                found.append((document.starts[begin], document.ends[stop - 1]))
                break
    return found


def _places(text: str, words: str, at: int) -> list[int]:
    """Where `words` stand in `text` from `at` on, not as a part of longer words."""
    found: list[int] = []
    while words and (at := text.find(words, at)) >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        joined = (before.isalnum() and words[0].isalnum()) or (
            after.isalnum() and words[-1].isalnum()
        )
        if not joined:
            found.append(at)
        at += 1
    return found


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of `text`, normalised.

    Enough to notice a changed passage; not a defence against somebody who forges one.
    """
    return hashlib.sha256(normal(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]
