"""Import a document that somebody names: its text, in one form whatever kind of file it is.

Plain text is read here. Every other kind is read by a library in a process of its own, within
bounds of memory and time, so that a file made to do harm is refused or does nothing.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath
from typing import IO, Any

from tui.documents.encodings import decode
from tui.documents.kinds import kind_of
from tui.documents.limits import MOST_DOCUMENT_BYTES, MOST_WORK, TAKE_OUT, TOO_MUCH, patience
from tui.documents.measure import work
from tui.documents.model import Imported, Kind, Repair
from tui.documents.refusals import refused
from tui.documents.repair import repaired
from tui.outside.paths import read_regular
from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean_line

_PLAIN_REPAIRS: tuple[Repair, ...] = (
    "line ends",
    "zero-width spaces",
    "ligatures",
    "line-end hyphens",
    "soft hyphens",
)
_CONVERTED_REPAIRS: tuple[Repair, ...] = (
    "zero-width spaces",
    "ligatures",
    "soft hyphens",
    "control characters",
)
_LONGEST_TITLE = 300

Progress = Callable[[float, int, int], None]
"""Hears now and then how many seconds reading has taken, the page that is read, and of how many."""


def quiet(*_: object) -> None:
    """Tell nobody."""


def import_document(path: Path, progress: Progress = quiet) -> tuple[Imported, bytes]:
    """The text of the document at `path`, and the bytes of the file.

    Raises:
        Refused: when it cannot be read, is of a kind that is not read, needs a library that is not
            installed, or holds no text.
    """
    data = read_regular(path, MOST_DOCUMENT_BYTES)
    return import_bytes(data, path.name, progress), data


def import_bytes(data: bytes, name: str, progress: Progress = quiet) -> Imported:
    """As `import_document`, of a file called `name` that has been read already."""
    kind = kind_of(data, name)
    if kind == "text":
        text, read = decode(data, name)
        _check_work(text, name)
        text, mended = repaired(text, _PLAIN_REPAIRS)
        imported = Imported("text", text, _first_line(text), repairs=(*read, *mended))
    else:
        imported = _converted(kind, data, name, progress)
        _check_work(imported.text, name)
        text, mended = repaired(imported.text, _CONVERTED_REPAIRS)
        imported = replace(imported, text=text, repairs=_sum(imported.repairs, mended))
    if not imported.text.strip():
        raise refused("document-without-text", name, "It holds no text.", "Is this the right file?")
    title = shorten(clean_line(imported.title), _LONGEST_TITLE) or clean_line(PurePath(name).stem)
    return replace(
        imported,
        title=title,
        author=shorten(clean_line(imported.author), _LONGEST_TITLE),
        published=shorten(clean_line(imported.published), _LONGEST_TITLE),
    )


def _check_work(text: str, name: str) -> None:
    """Refuse a text that would take long to break into sentences."""
    if work(text) > MOST_WORK:
        raise refused("document-too-large", name, TOO_MUCH, TAKE_OUT)


def _first_line(text: str) -> str:
    """The first line with words, which is the title of most texts, when it is short enough."""
    for line in text.split("\n", 50)[:50]:
        if words := line.strip().strip("#").strip():
            return words if any(map(str.isalnum, words)) and len(words) <= 120 else ""
    return ""


def _sum(*counts: tuple[tuple[Repair, int], ...]) -> tuple[tuple[Repair, int], ...]:
    total: dict[Repair, int] = {}
    for repair, count in (pair for each in counts for pair in each):
        total[repair] = total.get(repair, 0) + count
    return tuple(total.items())


def _converted(kind: Kind, data: bytes, name: str, progress: Progress) -> Imported:
    """What the process that reads this kind answers."""
    answer = _answer(_ask(kind, data, name, progress), name)
    if "refused" in answer:
        raise Refused([Problem(**answer["refused"])])
    answer["repairs"] = tuple((repair, count) for repair, count in answer["repairs"])
    return Imported(**answer)


def _answer(written: bytes, name: str) -> dict[str, Any]:
    try:
        answer = json.loads(written)
        if isinstance(answer, dict):
            return answer
    except ValueError:
        pass
    message = "It takes longer, or more memory, to read than a document of its size should."
    mend = "Open it elsewhere, save it as plain text, and name that."
    raise refused("document-too-large", name, message, mend)


def _ask(kind: Kind, data: bytes, name: str, progress: Progress) -> bytes:
    """What the reading process writes; nothing when it came to an end by itself or was ended."""
    command = [sys.executable, "-P", "-m", "tui.documents.child", kind, clean_line(name) or "it"]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry),
        "PYTHONIOENCODING": "utf-8",
        "MALLOC_ARENA_MAX": "1",
    }
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=os.path.abspath(os.sep),  # noqa: PTH100 - nothing in the folder has a say
    )
    try:
        return _conversation(process, data, patience(kind, len(data)), progress)
    finally:
        process.kill()
        process.wait()


def _conversation(
    process: "subprocess.Popen[bytes]", data: bytes, patience: float, progress: Progress
) -> bytes:
    pages = [0, 0]
    threading.Thread(target=_listen, args=(process.stderr, pages), daemon=True).start()
    process.stderr = None  # it is listened to already
    waited = 0.0
    given: bytes | None = data
    while True:
        try:
            written, _ = process.communicate(given, timeout=0.5)
        except subprocess.TimeoutExpired:
            waited, given = waited + 0.5, None
            if waited > patience:
                return b""
            progress(waited, pages[0], pages[1])
            continue
        return written


def _listen(stream: IO[bytes] | None, pages: list[int]) -> None:
    for line in stream or ():
        numbers = line.split()
        if len(numbers) == 2 and all(number.isdigit() for number in numbers):
            pages[:] = map(int, numbers)
