"""Which of some names somebody may have meant. A proposal; nothing is decided by it."""

from collections.abc import Iterable, Sequence

_NEAR = 60
"""How alike two names must be, of 100."""


def near(name: str, names: Iterable[str], most: int = 3) -> list[str]:
    """At most `most` of the names that are like `name`, the likest first. Cost: the names."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    likest = extract(name, list(names), scorer=ratio, limit=most, score_cutoff=_NEAR)
    return [str(match[0]) for match in likest]


def did_you_mean(name: str, names: Iterable[str], lead: str = "") -> str:
    """The same as a question, with `lead` before each; empty where no name is near."""
    quoted = [f"“{lead}{match}”" for match in near(name, names)]
    if not quoted:
        return ""
    return f"Do you mean {' or '.join(filter(None, (', '.join(quoted[:-1]), quoted[-1])))}?"


_ALIKE = 78
"""How alike some words and the likest part of a text must be, of 100: a slip or two of many."""


def alike(words: str, texts: Sequence[str], most: int) -> list[tuple[int, int, int]]:
    """At most `most` texts that have something like the words, the likest first.

    Each by its index, and from where to where the likest part goes. Cost: the texts.
    """
    from rapidfuzz.fuzz import partial_ratio, partial_ratio_alignment
    from rapidfuzz.process import extract

    words = words.casefold().strip()
    lowered = [text.lower() for text in texts]
    likest = extract(words, lowered, scorer=partial_ratio, limit=most, score_cutoff=_ALIKE)
    spans = []
    for text, _, at in likest:
        part = partial_ratio_alignment(words, text)
        is_same_length = len(text) == len(texts[at])  # lower case may take more letters
        if part and len(text) >= len(words):
            spans.append((at, part.dest_start, part.dest_end) if is_same_length else (at, 0, 0))
    return spans
