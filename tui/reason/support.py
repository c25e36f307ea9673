"""What a consequence rests on: which options and passages, how few doubts fell it, whose voices.

Supports and threads are labels of minimal environments, as in `tui.reason.engine.labels`, in which
passages or voices are assumed as well as options. The fewest doubts are found as the smallest
hitting sets of the proofs are: proofs are asked for one by one, and each tells which doubts to try
next (R. Reiter, "A Theory of Diagnosis from First Principles", Artificial Intelligence 32, 1987).
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from tui.case.model import Link
from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.derive import Findings
from tui.reason.engine.labels import labels_of, minimal
from tui.reason.engine.program import Rule, bits
from tui.reason.engine.proofs import basis_of, grounds
from tui.reason.engine.upstream import excluding, upstream

MOST_SUPPORTS = 200
"""The budget: how many supports anything in the cone may have before supports are given up."""

MOST_THREADS = 200
"""The budget: how many sets of voices anything in the cone may have before threads are."""

MOST_TRIALS = 1000
"""The budget: how many sets of doubts `fragility` tries."""
WEIGHT = 200
"""How much longer that takes than laying one set of options beside another."""


@dataclass(frozen=True, slots=True)
class Support:
    """A smallest set of options (by key) and passages under which a consequence holds.

    Both are in the order of the case.
    """

    options: tuple[str, ...]
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Supports:
    """Every minimal support, smallest first; when not `complete` there are too many to list."""

    found: tuple[Support, ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Fragility:
    """How few passages fell a consequence that follows: `sets` are all the smallest such sets.

    Empty `sets`: no doubt fells it (when `complete`), or none of the sizes tried does. When not
    `complete`, those in `sets` are of the smallest size all the same; there may be more of them.
    """

    sets: tuple[tuple[str, ...], ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Threads:
    """Whose voices state the chain that brings a consequence about, as things are chosen.

    `sets` are the smallest sets of voices (by id) that together state a whole chain; sets of one:
    one voice states it all. Empty when the consequence does not follow. `reader`: every chain has a
    step of the reader's own (`inferred`). When not `complete` there are too many sets to list;
    `reader` is exact all the same.
    """

    sets: tuple[tuple[str, ...], ...]
    reader: bool
    complete: bool


Firmness = tuple[Fragility, Threads]
"""How firmly a consequence stands: how few doubts fell it, and whose voices state it."""


def supports(findings: Findings, consequence: str) -> Supports:
    """Every minimal set of options and passages under which a consequence would hold.

    Read on the terms of the findings, whatever is chosen: with those options chosen and, of all
    passages that carry links or speak for something, only those accepted, it holds. What speaks
    against counts as on the terms. A passage that is doubted or lost supports nothing. Cost: in the
    worst case exponential in the links and passages of the cone, within the budget.
    """
    program, terms = findings.program, findings.terms
    asks = terms.proof != "asserted"
    proven: dict[str, bool] = {}

    def counts(key: str, link: Link) -> bool:
        if key not in proven:
            proven[key] = program.proven(key, terms)
        return proven[key] and program.active(link, terms)

    def accepted(passages: Iterable[str]) -> list[str]:
        return [p for p in dict.fromkeys(passages) if program.accepts((p,), terms)]

    cone = upstream(program, consequence, counts)
    carry = [accepted(rule.link.passages) for rule in cone.rules]
    speak = [
        accepted(program.speaking(key, "for", terms)) for key in (cone.consequences if asks else ())
    ]
    used = {passage for passages in (*carry, *speak) for passage in passages}
    names = (*program.options, *(p for p in program.case.passages if p in used))
    first = len(program.options)
    bit_of = {passage: 1 << at for at, passage in enumerate(names[first:], first)}
    size = len(cone.consequences)
    rules = []
    for rule, passages in zip(cone.rules, carry, strict=True):
        causes = rule.causes | (1 << size + rule.head if asks else 0)  # that it is shown, beside
        rules += [replace(rule, options=rule.options | bit_of[p], causes=causes) for p in passages]
    for head, link in {rule.head: rule.link for rule in cone.rules}.items() if asks else ():
        rules += [Rule(size + head, bit_of[p], 0, link) for p in speak[head]]
    try:
        labels = labels_of(rules, 2 * size, excluding(program, cone.rules), MOST_SUPPORTS)
    except OutOfBudgetError:
        return Supports((), complete=False)
    environments = sorted((tuple(bits(label)) for label in labels[0]), key=_smallest_first)
    return Supports(
        tuple(
            Support(
                tuple(names[at] for at in those if at < first),
                tuple(names[at] for at in those if at >= first),
            )
            for those in environments
        ),
        complete=True,
    )


def _smallest_first(positions: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    return len(positions), positions


def fragility(findings: Findings, consequence: str) -> Fragility:
    """The smallest sets of further doubts under which a consequence no longer follows.

    Each set of doubts is tried by deriving again, for a doubt may also take away what speaks
    against something, and so open another way. Cost: a derivation over the cone for each set tried,
    within the budget.
    """
    if findings.state(consequence) != "follows":
        return Fragility((), complete=True)
    basis = basis_of(findings, consequence)
    waiting, seen, felling, trials = [(0, 0)], {0}, list[int](), Budget(MOST_TRIALS, WEIGHT)
    while waiting and not (felling and waiting[0][0] > felling[0].bit_count()):
        try:
            trials.spend()
        except OutOfBudgetError:
            return Fragility(_named(findings, basis.passages, felling), complete=False)
        _, doubts = heappop(waiting)
        rests_on = grounds(basis, doubts)
        if not rests_on:
            felling.append(doubts)
        # Doubts that fell it, these among them, take at least one of the grounds away whole.
        for ground in minimal(rests_on):
            more = doubts | ground
            if more not in seen:
                seen.add(more)
                heappush(waiting, (more.bit_count(), more))
    return Fragility(_named(findings, basis.passages, felling), complete=True)


def _named(
    findings: Findings, passages: tuple[str, ...], sets: list[int]
) -> tuple[tuple[str, ...], ...]:
    """Sets of passages by id, all in the order of the case. Cost: the passages of the case."""
    named = [{passages[at] for at in bits(mask)} for mask in sets]
    if len(named) == 1 and len(named[0]) == 1:
        return (tuple(named[0]),)
    used = {passage for those in named for passage in those}
    order = {p: at for at, p in enumerate(p for p in findings.program.case.passages if p in used)}
    ordered = sorted(sorted(order[passage] for passage in those) for those in named)
    names = tuple(order)
    return tuple(tuple(names[at] for at in those) for those in ordered)


def threads(findings: Findings, consequence: str) -> Threads:
    """Whose voices state what brings a consequence about, with these choices on these terms.

    The smallest sets of voices such that the links in these voices alone would do. What the proof
    asks for needs no voice. Cost: in the worst case exponential in the voices of the cone, within
    the budget.
    """
    if findings.state(consequence) != "follows":
        return Threads((), reader=False, complete=True)
    program = findings.program
    cone = upstream(program, consequence, findings.fires)
    used = {rule.link.voice for rule in cone.rules}
    names = tuple(voice for voice in program.case.voices if voice in used)
    bit_of = {voice: 1 << at for at, voice in enumerate(names)}
    size = len(cone.consequences)
    rules = [replace(rule, options=bit_of[rule.link.voice]) for rule in cone.rules]
    said = [replace(rule, options=0) for rule in rules if rule.link.directness != "inferred"]
    reader = True
    with suppress(OutOfBudgetError):
        reader = not labels_of(said, size, (), 1)[0]  # each label is empty, or needs nothing
    try:
        labels = labels_of(rules, size, (), MOST_THREADS)
    except OutOfBudgetError:
        return Threads((), reader, complete=False)
    voices = sorted((tuple(bits(label)) for label in labels[0]), key=_smallest_first)
    return Threads(tuple(tuple(names[at] for at in those) for those in voices), reader, True)
