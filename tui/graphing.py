"""The command that sets an argument as a graph. Imports what it needs when it runs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import terminal
from tui.start import open_together
from tui.terminal import FINE

if TYPE_CHECKING:
    from tui.graphs.formats import Format
    from tui.graphs.model import Graph

_FORMATS = ("mermaid", "dot", "graphml", "canvas", "svg")

_ENDS = """\b
Examples:
  juncture graph us-china-ai -o argument.svg
  juncture graph us-china-ai/recommended --against us-china-ai/status-quo -o change.svg
  juncture graph us-china-ai --format dot | dot -Tpdf -o argument.pdf

Exit codes: 0 fine; 2 wrong use, a file cannot be read or written, or OUT is there already."""


@click.command(short_help="Draw an argument as a graph.", epilog=_ENDS)
@click.argument("file")
@click.option("-o", "--output", metavar="OUT", help="Write to the file OUT instead of printing.")
@click.option("--force", is_flag=True, help="Write over OUT if it is there.")
@click.option(
    "--format",
    "as_format",
    type=click.Choice(_FORMATS),
    help="What to set it as.  [default: as OUT ends, else mermaid]",
)
@click.option("--against", metavar="FILE", help="Draw what differs from this scenario.")
def graph(
    file: str, output: str | None, as_format: "Format | None", against: str | None, *, force: bool
) -> None:
    """Draw the argument of a case, of a scenario, or what differs between two.

    Of a case, every link is drawn; of a scenario, those that it accepts, with what is chosen and
    what follows. How direct a link is shows in its line, and hedges and voices stand beside it.

    OUT may end in .mmd (Mermaid), .dot (Graphviz), .graphml (for programs that work on networks),
    .canvas (JSON Canvas, for note-taking programs) or .svg (a picture).
    """
    wanted = as_format or _told_by(output)
    sys.exit(_write(file, output, wanted, against, force=force))


def _told_by(output: str | None) -> "Format":
    """The format of a file, by how its name ends."""
    if output is None:
        return "mermaid"
    from tui.graphs.formats import SUFFIXES, format_of

    if told := format_of(Path(output)):
        return told
    message = "What OUT is to be set as is not told by how it ends. Say so with --format, or name"
    ends = ", ".join(suffix for suffix, *_ in SUFFIXES.values())
    raise click.UsageError(f"{message} it with one of {ends}.")


def _write(
    file: str, output: str | None, format: "Format", against: str | None, *, force: bool
) -> int:
    from tui.graphs.formats import set_as
    from tui.outside.paths import shown_path
    from tui.work.new_file import refuse_over, write_new

    if output is not None:
        refuse_over(Path(output), over=force)  # before the work, not after it
    text = set_as(format, _graph(file, against))
    if output is None:
        terminal.write(text)
        return FINE
    write_new(Path(output), text, over=force)
    terminal.write(f"Written to {shown_path(Path(output))}.\n")
    return FINE


def _graph(file: str, against: str | None) -> "Graph":
    """The graph of a case, of a scenario, or of what is different in it."""
    from tui.content.comparison import side_of
    from tui.graphs.build import argument_graph, difference_graph, scenario_graph
    from tui.reason.reasoner import Reasoner

    opened, *others = open_together([file, *([against] if against is not None else [])])
    reasoner = Reasoner(opened.case)
    if opened.saved is None and not others:
        return argument_graph(reasoner)
    side = side_of(file, opened.scenario, reasoner.findings(opened.scenario))
    for other in others:
        findings = reasoner.findings(other.scenario)
        return difference_graph(side, side_of(against or "", other.scenario, findings))
    return scenario_graph(side)
