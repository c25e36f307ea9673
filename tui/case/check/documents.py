"""Rules on documents: each is there, unchanged, and says what its entry says of it."""

from collections.abc import Iterator
from typing import Any

from tui.case.check.finding import Finding, quoted
from tui.case.locate import stands_in
from tui.case.read import Reading
from tui.case.sentences import idle
from tui.documents.limits import TAKE_OUT
from tui.outside.positions import Path

_MENDS = {
    "document-unsafe-path": "Put the document into seeds/, and name it by its path in there.",
    "document-missing": "Put the document into seeds/, or correct its path.",
    "document-too-large": TAKE_OUT,
    "document-not-utf-8": "A document is UTF-8 text; is this the right file?",
}


def documents(reading: Reading) -> Iterator[Finding]:
    """Each document can be read and is the one that the case was made from."""
    entries = zip(reading.facts["record"]["documents"], reading.facts["documents"], strict=True)
    for index, (item, fact) in enumerate(entries):
        path: Path = ("documents", index)
        if unread := reading.unread.get(item["id"]):
            mend = _MENDS[unread.rule]
            yield Finding(unread.rule, (*path, "path"), unread.message, mend)
            continue
        if fact["text_digest"] != item["sha256"]:
            message = f"The document has changed: its SHA-256 is now {fact['text_digest']}."
            mend = "Restore the document; or read it again, and write its SHA-256 here."
            yield Finding("document-changed", (*path, "sha256"), message, mend)
        yield from _fields(item, path, reading.case.documents[item["id"]].text)
        yield from _breaks(item, path, reading)


def _fields(item: Any, path: Path, text: str) -> Iterator[Finding]:
    for key in ("title", "author", "publisher", "published"):
        if item[key] and not stands_in(item[key], text):
            message = f"The {key} {quoted(item[key])} does not stand in the document."
            optional = "" if key == "title" else ", or leave it out"
            mend = f"Write it as the document prints it{optional}."
            yield Finding("document-field-not-found", (*path, key), message, mend)


def _breaks(item: Any, path: Path, reading: Reading) -> Iterator[Finding]:
    """Each `join` takes a sentence break away, and each `break` adds one."""
    document = reading.case.documents[item["id"]]
    if not document.sentences or not (item["join"] or item["break"]):
        return
    unused = idle(document.text, document.body, item["join"], item["break"])
    for key, indexes in zip(("join", "break"), unused, strict=True):
        for index in indexes:
            why = "no sentence ends there" if key == "join" else "one ends there already"
            message = f"{quoted(item[key][index])} changes nothing: it is not found, or {why}."
            mend = "Copy the words on both sides of the break, with | at the break itself."
            yield Finding("break-not-found", (*path, key, index), message, mend)
