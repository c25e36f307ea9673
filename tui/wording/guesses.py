"""The words for guessing first, and for what comes of a guess."""

from collections.abc import Sequence

from tui.reason.guesses import Guessed
from tui.wording.words import count

GUESS_FIRST = "Guess first: what does the document say would follow from each option?"
HOW = "Enter on an option asks for your guess. When each has one, the branches open."
ASKED = "Mark what you take the document to say would follow from it, by itself or with others."
GUESSING = "Guess first: each decision shows its branches once you have guessed them."
NOT_GUESSING = "The branches are shown at once."
NOT_GUESSED = "not guessed yet"
HEADING = "your guesses"
DRAWN = "guessed, and the document links it"
MISSED = "not guessed; the document links it"
SILENT = "guessed; the document does not link it to this"
AVERTED = "guessed; the document says that it averts this"
NONE_GUESSED = "It was guessed that nothing follows."
NONE_LINKED = "It was guessed that nothing follows, and the document links nothing to it."


def guess_words(number: int) -> str:
    """How much was guessed of an option."""
    return count(number, "guess", "guesses") if number else "nothing guessed to follow"


def sums_words(guesses: Sequence[Guessed]) -> str:
    """All guesses in numbers."""
    drawn, missed, silent = (
        sum(map(len, parts))
        for parts in (
            [one.drawn for one in guesses],
            [one.missed for one in guesses],
            [one.silent for one in guesses],
        )
    )
    right, wrong = (count(number, "guess", "guesses") for number in (drawn, silent))
    were = "was" if missed == 1 else "were"
    parts = (
        f"{right} that the document links",
        f"{missed:,} more that it links {were} not guessed",
        f"{wrong} that it does not link there",
    )
    return f"Of {count(len(guesses), 'option')}: {'; '.join(parts)}."
