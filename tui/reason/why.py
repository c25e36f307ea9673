"""Why a consequence holds, or does not: its proof as a tree, down to links and choices."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush

from tui.case.model import Link
from tui.reason.engine.derive import Findings, State


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
    """A consequence in a proof. `repeated` says that its grounds stand further up already."""

    consequence: str
    state: State
    unproven: bool
    repeated: bool
    grounds: tuple[Ground, ...]


def why(findings: Findings, consequence: str) -> Step:
    """The tree of everything that does, or could, bring a consequence about.

    Links that fire come first. A consequence that stands above itself is not opened again, so loops
    end. Cost: the number of paths that lead to the consequence.
    """
    return _step(findings, consequence, ())


def _step(findings: Findings, consequence: str, above: tuple[str, ...]) -> Step:
    case, terms = findings.program.case, findings.terms
    unproven = not findings.program.proven(consequence, terms)
    state = findings.state(consequence)
    if consequence in above:
        return Step(consequence, state, unproven, True, ())
    grounds = [
        Ground(
            link,
            _missing(findings, link),
            tuple(
                Needed(source, findings.holds(source))
                if source in case.options
                else _step(findings, source, (*above, consequence))
                for source in link.sources
            ),
        )
        for link in case.consequences[consequence].links
    ]
    grounds.sort(key=lambda ground: len(ground.missing))
    return Step(consequence, state, unproven, False, tuple(grounds))


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


def chain(findings: Findings, consequence: str) -> tuple[Link, ...]:
    """The links through which a consequence comes about, first cause first, its own last.

    For one that follows, the shortest way that fires; for one that is open, the shortest that the
    choices leave; for others the shortest that the terms accept, or else its first link alone. A
    chain is no firmer than its weakest link: show all their hedges. Cost: the links that lead to
    the consequence, each time that what one comes from is reached in a shorter way, with the chain
    so far.
    """
    case = findings.program.case
    steps = [(key, way) for key, ways in _ways(findings, consequence).items() for way in ways]
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
            shortest[key] = (*before, numbers[link])
            for other in resting_on.get(key, ()):
                heappush(waiting, (turn if other > at else turn + 1, other))
    if consequence not in shortest:
        return case.consequences[consequence].links[:1]
    return tuple(steps[number][1] for number in shortest[consequence])


def _joined(chains: Mapping[str, tuple[int, ...]], causes: Iterable[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(step for cause in causes for step in chains[cause]))


def _ways(findings: Findings, consequence: str) -> dict[str, tuple[Link, ...]]:
    """The links worth telling of, for a consequence and everything that leads to it."""
    program, case = findings.program, findings.program.case
    excluded = program.decided_mask(findings.choices) & ~findings.chosen
    within_reach = findings.follows | findings.open

    def can_hold(source: str) -> bool:
        if bit := program.consequence_bits.get(source):
            return bool(bit & within_reach)
        return not program.option_bits[source] & excluded

    def told(key: str) -> tuple[Link, ...]:
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
            ways[key] = told(key)
            waiting += [s for link in ways[key] for s in link.sources if s in case.consequences]
    return ways
