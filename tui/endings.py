"""What a file is to be set as, told by how its name ends."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import click

F = TypeVar("F")


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
