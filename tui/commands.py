"""The commands. Each imports what it needs when it runs, so that it starts fast."""

import sys

import click

from tui import (
    case_commands,
    completing,
    gathering,
    graphing,
    proposing,
    questions,
    schemas,
    serving,
    sharing,
    terminal,
)
from tui.completion import parameters as takes
from tui.entry import Commands, Walk, shown_commands, version
from tui.terminal import JSON

_MOST_SHOWN = 10_000
"""How many futures can be asked for."""

_SHOW_ENDS = "Exit codes: 0 fine; 2 wrong use, or FILE cannot be read."
_COMPARE_ENDS = """\b
Example:
  juncture compare us-china-ai/status-quo us-china-ai/recommended

Exit codes: 0 nothing differs; 1 something differs; 2 wrong use, a file cannot be read, or the files
are of different cases."""
_SEEK_ENDS = """\b
Example:
  juncture seek us-china-ai/status-quo --avoid arms-race

Exit codes: 0 there is a way; 1 there is none, or none was found before the search stopped short;
2 wrong use, an unknown ID, or FILE cannot be read."""
_FUTURES_ENDS = """\b
Example:
  juncture futures us-china-ai/status-quo --most 3

Exit codes: 0 fine; 2 wrong use, or FILE cannot be read."""

_CHECK_ENDS = """\b
Examples:
  juncture check my-case --summary
  juncture check my-case --rule hedge-left-out

Exit codes: 0 fine; 1 an error was found; 2 wrong use, or a FILE cannot be read."""

_FINDINGS_SHOWN = 30
"""How many findings of a check are printed, unless more are asked for."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Walk the choices in a policy document, and see what it says would follow from each.

    Opens FILE, a case or a saved scenario; without one, the case that comes with Juncture. With
    --plain, or without a terminal, the walk runs as numbered questions. A file that is named like a
    command can be given as ./show.

    A FILE may also be the name of a case of your own, or of one that comes with Juncture, or of a
    scenario beside it: us-china-ai, us-china-ai/status-quo. `juncture .` opens the case in the
    folder that you are in.
    """


@cli.command(cls=Walk, hidden=True)
@click.option("--plain", is_flag=True, help="Walk as numbered questions in plain text.")
@click.argument("file", required=False, shell_complete=takes.opened)
def walk(plain: bool, file: str | None) -> None:
    """Open the walk."""
    from tui.start import walk as begin

    sys.exit(begin(file, plain=plain, commands=shown_commands(cli)))


@cli.command(short_help="Print a case or scenario, and what follows.", epilog=_SHOW_ENDS)
@click.argument("file", shell_complete=takes.opened)
@click.option("--support", is_flag=True, help="Add what each consequence rests on, how firmly.")
@click.option("--hinges", is_flag=True, help="Add what depends on each decision, changed alone.")
@click.option("--silences", is_flag=True, help="Add where the document is silent.")
@click.option("--json", "as_json", is_flag=True, help=JSON)
def show(file: str, as_json: bool, hinges: bool, silences: bool, support: bool) -> None:
    """Print a case or a scenario: its decisions, what follows, and the passages that say so."""
    questions.show(file, as_json=as_json, hinges=hinges, silences=silences, support=support)


@cli.command(short_help="Print what differs between scenarios, and why.", epilog=_COMPARE_ENDS)
@click.argument(
    "files", metavar="FILE FILE...", nargs=-1, required=True, shell_complete=takes.opened
)
@click.option("--all", "everything", is_flag=True, help="Show what is the same too.")
@click.option("--json", "as_json", is_flag=True, help=JSON)
def compare(files: tuple[str, ...], everything: bool, as_json: bool) -> None:
    """Set 2 to 6 scenarios of one case side by side: what is chosen in each, and what follows.

    For every consequence that stands otherwise than in the first, it tells what that is due to: the
    smallest changes of the first that turn it so. A case counts as a scenario in which nothing is
    chosen yet.
    """
    from tui.content.comparison import MOST_COMPARED

    if not 2 <= len(files) <= MOST_COMPARED:
        number = "One file was" if len(files) == 1 else f"{len(files)} files were"
        raise click.UsageError(f"{number} given. Give 2 to {MOST_COMPARED} scenarios of one case.")
    sys.exit(questions.compare(files, everything=everything, as_json=as_json))


@cli.command(short_help="Find the smallest changes towards what is wanted.", epilog=_SEEK_ENDS)
@click.argument("file", shell_complete=takes.opened)
@click.option(
    "--want",
    metavar="ID",
    multiple=True,
    shell_complete=takes.consequences,
    help="A consequence that is to follow.",
)
@click.option(
    "--avoid",
    metavar="ID",
    multiple=True,
    shell_complete=takes.consequences,
    help="A consequence that is not to follow.",
)
@click.option("--json", "as_json", is_flag=True, help=JSON)
def seek(file: str, want: tuple[str, ...], avoid: tuple[str, ...], as_json: bool) -> None:
    """Find the smallest changes of choices after which some consequences follow and others do not.

    Where there are none, it tells why. Give --want and --avoid as often as needed; `juncture
    futures FILE` lists the IDs. Doubts, the reading and the proof stay as they are in FILE.
    """
    if not (want or avoid):
        message = "Nothing to seek. Name a consequence with --want ID or --avoid ID;"
        raise click.UsageError(f"{message} `juncture futures FILE` lists them all.")
    sys.exit(questions.seek(file, want, avoid, as_json=as_json))


@cli.command(short_help="Count and describe all futures of a case.", epilog=_FUTURES_ENDS)
@click.argument("file", shell_complete=takes.opened)
@click.option("--from-here", is_flag=True, help="Keep the choices made in FILE as they are.")
@click.option(
    "--most",
    metavar="N",
    type=click.IntRange(min=0, max=_MOST_SHOWN),
    default=20,
    show_default=True,
    help="Describe at most N futures, those of most courses first.",
)
@click.option("--json", "as_json", is_flag=True, help=JSON)
def futures(file: str, from_here: bool, most: int, as_json: bool) -> None:
    """Count the courses that can be taken, and the futures they lead to.

    A course makes every decision; a future is a set of consequences that some courses lead to, and
    no others. All courses are counted, on the terms of FILE, whatever is chosen there. Also lists
    the ID of each consequence, and under how many courses it follows.
    """
    questions.futures(file, most, from_here=from_here, as_json=as_json)


@cli.command(short_help="Check case and scenario files.", epilog=_CHECK_ENDS)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, shell_complete=takes.opened)
@click.option("--summary", is_flag=True, help="Count by rule and section, and say what is first.")
@click.option(
    "--rule",
    "rules",
    metavar="NAME",
    multiple=True,
    shell_complete=takes.rules,
    help="Show only what it finds.",
)
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(min=0),
    help="Show at most N findings, 0 for all.  [default: 30; with --json all]",
)
@click.option("--watch", is_flag=True, help="Check again after each change, until ctrl+c.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: an object for each file.")
def check(
    files: tuple[str, ...],
    rules: tuple[str, ...],
    limit: int | None,
    *,
    summary: bool,
    watch: bool,
    as_json: bool,
) -> None:
    """Check that cases say only what their documents hold, and that scenarios open as saved.

    What hides other faults comes first: the file, its documents, its passages; then what is
    attached to them, and last what nothing cites. Give --rule as often as needed.
    """
    from tui import checking

    if unknown := checking.unknown_rules(rules):
        raise click.UsageError(f"There is no rule “{unknown[0]}”. {_near_rules(unknown[0])}")
    if limit is None:
        limit = 0 if as_json else _FINDINGS_SHOWN
    wanted = checking.Wanted(rules, limit, summary, as_json)
    sys.exit((checking.watch if watch else checking.check)(files, wanted))


@cli.command(short_help="Print where files are found and kept.")
@click.option("--json", "as_json", is_flag=True, help=JSON)
def where(as_json: bool) -> None:
    """Print where files are found and kept, and what is wrong with the settings."""
    from tui.records.where import where_record
    from tui.start import faults_of_settings

    faults = faults_of_settings()
    told = where_record(faults)
    if as_json:
        terminal.write_json(told)
        return
    from tui.outside.text import clean

    for name, value in told.items():
        paths = [value] if isinstance(value, str) else value
        if name not in ("format", "faults") and isinstance(paths, list):
            for index, path in enumerate(paths):
                terminal.write(f"{name if not index else '':<11}{clean(path)}\n")
    for fault in faults:
        terminal.warn(fault.in_a_line)


for _command in (
    case_commands.new,
    case_commands.read,
    case_commands.outline,
    case_commands.anchor,
    proposing.accept,
    proposing.mcp,
    proposing.skill,
    gathering.gather,
    serving.serve,
    sharing.brief,
    graphing.graph,
    completing.completion,
    schemas.schema,
):
    cli.add_command(_command)


def _near_rules(name: str) -> str:
    from tui.case.check.rules import RULES
    from tui.outside.near import did_you_mean

    return did_you_mean(name, RULES) or "`juncture check --summary FILE` names those that apply."
