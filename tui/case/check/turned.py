"""Rules on which way something goes: a paraphrase does not turn what the document says round."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tui.case.check.claims import Said, said
from tui.case.check.finding import Finding, quoted
from tui.case.check.words import Word, clauses, stem, words
from tui.case.read import Reading
from tui.documents.telling import NEGATIONS
from tui.documents.wordlist import word_set

_NEGATED_NOUN = frozenset(("no", "without", "neither", "nor", "none"))
_DROPS = word_set(
    """
    all every many much enough only just merely necessarily least
    """
)
_AXES = (
    (
        "rise rises rising rose risen increase increases increasing increased grow grows growing "
        "grew grown growth more higher raise raises raised gain gains surge surges surged soar "
        "climb climbed expand expands double doubles doubled boost greater larger bigger up",
        "fall falls falling fell fallen decrease decreases decreased decline declines declined "
        "drop drops dropped shrink shrinks shrank less fewer lower lowers lowered cut cuts reduce "
        "reduces reduced reduction lose loses lost loss losses smaller down away diminish dwindle",
    ),
    ("easier easy ease eases simpler", "harder hard difficult complicate complicates complicated"),
    ("cheaper cheap", "dearer dear costlier expensive"),
    ("faster quicker sooner accelerate accelerates", "slower slow slows delay delays delayed"),
    ("open opens opened reopen reopened", "close closes closed closing shut shuts"),
    ("better improve improves improved", "worse worsen worsens worsened deteriorate"),
    ("strengthen strengthens stronger", "weaken weakens weaker"),
    ("earlier", "later"),
    ("longer", "shorter"),
    ("support supports supported favour favours", "oppose opposes opposed reject rejects"),
    ("safer", "riskier"),
    ("before", "after"),
    ("encourage encourages", "discourage discourages deter deters"),
    ("success succeeds succeeded", "failure fails failed"),
    ("benefit benefits", "harm harms"),
)
_TURNS: Mapping[str, tuple[int, int]] = {
    word: (axis, sign)
    for axis, sides in enumerate(_AXES)
    for sign, side in zip((1, -1), sides, strict=True)
    for word in side.split()
}
_REACH = 6
"""How many words away from it the thing stands whose direction a word tells."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A word of direction: its axis and sign, and the stems of what may be meant by it."""

    word: str
    axis: int
    sign: int
    near: frozenset[str]
    denied: bool


def negations(reading: Reading) -> Iterator[Finding]:
    """What a paraphrase denies, its passages deny, and the other way round."""
    for item in _once(reading):
        own, theirs = _denied(item.words), _denied(item.text)
        sharing = {word.stem for word in words(item.text)}
        own_stems = {word.stem for word in words(item.words)}
        says = {word.stem for word in words(item.words) if word.tells} - set(own)
        for key, word in own.items():
            if key in sharing and key not in theirs and _fits(item.words, item.text, word):
                message = f"This {item.what} denies {quoted(word.text)}, and its passages do not."
                yield _negation(item, message)
                break
        else:
            affirmed = _affirmed(item.text)
            for key, word in theirs.items():
                claimed = any(key in _denied(claim.clause) for claim in item.claims)
                if not claimed or key in affirmed or key not in says & own_stems:
                    continue
                if _fits(item.text, item.words, word):
                    message = f"The text denies {quoted(word.text)}, and this {item.what} does not."
                    yield _negation(item, message)
                    break


def _negation(item: Said, message: str) -> Finding:
    mend = "Deny what the document denies, and nothing else."
    return Finding("negation-one-side", item.words_path, message, mend, item.spot)


def _once(reading: Reading) -> Iterator[Said]:
    """Each paraphrase once, with all its claims: those of its stated links, or of all."""
    merged: dict[object, list[Said]] = {}
    for item in said(reading.case):
        merged.setdefault(item.words_path, []).append(item)
    for group in merged.values():
        stated = [i for i in group if i.link is None or i.link.directness == "stated"] or group
        claims = tuple(claim for one in stated for claim in one.claims)
        first = stated[0]
        yield Said(
            first.path,
            first.words,
            first.words_path,
            first.what,
            first.voice,
            claims,
            first.consequence,
            first.link,
            first.evidence,
        )


_SEEN_THROUGH = word_set(
    """
    a an the any be being been able to have has had yet likely expected longer very so
    """
)
"""Words that may stand between a negation and what it denies."""


def _denied(text: str) -> dict[str, Word]:
    """The words that a text denies, by their stems."""
    listed = words(text)
    denied: dict[str, Word] = {}
    for at, word in enumerate(listed):
        if word.text not in NEGATIONS:
            continue
        for nth, following in enumerate(listed[at + 1 :], at + 2):
            if following.text in _SEEN_THROUGH or following.text.endswith("ly"):
                continue
            compares = nth < len(listed) and listed[nth].text in ("less", "more", "fewer")
            if following.tells and following.text not in _DROPS and not compares:
                denied.setdefault(following.stem, following)
            break
    return denied


def _affirmed(text: str) -> set[str]:
    """The stems of what a text says somewhere without denying it."""
    affirmed = set()
    listed = words(text)
    for at, word in enumerate(listed):
        before = {other.text for other in listed[max(at - 4, 0) : at]}
        if word.tells and not before & NEGATIONS:
            affirmed.add(word.stem)
    return affirmed


def _fits(denying: str, other: str, word: Word) -> bool:
    """Whether both texts say the same of the word: with `no school closes`, both of closing."""
    listed = words(denying)
    at = next(index for index, one in enumerate(listed) if one.start == word.start)
    negation = next((one.text for one in reversed(listed[:at]) if one.text in NEGATIONS), "")
    if negation not in _NEGATED_NOUN:
        return True
    following = next((one for one in listed[at + 1 : at + 4] if one.tells), None)
    return following is None or following.stem in {one.stem for one in words(other)}


def directions(reading: Reading) -> Iterator[Finding]:
    """What a paraphrase says goes up does not go down in its passages."""
    for item in _once(reading):
        theirs = list(turns(item.text))
        for own in turns(item.words):
            if turned := _turned(own, [turn for turn in theirs if turn.axis == own.axis]):
                denied = "denies " if turned.denied else ""
                message = (
                    f"This {item.what} says {quoted(own.word)}, where the text {denied or 'says '}"
                    f"{quoted(turned.word)}."
                )
                mend = "Turn it as the document does."
                yield Finding("direction-flipped", item.words_path, message, mend, item.spot)
                break


def _turned(own: Turn, theirs: list[Turn]) -> Turn | None:
    """What the text says of the same thing the other way; None where it also says it this way."""
    near = [turn for turn in theirs if turn.near & own.near]
    same = [turn for turn in near if turn.sign == own.sign]
    if same and all(turn.denied and not own.denied for turn in same):
        return same[0]
    against = [turn for turn in near if turn.sign != own.sign and not turn.denied]
    return against[0] if against and not same and not own.denied else None


def turns(text: str) -> Iterator[Turn]:
    """The words of direction in a text, each with what stands around it."""
    for clause in clauses(text):
        listed = words(clause)
        for at, word in enumerate(listed):
            if word.text in _TURNS:
                denied = bool({one.text for one in listed[max(at - 3, 0) : at]} & NEGATIONS)
                around = listed[max(at - _REACH, 0) : at] + listed[at + 1 : at + 1 + _REACH]
                near = frozenset(one.stem for one in around if one.tells)
                axis, sign = _TURNS[word.text]
                yield Turn(word.text, axis, sign, near - {stem(one) for one in _TURNS}, denied)
