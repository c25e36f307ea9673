"""A decision as a table: its options are columns, what is linked to any of them are rows."""

from dataclasses import dataclass

from tui.case.model import Decision, Sign
from tui.content.claims import claim
from tui.content.model import Claim, Span
from tui.content.walk import Walk
from tui.reason.branches import Branch, Branches, Row
from tui.reason.weigh import origins, weigh
from tui.wording.branches import common_words
from tui.wording.silence import silence_words
from tui.wording.standing import LOOSER_WORDS
from tui.wording.words import link_words, listed, option_words

RISKY: frozenset[Sign] = frozenset({"risk", "mixed"})
"""What somebody might want averted."""


@dataclass(frozen=True, slots=True)
class BranchRow:
    """One consequence across the options.

    `cells` hold, for each option, the document's own hedge at the last step there; `said` whether
    that is within the reading. `remark` tells what else brings it.
    """

    claim: Claim
    depth: int
    cells: tuple[Span, ...]
    said: tuple[bool, ...]
    speaks_for: int
    speaks_against: int
    remark: str


@dataclass(frozen=True, slots=True)
class BranchTable:
    """The rows, and the sentences on what the columns have in common."""

    rows: tuple[BranchRow, ...]
    sentences: tuple[str, ...]


def branch_table(walk: Walk, decision: Decision, found: Branches) -> BranchTable:
    """Everything that the document links to the options. Cost: a claim for each row."""
    silences = [silence_words(walk.findings, option) for option in found.options]
    risks = [key for key, item in walk.case.consequences.items() if item.valence.sign in RISKY]
    sentences = common_words(found, silences, risks, one=decision.choose == "one")
    return BranchTable(tuple(_row(walk, row) for row in found.rows), sentences)


def _row(walk: Walk, row: Row) -> BranchRow:
    scales = weigh(walk.findings.program, walk.findings.terms, row.consequence)
    return BranchRow(
        claim(walk.findings, row.consequence),
        row.depth,
        tuple(_cell(walk, row.consequence, branch) for branch in row.branches),
        tuple(bool(branch and branch.within) for branch in row.branches),
        origins(scales.speaks_for),
        origins(scales.speaks_against),
        _remark(walk, row),
    )


def _cell(walk: Walk, consequence: str, branch: Branch | None) -> Span:
    """The hedge of the last step; what leads to it stands in the row above it."""
    if branch is None:
        return "–", "quiet"
    if not branch.within:
        return LOOSER_WORDS[branch.link.directness], "quiet"
    words = link_words(walk.case.consequences[consequence], branch.link)
    return (f"→ {words}" if branch.steps > 1 else words), "hedge"


def _remark(walk: Walk, row: Row) -> str:
    if row.already:
        return "said whatever you choose"
    if not row.elsewhere:
        return ""
    return f"already, from {listed([option_words(walk.case, key) for key in row.elsewhere])}"
