"""What is mended in a text once, when it is imported: each repair by itself, and counted."""

import re
from collections.abc import Callable, Iterable

from tui.documents.model import Repair
from tui.documents.wordlist import word_set

Mended = tuple[str, int]
"""A text after one repair, and how often something was mended."""

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_ANY_LIGATURE = re.compile("[ﬀ-ﬆ]")
_ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LINE_END = re.compile(r"\r\n?")

_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_HYPHENATED = re.compile(rf"{_WORD}(?:-{_WORD})+")
_GAP = r"[^\S\n\v\f]"
_HYPHEN_AT_END = re.compile(
    rf"(?<=\w)([-‐\xad]){_GAP}*([\n\v]\f?|\f){_GAP}*(\w+)(\S*)({_GAP}*[\n\v]|{_GAP})?"
)
_WORD_BEFORE = re.compile(r"\w+\Z")
_LONGEST_WORD = 60
_PREFIXES = word_set(
    """
    all anti co counter cross eight ex five four full half high inter intra long low macro
    mid micro multi nine non one over post pre pro pseudo quasi self semi seven short six so
    socio sub ten third three two ultra under vice well wide
    """
)
"""Before one of these, a hyphen is more often a part of the word than of the line."""


def repaired(text: str, steps: Iterable[Repair]) -> tuple[str, tuple[tuple[Repair, int], ...]]:
    """The text after each of the repairs in turn, and the count of each that mended something."""
    counts: list[tuple[Repair, int]] = []
    for step in steps:
        text, count = _STEPS[step](text)
        if count:
            counts.append((step, count))
    return text, tuple(counts)


def ligatures(text: str) -> Mended:
    """Typographic ligatures become letters, so that words are found."""
    return _ANY_LIGATURE.subn(lambda match: _LIGATURES[match[0]], text)


def zero_width_spaces(text: str) -> Mended:
    """Spaces without width go, which hide inside words."""
    return _ZERO_WIDTH.subn("", text)


def soft_hyphens(text: str) -> Mended:
    """Hyphens that only show at a line's end go."""
    return text.replace("\xad", ""), text.count("\xad")


def control_characters(text: str) -> Mended:
    """Characters that show nothing go."""
    return _CONTROL.subn("", text)


def line_ends(text: str) -> Mended:
    """Every line ends with a newline alone."""
    return _LINE_END.subn("\n", text) if "\r" in text else (text, 0)


def line_end_hyphens(text: str) -> Mended:
    """Words that are divided at a line's end become whole, and the line ends after them.

    The hyphen is kept when the text has the word with it elsewhere, when a part is a number or
    begins with a capital, or when it has the word neither way and the first part is one that
    hyphens usually follow.
    """
    if not _HYPHEN_AT_END.search(text):
        return text, 0
    running = _HYPHEN_AT_END.sub(" ", text)
    hyphenated = {match[0].casefold() for match in _HYPHENATED.finditer(running)}
    whole = {word.casefold() for word in re.findall(_WORD, running)}

    def join(match: re.Match[str]) -> str:
        hyphen, end, second, rest, after = match.groups(default="")
        before = _WORD_BEFORE.search(text[max(0, match.start() - _LONGEST_WORD) : match.start()])
        first = before[0] if before else ""
        kept = hyphen != "\xad" and _keeps_hyphen(first, second, hyphenated, whole)
        ends = after.strip(" \t") if after[-1:] in ("\n", "\v") else ""
        if "\f" in end:
            is_last = text[match.end() : match.end() + 1] == "\n"
            end += ends if is_last else ""
        else:
            end = ends or end
        return f"{'-' if kept else ''}{second}{rest}{end}"

    return _HYPHEN_AT_END.subn(join, text)


def _keeps_hyphen(first: str, second: str, hyphenated: set[str], whole: set[str]) -> bool:
    if not (first + second).isalpha() or not second.islower():
        return True
    if f"{first}-{second}".casefold() in hyphenated:
        return True
    if (first + second).casefold() in whole:
        return False
    return first.casefold() in _PREFIXES


_STEPS: dict[Repair, Callable[[str], Mended]] = {
    "line ends": line_ends,
    "zero-width spaces": zero_width_spaces,
    "ligatures": ligatures,
    "line-end hyphens": line_end_hyphens,
    "soft hyphens": soft_hyphens,
    "control characters": control_characters,
}
