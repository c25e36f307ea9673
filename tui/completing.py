"""The command that teaches a shell to complete the others, and answers at each press of tab."""

import json
import os
import sys

import click
from click.shell_completion import CompletionItem

from tui import terminal
from tui.completion.scripts import SHELLS, Shell, script

_WORDS = "JUNCTURE_WORDS"
"""Names, in the environment, the words that PowerShell asks about."""

_ENDS = """\b
For bash, in ~/.bashrc:
  eval "$(juncture completion bash)"
For zsh, in ~/.zshrc, behind compinit:
  eval "$(juncture completion zsh)"
For fish, once:
  juncture completion fish > ~/.config/fish/completions/juncture.fish
For PowerShell, in $PROFILE:
  juncture completion powershell | Out-String | Invoke-Expression"""


def _shells(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    return [CompletionItem(shell) for shell in SHELLS if shell.startswith(typed)]


@click.command(short_help="Print what makes a shell complete commands.", epilog=_ENDS)
@click.option("--answer", "asked_by", type=click.Choice(SHELLS), hidden=True)
@click.argument("words", metavar="SHELL", nargs=-1, shell_complete=_shells)
@click.pass_context
def completion(ctx: click.Context, asked_by: Shell | None, words: tuple[str, ...]) -> None:
    """Print a script by which a shell completes commands, options, and names of cases and files.

    SHELL is bash, zsh, fish or powershell. It asks `juncture` itself at each press of tab, so the
    script stays as it is when Juncture learns more.
    """
    if asked_by:
        from tui.completion.answer import for_powershell, rows

        cli = ctx.find_root().command
        if asked_by == "powershell":
            # Of ASCII alone: by whatever code page the shell reads, it gets the same.
            terminal.write(json.dumps(for_powershell(cli, _told_by_environment())) + "\n")
        else:
            encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
            terminal.write_fields(rows(cli, asked_by, words, encoding))
        return
    shell = next((shell for shell in SHELLS if words == (shell,)), None)
    if shell is None:
        raise click.UsageError(f"Name one shell: {', '.join(SHELLS[:-1])} or {SHELLS[-1]}.")
    terminal.write(script(shell))


def _told_by_environment() -> list[str]:
    """The words as JSON: what PowerShell passes to programs as words loses those that are empty."""
    try:
        told = json.loads(os.environ.get(_WORDS, "[]"))
    except ValueError:
        return []
    return [str(word) for word in told] if isinstance(told, list) else []
