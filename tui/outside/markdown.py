"""Words from anywhere as Markdown that shows them as they are, and does nothing else.

No link, no tag, no code that is not code, no heading, item or table comes out of them: neither by
CommonMark nor by what GitHub, Pandoc and others add to it.
"""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~$^&#]|/(?=/)|(?<=\w)\.(?=[^\W\d]))")
"""What means something in a line. Of addresses, which some make links by themselves, a dot is."""

_LEADING = re.compile(r"[-+=>#:!]|\d+(?=[.)])")
"""What means something where a line begins."""

_BREAK = "\\\n"

_MAIL = re.compile(r"\S*@\S*")
"""What is made a link, or calls somebody, even when it is escaped; but not as code."""


def escaped(words: str) -> str:
    """Some words that a line may begin with; a new line in them breaks the line."""
    return _BREAK.join(map(begun, _lines(words)))


def escaped_within(words: str) -> str:
    """The same for words that a line does not begin with."""
    first, *others = _lines(words) or [""]
    return _BREAK.join((first, *map(begun, others)))


def escaped_line(words: str) -> str:
    """The same on one line, as in a heading."""
    return escaped(" ".join(words.split()))


def _lines(words: str) -> list[str]:
    return [_line(line) for line in words.split("\n") if line.strip()]


def _line(line: str) -> str:
    line = " ".join(line.split())
    parts, at = [], 0
    for match in _MAIL.finditer(line):
        parts += [_SPECIAL.sub(r"\\\1", line[at : match.start()]), code(match.group())]
        at = match.end()
    return "".join((*parts, _SPECIAL.sub(r"\\\1", line[at:])))


def begun(line: str) -> str:
    """A line of Markdown that means nothing more by how it begins."""
    lead = _LEADING.match(line)
    if not lead:
        return line
    # Of a number, it is the dot after it that makes an item of a list.
    return f"{lead[0]}\\{line[lead.end() :]}" if lead[0].isdigit() else f"\\{line}"


def code(words: str) -> str:
    """Words as code, within more backticks than stand in them."""
    fence = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 1)
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{pad}{words}{pad}{fence}"
