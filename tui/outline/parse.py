"""Read an outline: every line, and what stands beneath what."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from tui.outline.lines import DEEPEST, HEADS, Line, lines, typed
from tui.outline.model import Entry, Outline, OutlineFile
from tui.outline.notes import NAMES
from tui.outline.scan import MOST_TEXT, MOST_WORDS, entry_of, unescaped
from tui.outline.tabs import cleaned
from tui.outline.trouble import Trouble, quoted
from tui.outside.text import clean

_BENEATH = {
    "": "?>+!=",
    "?": "-+!",
    "-": ">+!",
    ">": ">+~!",
    "+": "!",
    "~": "!",
    "!": "",
    "=": "",
}
"""What may stand beneath what; at the top, beneath nothing."""

_MENDS = {
    "-": "Indent it beneath the decision (?) that it is an option of.",
    "~": "Indent it beneath the consequence (>) that it speaks against.",
    ">": "Indent it beneath an option (-) or a consequence (>), or not at all.",
    "+": "Indent it beneath what it speaks for (>), or what it stands near (? or -).",
    "?": "Begin it at the left edge: a decision stands by itself.",
    "=": "Begin it at the left edge: what is set aside stands by itself.",
    "!": "Indent it beneath a line that begins with ? - > + or ~, or not at all.",
}


def parse(text: str, name: str = "outline", *, adds: bool = False) -> Outline:
    """Read the text of an outline called `name`.

    When it `adds` to a case, a line at the left edge may name what is there, without a sentence, so
    that others stand beneath it.

    Raises:
        Refused: with every problem, at its line and column.
    """
    shown = clean(name)
    as_typed = typed(text, shown)
    file = OutlineFile(shown, cleaned(as_typed), as_typed)
    trouble = Trouble(file)
    reading = _Reading(trouble, adds=adds)
    for line in lines(file.text, trouble):
        reading.take(line)
    outline = reading.outline(file)
    trouble.raise_any()
    return outline


@dataclass(slots=True)
class _Node:
    """An entry whose lines beneath are still coming."""

    entry: Entry
    indent: int
    beneath: list["_Node"] = field(default_factory=list)

    def closed(self) -> Entry:
        return replace(self.entry, beneath=tuple(node.closed() for node in self.beneath))


class _Reading:
    """One pass over the lines, keeping those that are open."""

    def __init__(self, trouble: Trouble, *, adds: bool) -> None:
        self._trouble = trouble
        self._adds = adds
        self._said: dict[str, str] = {}
        self._heads: list[Entry] = []
        self._top: list[_Node] = []
        self._open: list[_Node] = []

    def take(self, line: Line) -> None:
        if line.mark in HEADS:
            self._open = []
            self._heads.append(entry_of(line, self._trouble))
        elif line.mark in _SAID:
            self._open = []
            self._say(line)
        else:
            before = len(self._trouble)
            entry = entry_of(line, self._trouble)
            self._place(entry, line, is_sound=len(self._trouble) == before)

    def outline(self, file: OutlineFile) -> Outline:
        heads, entries = tuple(self._heads), tuple(node.closed() for node in self._top)
        return Outline(**self._said, heads=heads, entries=entries, file=file)

    def _place(self, entry: Entry, line: Line, *, is_sound: bool) -> None:
        while self._open and self._open[-1].indent >= line.indent:
            self._open.pop()
        node = _Node(entry, line.indent)
        above = self._open[-1].entry.mark if self._open else ""
        if len(self._open) >= DEEPEST:
            message = f"More than {DEEPEST} entries stand one beneath another here."
            mend = "Write it further left, with “with #id” for what it comes from."
            self._trouble.add("outline-too-deep", line.place, message, mend)
            return
        if entry.mark not in _BENEATH[above]:
            where = f"beneath {NAMES[above]}" if above else "by itself"
            message = f"{NAMES[entry.mark].capitalize()} cannot stand {where}."
            self._trouble.add("outline-place", line.place, message, _MENDS[entry.mark])
        if is_sound:
            self._needs(entry, line, above)
        (self._open[-1].beneath if self._open else self._top).append(node)
        self._open.append(node)

    def _needs(self, entry: Entry, line: Line, above: str) -> None:
        """Some lines say nothing without a sentence."""
        is_told_again = bool(entry.ref) and (entry.mark != ">" or (self._adds and not above))
        if entry.mark in {">", "+", "~", "="} and not (entry.cited or is_told_again):
            if entry.mark == "=":
                mend = "Write which, as in: = [s3-4] Only thanks."
            else:
                mend = "Write behind its words in which sentence it stands, as in [s12]."
            message = f"No sentence is named for {NAMES[entry.mark]}."
            self._trouble.add("outline-uncited", line.place, message, mend)
        if entry.mark in {"+", "~"} and above != ">" and "directness" in entry.notes:
            word = entry.note("directness")
            place = self._trouble.column_of(line.place, word)
            message = f"“{word}” says how evidence bears on a consequence, and none is above it."
            self._trouble.add("outline-place", place, message, "Leave it out, or indent the line.")

    def _say(self, line: Line) -> None:
        check = _SAID[line.mark]
        words = unescaped(line.text)
        message = check(words)
        if line.mark in self._said:
            message = f"The {line.mark} is given already."
        if message:
            mend = "Leave it out." if line.mark in self._said else _SAID_MENDS[line.mark]
            self._trouble.add("outline-syntax", line.at(0), message, mend)
        self._said.setdefault(line.mark, words)


def _within(limit: int) -> Callable[[str], str]:
    def check(words: str) -> str:
        if not words:
            return "Nothing stands here."
        return f"This is longer than {limit:,} characters." if len(words) > limit else ""

    return check


def _one_of(words: Iterable[str]) -> Callable[[str], str]:
    return lambda word: "" if word in words else f"{quoted(word)} is none of these."


def _id(word: str) -> str:
    from re import fullmatch

    from tui.outline.brackets import ID

    is_id = fullmatch(ID, word) and len(word) <= 80
    return "" if is_id else f"{quoted(word)} is no id."


_SAID: dict[str, Callable[[str], str]] = {
    "title": _within(MOST_TEXT),
    "id": _id,
    "summary": _within(MOST_TEXT),
    "stage": _one_of(("draft", "complete")),
    "proposed": _within(MOST_WORDS),
}
"""What stands once at the head of an outline, and what would be wrong with it."""

_SAID_MENDS = {
    "title": "Write what the case is called.",
    "id": "Write lower-case letters, digits and hyphens, as in: id: town-baths",
    "summary": "Write in a few sentences what the documents are about.",
    "stage": "Write draft or complete.",
    "proposed": "Write who proposes what stands here.",
}
