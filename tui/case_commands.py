"""The commands by which a case is made: reading a document, writing a case of it, anchoring it."""

import sys

import click

from tui import making
from tui.completion import parameters as takes
from tui.endings import to_file
from tui.terminal import JSON

_ANCHOR_ENDS = """\b
Example:
  juncture anchor my-case/case.toml --accept prices-rise

Exit codes: 0 fine; 1 something is left to look at; 2 wrong use, or FILE cannot be read."""
_OUTLINE_ENDS = """\b
Examples:
  juncture outline town-baths
  juncture outline bridge.outline -o bridge/case.toml

Exit codes: 0 fine; 2 wrong use, FILE cannot be read, or OUT cannot be written."""
_NEW_ENDS = """\b
Example:
  juncture new report.pdf --into . --outline report.outline

Exit codes: 0 fine; 2 wrong use, DOCUMENT cannot be read, or there is such a case already."""
_READ_ENDS = """\b
Example:
  juncture read report.pdf --find "sea level"

Exit codes: 0 fine; 1 no sentence has the words; 2 wrong use, or FILE cannot be read."""


@click.command(short_help="Make a case from a document.", epilog=_NEW_ENDS)
@click.argument("document", shell_complete=takes.document)
@click.option(
    "--into",
    metavar="DIR",
    shell_complete=takes.folder,
    help="Make it in DIR, instead of among your own cases.",
)
@click.option("--title", metavar="TEXT", default="", help="What the case is called.")
@click.option(
    "--outline",
    "outline_file",
    metavar="FILE",
    shell_complete=takes.file,
    help="An outline of it; - reads one from the standard input.",
)
@click.option("--no-open", is_flag=True, help="Do not open it.")
def new(
    document: str, into: str | None, title: str, outline_file: str | None, no_open: bool
) -> None:
    """Make a case from a document, and open it.

    DOCUMENT is plain text, Markdown, reStructuredText, HTML, PDF or a Word file (.docx). What is
    mended in its text, as words divided at a line's end, is counted. Nothing is ever written over.
    """
    sys.exit(making.new(document, into, title, outline_file, opens=not no_open))


@click.command(short_help="Print the numbered sentences of a document.", epilog=_READ_ENDS)
@click.argument("file", shell_complete=takes.document_or_case)
@click.option("--find", metavar="WORDS", default="", help="Only the sentences with these words.")
@click.option("--json", "as_json", is_flag=True, help=JSON)
def read(file: str, find: str, as_json: bool) -> None:
    """Print the sentences of a document, numbered, with page, section and words to look out for.

    FILE is a document of any kind that `juncture new` reads, or a case: then its documents are
    printed, as the case breaks them into sentences.
    """
    sys.exit(making.read(file, find, as_json=as_json))


@click.command(short_help="Name passages by words and digests.", epilog=_ANCHOR_ENDS)
@click.argument("file", shell_complete=takes.case)
@click.option(
    "--accept", metavar="ID", multiple=True, help="Show what has changed of this, and ask."
)
@click.option("--yes", is_flag=True, help="Accept what is named with --accept without asking.")
def anchor(file: str, accept: tuple[str, ...], yes: bool) -> None:
    """Name every passage of a case by its words and their digest, so that a change is noticed.

    What is named by its sentences (at = "report s20-21") or by a heading is named by the fewest
    words that fit it alone. A passage or document that has changed since somebody vouched for it is
    shown, and written only with --accept.
    """
    if yes and len(accept) > 1:
        raise click.UsageError(
            "--yes takes one --accept at a time: what has changed is to be read."
        )
    sys.exit(making.anchor(file, accept, yes=yes))


@click.command(short_help="Turn an outline into a case, and back.", epilog=_OUTLINE_ENDS)
@click.argument("file", shell_complete=takes.outline_or_case)
@to_file
def outline(file: str, output: str | None, force: bool) -> None:
    """Print the case file that an outline stands for; or the outline of a case.

    FILE is a case when its name ends in .toml, or is that of a case that comes with Juncture; else
    it is an outline, and - reads one from the standard input. The documents that it names are
    looked for in the folder seeds nearest to OUT, or to FILE.
    """
    sys.exit(making.outline(file, output, force=force))
