"""The command that counts many walks together. Imports what it needs when it runs."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import terminal
from tui.start import open_named, path_of
from tui.terminal import FINDINGS, FINE, JSON

if TYPE_CHECKING:
    from tui.case.model import Case
    from tui.gather.gathering import Progress
    from tui.gather.model import Gathered
    from tui.scenario.opening import Opened

_ENDS = """\b
Examples:
  juncture gather class-of-2026
  juncture gather class-of-2026 --csv > counts.csv

Exit codes: 0 fine; 1 there is no walk to count; 2 wrong use, or the case cannot be read."""

_TRIED = 1_000
"""In how many files the case of the walks is looked for."""


@click.command(short_help="Count many walks through one case together.", epilog=_ENDS)
@click.argument("places", metavar="DIR...", nargs=-1, required=True)
@click.option("--case", "case_file", metavar="FILE", help="The case; else that of the first walk.")
@click.option("--tables", metavar="OUT", help="Also keep their rows in OUT, as Parquet files.")
@click.option("--csv", "as_csv", is_flag=True, help="Print the counts as rows of a spreadsheet.")
@click.option("--json", "as_json", is_flag=True, help=JSON)
def gather(
    places: tuple[str, ...],
    case_file: str | None,
    tables: str | None,
    *,
    as_csv: bool,
    as_json: bool,
) -> None:
    """Count the walks below some folders: what was chosen, what follows, what is doubted and why.

    A DIR may also be a single scenario file, or hold the tables that --tables wrote: name their
    case then. Every walk is read on its own terms. Also tells which
    walks choose alike, and which readers, by the names they sign with, chose otherwise later.
    """
    if as_csv and as_json:
        raise click.UsageError("Take one of --csv and --json.")
    out = Path(tables) if tables else None
    opened, gathered = _gathered([Path(place) for place in places], case_file, out)
    sys.exit(_print(opened.case, gathered, as_csv=as_csv, as_json=as_json))


def _gathered(
    places: Sequence[Path], case_file: str | None, tables: Path | None
) -> "tuple[Opened, Gathered]":
    from tui.gather.gathering import gather as gathered_from
    from tui.gather.gathering import gather_tables, walk_files
    from tui.gather.parquet import holds_tables

    _refuse_missing(places)
    opened = open_named(case_file) if case_file else _case_of(places)
    if len(places) == 1 and holds_tables(places[0]):
        return opened, gather_tables(places[0], opened.case)
    paths = (path for place in places for path in walk_files(place))
    with _progress() as progress:
        return opened, gathered_from(paths, opened.case, opened.case_path, progress, tables)


def _print(case: "Case", gathered: "Gathered", *, as_csv: bool, as_json: bool) -> int:
    from tui.reason.reasoner import Reasoner
    from tui.scenario.model import new_scenario

    reasoner, start = Reasoner(case), new_scenario(case)
    nothing = reasoner.findings(start)
    if as_json:
        from tui.records.gathered import gather_record

        terminal.write_json(gather_record(nothing, gathered))
    elif as_csv:
        from tui.records.gathered import gather_csv

        terminal.write(gather_csv(nothing, gathered))
    else:
        from tui.text.gathered import gathered_text

        width, styled = terminal.width(), terminal.is_styled()
        guesses = {key: tuple(gathered.guesses.get(key, ())) for key in gathered.guessers}
        guessed = reasoner.guessed(nothing, replace(start, guesses=guesses))
        terminal.write(gathered_text(nothing, gathered, guessed, width, styled=styled))
    return FINE if gathered.walks else FINDINGS


def _refuse_missing(places: Sequence[Path]) -> None:
    from tui.outside.paths import shown_path
    from tui.outside.problem import Problem, Refused

    missing = [place for place in places if not place.exists()]
    if missing:
        message, mend = "There is no such file or folder.", "Check the name."
        raise Refused(
            Problem("unreadable-file", "error", shown_path(place), 0, 0, message, mend)
            for place in missing
        )


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
