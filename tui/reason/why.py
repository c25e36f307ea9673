"""Why a consequence holds, or does not: its proof as a tree, down to links and choices."""

from dataclasses import dataclass

from tui.case.model import Link
from tui.reason.derive import Findings, State


@dataclass(frozen=True, slots=True)
class Choice:
    """An option that a link needs, and whether it is chosen."""

    option: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Ground:
    """One link of a consequence, with what it needs.

    `missing` says what keeps it from firing: `reading` (too loose a step), `doubted` (every passage
    doubted or lost), `cause` (something that it needs does not hold). Empty when it fires.
    """

    link: Link
    missing: tuple[str, ...]
    needs: "tuple[Choice | Step, ...]"


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
                Choice(source, findings.holds(source))
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
    lacks = {
        "reading": not terms.reads(link.directness),
        "doubted": not program.accepts(link.passages, terms),
        "cause": not all(findings.holds(source) for source in link.sources),
    }
    return tuple(name for name, is_missing in lacks.items() if is_missing)


def chain(findings: Findings, consequence: str) -> tuple[Link, ...]:
    """The links through which a consequence comes about, first cause first, its own last.

    For one that follows, the shortest way that fires; for others the first way that the terms
    accept, or the first of all. A chain is no firmer than its weakest link: show all their hedges.
    """
    return _chain(findings, consequence, frozenset())


def _chain(findings: Findings, consequence: str, above: frozenset[str]) -> tuple[Link, ...]:
    case, terms = findings.program.case, findings.terms
    links = case.consequences[consequence].links
    firing = [link for link in links if findings.fires(consequence, link)]
    active = [link for link in links if findings.program.active(link, terms)]
    ways: list[tuple[Link, ...]] = []
    for link in firing or active[:1] or links[:1]:
        before: dict[Link, None] = {}
        causes = [source for source in link.sources if source in case.consequences]
        if any(cause in above or cause == consequence for cause in causes):
            continue
        for cause in causes:
            before |= dict.fromkeys(_chain(findings, cause, above | {consequence}))
        ways.append((*before, link))
    return min(ways, key=len, default=links[:1])
