"""One person's walk, as a frozen value. A change makes a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, TypeVar, get_args

from tui.case.model import DIRECTNESS, Case, Directness
from tui.case.scale import Scale

_T = TypeVar("_T")

Proof = Literal["asserted", "evidenced", "unopposed"]
PROOFS: Scale[Proof] = Scale(get_args(Proof))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What followed when a scenario was saved, and the digests of the passages it rested on."""

    follows: tuple[str, ...] = ()
    passages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scenario:
    """The options chosen, the notes, the passages doubted, and how much to accept.

    `guesses` maps an option, by its key, to the consequences that the reader took the document to
    draw from it before its branches were shown; without it, the reader does not guess first.
    `choices` maps a decision to the options chosen there: one for a decision of one, any number for
    a decision of any; a decision not made yet is absent. `doubts` maps a passage to the reason,
    `notes` the id of a decision, consequence or piece of evidence to a text. Ids that the case does
    not have are kept: they may come from another version of it.
    """

    case_id: str
    case_digest: str = ""
    title: str = ""
    author: str = ""
    created: datetime | None = None
    saved: datetime | None = None
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reading: Directness = "stated"
    proof: Proof = "asserted"
    doubts: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    guesses: Mapping[str, tuple[str, ...]] | None = None
    outcome: Outcome | None = None

    def chosen(self, decision: str) -> tuple[str, ...]:
        """What is written down for a decision; empty when nothing is, or none of its options.

        What that decides in a case, findings tell: it may be written for another version.
        """
        return self.choices.get(decision, ())


def new_scenario(case: Case) -> Scenario:
    """A walk through `case` on which nothing has been chosen yet."""
    return Scenario(case_id=case.id, case_digest=case.digest)


def status_quo(case: Case) -> Scenario:
    """The choices that leave things as they are; open where the case calls no option that."""
    choices = {
        decision.id: kept
        for decision in case.decisions.values()
        if (kept := tuple(option.id for option in decision.options if option.status_quo))
    }
    return replace(new_scenario(case), title="the status quo", choices=choices)


def decided(scenario: Scenario) -> Scenario:
    """What a person has decided of a scenario: all but what a save writes by itself."""
    return replace(scenario, created=None, saved=None, outcome=None, case_digest="", author="")


def on_terms_of(choices: Scenario, walk: Scenario) -> Scenario:
    """A set of choices, read on the terms of a walk."""
    return replace(choices, reading=walk.reading, proof=walk.proof, doubts=walk.doubts)


def choose(scenario: Scenario, case: Case, decision: str, option: str) -> Scenario:
    """Choose an option. At a decision of any, choosing it again takes it back.

    When the last one is taken back, the decision is open again: none of them is its own choice.
    """
    asked = case.decisions[decision]
    if asked.choose == "one":
        chosen: tuple[str, ...] = (option,)
    else:
        before = scenario.chosen(decision)
        now = set(before) ^ {option}
        chosen = tuple(o.id for o in asked.options if o.id in now)
        if not chosen:
            return unmake(scenario, decision)
    return replace(scenario, choices={**scenario.choices, decision: chosen})


def choose_none(scenario: Scenario, decision: str) -> Scenario:
    """Make a decision of any for none of its options."""
    return replace(scenario, choices={**scenario.choices, decision: ()})


def unmake(scenario: Scenario, decision: str) -> Scenario:
    """Leave a decision open again."""
    return replace(scenario, choices=_without(scenario.choices, decision))


def doubt(scenario: Scenario, passages: tuple[str, ...], reason: str) -> Scenario:
    """Doubt some passages, for a reason in the reader's words."""
    return replace(scenario, doubts={**scenario.doubts, **dict.fromkeys(passages, reason)})


def trust(scenario: Scenario, passages: tuple[str, ...]) -> Scenario:
    """Accept some passages again."""
    kept = {key: why for key, why in scenario.doubts.items() if key not in passages}
    return replace(scenario, doubts=kept)


def note(scenario: Scenario, key: str, text: str) -> Scenario:
    """Keep a note on a decision, consequence or piece of evidence; an empty one removes it."""
    rest = _without(scenario.notes, key)
    return replace(scenario, notes={**rest, key: text} if text else rest)


def guess(scenario: Scenario, option: str, consequences: tuple[str, ...]) -> Scenario:
    """Guess what the document draws from an option, by its key: perhaps nothing."""
    return replace(scenario, guesses={**(scenario.guesses or {}), option: consequences})


def next_reading(scenario: Scenario) -> Scenario:
    """Turn the reading dial: stated, beside, inferred, and round again."""
    return replace(scenario, reading=DIRECTNESS.next(scenario.reading))


def next_proof(scenario: Scenario) -> Scenario:
    """Turn the proof dial: asserted, evidenced, unopposed, and round again."""
    return replace(scenario, proof=PROOFS.next(scenario.proof))


def _without(mapping: Mapping[str, _T], key: str) -> dict[str, _T]:
    return {name: value for name, value in mapping.items() if name != key}
