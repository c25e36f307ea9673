"""Changes of a walk, one at a time: what `seek`, `why_not` and `causes` answer in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tui.case.model import Case, Directness
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.program import Terms
from tui.scenario.model import Proof, Scenario

Choices = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose an option: at a decision of one instead of any other, at one of any besides them."""

    decision: str
    option: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Take one option of a decision of any back."""

    decision: str
    option: str


@dataclass(frozen=True, slots=True)
class Settle:
    """Make a decision of any that is open: for no option but those that other changes choose."""

    decision: str


@dataclass(frozen=True, slots=True)
class Reopen:
    """Leave a decision open that has been made."""

    decision: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Doubt a passage."""

    passage: str


@dataclass(frozen=True, slots=True)
class Trust:
    """Accept a passage again."""

    passage: str


@dataclass(frozen=True, slots=True)
class Read:
    """Turn the reading."""

    reading: Directness


@dataclass(frozen=True, slots=True)
class Demand:
    """Turn the proof asked for."""

    proof: Proof


Change = Choose | Drop | Settle | Reopen | Doubt | Trust | Read | Demand
Changes = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a walk stands: the choices made, and the terms on which the case is read."""

    choices: Choices
    terms: Terms


def changed(case: Case, stand: Stand, changes: Iterable[Change]) -> Stand:
    """Where a walk stands after some changes. Their order does not matter.

    Two changes that speak against each other are the caller's mistake; the last one then counts.
    """
    choices = dict(stand.choices)
    terms = stand.terms
    for change in changes:
        match change:
            case Choose(decision, option) if case.decisions[decision].choose == "one":
                choices[decision] = (option,)
            case Choose(decision, option):
                choices[decision] = _ordered(case, decision, {*choices.get(decision, ()), option})
            case Drop(decision, option):
                rest = set(choices.get(decision, ())) - {option}
                choices[decision] = _ordered(case, decision, rest)
            case Settle(decision):
                choices[decision] = _ordered(case, decision, set(choices.get(decision, ())))
            case Reopen(decision):
                choices.pop(decision, None)
            case Doubt(passage):
                terms = replace(terms, doubts=terms.doubts | {passage})
            case Trust(passage):
                terms = replace(terms, doubts=terms.doubts - {passage})
            case Read(reading):
                terms = replace(terms, reading=reading)
            case Demand(proof):
                terms = replace(terms, proof=proof)
    return Stand(choices, terms)


def _ordered(case: Case, decision: str, options: set[str]) -> tuple[str, ...]:
    return tuple(o.id for o in case.decisions[decision].options if o.id in options)


def rechosen(findings: Findings, changes: Iterable[Change]) -> Findings:
    """What follows after some changes of choices; the terms stay. Cost: a derivation."""
    stand = changed(findings.program.case, Stand(findings.choices, findings.terms), changes)
    return derive(findings.labelling, stand.choices)


def applied(case: Case, scenario: Scenario, changes: Iterable[Change]) -> Scenario:
    """A scenario after some changes. Passages that stay doubted keep the reader's reasons."""
    terms = Terms(scenario.reading, scenario.proof, frozenset(scenario.doubts))
    after = changed(case, Stand(scenario.choices, terms), changes)
    kept = {key: why for key, why in scenario.doubts.items() if key in after.terms.doubts}
    more = dict.fromkeys(sorted(after.terms.doubts - kept.keys()), "")
    return replace(
        scenario,
        choices=after.choices,
        reading=after.terms.reading,
        proof=after.terms.proof,
        doubts={**kept, **more},
    )
