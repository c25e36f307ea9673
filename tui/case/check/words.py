"""The words of a sentence made comparable with those of a paraphrase.

A rough stemmer and short lists are enough: what is compared is whether two texts speak of the same
thing, and a rule that is not sure of it says nothing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tui.case.normal import normal
from tui.documents.telling import NEGATIONS
from tui.documents.wordlist import word_set

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?(?:[.,]\d+)*")
_EMPTY = word_set(
    """
    a about above after again against all also although am among an and another any anyone are as
    at away back be because been before being below between both but by can could did do does
    doing down during each either else even ever every everybody everyone few for from further get
    gets getting go goes going got had has have having he her here hers him his how i if in
    instead into is it its itself just may me might more most much must my near nor now of off on
    once one only or other others our out over own per perhaps same several shall she should since
    so some such take takes than that the their them then there these they this those though
    through thus to too under until up upon us very was we were what when where which while who
    whom whose why will with within would yet you your going able likely unlikely expected longer
    still together new way make makes made say says said case like
    """
)
"""Words that tell nothing of what a sentence is about."""

_IRREGULAR = {
    "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow",
    "grown": "grow", "growth": "grow", "lost": "lose", "losses": "lose", "loss": "lose",
    "left": "leave", "leaving": "leave", "kept": "keep", "sold": "sell", "sales": "sell",
    "built": "build", "gave": "give", "given": "give", "bought": "buy", "broke": "break",
    "began": "begin", "begun": "begin", "became": "become", "held": "hold", "led": "lead",
    "paid": "pay", "spent": "spend", "told": "tell", "drove": "drive", "driven": "drive",
    "brought": "bring", "emission": "emit", "emissions": "emit", "won": "win", "slept": "sleep",
    "shrank": "shrink", "shrunk": "shrink", "chinese": "china", "children": "child",
    "people": "person", "harder": "hard", "easier": "easy", "dearer": "dear", "cheaper": "cheap",
    "shut": "shut", "solution": "solve", "decision": "decide", "reduction": "reduce",
}  # fmt: skip
_ENDINGS = (
    "ingly", "ment",
    "ion", "ing", "edly", "or", "er", "ed", "ly", "y", "e",
)  # fmt: skip
_OWNER = re.compile(r"'s?$")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as it is written but for case, its stem, and where it stands."""

    text: str
    stem: str
    start: int
    end: int

    @property
    def tells(self) -> bool:
        """Whether it says something of what the sentence is about."""
        return self.text not in _EMPTY and self.text not in NEGATIONS


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, which is normalised first; `n't` stands as a word of its own."""
    listed = []
    for match in _WORD.finditer(normal(text)):
        written = match[0].casefold()
        if written.endswith("n't"):
            verb = written.removesuffix("n't") or written
            listed.append(Word(verb, stem(verb), match.start(), match.end() - 3))
            listed.append(Word("not", "not", match.end() - 3, match.end()))
            continue
        if "'" in written:
            written = _OWNER.sub("", written.removesuffix("'s"))
        listed.append(Word(written, stem(written), match.start(), match.end()))
    return tuple(listed)


@lru_cache(maxsize=16384)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that tell what a text is about."""
    return frozenset(word.stem for word in words(text) if word.tells)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """What is left of a word without its endings: `closing`, `closed` and `close` are one."""
    if word in _IRREGULAR:
        word = _IRREGULAR[word]
    if word[:1].isdigit():
        return word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _SHORTEST_STEM else word


_CLAUSE = re.compile(
    r"[;:]\s|\s-+\s|,\s(?=(?:and|but|or|so|yet|nor|while|whereas|although|though|which|who|since|"
    r"because|for|if|unless|provided|as|where|when|even)\b)|\s(?=(?:because|although|whereas|"
    r"unless|provided that|while)\b)"
)
_LEADING = re.compile(
    r"^(?:if|when|whenever|unless|without|to|in order to|although|though|while|since|because|as|"
    r"after|before|despite|once|until|under|with|rather than|instead of)\b[^,]*,\s",
    re.IGNORECASE,
)


def clauses(sentence: str) -> list[str]:
    """The parts of a sentence that each say something, roughly. They make up all of it."""
    text = normal(sentence)
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    parts = []
    for start, end in pairwise(cuts):
        part = text[start:end]
        if leading := _LEADING.match(part):
            parts += [part[: leading.end()], part[leading.end() :]]
        else:
            parts.append(part)
    return [part.strip() for part in parts if part.strip()]
