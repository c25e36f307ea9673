"""Why a consequence follows, or does not: its proof as a tree of rows, down to the passages."""

from dataclasses import replace
from functools import partial

from tui.app.rows import Item
from tui.app.views.setter import rows_of
from tui.content.proofs import proof
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk


def proof_items(walk: Walk, consequence: str, width: int) -> list[Item]:
    """The proof; the cursor stops at passages, each time that one stands there.

    Rows are made when they come into sight.
    """
    seen: dict[str, int] = {}
    shown: list[Item] = []
    for part in proof(walk, consequence):
        subject = getattr(part, "subject", NOTHING)
        if subject.kind == "passage":
            seen[subject.id] = seen.get(subject.id, -1) + 1
            subject = replace(subject, again=seen[subject.id])
        else:
            subject = Subject("nothing")
        shown.append((subject, partial(rows_of, part, width)))
    return shown
