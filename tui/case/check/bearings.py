"""A rule on evidence: it speaks for what it agrees with, and against what it denies."""

from collections.abc import Iterator
from itertools import pairwise

from tui.case.check.claims import Said, said
from tui.case.check.finding import Finding, quoted
from tui.case.check.turned import turns
from tui.case.check.words import words
from tui.case.read import Reading
from tui.documents.telling import NEGATIONS
from tui.documents.wordlist import word_set

_DOUBTS = word_set(
    """
    doubt disput deny den reject contradict contest refut
    """
)


_AUXILIARIES = word_set(
    """
    do does did is are was were has have had will would can could may might should
    """
)


def bearings(reading: Reading) -> Iterator[Finding]:
    """Evidence speaks for what it agrees with, and against what it denies."""
    case = reading.case
    cited: dict[str, list[Said]] = {}
    listed = list(said(case))
    for item in listed:
        if item.consequence and item.link and item.link.directness == "stated":
            cited.setdefault(item.consequence.id, []).append(item)
    for item in listed:
        if item.evidence is None:
            continue
        for index, bearing in enumerate(item.evidence.bears):
            if bearing.directness != "stated":
                continue
            path = (*item.path, "bears", index, "way")
            statement = case.consequences[bearing.on].statement
            if bearing.way == "for" and (why := _speaks_against(item, statement)):
                message = f"It is said to speak for {quoted(bearing.on)}, and {why}."
                mend = 'If it speaks against that, write way = "against"; else say who sees it so.'
                yield Finding("bearing-unsure", path, message, mend, item.spot)
            elif bearing.way == "against" and (
                why := _speaks_for(item, cited.get(bearing.on, []), statement)
            ):
                message = f"It is said to speak against {quoted(bearing.on)}, and {why}."
                mend = 'If it speaks for that, write way = "for"; else say who sees it so.'
                yield Finding("bearing-unsure", path, message, mend, item.spot)


def _speaks_against(item: Said, statement: str) -> str:
    """Why evidence seems to speak against a statement; "" when it does not."""
    against = item.evidence and any(bears.way == "against" for bears in item.evidence.bears)
    if not against and not {word.text for word in words(statement)} & NEGATIONS:
        own = words(item.words)
        for before, word in pairwise(own):
            is_not = word.text in ("not", "never", "hardly") and before.text in _AUXILIARIES
            if is_not or word.stem in _DOUBTS:
                return f"says {quoted(word.text)}, where that denies nothing"
        for word in (word for claim in item.claims for word in words(claim.sentence)):
            if word.stem in _DOUBTS:
                return f"its passage says {quoted(word.text)}"
    if turned := _opposed(item.words, statement):
        return f"says {quoted(turned[0])}, where that says {quoted(turned[1])}"
    return ""


def _opposed(one: str, other: str) -> tuple[str, str] | None:
    """Two words by which texts say of one thing that it goes two ways, and none that agree."""
    pairs = [
        (own, theirs)
        for own in turns(one)
        for theirs in turns(other)
        if own.axis == theirs.axis and own.near & theirs.near
    ]
    if any(own.denied or theirs.denied or own.sign == theirs.sign for own, theirs in pairs):
        return None
    return (pairs[0][0].word, pairs[0][1].word) if pairs else None


_TURNS_ROUND = word_set(
    """
    but however although though despite yet doubt contrary dispute
    """
)


def _speaks_for(item: Said, links: list[Said], statement: str) -> str:
    """Why evidence seems to speak for a statement; "" when it does not."""
    own = item.claims
    there = {word.text for claim in own for word in words(claim.rest)}
    if there & (_TURNS_ROUND | {"doubts", "doubted", "only"}) or there & NEGATIONS:
        return ""
    same = {claim.spot for link in links for claim in link.claims}
    if any(claim.spot in same for claim in own):
        return "stands in the sentence that says so"
    for turn in turns(item.words):
        axis = [t for t in turns(statement) if t.axis == turn.axis and t.near & turn.near]
        if axis and all(t.sign == turn.sign and not t.denied for t in axis) and not turn.denied:
            return f"says {quoted(turn.word)}, as that says {quoted(axis[0].word)}"
    return ""
