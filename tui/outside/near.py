"""Which of some names somebody may have meant. A proposal; nothing is decided by it."""

from collections.abc import Iterable

_NEAR = 60
"""How alike two names must be, of 100."""


def near(name: str, names: Iterable[str], most: int = 3) -> list[str]:
    """At most `most` of the names that are like `name`, the likest first. Cost: the names."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    likest = extract(name, list(names), scorer=ratio, limit=most, score_cutoff=_NEAR)
    return [str(match[0]) for match in likest]


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """The same as a question; empty where no name is near."""
    quoted = [f"“{match}”" for match in near(name, names)]
    if not quoted:
        return ""
    return f"Do you mean {' or '.join(filter(None, (', '.join(quoted[:-1]), quoted[-1])))}?"
