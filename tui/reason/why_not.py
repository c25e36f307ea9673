"""What would make a consequence follow that does not.

Found as labels of minimal environments are (see `tui.reason.engine.labels`), in which to trust a
passage is assumed as well as options; and where passages speak against something, not to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tui.case.model import DIRECTNESS
from tui.reason.engine.budget import Budget, OutOfBudgetError
from tui.reason.engine.changes import Change, Changes, Choose, Demand, Read, Trust
from tui.reason.engine.derive import Findings
from tui.reason.engine.labels import MOST_STEPS, labels_of
from tui.reason.engine.program import Rule, Terms, bits
from tui.reason.engine.upstream import Upstream, excluding, upstream
from tui.scenario.model import PROOFS

MOST_WAYS = 200
"""The budget: how many ways anything in the cone may have, on some reading and proof."""


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Every minimal set of changes after which a consequence follows, smallest first.

    No way contains another, where a wider reading contains a smaller one, and a looser proof a
    stricter one. No ways at all: nothing helps. One of no changes: it follows already. When not
    `complete` there may be more ways, or smaller ones.
    """

    ways: tuple[Changes, ...]
    complete: bool


@dataclass(frozen=True, slots=True, order=True)
class _Way:
    """A mask of changes, and by how many steps the reading and the proof are loosened."""

    changes: int
    wider: int
    looser: int

    def within(self, other: "_Way") -> bool:
        """Whether this takes no more than another."""
        return (
            self.changes & other.changes == self.changes
            and self.wider <= other.wider
            and self.looser <= other.looser
        )


def why_not(findings: Findings, consequence: str) -> WhyNot:
    """The minimal changes after which a consequence follows.

    They choose options (`Choose`), accept doubted passages again (`Trust`; not those lost), widen
    the reading (`Read`) or loosen the proof asked for (`Demand`). What is chosen stays, except
    where another option of a decision of one replaces it. To choose at an open decision of any is
    one change here, and makes it. Sorted by the number of changes, then in the order of the case,
    with the passages after the options, then the reading, then the proof. Cost: the labels of the
    cone for each reading and proof that is no stricter, within the budget.

    Raises:
        ValueError: when the case has no such consequence.
    """
    program, terms = findings.program, findings.terms
    if consequence not in program.consequence_bits:
        message = f"The case has no consequence {consequence!r}."
        raise ValueError(message)
    if findings.state(consequence) == "follows":
        return WhyNot(((),), complete=True)
    space = _Remedies(findings, consequence)
    ways, complete = list[_Way](), True
    for wider in range(1 + len(DIRECTNESS.after(terms.reading))):
        for looser in range(1 + len(PROOFS.before(terms.proof))):
            try:
                ways += [_Way(changes, wider, looser) for changes in space.ways(wider, looser)]
            except OutOfBudgetError:
                complete = False
    kept: list[_Way] = []
    for way in sorted(ways, key=lambda way: (way.wider + way.looser, way.changes.bit_count(), way)):
        if not any(smaller.within(way) for smaller in kept):
            kept.append(way)
    kept.sort(key=space.rank)
    return WhyNot(tuple(space.changes(way) for way in kept), complete)


class _Remedies:
    """The cone of a consequence at its widest, and the changes that matter there.

    Bits of changes: first the options of the program, then the passages that can be trusted again;
    then, for these once more, that they are not.
    """

    def __init__(self, findings: Findings, consequence: str) -> None:
        program, terms = findings.program, findings.terms
        passages = program.case.passages
        self._program, self._terms, self._chosen = program, terms, findings.chosen
        self._doubted = tuple(
            key
            for key in (passages if terms.doubts else ())
            if key in terms.doubts and key not in program.lost
        )
        options, number = len(program.options), len(self._doubted)
        self._trusting = {key: 1 << options + at for at, key in enumerate(self._doubted)}
        self._doubting = {k: trusted << number for k, trusted in self._trusting.items()}
        self._of_changes = (1 << options + number) - 1
        self._steps = Budget(MOST_STEPS)  # for all readings and proofs together
        widest = Terms(reading=DIRECTNESS[-1])  # doubting nothing
        self._cone: Upstream = upstream(
            program, consequence, lambda _, link: program.active(link, widest)
        )

    def ways(self, wider: int, looser: int) -> list[int]:
        """The masks of changes that suffice on some looser terms.

        Raises:
            OutOfBudgetError: when there are too many.
        """
        terms = self._loosened(wider, looser)
        rules = list(self._rules(terms))
        exclusive = excluding(self._program, tuple(rules))
        exclusive += tuple(self._trusting[key] | self._doubting[key] for key in self._doubted)
        size = 2 * len(self._cone.consequences)
        labels = labels_of(rules, size, exclusive, MOST_WAYS, self._steps)
        return [environment & self._of_changes & ~self._chosen for environment in labels[0]]

    def _loosened(self, wider: int, looser: int) -> Terms:
        terms = self._terms
        reading = (terms.reading, *DIRECTNESS.after(terms.reading))[wider]
        proof = (terms.proof, *PROOFS.before(terms.proof))[looser]
        return replace(terms, reading=reading, proof=proof)

    def _rules(self, terms: Terms) -> Iterator[Rule]:
        """The links that can count, and what proves each consequence: heads beyond the cone."""
        size = len(self._cone.consequences)
        for rule in self._cone.rules:
            if not terms.reads(rule.link.directness):
                continue
            causes = rule.causes | (0 if terms.proof == "asserted" else 1 << size + rule.head)
            for trusting in self._accepting(rule.link.passages):
                yield replace(rule, options=rule.options | trusting, causes=causes)
        if terms.proof == "asserted":
            return
        for head, link in {rule.head: rule.link for rule in self._cone.rules}.items():
            key = self._cone.consequences[head]
            unopposed = 0
            if terms.proof == "unopposed":
                against = self._program.speaking(key, "against", terms)
                if 0 in self._accepting(against):
                    continue
                for trusting in self._accepting(against):
                    unopposed |= trusting << len(self._doubted)  # that it is not trusted
            for trusting in self._accepting(self._program.speaking(key, "for", terms)):
                yield Rule(size + head, trusting | unopposed, 0, link)

    def _accepting(self, passages: Iterable[str]) -> set[int]:
        """Each change by which one of some passages is accepted; 0 when one already is."""
        lost, trusting = self._program.lost, self._trusting
        return {trusting.get(p, 0) for p in passages if p not in lost}

    def rank(self, way: _Way) -> tuple[int, tuple[int, ...]]:
        """Fewest changes first, then the order of the case."""
        first = self._of_changes.bit_length()
        order = list(bits(way.changes))
        order += [first + way.wider] if way.wider else []
        order += [first + len(DIRECTNESS) + way.looser] if way.looser else []
        return len(order), tuple(order)

    def changes(self, way: _Way) -> Changes:
        """A way in changes."""
        options = self._program.options
        terms = self._loosened(way.wider, way.looser)
        changes: list[Change] = []
        for at in bits(way.changes):
            if at < len(options):
                changes.append(Choose(*options[at].split(".")))
            else:
                changes.append(Trust(self._doubted[at - len(options)]))
        changes += [Read(terms.reading)] if way.wider else []
        changes += [Demand(terms.proof)] if way.looser else []
        return tuple(changes)
