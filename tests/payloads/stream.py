"""What a terminal is told to do by the bytes that reach it, and what it is given to show."""

import re
from dataclasses import dataclass

from tui.outside.text import clean

_TOKEN = re.compile(
    "(?:\x1b\\[|\x9b)(?P<csi>[0-?]*[ -/]*[@-~])"
    "|(?:\x1b\\]|\x9d)(?P<osc>[^\x07\x1b\x9c]*)(?:\x07|\x1b\\\\|\x9c)?"
    "|(?:\x1b(?P<string>[PX^_])|(?P<c1_string>[\x90\x98\x9e\x9f]))(?P<body>[^\x1b\x9c]*)"
    "(?:\x1b\\\\|\x9c)?"
    "|\x1b(?P<escape>[ -/]*[0-~])"
    "|(?P<control>[\x00-\x1f\x7f-\x9f])"
)
_MOVES = frozenset("ABCDGHJKXdf")
"""The ends of sequences that move the cursor or clear cells, wherever and however many."""
OWN_STYLES = frozenset(f"style {part}" for part in ("0", "1", "2", "3", "4", "7", "9", "38", "48"))
"""Which of them a run shows depends on how far it got: bold, dim, italic, lines, colours."""


@dataclass(frozen=True, slots=True)
class Stream:
    """`orders`: the kinds of control sequences; `text`: all that is shown, in the order it came."""

    orders: frozenset[str]
    text: str

    def beyond(self, other: "Stream") -> list[str]:
        """What this holds that a stream of benign text does not, and no text may."""
        raw = {character for character in self.text if clean(character) != character} - {"\n"}
        return sorted(self.orders - other.orders - OWN_STYLES) + sorted(map(ascii, raw))


def read(output: bytes) -> Stream:
    """Take apart what was written to a terminal. Bytes that are no text count as an order."""
    text = output.decode("utf-8", "surrogateescape")
    orders: set[str] = set()
    shown: list[str] = []
    at = 0
    for match in _TOKEN.finditer(text):
        shown.append(text[at : match.start()])
        at = match.end()
        orders |= _orders(match)
    shown.append(text[at:])
    return Stream(frozenset(orders), "".join(shown))


def _orders(match: re.Match[str]) -> set[str]:
    """The kinds of one sequence: several for a style, which sets several things at once."""
    if (csi := match["csi"]) is not None:
        if csi.endswith("m") and csi[0] not in "<=>?":
            return {f"style {part}" for part in _styles(csi[:-1])}
        return {f"CSI {csi[-1] if csi[-1] in _MOVES else csi}"}
    if (osc := match["osc"]) is not None:
        return {f"OSC {osc[:40]}"}
    if kind := match["string"] or match["c1_string"]:
        return {f"string {kind!a} {match['body'][:40]}"}
    if escape := match["escape"]:
        return {f"ESC {escape}"}
    return {f"control {match['control']!a}"}


def _styles(parameters: str) -> list[str]:
    """What a style sets: bold, a colour of so many parts. Which colour is left out."""
    numbers, parts = parameters.split(";"), []
    while numbers:
        number = numbers.pop(0)
        if number in ("38", "48") and numbers:
            del numbers[: 4 if numbers[0] == "2" else 2]
        parts.append(number)
    return parts
