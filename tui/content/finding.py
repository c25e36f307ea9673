"""What of a walk has some words: of the case, of the reader's notes, and of the documents.

In the documents and in notes words are found as they are printed. The short texts of a case, which
are its editor's, are looked through for what is nearly the same too, where nothing is the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from tui.case.document import Document
from tui.case.finding import hits
from tui.case.model import Case
from tui.content.claims import hedges_of
from tui.content.subject import NOTHING, Subject, SubjectKind
from tui.content.walk import Walk
from tui.documents.finding import pattern
from tui.outside.near import alike
from tui.wording.finding import FoundKind
from tui.wording.proposed import marked
from tui.wording.standing import STATE_WORDS
from tui.wording.words import cite, document_name, voice_words

MOST_FOUND = 200
"""How many are found at most: who sees more looks for something else."""

LEAST_ALIKE = 4
"""Letters below which words are like too many others."""

LONGEST_ALIKE = 60
"""Letters above which likeness is not looked for: its cost grows with them, text by text."""

MOST_TITLES = 4_000
"""Of more texts than this, none is looked through for what is only like the words."""

MOST_ALIKE = 12
"""How many are found that are only like what was looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """A text with the words, at `start` to `end` of it.

    `subject` is what to go to: a sentence, by its number, is one of the document with that id.
    `by`: who proposed what is not accepted yet.
    """

    kind: FoundKind
    text: str
    subject: Subject
    document: str = ""
    by: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Search:
    """What was found for some words, at most `MOST_FOUND`; or what is only like them."""

    words: str
    found: tuple[Found, ...]
    is_alike: bool = False


def search(walk: Walk, words: str, *, documents_first: bool = False) -> Search:
    """Look for some words. Cost: the texts of the case, and the documents up to the last match."""
    if pattern(words) is None:
        return Search("", ())
    found = having(walk, words, documents_first=documents_first)
    if found or not LEAST_ALIKE <= len(words.strip()) <= LONGEST_ALIKE:
        return Search(words, found)
    titles = list(islice(_titles(walk.case), MOST_TITLES + 1))
    if len(titles) > MOST_TITLES:
        return Search(words, ())
    near = alike(words, [title.text for title in titles], MOST_ALIKE)
    alike_ = tuple(replace(titles[at], start=start, end=end) for at, start, end in near)
    return Search(words, alike_, is_alike=bool(alike_))


def having(walk: Walk, words: str, *, documents_first: bool = False) -> tuple[Found, ...]:
    """What has the words as they are, at most `MOST_FOUND`; nothing has none. Cost: as above."""
    sought = pattern(words)
    if sought is None:
        return ()
    parts = (_in_case(walk, sought), _in_documents(walk.case, words))
    return tuple(islice(chain(*(reversed(parts) if documents_first else parts)), MOST_FOUND))


_NUMBER = re.compile(r"(.*?) ?((?:p\. ?\d+ )?¶ ?\d+ )?s? ?(\d{1,7})(?:–\d{1,7})?", re.IGNORECASE)
"""A sentence as it is cited, with its paragraph or without, or by its number alone.

It is asked of words with one space between them, so that long runs of spaces cost nothing.
"""


def numbered(case: Case, words: str) -> tuple[Found, ...]:
    """The sentences of that number, one of each document, where the words are a number.

    Only of the document that is named before it; with another name before it, words are a citation
    only if they have a paragraph too.
    """
    if not (match := _NUMBER.fullmatch(" ".join(words.split()))):
        return ()
    name, number, documents = match[1].casefold(), int(match[3]), case.documents
    named = [key for key in documents if name and _is_called(case, key, name)]
    if not named and (not name or match[2]):
        named = list(documents)
    return tuple(
        _sentence(documents[key], key, number)
        for key in named
        if 0 < number <= len(documents[key].sentences)
    )


def _is_called(case: Case, key: str, name: str) -> bool:
    is_author = name in case.documents[key].author.casefold()  # else the name costs too much
    return name == key or (is_author and name == document_name(case, key).casefold())


def where(walk: Walk, found: Found) -> str:
    """Whose it is or where it stands; of a consequence, the document's hedges, and its state."""
    case, key = walk.case, found.subject.id
    match found.kind:
        case "option":
            words = case.decision_of(key).label
        case "consequence":
            state = walk.findings.state(key)
            stands = "" if state == "follows" else f" · {STATE_WORDS[state]}"
            words = f"{hedges_of(walk.findings, key)}{stands}"
        case "evidence":
            words = voice_words(case, case.evidence[key].voice)
        case "doubt":
            words = cite(case, case.passages[key])
        case "sentence":
            several = len(case.documents) > 1
            words = f"{document_name(case, found.document)} s{key}" if several else f"s{key}"
        case _:
            words = ""
    return marked(words, found.by).strip()


def _in_case(walk: Walk, sought: re.Pattern[str]) -> Iterator[Found]:
    """The short texts and notes that have the words as they are, in the order of the case."""
    for text in (*_titles(walk.case), *_notes(walk)):
        if match := sought.search(text.text):
            yield replace(text, start=match.start(), end=match.end())


def _in_documents(case: Case, words: str) -> Iterator[Found]:
    """The sentences that do."""
    documents = case.documents
    for hit in hits(documents.values(), words, MOST_FOUND):
        document = documents[hit.document]
        sentence = document.sentences[hit.sentence - 1]
        start, end = hit.start - sentence.start, min(hit.end, sentence.end) - sentence.start
        yield replace(_sentence(document, hit.document, hit.sentence), start=start, end=end)


def _sentence(document: Document, key: str, number: int) -> Found:
    sentence = document.sentences[number - 1]
    text = document.text[sentence.start : sentence.end]
    return Found("sentence", text, Subject.numbered("sentence", number), key)


def _titles(case: Case) -> Iterator[Found]:
    """The short texts by which things of a case are called, not looked through yet."""
    for decision in case.decisions.values():
        subject = Subject("decision", decision.id)
        for text in dict.fromkeys((decision.label, decision.question)):
            yield Found("decision", text, subject, by=decision.proposed)
    for option in case.options.values():
        yield Found("option", option.label, Subject("option", option.key), by=option.proposed)
    for item in case.consequences.values():
        subject = Subject("consequence", item.id)
        yield Found("consequence", item.statement, subject, by=item.proposed)
    for piece in case.evidence.values():
        subject = Subject("evidence", piece.id)
        yield Found("evidence", piece.summary, subject, by=piece.proposed)


def _notes(walk: Walk) -> Iterator[Found]:
    """What the editor and the reader have written on things, not looked through yet."""
    case = walk.case
    for caveat in case.caveats:
        yield Found("caveat", caveat.text, _about(caveat.about), by=caveat.proposed)
    for key, note in walk.notes.items():
        yield Found("note", note, _noted(case, key))
    for key, reason in walk.doubts.items():
        if key in case.passages:
            yield Found("doubt", reason, Subject("passage", key))


_GONE_TO: tuple[SubjectKind, ...] = ("decision", "option", "consequence", "evidence", "passage")


def _about(references: tuple[str, ...]) -> Subject:
    """The first thing that an editor's note is about which can be gone to."""
    for reference in references:
        kind, _, key = reference.partition(".")
        for known in _GONE_TO:
            if kind == known:
                return Subject(known, key)
    return NOTHING


def _noted(case: Case, key: str) -> Subject:
    """What a note of the reader's is on; nothing, where the case does not have it any more."""
    if key in case.decisions:
        return Subject("decision", key)
    if key in case.consequences:
        return Subject("consequence", key)
    return Subject("evidence", key) if key in case.evidence else NOTHING
