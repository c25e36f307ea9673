"""The command that prints what files and answers look like, to programs."""

import click

from tui import terminal

_SHAPES = {
    "show": ("tui.records.shapes", "Show"),
    "compare": ("tui.records.answer_shapes", "Compare"),
    "seek": ("tui.records.answer_shapes", "Seek"),
    "futures": ("tui.records.answer_shapes", "Futures"),
    "check": ("tui.records.check_shapes", "Check"),
    "read": ("tui.records.read_shapes", "Read"),
    "gather": ("tui.records.gathered_shapes", "Gather"),
    "brief": ("tui.records.brief_shapes", "Brief"),
    "where": ("tui.records.where_shapes", "Where"),
}
"""What the commands print with `--json`, as types."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The version of JSON Schema that pydantic writes."""


@click.command(short_help="Print the JSON Schema of a kind of file.")
@click.argument("kind", metavar="KIND", type=click.Choice(["case", "scenario", *_SHAPES]))
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file: a case, a scenario, or what a command prints.

    KIND is case or scenario; or show, compare, seek, futures, check, read, gather, brief or where,
    for what that command prints as JSON.
    """
    if kind in _SHAPES:
        from importlib import import_module

        from pydantic import TypeAdapter

        module, name = _SHAPES[kind]
        described = TypeAdapter(getattr(import_module(module), name)).json_schema()
    elif kind == "case":
        from tui.case.schema import CaseFile

        described = CaseFile.model_json_schema()
    else:
        from tui.scenario.schema import ScenarioFile

        described = ScenarioFile.model_json_schema()
    terminal.write_json({"$schema": _DIALECT, "$id": f"urn:juncture:{kind}:1"} | described)
