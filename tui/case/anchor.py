"""Write into the text of a case file where its passages stand, and touch nothing else.

The file belongs to its author: not a comment, not a space, not the order of anything changes but
the values that are written, and those that they take the place of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tui.case.locate import Quote
from tui.outside.positions import Path, stands

Values = Mapping[str, str | None]
"""The strings that some keys of a table are to have; None takes a key away."""


def named_by(quote: Quote, document: str = "", digest: str = "") -> Values:
    """What an entry holds when it is named by words: no `at`, and no words that it does not need.

    `document` is written only where it is given, and so is the digest.
    """
    given = {"document": document} if document else {}
    words = {
        "at": None,
        "from": quote.start,
        "to": quote.end or None,
        "prefix": quote.prefix or None,
        "suffix": quote.suffix or None,
    }
    return {**given, **words, **({"digest": digest} if digest else {})}


def rewritten(text: str, entries: Iterable[tuple[Path, Values]]) -> str:
    """`text`, a TOML file, with other values at some keys of the tables at some paths.

    A new key goes to where the first one stood that is taken away, or else after the last of its
    table, in the same manner. Cost: linear in the text.
    """
    where = {path: _Pair(*span) for path, span in stands(text).items()}
    own: dict[Path, dict[str, _Pair]] = {}
    for path, span in where.items():
        if isinstance(path[-1], str):
            own.setdefault(path[:-1], {})[path[-1]] = span
    edits: list[_Edit] = []
    for path, values in entries:
        inline = text[where[path].start] == "{"
        edits += _edits(text, own[path], values, inline=inline)
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


class _Pair(NamedTuple):
    """Where a key begins, and where its value begins and ends."""

    key: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    words: str


def _edits(text: str, own: Mapping[str, _Pair], values: Values, *, inline: bool) -> list[_Edit]:
    gone = sorted((own[key] for key, value in values.items() if value is None and key in own))
    new = [_written(key, value) for key, value in values.items() if value and key not in own]
    edits = [
        _Edit(own[key].start, own[key].end, _string(value))
        for key, value in values.items()
        if value and key in own
    ]
    if new and gone:
        place = gone.pop(0)
        edits.append(_Edit(place.key, place.end, _joined(text, place.key, new, inline=inline)))
    elif new:
        last = max(own.values(), key=lambda span: span.end)
        edits.append(_added(text, last, new, inline=inline))
    return [*edits, *(_removed(text, span, inline=inline) for span in gone)]


def _added(text: str, last: _Pair, new: list[str], *, inline: bool) -> _Edit:
    """How new pairs go after the last one: behind its comment, if it has one."""
    if inline:
        return _Edit(last.end, last.end, f", {', '.join(new)}")
    end = text.find("\n", last.end)
    end = len(text) if end < 0 else end
    end -= text[end - 1 : end] == "\r"
    return _Edit(end, end, f"{_break(text, last.key)}{_joined(text, last.key, new, inline=False)}")


def _removed(text: str, span: _Pair, *, inline: bool) -> _Edit:
    """How a pair goes, with its comma or its line; a comment beside it stays."""
    if inline:
        before = len(text[: span.key].rstrip())
        if text[before - 1] == ",":
            return _Edit(before - 1, span.end, "")
        after = text.index(",", span.end) + 1
        return _Edit(span.key, after + (text[after] == " "), "")
    line, end = text.rfind("\n", 0, span.key) + 1, text.find("\n", span.end)
    if end >= 0 and not text[span.end : end].strip():
        return _Edit(line, end + 1, "")
    rest = len(text[span.end :]) - len(text[span.end :].lstrip(" \t"))
    return _Edit(span.key, span.end + rest, "")


def _joined(text: str, at: int, new: list[str], *, inline: bool) -> str:
    return ", ".join(new) if inline else _break(text, at).join(new)


def _break(text: str, at: int) -> str:
    """The line end that the file uses, and the indent of the line that `at` is on."""
    line = text.rfind("\n", 0, at) + 1
    indent = text[line : len(text) - len(text[line:].lstrip(" \t"))]
    return ("\r\n" if text[line - 2 : line] == "\r\n" else "\n") + indent


def _written(key: str, value: str) -> str:
    return f"{key} = {_string(value)}"


def _string(value: str) -> str:
    import tomli_w

    return tomli_w.dumps({"x": value}).removeprefix("x = ").rstrip("\n")
