"""Why a consequence follows, or does not: its proof as a tree of rows, down to the passages."""

from dataclasses import replace

from tui.app.rows import Item
from tui.app.views.setter import items
from tui.content.proofs import proof
from tui.content.subject import Subject
from tui.content.walk import Walk


def proof_items(walk: Walk, consequence: str, width: int) -> list[Item]:
    """The proof; the cursor stops at passages, each time that one stands there."""
    seen: dict[str, int] = {}
    shown: list[Item] = []
    for subject, rows in items(proof(walk, consequence), width):
        if subject.kind == "passage":
            seen[subject.id] = seen.get(subject.id, -1) + 1
            shown.append((replace(subject, again=seen[subject.id]), rows))
        else:
            shown.append((Subject("nothing"), rows))
    return shown
