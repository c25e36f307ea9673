"""A rule on the editor's words: they paraphrase, and copy no long run of words."""

import re
from collections.abc import Iterator, Sequence

from tui.case.check.finding import Finding, quoted
from tui.case.check.texts import editors_words
from tui.case.normal import normal
from tui.case.read import Reading

LONGEST_RUN = 7
"""How many words in a row may be the document's."""

_WORD = re.compile(r"[^\W_]+")
_INSIDE_WORDS = re.compile(r"(?<=\w)[.'](?=\w)")


def copied_words(reading: Reading) -> Iterator[Finding]:
    """No run of more than `LONGEST_RUN` words stands in a document.

    The official name of an option, where the document poses it by that name, is its label. Cost:
    linear in the texts; what is kept is in proportion to the case.
    """
    length = LONGEST_RUN + 1
    case = reading.case
    official = {
        ("decisions", index, "options", number, "label")
        for index, decision in enumerate(case.decisions.values())
        for number, option in enumerate(decision.options)
        if option.posed == "explicit"
    }
    editors = [
        (written, words_of(written.text))
        for written in editors_words(case)
        if written.path not in official
    ]
    own = {run for _, words in editors for run in _runs(words, length)}
    copied = {
        run
        for document in case.documents.values()
        for run in _runs(words_of(document.text) if own else [], length)
        if run in own
    }
    for written, words in editors:
        there = [at for at, run in enumerate(_runs(words, length)) if run in copied]
        if there:
            first = last = there[0]
            for at in there[1:]:
                if at != last + 1:
                    break
                last = at
            run = words[first : last + length]
            message = f"This {written.what} copies {len(run)} words: {quoted(' '.join(run))}."
            mend = "Say it in your own words; the passage itself is shown beside it."
            yield Finding("copied-words", written.path, message, mend)


def _runs(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words."""
    return zip(*(words[at:] for at in range(length)), strict=False)


def words_of(text: str) -> list[str]:
    """The words of `text`, without case and punctuation: `U.S.` is `us`."""
    return _WORD.findall(_INSIDE_WORDS.sub("", normal(text)).casefold())
