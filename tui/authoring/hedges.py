"""The hedges that stand in some words: what a document says of how sure it is."""

import re

_HEDGES = re.compile(
    r"\b(?:(?:un)?likely to|(?:un)?likely|(?:may|might|could) (?:well|yet)|could|may|might|should|"
    r"would|will|can|probably|possibly|perhaps|presumably|potentially|apparently|supposedly|"
    r"(?:seem|appear|tend)s? to|expected to|bound to|a matter of time|in part|partly|at least|"
    r"at best|at worst|up to|as much as|often|usually|sometimes|generally|largely)\b",
    re.IGNORECASE,
)
"""The longer before the shorter that they begin with: `may well` is one hedge."""


def hedges_in(text: str) -> tuple[str, ...]:
    """The hedges of a text, word for word and each once, in the order in which they stand."""
    words = " ".join(text.split())
    return tuple(dict.fromkeys(match.group() for match in _HEDGES.finditer(words)))
