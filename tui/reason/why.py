"""Why a consequence holds, or does not: its proof as a tree, down to links and choices."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from heapq import heappop, heappush

from tui.case.model import Link
from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.derive import Findings, State
from tui.reason.remember import remembered


@dataclass(frozen=True, slots=True)
class Needed:
    """An option that a link needs, and whether it is chosen."""

    option: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Ground:
    """One link of a consequence, with what it needs.

    `missing` says what keeps it from firing: `reading` (too loose a step), `doubted` (every passage
    is), `lost` (no passage is found, of those not doubted), `cause` (something that it needs does
    not hold). Empty when it fires.
    """

    link: Link
    missing: tuple[str, ...]
    needs: "tuple[Needed | Step, ...]"


@dataclass(frozen=True, slots=True)
class Step:
    """A consequence in a proof. `repeated` says that its grounds stand further up already.

    `left_out` is how many of its links are not told, because the proof is too long.
    """

    consequence: str
    state: State
    unproven: bool
    repeated: bool
    grounds: tuple[Ground, ...]
    left_out: int = 0


MOST_GROUNDS = 300
"""How many links a proof tells of, unless more are asked for: those nearest to the top."""

MOST_LINKS = 150
"""How many links are looked at to tell in one line how something comes about."""

MOST_CHAINS = 1_024
"""For how many consequences of one walk that is remembered: several screens full of rows."""

MOST_TOLD = 8_192
"""For how many it is remembered which of their links are worth telling of."""


def why(findings: Findings, consequence: str, most: int = MOST_GROUNDS) -> Step:
    """The tree of everything that does, or could, bring a consequence about.

    Links that fire come first. A consequence that stands above itself is not opened again, so loops
    end. Of more than `most` links, those are told that are fewest steps away. Cost: the number of
    paths that lead to the consequence, up to `most`.
    """
    nodes = [_Node(consequence, None)]
    opened: set[str] = set()
    for node in nodes:  # grows while it is gone through
        node.repeated = node.consequence in opened and node.is_beneath_itself()
        if node.repeated:
            continue
        opened.add(node.consequence)
        links = findings.program.case.consequences[node.consequence].links
        looked_at = ((link, _missing(findings, link)) for link in links[: SHARE * most])
        nearest = sorted(looked_at, key=lambda pair: len(pair[1]))[:most] if most else []
        most -= len(nearest)
        node.left_out = len(links) - len(nearest)
        for link, missing in nearest:
            causes = [s for s in link.sources if s in findings.program.consequence_bits]
            node.grounds.append((link, missing, [_Node(cause, node) for cause in causes]))
            nodes += node.grounds[-1][2]
    for node in reversed(nodes):  # each after what stands beneath it
        node.step = _step(findings, node)
    return nodes[0].step


SHARE = 10
"""Of the links of one consequence, so many times what may be told are looked at for the nearest."""


class _Node:
    """A step while its tree is made: what it stands beneath, and its causes for each link."""

    __slots__ = ("above", "consequence", "grounds", "left_out", "repeated", "step")
    step: Step

    def __init__(self, consequence: str, above: "_Node | None") -> None:
        self.consequence = consequence
        self.above = above
        self.repeated, self.left_out = False, 0
        self.grounds: list[tuple[Link, tuple[str, ...], list[_Node]]] = []

    def is_beneath_itself(self) -> bool:
        above = self.above
        while above and above.consequence != self.consequence:
            above = above.above
        return above is not None


def _step(findings: Findings, node: _Node) -> Step:
    key = node.consequence
    unproven = not findings.program.proven(key, findings.terms)
    grounds = []
    for link, missing, nodes in node.grounds:
        causes = iter(nodes)
        needs = tuple(
            next(causes).step
            if source in findings.program.consequence_bits
            else Needed(source, findings.holds(source))
            for source in link.sources
        )
        grounds.append(Ground(link, missing, needs))
    return Step(key, findings.state(key), unproven, node.repeated, tuple(grounds), node.left_out)


def _missing(findings: Findings, link: Link) -> tuple[str, ...]:
    program, terms = findings.program, findings.terms
    is_doubted = terms.doubts.issuperset(link.passages)
    lacks = {
        "reading": not terms.reads(link.directness),
        "doubted": is_doubted,
        "lost": not is_doubted and not program.accepts(link.passages, terms),
        "cause": not all(findings.holds(source) for source in link.sources),
    }
    return tuple(name for name, is_missing in lacks.items() if is_missing)


def passages_of(findings: Findings, consequence: str) -> tuple[str, ...]:
    """The passages that say how a consequence comes about. Cost: its links.

    Those of the links that fire, or, when none does, of all its links.
    """
    links = findings.program.case.consequences[consequence].links
    firing = [link for link in links if findings.fires(consequence, link)] or links
    return tuple(dict.fromkeys(passage for link in firing for passage in link.passages))


@dataclass(frozen=True, slots=True)
class Chain:
    """The links of a chain; when not `complete`, the last one alone: there are too many before."""

    links: tuple[Link, ...]
    complete: bool


def chain_in_short(findings: Findings, consequence: str) -> Chain:
    """The same as `chain`, where working it out takes no more than `MOST_LINKS` links.

    Worked out once for some findings.
    """

    def in_short() -> Chain:
        try:
            return Chain(chain(findings, consequence, Budget(MOST_LINKS)), complete=True)
        except OutOfBudgetError:
            links = findings.program.case.consequences[consequence].links
            firing = (link for link in links if findings.fires(consequence, link))
            return Chain((next(firing, links[0]),), complete=False)

    in_one_line: Chain = remembered(findings.chains, consequence, in_short, MOST_CHAINS)
    return in_one_line


def chain(findings: Findings, consequence: str, budget: Budget | None = None) -> tuple[Link, ...]:
    """The links through which a consequence comes about, first cause first, its own last.

    For one that follows, the shortest way that fires; for one that is open, the shortest that the
    choices leave; for others the shortest that the terms accept, or else its first link alone. A
    chain is no firmer than its weakest link: show all their hedges. Cost: the links that lead to
    the consequence, each time that what one comes from is reached in a shorter way, with the chain
    so far; each a step of the budget, if there is one.

    Raises:
        OutOfBudgetError: when there are more.
    """
    case = findings.program.case
    budget = Budget(sys.maxsize) if budget is None else budget
    told = _ways(findings, consequence, budget)
    steps = [(key, way) for key, ways in told.items() for way in ways]
    numbers: dict[Link, int] = {}  # links that say the same are one in a chain
    resting_on: dict[str, list[int]] = {}
    for at, (_, link) in enumerate(steps):
        numbers.setdefault(link, at)
        for source in link.sources:
            resting_on.setdefault(source, []).append(at)
    shortest: dict[str, tuple[int, ...]] = {}
    # Round by round in the order of the steps: of ways that are equally short, the first stands.
    waiting = [(0, at) for at in range(len(steps))]
    while waiting:  # a way that goes in a circle never begins, so it is never found
        turn, at = heappop(waiting)
        key, link = steps[at]
        causes = [source for source in link.sources if source in case.consequences]
        if not all(cause in shortest for cause in causes):
            continue
        before = shortest[causes[0]] if len(causes) == 1 else _joined(shortest, causes)
        if key not in shortest or len(before) + 1 < len(shortest[key]):
            budget.spend()
            shortest[key] = (*before, numbers[link])
            for other in resting_on.get(key, ()):
                heappush(waiting, (turn if other > at else turn + 1, other))
    if consequence not in shortest:
        return case.consequences[consequence].links[:1]
    return tuple(steps[number][1] for number in shortest[consequence])


def _joined(chains: Mapping[str, tuple[int, ...]], causes: Iterable[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(step for cause in causes for step in chains[cause]))


def _ways(findings: Findings, consequence: str, budget: Budget) -> dict[str, tuple[Link, ...]]:
    """The links worth telling of, for a consequence and everything that leads to it."""
    program, case = findings.program, findings.program.case
    excluded = program.decided_mask(findings.choices) & ~findings.chosen
    within_reach = findings.follows | findings.open

    def can_hold(source: str) -> bool:
        if bit := program.consequence_bits.get(source):
            return bool(bit & within_reach)
        return not program.option_bits[source] & excluded

    def worth_telling(key: str) -> tuple[Link, ...]:
        links = case.consequences[key].links
        active = tuple(link for link in links if program.active(link, findings.terms))
        if findings.state(key) == "follows":
            return tuple(link for link in active if findings.fires(key, link))
        open_still = tuple(link for link in active if all(map(can_hold, link.sources)))
        return open_still or active or links

    ways: dict[str, tuple[Link, ...]] = {}
    waiting = [consequence]
    while waiting:
        key = waiting.pop()
        if key not in ways:
            budget.spend(len(case.consequences[key].links))
            told = partial(worth_telling, key)
            ways[key] = remembered(findings.told, key, told, MOST_TOLD)
            waiting += [s for link in ways[key] for s in link.sources if s in case.consequences]
    return ways
