"""What a step of a walk has changed, in a sentence: taken, taken back, or taken again."""

from tui.reason.engine.difference import Difference
from tui.wording.words import NO_LONGER_OPEN, NO_LONGER_SAID, capital, count, listed

NOTHING_TO_UNDO = "There is nothing to take back."
NOTHING_TO_REDO = "There is nothing to do again."
CHANGES_NOTHING = "What follows stays the same."


def step_words(step: Difference) -> str:
    """What follows now and did not, and the other way round; empty where nothing has changed."""
    more = step.appears.bit_count()
    parts = [count(more, "more consequence follows", "more consequences follow")] if more else []
    parts += [
        f"{count(number, 'consequence')} {'is' if number == 1 else 'are'} {words}"
        for number, words in (
            (step.disappears.bit_count(), NO_LONGER_SAID),
            (step.closes.bit_count(), NO_LONGER_OPEN),
        )
        if number
    ]
    return listed(parts)


def turned_words(dial: str, stands_at: str, step: Difference | None) -> str:
    """Where a dial stands now, and what that has changed; None, while that is not known yet."""
    said = f"{dial}: {stands_at}."
    if step is None:
        return said
    words = step_words(step)
    return f"{said} {f'{capital(words)}.' if words else CHANGES_NOTHING}"


def back_words(differs: str, *, again: bool) -> str:
    """That something was taken back, or done again, and what it is about: `the reading`."""
    done = "Done again" if again else "Taken back"
    return f"{done}: {differs}." if differs else f"{done}."


def noted_words(before: str, text: str) -> str:
    """That a note is made or removed; `before` is what stood there, empty where nothing did."""
    if text:
        return "Noted."
    return "Note removed." if before else "Nothing is noted."
