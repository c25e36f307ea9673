"""That something is only proposed: the words beside an entry that no person has accepted."""

from collections.abc import Mapping

from tui.case.model import Consequence, Decision, Evidence, Option, Theme
from tui.case.proposed import ProposalKind

PROPOSED = "proposed"

KINDS: Mapping[ProposalKind, str] = {
    "decision": "a decision",
    "option": "an option",
    "consequence": "a consequence",
    "evidence": "evidence",
    "caveat": "an editor’s note",
    "set_aside": "sentences set aside",
    "voice": "a voice",
    "theme": "a theme",
    "passage": "a passage",
}
"""What is proposed, as one begins to tell of it."""


def proposed_words(by: str) -> str:
    """Who proposed something that nobody has accepted; empty when nobody did."""
    return f"{PROPOSED} by {by}, not accepted" if by else ""


def marked(words: str, by: str) -> str:
    """Words that name an entry; where it is only proposed, that stands with them."""
    return f"{words} ({PROPOSED})" if by else words


def called(entry: Decision | Option | Theme | Consequence | Evidence) -> str:
    """What an entry is called wherever it is named; where it is only proposed, with that.

    A decision by its label, not by its question.
    """
    match entry:
        case Consequence():
            words = entry.statement
        case Evidence():
            words = entry.summary
        case _:
            words = entry.label
    return marked(words, entry.proposed)


def waiting_words(number: int) -> str:
    """How many entries wait for a person; empty for none."""
    if not number:
        return ""
    return f"{number:,} {'entry' if number == 1 else 'entries'} proposed, not accepted."
