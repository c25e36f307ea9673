"""Fragments that lead a browser to words on a page: `:~:text=before-,first words,last,-after`."""

from urllib.parse import quote

_LONG, _ENDS, _AROUND = 12, 6, 4
"""Of a stretch of more words than this only so many at its ends stand in a fragment, and so many of
those before and after it."""


def text_fragment(text: str, start: int, end: int) -> str:
    """The fragment, without its `#`, for a stretch of a text.

    White space is all one to a browser, and a match may not end within a word, so only whole words
    stand around it.
    """
    words = text[start:end].split()
    parts = [words] if len(words) <= _LONG else [words[:_ENDS], words[-_ENDS:]]
    before, after = text[:start].split()[-_AROUND:], text[end:].split()[:_AROUND]
    directive = [
        *([f"{_escaped(before)}-"] if before and text[start - 1].isspace() else []),
        *map(_escaped, parts),
        *([f"-{_escaped(after)}"] if after and text[end].isspace() else []),
    ]
    return f":~:text={','.join(directive)}"


def _escaped(words: list[str]) -> str:
    """Words in which nothing parts them: neither dashes, commas nor ampersands."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
