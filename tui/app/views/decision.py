"""A decision as the document puts it, its options, and what the one under the cursor would do."""

from collections.abc import Iterable

from tui.app.rows import BLANK, Item, wrap
from tui.app.views.setter import items, rows
from tui.case.model import Decision
from tui.content.changes import previewed
from tui.content.decisions import choice, frame, none_choice
from tui.content.model import Part
from tui.content.quotes import caveats, own_note
from tui.content.subject import NOTHING
from tui.content.walk import Walk
from tui.reason.preview import Preview

WELCOME = "A document, read as choices: choose, and see what it says would follow."


def decision_items(walk: Walk, decision: Decision, width: int, *, first: bool) -> list[Item]:
    """The framing of a decision, then its options, and none of these where that can be chosen.

    `first` adds, before anything has been chosen, what this is about.
    """
    is_new = first and not walk.findings.choices
    shown: list[Item] = []
    if is_new:
        shown.append((NOTHING, [*wrap([(WELCOME, "silent")], width - 1), BLANK]))
    shown.append((NOTHING, [*rows(frame(decision), width), BLANK]))
    shown += items(_choices(walk, decision), width)
    if is_new:
        shown.append((NOTHING, [BLANK, *wrap([(walk.case.summary, "quiet")], width - 1)]))
    return shown


def _choices(walk: Walk, decision: Decision) -> Iterable[Part]:
    for number, option in enumerate(decision.options, 1):
        yield choice(walk, decision, option, number)
    if decision.choose == "any":
        yield none_choice(walk, decision)


def preview_items(
    walk: Walk, decision: Decision, option: str, preview: Preview, width: int
) -> list[Item]:
    """What the option under the cursor would add, take away or leave silent, and the notes on it.

    An empty `option` is the choice of none.
    """
    told = rows(previewed(walk, decision, option, preview), width)
    told += rows(own_note(walk, decision.id), width)
    told += rows(caveats(walk, "decision", decision.id), width)
    return [(NOTHING, told)]
