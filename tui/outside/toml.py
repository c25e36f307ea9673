"""TOML from outside, read within bounds.

`tomllib` takes minutes and gigabytes for a dotted key of a hundred kilobytes, and overflows the
stack on deep nesting, so both are refused before or while it parses.
"""

import re
from dataclasses import dataclass
from typing import Any

from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean, clean_values

MOST_BYTES = 8 * 1024 * 1024
MOST_KEY_PARTS = 32
LONGEST_LINE = 4000
"""How much of a line a problem carries; whoever prints it shows the part around the column."""

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_LONG_KEY = re.compile(
    rf"(?:^|[\[{{,])[ \t]*(?:{_PART}[ \t]*\.[ \t]*){{{MOST_KEY_PARTS}}}", re.MULTILINE
)
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A parsed file: its name as shown, its text as decoded, and its data, every string cleaned."""

    name: str
    text: str
    data: dict[str, Any]

    def excerpt(self, line: int) -> str:
        """The text of line `line` (from 1), cleaned; empty where there is none."""
        return excerpt(self.text, line)


def excerpt(text: str, line: int) -> str:
    """Line `line` (from 1) of `text`, cleaned and cut; empty where there is none."""
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return ""
    return shorten(clean(lines[line - 1].rstrip("\r")), LONGEST_LINE)


def parse_toml(data: bytes, name: str) -> TomlFile:
    """Parse the bytes of a TOML file called `name`.

    Raises:
        Refused: with one problem, rule `file-too-large`, `not-utf-8`, `toml-too-deep` or
            `toml-syntax`, at its line and column.
    """
    import tomllib

    name = clean(name)
    if len(data) > MOST_BYTES:
        raise Refused(
            [_whole("file-too-large", name, f"The file has {len(data):,} bytes.", _SMALLER)]
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        read = data[: error.start].decode("utf-8-sig")
        line, column = read.count("\n") + 1, len(read) - read.rfind("\n")
        message, mend = f"Byte {error.start} is not UTF-8.", "Save the file as UTF-8."
        shown = data.decode("utf-8-sig", "replace")
        raise Refused([_at("not-utf-8", name, shown, line, column, message, mend)]) from error
    if match := _LONG_KEY.search(text):
        line = text.count("\n", 0, match.start() + 1) + 1
        message = f"A dotted key has more than {MOST_KEY_PARTS} parts."
        raise Refused([_at("toml-too-deep", name, text, line, 1, message, "Shorten the key.")])
    try:
        parsed = tomllib.loads(text)
        _bound(parsed)
        return TomlFile(name, text, clean_values(parsed))
    except tomllib.TOMLDecodeError as error:
        raise Refused([_syntax_problem(name, text, str(error))]) from error
    except (RecursionError, MemoryError):
        message = "Arrays or tables are nested too deeply."
        raise Refused([_whole("toml-too-deep", name, message, "Flatten them.")]) from None
    except (ValueError, OverflowError) as error:
        message = f"A value cannot be read: {shorten(clean(str(error)))}."
        raise Refused([_whole("toml-syntax", name, message, "Correct the value.")]) from error


def _bound(value: Any) -> None:
    """Raise ValueError for a whole number that TOML does not promise to keep.

    Python would keep it, and then refuse to write out one of thousands of digits.
    """
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise ValueError("a whole number has more than 64 bits")
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            _bound(item)


_SMALLER = f"A case or scenario has at most {MOST_BYTES:,} bytes; is this the right file?"


def _syntax_problem(name: str, text: str, error: str) -> Problem:
    match = _PLACE.search(error)
    message = shorten(clean(error[: match.start()] if match else error)) + "."
    if match and match[1]:
        line, column = int(match[1]), int(match[2])
    else:
        line, column = text.count("\n") + 1, len(text.rsplit("\n", 1)[-1]) + 1
    if mark := _typographic(excerpt(text, line), column):
        column, quote = mark
        message = f"{quote} is no quotation mark in TOML."
        mend = 'Write " on both sides of the text; inside it, typographic marks are welcome.'
        return _at("toml-syntax", name, text, line, column, message, mend)
    return _at("toml-syntax", name, text, line, column, message, "Correct the TOML here.")


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


def _at(
    rule: str, name: str, text: str, line: int, column: int, message: str, mend: str
) -> Problem:
    return Problem(rule, "error", name, line, column, message, mend, excerpt(text, line))


def _whole(rule: str, name: str, message: str, mend: str) -> Problem:
    return Problem(rule, "error", name, 0, 0, message, mend)
