"""The way back: from a passage to everything in the case that cites it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tui.case.indexes import indexed
from tui.case.model import Case

CiterKind = Literal["decision", "option", "consequence", "evidence", "caveat"]


@dataclass(frozen=True, slots=True)
class Citer:
    """Something that cites a passage: what it is, its key, its own words, and who proposed it."""

    kind: CiterKind
    key: str
    words: str
    proposed: str = ""


Citing = Mapping[str, tuple[Citer, ...]]
"""For each passage, by its id, what cites it."""


def citers(case: Case) -> Citing:
    """For each passage, what cites it, in the order of the case. Cost: the case, once."""
    return indexed(case, "citing", lambda: _citers(case))


def _citers(case: Case) -> Citing:
    citers_of: dict[str, dict[Citer, None]] = {key: {} for key in case.passages}

    def cite(passages: tuple[str, ...], citer: Citer) -> None:
        for key in passages:
            citers_of[key][citer] = None

    def near(references: tuple[str, ...]) -> tuple[str, ...]:
        """The passages among some references; evidence cites its own."""
        return tuple(r.removeprefix("passage.") for r in references if r.startswith("passage."))

    for decision in case.decisions.values():
        citer = Citer("decision", decision.id, decision.question, decision.proposed)
        cite((*near(decision.related), *decision.passages), citer)
        for option in decision.options:
            words = f"{decision.label}: {option.label}"
            citer = Citer("option", option.key, words, option.proposed)
            cite((*option.passages, *near(option.related)), citer)
    for consequence in case.consequences.values():
        for link in consequence.links:
            words = consequence.statement
            citer = Citer("consequence", consequence.id, words, consequence.proposed)
            cite(link.passages, citer)
    for item in case.evidence.values():
        cite(item.passages, Citer("evidence", item.id, item.summary, item.proposed))
    for caveat in case.caveats:
        cite(caveat.passages, Citer("caveat", caveat.id, caveat.text, caveat.proposed))
    return {key: tuple(citing) for key, citing in citers_of.items()}
