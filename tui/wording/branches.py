"""What the branches of a decision have in common, and which are silent, in sentences."""

from collections.abc import Collection, Mapping, Sequence, Set

from tui.reason.branches import Branches
from tui.wording.words import listed

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What the options of a decision are called, by their place; later ones go by their number."""

COLUMNS = "said of each choice"
COLUMNS_SHORT = "said of each"
FOR_AGAINST = "  for against"
AVERTED = "averts it"
AVERTED_SIGN = "⊘"
"""In a cell: that the document says so of the option; in words, and where only a sign has room."""
AVERTS = "The document says that it averts: "
AVERTING = "The document says that this averts it: "
"""Before what an option averts, and before the options that avert something."""
ONLY_WITH = "only with "
"""Before what else a step needs besides the option."""
MOST_NAMED = 3
"""How many ways of meeting that need are named."""

ALREADY = "said whatever you choose"
"""Beside a consequence that no choice here brings or keeps away."""

NEW = "new:"
"""That a consequence has come with the last step."""

GO_ON = "go on"
ALL_SILENT = (
    "Of none of these options does the document say, within your reading, what would follow."
)
NOT_AVERTED = "the text does not say that it averts"
NONE_AVERTED = "the text does not say that they avert"
"""Of one option, and of several of which the same is said."""


def averts_words(at: int, statement: str) -> str:
    """That an option, by its place, averts something that no option here is said to bring."""
    return f"{letter(at)}: the text says that it averts “{statement.rstrip('.')}”."


def letter(at: int) -> str:
    """What the option at a place, counted from 0, is called."""
    return LETTERS[at] if at < len(LETTERS) else str(at + 1)


_Column = tuple[tuple[str, tuple[str, ...]], ...]
"""What is linked to an option, each with the hedges of the last step there."""


def brought_words(options: Sequence[str]) -> str:
    """What options chosen elsewhere bring already; nothing where there are none."""
    return f"already, from {listed(options)}" if options else ""


def needs_words(needed: Mapping[int, Sequence[str]]) -> tuple[str, ...]:
    """What options, by their places, need besides: each after its letter where that differs."""
    if len({tuple(words) for words in needed.values()}) == 1:
        return tuple(_only_with(words) for words in list(needed.values())[:1] if words)
    return tuple(f"{letter(at)} {_only_with(words)}" for at, words in needed.items() if words)


def _only_with(alternatives: Sequence[str]) -> str:
    """Any one of some ways, of which the first few are named."""
    more = len(alternatives) - MOST_NAMED
    named = [f"{ONLY_WITH}{alternatives[0]}", *(f"with {words}" for words in alternatives[1:])]
    if more > 0:
        named = [*named[:MOST_NAMED], f"with {more} other{'s' if more > 1 else ''}"]
    return listed(named, "or")


def common_words(
    branches: Branches,
    silences: Sequence[str],
    risks: Set[str],
    averts: Sequence[Collection[str]],
    *,
    one: bool,
) -> tuple[str, ...]:
    """Sentences on the columns of a table of branches.

    Which say the same; of which, where only `one` can be chosen, it is not said that they avert
    the `risks` that others bring, beside what each of them is said to (`averts`, for each option in
    order); and what is to be said of those that are silent (`silences`, likewise; empty for one
    that is not).
    """
    columns = [
        tuple((key, branch.link.hedges) for key, branch in branches.column(option))
        for option in branches.options
    ]
    alike: dict[_Column, list[int]] = {}
    for at, column in enumerate(columns):
        if column:
            alike.setdefault(column, []).append(at)
    sentences = [
        f"Of {_letters(places)} the same is said." for places in alike.values() if len(places) > 1
    ]
    if one and len(alike) > 1:
        sentences += _not_averted(columns, risks, averts)
    by_words: dict[str, list[int]] = {}
    for at, words in enumerate(silences):
        if words:
            by_words.setdefault(words, []).append(at)
    sentences += [f"{_letters(places)}: {_lower(words)}" for words, places in by_words.items()]
    return tuple(sentences)


def _not_averted(
    columns: Sequence[_Column],
    risks: Set[str],
    averts: Sequence[Collection[str]],
) -> list[str]:
    """For options that are alike, that others bring a risk that they are not said to avert.

    Where they are said to avert something of theirs, only the rest is spoken of.
    """
    alike: dict[tuple[_Column, frozenset[str]], list[int]] = {}
    for at, column in enumerate(columns):
        if column:
            alike.setdefault((column, frozenset(averts[at])), []).append(at)
    sentences = []
    for (own, averted), places in alike.items():
        silent_on = risks - {key for key, _ in own} - averted
        others = [at for at, column in enumerate(columns) if silent_on & {key for key, _ in column}]
        if others:
            of_others = {key for at in others for key, _ in columns[at]}
            lacking = NOT_AVERTED if len(places) == 1 else NONE_AVERTED
            what = "what" if averted.isdisjoint(of_others) else "what else"
            sentences.append(f"{_letters(places)}: {lacking} {what} is said of {_letters(others)}.")
    return sentences


def _letters(places: Sequence[int]) -> str:
    return listed([letter(at) for at in places])


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
