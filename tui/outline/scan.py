"""One line of an outline, read: its words, its hedges, what it cites, and its notes."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args

from tui.outline.brackets import BRACKET, ID, QUOTE, Bracket, unquoted
from tui.outline.lines import HEADS, Line
from tui.outline.model import Cited, Entry, Mark
from tui.outline.notes import (
    NAMES,
    STATUS_QUO,
    TEXT,
    Note,
    notes_for,
    sign_of,
    words_for,
)
from tui.outline.trouble import Trouble, meant, quoted

MOST_WORDS = 400
MOST_TEXT = 4000
_LONG = frozenset("?>+!=")
"""Marks whose words may be as long as a text; those of the others are labels and names."""

_REF = re.compile(r"#([a-z0-9]+(?:[.-][a-z0-9]+)*)(?=$|[\s,;\[{\"])")
_REFS = re.compile(rf"(?:{_REF.pattern}(?:\s*(?:,|and\b)\s*|\s*))+")
_QUOTES = re.compile(rf"(?:{QUOTE}[\s,]*)+", re.DOTALL)
_ENTRY_WORDS = re.compile(r"(?:\\(?:.|$)|[^\\\[{])*", re.DOTALL)
_HEAD_WORDS = re.compile(r"(?:\\(?:.|$)|(?!  )[^\\\[{;\n])*", re.DOTALL)
_HEDGES = re.compile(rf"(?:^|\s+)({QUOTE}(?:[\s,]+{QUOTE})*)\s*$", re.DOTALL)
_STATUS_QUO = re.compile(r"(?:^|\s+)\((status quo)\)\s*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[^;\n\[{\"“]*", re.DOTALL)
_SPACE = re.compile(r"[\s;,.]+")


@cache
def _next_note(mark: str) -> re.Pattern[str]:
    """Where a line that goes on begins with a note and a colon: there the words end."""
    names = "|".join(note.name for note in notes_for(mark) if note.shape == "text")
    return re.compile(rf"\n(?=(?:{names}) ?:)", re.IGNORECASE)


def _quoting(mark: str) -> str:
    names = [note.name for note in notes_for(mark) if note.shape == "quotes"]
    return ", ".join(names) or "a hedge stands on a consequence (>)"


def unescaped(text: str) -> str:
    """Text as meant: a backslash stands before what would otherwise be a sign. On one line."""
    return " ".join(re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL).split())


def entry_of(line: Line, trouble: Trouble) -> Entry:
    """Read a line that begins with a mark, or stands at the head."""
    return _Scan(line, trouble).run()


@dataclass(slots=True)
class _Scan:
    line: Line
    trouble: Trouble
    at: int = 0
    ref: str = ""
    id: str = ""
    hedges: list[str] = field(default_factory=list)
    cited: list[Cited] = field(default_factory=list)
    near: list[Cited] = field(default_factory=list)
    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def run(self) -> Entry:
        mark, text = self.line.mark, self.line.text
        while mark == "=" and (text[self.at : self.at + 1] == "["):
            self._bracket(self.cited)
            self.at += len(text[self.at :]) - len(text[self.at :].lstrip())
        words = self._words()
        self._skip()
        while self.at < len(text):
            self._piece()
            self._skip()
        self._measure(words)
        order = [note.name for note in notes_for(mark)]
        return Entry(
            mark=_mark(mark),
            words=words,
            ref=self.ref,
            id=self.id,
            hedges=tuple(self.hedges),
            cited=tuple(self.cited),
            near=tuple(self.near),
            notes={name: self.notes[name] for name in order if name in self.notes},
            place=self.line.place,
        )

    def _words(self) -> str:
        """The words in front; hedges at their end, and what is told elsewhere, are taken apart."""
        mark = self.line.mark
        begin = self.at
        pattern = _HEAD_WORDS if mark in HEADS else _ENTRY_WORDS
        match = pattern.match(self.line.text, begin)
        raw = match[0] if match else ""
        if note := _next_note(mark).search(raw):
            raw = raw[: note.start()]
        self.at = begin + len(raw)
        if mark in {">", "+", "~"} and (ref := _REF.match(raw)):
            self.ref = ref[1]
            self.at = begin + ref.end()
            self._skip()
            return ""
        if mark == ">" and (hedges := _HEDGES.search(raw)):
            self.hedges += [unquoted(m[0]) for m in re.finditer(QUOTE, hedges[1], re.DOTALL)]
            raw = raw[: hedges.start()]
        if mark == "-" and (status := _STATUS_QUO.search(raw)):
            self.notes[STATUS_QUO] = (STATUS_QUO,)
            raw = raw[: status.start()]
        return unescaped(raw)

    def _piece(self) -> None:
        """One note, citation, id or hedge, behind the words."""
        text, mark = self.line.text, self.line.mark
        if text[self.at] == "[":
            self._bracket(self.cited)
        elif text[self.at] == "{":
            self._own_id()
        elif mark == ">" and (quote := re.compile(QUOTE, re.DOTALL).match(text, self.at)):
            self.hedges.append(unquoted(quote[0]))
            self.at = quote.end()
        elif mark in {"?", "-"} and (near := re.compile(r"near[ :]*(?=\[)").match(text, self.at)):
            self.at = near.end()
            while text[self.at : self.at + 1] == "[":
                self._bracket(self.near)
                self._skip()
        elif mark == "-" and (status := re.compile(r"\(status quo\)").match(text, self.at)):
            self.notes[STATUS_QUO] = (STATUS_QUO,)
            self.at = status.end()
        elif not any(self._note(note) for note in notes_for(mark, again=bool(self.ref))):
            self._unknown()

    def _note(self, note: Note) -> bool:
        """Read a note if it is this one."""
        text, begin = self.line.text, self.at
        match = note.pattern().match(text, begin)
        if not match:
            return False
        values: tuple[str, ...]
        if note.shape == "flag":
            values, end = (match[1].lower(),), match.end()
        elif note.shape == "sign":
            sign, whom, basis = sign_of(match)
            values, end = (sign, unescaped(whom), basis), match.end()
        elif note.shape == "text":
            words = TEXT.match(text, match.end())
            values = (unescaped(words[0]),) if words else ("",)
            end = words.end() if words else match.end()
        else:
            pattern = _REFS if note.shape == "refs" else _QUOTES
            listed = pattern.match(text, match.end())
            raw = listed[0] if listed else ""
            if note.shape == "refs":
                values = tuple(m[1] for m in _REF.finditer(raw))
            else:
                values = tuple(unquoted(m[0]) for m in re.finditer(QUOTE, raw, re.DOTALL))
            end = match.end() + len(raw)
        self.at = end
        if not any(values):
            how = {"refs": "ids, as in #shops-close", "quotes": 'words in quotes, as in "12%"'}
            mend = f"Write {how.get(note.shape, 'what it is')} behind it."
            self._tell(begin, f"Nothing stands behind “{note.name}”.", mend)
        elif note.name in self.notes and note.name != STATUS_QUO:
            told_twice = f"{quoted(match[0].strip())} says the {note.name} a second time."
            self._tell(begin, told_twice, "Leave one of them out.")
        self.notes.setdefault(note.name, values)
        return True

    def _unknown(self) -> None:
        mark, begin = self.line.mark, self.at
        clause = _CLAUSE.match(self.line.text, begin)
        raw = clause[0] if clause else ""
        self.at = begin + max(1, len(raw))
        names = words_for(mark, again=bool(self.ref))
        if self.ref and any(n.pattern().match(raw) for n in notes_for(mark)):
            message = f"{quoted(raw)} belongs where “#{self.ref}” is told, not here."
            self._tell(begin, message, f"Here stand: {', '.join(names)}, hedges and sentences.")
            return
        if not raw.strip():
            message = f"Words in quotation marks say nothing of {NAMES[mark]} by themselves."
            mend = f"Write what they are, in front of them: {_quoting(mark)}."
            self._tell(begin, message, mend)
            return
        first = raw.split()[0].strip(":")
        message = f"{quoted(raw)} is nothing that {NAMES[mark]} says behind its words."
        if mark in "?->+~!=" and mark != "=":
            otherwise = f"Notes here: {', '.join(names)}. Words stand in front of [s…] and {{…}}."
        else:
            otherwise = f"Notes here: {', '.join(names)}."
        self._tell(begin, message, meant(first.lower(), names, otherwise))

    def _bracket(self, into: list[Cited]) -> None:
        match = BRACKET.match(self.line.text, self.at)
        if not match:
            self._tell(self.at, "This bracket is not closed.", r"Close it; or write \[ for a word.")
            self.at = len(self.line.text)
            return
        bracket = Bracket(match[1])
        for offset, message, mend in bracket.problems:
            self._tell(self.at + 1 + offset, message, mend)
        into += bracket.cited
        self.at = match.end()

    def _own_id(self) -> None:
        begin = self.at
        match = re.compile(r"\{([^{}\n]*)\}").match(self.line.text, begin)
        if not match:
            self._tell(begin, "This brace is not closed.", r"Close it; or write \{ for a word.")
            self.at = len(self.line.text)
            return
        self.at = match.end()
        name = match[1].strip().removeprefix("#")
        mend = "Give it one: lower-case letters, digits and hyphens, as in {shops-close}."
        if not re.fullmatch(ID, name) or len(name) > 80:
            self._tell(begin, f"{quoted(match[0])} is no id.", mend)
        elif self.line.mark == "document" and re.fullmatch(r"s\d+", name):
            message = f"A document called {quoted(name)} would be taken for a sentence."
            self._tell(begin, message, "Give it another id.")
        elif self.id or self.ref:
            what = self.id or self.ref
            self._tell(begin, f"This is {quoted(what)} already.", "Leave out one of the two ids.")
        else:
            self.id = name

    def _measure(self, words: str) -> None:
        place = 0
        if not (words or self.ref):
            what = "why they are set aside" if self.line.mark == "=" else "in words what it is"
            self._tell(
                place, f"Here stands {NAMES[self.line.mark]} without a word.", f"Say {what}."
            )
        most = MOST_TEXT if self.line.mark in _LONG else MOST_WORDS
        if len(words) > most:
            message = f"These words are {len(words):,} characters long."
            self._tell(place, message, f"Shorten them to {most:,}.", rule="wrong-length")
        for value in (*self.hedges, *(v for values in self.notes.values() for v in values)):
            if len(value) > MOST_WORDS:
                message = f"{quoted(value)} is {len(value):,} characters long."
                self._tell(place, message, f"Shorten it to {MOST_WORDS:,}.", rule="wrong-length")

    def _skip(self) -> None:
        if space := _SPACE.match(self.line.text, self.at):
            self.at = space.end()

    def _tell(self, offset: int, message: str, mend: str, rule: str = "outline-syntax") -> None:
        self.trouble.add(rule, self.line.at(offset), message, mend)


def _mark(mark: str) -> Any:
    """A mark that `lines` has told apart."""
    assert mark in get_args(Mark) or mark in HEADS
    return mark
