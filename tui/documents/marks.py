"""The marks that items of a list begin with: bullets, numbers, letters, roman numerals."""

import re
from dataclasses import dataclass

_BULLETS = "-*+•–—▪●○◦‣·⁃∙■□➢✓✔►"
_MARK = re.compile(
    rf"(?P<bullet>[{_BULLETS}]|o)\s+(?=\S)"
    r"|(?P<open>[(\[]?)(?:(?P<parts>\d{1,3}(?:\.\d{1,3})+)|(?P<number>\d{1,3})|(?P<letter>[^\W\d_])"
    r"|(?P<roman>[ivxlc]{2,6}|[IVXLC]{2,6})|(?P<code>[A-Z]{1,2}\d{1,3}))(?P<close>[.)\]:]*)\s+(?=\S)"
    r"|(?P<note>[¹²³⁰⁴-⁹]+)\s*(?=\S)"
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of an item: its shape, how many it counts, and whether it is a bullet."""

    shape: str
    counts: tuple[int, ...]
    bullet: bool = False


def mark_of(words: str) -> tuple[Mark, ...]:
    """What the mark at the beginning of a line may be; two answers where "i" is also a letter."""
    match = _MARK.match(words)
    if not match:
        return ()
    if match["bullet"]:
        return (Mark(match["bullet"], (), bullet=True),)
    if match["note"]:
        return (Mark("note", (sum(map(ord, match["note"])),)),)
    frame = f"{match['open']}{{}}{match['close']}"
    if match["parts"]:
        return (Mark(frame.format("1.1"), tuple(map(int, match["parts"].split(".")))),)
    if not match["close"]:
        dashed = match["code"] and words[match.end()] in "–—-:"
        return (Mark("A1 –", _counts(match["code"])),) if dashed else ()
    if match["number"]:
        return (Mark(frame.format("1"), (int(match["number"]),)),)
    if match["code"]:
        return (Mark(frame.format("A1"), _counts(match["code"])),)
    word: str = match["letter"] or match["roman"]
    case = "a" if word.islower() else "A"
    marks = [Mark(frame.format(case), (ord(word),))] if len(word) == 1 else []
    if all(letter in _ROMAN for letter in word.lower()):
        marks.append(Mark(frame.format("i" if case == "a" else "I"), (_roman(word.lower()),)))
    return tuple(marks)


def follows(before: Mark, mark: Mark) -> bool:
    """Whether `mark` is the one that comes next in a list that has `before`."""
    if before.shape != mark.shape:
        return False
    if mark.bullet or before.shape == "note":
        return True
    *above, last = before.counts
    return mark.counts == (*above, last + 1) or mark.counts == (*above, last, 1)


def _counts(code: str) -> tuple[int, ...]:
    return (int(code.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")),)


def _roman(word: str) -> int:
    values = [_ROMAN[letter] for letter in word]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
