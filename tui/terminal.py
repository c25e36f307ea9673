"""What the command line knows of the terminal that it runs in, and how it speaks there."""

import errno
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NoReturn

FINE, FINDINGS, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
"""The exit codes."""

JSON = "Print one JSON object for programs."
"""What --json does, wherever it is offered."""

DRIVER = "TEXTUAL_DRIVER"
"""Names, in the environment, what Textual is to draw on in place of the terminal."""

PIPE_CLOSED = 141
"""The exit code of a program that nobody listens to any more, as shells give it."""

WIDEST = 100
"""Text for people is set no wider than this, unless COLUMNS says so: longer lines read badly."""


def prepare() -> None:
    """Never fail on a character that the terminal cannot show, or on input that is not text."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def has_screen() -> bool:
    """Whether a full-screen application can run here: in a terminal, or for a browser."""
    if os.environ.get(DRIVER):
        return True
    return _is_terminal(sys.stdin) and _is_terminal(sys.stdout) and not _is_dumb()


def is_typed_into() -> bool:
    """Whether the answers come from somebody who types them."""
    return _is_terminal(sys.stdin)


def is_styled() -> bool:
    """Whether bold, dim and italic are welcome."""
    return _is_terminal(sys.stdout) and not _is_dumb() and not os.environ.get("NO_COLOR")


def width() -> int:
    """How wide to set text."""
    from shutil import get_terminal_size

    columns = get_terminal_size().columns
    return columns if os.environ.get("COLUMNS") else min(columns, WIDEST)


def width_seen() -> int:
    """How wide to set what programs read too: 0, as it stands, unless somebody sees it at once."""
    return width() if _is_terminal(sys.stdout) and not _is_dumb() else 0


def width_warned() -> int:
    """The same of what is printed where errors go."""
    return width() if is_watched() else 0


def write(text: str) -> None:
    """Print some text; only what sets it bold, dim or italic acts.

    Ends the program quietly when nobody reads it.
    """
    _echo(_tame(text))


def tell(text: str) -> None:
    """Print a text that ends its line; a line that is too long for who sees it is wrapped."""
    write("".join(f"{line}\n" for line in _fitted(text, width_seen())))


def _tame(text: str) -> str:
    """The second wall in print: whatever has come this far, the terminal obeys none of it."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    from tui.outside.text import clean

    pieces = _SETTING.split(text)
    pieces[::2] = map(clean, pieces[::2])
    return "".join(pieces)


_SETTING = re.compile(r"(\x1b\[[0123]m)")


def _echo(text: str) -> None:
    try:
        from click import echo

        echo(text, nl=False)
    except OSError as error:
        _end(error)


def write_fields(rows: Iterable[Sequence[str]]) -> None:
    """Print rows for programs, with a tab between the fields and in none of them."""
    from tui.outside.text import clean_line

    _echo("".join("\t".join(map(clean_line, row)) + "\n" for row in rows))


def write_json(value: Any) -> None:
    """Print a value as JSON that survives whatever encoding the output has, and acts nowhere."""
    import json

    from tui.outside.text import escaped

    encoding = (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "")
    _echo(escaped(json.dumps(value, indent=2, ensure_ascii=encoding != "utf8")) + "\n")


def warn(text: str) -> None:
    """Print a text where errors go; a line that is too long for who sees it is wrapped."""
    from click import echo

    echo(_tame("\n".join(_fitted(text, width_warned()))), err=True)


def _fitted(text: str, width: int) -> Iterator[str]:
    """The lines of a text; with a width, a longer one goes on a little further in."""
    from tui.outside.widths import cell_len
    from tui.text.sheet import wrap

    for line in text.split("\n"):
        lead = " " * (len(line) - len(line.lstrip(" ")))
        is_long = width and cell_len(line) > width
        yield from wrap(line, width, lead, f"{lead}  ", whole=True) if is_long else [line]


def is_watched() -> bool:
    """Whether somebody sees at once what is printed where errors go."""
    return _is_terminal(sys.stderr) and not _is_dumb()


def overwrite(text: str) -> None:
    """Print a line where errors go, in place of the one that this printed before."""
    from click import echo

    echo(f"\r\x1b[K{_tame(text)}", err=True, nl=False)


def ask(prompt: str) -> str:
    """Show a prompt and read a line. Raises EOFError when the input has ended."""
    if _is_terminal(sys.stdin) and _is_terminal(sys.stdout):
        return input(_tame(prompt))
    write(prompt)
    line = sys.stdin.readline() if sys.stdin else ""
    if not line:
        raise EOFError
    if not _is_terminal(sys.stdin):
        from tui.outside.text import clean_line

        write(f"{clean_line(line)}\n")  # nobody has typed it, so nobody has seen it
    return line


def read(most_bytes: int) -> bytes:
    """All that comes in, up to one byte more than asked for."""
    return sys.stdin.buffer.read(most_bytes + 1) if sys.stdin else b""


def let_go() -> None:
    """Leave nothing to be written at the end, which would fail, when the terminal has gone."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _is_terminal(stream: Any) -> bool:
    return bool(stream and stream.isatty())


def _is_dumb() -> bool:
    return os.environ.get("TERM") == "dumb"


def _end(error: OSError) -> NoReturn:
    """The output cannot be written: end, without Python's own words at the last flush.

    When nobody reads on, end without a word. Windows calls a closed pipe an invalid argument.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno in (errno.EPIPE, errno.EINVAL):
        sys.exit(PIPE_CLOSED)
    warn(f"The output cannot be written: {error.strerror}.")
    sys.exit(UNUSABLE)
