"""That entries are proposed, and wait for a person to accept them."""

from collections.abc import Iterator
from itertools import groupby

from tui.case.check.finding import Finding, quoted
from tui.case.proposed import Proposal, proposals
from tui.case.read import Reading

_MOST_NAMED = 12
"""How many entries are named; `juncture accept` lists them all."""


def proposed(reading: Reading) -> Iterator[Finding]:
    """What each has proposed that nobody has accepted, in one note."""
    waiting = sorted(proposals(reading.case), key=_by)
    for by, group in groupby(waiting, key=_by):
        entries = list(group)
        number = "One entry is" if len(entries) == 1 else f"{len(entries):,} entries are"
        names = ", ".join(entry.reference for entry in entries[:_MOST_NAMED])
        more = f" and {len(entries) - _MOST_NAMED:,} more" if len(entries) > _MOST_NAMED else ""
        message = f"{number} proposed by {quoted(by)}, and nobody has accepted: {names}{more}."
        mend = (
            "Read each beside its document; `juncture accept FILE ID` shows one and asks, "
            "`juncture accept FILE` lists them."
        )
        yield Finding("proposed", (*entries[0].path, "proposed_by"), message, mend)


def _by(proposal: Proposal) -> str:
    return proposal.by
