"""The words of the tour: what to look at, and what to do next. An action in braces is its key."""

OFFER = "New here? {tour} begins a short tour, here in the app; {return} puts this away."

STEPS = (
    "This is a decision that was read out of the document. Choose an option: {down}, then"
    " {choose}.",
    "Beneath the options stands what the document says of each choice. On the walk ({walk}), move"
    " down to one of these.",
    "In detail: whose words, for and against, in which sentence. {source} shows that sentence in"
    " the document.",
    "What is cited is lit; beside it, all that rests on it. {map} shows the whole argument.",
    "From choices to what follows; {graph}, {futures}, {silences} are other views. {reading} lets"
    " looser links count, too: turn it.",
    "{save} saves the walk, {open} opens others, {help} says what the signs mean, {palette} finds"
    " everything else.",
)
"""One thing after the other; the last asks for nothing."""

NEXT = "{tour} goes on, {return} leaves"
LAST = "{tour} ends the tour"
OVER = "The tour is over; {tour} begins it again."
NO_DECISIONS = "The tour goes through decisions, and this case has none yet; {open} opens another."


def step_words(at: int) -> str:
    """Which step it is: the first is 0."""
    return f"Tour {at + 1} of {len(STEPS)}"
