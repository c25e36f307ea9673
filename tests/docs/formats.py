"""The tables of `docs/formats.md`, made from the JSON Schemas of the two files."""

from collections.abc import Iterator
from typing import Any

from tests.docs import example
from tests.docs.markdown import either, fenced, table
from tui.case.at import AT_PATTERN
from tui.case.schema import CaseFile, ProposedTable
from tui.scenario.schema import ScenarioFile

Schema = dict[str, Any]

HEAD = ("key", "value", "if left out", "meaning")

_ID = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
_PATTERNS = {
    _ID: "id",
    r"^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$": "id, or ids joined by dots",
    AT_PATTERN: "the id of a document and s20, s20-21 or # and a heading",
    "^[0-9a-f]{64}$": "64 hexadecimal digits",
    r'^https?://[^\s<>"]+$': "a web address",
    "^(?:[0-9a-f]{64})?$": "64 hexadecimal digits, or empty",
    "^(?:[0-9a-f]{16})?$": "16 hexadecimal digits, or empty",
}
_FORMATS = {"date": "date", "date-time": "date with a time"}


def parts() -> dict[str, str]:
    """The generated parts of the page, by name."""
    return {
        "case": _tables(CaseFile.model_json_schema()),
        "scenario": _tables(ScenarioFile.model_json_schema()),
        "document of the example": fenced(example.DOCUMENT.read_text(encoding="utf-8"), "text"),
        "case of the example": fenced(example.CASE.read_text(encoding="utf-8"), "toml"),
        "scenario of the example": fenced(example.scenario_file().decode(), "toml"),
    }


def _tables(schema: Schema) -> str:
    definitions: Schema = schema["$defs"]
    sections = [_rows(schema)]
    for heading, name in _sections(schema, definitions, ""):
        definition = definitions[name]
        sections.append(f"### `{heading}`\n\n{definition['description']}\n\n{_rows(definition)}")
    return "\n\n".join(sections)


def _sections(schema: Schema, definitions: Schema, above: str) -> Iterator[tuple[str, str]]:
    """The headings of the tables inside one, in the order of its keys, as TOML writes them."""
    for key, value in schema["properties"].items():
        inner = value.get("items", value)
        name = _named(inner)
        if name:
            path = f"{above}{key}"
            is_inline = (bool(above) and inner is value) or key == "body"
            yield f"[[{path}]]" if inner is not value else path if is_inline else f"[{path}]", name
            yield from _sections(definitions[name], definitions, f"{path}.")


def _named(value: Schema) -> str:
    """The definition that a value refers to, if it does."""
    alternatives = value.get("anyOf", [value])
    references = [found["$ref"] for found in alternatives if "$ref" in found]
    return str(references[0]).rpartition("/")[2] if references else ""


def _rows(schema: Schema) -> str:
    required = schema.get("required", ())
    return table(
        HEAD,
        (
            (
                f"`{key}`",
                _value(value),
                "**required**" if key in required else _default(value["default"]),
                value.get("description", ""),
            )
            for key, value in sorted(schema["properties"].items(), key=_rank)
        ),
    )


def _rank(item: tuple[str, Schema]) -> int:
    """What names an entry comes first, and who has proposed it last."""
    key, _ = item
    return 0 if key == "id" else 2 if key in ProposedTable.model_fields else 1


def _value(value: Schema) -> str:
    """A kind of value, in words."""
    if "anyOf" in value:
        return " or ".join(_value(found) for found in value["anyOf"] if found.get("type") != "null")
    if "$ref" in value:
        return "table"
    if "enum" in value:
        return either([f"`{word}`" for word in value["enum"]])
    if "const" in value or value["type"] == "integer":
        return f"`{value.get('const', value.get('maximum'))}`"
    if value["type"] == "array":
        least = "at least one " if value.get("minItems") else ""
        if "$ref" in value["items"]:
            return f"tables{', at least one' if least else ''}"
        return f"list of {least}{_plural(_value(value['items']), one=bool(least))}"
    if value["type"] == "object":
        ((pattern, inner),) = value["patternProperties"].items()
        return f"table of {_PATTERNS[pattern]} = {_value(inner)}"
    if value["type"] == "boolean":
        return "`true` or `false`"
    if "pattern" in value:
        return _PATTERNS[value["pattern"]]
    if "format" in value:
        return _FORMATS[value["format"]]
    least = "1 to" if value.get("minLength") else "up to"
    return f"text, {least} {value['maxLength']:,}"


def _plural(words: str, *, one: bool) -> str:
    noun, comma, rest = words.partition(",")
    return words if one else f"{noun}s{comma}{rest}"


def _default(value: Any) -> str:
    if value is None or (isinstance(value, dict) and value):
        return ""
    return (
        f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{value!r}`".replace("'", '"')
    )
