"""The file of a case, as it must still be when something is written into it."""

from hashlib import sha256
from pathlib import Path

from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.toml import MOST_BYTES

_MARK = b"\xef\xbb\xbf"
"""What some editors begin a file with. It is kept."""

SINCE_READ = "The file has changed since it was read here, so nothing was written."


def unchanged(path: Path, digest: str, message: str, mend: str) -> bytes:
    """The bytes of a file, which must be those of that digest.

    Raises:
        Refused: rule `changed-on-disk`, in these words; or as `read_regular` does.
    """
    data = read_regular(path, MOST_BYTES)
    if sha256(data).hexdigest() != digest:
        raise Refused([Problem("changed-on-disk", "error", shown_path(path), 0, 0, message, mend)])
    return data


def text_of(data: bytes) -> str:
    """The text of a file, without the mark that it may begin with."""
    return data.removeprefix(_MARK).decode("utf-8")


def bytes_of(text: str, before: bytes) -> bytes:
    """The bytes of a text in place of others, with their mark."""
    return (_MARK if before.startswith(_MARK) else b"") + text.encode("utf-8")
