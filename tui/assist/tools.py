"""What an assistant can ask for, each answered by values that JSON can hold, and bounded.

All text in the answers comes out of a case or a document, and is cleaned where that is read.
"""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from tui.assist.folder import case_file_in
from tui.assist.propose import Proposed
from tui.assist.propose import propose as write
from tui.assist.propose import withdraw as take_out
from tui.case.document import Document
from tui.case.read import open_case
from tui.outside.near import did_you_mean
from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean_line
from tui.records.check import checked_record, problem_record
from tui.records.read import sentence_record
from tui.work.check import check_case
from tui.work.outline import outline_of
from tui.work.reading import ReadSentence
from tui.work.reading import read as sentences_of

MOST_SENTENCES = 100
"""How many sentences, and how many findings, one answer holds."""

MOST_CHARACTERS = 60_000
"""How long the text of one answer is, and how long what is proposed may be."""

MOST_NAMES = 100
"""How many entries can be taken out at once."""

LONGEST_NAME = 100
"""How long the name may be by which an assistant proposes."""

Answer = dict[str, Any]


class Tools:
    """The tools for the case in one folder. Each raises `Refused` with what is wrong, kindly."""

    def __init__(self, folder: Path, by: str = "") -> None:
        """`by` is who proposes; empty when each assistant says it for itself."""
        self._folder = folder
        self._by = by
        self._lock = Lock()
        case_file_in(folder)

    def read(self, document: str, first: int, most: int) -> Answer:
        """Some sentences of a document, in order, from the number `first` on."""
        found, others = self._document(document)
        _within("first", first, 1, max(1, len(found.sentences)))
        _within("most", most, 1, MOST_SENTENCES)
        page: list[ReadSentence] = []
        for one in sentences_of(found):
            if one.sentence.number >= first:
                page.append(one)
            if len(page) > most:
                break
        return {**_head(found, others), **_paged(page, most)}

    def find(self, words: str, document: str, first: int) -> Answer:
        """The sentences with some words in them, from the number `first` on."""
        if not 0 < len(words) <= LONGEST_NAME:
            raise _refused(f"Look for 1 to {LONGEST_NAME} characters.", "Give fewer words.")
        found, others = self._document(document)
        _within("first", first, 1, max(1, len(found.sentences)))
        hits = [one for one in sentences_of(found, words) if one.sentence.number >= first]
        return {**_head(found, others), "matching": len(hits), **_paged(hits, MOST_SENTENCES)}

    def check(self, rule: str, limit: int) -> Answer:
        """What `juncture check --json` prints, with at most `limit` findings."""
        from tui.case.check.rules import RULES

        _within("limit", limit, 1, MOST_SENTENCES)
        if rule and rule not in RULES:
            mend = did_you_mean(rule, RULES) or "Leave it out for all rules."
            raise _refused(f"There is no rule “{_short(rule)}”.", mend)
        record = checked_record("case.toml", self._checked(), (rule,) if rule else (), limit)
        return {**record, "sections": list(record["sections"])[:MOST_SENTENCES]}

    def outline(self, line: int) -> Answer:
        """The outline of the case, from a line on, as much as one answer holds."""
        lines = outline_of(self._case_file()).split("\n")
        _within("line", line, 1, len(lines))
        shown: list[str] = []
        room = MOST_CHARACTERS
        for text in lines[line - 1 :]:
            room -= len(text) + 1
            if room < 0 and shown:
                break
            shown.append(text)
        following = line + len(shown)
        return {
            "lines": len(lines),
            "outline": "\n".join(shown),
            "next": following if following <= len(lines) else None,
        }

    def propose(self, lines: str, client: str) -> Answer:
        """Add the lines of an outline to the case, as proposed by whoever asks."""
        if len(lines) > MOST_CHARACTERS:
            message = f"This is longer than {MOST_CHARACTERS:,} characters."
            raise _refused(message, "Propose it in parts.")
        with self._lock:
            return self._told(write(self._case_file(), lines, self.proposer(client)), "added")

    def withdraw(self, names: Sequence[str], client: str) -> Answer:
        """Take out what whoever asks has proposed, and nobody has accepted."""
        if not 0 < len(names) <= MOST_NAMES:
            message = f"Name 1 to {MOST_NAMES} entries."
            raise _refused(message, "`check` lists what is proposed.")
        with self._lock:
            told = take_out(self._case_file(), names, self.proposer(client))
        return self._told(told, "withdrawn")

    def proposer(self, client: str) -> str:
        """The name by which an assistant proposes: the one given here, or else its own."""
        name = " ".join(clean_line(self._by or client).split())
        return shorten(name, LONGEST_NAME) or "an assistant"

    def _case_file(self) -> Path:
        return case_file_in(self._folder)

    def _checked(self) -> Any:
        return check_case(self._case_file())

    def _told(self, proposed: Proposed, what: str) -> Answer:
        return {
            what: list(proposed.entries),
            "problems": [
                problem_record(problem, rank)
                for rank, problem in enumerate(proposed.problems[:MOST_SENTENCES], 1)
            ],
            "omitted": max(0, len(proposed.problems) - MOST_SENTENCES),
        }

    def _document(self, key: str) -> tuple[Document, list[str]]:
        """A document by its id, or the only one; and the ids of all."""
        documents = open_case(self._case_file()).documents
        if not key and len(documents) == 1:
            return next(iter(documents.values())), list(documents)
        if key in documents:
            return documents[key], list(documents)
        listed = f"They are: {', '.join(documents)}."
        if not key:
            raise _refused("There are several documents: name one.", listed)
        mend = did_you_mean(key, documents) or listed
        raise _refused(f"There is no document “{_short(key)}” in this case.", mend)


def told(refused: Refused) -> str:
    """What is wrong, in sentences, with the place where there is one."""
    lines = []
    for problem in refused.problems:
        place = f"line {problem.line}, column {problem.column}: " if problem.line else ""
        excerpt = f"\n  {clean_line(problem.excerpt).strip()}" if problem.excerpt else ""
        lines.append(f"{place}{clean_line(f'{problem.message} {problem.mend}')}{excerpt}")
    return "\n".join(lines)


def _head(document: Document, others: list[str]) -> Answer:
    return {
        "document": document.id,
        "documents": others,
        "title": document.title,
        "pages": len(document.pages) or None,
        "sentences": len(document.sentences),
    }


def _paged(sentences: Sequence[ReadSentence], most: int) -> Answer:
    """As many sentences as one answer holds, and the number of the next one."""
    shown: list[Any] = []
    room = MOST_CHARACTERS
    for one in sentences[:most]:
        room -= len(one.text)
        if room < 0 and shown:
            break
        record = sentence_record(one)
        record["text"] = shorten(record["text"], MOST_CHARACTERS)
        shown.append(record)
    more = sentences[len(shown) :]
    return {"shown": shown, "next": more[0].sentence.number if more else None}


def _within(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise _refused(f"“{name}” is {value}.", f"Give a number from {least} to {most}.")


def _short(words: str) -> str:
    return shorten(clean_line(words), LONGEST_NAME)


def _refused(message: str, mend: str) -> Refused:
    return Refused([Problem("malformed-value", "error", "case.toml", 0, 0, message, mend)])
