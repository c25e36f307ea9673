"""The words with which a brief, or what is selected, is handed on from the app."""

from collections.abc import Mapping

from tui.wording.brief import BriefFormat
from tui.wording.unsaved import folder_words

PREVIEW, SHORT_PREVIEW = "brief", "short brief"
WORKING = "Working it out …"
WRITE_AS = "write the brief"
FORMAT_WORDS: Mapping[BriefFormat, tuple[str, str]] = {
    "html": ("HTML", "a page that stands by itself, with the documents beside it; prints well"),
    "markdown": ("Markdown", "with footnotes"),
    "text": ("Plain text", ""),
    "json": ("JSON", "for programs"),
    "bibtex": ("BibTeX", "how to cite it and its documents"),
    "csl": ("CSL-JSON", "the same, for reference managers"),
}
"""What a brief can be written as, and what else is said of that."""

IS_THERE = "There is such a file already."

NOTHING_TO_COPY = "There is nothing here to copy."
SENT = "Sent to the clipboard, with its citation."
TO_FILE = "Where to? It stands beside the walks unless you name a path."


def sent_words(key: str) -> str:
    """That something was sent to the clipboard, and what to do where that is not enough."""
    return f"{SENT} {key} again writes it to a file."


def written_words(path: str, made: str = "") -> str:
    """Where a file was written, and which folder was made for it, if one was."""
    return f"Written to {path}.{folder_words(made)}"
