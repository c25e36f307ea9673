"""Ids for new entries, out of the words that a person gave them."""

import re
import unicodedata
from collections.abc import Container

MOST_WORDS = 5
MOST_LETTERS = 40


def slug(words: str, otherwise: str) -> str:
    """The first few words in plain letters, joined by hyphens; `otherwise`, where none are left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:MOST_WORDS]
    while len(parts) > 1 and len("-".join(parts)) > MOST_LETTERS:
        parts.pop()
    return "-".join(parts)[:MOST_LETTERS] or otherwise


def fresh(words: str, otherwise: str, taken: Container[str]) -> str:
    """An id made of some words that nothing else has: `close-the-baths`, `close-the-baths-2`."""
    name = wanted = slug(words, otherwise)
    number = 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
