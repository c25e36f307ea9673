"""The tokens of TOML 1.0 as patterns, each of which reads in one pass and gives nothing back.

Every repetition is possessive: a text that is made to do harm costs what an honest one of its
length costs.
"""

import re
from typing import Any

CONTROLS = r"\x00-\x08\x0a-\x1f\x7f"
"""What may stand in no string of one line, and in no comment."""

_MORE_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f"
_BARE = "[A-Za-z0-9_-]++"
_BASIC = rf'"(?:[^"\\{CONTROLS}]++|\\[^{CONTROLS}])*+"'
_LITERAL = rf"'[^'{CONTROLS}]*+'"
_PART = rf"(?:{_BARE}|{_BASIC}|{_LITERAL})"
_KEY = rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+"
_PLAIN = rf'"([^"\\{CONTROLS}]*+)"'
_END = rf"[ \t]*+(?:\#[^{CONTROLS}]*+)?(?:\r?\n|\Z)"

_SMALL = r"[-+]?(?:0|[1-9][0-9]{0,17}+)"
_BETWEEN = rf"(?:[ \t\n]++|\r\n|\#[^{CONTROLS}]*+\r?\n)*+"
_ITEM = rf'"[^"\\{CONTROLS}]*+"[ \t]*+'
_STRINGS = rf"\[[ \t]*+(?:{_ITEM}(?:,[ \t]*+{_ITEM})*+(?:,[ \t]*+)?)?\]"
_FIELD = rf"[ \t]*+{_BARE}[ \t]*+=[ \t]*+{_ITEM}"
_FIELDS = rf"\{{{_FIELD}(?:,{_FIELD})*+\}}"

PART = re.compile(_PART)
"""A part of a key, quoted or bare."""

KEY = re.compile(_KEY)
"""A key of one part or more."""

LINE = re.compile(
    rf"[ \t]*+({_BARE})[ \t]*+=[ \t]*+"
    rf"(?:{_PLAIN}(?!\")|({_SMALL})|({_STRINGS})|({_FIELDS})){_END}"
)
"""The lines that most files have most of: a bare key, and a string without escapes, its second
group; a small number, the third; a list of such strings, or an inline table of them, the others."""

ITEM = re.compile(rf'"([^"\\{CONTROLS}]*+)"')
"""One string of such a list."""

FIELD = re.compile(rf'({_BARE})[ \t]*+=[ \t]*+"([^"\\{CONTROLS}]*+)"')
"""One key of such an inline table, and its string."""

HEADER = re.compile(rf"\[(?:\[[ \t]*+({_KEY})[ \t]*+\]\]|[ \t]*+({_KEY})[ \t]*+\])")
"""`[[key]]`, its first group, or `[key]`, its second."""

END = re.compile(_END)
"""What may follow a statement: a comment, and the end of the line."""

BETWEEN = re.compile(_BETWEEN)
"""What may stand between statements and among the items of a list: space, lines and comments."""

DOT = re.compile(r"(?:[ \t]*+\.[ \t]*+)?")
"""What stands between the parts of a key, or nothing."""

ITEM_BEFORE_COMMA = re.compile(rf"(?:{_PLAIN}|({_SMALL})){_BETWEEN},{_BETWEEN}")
"""An item of a list, its comma and what stands after it: a string without escapes, or a small
number, the second group."""

SPACE = re.compile(r"[ \t]*+")
EQUALS = re.compile(r"[ \t]*+=[ \t]*+")

ONE_LINE = re.compile(rf"""{_BASIC}(?!")|{_LITERAL}(?!')""")
SEVERAL_LINES = re.compile(
    rf'"""((?:[^"\\{_MORE_CONTROLS}]++|\r\n|\\(?:[^{_MORE_CONTROLS}]|\r\n)|"{{1,2}}+(?!"))*+""")"{{0,2}}+'
    rf"|'''((?:[^'{_MORE_CONTROLS}]++|\r\n|'{{1,2}}+(?!'))*+''')'{{0,2}}+"
)
"""A string in three quotation marks; up to two more of them at its end belong to it."""

BARE_VALUE = re.compile(
    r"[-+0-9A-Za-z_.:]++(?:(?<=[0-9]{4}-[0-9]{2}-[0-9]{2}) [0-9]{2}:[-+0-9:.Zz]++)?"
)
"""A number, a date, a time, true or false."""

_NO_SECONDS = re.compile(r"(?:\A|[Tt ])[0-9]{2}:[0-9]{2}(?!:)")

SMALL_NUMBER = re.compile(_SMALL)
"""A whole number that needs no second look."""

_ESCAPE = re.compile(
    r'\\(?:([btnfr"\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([ \t]*+\r?\n(?:[ \t\n]++|\r\n)*+)|)'
)
_ESCAPED = {
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "f": "\f",
    "r": "\r",
    '"': '"',
    "\\": "\\",
}


class BadEscapeError(ValueError):
    """A backslash before something that it means nothing before: where in the string it ends."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def unescaped(written: str, *, lines: bool) -> str:
    """What stands between the quotation marks of a basic string, as it is meant.

    Raises `BadEscapeError`. With `lines`, a backslash at the end of a line joins it to the next.
    """

    def meant(match: re.Match[str]) -> str:
        letter, short, long, joint = match.groups()
        if letter:
            return _ESCAPED[letter]
        if joint and lines:
            return ""
        code = int(short or long or "d800", 16)
        if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            raise BadEscapeError(match.start() + 2)
        return chr(code)

    return _ESCAPE.sub(meant, written)


def bare(token: str) -> Any:
    """The value of a token that `BARE_VALUE` matches. Raises ValueError when it has none."""
    if _NO_SECONDS.search(token):  # TOML 1.1, which the standard library reads from Python 3.15 on
        raise ValueError
    import tomllib

    value = tomllib.loads(f"x = {token}")["x"]
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise OverflowError
    return value
