"""What is said of a document that was imported."""

from collections.abc import Iterable

from tui.documents.cues import Cue, CueKind
from tui.documents.model import NO_CONVERTER, Imported, Repair

KIND_NAMES = {
    "text": "plain text",
    "markdown": "Markdown",
    "restructuredtext": "reStructuredText",
    "html": "HTML",
    "pdf": "PDF",
    "docx": "a Word file",
}

_REPAIR_WORDS: dict[Repair, tuple[str, str]] = {
    "byte order mark": ("a mark of the byte order left out", "marks of the byte order left out"),
    "utf-16": ("read as UTF-16", "read as UTF-16"),
    "windows-1252": (
        "{} character read as Windows-1252",
        "{} characters read as Windows-1252: look whether they are right",
    ),
    "line ends": ("{} line end made a newline", "{} line ends made newlines"),
    "line-end hyphens": (
        "{} word divided at a line’s end made whole",
        "{} words divided at a line’s end made whole",
    ),
    "ligatures": ("{} ligature made letters", "{} ligatures made letters"),
    "soft hyphens": ("{} soft hyphen left out", "{} soft hyphens left out"),
    "zero-width spaces": (
        "{} space without width left out",
        "{} spaces without width left out",
    ),
    "control characters": (
        "{} control character left out",
        "{} control characters left out",
    ),
    "note marks": (
        "{} mark of a note left out",
        "{} marks of notes left out",
    ),
    "running heads": (
        "{} running head, foot or page number left out",
        "{} running heads, feet and page numbers left out",
    ),
}


def repair_words(repair: Repair, count: int) -> str:
    """One kind of repair, and how often it was made."""
    one, many = _REPAIR_WORDS[repair]
    return (one if count == 1 else many).format(f"{count:,}")


def provenance(imported: Imported) -> str:
    """What kind of file a text came out of, and what read it."""
    name = KIND_NAMES[imported.kind]
    return name if imported.converter == NO_CONVERTER else f"{name}, read by {imported.converter}"


_CUE_WORDS: dict[CueKind, str] = {
    "hedge": "hedges",
    "number": "counts",
    "report": "reports",
    "purpose": "aims",
    "condition": "on a condition",
    "negation": "denies",
}


def cue_words(cues: Iterable[Cue]) -> str:
    """The cues of a sentence by what they tell, each word once: "hedges could, may · counts 5"."""
    words: dict[str, dict[str, None]] = {}
    for cue in cues:
        words.setdefault(_CUE_WORDS[cue.kind], {})[" ".join(cue.words.lower().split())] = None
    return " · ".join(f"{name} {', '.join(each)}" for name, each in words.items())
