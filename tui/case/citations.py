"""The way back: from a passage to everything in the case that cites it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tui.case.model import Case

CiterKind = Literal["decision", "option", "consequence", "evidence", "caveat"]


@dataclass(frozen=True, slots=True)
class Citer:
    """Something that cites a passage: what it is, its key, and its own words."""

    kind: CiterKind
    key: str
    words: str


Citing = Mapping[str, tuple[Citer, ...]]
"""For each passage, by its id, what cites it."""


def citers(case: Case) -> Citing:
    """For each passage, what cites it, in the order of the case. Cost: the case, once."""
    found: dict[str, dict[Citer, None]] = {key: {} for key in case.passages}

    def cite(passages: tuple[str, ...], citer: Citer) -> None:
        for key in passages:
            found[key][citer] = None

    def near(references: tuple[str, ...]) -> tuple[str, ...]:
        """The passages among some references; evidence cites its own."""
        return tuple(r.removeprefix("passage.") for r in references if r.startswith("passage."))

    for decision in case.decisions.values():
        cite(near(decision.related), Citer("decision", decision.id, decision.question))
        cite(decision.passages, Citer("decision", decision.id, decision.question))
        for option in decision.options:
            words = f"{decision.label}: {option.label}"
            cite((*option.passages, *near(option.related)), Citer("option", option.key, words))
    for consequence in case.consequences.values():
        for link in consequence.links:
            citer = Citer("consequence", consequence.id, consequence.statement)
            cite(link.passages, citer)
    for item in case.evidence.values():
        cite(item.passages, Citer("evidence", item.id, item.summary))
    for caveat in case.caveats:
        cite(caveat.passages, Citer("caveat", caveat.id, caveat.text))
    return {key: tuple(citing) for key, citing in found.items()}
