"""Write the digest of each passage into the text of its case file.

The file belongs to its author. Nothing but the digests is touched: not a comment, not a space, not
the order of anything.
"""

from tui.case.read import Reading
from tui.outside.positions import Path, spans


def anchored(text: str, reading: Reading) -> str:
    """Return `text`, the case file that was read, with the digest of each passage that is found.

    A passage that is not found, or found more than once, keeps what it has.
    """
    where = spans(text)
    changes: list[tuple[int, int, str]] = []
    for index, (_, _, matches, digest) in enumerate(reading.facts["passages"]):
        if matches == 1:
            path: Path = ("passages", index)
            written = where.get((*path, "digest"))
            if written:
                changes.append((*written, f'"{digest}"'))
            else:
                changes.append(_added(text, where, path, f'digest = "{digest}"'))
    for start, end, replacement in sorted(changes, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text


def _added(
    text: str, where: dict[Path, tuple[int, int]], path: Path, line: str
) -> tuple[int, int, str]:
    """Where and how a new key goes into a table: after its last, in the same manner."""
    own = [span for key, span in where.items() if key[:-1] == path]
    last = max(end for _, end in own)
    if text[where[path][0]] == "{":
        return last, last, f", {line}"
    line_start = text.rfind("\n", 0, max(start for start, _ in own)) + 1
    key_line = text[line_start:last]
    indent = key_line[: len(key_line) - len(key_line.lstrip())]
    line_end = text.find("\n", last)
    line_end = len(text) if line_end < 0 else line_end
    if text[line_end - 1 : line_end] == "\r":
        return line_end - 1, line_end - 1, f"\r\n{indent}{line}"
    return line_end, line_end, f"\n{indent}{line}"
