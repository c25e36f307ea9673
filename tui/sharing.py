"""The commands by which a walk is handed to somebody else."""

import sys
from typing import TYPE_CHECKING

import click

from tui import briefing
from tui.completion import parameters as takes
from tui.endings import format_named, to_file

if TYPE_CHECKING:
    from tui.brief.formats import Format

_FORMATS = ("text", "markdown", "html", "json", "bibtex", "csl")

_BRIEF_ENDS = """\b
Examples:
  juncture brief us-china-ai/recommended --short
  juncture brief us-china-ai/recommended -o recommended.html

Exit codes: 0 fine; 2 wrong use, a file cannot be read or written, or OUT is there already."""


@click.command(short_help="Put a walk into a brief that can be cited.", epilog=_BRIEF_ENDS)
@click.argument("file", shell_complete=takes.opened)
@to_file
@click.option("--short", "is_short", is_flag=True, help="One page: the findings without proofs.")
@click.option(
    "--format",
    "as_format",
    type=click.Choice(_FORMATS),
    help="What to set it as.  [default: as OUT ends, else text]",
)
@click.option(
    "--against",
    metavar="FILE",
    shell_complete=takes.scenario,
    help="Hold it against this, not the status quo.",
)
def brief(
    file: str,
    output: str | None,
    as_format: "Format | None",
    against: str | None,
    *,
    force: bool,
    is_short: bool,
) -> None:
    """Print or write what was chosen in a walk, and what is said to follow, with every proof.

    A brief has the evidence for and against, the passages in the document's words, where it is
    silent, the editor's notes, the reader's doubts and notes, what differs from the status quo and
    why, and which sentences carry the most. At its end stand the digests of all files, and the
    command that sets it again. A case is briefed as a walk on which nothing is chosen yet.

    OUT may end in .md, .html, .txt, .json, .bib or .csl.json; the last two hold how to cite the
    brief and its documents. The HTML stands by itself, with the documents beside the brief.
    """
    wanted = as_format or _told_by(output)
    sys.exit(briefing.brief(file, output, wanted, against, is_short=is_short, force=force))


def _told_by(output: str | None) -> "Format":
    """The format of a file, by how its name ends."""
    if output is None:
        return "text"
    from tui.brief.formats import SUFFIXES

    return format_named(output, SUFFIXES.items(), ".md, .html, .txt, .json, .bib or .csl.json")
