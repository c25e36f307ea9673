"""Find a passage in a document by its first and last words.

A passage is a W3C TextQuoteSelector whose exact text is read from the document: `start` and `end`
are its first and last words, `prefix` and `suffix` the words just outside, to tell repeats apart. A
match is exact under the normalisation of `normal`, on whole words, and must be the only one.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import combining

from tui.case.normal import Normal, normal

MOST_PLACES = 1_000
"""How many places are told of; words that fit more are no words to find anything by."""
MOST_LOOKS = 300_000
"""How many places are looked at for all the quotes of a case together: most stand at one alone."""

MOST_LETTERS = 1_500_000_000
"""How many letters of documents are gone through for them all: about as much as a second allows."""

_REST_OF_WORD = re.compile(r"[^\W_]+")


class TooMuchToSeekError(Exception):
    """What is sought stands at so many places, or is so much, that it is not looked through."""


class Looks:
    """How many more places may be looked at, and letters be gone through to find them."""

    def __init__(self, most: int = MOST_LOOKS, letters: int = MOST_LETTERS) -> None:
        self._places, self._letters = most, letters

    def take(self, letters: int) -> None:
        """One more place is, that many letters on. Raises `TooMuchToSeekError` past either."""
        self._places -= 1
        self._letters -= letters
        if self._places < 0 or self._letters < 0:
            raise TooMuchToSeekError


@dataclass(frozen=True, slots=True)
class Quote:
    """Where a passage begins and ends, in words. An empty `end` means that `start` is all of it."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""


def locate(quote: Quote, document: Normal, looks: Looks | None = None) -> list[tuple[int, int]]:
    """The stretches of the source that the quote fits, as (start, end) offsets, in order.

    One means found; none, not found; several, that the quote needs a prefix or suffix; they are no
    more than `MOST_PLACES`. The passage ends at the first place after its start where `end` (and
    `suffix`) fit. Cost: the length of the document. Raises `TooMuchToSeekError` when `looks`
    are spent.
    """
    first, last = normal(quote.start), normal(quote.end)
    prefix, suffix = normal(quote.prefix), normal(quote.suffix)
    stretches: list[tuple[int, int]] = []
    ending = -1

    def fits(stop: int) -> bool:
        return not suffix or document.text.startswith((suffix, f" {suffix}"), stop)

    for begin in _places(document.text, first, 0, looks):
        if prefix and not document.text.endswith((prefix, f"{prefix} "), 0, begin):
            continue
        after = begin + len(first)
        if not last:
            if fits(after):
                stretches.append((document.starts[begin], document.ends[after - 1]))
        else:
            # What one start has looked past is no end of a later one either.
            if after > ending:
                places = _places(document.text, last, after, looks)
                ending = next((at for at in places if fits(at + len(last))), -1)
            if ending < 0:
                break
            stretches.append((document.starts[begin], document.ends[ending + len(last) - 1]))
        if len(stretches) == MOST_PLACES:
            break
    return stretches


def stands_in(words: str, text: str) -> bool:
    """Whether `words` stand in `text`, under the same normalisation and on whole words."""
    return next(_places(normal(text), normal(words), 0), None) is not None


def _places(text: str, words: str, at: int, looks: Looks | None = None) -> Iterator[int]:
    """Where `words` stand in `text` from `at` on, not as a part of longer words or numbers."""
    while words:
        begun, at = at, text.find(words, at)
        if looks:
            looks.take((len(text) if at < 0 else at) - begun)
        if at < 0:
            return
        end = at + len(words)
        if not (_joined(text, at) or _joined(text, end)):
            yield at
            at += 1
        elif at and text[at - 1].isalnum() and (rest := _REST_OF_WORD.match(text, at)):
            at = rest.end()  # nothing stands by itself within a word
        else:
            at += 1


def _joined(text: str, at: int) -> bool:
    """Whether a letter, word or number goes on across this place: `Bei|jing`, `33|.8`, `33.|8`."""
    before, after = text[at - 1 : at], text[at : at + 1]
    if after and combining(after):
        return True
    if before.isdigit() and after in (".", ","):
        return text[at + 1 : at + 2].isdigit()
    if before in (".", ",") and after.isdigit():
        return text[at - 2 : at - 1].isdigit()
    return before.isalnum() and after.isalnum()


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of `text`, normalised.

    Enough to notice a changed passage; not a defence against somebody who forges one.
    """
    return hashlib.sha256(normal(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]
