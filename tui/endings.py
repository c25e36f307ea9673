"""The file that a command writes: how it is named, and what it is set as by how that ends."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from tui import terminal
from tui.completion import parameters as takes

F = TypeVar("F")
C = TypeVar("C", bound=Callable[..., Any])


def to_file(command: C) -> C:
    """Give a command the options `output` and `force`: what it prints goes to a file instead."""
    command = click.option("--force", is_flag=True, help="Write over OUT if it is there.")(command)
    return click.option(
        "-o",
        "--output",
        metavar="OUT",
        shell_complete=takes.file,
        help="Write to the file OUT instead of printing; make its folder, if need be.",
    )(command)


def write_out(output: str, text: str, *, over: bool) -> None:
    """Write the file, and say where.

    Raises:
        Refused: when there is such a file, unless it may be written over; or it cannot be written.
    """
    from tui.outside.paths import shown_path
    from tui.wording.handing_on import written_words
    from tui.work.new_file import write_new

    path = Path(output)
    made = write_new(path, text, over=over)
    terminal.tell(written_words(shown_path(path), made))


def format_named(output: str, endings: Iterable[tuple[F, Sequence[str]]], names: str) -> F:
    """The format of the file that is to be written, of those that end in one of `endings`.

    Raises:
        click.UsageError: when that tells nothing; `names` says how such files are named.
    """
    name = Path(output).name.lower()
    for told, ends in endings:
        if name.endswith(tuple(ends)):
            return told
    message = "What OUT is to be set as is not told by how it ends. Say so with --format, or name"
    raise click.UsageError(f"{message} it {names}.")
