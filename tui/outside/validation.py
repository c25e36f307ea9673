"""What pydantic found wrong with a TOML file, told with line, column and what to do."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from tui.outside.positions import nearest, places
from tui.outside.problem import Problem, shorten
from tui.outside.text import clean_line
from tui.outside.toml import TomlFile

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

MOST_SHOWN = 20
"""How many problems of one file are told; a file with more is a different kind of file."""


def problems_of(
    error: "ValidationError", file: TomlFile, model: type["BaseModel"]
) -> tuple[Problem, ...]:
    """Turn a validation error of `model` on `file` into at most `MOST_SHOWN` problems."""
    found = places(file.text)
    problems = []
    for item in error.errors(include_url=False, include_context=True)[:MOST_SHOWN]:
        path = tuple(part for part in item["loc"] if isinstance(part, int) or part != "[key]")
        rule, message, mend = _tell(item, path, model)
        line, column = nearest(found, path, value=item["type"] != "extra_forbidden")
        problems.append(
            Problem(rule, "error", file.name, line, column, message, mend, file.excerpt(line))
        )
    return tuple(problems)


def _tell(item: Any, path: tuple[str | int, ...], model: type["BaseModel"]) -> tuple[str, str, str]:
    kind: str = item["type"]
    key = shorten(clean_line(str(path[-1])), 60) if path else "the file"
    if kind == "extra_forbidden":
        close = get_close_matches(key, _keys(model.model_json_schema(by_alias=True)), 1)
        mend = f"Did you mean “{close[0]}”?" if close else "Remove it, or correct its name."
        return "unknown-key", f"There is no key “{key}” here.", mend
    if kind == "missing":
        return "missing-key", f"The key “{key}” is missing.", f"Add {key} = … here."
    told = clean_line(str(item["msg"]))
    if kind == "literal_error":
        return (
            "unknown-value",
            f"“{key}” holds a word that is not known. {told}.",
            "Use one of these.",
        )
    if kind == "string_pattern_mismatch":
        value = shorten(clean_line(str(item["input"])), 60)
        mend = "An id is lower-case words joined by hyphens; a digest is hexadecimal."
        return "malformed-value", f"“{value}” is not a well-formed value of “{key}”.", mend
    if kind.endswith(("too_short", "too_long")):
        return "wrong-length", f"“{key}”: {told}.", "Shorten it, fill it in, or leave the key out."
    return "wrong-type", f"“{key}”: {told}.", "Write the value in that form."


def _keys(schema: Any) -> Iterable[str]:
    """Every key name that a JSON Schema mentions."""
    definitions = (schema, *schema.get("$defs", {}).values())
    return sorted({key for definition in definitions for key in definition.get("properties", {})})
