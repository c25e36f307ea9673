"""What a proof of a consequence rests on, under the doubts of a walk and some more."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.case.model import Link, Way
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import bits
from tui.reason.engine.upstream import upstream


@dataclass(frozen=True, slots=True)
class Basis:
    """What can bring a consequence about as things are chosen, and the passages it rests on.

    `rules` are triples: a head, which is a number, the causes as a mask, and the passages that
    carry the rule. Number 0 is the consequence asked about. Where the proof asks, `speaks_for` and
    `speaks_against` give for each number the passages of the evidence on it; else they are empty.
    Masks of passages are over `passages`, which holds only those that are accepted.
    """

    passages: tuple[str, ...]
    rules: tuple[tuple[int, int, int], ...]
    speaks_for: tuple[int, ...]
    speaks_against: tuple[int, ...]


def basis_of(findings: Findings, consequence: str) -> Basis:
    """All that a proof can use under the doubts of the findings or more. Cost: the cone."""
    program, terms = findings.program, findings.terms
    doubts = terms.doubts
    # Only a proof that minds what speaks against lets a doubt bring about what does not follow now.
    can_grow = terms.proof == "unopposed"

    def counts(_: str, link: Link) -> bool:
        return program.active(link, terms) and all(
            findings.holds(source) or (can_grow and source in program.consequence_bits)
            for source in link.sources
        )

    at: dict[str, int] = {}

    def mask(passages: Iterable[str]) -> int:
        bitmask = 0
        for passage in passages:
            if passage not in doubts and passage not in program.lost:
                bitmask |= at.setdefault(passage, 1 << len(at))
        return bitmask

    def evidence(way: Way) -> tuple[int, ...]:
        return tuple(mask(program.speaking(key, way, terms)) for key in cone.consequences)

    cone = upstream(program, consequence, counts)
    return Basis(
        rules=tuple((rule.head, rule.causes, mask(rule.link.passages)) for rule in cone.rules),
        speaks_for=evidence("for") if terms.proof != "asserted" else (),
        speaks_against=evidence("against") if can_grow else (),
        passages=tuple(at),
    )


def grounds(basis: Basis, doubts: int) -> tuple[int, ...]:
    """What one proof rests on under further doubts; empty when there is no proof.

    Each ground is a mask of the passages that carry one of its links, or speak for something that
    must be shown: the proof stands, under any more doubts, until one ground is doubted whole. Cost:
    one pass over the rules for each step of the proof.
    """
    held = 0
    used: dict[int, tuple[int, int]] = {}
    waiting = basis.rules
    while not held & 1:
        rest = []
        before = held
        for rule in waiting:
            head, causes, carrying = rule
            if causes & held != causes:
                rest.append(rule)
            elif carrying & ~doubts and not held >> head & 1 and _is_shown(basis, head, doubts):
                held |= 1 << head
                used[head] = causes, carrying & ~doubts
        if held == before:
            return ()
        waiting = tuple(rest)
    carriers = set()
    needed, seen = [0], 1
    while needed:
        head = needed.pop()
        causes, carrying = used[head]
        carriers.add(carrying)
        if basis.speaks_for:
            carriers.add(basis.speaks_for[head] & ~doubts)
        needed += bits(causes & ~seen)
        seen |= causes
    return tuple(carriers)


def _is_shown(basis: Basis, head: int, doubts: int) -> bool:
    """Whether a consequence meets the proof."""
    if basis.speaks_for and not basis.speaks_for[head] & ~doubts:
        return False
    return not basis.speaks_against or not basis.speaks_against[head] & ~doubts
