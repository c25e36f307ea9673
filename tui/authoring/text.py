"""Change the text of a TOML file in one place, and leave every other character of it alone.

What is new goes where a person would write it: an entry after the last of its kind, a key after the
last of its table. Each change is read back: should it come to anything but what was meant, it is
not made.
"""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from tui.outside.positions import Path, spans

Table = Mapping[str, Any]
Spans = dict[Path, tuple[int, int]]

ORDER = (
    "case",
    "documents",
    "voices",
    "passages",
    "decisions",
    "themes",
    "consequences",
    "evidence",
    "caveats",
    "set_aside",
    "expect",
)
"""The tables of a case file in the order in which they are best read."""


class CannotWrite(Exception):
    """The text is written in a way that leaves no place for the change."""


def with_entry(text: str, path: Path, entry: Table) -> str:
    """The text with one more table at the end of the array of tables at `path`.

    `path` ends with the key of the array; it begins at the top, or within an entry there is.
    """
    where = spans(text)
    wanted = _data(text)
    _at(wanted, path[:-1]).setdefault(path[-1], []).append(dict(entry))
    if path in where and text[where[path][0]] == "[":
        return _checked(_in_brackets(text, where, path, _inline(entry)), wanted)
    before = _last_before(where, path)
    indent = _indent(text, where, path)
    block = _block(".".join(key for key in path if isinstance(key, str)), entry, indent)
    for at in (_line_end(text, before), len(text.rstrip())):
        changed = _put(text, at, "\n\n" + block)
        if _reads_as(changed, wanted):
            return changed
    raise CannotWrite(f"No place for one more of {path[-1]}.")


def without_entry(text: str, path: Path) -> str:
    """The text without the table at `path`, one of an array of tables, and all within it."""
    where = spans(text)
    wanted = _data(text)
    array = _at(wanted, path[:-1])
    del array[path[-1]]
    if not array:
        del _at(wanted, path[:-2])[path[-2]]
    inner = [span for key, span in where.items() if key[: len(path)] == path]
    start, end = min(start for start, _ in inner), max(end for _, end in inner)
    before = text[: text.rfind("\n", 0, start) + 1].rstrip("\r\n")
    return _checked(before + text[_line_end(text, end) :], wanted)


def with_value(text: str, path: Path, value: Any) -> str:
    """The text with a value at `path`: in place of the one there, or as a new key of its table."""
    where = spans(text)
    wanted = _data(text)
    _at(wanted, path[:-1])[path[-1]] = value
    if path in where:
        start, end = where[path]
        return _checked(text[:start] + _value(value) + text[end:], wanted)
    table, line = path[:-1], f"{path[-1]} = {_value(value)}"
    own = [span for key, span in where.items() if key[:-1] == table and not _is_header(text, span)]
    start, end = where[table]
    if text[start] == "{":
        last = max((end for _, end in own), default=start + 1)
        return _checked(text[:last] + (", " if own else " ") + line + text[last:], wanted)
    last = max((end for _, end in own), default=end)
    begin = max((start for start, _ in own), default=start)
    indent = _leading(text, begin)
    return _checked(_put(text, _line_end(text, last), f"\n{indent}{line}"), wanted)


def with_item(text: str, path: Path, value: str) -> str:
    """The text with one more item in the array of values at `path`, which need not be there."""
    where = spans(text)
    if path not in where:
        return with_value(text, path, [value])
    wanted = _data(text)
    _at(wanted, path).append(value)
    return _checked(_in_brackets(text, where, path, _value(value)), wanted)


def changed_entries(before: str, after: str) -> tuple[Path, ...]:
    """The paths of the entries of `after` that `before` does not have at the same place."""
    old, new = _data(before), _data(after)
    return tuple(
        (name, index)
        for name, entries in new.items()
        if isinstance(entries, list)
        for index, entry in enumerate(entries)
        if entry not in old.get(name, [])[index : index + 1]
    )


# Where things go


def _last_before(where: Spans, path: Path) -> int:
    """Where the last thing ends that a new entry of the array at `path` goes behind."""
    if len(path) > 1:
        return max(end for key, (_, end) in where.items() if key[: len(path) - 1] == path[:-1])
    names = ORDER[: ORDER.index(str(path[0])) + 1]
    ends: dict[str | int, int] = {}
    for key, (_, end) in where.items():
        ends[key[0]] = max(ends.get(key[0], 0), end)
    return next((ends[name] for name in reversed(names) if name in ends), 0)


def _indent(text: str, where: Spans, path: Path) -> str:
    """What leads the header of a new entry: as its siblings have it, or two cells in."""
    if path in where:
        return _leading(text, where[path][0])
    if len(path) == 1:
        return ""
    return _leading(text, where[path[:-1]][0]) + "  "


def _leading(text: str, at: int) -> str:
    """The white space at the beginning of the line of a place."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line[: len(line) - len(line.lstrip(" \t"))]


def _is_header(text: str, span: tuple[int, int]) -> bool:
    """Whether a place is the name of a table rather than a value."""
    line = text[text.rfind("\n", 0, span[0]) + 1 : span[0]]
    return bool(line) and not line.strip().strip("[") and line.strip().startswith("[")


def _line_end(text: str, at: int) -> int:
    """Where the line of a place ends, a comment on it included."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" and end > at else end


def _put(text: str, at: int, lines: str) -> str:
    """The text with some lines put in, ended as its own are."""
    if "\r\n" in text:
        lines = lines.replace("\n", "\r\n")
    if at >= len(text.rstrip()) and not text.endswith("\n"):
        lines += "\r\n" if "\r\n" in text else "\n"
    return text[:at] + lines + text[at:]


def _in_brackets(text: str, where: Spans, path: Path, item: str) -> str:
    """The text with one more item between the brackets of an array."""
    ends = [end for key, (_, end) in where.items() if key[:-1] == path]
    if ends:
        return text[: max(ends)] + ", " + item + text[max(ends) :]
    start = where[path][0] + 1
    return text[:start] + item + text[start:]


# How things are written


def _block(name: str, entry: Table, indent: str) -> str:
    """A table of an array, with the arrays of tables in it."""
    lines = [f"{indent}[[{name}]]"]
    inner = []
    for key, value in entry.items():
        if _is_tables(value):
            inner += [_block(f"{name}.{key}", table, f"{indent}  ") for table in value]
        else:
            lines.append(f"{indent}{key} = {_value(value)}")
    return "\n\n".join(["\n".join(lines), *inner])


def _is_tables(value: Any) -> bool:
    return isinstance(value, list | tuple) and bool(value) and isinstance(value[0], Mapping)


def _value(value: Any) -> str:
    """A value as TOML writes it, on one line."""
    if isinstance(value, Mapping):
        return _inline(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, bool | int | str | date):
        import tomlkit

        return tomlkit.item(value).as_string()
    raise TypeError(f"no way to write {type(value)}")


def _inline(entry: Table) -> str:
    return "{ " + ", ".join(f"{key} = {_value(value)}" for key, value in entry.items()) + " }"


# Reading back


def _data(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def _at(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


def _reads_as(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return bool(_plain(tomllib.loads(text)) == _plain(wanted))
    except tomllib.TOMLDecodeError:
        return False


def _plain(value: Any) -> Any:
    """Values as TOML gives them: lists for tuples."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _checked(text: str, wanted: dict[str, Any]) -> str:
    if not _reads_as(text, wanted):
        raise CannotWrite("The file is written in a way that leaves no place for this.")
    return text
