"""The sections of a text, told from the text itself, whoever wrote or converted it.

A heading is marked as in Markdown (`## Words`) or underlined as in reStructuredText. A text that
marks none may still have some: a short line that is a paragraph of its own, in capitals or with a
number ("2.1 Scope", "Article 5", "Annex A").
"""

import re
from collections.abc import Sequence

from tui.documents.model import Heading

LONGEST = 200
"""A longer line is no heading, whatever marks it has."""

_LONGEST_UNMARKED = 100
_FEWEST_MARKED = 2
"""A text that marks at least so many headings is taken to mark them all."""

_CONTENTS = 4
"""So many unmarked headings in a row, with nothing between, are a table of contents."""

_MARKED = re.compile(r"[ \f]{0,3}(#{1,6})[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t\r]*$")
_RULE = re.compile(r"([=\-~^\"'`*+:._#])\1{2,}$")
_FENCE = re.compile(r"[ \f]{0,3}```")
_MULTIPLE = re.compile(r"(\d{1,3}(?:\.\d{1,3})+)\.?[ \t]+[^\W_]")
_SINGLE = re.compile(r"(?:\d{1,2}[.)]?|[IVXLC]{1,6}[.)]|[A-Z][.)])[ \t]+[^\W\d_]")
_NAMED = re.compile(
    r"(part|title|annex|appendix|schedule|chapter|section|article)[ \t]+"
    r"(?:\d{1,4}[a-z]?|[ivxlc]{1,7}|[a-z])(?=[ \t]*[.:—–-]|[ \t]+[A-Z(“\"]|$)",
    re.IGNORECASE,
)
_NAMED_LEVELS = {"chapter": 2, "section": 3, "article": 4}
_LEADERS = re.compile(r"\.{3,}|(?:\. ){3,}|…")
_LETTER = re.compile(r"[^\W\d_]")

_Line = tuple[int, str]
"""Where a line begins, and its words without white space around them."""


def headings(text: str, body: tuple[int, int] | None = None) -> tuple[Heading, ...]:
    """The headings of `text` whose lines begin in `body`, in order. Cost: linear in the text.

    The whole text is looked at, so that a heading has the same level whatever the body is.
    """
    every = _marked(text)
    if len(every) < _FEWEST_MARKED:
        every += _unmarked(text, {heading.start for heading in every}, below=bool(every))
        every.sort(key=lambda heading: heading.start)
    start, end = body or (0, len(text))
    return tuple(heading for heading in every if start <= heading.start < end)


def section(every: Sequence[Heading], index: int, end: int) -> tuple[int, int]:
    """Where the section of a heading begins and ends: with the next of its level or a higher one.

    `end` is where the last section ends.
    """
    first = every[index]
    later = (other.start for other in every[index + 1 :] if other.level <= first.level)
    return first.start, next(later, end)


def _marked(text: str) -> list[Heading]:
    """The headings that are marked with # or underlined."""
    headings: list[Heading] = []
    rules: list[tuple[str, bool]] = []
    in_code = False
    before: list[_Line] = []  # the lines of the paragraph so far
    at = 0
    for line in text.split("\n"):
        words = line.strip()
        if _FENCE.match(line) and (in_code or text.find("\n```", at + len(line)) >= 0):
            in_code, before = not in_code, []
        elif in_code:
            pass
        elif not words:
            before = []
        elif (mark := _MARKED.match(line)) and len(words) <= LONGEST:
            start = at + line.index("#")
            headings.append(Heading(len(mark[1]), mark[2], start, at + len(line.rstrip())))
            before = []
        elif before and _RULE.match(words) and (title := _title(before, words)) is not None:
            start, title_words, over = title
            if (words[0], over) not in rules:
                rules.append((words[0], over))
            level = min(rules.index((words[0], over)) + 1, 6)
            headings.append(Heading(level, title_words, start, at + len(line.rstrip())))
            before = []
        else:
            before.append((at + len(line) - len(line.lstrip()), words))
        at += len(line) + 1
    return headings


def _title(before: Sequence[_Line], rule: str) -> tuple[int, str, bool] | None:
    """Where the title over a rule begins, its words, and whether it has a rule above it too."""
    start, words = before[-1]
    over = len(before) == 2 and before[0][1] == rule
    fits = len(words) <= min(LONGEST, 3 * len(rule)) and _LETTER.search(words)
    if not fits or len(before) > 1 + over:
        return None
    return (before[0][0] if over else start), words, over


def _unmarked(text: str, taken: set[int], *, below: bool) -> list[Heading]:
    """The short lines by themselves that read as headings; one level lower when `below` one."""
    headings: list[Heading] = []
    run: list[Heading] = []  # those that follow one another with nothing between
    items = 0  # how many paragraphs before this one look like items of a list

    def close() -> None:
        if len(run) < _CONTENTS:
            headings.extend(run)
        run.clear()

    for start, words, lines in _paragraphs(text):
        is_item = bool(_SINGLE.match(words)) and lines == 1
        level = _level(words) if lines == 1 and start not in taken else 0
        if is_item and items and level:
            level = 0  # one after another, they are a list, and so was the one before
            if run and _SINGLE.match(run[-1].words):
                run.pop()
        items = items + 1 if is_item else 0
        if level:
            run.append(Heading(min(level + below, 6), words, start, start + len(words)))
        else:
            close()
    close()
    return headings


def _paragraphs(text: str) -> list[tuple[int, str, int]]:
    """Each paragraph: where it begins, its first line, and how many lines it has."""
    paragraphs: list[tuple[int, str, int]] = []
    first, count, at = (0, ""), 0, 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip())
            first = first if count else (at + indent, line[indent:].rstrip())
            count += 1 if indent < 4 else 2  # indented, it is code and no heading
        elif count:
            paragraphs.append((*first, count))
            count = 0
        at += len(line) + 1
    if count:
        paragraphs.append((*first, count))
    return paragraphs


def _level(words: str) -> int:
    """The level of a line that reads as a heading, or 0."""
    if len(words) > _LONGEST_UNMARKED or words[-1] in ".,;:" or " | " in words:
        return 0
    if _LEADERS.search(words):
        return 0
    if named := _NAMED.match(words):
        return _NAMED_LEVELS.get(named[1].lower(), 1)
    if numbered := _MULTIPLE.match(words):
        return numbered[1].count(".") + 1
    if _SINGLE.match(words):
        title = words.split(maxsplit=1)[1]
        return 1 if title[0].isupper() else 0
    letters = _LETTER.findall(words)
    return 1 if len(letters) > 3 and words.upper() == words and words.lower() != words else 0
