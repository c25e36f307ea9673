"""A case file as text that a person can read on and write on."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_SECTIONS = (
    ("voices", "Voices"),
    ("passages", "Passages"),
    ("decisions", "Decisions"),
    ("themes", "Themes"),
    ("consequences", "Consequences"),
    ("evidence", "Evidence"),
    ("caveats", "Caveats"),
    ("set_aside", "Set aside"),
)
_NESTED = {"options", "links"}
"""Keys whose tables are written beneath their parents, not within them."""

_KEPT_EMPTY = {"from"}
_WIDEST = 120
_REMARK = "#"
"""The key under which a table carries a remark to stand above it."""


def case_text(record: Mapping[str, Any], remarks: Sequence[str] = ()) -> str:
    """The text of a case file with these tables, in the order of the format."""
    parts = [f"# {remark}" for remark in remarks]
    parts += [*([""] if remarks else []), "format = 1", "", "[case]", *_keys(record["case"], "")]
    for table in record["documents"]:
        parts += ["", "[[documents]]", *_keys(table, "")]
    for name, title in _SECTIONS:
        if tables := record.get(name):
            parts += ["", "", f"# ── {title} {'─' * (93 - len(title))}"]
            for table in tables:
                parts += ["", *_table(table, name, "")]
    return "\n".join(parts) + "\n"


def _table(table: Mapping[str, Any], name: str, indent: str) -> Iterator[str]:
    if remark := table.get(_REMARK):
        yield f"{indent}# {remark}"
    yield f"{indent}[[{name}]]"
    yield from _keys(table, indent)
    for key in table:
        if key in _NESTED:
            for inner in table[key]:
                yield ""
                yield from _table(inner, f"{name}.{key}", f"{indent}  ")


def _keys(table: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in table.items():
        if key in _NESTED or key == _REMARK or (not value and key not in _KEPT_EMPTY):
            continue
        line = f"{indent}{key} = {_value(value)}"
        if isinstance(value, list) and len(line) > _WIDEST:
            yield f"{indent}{key} = ["
            yield from (f"{indent}  {_value(item)}," for item in value)
            yield f"{indent}]"
        else:
            yield line


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{key} = {_value(v)}' for key, v in value.items() if v)} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    # JSON's strings are TOML's, but for U+007F, which no cleaned text holds.
    return json.dumps(value, ensure_ascii=False)
