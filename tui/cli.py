"""The `juncture` command: begins the walk at once, or hands over to the commands.

A walk is what people start most, so nothing that only the commands need is imported for it.
"""

import sys

from tui import terminal
from tui.outside import kept_frame
from tui.terminal import INTERRUPTED, UNUSABLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import click

COMMANDS = frozenset(
    {
        "accept",
        "anchor",
        "brief",
        "check",
        "compare",
        "completion",
        "futures",
        "gather",
        "graph",
        "mcp",
        "outline",
        "new",
        "read",
        "schema",
        "seek",
        "serve",
        "show",
        "skill",
        "walk",
        "where",
    }
)
"""The names that are not files to walk."""


def main() -> None:
    """Run the command line, and exit with its code: 2 for wrong use or unreadable input."""
    terminal.prepare()
    arguments = sys.argv[1:]
    if _is_walk(arguments):
        kept_frame.show(arguments)
    from tui.outside.problem import Refused

    try:
        try:
            code = _run(arguments)
        finally:
            kept_frame.give_back()
    except Refused as refused:
        for problem in refused.problems:
            terminal.warn(problem.in_a_line)
        code = UNUSABLE
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception as error:
        code = _crashed(error)
    sys.exit(code)


def _crashed(error: Exception) -> int:
    """Say that there is a fault, and where it is written down: never what it holds in its hands."""
    from tui.wording.crash import crash_words
    from tui.work.crash import CRASHED, crash_of

    crash = crash_of(error)
    terminal.warn(crash_words(crash.kind, crash.place, crash.report))
    return CRASHED


def _run(arguments: list[str]) -> int:
    if _is_walk(arguments):
        from tui.start import walk

        return walk(*arguments, commands=COMMANDS - {"walk"})  # which is hidden
    import click

    from tui.commands import cli

    try:
        code = cli.main(prog_name="juncture", standalone_mode=False)
    except click.ClickException as error:
        terminal.warn(_shown(error))
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else 0


def _shown(error: "click.ClickException") -> str:
    """What click says of wrong use. It repeats what was typed, which may be a hostile file name."""
    from io import StringIO

    said = StringIO()
    error.show(said)
    return said.getvalue().rstrip("\n")


def _is_walk(arguments: list[str]) -> bool:
    return not arguments or (len(arguments) == 1 and _is_file(arguments[0]))


def _is_file(argument: str) -> bool:
    return bool(argument) and not argument.startswith("-") and argument not in COMMANDS
