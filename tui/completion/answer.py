"""What can come next on a command line, set as each shell reads it."""

import re
from collections.abc import Sequence

import click
from click.shell_completion import ShellComplete

from tui.completion.offer import Offer, harmless
from tui.completion.scripts import Shell
from tui.completion.words import of_line, rest_behind_cursor_word, unquoted
from tui.outside.text import clean_line

FILE = "juncture-file"
"""The type of a completion item that is a path, or goes by the rules of one."""

Row = tuple[str, ...]

_ODD_IN_BASH = re.compile(r"[^\w./:=@%+,~-]")
_PLAIN_IN_POWERSHELL = re.compile(r"[\w./\\:=~+%-]+", re.ASCII)
_QUOTES_OF_POWERSHELL = re.compile("(['‘’‚‛])")


def offers(cli: click.Command, words: Sequence[str]) -> list[Offer]:
    """What the last of some words can become: commands, options, and what the place takes."""
    *before, word = words
    asked = ShellComplete(cli, {"obj": before}, "juncture", "")
    return [
        Offer(str(item.value), clean_line(item.help or ""), names_file=item.type == FILE)
        for item in asked.get_completions(before, word)
    ]


def rows(cli: click.Command, shell: Shell, told: Sequence[str], encoding: str) -> list[Row]:
    """The answer to what a shell has told of its command line: offers, and what they are.

    Those for bash and zsh begin with a row that tells whether the rest are paths, or go by the
    rules of such.
    """
    if shell == "bash":
        return _for_bash(cli, told, encoding)
    words = list(told) or [""]
    if shell == "fish":  # which gives the word at the cursor as it has been typed
        words[-1] = unquoted(words[-1])
    listed = harmless(offers(cli, words), encoding)
    option = _option(words[-1])
    if shell == "fish":
        return [_row(option + offer.value, offer.help) for offer in listed]
    word = words[-1].removeprefix(option)
    folder = word[: word.rfind("/") + 1]
    rest = [
        _row(offer.value.removeprefix(folder) if offer.names_file else offer.value, offer.help)
        for offer in listed
    ]
    return [(_kind(listed),), *rest]


def _for_bash(cli: click.Command, told: Sequence[str], encoding: str) -> list[Row]:
    line, part = (*told, "", "")[:2]
    words = of_line(line)
    listed = harmless(offers(cli, words), encoding)
    word = words[-1].removeprefix(_option(words[-1]))
    part = "" if part == "=" else part  # all that stands there, where bash ends words at it
    values = [rest_behind_cursor_word(offer.value, word, part) for offer in listed]
    if not all(offer.names_file for offer in listed):
        # Bash takes a command for a folder that is called so, among paths; so it is given words.
        return [("words",), *((_ODD_IN_BASH.sub(r"\\\g<0>", value),) for value in values)]
    return [(_kind(listed),), *((value,) for value in values)]


def for_powershell(cli: click.Command, words: Sequence[str]) -> list[dict[str, str]]:
    """The answer for PowerShell: what to put on the line, what to show of it, and what it is."""
    if not words:
        return []
    words = [*words[:-1], unquoted(words[-1])]
    option = _option(words[-1])
    return [
        {
            "text": _quoted_for_powershell(option + offer.value),
            "shown": offer.value,
            "help": offer.help or offer.value,
        }
        for offer in harmless(offers(cli, words), "utf-8")
    ]


def _quoted_for_powershell(value: str) -> str:
    if _PLAIN_IN_POWERSHELL.fullmatch(value):
        return value
    return "'" + _QUOTES_OF_POWERSHELL.sub(r"\1\1", value) + "'"


def _option(word: str) -> str:
    """The option and its sign, where a word holds both an option and what it is to be."""
    name, sign, _ = word.partition("=")
    return name + sign if sign and name.startswith("-") else ""


def _kind(listed: Sequence[Offer]) -> str:
    """Whether a shell is to treat what it gets as paths."""
    return "files" if any(offer.names_file for offer in listed) else "words"


def _row(value: str, words: str) -> Row:
    return (value, words) if words else (value,)
