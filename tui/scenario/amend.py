"""Change a TOML text without disturbing what stays: its comments, its order, its way of writing."""

from typing import Any

from tui.scenario.record import Table, same, values_in

MOST_WORK = 400_000
"""How long amending may take, about, in millionths of a second on a machine of today."""

_A_VALUE, _A_LINE, _A_CHARACTER = 90, 15, 1
"""What each takes. A text of a megabyte can take half a minute and more memory than there is."""


def takes_long(text: str, tables: Table) -> bool:
    """Whether to amend `text`, which holds `tables`, would keep somebody waiting."""
    work = _A_LINE * text.count("\n") + _A_CHARACTER * len(text)
    return work + _A_VALUE * values_in(tables) > MOST_WORK


def amend(text: str, before: Table, after: Table, written: str) -> str | None:
    """The TOML `text`, which holds `before`, made to hold `after`.

    What `before` and `after` share is left as it is, byte for byte. What is new is copied from the
    TOML text `written`, which holds it. None where that cannot be done; the caller checks what
    comes out, since a file can be written in more ways than can be foreseen.
    """
    import tomlkit

    try:
        document = tomlkit.parse(text if text.endswith("\n") else f"{text}\n")
        _amend(document, before, after, tomlkit.parse(written))
        amended = document.as_string()
    except Exception:  # of many kinds, not all of them its own; none is a reason to fail a save
        return None
    if text.count("\n") == text.count("\r\n") > 0:
        amended = amended.replace("\r\n", "\n").replace("\n", "\r\n")
    return amended


def _amend(table: Any, before: Table, after: Table, written: Any) -> None:
    from tomlkit.items import InlineTable

    for key in before:
        if key not in after:
            del table[key]
    for key, value in after.items():
        if isinstance(value, dict) and isinstance(before.get(key), dict):
            _amend(table[key], before[key], value, written.get(key, {}))
        elif key not in before or not same(before[key], value):
            new = written[key].unwrap() if isinstance(table, InlineTable) else written[key]
            if isinstance(value, dict):
                table[key] = _trimmed(new)
            elif key in before:
                table[key] = new
            else:
                _add(table, key, new)


def _trimmed(table: Any) -> Any:
    """A table without the blank line that ends it where it was written."""
    from tomlkit.items import Table as TomlTable
    from tomlkit.items import Whitespace

    body = table.value.body if isinstance(table, TomlTable) else []
    while body and isinstance(body[-1][1], Whitespace):
        body.pop()
    return table


def _add(table: Any, key: str, value: Any) -> None:
    """Add a key after the last one of a table, and before what introduces the table that follows.

    The comments at the end of a table belong to it only when they stand right under its header.
    """
    from tomlkit.items import Table as TomlTable

    if not isinstance(table, TomlTable):
        table[key] = value
        return
    body = table.value.body
    at = len(body)
    while at and body[at - 1][0] is None:
        at -= 1
    if at == 0:
        while at < len(body) and body[at][1].as_string().strip():
            at += 1
    rest = body[at:]
    del body[at:]
    table.append(key, value)
    body.extend(rest)
