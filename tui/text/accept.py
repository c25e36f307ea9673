"""What is proposed in a case, and what has been accepted, as printed text."""

from collections.abc import Sequence

from tui.case.proposed import Proposal, quoted_passages
from tui.content.proposed import name_of, proposal_parts
from tui.content.walk import Walk
from tui.text.setter import Setter
from tui.text.sheet import Sheet
from tui.wording.proposed import waiting_words
from tui.wording.words import count


def proposal_text(
    walk: Walk, entries: Sequence[Proposal], width: int, *, styled: bool = False
) -> str:
    """One proposed entry for a person to decide on; the others are passages that go with it."""
    sheet = Sheet(width, styled=styled)
    Setter(sheet).set(proposal_parts(walk, entries[0]), "")
    if len(entries) > 1:
        names = ", ".join(entry.reference for entry in entries[1:])
        sheet.add(f"Who accepts it accepts what it quotes too: {names}.", style="quiet")
    sheet.gap()
    return sheet.text() + "\n"


def waiting_text(
    walk: Walk, waiting: Sequence[Proposal], width: int, *, styled: bool = False
) -> str:
    """All that waits for a person: each by what to call it, and in its own words.

    Passages that another entry quotes are accepted with it, and only counted.
    """
    sheet = Sheet(width, styled=styled)
    if not waiting:
        sheet.add("Nothing is proposed that nobody has accepted.")
        return sheet.text()
    quoted = {f"passage.{key}" for entry in waiting for key in quoted_passages(walk.case, entry)}
    by = ""
    for entry in sorted(waiting, key=lambda entry: entry.by):
        if entry.reference in quoted:
            continue
        if entry.by != by:
            by = entry.by
            sheet.gap()
            sheet.add(f"Proposed by {by}", style="strong")
        sheet.add(entry.reference, "  ")
        sheet.add(name_of(walk, entry), "      ", style="quiet")
    sheet.gap()
    if number := len({entry.reference for entry in waiting} & quoted):
        goes = "is accepted with what quotes it" if number == 1 else "are accepted with what quotes"
        sheet.add(f"{count(number, 'passage')} {goes}{'' if number == 1 else ' them'}.")
    sheet.add(waiting_words(len(waiting)))
    sheet.add("`juncture accept FILE ID` shows one beside its passages, and asks.")
    return sheet.text()


def accepted_text(
    accepted: Sequence[Proposal], by: str, on: str, left: int, width: int, *, styled: bool = False
) -> str:
    """What was accepted and by whom, and how much is left."""
    sheet = Sheet(width, styled=styled)
    if accepted:
        names = ", ".join(entry.reference for entry in accepted)
        sheet.add(f"Accepted by {by} on {on}: {names}.")
    else:
        sheet.add("Nothing was accepted.")
    if left:
        sheet.add(waiting_words(left))
    return sheet.text()
