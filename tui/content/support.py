"""What a consequence rests on, how few doubts fell it, and what would make it follow."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.content.changes import way
from tui.content.model import Heading, Line, Parts, Span, sentence
from tui.content.walk import Walk
from tui.wording.phrases import (
    MORE_WAYS,
    READERS_STEP,
    changes_words,
    fragility_words,
    threads_words,
)
from tui.wording.words import capital, cite, count, option_words, voice_words

if TYPE_CHECKING:
    from tui.reason.support import Fragility, Support, Supports, Threads
    from tui.reason.why_not import WhyNot

MOST_TOLD = 6
"""How many sets of one kind are told; of more, how many are left."""

TOO_MANY = "There are too many ways to list."
NO_WAY = "Nothing that can be chosen, accepted or read more widely makes it follow."


def firmness_line(walk: Walk, fragility: "Fragility", threads: "Threads") -> Line:
    """How few doubts fell a consequence that follows, which, and whose voices state it."""
    return Line((*_fall(walk, fragility), *_whose(walk, threads)))


def _fall(walk: Walk, fragility: "Fragility") -> tuple[Span, ...]:
    words: Span = (capital(fragility_words(fragility)), "strong")
    sets = fragility.sets[:MOST_TOLD]
    places = [" with ".join(_cited(walk, passage) for passage in doubts) for doubts in sets]
    if not places:
        return words, (". ", "text")
    more = len(fragility.sets) - len(sets)
    left = f", or {more} more" if more else ""
    left += "" if fragility.complete else ", and perhaps others"
    return words, (f": {', or '.join(places)}{left}", "text"), (". ", "text")


def _whose(walk: Walk, threads: "Threads") -> tuple[Span, ...]:
    words = capital(threads_words(threads))
    if not threads.sets:
        return ((f"{words}.", "quiet"),) if words else ()
    fewest = min(threads.sets, key=len)
    names = ", ".join(voice_words(walk.case, voice) for voice in fewest)
    states = f" {'states' if len(fewest) == 1 else 'for'} the whole chain: {names}."
    step: tuple[Span, ...] = ((f" {capital(READERS_STEP)}.", "caveat"),) if threads.reader else ()
    return (words, "strong"), (states, "text"), *step


def supports(walk: Walk, sets: "Supports") -> Parts:
    """Every smallest set of options and passages under which it would hold; those chosen first."""
    if not sets.found and sets.complete:
        return
    chosen = {key for key in walk.case.options if walk.findings.holds(key)}
    yield Heading("what it can rest on")
    ordered = sorted(sets.found, key=lambda support: not chosen.issuperset(support.options))
    for support in ordered[:MOST_TOLD]:
        yield _support(walk, support, have=chosen.issuperset(support.options))
    left = len(ordered) - MOST_TOLD
    if not sets.complete:
        yield sentence(TOO_MANY, "quiet")
    elif left > 0:
        yield sentence(f"and {count(left, 'more way')}", "quiet")


def _support(walk: Walk, support: "Support", *, have: bool) -> Line:
    options = " and ".join(option_words(walk.case, key) for key in support.options)
    places = ", ".join(_cited(walk, passage) for passage in support.passages)
    words: Span = (options or "whatever is chosen", "text" if have else "quiet")
    mark: Span = ("● ", "accent") if have else ("○ ", "quiet")
    return Line((words, (f" · {places}", "quiet")), mark)


def ways(walk: Walk, why_not: "WhyNot") -> tuple[Sequence[Line], str]:
    """What would make a consequence follow, a line for each way, and what is to be said of them."""
    lines = [way(changes_words(walk.case, changes)) for changes in why_not.ways]
    return lines, MORE_WAYS if not why_not.complete else "" if why_not.ways else NO_WAY


def _cited(walk: Walk, passage: str) -> str:
    return cite(walk.case, walk.case.passages[passage])
