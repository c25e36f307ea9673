"""What the engine answers, in words that every screen and every command uses."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.case.model import Case
from tui.reason.engine.changes import (
    Change,
    Changes,
    Choose,
    Demand,
    Doubt,
    Drop,
    Read,
    Reopen,
    Settle,
    Trust,
)
from tui.reason.engine.difference import Difference
from tui.wording.proposed import called, marked
from tui.wording.words import (
    NO_LONGER_SAID,
    NONE_CHOSEN,
    UNCHANGED,
    cite,
    count,
    listed,
    option_words,
)

if TYPE_CHECKING:  # what was asked for is loaded already; the words are there before
    from tui.reason.futures import Box, Futures, Part
    from tui.reason.seek import Block, Conflict, Sought
    from tui.reason.support import Fragility, Threads

ANY_COURSE = "any course"

ALREADY = "Nothing needs to change: this is how it stands in the walk."
NO_COURSE = "No course does it all."
BARRED = "These ways bar it:"
NONE_FOUND = "The search stopped short before it found a way. There may be one, or none."
MAY_BE_MORE = "The search stopped short: there may be more ways than these, and smaller ones."
MORE_THAN_LISTED = "No more than {most} ways are listed; there may be others."
MORE_WAYS = "There may be more ways than were worked out."
NOT_WORKED_OUT = "not worked out, there are too many combinations"
ALIKE = "Nothing differs: the same is chosen and accepted, and the same follows."
ALL_FOLLOW = "The same follows, and the same is open, in all of them."
CHOICES_KEPT = "With your choices kept, "
YOURS_MARKED = "Your choices lead to the one marked yours."
NOT_ALL_FUTURES = "There are too many combinations to tell all of them apart."
NOTHING_MORE = "nothing but what follows in every future"
OTHER_COURSES = "and under courses of other kinds"
EACH_FOLLOWS = "under how many courses each follows"
READERS_STEP = "every chain has a step of the reader’s own"


def change_words(case: Case, change: Change) -> str:
    """One change: `Export controls → Continue as now`."""
    match change:
        case Choose(decision, option):
            sign = "→" if case.decisions[decision].choose == "one" else "+"
            return (
                f"{called(case.decisions[decision])} {sign} {option_label(case, decision, option)}"
            )
        case Drop(decision, option):
            return f"{called(case.decisions[decision])} − {option_label(case, decision, option)}"
        case Settle(decision):
            return f"{called(case.decisions[decision])} → {NONE_CHOSEN}"
        case Reopen(decision):
            return f"{called(case.decisions[decision])} left open"
        case Doubt(passage):
            return f"{_cited(case, passage)} doubted"
        case Trust(passage):
            return f"{_cited(case, passage)} accepted again"
        case Read(reading):
            return f"reading: {reading}"
        case Demand(proof):
            return f"proof: {proof}"


def changes_words(case: Case, changes: Changes) -> tuple[str, ...]:
    """Some changes, each in words. Making a decision of any for something is not told twice."""
    chosen = {change.decision for change in changes if isinstance(change, Choose)}
    return tuple(
        change_words(case, change)
        for change in changes
        if not (isinstance(change, Settle) and change.decision in chosen)
    )


def turning_words(ways: Sequence[Sequence[str]]) -> str:
    """How some sets of changes turn something: one by one, or only together."""
    if len(ways) == 1:
        together = len(ways[0])
        if together == 1:
            return "this alone turns it"
        return "both together turn it" if together == 2 else f"all {together} together turn it"
    if any(len(changes) > 1 for changes in ways):
        return "each of these by itself turns it"
    return f"{'either' if len(ways) == 2 else 'any one'} of these alone turns it"


def option_label(case: Case, decision: str, option: str) -> str:
    """An option in the words of the case; one that is gone has only its id."""
    chosen = case.decisions[decision].option(option)
    return called(chosen) if chosen else option


def _cited(case: Case, passage: str) -> str:
    return cite(case, case.passages[passage]) if passage in case.passages else passage


def conflict_words(case: Case, conflict: "Conflict") -> str:
    """Why nothing can be found, in a sentence."""
    reach, avoid = _statements(case, conflict.reach), _statements(case, conflict.avoid, "or")
    decisions = listed([called(case.decisions[key]) for key in conflict.decisions])
    match conflict.kind:
        case "never":
            return f"{reach} is said to follow under no choice, on these terms."
        case "regardless":
            return f"{avoid} is said to follow whatever is chosen."
        case "apart":
            return f"{reach} need options that exclude each other."
        case "always":
            return f"Whatever is chosen at {decisions}, {avoid} is said to follow."
        case "entailed":
            return f"Whatever it takes for {reach} to be said to follow, {avoid} then is too."


def ways_words(sought: "Sought", *, short: bool = False) -> str:
    """How many ways there are: `2 ways, smallest first`, or in short only how many."""
    if sought.conflict:
        return "no way"
    number = len(sought.answers)
    if not number:
        return "stopped short"
    if not sought.answers[0]:
        return "nothing to change"
    least = "" if sought.complete else "at least "
    words = f"{least}{count(number, 'way')}"
    return f"{words}, smallest first" if number > 1 and not short else words


def price_words(effect: Difference) -> str:
    """How much an answer changes in all, so that its price is seen."""
    more, fewer = effect.appears.bit_count(), effect.disappears.bit_count()
    parts = [f"{more} more follow{'s' if more == 1 else ''}"] if more else []
    parts += [f"{fewer} {'is' if fewer == 1 else 'are'} {NO_LONGER_SAID}"] if fewer else []
    return f"In all, {' and '.join(parts)}." if parts else UNCHANGED


def shortfall_words(sought: "Sought") -> str:
    """What the answers are short of; empty when they are all that there are."""
    if sought.complete:
        return ""
    if not sought.answers:
        return NONE_FOUND
    from tui.reason.seek import MOST_ANSWERS

    is_full = len(sought.answers) >= MOST_ANSWERS
    return MORE_THAN_LISTED.format(most=MOST_ANSWERS) if is_full else MAY_BE_MORE


def block_words(case: Case, block: "Block") -> str:
    """One way in which what is to be avoided comes about."""
    options = " and ".join(option_words(case, key) for key in block.options)
    return f"{options or ANY_COURSE} → {_statement(case, block.consequence)}"


def space_words(space: "Futures") -> str:
    """How many courses there are, and how many futures they lead to."""
    lead = "leads" if space.courses == 1 else "lead"
    return f"{count(space.courses, 'course')} {lead} to {futures_words(space)}"


def futures_words(space: "Futures") -> str:
    """How many futures there are, or how many at least."""
    return f"{'' if space.complete else 'at least '}{count(space.number, 'future')}"


def courses_words(space: "Futures", consequence: str) -> str:
    """Under how many courses a consequence follows: `4 of 8`."""
    if consequence not in space.courses_with:
        return "not worked out"
    return f"{space.courses_with[consequence]:,} of {space.courses:,}"


def box_words(case: Case, box: "Box") -> tuple[str, ...]:
    """Which courses a box holds, a phrase for each decision that matters; empty: all of them."""
    return tuple(part_words(case, part) for part in box)


def part_words(case: Case, part: "Part") -> str:
    """What a box asks of one decision."""

    def labels(options: Sequence[str]) -> list[str]:
        return [option_label(case, part.decision, option) for option in options]

    asked = [
        listed(labels(part.among), "or"),
        f"with {listed(labels(part.having))}" if part.having else "",
        f"without {listed(labels(part.lacking), 'or')}" if part.lacking else "",
    ]
    return f"{called(case.decisions[part.decision])}: {', '.join(filter(None, asked))}"


def fragility_words(fragility: "Fragility") -> str:
    """How few doubts fell a consequence: `one doubt fells it`."""
    if fragility.sets:
        number = len(fragility.sets[0])
        return "one doubt fells it" if number == 1 else f"{number} doubts fell it"
    return "no doubt fells it" if fragility.complete else "no doubts that were tried fell it"


def threads_words(threads: "Threads") -> str:
    """Whether one voice states the whole chain: `one voice`, `stitched from 2 voices`."""
    if not threads.sets:
        return "" if threads.complete else "voices not worked out"
    fewest = min(map(len, threads.sets))
    return "one voice" if fewest <= 1 else f"stitched from {count(fewest, 'voice')}"


def _statements(case: Case, keys: Sequence[str], word: str = "and") -> str:
    inner = str.maketrans("“”", "‘’")  # quotes in quotes
    return listed([f"“{_statement(case, key).translate(inner)}”" for key in keys], word)


def _statement(case: Case, key: str) -> str:
    item = case.consequences[key]
    return marked(item.statement.rstrip("."), item.proposed)
