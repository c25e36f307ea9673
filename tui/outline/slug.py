"""Ids made from words: the same words always give the same id."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

_MOST_WORDS = 6
_LONGEST = 40
_ARTICLES = {"a", "an", "the"}
_INSIDE_WORDS = re.compile(r"(?<=\w)[.'’](?=\w)|(?<=\b\w)\.")


def slug(words: str) -> str:
    """An id made from the first words of a text, without accents and its first article.

    Words that leave nothing, such as those in other scripts, give a short digest.
    """
    plain = unicodedata.normalize("NFKD", _INSIDE_WORDS.sub("", words)).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    parts = re.findall(r"[a-z0-9]+", bare)
    if len(parts) > 1 and parts[0] in _ARTICLES:
        parts = parts[1:]
    if not parts:
        return "x" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    name: str = parts[0][:_LONGEST]
    for part in parts[1:_MOST_WORDS]:
        if len(name) + 1 + len(part) > _LONGEST:
            break
        name += f"-{part}"
    return name


class Ids:
    """Ids that are taken, and new ones beside them."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, words: str) -> str:
        """An id for these words that nothing else has."""
        base = name = slug(words)
        number = 1
        while name in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._taken.add(name)
        return name
