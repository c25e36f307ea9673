"""Which sentences carry the most: what would no longer follow if one of them were not accepted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tui.reason.engine.derive import Findings, spread
from tui.reason.engine.labels import Labelling, counting

MOST_RULES = 400_000
"""The budget: how many links are looked at in all."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What rests on some sentences of a document, numbered as in its body.

    `passages` are all that have a part in them, and `falls` the consequences that follow, and would
    not if none of these were accepted.
    """

    document: str
    sentences: tuple[int, ...]
    passages: tuple[str, ...]
    falls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carrying:
    """The sentences by how much falls with them, the most first, then in the order of the case.

    Sentences that the same passages stand in are one entry; those with which nothing falls are left
    out. When not `complete`, some were not tried.
    """

    sentences: tuple[Carried, ...]
    complete: bool


def carrying(findings: Findings) -> Carrying:
    """What falls with each sentence that is cited, by itself.

    Cost: what follows is worked out again for each of them, within the budget.
    """
    program = findings.program
    left = MOST_RULES
    carried: list[Carried] = []
    complete = True
    for (document, passages), sentences in _together(findings):
        left -= len(program.rules)
        if left < 0:
            complete = False
            break
        fallen = findings.follows & ~_follows_without(findings, passages)
        if fallen:
            falls = program.ids(fallen)
            carried.append(Carried(document, tuple(sentences), passages, falls))
    carried.sort(key=lambda each: -len(each.falls))
    return Carrying(tuple(carried), complete)


def _together(findings: Findings) -> Iterator[tuple[tuple[str, tuple[str, ...]], list[int]]]:
    """The sentences that anything that follows may rest on, by the passages that stand in them."""
    case = findings.program.case
    matter = set(_mattering(findings))
    touching: dict[tuple[str, int], list[str]] = {}
    for passage in case.passages.values():
        for number in passage.sentences:
            touching.setdefault((passage.document, number), []).append(passage.id)
    order = {key: at for at, key in enumerate(case.documents)}
    together: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for (document, number), passages in sorted(
        touching.items(), key=lambda item: (order[item[0][0]], item[0][1])
    ):
        if not matter.isdisjoint(passages):
            together.setdefault((document, tuple(passages)), []).append(number)
    yield from together.items()


def _mattering(findings: Findings) -> Iterator[str]:
    """The passages whose doubt can matter: those of links that fire, and of what proofs ask for."""
    program = findings.program
    for key in program.ids(findings.follows):
        for link in program.case.consequences[key].links:
            if findings.fires(key, link):
                yield from link.passages
        if findings.terms.proof != "asserted":
            yield from program.speaking(key, "for", findings.terms)


def _follows_without(findings: Findings, passages: Iterable[str]) -> int:
    terms = replace(findings.terms, doubts=findings.terms.doubts.union(passages))
    rules = counting(findings.program, terms)
    # Only its rules are asked for, so that no labels need to be worked out.
    return spread(Labelling(findings.program, terms, rules, (), complete=False), findings.chosen)
