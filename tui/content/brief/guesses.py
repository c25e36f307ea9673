"""What the reader of a walk guessed before seeing, and what the document says."""

from itertools import islice

from tui.content.brief.apparatus import Apparatus
from tui.content.brief.model import Entry
from tui.content.guesses import guessed_parts
from tui.content.model import sentence
from tui.content.walk import Walk
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario
from tui.wording.brief import GUESSES_MEAN


def guessed(
    walk: Walk, scenario: Scenario, reasoner: Reasoner, apparatus: Apparatus
) -> tuple[Entry, ...]:
    """Every guess, option by option; nothing where none is kept."""
    guesses = reasoner.guessed(walk.findings, scenario)
    if not guesses:
        return ()
    lead = sentence(GUESSES_MEAN, "quiet")
    return apparatus.entries([lead, *guessed_parts(walk.findings, guesses)])


def guessed_in_short(
    walk: Walk, scenario: Scenario, reasoner: Reasoner, apparatus: Apparatus
) -> tuple[Entry, ...]:
    """All guesses in numbers; nothing where none is kept."""
    guesses = reasoner.guessed(walk.findings, scenario)
    return apparatus.entries(islice(guessed_parts(walk.findings, guesses), 1)) if guesses else ()
