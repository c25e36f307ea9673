"""One thing that a shell can put on the command line in place of what has been typed so far."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.outside.text import is_clean

LONGEST_HELP = 60
"""Characters that are said of one."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What would stand there, and what it is in a few words.

    `names_file` says that it is a path, or goes by the rules of one. One that ends in a slash is
    only the way to others.
    """

    value: str
    help: str = ""
    names_file: bool = False


def harmless(values: Iterable[Offer], encoding: str) -> list[Offer]:
    """Those that a shell can be given as they are.

    A name is offered whole or not at all: with a character in it that a terminal would obey, or
    that shows nothing, or that cannot be written here, what was put in its place would name
    something else.
    """
    return [offer for offer in values if _is_harmless(offer.value, encoding)]


def _is_harmless(value: str, encoding: str) -> bool:
    if not value or "\n" in value or not is_clean(value):
        return False
    try:
        value.encode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True
