"""The last first frame: painted at once, while the app comes up behind it and takes over.

What is kept is text and colours, never escape sequences: these are made here, of a few numbers. It
is painted only when all that the frame depended on is as it was then: the program, the files that
were opened, the command, the terminal and the environment. Wherever that is in doubt nothing is
painted, and the app starts as it always does.

Nothing but what Python has loaded anyway is imported before the frame is painted, for that is what
one waits for.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    Files = Sequence[str]
    Spans = Sequence[tuple[str, str]]

_KIND = "juncture frame 1"
MOST_FRAMES = 32
"""How many frames are kept; the oldest go first."""
MOST_BYTES = 1_000_000
"""Of more bytes than this a file is no frame of ours."""
FRESH = 2_000_000_000
"""Nanoseconds for which a file that was changed may be changed again without another time."""
_PREFIXES = ("TEXTUAL", "JUNCTURE", "XDG_", "LC_", "TERM", "COLOR", "PYTHON")
_NAMES = frozenset({"HOME", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "WT_SESSION"})
_NUMBERS = frozenset("0123456789;")

_before: "list[Any] | None" = None
"""How lines went through the terminal before it was taken, while nobody else knows."""
_has_painted = False
"""Whether this start has begun with a frame: it is kept already."""


def show(arguments: "Sequence[str]") -> None:
    """Paint the frame that was kept of this start, if there is one and nothing has changed."""
    try:
        key = _key(arguments)
        painted = _painted(_read(key), key) if key else ""
    except (OSError, ValueError, IndexError):
        return
    if painted:
        _take(painted)


def keep(arguments: "Sequence[str]", files: "Files", rows: "Iterable[Spans]") -> None:
    """Keep a frame: rows of text, each with the numbers that set it, as `1;38;5;9`.

    `files` are all that it depends on; a name that is not there now must not be there then. Nothing
    is kept where that may fail, and nothing is raised.
    """
    try:
        key = _key(arguments)
        if key:
            _write(key, files, rows)
    except (OSError, ValueError):
        return


def is_shown() -> bool:
    """Whether a frame stands on the terminal that nobody has taken over."""
    return _before is not None


def take_over() -> "list[Any] | None":
    """How the lines were before the frame: from now on somebody else gives them back."""
    global _before
    before, _before = _before, None
    return before


def give_back() -> None:
    """Make the terminal what it was, if a frame stands on it still."""
    before = take_over()
    if before is None:
        return
    import termios

    try:
        os.write(2, b"\x1b[0m\x1b[?1049l\x1b[?25h")
        termios.tcsetattr(0, termios.TCSADRAIN, before)
    except (OSError, termios.error):
        return


def folder() -> str:
    """Where frames are kept: below the cache folder of this platform."""
    default = os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")
    own = os.environ.get("XDG_CACHE_HOME", "").strip()
    return os.path.join(own or default, "juncture", "frames")


def is_possible() -> bool:
    """Whether the terminal is one in which a frame can stand: ours alone, and of many signs."""
    environment, errors = os.environ, sys.__stderr__  # the app has put others into their places
    return bool(
        sys.platform != "win32"
        and errors
        and all(map(os.isatty, (0, 1, 2)))
        and os.tcgetpgrp(0) == os.getpgrp()  # else to touch the terminal would stop us
        and "TEXTUAL_DRIVER" not in environment
        and "JUNCTURE_VISITOR" not in environment
        and environment.get("TERM", "dumb") != "dumb"
        and errors.encoding.lower() == "utf-8"
    )


def is_wanted() -> bool:
    """Whether a frame of this start is worth keeping, where one is possible."""
    return is_possible() and not _has_painted


# What it depends on


def _key(arguments: "Sequence[str]") -> str:
    """All but files that a first frame depends on, in one line; empty where none is to be shown."""
    if not is_possible():
        return ""
    environment = os.environ
    names = sorted(n for n in environment if n in _NAMES or n.startswith(_PREFIXES))
    parts = (
        sys.version,
        _program(),
        tuple(arguments),
        os.getcwd(),
        tuple(os.get_terminal_size(2)),
        [(name, environment[name]) for name in names],
    )
    return ascii(parts)


def _program() -> int:
    """A number that is another when a file of the program is."""
    folders, known = [os.path.dirname(os.path.dirname(__file__))], 0
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith((".py", ".tcss")):
                    stat = entry.stat()
                    known = hash((known, stat.st_mtime_ns, stat.st_size))
                elif entry.name.isalpha() and entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
    return known


def _file_of(key: str) -> str:
    import zlib

    data = key.encode()
    name = f"{zlib.crc32(data):08x}{zlib.adler32(data):08x}.txt"
    return os.path.join(folder(), name)


def _state(file: str) -> str:
    """What tells that a file is the same: never its content, which would have to be read."""
    try:
        stat = os.stat(file)
    except FileNotFoundError:
        return "-"
    return f"{stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_size} {stat.st_ino}"


# What is kept: its kind, its key, two numbers; files and how they were; the settings; the rows


def _read(key: str) -> list[str]:
    descriptor = os.open(_file_of(key), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        data = os.read(descriptor, MOST_BYTES)
    finally:
        os.close(descriptor)
    return data.decode("utf-8").split("\n")


def _painted(lines: list[str], key: str) -> str:
    """The frame as the terminal takes it; empty when something has changed.

    Raises:
        ValueError: when this is no frame.
    """
    if lines[:2] != [_KIND, key] or lines[-1]:
        return ""
    files, settings = int(lines[2]), int(lines[3])
    at = 4 + 2 * files
    for number in range(4, at, 2):
        if _state(lines[number]) != lines[number + 1]:
            return ""
    numbers = lines[at : at + settings]
    if not _NUMBERS.issuperset("".join(numbers)):
        raise ValueError
    codes = [f"\x1b[0;{each}m" if each else "\x1b[0m" for each in numbers]
    pieces = ["\x1b[?1049h\x1b[?25l"]
    for y, row in enumerate(lines[at + settings : -1], 1):
        spans = row.split("\t")
        if not "".join(spans).isprintable():
            raise ValueError
        pieces.append(f"\x1b[{y};1H")
        for span in spans:
            which, _, text = span.partition(" ")
            pieces += (codes[int(which)], text)
    return "".join((*pieces, "\x1b[0m"))


def _write(key: str, files: "Files", rows: "Iterable[Spans]") -> None:
    import time

    settings: dict[str, int] = {}
    lines: list[str] = []
    for row in rows:
        spans = (f"{settings.setdefault(how, len(settings))} {text}" for text, how in row)
        lines.append("\t".join(spans))
    states = [_state(file) for file in files]
    newest = max((int(state.split()[1]) for state in states if state != "-"), default=0)
    text = "\n".join(
        (
            _KIND,
            key,
            str(len(files)),
            str(len(settings)),
            *(part for pair in zip(files, states, strict=True) for part in pair),
            *settings,
            *lines,
            "",
        )
    )
    if time.time_ns() - newest < FRESH or len(text) > MOST_BYTES // 4:
        return
    if _painted(text.split("\n"), key):
        _put(_file_of(key), text)


def _put(file: str, text: str) -> None:
    """Have it on the disk whole or not at all, and let go of the oldest."""
    where = os.path.dirname(file)
    os.makedirs(where, mode=0o700, exist_ok=True)
    beside = f"{file}.{os.getpid()}"
    with open(beside, "w", encoding="utf-8", newline="\n") as new:
        new.write(text)
    os.replace(beside, file)
    with os.scandir(where) as entries:
        kept = sorted(entries, key=lambda entry: entry.stat().st_mtime_ns)
    for old in kept[:-MOST_FRAMES]:
        os.unlink(old)


# The terminal


def _take(painted: str) -> None:
    """Put the terminal into the mode of the app, keep what is typed, and paint.

    Keys that would end or stop us are keys of the app, as they will be; a signal that ends us gives
    the terminal back first.
    """
    global _before, _has_painted
    import signal
    import termios

    try:
        before = termios.tcgetattr(0)
        ours = list(before)
        ours[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        ours[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, _end)
        termios.tcsetattr(0, termios.TCSANOW, ours)
    except (OSError, ValueError, termios.error):
        return
    _before, _has_painted = before, True
    data = painted.encode()
    while data:
        data = data[os.write(2, data) :]


def _end(number: int, _: object) -> None:
    give_back()
    os._exit(128 + number)
