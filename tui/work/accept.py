"""Write into a case file that a person accepts what somebody has proposed there."""

from dataclasses import dataclass
from pathlib import Path

from tui.authoring.edited import edited
from tui.authoring.edits import Accept
from tui.authoring.text import CannotWrite
from tui.case.model import Case
from tui.case.proposed import Proposal, meant, proposals, quoted_passages
from tui.case.read import read_case
from tui.outside.near import did_you_mean
from tui.outside.paths import shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.text import clean_line
from tui.scenario.durable import write_durably
from tui.work.case_file import SINCE_READ, bytes_of, text_of, unchanged

_MOST_NAMED = 12
"""How many entries a message names."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case file, and the entries in it that wait for a person."""

    path: Path
    case: Case
    proposals: tuple[Proposal, ...]

    def named(self, name: str) -> Proposal:
        """The entry that a person means, by its id or its reference.

        Raises:
            Refused: when nothing that waits is called so, or several things are.
        """
        candidates = meant(self.proposals, name)
        if len(candidates) == 1:
            return candidates[0]
        who = f"“{clean_line(name)}”"
        if candidates:
            names = " or ".join(each.reference for each in candidates)
            raise _refused(self.path, f"Several things are called {who}.", f"Say which: {names}.")
        waiting = [each.reference for each in self.proposals]
        listed = ", ".join(waiting[:_MOST_NAMED]) + (" …" if len(waiting) > _MOST_NAMED else "")
        near = did_you_mean(name, [*waiting, *(each.key for each in self.proposals)])
        mend = near or (f"These are: {listed}." if waiting else "Nothing waits to be accepted.")
        raise _refused(self.path, f"Nothing called {who} is proposed and not accepted.", mend)

    def with_passages(self, proposal: Proposal) -> tuple[Proposal, ...]:
        """An entry, and the proposed passages that it quotes: who accepts it has read them."""
        quoted = quoted_passages(self.case, proposal)
        passages = {each.key: each for each in self.proposals if each.kind == "passage"}
        return proposal, *(passages[key] for key in quoted if key in passages)

    def lost(self, proposal: Proposal) -> tuple[str, ...]:
        """The passages that an entry quotes, or is, and that are not found."""
        quoted = quoted_passages(self.case, proposal)
        passages = (proposal.key, *quoted) if proposal.kind == "passage" else quoted
        return tuple(key for key in passages if self.case.passages[key].status == "lost")


def waiting_in(path: Path) -> Waiting:
    """What waits for a person in the case file at `path`.

    Raises:
        Refused: when it cannot be read, or is not a case.
    """
    case = read_case(path).case
    return Waiting(path, case, proposals(case))


def accept(waiting: Waiting, entries: tuple[Proposal, ...], by: str, on: str) -> Waiting:
    """Write that `by` accepts some entries, on a day such as 2026-11-26; what waits then.

    Raises:
        Refused: when the file has changed since it was read, has no place for this, or cannot be
            saved. It is then as it was.
    """
    data = unchanged(waiting.path, waiting.case.digest, SINCE_READ, "Run it again.")
    text = text_of(data)
    try:
        for entry in entries:
            text = edited(text, Accept(entry.reference, by, on), waiting.case)
    except CannotWrite as cannot:
        message = f"{cannot} Nothing was written."
        raise _refused(waiting.path, message, "Write it by hand.", "cannot-write") from None
    write_durably(waiting.path, bytes_of(text, data))
    return waiting_in(waiting.path)


def _refused(path: Path, message: str, mend: str, rule: str = "unknown-reference") -> Refused:
    return Refused([Problem(rule, "error", shown_path(path), 0, 0, message, mend)])
