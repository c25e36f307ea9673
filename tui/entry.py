"""How the command line begins: with a command, or with a file to walk."""

import os
from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem

_MOST_REPEATED = 60
"""How much of a name that is no command is repeated, in characters."""


_NARROW = 50
"""How many columns click gives help at least, though the terminal may have fewer."""

_LEAST = 20
"""How many it has here at least."""

_TERM = 12
"""How wide what is explained may be there, so that it leaves room for what is said of it."""


class Help(click.HelpFormatter):
    """Sets help to a narrow terminal too, where it would be broken within words."""

    def __init__(
        self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None
    ) -> None:
        from shutil import get_terminal_size

        room = get_terminal_size().columns - 2
        if width is None and room < _NARROW:
            width = max(room, _LEAST)
        super().__init__(indent_increment, width, max_width)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write what is explained, and beside it, or beneath where it is long, what is said."""
        super().write_dl(rows, col_max if self.width >= _NARROW else _TERM, col_spacing)


class _Context(click.Context):
    formatter_class = Help


class Commands(click.Group):
    """A first argument that is not a command is a file to walk."""

    context_class = _Context

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Have a command, whose help is set as all is."""
        if cmd.context_class is click.Context:
            cmd.context_class = _Context
        super().add_command(cmd, name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Have the walk take what no command is named by."""
        if ctx.resilient_parsing and not args:  # the first word is only being typed
            return super().parse_args(ctx, args)
        first = next((arg for arg in args if not arg.startswith("-")), None)
        if first not in self.commands and not {"-h", "--help", "--version"}.intersection(args):
            if first and not ctx.resilient_parsing:
                self._refuse_slip(ctx, first, args)
            args = ["walk", *args]
        return super().parse_args(ctx, args)

    def _refuse_slip(self, ctx: click.Context, first: str, args: list[str]) -> None:
        """Refuse what can be no walk, and is nearly a command."""
        if {first, "--plain", "--"}.issuperset(args) or os.path.lexists(first):
            return
        from tui.outside.near import did_you_mean
        from tui.outside.problem import shorten
        from tui.outside.text import clean_line

        if meant := did_you_mean(first, shown_commands(self)):
            said = shorten(clean_line(first), _MOST_REPEATED)
            raise click.UsageError(f"There is no command “{said}”. {meant}", ctx)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands, and what can stand in place of one: a file to walk, and its options."""
        walk = self.commands["walk"]
        if incomplete.startswith("-"):
            own = super().shell_complete(ctx, incomplete)
            names = {item.value for item in own}  # the walk has some of them too, as --help
            walks = walk.shell_complete(ctx, incomplete)
            return [*(item for item in walks if item.value not in names), *own]
        files = [item for part in walk.params for item in part.shell_complete(ctx, incomplete)]
        shown = [item for item in files if incomplete or not item.value.endswith("/")]
        return [*super().shell_complete(ctx, incomplete), *shown]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write both ways to use it."""
        _write_usage(ctx, formatter)


class _WalkContext(_Context):
    @property
    def command_path(self) -> str:
        """What was typed: nobody names the walk itself."""
        return self.parent.command_path if self.parent else super().command_path


class Walk(click.Command):
    """What begins where no command is named; so its usage is that of them all."""

    context_class = _WalkContext

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write both ways to use it."""
        _write_usage(ctx, formatter)


def _write_usage(ctx: click.Context, formatter: click.HelpFormatter) -> None:
    formatter.write_usage(ctx.command_path, "[--plain] [FILE]")
    formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix="       ")


def shown_commands(group: click.Group) -> list[str]:
    """The names of the commands that the help names."""
    return sorted(name for name, command in group.commands.items() if not command.hidden)


def version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """Say which version this is, and end."""
    if asked:
        from tui.outside.versions import own_version

        version = own_version()
        click.echo(
            f"juncture {version}"
            if version
            else "juncture, run from its source without being installed"
        )
        ctx.exit()
