"""The manual page, `docs/juncture.1`: made from the commands, so that it says what they say."""

import inspect
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click

from tests.docs.roff import escaped, macro, paragraph, prose, tagged, verbatim
from tui.commands import cli
from tui.terminal import FINDINGS, FINE, INTERRUPTED, UNUSABLE
from tui.work.crash import CRASHED

ROOT = Path(__file__).parents[2]

DAY = "2026-11-27"
"""When what is written here by hand was last gone over."""

ENDS = {
    FINE: "Fine.",
    FINDINGS: "Something was found, or differs; for `juncture seek`, nothing was found.",
    UNUSABLE: "Wrong use, or an input that cannot be read.",
    CRASHED: "A fault of Juncture’s own. A crash report is written, and named.",
    INTERRUPTED: "Interrupted from the keyboard.",
}
"""What each exit code means."""

ENVIRONMENT = {
    "TERM": "With `dumb`, the walk runs as numbered questions in plain text, as with `--plain`.",
    "COLUMNS": "How wide text is set. Without it, as wide as the terminal, and at most 100.",
    "NO_COLOR": "When set and not empty, no colour is sent, whatever the theme.",
    "TEXTUAL_THEME": "The theme, where the settings name none.",
    "COLORTERM, COLORFGBG": (
        "How many colours the terminal has and which ground it writes on, where no theme is set."
    ),
    "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME": (
        "Where settings, walks and cases, drafts and crash reports, and the cache are kept."
    ),
}
"""What of the environment is listened to."""

FILES = {
    "~/.config/juncture/settings.toml": "The settings. It need not exist.",
    "~/.local/share/juncture/cases/": "Cases of your own, each in a folder.",
    "~/.local/share/juncture/scenarios/": "Walks through cases that come with Juncture.",
    "~/.local/state/juncture/": "Drafts of what was not saved, and crash reports.",
    "~/.cache/juncture/": "What can be worked out again; it is always safe to delete.",
}
"""Where things are on most Unix systems; `juncture where` says where they are on this one."""

EXAMPLES = {
    "juncture": "Walk the case that comes with Juncture.",
    "juncture town-baths/status-quo --plain": "Go on with a saved walk, as numbered questions.",
    "juncture show us-china-ai/status-quo --hinges": "What follows, and what each decision turns.",
    "juncture compare us-china-ai/status-quo us-china-ai/argued-against": (
        "What differs between two walks, and why."
    ),
    "juncture seek us-china-ai/status-quo --want public-goods --avoid arms-race": (
        "The smallest changes that do it."
    ),
    "juncture brief town-baths/joint-pool-by-bus -o brief.html": "A brief to hand on.",
}
"""A few commands, and what each is for."""

SEE_ALSO = (
    "The pages in docs/ of the sources: tutorial.md, glossary.md, settings.md, citing.md,"
    " formats.md (the files), json.md (what commands print for programs), graphs.md and"
    " gathering.md; and scenarios/README.md, how to make a case of your own document."
)


def page() -> str:
    """The whole page. Running text has a line a paragraph: whoever shows it fills the lines."""
    said = list(_page())
    # After a heading, what begins a paragraph begins nothing.
    idle = {at for at, line in enumerate(said) if line == ".PP" and said[at - 1][:3] in _HEADS}
    return "\n".join(line for at, line in enumerate(said) if at not in idle) + "\n"


_HEADS = (".SH", ".SS")


def _page() -> Iterator[str]:
    yield '.\\" Made from the commands by `make docs`.'
    yield f'.TH JUNCTURE 1 {DAY} "juncture {_version()}" "User Commands"'
    first, *rest = _paragraphs(cli.help or "")
    yield macro("SH", "NAME")
    yield f"juncture \\- {escaped(first[0].lower() + first[1:].rstrip('.'))}"
    yield macro("SH", "SYNOPSIS")
    yield f".B juncture\n{_optional('--plain')}\n.RI [ FILE ]\n.br"
    yield ".B juncture\n.I COMMAND\n.RI [ ARGS ]..."
    yield macro("SH", "DESCRIPTION")
    for text in rest:
        yield from paragraph(text)
    yield macro("SH", "OPTIONS")
    yield from _options(cli.commands["walk"])
    yield from _options(cli)
    words = "Show how it is used; after a command, how that is."
    yield from tagged(["\\fB\\-h\\fR, \\fB\\-\\-help\\fR"], words)
    yield macro("SH", "COMMANDS")
    for name in sorted(cli.commands):
        if not cli.commands[name].hidden:
            yield from _command(name, cli.commands[name])
    yield from _named("ENVIRONMENT", ENVIRONMENT)
    yield from _named("FILES", FILES)
    yield from paragraph("`juncture where` prints where they are on this machine.")
    yield from _named("EXIT STATUS", {str(code): words for code, words in ENDS.items()})
    yield macro("SH", "EXAMPLES")
    for command, words in EXAMPLES.items():
        yield from tagged([f".B {escaped(command)}"], words)
    yield macro("SH", "SEE ALSO")
    yield from prose(SEE_ALSO)


def _version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def _named(heading: str, named: dict[str, str]) -> Iterator[str]:
    yield macro("SH", heading)
    for name, words in named.items():
        yield from tagged([f".B {escaped(name)}"], words)


def _command(name: str, command: click.Command) -> Iterator[str]:
    takes = [_takes(part) for part in command.params if isinstance(part, click.Argument)]
    yield macro("SS", " ".join(["juncture", name, *takes]))
    for text in _paragraphs(command.help or ""):
        yield from paragraph(text)
    yield from _options(command)
    for text in _paragraphs(command.epilog or ""):
        # click keeps the lines of a paragraph that begins with this letter.
        yield from verbatim(text[2:]) if text.startswith("\b") else paragraph(text)


def _paragraphs(text: str) -> list[str]:
    return [each.strip("\n") for each in inspect.cleandoc(text).split("\n\n")] if text else []


def _takes(argument: click.Argument) -> str:
    """What stands for an argument: FILE, [FILE], FILE..."""
    if argument.metavar:
        return argument.metavar
    if isinstance(argument.type, click.Choice):
        return _choice(argument.type)
    name = (argument.name or "").upper()
    return name if argument.required else f"[{name}]"


def _choice(choice: "click.Choice[str]") -> str:
    return "|".join(choice.choices)


def _options(command: click.Command) -> Iterator[str]:
    for option in command.params:
        if isinstance(option, click.Option) and not option.hidden:
            says = option.help or ""
            if option.show_default and option.default is not None:
                says += f" [default: {option.default}]"
            yield from tagged([_term(option)], says)


def _term(option: click.Option) -> str:
    names = "\\fR, \\fB".join(map(escaped, (*option.opts, *option.secondary_opts)))
    takes = "" if option.is_flag else f"\\fR \\fI{escaped(_value(option))}"
    return f"\\fB{names}{takes}\\fR"


def _value(option: click.Option) -> str:
    if option.metavar:
        return option.metavar
    if isinstance(option.type, click.Choice):
        return _choice(option.type)
    return "N" if isinstance(option.type, click.types.IntParamType) else "TEXT"


def _optional(option: str) -> str:
    return f".RB [ {escaped(option)} ]"
