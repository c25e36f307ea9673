"""Text set as roff, the language of manual pages: what it says is shown, and nothing of it acts."""

import re
from collections.abc import Iterable, Iterator

_ESCAPED = {
    "\\": "\\e",
    "-": "\\-",
    "'": "\\(aq",
    '"': "\\(dq",
    "`": "\\(ga",
    "^": "\\(ha",
    "~": "\\(ti",
    "“": "\\(lq",
    "”": "\\(rq",
    "‘": "\\(oq",
    "’": "\\(cq",
    "–": "\\(en",
    "—": "\\(em",
}
"""What would act, or be shown as another sign than it is when somebody copies it."""


_BOLD = re.compile(r"`([^`]+)`")


def escaped(text: str) -> str:
    """A text that may stand anywhere in a line but at its beginning. It is ASCII alone."""
    return "".join(_ESCAPED.get(sign) or _as_ascii(sign) for sign in text)


def _as_ascii(sign: str) -> str:
    return sign if sign.isascii() else f"\\[u{ord(sign):04X}]"


def prose(text: str) -> Iterator[str]:
    """Words as one line, however they are broken; what stands in backquotes is set bold."""
    words = " ".join(text.split())
    guard = "\\&" if words.startswith((".", "'", "`.", "`'")) else ""
    pieces = enumerate(_BOLD.split(words))
    yield guard + "".join(f"\\fB{escaped(p)}\\fR" if at % 2 else escaped(p) for at, p in pieces)


def lines(text: str) -> Iterator[str]:
    """Each line of a text as a line that is set as it is, whatever it begins with."""
    for line in text.split("\n"):
        # A dot or an apostrophe at the beginning of a line would make a command of it.
        guard = "\\&" if line.startswith((".", "'", " ")) else ""
        yield f"{guard}{escaped(line)}"


def macro(name: str, *arguments: str) -> str:
    """A command with its arguments, each of which may have spaces."""
    return " ".join([f".{name}", *(f'"{escaped(argument)}"' for argument in arguments)])


def paragraph(text: str) -> Iterator[str]:
    """A paragraph, filled; its own line breaks do not count."""
    yield ".PP"
    yield from prose(text)


def verbatim(text: str) -> Iterator[str]:
    """Lines that keep their breaks and their spaces."""
    yield from (".PP", ".nf")
    yield from lines(text)
    yield ".fi"


def tagged(term: Iterable[str], text: str) -> Iterator[str]:
    """A term, of lines of roff, with what is said of it beside it."""
    yield ".TP"
    yield from term
    yield from prose(text)
