"""Lists of words, written as they are read."""


def word_set(words: str) -> frozenset[str]:
    """The words that stand in a text between white space."""
    return frozenset(words.split())
