"""The numbers that a text names, in digits or in words, made comparable.

`3.7 billion`, `3,700 million` and `3,700,000,000` are one number; so are `12` and `twelve`. Letters
and digits that make one word (`H100`, `1990s`) are compared as they stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from tui.case.normal import normal

_TEENS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: Decimal(value) for value, word in enumerate(_TEENS, 1)} | {
    word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)
}
_LARGE = {
    "hundred": Decimal(100),
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
_PERCENT = {"%", "percent"}

_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*|%")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_PER_CENT = re.compile(r"\bper cent\b")
_NEXT_WORD = re.compile(r"\s|-")
_UP_TO = re.compile(r"\s*(?:-|\b(?:to|and|or)\b)[\s$€£¥]*")

Meaning = Decimal | str


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, and what it may mean: `23` in `23 to 50 billion` has two meanings."""

    written: str
    meanings: frozenset[Meaning]


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def numerals(text: str) -> tuple[Numeral, ...]:
    """The numbers in `text`, in order. Cost: linear in the text."""
    return _read(text)


def _read(text: str) -> tuple[Numeral, ...]:
    return tuple(_Reader(_PER_CENT.sub("percent", normal(text))).run())


def held(text: str) -> frozenset[Meaning]:
    """Everything that a number may mean and still stand in `text`, which may be a document."""
    meanings = {meaning for numeral in _read(text) for meaning in numeral.meanings}
    words = {token.casefold() for token in _TOKEN.findall(normal(text))}
    return frozenset(meanings | {large for large in _LARGE if {large, f"{large}s"} & words})


class _Reader:
    """One pass over the words of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = [_Token(m[0].casefold(), m.start(), m.end()) for m in _TOKEN.finditer(text)]

    def run(self) -> Iterator[Numeral]:
        waiting: tuple[int, int, Decimal] | None = None
        at = 0
        while at < len(self._tokens):
            read = self._number(at)
            token = self._tokens[at]
            if read is None:
                meaning = self._other(token.text)
                at += 1
                if meaning is None:
                    continue
                if waiting:
                    yield self._numeral(waiting, None)
                    waiting = None
                yield Numeral(self._text[token.start : token.end], frozenset({meaning}))
                continue
            value, factor, stop = read
            numeral = (token.start, self._tokens[stop - 1].end, value)
            if waiting:
                between = self._text[waiting[1] : token.start]
                yield self._numeral(waiting, factor if _UP_TO.fullmatch(between) else None)
            waiting = None
            if factor == 1:
                waiting = numeral
            else:
                yield self._numeral(numeral, None)
            at = stop
        if waiting:
            yield self._numeral(waiting, None)

    def _numeral(self, read: tuple[int, int, Decimal], factor: Decimal | None) -> Numeral:
        start, end, value = read
        meanings = {value} if factor is None else {value, value * factor}
        return Numeral(self._text[start:end], frozenset(meanings))

    def _number(self, at: int) -> tuple[Decimal, Decimal, int] | None:
        """The number that starts at a token: its value, its last factor, and where it stops."""
        value = _digits(self._tokens[at].text)
        if value is None:
            return self._in_words(at)
        stop = at + 1
        if stop < len(self._tokens) and self._adjacent(stop):
            factor = _LARGE.get(self._tokens[stop].text)
            if factor:
                return value * factor, factor, stop + 1
        return value, Decimal(1), stop

    def _in_words(self, at: int) -> tuple[Decimal, Decimal, int] | None:
        """`two hundred and fifty thousand`, as people say it: from large to small."""
        total, group, factor, stop = Decimal(0), Decimal(0), Decimal(1), at
        while stop < len(self._tokens) and (stop == at or self._adjacent(stop)):
            word = self._tokens[stop].text
            if word == "and" and factor > 1 and self._goes_on(stop + 1):
                stop += 1
                continue
            if word in _SMALL and _fits_after(group, _SMALL[word]):
                group += _SMALL[word]
            elif word == "hundred" and group < 100:
                group, factor = (group or Decimal(1)) * 100, _LARGE[word]
            elif word in _LARGE and word != "hundred" and (group or stop == at):
                total, group, factor = total + (group or 1) * _LARGE[word], Decimal(0), _LARGE[word]
            else:
                break
            stop += 1
        return (total + group, factor, stop) if stop > at else None

    def _goes_on(self, at: int) -> bool:
        return at < len(self._tokens) and self._adjacent(at) and self._tokens[at].text in _SMALL

    def _adjacent(self, at: int) -> bool:
        between = self._text[self._tokens[at - 1].end : self._tokens[at].start]
        return _NEXT_WORD.fullmatch(between) is not None

    @staticmethod
    def _other(text: str) -> str | None:
        """What a token means that is no number by itself, if it counts."""
        if text in _PERCENT:
            return "%"
        if text.removesuffix("s") in _LARGE:
            return text.removesuffix("s")
        return text if any(character.isdigit() for character in text) else None


def _fits_after(group: Decimal, small: Decimal) -> bool:
    """Whether `small` goes on from `group`: `twenty|five`, `two hundred|fifty`."""
    room = group % 100
    return room == 0 or (room >= 20 and room % 10 == 0 and small < 10)


def _digits(text: str) -> Decimal | None:
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    return Decimal(text) if _PLAIN.fullmatch(text) else None
