"""The words of a search: what was looked through, and what was found."""

from typing import Literal

from tui.wording.words import count

FoundKind = Literal[
    "decision", "option", "consequence", "evidence", "caveat", "note", "doubt", "sentence"
]

FOUND_HEADINGS: dict[FoundKind, str] = {
    "decision": "decisions",
    "option": "options",
    "consequence": "consequences",
    "evidence": "evidence",
    "caveat": "editor’s notes",
    "note": "your notes",
    "doubt": "your doubts",
    "sentence": "in the document",
}
"""What stands over those that were found of each kind."""

FOUND_NAMES: dict[FoundKind, str] = {
    "decision": "decision",
    "option": "option",
    "consequence": "consequence",
    "evidence": "evidence",
    "caveat": "editor’s note",
    "note": "your note",
    "doubt": "your doubt",
    "sentence": "sentence",
}
"""What one of them is called."""

LOOKED_THROUGH = "The documents, as printed; the case; what you have noted and doubted."
NOTHING_FOUND = "Nothing has these words."
ONLY_ALIKE = "Nothing has these words. These are like them:"
NO_OFFER = "Nothing is called so, and nothing has these words."
MORE_FOUND = "more has these words"
NO_MATCH_NOW = "Nothing has these words any more."
NOTHING_SOUGHT = "Nothing has been looked for yet."
NOT_THERE_NOW = "The case does not have that any more: it has been read anew."
ELSEWHERE = "What this note is about is shown nowhere by itself."


def found_words(number: int, *, most: int) -> str:
    """How many were found; of more than `most`, that there are more."""
    if number >= most:
        return f"The first {count(number, 'match', 'matches')}; more words will find fewer."
    return f"{count(number, 'match', 'matches')}."


def more_words(listed: int) -> str:
    """What is not listed, beside the first that are."""
    return f"Only the first {listed} are listed here; this lists more."


def place_words(at: int, of: int, words: str) -> str:
    """Which of the matches one has gone to."""
    return f"{at + 1} of {count(of, 'match', 'matches')} for “{words}”."
