"""Outside text made safe to show: the one room that cleans.

Nothing that a document, a case, a scenario, a file name or a person's own writing holds may move
the cursor, set the window's title, write to the clipboard, reorder what is read or hide in it. Each
such character is replaced by one visible stand-in, so that offsets into a document still hold after
cleaning, and a reader sees that something stood there:

- a control character of ASCII becomes its picture (␛ ␀ ␡), one of the second set �; tabs, carriage
  returns and form feeds become a space, and so do the line and paragraph ends that only some
  programs break at; a newline stays;
- what turns the direction of reading becomes �; scripts that run from right to left need none of
  it to be read;
- what shows nothing becomes �: tags, word joiners, invisible operators, fillers, half surrogates;
  but a soft hyphen becomes a hyphen, and a space without width, or a Mongolian vowel separator, a
  space;
- what a script or an emoji is written with stays, though it shows nothing by itself: joiner and
  non-joiner, and selectors of a glyph. Of several selectors in a row only the first stays, for the
  others select nothing and can spell a hidden text;
- of accents heaped on one letter 30 stay, as Unicode's Stream-Safe Text Format allows, and the rest
  become �: no language has as many, they would be drawn over other rows, and to put a heap in
  its canonical order takes time that grows with its square.

What is typed or pasted is kept under the same rule: with line ends of one kind (`written`), or on
one line (`clean_line`).
"""

import re
from collections.abc import Iterable
from typing import Any
from unicodedata import category, combining

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

MOST_MARKS = 30
"""How many accents may stand on one letter."""

_TO_REPLACEMENT = (
    (0x80, 0x84),  # C1: CSI, OSC, DCS in one character
    (0x86, 0x9F),
    (0x034F, 0x034F),  # a joiner of accents that shows nothing
    (0x061C, 0x061C),  # marks that turn the direction of reading
    (0x17B4, 0x17B5),
    (0x200E, 0x200F),  # and more of those
    (0x202A, 0x202E),
    (0x2060, 0x206F),  # word joiner, operators that show nothing, the directions again
    (0x3164, 0x3164),  # fillers of old encodings
    (0xD800, 0xDFFF),  # halves of a character, which cannot be encoded
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFB),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE00FF),  # tags, which spell a text that nobody sees
    (0xE01F0, 0xE0FFF),
)
_TO_SPACE = "\t\r\f\x85\u180e\u200b\u2028\u2029"


def _stand_ins() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20)}  # the control pictures: ␀ ␛ …
    table[0x7F] = "\N{SYMBOL FOR DELETE}"
    table[0xAD] = "\N{HYPHEN}"
    for first, last in _TO_REPLACEMENT:
        table |= dict.fromkeys(range(first, last + 1), REPLACEMENT)
    table |= dict.fromkeys(map(ord, _TO_SPACE), " ")
    del table[ord("\n")]
    return table


_TABLE = _stand_ins()


def _any_of(ranges: Iterable[tuple[int, int]]) -> str:
    return f"[{''.join(f'{re.escape(chr(a))}-{re.escape(chr(b))}' for a, b in ranges)}]"


_HARMFUL = re.compile(
    rf"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u180e\u200b\u2028\u2029{_any_of(_TO_REPLACEMENT)[1:]}"
)

_SELECTOR = "[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_SELECTORS = re.compile(f"{_SELECTOR}{_SELECTOR}+")

_NO_LETTER = r"[^\w\x00-\u02ff\u2010-\u20cf\u2100-\u2bff\ufffd\U0001f000-\U0001faff]"
_CROWD = re.compile(f"{_NO_LETTER}{_NO_LETTER}{{{MOST_MARKS},}}")
"""Marks are among what is no letter, and none of the signs and emoji that may stand in rows. It
begins with the set by itself, for the search skips to that."""


def is_mark(character: str) -> bool:
    """Whether a character stands on the one before it."""
    return combining(character) != 0 or category(character) in ("Mn", "Me")


def clean(text: str) -> str:
    """Return `text`, character for character, with every dangerous one replaced. Keeps newlines.

    The result has the length of the input. Markup is left alone: it is only dangerous to those who
    parse it, and nothing here does.
    """
    if text.isascii():
        return text if text.isprintable() else text.translate(_TABLE)
    if _HARMFUL.search(text):
        text = text.translate(_TABLE)
    return _CROWD.sub(_thinned, _SELECTORS.sub(_first, text))


def _first(match: re.Match[str]) -> str:
    return match[0][0] + REPLACEMENT * (len(match[0]) - 1)


def _thinned(match: re.Match[str]) -> str:
    """A run without letters, with those marks replaced that are too many in a row."""
    kept: list[str] = []
    marks = 0
    for character in match[0]:
        marks = marks + 1 if is_mark(character) else 0
        kept.append(character if marks <= MOST_MARKS else REPLACEMENT)
    return "".join(kept)


def is_clean(text: str) -> bool:
    """Whether `clean` changes nothing in `text`."""
    return clean(text) == text


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line: a run of white space becomes one space."""
    return " ".join(clean(text).split())


_LINE_END = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")


def clean_lines(text: str) -> str:
    """Return `text` cleaned, with line ends of one kind: what ends a line anywhere is a newline."""
    return clean(_LINE_END.sub("\n", text))


def written(text: str) -> str:
    """What a person has typed or pasted, as it is kept: without white space at both ends, too."""
    return clean_lines(text).strip()


def escaped(json: str) -> str:
    """JSON with an escape in place of each character that `clean` replaces by itself.

    It reads back as the same value, and whatever prints it, nothing in it acts.
    """
    return _HARMFUL.sub(_escape, json)


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def clean_values(value: Any) -> Any:
    """Return nested lists and dicts, as TOML gives them, with every string (and key) cleaned."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [clean_values(item) for item in value]
    if isinstance(value, dict):
        return {clean(key): clean_values(item) for key, item in value.items()}
    return value
