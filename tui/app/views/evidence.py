"""The evidence for and against a consequence, with the notes on it."""

from tui.app.rows import BLANK, Item
from tui.app.views.setter import rows
from tui.content.evidence import evidence
from tui.content.model import Exhibit, Heading, Part
from tui.content.quotes import caveats, own_note
from tui.content.subject import NOTHING
from tui.content.walk import Walk


def evidence_items(walk: Walk, consequence: str, width: int) -> list[Item]:
    """The reader's own note first, then the evidence, then the editor's notes on the consequence.

    Each piece of evidence is one item with its notes.
    """
    groups: list[list[Part]] = []
    for part in evidence(walk, consequence, quoted=False):
        if isinstance(part, Exhibit | Heading) or not groups:
            groups.append([])
        groups[-1].append(part)
    shown: list[Item] = [(NOTHING, rows(own_note(walk, consequence), width))]
    for group in groups:
        subject = group[0].subject if isinstance(group[0], Exhibit) else NOTHING
        shown.append((subject, [*rows(group, width), BLANK]))
    notes = caveats(walk, "consequence", consequence)
    return [*shown, *((NOTHING, [*rows([note], width), BLANK]) for note in notes)]
