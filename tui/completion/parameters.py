"""What the places on the command line take, as the commands name it."""

from collections.abc import Callable

import click
from click.shell_completion import CompletionItem

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def _of(kind: str) -> Completer:
    def offered(ctx: click.Context, param: click.Parameter, typed: str) -> list[CompletionItem]:
        from tui.completion.answer import FILE
        from tui.completion.named import Kind, offers

        items = offers(Kind[kind], typed)
        return [CompletionItem(item.value, type=FILE, help=item.help or None) for item in items]

    return offered


opened = _of("OPENED")
case = _of("CASE")
scenario = _of("SCENARIO")
document = _of("DOCUMENT")
document_or_case = _of("READ")
outline_or_case = _of("OUTLINE")
walks = _of("WALKS")
folder = _of("FOLDER")
file = _of("FILE")


def consequences(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """The ids of the consequences of the case that FILE is, or is a walk through."""
    from tui.completion.offer import LONGEST_HELP
    from tui.outside.problem import Refused, shorten
    from tui.start import open_named

    file = _file(ctx)
    if not file:
        return []
    try:
        case = open_named(file).case
    except Refused:
        return []
    return [
        CompletionItem(name, help=shorten(item.statement, LONGEST_HELP))
        for name, item in case.consequences.items()
        if name.startswith(typed)
    ]


def _file(ctx: click.Context) -> str:
    """The FILE on a command line, though an option at its end may still want its value."""
    if "file" not in ctx.params or ctx.params["file"] is None:
        _, *words = ctx.find_root().obj or [""]
        with ctx.command.make_context(ctx.info_name, words[:-1], resilient_parsing=True) as whole:
            return str(whole.params.get("file") or "")
    return str(ctx.params["file"])


def rules(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """The rules of a check."""
    from tui.case.check.rules import RULES

    return [CompletionItem(name) for name in RULES if name.startswith(typed)]
