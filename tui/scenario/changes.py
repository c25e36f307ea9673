"""What is different since a scenario was saved, told in sentences. Nothing is dropped unsaid."""

from collections.abc import Iterable, Iterator

from tui.case.model import Case
from tui.outside.problem import shorten
from tui.scenario.model import Outcome, Scenario

MOST_NAMED = 12
"""How many things one sentence names; of more, it says how many are left."""


def changes(scenario: Scenario, case: Case, outcome_now: Outcome | None) -> tuple[str, ...]:
    """What differs between `scenario` as it was saved and `case` as it is now; empty if nothing.

    `outcome_now` is what follows from the scenario today; without it, that is not compared.
    """
    differences = tuple(_told(scenario, case, outcome_now))
    if scenario.case_id != case.id or scenario.case_digest in ("", case.digest):
        return differences
    if differences:
        return "The case file has changed since this scenario was saved.", *differences
    if scenario.outcome is None or outcome_now is None:
        return ("The case file has changed since this scenario was saved.",)
    return (
        "The case file has changed since this scenario was saved;"
        " what follows, and the passages it rests on, are the same.",
    )


def _told(scenario: Scenario, case: Case, outcome_now: Outcome | None) -> Iterator[str]:
    if scenario.case_id != case.id:
        yield f"This scenario was made with the case “{scenario.case_id}”; this is “{case.id}”."
    if scenario.outcome:
        yield from _passages(scenario.outcome, case)
    yield from _choices(scenario, case)
    yield from _remarks(scenario, case)
    if scenario.outcome and outcome_now:
        yield from _outcomes(scenario.outcome, outcome_now, case)


def _passages(outcome: Outcome, case: Case) -> Iterator[str]:
    gone, lost, changed = [], [], []
    for key, digest in outcome.passages.items():
        passage = case.passages.get(key)
        if passage is None:
            gone.append(key)
        elif passage.status == "lost":
            lost.append(key)
        elif passage.digest != digest:
            changed.append(key)
    of = f"of {_count(len(outcome.passages), 'passage')}"
    if changed:
        yield f"{len(changed)} {of} changed: {_names(changed)}."
    if lost:
        yield f"{len(lost)} {of} cannot be found in the document any more: {_names(lost)}."
    if gone:
        yield f"{len(gone)} {of} {_is(gone)} gone from the case: {_names(gone)}."


def _choices(scenario: Scenario, case: Case) -> Iterator[str]:
    decisions: list[str] = []
    options: list[str] = []
    for key, chosen in scenario.choices.items():
        decision = case.decisions.get(key)
        if decision is None:
            decisions.append(f"{key} ({', '.join(chosen) or 'none chosen'})")
            continue
        options += [f"{key}.{option}" for option in chosen if decision.option(option) is None]
        if decision.choose == "one" and len(chosen) != 1:
            yield (
                f"At “{decision.label}” one option is to be chosen now;"
                f" this scenario has {', '.join(chosen) or 'none'}."
            )
    if options:
        yield f"{_count(len(options), 'option')} {_is(options)} gone: {_names(options)}."
    if decisions:
        yield f"{_count(len(decisions), 'decision')} {_is(decisions)} gone: {_names(decisions)}."


def _remarks(scenario: Scenario, case: Case) -> Iterator[str]:
    """Doubts and notes on what the case no longer has."""
    doubts = [key for key in scenario.doubts if key not in case.passages]
    if doubts:
        what = _count(len(doubts), "doubted passage")
        yield f"{what} {_is(doubts)} gone from the case: {_names(doubts)}."
    ids = {*case.decisions, *case.options, *case.consequences, *case.evidence, *case.passages}
    notes = [key for key in scenario.notes if key not in ids]
    if notes:
        what = _count(len(notes), "note")
        yield f"{what} {_is(notes)} on what the case no longer has, and kept: {_names(notes)}."


def _outcomes(before: Outcome, now: Outcome, case: Case) -> Iterator[str]:
    fallen = [key for key in before.follows if key not in set(now.follows)]
    risen = [key for key in now.follows if key not in set(before.follows)]
    if fallen:
        what = _count(len(fallen), "consequence")
        yield f"{what} followed then, and {_do(fallen)} not now: {_names(_said(fallen, case))}."
    if risen:
        what = _count(len(risen), "consequence")
        yield f"{what} {_follow(risen)} now, and did not then: {_names(_said(risen, case))}."
    if fallen or risen:
        return
    added = [key for key in now.passages if key not in before.passages]
    left = [key for key in before.passages if key not in now.passages and key in case.passages]
    left = [key for key in left if case.passages[key].status != "lost"]
    if added:
        yield f"What follows rests on {_count(len(added), 'more passage')}: {_names(added)}."
    if left:
        what = _count(len(left), "passage")
        yield f"What follows does not rest on {what} any more: {_names(left)}."


def _said(keys: Iterable[str], case: Case) -> list[str]:
    """Consequences in the words of the case; one that is gone has only its id."""
    consequences = case.consequences
    return [f"“{shorten(consequences[k].statement, 80)}”" if k in consequences else k for k in keys]


def _names(names: Iterable[str]) -> str:
    named = list(names)
    more = len(named) - MOST_NAMED
    return ", ".join(named[:MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _is(things: list[str]) -> str:
    return "is" if len(things) == 1 else "are"


def _do(things: list[str]) -> str:
    return "does" if len(things) == 1 else "do"


def _follow(things: list[str]) -> str:
    return "follows" if len(things) == 1 else "follow"
