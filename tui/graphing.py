"""The command that sets an argument as a graph. Imports what it needs when it runs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import terminal
from tui.completion import parameters as takes
from tui.endings import format_named, to_file, write_out
from tui.start import open_together
from tui.terminal import FINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.graphs.formats import Format
    from tui.graphs.model import Graph
    from tui.interchange.formats import CaseFormat
    from tui.scenario.opening import Opened

_FORMATS = ("mermaid", "dot", "graphml", "canvas", "svg")
_OF_CASES = ("aif", "annotations", "argdown")

_ENDS = """\b
Examples:
  juncture graph us-china-ai -o argument.svg
  juncture graph us-china-ai/recommended -o change.svg \\
    --against us-china-ai/status-quo
  juncture graph us-china-ai --format dot | dot -Tpdf -o argument.pdf

Exit codes: 0 fine; 2 wrong use, a file cannot be read or written, or OUT is there already."""


@click.command(short_help="Draw an argument, or hand it to other tools.", epilog=_ENDS)
@click.argument("file", shell_complete=takes.opened)
@to_file
@click.option(
    "--format",
    "as_format",
    type=click.Choice((*_FORMATS, *_OF_CASES)),
    help="What to set it as.  [default: as OUT ends, else mermaid]",
)
@click.option(
    "--against",
    metavar="FILE",
    shell_complete=takes.scenario,
    help="Draw what differs from this scenario.",
)
def graph(
    file: str,
    output: str | None,
    as_format: "Format | CaseFormat | None",
    against: str | None,
    *,
    force: bool,
) -> None:
    """Draw the argument of a case, of a scenario, or what differs between two.

    Of a case, every link is drawn; of a scenario, those that it accepts, with what is chosen and
    what follows. How direct a link is shows in its line, and hedges and voices stand beside it.

    OUT may end in .svg (a picture), .mmd (Mermaid), .dot (Graphviz), .graphml (for programs that
    work on networks) or .canvas (JSON Canvas, for note-taking programs).

    Other endings hand on the whole case, whatever is chosen: .aif.json (the Argument Interchange
    Format), .jsonld (each cited passage as a Web Annotation) and .argdown (Argdown text).
    """
    wanted = as_format or _told_by(output)
    if against is not None and wanted in _OF_CASES:
        message = f"The format {wanted} holds a whole case, in which nothing differs."
        raise click.UsageError(f"{message} Leave out --against, or take another format.")
    sys.exit(_write(file, output, wanted, against, force=force))


def _told_by(output: str | None) -> "Format | CaseFormat":
    """The format of a file, by how its name ends."""
    if output is None:
        return "mermaid"
    from tui.graphs.formats import SUFFIXES as OF_GRAPHS
    from tui.interchange.formats import SUFFIXES as OF_CASES

    endings: list[tuple[Format | CaseFormat, tuple[str, ...]]]
    endings = [*OF_GRAPHS.items(), *OF_CASES.items()]
    firsts = ", ".join(first for _, (first, *_) in endings)
    return format_named(output, endings, f"with one of {firsts}")


def _write(
    file: str,
    output: str | None,
    wanted: "Format | CaseFormat",
    against: str | None,
    *,
    force: bool,
) -> int:
    from tui.work.new_file import refuse_over

    if output is not None:
        refuse_over(Path(output), over=force)  # before the work, not after it
    files = [file, *([against] if against is not None else [])]
    text = _text(files, open_together(files), wanted)
    if output is None:
        terminal.write(text)
        return FINE
    write_out(output, text, over=force)
    return FINE


def _text(files: "Sequence[str]", opened: "Sequence[Opened]", wanted: "Format | CaseFormat") -> str:
    if wanted == "aif" or wanted == "annotations" or wanted == "argdown":
        from tui.interchange.formats import set_as as set_case_as

        return set_case_as(wanted, opened[0].case)
    from tui.graphs.formats import set_as

    return set_as(wanted, _graph(files, opened))


def _graph(files: "Sequence[str]", opened: "Sequence[Opened]") -> "Graph":
    """The graph of a case, of a scenario, or of what is different in it."""
    from tui.content.comparison import side_of
    from tui.graphs.build import argument_graph, difference_graph, scenario_graph
    from tui.reason.reasoner import Reasoner

    reasoner = Reasoner(opened[0].case)
    if len(opened) == 1 and opened[0].saved is None:
        return argument_graph(reasoner)
    first, *others = (
        side_of(file, one.scenario, reasoner.findings(one.scenario))
        for file, one in zip(files, opened, strict=True)
    )
    return difference_graph(first, others[0]) if others else scenario_graph(first)
