"""What anchoring a case found and did, as printed text."""

from collections.abc import Iterable

from tui.text.sheet import Sheet
from tui.work.anchor import Anchoring, Change


def change_text(change: Change, width: int, *, styled: bool) -> str:
    """One change, with how it read and how it reads, for a person to decide on."""
    sheet = Sheet(width, styled=styled)
    _add(sheet, change)
    return sheet.text()


def anchored_text(
    anchoring: Anchoring, accepted: Iterable[Change], width: int, *, styled: bool
) -> str:
    """What was written, and what is left for a person to look at."""
    sheet = Sheet(width, styled=styled)
    accepted = tuple(accepted)
    for words, keys in (
        ("Named by words now", anchoring.named),
        ("With a digest for the first time", anchoring.new),
        ("Not looked at, since it cannot be read: all that stands in", anchoring.unread),
        ("As they were, in a document that has changed around them", anchoring.moved),
        ("Accepted", [change.id for change in accepted]),
        (
            "No words name these, or their document has changed: name them yourself",
            anchoring.unnamed,
        ),
    ):
        if keys:
            sheet.add(f"{words}: {', '.join(keys)}.")
    left = [change for change in anchoring.changes if change not in accepted]
    for change in left:
        sheet.gap()
        _add(sheet, change)
        sheet.add(_next(change), "  ")
    sheet.gap()
    sheet.add(_summary(len(anchoring.entries) + len(accepted), len(left)))
    return sheet.text()


def _add(sheet: Sheet, change: Change) -> None:
    if change.why == "document":
        sheet.add(f"The document {change.id} is not the one that the case was made from.")
        sheet.add(change.before, "  before  ", style="quiet")
        sheet.add(change.now, "  now     ")
        return
    sheet.add(f"The passage {change.id}", style="strong")
    if change.before:
        sheet.add(_line(change.before), "  before  ", style="quiet")
    else:
        sheet.add("How it read before is not kept here.", "  before  ", style="quiet")
        if change.named.start:
            words = " … ".join(filter(None, (change.named.start, change.named.end)))
            sheet.add(f"It is named by these words: “{_line(words)}”", " " * 10, style="quiet")
    sheet.add(_line(change.now) or "Nothing in the document reads like it.", "  now     ")
    if change.why == "lost" and change.now:
        sheet.add("This is only what reads most like it. Is it what was meant?", " " * 10)


def _next(change: Change) -> str:
    if change.passages:
        return f"First settle what stands in it: {', '.join(change.passages)}."
    if not change.values:
        return "Correct its words in the file, or remove it."
    return f"Read it again, and all that cites it; then run this with --accept {change.id}"


def _summary(written: int, left: int) -> str:
    entries = "entry" if written == 1 else "entries"
    waiting = f" {left} for you to look at." if left else ""
    return f"{written} {entries} written.{waiting}"


def _line(text: str) -> str:
    return " ".join(text.split())
