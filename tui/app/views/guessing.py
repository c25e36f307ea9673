"""A decision whose branches are covered until one has guessed what they hold."""

from collections.abc import Mapping
from dataclasses import replace

from tui.app.rows import BLANK, INDENT, Item, wrap
from tui.app.views.branches import Look, option_rows
from tui.app.views.decision import framed
from tui.app.views.setter import rows
from tui.case.model import Decision
from tui.content.subject import NOTHING
from tui.wording.guesses import GUESS_FIRST, HOW, NOT_GUESSED, guess_words


def covered_items(
    decision: Decision, look: Look, guesses: Mapping[str, tuple[str, ...]], width: int
) -> list[Item]:
    """The question and the options, where one guesses first what the document draws from each."""
    shown: list[Item] = [(NOTHING, [*rows(framed(decision, look.noted), width), BLANK])]
    for at, option in enumerate(look.choices):
        key = option.subject.id
        words = guess_words(len(guesses[key])) if key in guesses else NOT_GUESSED
        marked = replace(option, marks=(*option.marks, words))
        shown.append((option.subject, option_rows(marked, at, look, width)))
    told = [BLANK]
    for words, role in ((GUESS_FIRST, "strong"), (HOW, "quiet")):
        told += wrap([(words, role)], width - 1, INDENT)
    return [*shown, (NOTHING, told)]
