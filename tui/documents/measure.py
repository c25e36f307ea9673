"""How much work it is to break a text into sentences, told beforehand and at little cost.

A text is as long as it likes to be, within reason; but one can be made of which every second
character may end a sentence, and that takes thirty times longer than any that is written to be
read.
"""

import re
from unicodedata import combining, is_normalized, normalize

from tui.documents.limits import MOST_WORK
from tui.documents.sentences import EVENT

_A_SIGN, _A_LINE, _A_GAP, _A_FORM = 80, 70, 8, 35
"""What a sign that may end a sentence, a line, several spaces on end, and a letter in another form
than that in which all are compared, take besides."""

_PIECE = 100_000
"""Letters that are looked at together."""

_GAP = re.compile(r"\s{2,}")


def work(text: str, most: int = MOST_WORK) -> int:
    """How much work a text is. No longer counted once it is more than `most`. Cost: linear."""
    total = len(text) + _A_LINE * text.count("\n")
    if total <= most and not is_normalized("NFC", text):
        for at in range(0, len(text), _PIECE):
            total += _A_FORM * _formed_otherwise(text[at : at + _PIECE])
            if total > most:
                break
    for pattern, each in ((EVENT, _A_SIGN), (_GAP, _A_GAP)):
        matches = pattern.finditer(text)
        while total <= most and next(matches, None):
            total += each
    return total


def _formed_otherwise(text: str) -> int:
    """About how many letters normalising changes: each by itself, or together with others."""
    odd = [ord(sign) for sign in set(text) if combining(sign) or normalize("NFC", sign) != sign]
    alone = len(text) - len(text.translate(dict.fromkeys(odd)))
    return alone + max(0, len(text) - len(normalize("NFC", text)))
