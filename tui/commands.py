"""The commands. Each imports what it needs when it runs, so that it starts fast."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import terminal
from tui.start import open_named, path_of

if TYPE_CHECKING:
    from tui.brief.checking import Checked

FINE, FINDINGS, UNUSABLE = 0, 1, 2

_UNREADABLE = {"unreadable-file", "file-too-large"}
"""Rules that tell of the file rather than of what is in it."""


class _Commands(click.Group):
    """A first argument that is not a command is a file to walk."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next((arg for arg in args if not arg.startswith("-")), None)
        if first not in self.commands and not {"-h", "--help", "--version"}.intersection(args):
            args = ["walk", *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "[--plain] [FILE]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix="       ")


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        try:
            click.echo(f"juncture {version('juncture')}")
        except PackageNotFoundError:
            click.echo("juncture, run from its source without being installed")
        ctx.exit()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Walk the choices in a policy document, and see what it says would follow from each.

    Opens FILE, a case or a saved scenario; without one, the case that comes with Juncture. With
    --plain, or without a terminal, the walk runs as numbered questions. A file that is named like a
    command can be given as ./show.

    A FILE may also be the name of a case that comes with Juncture, or of a scenario beside it:
    us-china-ai, us-china-ai/status-quo.
    """


@cli.command(hidden=True)
@click.option("--plain", is_flag=True, help="Walk as numbered questions in plain text.")
@click.argument("file", required=False)
def walk(plain: bool, file: str | None) -> None:
    """Open the walk."""
    from tui.start import walk as begin

    sys.exit(begin(file, plain=plain))


@cli.command(short_help="Print a case or scenario, and what follows.")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for programs.")
def show(file: str, as_json: bool) -> None:
    """Print a case or a scenario: its decisions, what follows, and the passages that say so."""
    from tui.brief.notices import notices
    from tui.reason.reasoner import Reasoner

    opened = open_named(file)
    for notice in notices(opened):
        terminal.warn(notice)
    findings = Reasoner(opened.case).findings(opened.scenario)
    if as_json:
        from tui.brief.record import show as record

        terminal.write_json(record(findings, opened.scenario))
    else:
        from tui.brief.text import show_text

        width, styled = terminal.width(), terminal.is_styled()
        terminal.write(show_text(findings, opened.scenario, width, styled=styled))


@cli.command(short_help="Check case and scenario files.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON: an object for each file.")
def check(files: tuple[str, ...], as_json: bool) -> None:
    """Check that cases say only what their documents hold, and that scenarios open as saved.

    Exits with 1 when there is an error, with 2 when a file cannot be read.
    """
    from tui.brief.problems import checked_text, checked_values

    found = {file: _checked(path_of(file)) for file in files}
    if as_json:
        values = [{"file": file, **checked_values(told)} for file, told in found.items()]
        terminal.write_json(values[0] if len(values) == 1 else values)
    else:
        for file, told in found.items():
            heading = f"{file}:\n" if len(found) > 1 else ""
            terminal.write(f"{heading}{checked_text(told)}\n")
    codes = [
        UNUSABLE if any(problem.rule in _UNREADABLE for problem in told.problems) else told.failed
        for told in found.values()
    ]
    sys.exit(int(max(codes)))


@cli.command()
@click.argument("file")
def anchor(file: str) -> None:
    """Write the digest of every passage into a case file, so that a later change is noticed."""
    from tui.brief.anchoring import anchor as write_digests
    from tui.brief.anchoring import anchored_text

    told = write_digests(path_of(file))
    terminal.write(anchored_text(told))
    sys.exit(FINDINGS if told.missing else FINE)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for programs.")
def where(as_json: bool) -> None:
    """Print where files are found and kept."""
    from tui.outside import places

    first = places.bundled_case()
    folders: dict[str, str | list[str]] = {
        "bundled": str(places.bundled()),
        "cases": [str(path) for path in places.bundled_cases()],
        "scenarios": str(places.scenario_folder(first, first.parent.name)),
        "drafts": str(places.state_folder()),
        "cache": str(places.cache_folder()),
        "config": str(places.config_folder()),
    }
    if as_json:
        terminal.write_json(folders)
        return
    from tui.outside.text import clean

    for name, value in folders.items():
        for index, path in enumerate(value if isinstance(value, list) else [value]):
            terminal.write(f"{name if not index else '':<11}{clean(path)}\n")


@cli.command(short_help="Print the JSON Schema of a kind of file.")
@click.argument("kind", type=click.Choice(["case", "scenario", "show"]))
def schema(kind: str) -> None:
    """Print the JSON Schema of a case file, a scenario file, or what `show --json` prints."""
    if kind == "show":
        from pydantic import TypeAdapter

        from tui.brief.shapes import Show

        terminal.write_json(TypeAdapter(Show).json_schema())
    elif kind == "case":
        from tui.case.schema import CaseFile

        terminal.write_json(CaseFile.model_json_schema())
    else:
        from tui.scenario.schema import ScenarioFile

        terminal.write_json(ScenarioFile.model_json_schema())


def _checked(path: Path) -> "Checked":
    from tui.brief.checking import Checked, check_case
    from tui.outside.paths import read_regular, shown_path
    from tui.outside.problem import Refused
    from tui.outside.toml import MOST_BYTES, parse_toml

    try:
        data = parse_toml(read_regular(path, MOST_BYTES), shown_path(path)).data
    except Refused as refused:
        return Checked(refused.problems)
    if isinstance(data.get("scenario"), dict) and "documents" not in data:
        from tui.brief.checking_scenario import check_scenario

        return check_scenario(path)
    return check_case(path)
