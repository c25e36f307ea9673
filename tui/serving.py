"""The command that serves the app to browsers. Imports what it needs when it runs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import terminal
from tui.completion import parameters as takes
from tui.named import path_of
from tui.terminal import FINE, UNUSABLE

if TYPE_CHECKING:
    from tui.serve.guard import Guard

_ENDS = """\b
Examples:
  juncture serve town-baths
  juncture serve town-baths --host 0.0.0.0 --token "$(openssl rand -hex 16)"

Exit codes: 0 fine; 2 wrong use, FILE cannot be read, or nothing can be served there."""

LEAST_TOKEN = 16
"""Characters that a token has at least: fewer can be guessed."""


@click.command(short_help="Serve the walk to browsers.", epilog=_ENDS)
@click.argument("file", required=False, shell_complete=takes.opened)
@click.option(
    "--host",
    metavar="NAME",
    default="localhost",
    show_default=True,
    help="The address to listen at.",
)
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port.",
)
@click.option(
    "--token",
    metavar="TEXT",
    default="",
    help="Let in only whoever has it; needed with another --host.",
)
@click.option(
    "--name", "names", metavar="NAME", multiple=True, help="A name that this machine goes by."
)
@click.option(
    "--most",
    metavar="N",
    type=click.IntRange(1, 200),
    default=8,
    show_default=True,
    help="How many can walk at a time.",
)
def serve(
    file: str | None, host: str, port: int, token: str, names: tuple[str, ...], most: int
) -> None:
    """Serve the walk through FILE to browsers, until ctrl+c.

    Only this machine is let in, unless --host and --token are both given. Every visitor has walks
    of their own, which their browser downloads when they save; they reach no file of this machine.
    What is kept here of them is thrown away in the end.
    """
    from tui.serve.guard import is_here

    if not is_here(host) and len(token) < LEAST_TOKEN:
        import secrets

        raise click.UsageError(
            f"To let others in, give a --token of at least {LEAST_TOKEN} characters."
            f" This one was just made: {secrets.token_hex(16)}"
        )
    sys.exit(_serve(file, host, port, token, names, most))


def _serve(
    file: str | None, host: str, port: int, token: str, names: tuple[str, ...], most: int
) -> int:
    import tempfile

    try:
        import textual_serve  # noqa: F401 - asked for only whether it is there
    except ImportError:
        terminal.warn("To serve, Juncture needs an extra:")
        terminal.warn("  pip install 'juncture[serve]'   # or only: pip install textual-serve")
        return UNUSABLE
    from tui.outside.places import bundled_case
    from tui.serve.server import Server, Service
    from tui.serve.server import serve as run
    from tui.start import open_named

    path = path_of(file) if file else bundled_case()
    title = open_named(str(path)).case.title  # what cannot be opened is told here, and not to all
    command = (sys.executable, "-m", "tui", str(path.resolve()))
    guard = _guard(host, token, names)
    shown = "localhost" if host in ("0.0.0.0", "::") else host
    address = f"http://{shown}:{port}/" + (f"?token={token}" if token else "")

    def ready() -> None:
        terminal.warn(f"Serving “{title}” at {address}\nctrl+c ends it.")

    with tempfile.TemporaryDirectory(prefix="juncture-visitors-") as folder:
        server = Server(Service(command, title, most), guard, Path(folder))
        try:
            run(server, host, port, ready)
        except OSError as error:
            terminal.warn(f"Nothing can be served at {host}:{port}: {error.strerror}.")
            return UNUSABLE
    return FINE


def _guard(host: str, token: str, names: tuple[str, ...]) -> "Guard":
    from tui.serve.guard import LOOPBACK, Guard, is_here

    ours = {host.lower(), *map(str.lower, names), *(LOOPBACK if token or is_here(host) else ())}
    return Guard(frozenset(ours), token, takes_addresses=not is_here(host))
