"""A decision as a table: its options are columns, what is linked to any of them are rows."""

from dataclasses import dataclass

from tui.case.model import Decision, Sign
from tui.content.model import Span
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.reason.branches import Branch, Branches, Linked
from tui.reason.engine.program import Program, Terms
from tui.reason.weigh import weigh
from tui.wording.branches import (
    ALREADY,
    AVERTED,
    averts_words,
    brought_words,
    common_words,
    needs_words,
)
from tui.wording.proposed import called
from tui.wording.silence import silence_words
from tui.wording.standing import LOOSER_WORDS
from tui.wording.words import link_words, listed, option_words

Averts = tuple[tuple[str, ...], ...]
"""For each option, the consequences that the document says it averts."""

NOT_LINKED = "–"
"""What stands in the cell of an option to which a consequence is not linked."""

RISKY: frozenset[Sign] = frozenset({"risk", "mixed"})
"""What somebody might want averted."""


@dataclass(frozen=True, slots=True)
class BranchRow:
    """One consequence across the options.

    `cells` hold, for each option, the document's own hedge at the last step there; `said` whether
    that is within the reading. `remark` tells what else brings it.
    """

    subject: Subject
    sign: Sign
    statement: str
    depth: int
    cells: tuple[Span, ...]
    said: tuple[bool, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class BranchTable:
    """The rows, and the sentences on what the columns have in common.

    It is the same whatever is chosen at the decision itself.
    """

    program: Program
    terms: Terms
    rows: tuple[BranchRow, ...]
    sentences: tuple[str, ...]

    def evidence(self, row: BranchRow) -> tuple[int, int]:
        """How many origins speak for the consequence of a row, and against it.

        Asked for only when the row is seen. Cost: the evidence on it.
        """
        scales = weigh(self.program, self.terms, row.subject.id)
        return scales.speaks_for.origins, scales.speaks_against.origins


def branch_table(walk: Walk, decision: Decision, branches: Branches) -> BranchTable:
    """Everything that the document links to the options. Cost: the branches."""
    silences = [silence_words(walk.findings, option) for option in branches.options]
    consequences = walk.case.consequences.items()
    risks = {key for key, item in consequences if item.valence.sign in RISKY}
    averts = tuple(option.averts for option in decision.options)
    one = decision.choose == "one"
    sentences = common_words(branches, silences, risks, averts, one=one)
    rows = tuple(_row(walk, row, averts) for row in branches.rows)
    in_rows = {row.consequence for row in branches.rows}
    sentences += tuple(
        averts_words(at, called(walk.case.consequences[key]))
        for at, keys in enumerate(averts)
        for key in keys
        if key not in in_rows
    )
    return BranchTable(walk.findings.program, walk.findings.terms, rows, sentences)


def _row(walk: Walk, row: Linked, averts: Averts) -> BranchRow:
    item = walk.case.consequences[row.consequence]
    return BranchRow(
        Subject("consequence", item.id),
        item.valence.sign,
        called(item),
        row.depth,
        tuple(
            (AVERTED, "strong") if row.consequence in averted else _cell(walk, item.id, branch)
            for averted, branch in zip(averts, row.branches, strict=True)
        ),
        tuple(bool(branch and branch.within) for branch in row.branches),
        _remark(walk, row),
    )


def _cell(walk: Walk, consequence: str, branch: Branch | None) -> Span:
    """The hedge of the last step; what leads to it stands in the row above it."""
    if branch is None:
        return NOT_LINKED, "quiet"
    if not branch.within:
        return LOOSER_WORDS[branch.link.directness], "quiet"
    words = link_words(walk.case.consequences[consequence], branch.link)
    return (f"→ {words}" if branch.steps > 1 else words), "hedge"


def _remark(walk: Walk, row: Linked) -> str:
    """What else it takes, and what else brings it."""
    if row.already:
        return ALREADY
    brought = brought_words([option_words(walk.case, key) for key in row.elsewhere])
    return " · ".join(filter(None, (*_needs(walk, row), brought)))


def _needs(walk: Walk, row: Linked) -> tuple[str, ...]:
    """What each option needs besides, within the reading where anything is said within it."""
    within = any(branch and branch.within for branch in row.branches)
    needed = {
        at: [listed([option_words(walk.case, key) for key in keys]) for keys in branch.needs]
        for at, branch in enumerate(row.branches)
        if branch and branch.within == within
    }
    return needs_words(needed)
