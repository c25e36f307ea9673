"""What pydantic found wrong with a TOML file, told with line, column and what to do."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, get_args

from tui.outside.positions import Path, places
from tui.outside.problem import MOST_SHOWN, Problem, Refused, Severity, shorten
from tui.outside.text import clean_line
from tui.outside.toml import TomlFile

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

MOST_KEYS = 1_000
"""How many keys a table of a case may have; pydantic tells of each that it does not know."""

_KEY = "[key]"


def problems_of(
    error: "ValidationError", file: TomlFile, model: type["BaseModel"]
) -> tuple[Problem, ...]:
    """Turn a validation error of `model` on `file` into at most `MOST_SHOWN` problems."""
    items = list(islice(_merged(_errors(error, file.data, model), file.data), MOST_SHOWN))
    told = [(path, not _is_of_key(item), *_tell(item, path, model)) for item, path in items]
    return _problems(told, "error", file)


def _problems(
    told: Iterable[tuple[Path, bool, str, str, str]], severity: Severity, file: TomlFile
) -> tuple[Problem, ...]:
    """What is told of some paths, or of their values: the rule, what is wrong, how to mend it."""
    told = list(told)
    places_of = places(file, [(path, of_value) for path, of_value, *_ in told])
    problems = [
        Problem(rule, severity, file.name, place.line, place.column, message, mend, place.excerpt)
        for (_, _, rule, message, mend), place in zip(told, places_of, strict=True)
    ]
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _is_of_key(item: Any) -> bool:
    """Whether an error is about a key, and not about its value."""
    is_unknown: bool = item["type"] == "extra_forbidden"
    return is_unknown or item["loc"][-1:] == (_KEY,)


def refuse_newer(file: TomlFile, kind: str, newest: int) -> None:
    """Raise `Refused` for a file of a format that is newer than `newest`."""
    format_of = file.data.get("format")
    if isinstance(format_of, int) and format_of > newest:
        message = f"This is {kind} format {format_of:,}; this program reads format {newest}."
        told = (("format",), True, "newer-format", message, "Update Juncture to open it.")
        raise Refused(_problems([told], "error", file))


def refuse_wide(file: TomlFile) -> None:
    """Raise `Refused` for a file in which a table has more keys than are worth telling of."""
    if (path := next(_wide(file.data, ()), None)) is not None:
        name = next((part for part in reversed(path) if isinstance(part, str)), "")
        where = f"“{shorten(clean_line(name), 60)}” has" if name else "There are"
        message = f"{where} more than {MOST_KEYS:,} keys."
        told = (path, False, "wrong-length", message, "Is this the right file?")
        raise Refused(_problems([told], "error", file))


def _wide(value: Any, path: Path) -> Iterator[Path]:
    """The paths of the tables that have too many keys."""
    if isinstance(value, dict):
        if len(value) > MOST_KEYS:
            yield path
        items: Iterable[tuple[str | int, Any]] = value.items()
    else:
        items = enumerate(value)
    for key, item in items:
        if isinstance(item, dict | list):
            yield from _wide(item, (*path, key))


def unknown_keys(record: "BaseModel", file: TomlFile) -> tuple[Problem, ...]:
    """A warning for each key that `record`, validated from `file`, allows but does not know.

    At most `MOST_SHOWN` of them.
    """
    told = []
    for path, keys in islice(_unknown(record, ()), MOST_SHOWN):
        key = shorten(clean_line(str(path[-1])), 60)
        message = f"The key “{key}” is kept, but not used."
        mend = _did_you_mean(key, keys) or "Leave it, if it is yours, or correct its name."
        told.append((path, False, "unknown-key", message, mend))
    return _problems(told, "warning", file)


def _unknown(record: "BaseModel", above: Path) -> Iterator[tuple[Path, list[str]]]:
    fields = type(record).model_fields
    names = [field.alias or name for name, field in fields.items()]
    for key in record.model_extra or ():
        yield (*above, key), names
    for name, field in fields.items():
        value = getattr(record, name)
        if hasattr(value, "model_fields_set"):
            yield from _unknown(value, (*above, field.alias or name))


def _errors(
    error: "ValidationError", data: Mapping[str, Any], model: type["BaseModel"]
) -> Iterator[Any]:
    """What is wrong, and then what else is in those lists that the first of it ended (`ListOf`)."""
    from pydantic import ValidationError

    first = error.errors(include_url=False)
    yield from first
    reached = {item["loc"][0]: item["loc"][1] for item in first if len(item["loc"]) > 1}
    for name, index in reached.items():
        field = model.model_fields.get(str(name))
        if not field or not isinstance(index, int):
            continue
        (table,) = get_args(field.annotation)
        for later, entry in enumerate(data[str(name)][index + 1 :], index + 1):
            try:
                table.model_validate(entry)
            except ValidationError as another:
                for item in another.errors(include_url=False):
                    yield item | {"loc": (name, later, *item["loc"])}


def _merged(errors: Iterator[Any], data: Any) -> Iterator[tuple[Any, Path]]:
    """The errors, each with its path in the data.

    Of a value that may be one of several things, what is wrong with it as the likeliest is told.
    """
    by_value: dict[Path, list[tuple[Any, Path]]] = {}
    for item in islice(errors, 10 * MOST_SHOWN):
        path, root = _path(item, data)
        by_value.setdefault(root, []).append((item, path))
    for root, items in by_value.items():
        fitting = [pair for pair in items if pair[1] != root or not _is_of_type(pair[0])]
        if fitting or len(items) == 1:
            yield from fitting or items
        else:
            wanted = " or ".join(_told(item).removeprefix(_SHOULD) for item, _ in items)
            yield items[0][0] | {"type": "union_type", "msg": _SHOULD + wanted}, root


_SHOULD = "Input should be "


def _is_of_type(item: Any) -> bool:
    kind: str = item["type"]
    return kind.endswith("_type")


def _path(item: Any, data: Any) -> tuple[Path, Path]:
    """Where an error is in the data, and the value it is about.

    pydantic names the alternative that it tried as a part of the path, which leads nowhere in the
    data. The value is the one with alternatives, when there is one; else each error has its own.
    """
    path: Path = ()
    root: Path | None = None
    at = data
    for index, part in enumerate(item["loc"]):
        in_list = isinstance(at, list) and isinstance(part, int) and part < len(at)
        if in_list or (isinstance(at, dict) and part in at):
            at = at[part]
        elif part == _KEY:
            continue
        elif item["type"] != "missing" or index + 1 < len(item["loc"]):
            root = path if root is None else root
            continue
        path = (*path, part)
    return path, path if root is None else root


def _tell(item: Any, path: Path, model: type["BaseModel"]) -> tuple[str, str, str]:
    kind: str = item["type"]
    key = shorten(clean_line(str(path[-1])), 60) if path else ""
    if kind == "extra_forbidden":
        mend = _did_you_mean(key, _keys(_schema(model)))
        return "unknown-key", f"There is no key “{key}” here.", mend or "Remove it, or correct it."
    if kind == "missing":
        return _missing(key, path, _schema(model))
    what, wanted = _what(path), _told(item)
    if kind == "literal_error":
        message = f"{what} holds a word that is not known. {wanted}."
        return "unknown-value", message, "Use one of these."
    if kind == "string_pattern_mismatch":
        value = shorten(clean_line(str(item["input"])), 60)
        of = "id" if item["loc"][-1] == _KEY else f"value of {what[0].lower()}{what[1:]}"
        mend = "An id is lower-case words joined by hyphens; a digest is hexadecimal."
        return "malformed-value", f"“{value}” is not a well-formed {of}.", mend
    if kind.endswith(("too_short", "too_long")):
        return "wrong-length", f"{what}: {wanted}.", "Shorten it, fill it in, or leave the key out."
    return "wrong-type", f"{what}: {wanted}.", "Write the value in that form."


@cache
def _schema(model: type["BaseModel"]) -> Any:
    return model.model_json_schema(by_alias=True)


def _missing(key: str, path: Path, schema: Any) -> tuple[str, str, str]:
    """A key that is not there; a table is named as TOML heads it, with what it needs."""
    at = schema
    is_list = False
    for part in (part for part in path if isinstance(part, str)):
        at = at.get("properties", {}).get(part, {})
        is_list = "items" in at
        name = (at["items"] if is_list else at).get("$ref", "").rpartition("/")[2]
        at = schema["$defs"].get(name, {})
    if not at:
        return "missing-key", f"The key “{key}” is missing.", f"Add {key} = … here."
    needs = ", ".join(at.get("required", ()))
    dotted = ".".join(part for part in path if isinstance(part, str))
    if is_list:
        header = f"[[{dotted}]]"
    elif len(path) == 1:
        header = f"[{dotted}]"
    else:
        keys = ", ".join(f"{needed} = …" for needed in at.get("required", ()))
        inline = f"{key} = {{ {keys} }}"
        return "missing-key", f"The key “{key}” is missing.", f"Add {inline} here."
    return "missing-key", f"There is no {header}.", f"Add {header} with its own {needs}."


def _what(path: Path) -> str:
    """The name of a value: its key, or its place in a list."""
    if not path:
        return "The file"
    if isinstance(path[-1], int):
        return f"Item {path[-1] + 1} of “{shorten(clean_line(str(path[-2])), 60)}”"
    return f"“{shorten(clean_line(path[-1]), 60)}”"


_TYPES = {
    "dict_type": "a table",
    "model_type": "a table",
    "list_type": "a list",
    "string_type": "a string",
    "bool_type": "true or false",
    "datetime_type": "a date with a time",
}


def _told(item: Any) -> str:
    """What pydantic says, in the words of TOML."""
    if word := _TYPES.get(item["type"]):
        return _SHOULD + word
    return shorten(clean_line(str(item["msg"]).removeprefix("Value error, ")))


def _did_you_mean(key: str, names: Iterable[str]) -> str:
    from tui.outside.near import near

    close = near(key, names, 1)
    return f"Do you mean “{close[0]}”?" if close else ""


def _keys(schema: Any) -> Iterable[str]:
    """Every key name that a JSON Schema mentions."""
    definitions = (schema, *schema.get("$defs", {}).values())
    return sorted({key for definition in definitions for key in definition.get("properties", {})})
