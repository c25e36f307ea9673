"""The command that counts many walks together. Imports what it needs when it runs."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import terminal
from tui.completion import parameters as takes
from tui.endings import format_named, to_file, write_out
from tui.named import meant_by, path_of
from tui.start import open_named
from tui.terminal import FINDINGS, FINE, JSON

if TYPE_CHECKING:
    from tui.brief.gathered import Format
    from tui.case.model import Case
    from tui.gather.gathering import Progress
    from tui.gather.model import Gathered
    from tui.scenario.opening import Opened

_ENDS = """\b
Examples:
  juncture gather class-of-2026
  juncture gather class-of-2026 -o counts.html
  juncture gather class-of-2026 --csv > counts.csv

Exit codes: 0 fine; 1 there is no walk to count; 2 wrong use, the case cannot be read, or OUT is
there already."""

_FORMATS = ("text", "markdown", "html", "csv", "json")

_TRIED = 1_000
"""In how many files the case of the walks is looked for."""


@click.command(short_help="Count many walks through one case together.", epilog=_ENDS)
@click.argument("places", metavar="DIR...", nargs=-1, required=True, shell_complete=takes.walks)
@click.option(
    "--case",
    "case_file",
    metavar="FILE",
    shell_complete=takes.case,
    help="The case; else that of the first walk.",
)
@click.option(
    "--tables",
    metavar="OUT",
    shell_complete=takes.folder,
    help="Also keep their rows in OUT, as Parquet files.",
)
@to_file
@click.option(
    "--format",
    "as_format",
    type=click.Choice(_FORMATS),
    help="What to set it as.  [default: as OUT ends, else text]",
)
@click.option("--csv", "as_csv", is_flag=True, help="The counts as rows of a spreadsheet.")
@click.option("--json", "as_json", is_flag=True, help=JSON)
def gather(
    places: tuple[str, ...],
    case_file: str | None,
    tables: str | None,
    output: str | None,
    as_format: "Format | None",
    *,
    force: bool,
    as_csv: bool,
    as_json: bool,
) -> None:
    """Count the walks below some folders: what was chosen, what follows, what is doubted and why.

    A DIR may also be the name of a case, for the walks that lie beside it, a single scenario file,
    or hold the tables that --tables wrote: name their case then. Every walk is read on its own
    terms. Also tells which walks choose alike, and which readers, by the names they sign with,
    chose otherwise later.
    """
    asked = [as_format] if as_format else []
    asked += ["csv"] if as_csv else []
    asked += ["json"] if as_json else []
    if len(asked) > 1:
        raise click.UsageError("Take one of --format, --csv and --json.")
    wanted = asked[0] if asked else _told_by(output)
    if output is not None:
        from tui.work.new_file import refuse_over

        refuse_over(Path(output), over=force)  # before the work, not after it
    out = Path(tables) if tables else None
    _refuse_missing(places)
    opened, gathered = _gathered([_place(place) for place in places], case_file, out)
    command = _command(places, case_file)
    _hand_out(wanted, opened.case, gathered, command, output, over=force)
    sys.exit(FINE if gathered.walks else FINDINGS)


def _hand_out(
    format: "Format",
    case: "Case",
    gathered: "Gathered",
    command: str,
    output: str | None,
    *,
    over: bool,
) -> None:
    """Print it, or write it to a file."""
    from tui.brief.gathered import held_against_case, set_as
    from tui.outside.versions import own_version
    from tui.reason.reasoner import Reasoner

    reasoner = Reasoner(case)
    if output is not None:
        text = set_as(format, reasoner, gathered, command, own_version())
        write_out(output, text, over=over)
    elif format == "json":
        from tui.records.gathered import gather_record

        nothing, _ = held_against_case(reasoner, gathered)
        terminal.write_json(gather_record(nothing, gathered))
    else:
        width, styled = terminal.width(), terminal.is_styled()
        version = own_version()
        terminal.write(
            set_as(format, reasoner, gathered, command, version, width=width, styled=styled)
        )


def _told_by(output: str | None) -> "Format":
    """The format of a file, by how its name ends."""
    if output is None:
        return "text"
    from tui.brief.gathered import SUFFIXES

    return format_named(output, SUFFIXES.items(), ".md, .html, .txt, .csv or .json")


def _command(places: Sequence[str], case_file: str | None) -> str:
    from tui.outside.paths import typed_path
    from tui.wording.gathered import command_words

    case = typed_path(Path(case_file)) if case_file else ""
    return command_words([typed_path(Path(place)) for place in places], case)


def _gathered(
    places: Sequence[Path], case_file: str | None, tables: Path | None
) -> "tuple[Opened, Gathered]":
    from tui.gather.gathering import gather as gathered_from
    from tui.gather.gathering import gather_tables, walk_files
    from tui.gather.parquet import holds_tables

    opened = open_named(case_file) if case_file else _case_of(places)
    if len(places) == 1 and holds_tables(places[0]):
        return opened, gather_tables(places[0], opened.case)
    paths = (path for place in places for path in walk_files(place))
    with _progress() as progress:
        return opened, gathered_from(paths, opened.case, opened.case_path, progress, tables)


def _place(place: str) -> Path:
    """A file or a folder; by the name of a case, the folder that it lies in."""
    path = path_of(place)
    return path.parent if path.name == "case.toml" else path


def _refuse_missing(places: Sequence[str]) -> None:
    from tui.outside.paths import is_there, shown_path
    from tui.outside.problem import Problem, Refused

    message, mend = "There is no such file or folder.", "Check the name."
    missing = [
        Problem(
            "unreadable-file", "error", shown_path(path), 0, 0, message, meant_by(place) or mend
        )
        for place in places
        if not is_there(path := path_of(place))
    ]
    if missing:
        raise Refused(missing)


def _case_of(places: Sequence[Path]) -> "Opened":
    """The case in one of the folders, or of the first walk there that can be opened.

    Raises:
        Refused: with what is wrong with the first file, when there is none.
    """
    from tui.gather.gathering import walk_files
    from tui.outside.paths import shown_path
    from tui.outside.problem import Problem, Refused

    for place in places:
        if (path := path_of(str(place))).is_file():
            return open_named(str(path))
    refused: Refused | None = None
    for place in places:
        for path in islice(walk_files(place), _TRIED):
            try:
                return open_named(str(path))
            except Refused as error:
                refused = refused or error
    if refused:
        raise refused
    message = "There is no walk here: no scenario file lies in it or below it."
    mend = "Name the folder in which the scenario files lie, and their case with --case FILE."
    shown = shown_path(places[0])
    raise Refused([Problem("no-walks", "error", shown, 0, 0, message, mend)])


@contextmanager
def _progress() -> Iterator["Progress"]:
    """Tells on one line how far it is, where somebody watches."""
    if not terminal.is_watched():
        yield lambda _: None
        return
    try:
        yield lambda done: terminal.overwrite(f"{done:,} files read; ctrl+c stops")
    finally:
        terminal.overwrite("")
