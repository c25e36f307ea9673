"""Fragments that lead a browser to words on a page: `:~:text=before-,first words,last,-after`."""

import re
from urllib.parse import quote

_LONG, _ENDS, _AROUND = 12, 6, 4
"""Of a stretch of more words than this only so many at its ends stand in a fragment, and so many of
those before and after it."""

_NEAR = 1_000
"""Characters before and after a stretch among which those words are looked for."""

_BREAK = re.compile(r"\n[^\S\n]*\n|\f")
"""Where a paragraph ends. What a browser looks for at once lies within one."""


def text_fragment(text: str, start: int, end: int) -> str:
    """The fragment, without its `#`, for a stretch of a text.

    White space is all one to a browser, and a match may not end within a word, so only whole words
    stand around it.
    """
    blocks = _BREAK.split(text[start:end].strip())
    first, last = blocks[0].split(), blocks[-1].split()
    is_short = len(blocks) == 1 and len(first) <= _LONG
    parts = [first] if is_short else [first[:_ENDS], last[-_ENDS:]]
    before = _BREAK.split(text[max(0, start - _NEAR) : start].rstrip())[-1].split()[-_AROUND:]
    after = _BREAK.split(text[end : end + _NEAR].lstrip())[0].split()[:_AROUND]
    directive = [
        *([f"{_escaped(before)}-"] if before and text[start - 1].isspace() else []),
        *map(_escaped, parts),
        *([f"-{_escaped(after)}"] if after and text[end].isspace() else []),
    ]
    return f":~:text={','.join(directive)}"


def _escaped(words: list[str]) -> str:
    """Words in which nothing parts them: neither dashes, commas nor ampersands."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
