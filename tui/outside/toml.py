"""TOML from outside, read within bounds, and refused with one problem where it is not read."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.outside.collecting import uncollected
from tui.outside.lines import place_at
from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean

if TYPE_CHECKING:
    from tui.outside.toml_bounds import UnreadableError

MOST_BYTES = 8 * 1024 * 1024

_NEAR = 4_000
"""How many characters from where a statement begins are looked at, to say what is wrong in it."""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A parsed file: its name as shown, its text as decoded, and its data, every string cleaned."""

    name: str
    text: str
    data: dict[str, Any]


@uncollected()
def parse_toml(data: bytes, name: str) -> TomlFile:
    """Parse the bytes of a TOML file called `name`.

    Raises:
        Refused: with one problem, rule `file-too-large`, `not-utf-8`, `toml-too-deep` or
            `toml-syntax`, at its line and column.
    """
    from tui.outside.toml_bounds import TooMuchError, UnreadableError
    from tui.outside.toml_reader import read

    name = clean(name)
    if len(data) > MOST_BYTES:
        message = f"The file has {len(data):,} bytes."
        raise Refused([Problem("file-too-large", "error", name, 0, 0, message, _SMALLER)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message, mend = f"Byte {error.start} is not UTF-8.", "Save the file as UTF-8."
        shown = data.decode("utf-8-sig", "replace")
        at = len(data[: error.start].decode("utf-8-sig"))
        raise Refused([_at("not-utf-8", name, shown, at, message, mend)]) from error
    try:
        return TomlFile(name, text, read(text))
    except UnreadableError as error:
        raise Refused([_syntax_problem(name, text, error)]) from None
    except TooMuchError as error:
        raise Refused([_at(error.rule, name, text, error.at, error.message, error.mend)]) from None


_SMALLER = f"A case or scenario has at most {MOST_BYTES:,} bytes; is this the right file?"


def _syntax_problem(name: str, text: str, error: "UnreadableError") -> Problem:
    at, message = error.at, error.message
    mend = "Give it once."
    if not message:
        at, message = _told(text, error)
        message, mend = _worded(message, text[at : at + 1])
    place = place_at(text, at)
    if mark := _typographic(place.excerpt, place.column):
        column, quote = mark
        at += column - place.column
        message = f"{quote} is no quotation mark in TOML."
        mend = 'Write " on both sides of the text; inside it, typographic marks are welcome.'
    return _at("toml-syntax", name, text, at, message, mend)


def _told(text: str, error: "UnreadableError") -> tuple[int, str]:
    """Where a statement goes wrong, and how, in the words of those who keep the standard."""
    import tomllib

    near = text[error.statement : error.statement + _NEAR]
    try:
        tomllib.loads(near)
    except tomllib.TOMLDecodeError as told:
        message = str(told)
        match = _PLACE.search(message)
        said = shorten(clean(message[: match.start()] if match else message)) + "."
        if match and match[1]:
            start = 0
            for _ in range(int(match[1]) - 1):
                start = near.index("\n", start) + 1
            return error.statement + start + int(match[2]) - 1, said
        if match and len(near) < _NEAR:
            return len(text), said
    except (ValueError, RecursionError):  # a number of many digits, and nesting, are refused before
        pass
    return error.at, "This cannot be read as TOML."


_UNCLOSED = frozenset(
    {r"Illegal character '\n'.", "Unterminated string.", 'Expected "\'".', "Expected \"'''\"."}
)
_CONTROL = ("Illegal character ", "Found invalid character ")
"""What is said of a text that has no end in its line, and of a character that cannot be seen."""


def _worded(said: str, there: str) -> tuple[str, str]:
    """What is wrong, and how to mend it: for people, where the standard’s own words are code."""
    if said in _UNCLOSED:
        return "A text has no end.", "End it with the quotation mark that it begins with."
    if said.startswith(_CONTROL) and there:
        return f"The control character U+{ord(there):04X} cannot stand here.", "Take it out."
    return said, "Correct the TOML here."


_TYPOGRAPHIC = "“”„‟«»‘’‚‛"


def _typographic(line: str, column: int) -> tuple[int, str] | None:
    """The typographic mark that stands where TOML wants a quotation mark, and its column."""
    there = line[column - 1 : column]
    if there and there in _TYPOGRAPHIC:
        return column, there
    value = line.partition("=")[2].strip()
    if value[:1] in ('"', "'") and value[-1:] in _TYPOGRAPHIC and value[0] not in value[1:]:
        return len(line.rstrip()), value[-1]
    return None


def _at(rule: str, name: str, text: str, at: int, message: str, mend: str) -> Problem:
    place = place_at(text, at)
    return Problem(rule, "error", name, place.line, place.column, message, mend, place.excerpt)
