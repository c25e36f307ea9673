"""A crash, written down for those who keep Juncture: where in the code it was, and nothing else.

What an exception says and what variables hold may be somebody's note or a document's text, so
neither is written: only the kinds of exceptions, and the files, lines and functions of code.
"""

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import CodeType, TracebackType

from tui.outside.paths import shown_path
from tui.outside.places import crash_folder
from tui.outside.text import clean_line

CRASHED = 70
"""The exit code of a program that has crashed, as `sysexits.h` has it."""
MOST_KEPT = 10
"""Reports that are kept: the newest ones."""
MOST_EXCEPTIONS = 8
"""Exceptions of one crash: those that led to others, and those of a group."""
MOST_FRAMES = 20
"""Calls shown of one exception, from either end."""
MOST_LETTERS = 200
"""Of a line of a report."""
_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Crash:
    """What there is to say of a crash: the kind of exception, the place in the code, the report.

    `report` is the report's file, as it is shown; empty when none could be written.
    """

    kind: str
    place: str
    report: str


def crash_of(error: BaseException, about: Mapping[str, object] | None = None) -> Crash:
    """Write down what has happened, and `about` what; returns what there is to say of it.

    Raises nothing, whatever state the program is in.
    """
    kind, place, report = type(error).__name__, "", ""
    with suppress(Exception):
        place = next((line for line in reversed(_places(error)) if line.startswith("tui/")), "")
        report = shown_path(keep_report(crash_folder(), report_of(error, about or {})))
    return Crash(clean_line(kind)[:MOST_LETTERS], clean_line(place)[:MOST_LETTERS], report)


def keep_report(folder: Path, text: str) -> Path:
    """Write a report into a file of its own that only its owner reads, and drop the oldest.

    Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    name = f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S.%f}-{os.getpid()}.txt"
    handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(handle, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 - it is open
        file.write(text)
    for old in sorted(folder.glob("crash-*.txt"))[:-MOST_KEPT]:
        with suppress(OSError):
            old.unlink()
    return folder / name


def report_of(error: BaseException, about: Mapping[str, object]) -> str:
    """The report of a crash, cleaned, line by line."""
    lines = ["Juncture has crashed.", ""]
    lines += [f"{name}: {value}" for name, value in {**_surroundings(), **about}.items()]
    for relation, item in _exceptions(error):
        lines += ["", f"{relation}{_kind(item)}"]
        lines += [f"  {place}" for place in _cut(_places(item))]
    lines += ["", "What exceptions said, and what variables held, is left out: it may be yours."]
    return "".join(f"{_line(line)}\n" for line in lines)


def _line(line: str) -> str:
    indent = "  " if line.startswith("  ") else ""
    return f"{indent}{clean_line(line)[:MOST_LETTERS]}"


def _surroundings() -> dict[str, object]:
    """The versions of things, and the terminal: what a crash may depend on."""
    import platform
    from importlib.metadata import version

    about: dict[str, object] = {"when": f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"}
    for package in ("juncture", "textual", "rich", "pydantic"):
        with suppress(Exception):
            about[package] = version(package)
    about["python"] = f"{platform.python_version()} ({platform.python_implementation()})"
    about["platform"] = platform.platform()
    about["encoding"] = f"{sys.getfilesystemencoding()}, {getattr(sys.stdout, 'encoding', '')}"
    for name in ("TERM", "COLORTERM", "TERM_PROGRAM"):
        about[name] = os.environ.get(name, "")[:40]
    with suppress(OSError, ValueError):
        size = os.get_terminal_size()
        about["terminal"] = f"{size.columns} x {size.lines}"
    return about


def _kind(error: BaseException) -> str:
    """The exception's class, and the name of the system's error."""
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    code = errno.errorcode.get(error.errno or 0, "") if isinstance(error, OSError) else ""
    return f"{name} {code}".strip()


def _exceptions(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    """An exception, those that it came of, and those that it holds, each once."""
    waiting: list[tuple[str, BaseException]] = [("", error)]
    seen: set[int] = set()
    while waiting and len(seen) < MOST_EXCEPTIONS:
        relation, item = waiting.pop(0)
        if id(item) in seen:
            continue
        seen.add(id(item))
        yield relation, item
        if item.__cause__:
            waiting.append(("because of ", item.__cause__))
        elif item.__context__ and not item.__suppress_context__:
            waiting.append(("while handling ", item.__context__))
        if isinstance(item, BaseExceptionGroup):
            waiting += [("among them ", each) for each in item.exceptions]


def _places(error: BaseException) -> list[str]:
    """Where in the code an exception came through, the outermost first."""
    places: list[str] = []
    trace: TracebackType | None = error.__traceback__
    while trace:
        places.append(_place(trace.tb_frame.f_code, trace.tb_lineno))
        trace = trace.tb_next
    return places


def _place(code: CodeType, line: int) -> str:
    """A line of code, by names that hold no folder of the person's."""
    path = Path(code.co_filename)
    if path.is_relative_to(_PACKAGE):
        name = f"tui/{path.relative_to(_PACKAGE).as_posix()}"
    elif "site-packages" in path.parts:
        at = len(path.parts) - path.parts[::-1].index("site-packages")
        name = "/".join(path.parts[at:])
    else:
        name = path.name
    return f"{name}:{line} in {code.co_qualname}"


def _cut(places: list[str]) -> list[str]:
    """The places, without the middle of a long way."""
    left_out = len(places) - 2 * MOST_FRAMES
    if left_out <= 0:
        return places
    return [*places[:MOST_FRAMES], f"… {left_out:,} more …", *places[-MOST_FRAMES:]]
