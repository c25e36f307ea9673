"""What the commands do by which a case is made. Imports what it needs when it runs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui import terminal
from tui.start import path_of
from tui.terminal import FINDINGS, FINE

if TYPE_CHECKING:
    from tui.work.anchor import Anchoring, Change


def anchor(file: str, accept: Sequence[str], *, yes: bool) -> int:
    """Name passages by words and digests, and accept what has changed. 1 when something is left.

    Raises:
        Refused: when the case cannot be read or saved, or there is no such change to accept.
    """
    from tui.case.cache import Cache
    from tui.outside.places import cache_folder
    from tui.text.anchor import anchored_text
    from tui.work.anchor import anchor as write
    from tui.work.anchor import anchoring

    cache, path = Cache(cache_folder()), path_of(file)
    found = anchoring(path, cache)
    accepted = _accepted(found, accept, file, yes=yes)
    write(path, found, accepted, cache)
    width, styled = terminal.width(), terminal.is_styled()
    terminal.write(anchored_text(found, accepted, width, styled=styled))
    left = len(found.changes) - len(accepted) + len(found.unnamed)
    return FINDINGS if left else FINE


def _accepted(
    found: "Anchoring", accept: Sequence[str], file: str, *, yes: bool
) -> "tuple[Change, ...]":
    """The changes among `accept` that a person says yes to, each shown first."""
    from tui.text.anchor import change_text

    changes = [_named(found, key, file) for key in dict.fromkeys(accept)]
    # A document is accepted last, when what stands in it has been.
    changes.sort(key=lambda change: change.why == "document")
    accepted: list[Change] = []
    for change in changes:
        waiting = [key for key in change.passages if key not in {one.id for one in accepted}]
        terminal.write(change_text(change, terminal.width(), styled=terminal.is_styled()))
        if waiting:
            terminal.write(f"Not accepted: first settle {', '.join(waiting)}.\n\n")
        elif not change.values:
            terminal.write("Not accepted: there is nothing to accept.\n\n")
        elif yes or _says_yes():
            accepted.append(change)
    return tuple(accepted)


def _says_yes() -> bool:
    try:
        return terminal.ask("Accept it? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        terminal.write("\n")
        return False


def _named(found: "Anchoring", key: str, file: str) -> "Change":
    from tui.outside.problem import Problem, Refused
    from tui.outside.text import clean_line

    if change := found.change(key):
        return change
    waiting = ", ".join(change.id for change in found.changes)
    message = f"Nothing called “{clean_line(key)}” has changed."
    mend = f"These have: {waiting}." if waiting else "There is nothing to accept."
    raise Refused([Problem("unknown-reference", "error", clean_line(file), 0, 0, message, mend)])
