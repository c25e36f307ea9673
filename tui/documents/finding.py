"""Find words in a text: literally, in whatever case, however they are spaced, quoted or dashed."""

import re
import unicodedata

_ALIKE = {
    "'": "['‘’‚‛]",
    '"': '["“”„‟]',
    "-": "[-‐‑‒–—―−]",
}


def pattern(words: str) -> "re.Pattern[str] | None":
    """What finds some words in a text; None when there are none."""
    parts = unicodedata.normalize("NFC", words).split()
    if not parts:
        return None
    return re.compile(r"\s+".join(_literal(part) for part in parts), re.IGNORECASE)


def _literal(part: str) -> str:
    return "".join(_ALIKE.get(_plain(letter), re.escape(letter)) for letter in part)


def _plain(letter: str) -> str:
    """The plain form of a quotation mark or dash; any other character as it is."""
    return next((plain for plain, alike in _ALIKE.items() if letter in alike[1:-1]), letter)
