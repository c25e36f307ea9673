"""The words of the tour: what to look at, and what to do next. An action in braces is its key.

With what goes before and after them they have three rows of 40 cells, on a screen of 12.
"""

OFFER = "New here? {tour} begins a short tour, here in the app; {return} puts this away."

STEPS = (
    "Choose an option ({up} {down}, {choose}). It is all read out of the document.",
    "Move down past the options, to what the document says of each.",
    "Next pane ({next_pane}): whose words, for and against. {source} shows the sentence.",
    "Cited words are lit; {next_pane}: what rests on them. {map} shows the argument.",
    "The argument in four views: {outline}, {graph}, {futures}, {silences}."
    " {reading}: how loose links may be.",
    "{save} saves, {open} opens others, {help} says what signs mean, {palette} finds all else.",
)
"""One thing after the other; the last asks for nothing. Each is told only where it is so."""

AT_WALK = "This step is on the walk: {walk} leads there."
AT_DECISION = "This step is at a decision: {back} leads back to one."
AT_BRANCHES = "This step is at a decision: {view} leads back to it."
AT_OPTIONS = "This step is among the options: {next_pane} leads there."
UNCOVERED = "What the document says is covered here: {guess} shows it."
AT_SOURCE = "This step is in the document: {source} leads there."
AT_MAP = "This step is on the map: {map} leads there."
"""What is said in place of a step where it is not so, and leads to where it is."""

NEXT = "{tour} goes on, {return} leaves"
LAST = "{tour} ends the tour"
OVER = "The tour is over; {tour} begins it again."
NO_DECISIONS = "The tour goes through decisions, and this case has none yet; {open} opens another."


def step_words(at: int) -> str:
    """Which step it is: the first is 0."""
    return f"Tour {at + 1} of {len(STEPS)}"
