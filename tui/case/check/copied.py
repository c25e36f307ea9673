"""A rule on the editor's words: they paraphrase, and copy no long run of words."""

import re
from collections.abc import Iterator

from tui.case.check.finding import Finding, quoted
from tui.case.check.texts import editors_words
from tui.case.normal import normal
from tui.case.read import Reading

LONGEST_RUN = 7
"""How many words in a row may be the document's."""

_WORD = re.compile(r"[^\W_]+")
_INSIDE_WORDS = re.compile(r"(?<=\w)[.'](?=\w)")


def copied_words(reading: Reading) -> Iterator[Finding]:
    """No run of more than `LONGEST_RUN` words stands in a document. Cost: linear in the texts."""
    length = LONGEST_RUN + 1
    runs = {
        tuple(words[at : at + length])
        for document in reading.case.documents.values()
        for words in [words_of(document.text)]
        for at in range(len(words) - LONGEST_RUN)
    }
    for written in editors_words(reading.case):
        words = words_of(written.text)
        copied = {
            at for at in range(len(words) - LONGEST_RUN) if tuple(words[at : at + length]) in runs
        }
        if copied:
            first = last = min(copied)
            while last + 1 in copied:
                last += 1
            run = words[first : last + length]
            message = f"This {written.what} copies {len(run)} words: {quoted(' '.join(run))}."
            mend = "Say it in your own words; the passage itself is shown beside it."
            yield Finding("copied-words", written.path, message, mend)


def words_of(text: str) -> list[str]:
    """The words of `text`, without case and punctuation: `U.S.` is `us`."""
    return _WORD.findall(_INSIDE_WORDS.sub("", normal(text)).casefold())
