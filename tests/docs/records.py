"""The tables of `docs/json.md`, made from the JSON Schemas that `juncture schema` prints."""

import ast
import io
import json
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import Any

from tests.docs.example import CASE
from tests.docs.markdown import either, fenced, table
from tui.commands import cli

Schema = dict[str, Any]

TUI = Path(__file__).parents[2] / "tui"
COMMANDS = ("show", "compare", "seek", "futures", "check", "read", "gather", "brief", "where")


def run(*arguments: str) -> str:
    """What a command prints."""
    printed = io.StringIO()
    with redirect_stdout(printed), suppress(SystemExit):
        cli.main(list(arguments), prog_name="juncture", standalone_mode=False)
    return printed.getvalue()


def parts() -> dict[str, str]:
    """The generated parts of the page, by name."""
    schemas = {command: json.loads(run("schema", command)) for command in COMMANDS}
    told = _told()
    shared: Schema = {}
    for schema in schemas.values():
        shared |= schema["$defs"]
    sections = [
        f"### {name}\n\n{_section(schema, told[name])}" for name, schema in sorted(shared.items())
    ]
    records = {name: _section(schema, schema["description"]) for name, schema in schemas.items()}
    sought = run("seek", str(CASE), "--want", "dry-goods", "--json")
    return {**records, "shared": "\n\n".join(sections), "example": fenced(sought, "json")}


def _section(schema: Schema, words: str) -> str:
    required = schema.get("required", ())
    rows = (
        (f"`{key}`" if key in required else f"`{key}`, if asked for", _value(value))
        for key, value in schema["properties"].items()
    )
    return f"{_paragraphs(words)}\n\n{table(('key', 'value'), rows)}"


def _paragraphs(words: str) -> str:
    return "\n\n".join(" ".join(text.split()) for text in words.split("\n\n"))


def _told() -> dict[str, str]:
    """What stands beneath each type in the source: the JSON Schema does not have all of it."""
    return {name: text for path in sorted(TUI.rglob("*.py")) for name, text in _types(path)}


def _types(path: Path) -> Iterator[tuple[str, str]]:
    before: ast.stmt | None = None
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        match before, statement:
            case _, ast.ClassDef(name=name):
                yield name, ast.get_docstring(statement) or ""
            case (
                ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str() as text)),
            ):
                yield name, text
        before = statement


def _value(value: Schema) -> str:
    """A kind of value, in words."""
    if "anyOf" in value:
        return either([_value(found) for found in value["anyOf"]])
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in value:
        return either([f"`{word}`" for word in value["enum"]])
    if "const" in value:
        return f"`{value['const']}`"
    if value["type"] == "array":
        return f"list of {_grouped(value['items'])}"
    if value["type"] == "object":
        return f"object of id: {_grouped(value['additionalProperties'])}"
    words = {"string": "text", "integer": "number", "boolean": "`true` or `false`", "null": "null"}
    return words[value["type"]]


def _grouped(value: Schema) -> str:
    """A kind of value that something is made of; several are kept together."""
    words = _value(value)
    return f"({words})" if " or " in words and value.get("type") != "array" else words
