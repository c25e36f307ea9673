"""The commands on what others propose for a case, which a person then accepts or not."""

import sys

import click

from tui import making, terminal
from tui.completion import parameters as takes
from tui.outside.person import login_name
from tui.terminal import UNUSABLE

_LONGEST_NAME = 400
"""How long the name of who accepts something may be, as a case file takes it."""

_ACCEPT_ENDS = """\b
Examples:
  juncture accept my-case/case.toml
  juncture accept my-case/case.toml prices-rise option.tax.keep set_aside.3

Exit codes: 0 fine; 1 something is left that nobody has accepted; 2 wrong use, an unknown ID, or
FILE cannot be read or saved."""


@click.command(short_help="Accept what somebody has proposed for a case.", epilog=_ACCEPT_ENDS)
@click.argument("file", shell_complete=takes.case)
@click.argument("names", metavar="[ID]...", nargs=-1)
@click.option("--by", metavar="NAME", help="Who accepts it.  [default: your login name]")
@click.option("--yes", is_flag=True, help="Accept what is named without asking.")
def accept(file: str, names: tuple[str, ...], by: str | None, yes: bool) -> None:
    """Show entries that somebody has proposed (proposed_by), and ask whether you accept each.

    Without an ID, all that waits is listed. What is accepted says by whom and when (accepted_by,
    accepted_on), and no longer counts as proposed; so do the proposed passages that it quotes.

    An ID may say the kind of thing too, as caveats do: consequence.x, option.d.o, evidence.y,
    set_aside.3. There is no way to accept everything at once.
    """
    from tui.outside.text import clean_line

    if yes and not names:
        raise click.UsageError("Nothing to accept: name each entry by its ID.")
    name = clean_line(login_name() if by is None else by).strip()
    if names and not 0 < len(name) <= _LONGEST_NAME:
        question = "Who accepts it? Give a name with --by NAME"
        raise click.UsageError(f"{question}, of at most {_LONGEST_NAME} characters.")
    sys.exit(making.accept(file, names, name, yes=yes))


_MCP_ENDS = """\b
Example, as a client is told of it:
  {"command": "juncture", "args": ["mcp", "/home/ada/cases/report"]}

Exit codes: 0 the client asks no more; 2 wrong use, the folder holds no case, or the library mcp is
missing."""


@click.command(short_help="Serve a case to an assistant of yours.", epilog=_MCP_ENDS)
@click.argument("folder", metavar="DIR", shell_complete=takes.folder)
@click.option("--as", "name", metavar="NAME", default="", help="Who it proposes as.")
def mcp(folder: str, name: str) -> None:
    """Serve the case in DIR over the Model Context Protocol, on standard input and output.

    An assistant can read and search the documents, check the case and print its outline, and
    propose more, which is marked as its own until you accept it. It can accept nothing and change
    nothing that is there, and reaches no file outside DIR, which holds case.toml and seeds/.
    """
    from pathlib import Path

    from tui.assist.tools import Tools
    from tui.text.skill import skill_text

    tools = Tools(Path(folder), name)
    try:
        from tui.assist.server import serve
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("mcp"):
            raise
        terminal.warn("juncture mcp needs the library mcp, which is not installed:")
        terminal.warn("  pip install 'juncture[mcp]'   # or only: pip install mcp")
        sys.exit(UNUSABLE)
    serve(tools, skill_text())


@click.command(short_help="Print a guide for an assistant of yours.")
def skill() -> None:
    """Print a guide for assistants: the words, the loop of checks, the outline, the traps.

    It is Markdown, to be given to whatever language model somebody uses. Juncture itself uses none.
    """
    from tui.text.skill import skill_text

    terminal.write(skill_text(terminal.width_seen()))
