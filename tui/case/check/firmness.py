"""Rules on how sure a paraphrase is: no firmer, and no wider, than what the document says."""

import re
from collections.abc import Iterator

from tui.case.check.claims import Claim, Said, said
from tui.case.check.finding import Finding, quoted
from tui.case.check.words import words
from tui.case.locate import stands_in
from tui.case.model import AIMS
from tui.case.normal import normal
from tui.case.read import Reading
from tui.documents import telling

_HEDGES = telling.pattern_of(telling.HEDGES)
_SHOULD = telling.pattern_of(("should",))
_MAY = telling.pattern_of(("could", "may", "might", "perhaps", "possibly"))
_WOULD = telling.pattern_of(("would",))
_FIRM = telling.pattern_of(telling.FIRM)
_WILL = telling.pattern_of(telling.WILL)
_ALL = telling.pattern_of(telling.ALL)
_SOME = telling.pattern_of(telling.SOME)
_PART = telling.pattern_of(set(telling.SOME) - {"several", "a number of", "certain"})
_WEAKER = telling.pattern_of(telling.WEAKER)
_STRONGER = telling.pattern_of(telling.STRONGER)
_NOT_ALL = re.compile(
    r"\b(?:of all|at all|above all|after all|all but|all at once|all the same|not all|not every|"
    r"in all|all over|not only|only if|only when|if only|if any|as a whole|on the whole|any more|"
    r"any longer|in any case|(?:every|each) (?:\w+ )?(?:day|week|month|year)s?|"
    r"each (?:other|way)|only)\b",
    re.IGNORECASE,
)
"""Words in which `all` and its like do not widen what is said."""

_AMOUNT = re.compile(r"[£$€¥\d]|RMB|US\$")


def hedges_left_out(reading: Reading) -> Iterator[Finding]:
    """A link names each word by which its clause says that it is not sure."""
    for item in said(reading.case):
        link, consequence = item.link, item.consequence
        if link is None or consequence is None or consequence.kind in AIMS:
            continue
        if link.directness == "beside" or not all(stands_in(h, item.text) for h in link.hedges):
            continue  # one that does not stand there is told as that
        for claim in item.claims:
            if link.directness == "inferred" and claim.sentence != claim.rest:
                continue
            foretold = _is_foretold(item) and link.directness == "stated"
            if left := _left_out(claim, link.hedges, foretold=foretold):
                where = f"s{claim.spot.sentences[0]}" if claim.spot.sentences else "the passage"
                message = (
                    f"The text is less sure: {quoted(left)} in {where} is not among the hedges."
                )
                mend = "Add it to hedges as it is printed, or cite less of the sentence."
                if left.casefold() == "should":
                    mend = "Add it to hedges; where it recommends, the kind is an intent."
                yield Finding("hedge-left-out", (*item.path, "hedges"), message, mend, claim.spot)
                break


def _is_foretold(item: Said) -> bool:
    return item.consequence is not None and item.consequence.kind in ("prediction", "forecast")


def _left_out(claim: Claim, hedges: tuple[str, ...], *, foretold: bool) -> str:
    """The first hedge in the clause of a claim that is not among `hedges`."""
    clause = claim.clause
    named = " | ".join(normal(hedge) for hedge in hedges)
    patterns = [_HEDGES, _SHOULD] if foretold else [_HEDGES]
    if foretold and not hedges:
        patterns.append(_WOULD)
    for pattern in patterns:
        for match in pattern.finditer(clause):
            if not re.search(rf"\b{re.escape(match[0])}\b", named, re.IGNORECASE):
                return match[0]
    return ""


def firmer(reading: Reading) -> Iterator[Finding]:
    """A paraphrase has no word that is firmer, or wider, than those of its passages."""
    named: set[tuple[object, ...]] = set()
    for item in said(reading.case):
        if item.words_path in named:
            continue
        text = _all_text(item, reading)
        if word := firmer_word(item.words, text):
            named.add(item.words_path)
            message = f"This {item.what} says {quoted(word)}, and no passage of it does."
            mend = "Say it no more firmly than the document, or cite the passage that does."
            yield Finding("firmer-than-text", item.words_path, message, mend, item.spot)
        elif pair := _wider(item):
            named.add(item.words_path)
            some, whole = pair
            message = f"The text says it of {quoted(some)}, this {item.what} of {quoted(whole)}."
            mend = "Say of how many, or of which, as the document does."
            yield Finding("wider-than-text", item.words_path, message, mend, item.spot)


def _all_text(item: Said, reading: Reading) -> str:
    """All that the passages of a paraphrase say, those of its other links included."""
    if item.consequence is None:
        return item.text
    keys = dict.fromkeys(key for link in item.consequence.links for key in link.passages)
    return "\n".join(reading.case.passages[key].text for key in keys)


def firmer_word(paraphrase: str, text: str) -> str:
    """The first word of a paraphrase that is firmer than all of a text; "" when there is none."""
    own, text = normal(paraphrase), normal(text)
    stems_there = {word.stem for word in words(text)}
    for match in _FIRM.finditer(own):
        if words(match[0])[-1].stem not in stems_there:
            return match[0]
    will = _WILL.search(own)
    if will and not _WILL.search(text) and _MAY.search(text):
        return will[0]
    whole = _ALL.search(_NOT_ALL.sub(" ", own))
    if whole and not _ALL.search(text) and _SOME.search(text):
        return whole[0]
    strong = _STRONGER.search(own)
    weaker_there = _WEAKER.search(text) and not _STRONGER.search(text)
    if strong and weaker_there and not _WEAKER.search(own):
        return "" if words(strong[0])[0].stem in stems_there else strong[0]
    return ""


def _wider(item: Said) -> tuple[str, str] | None:
    """What the claim says of some, and the paraphrase of all: `some firms` and `Firms`."""
    own = words(item.words)
    if _SOME.search(normal(item.words)) or re.search(
        r"\b(?:number|share|part|parts)\b", item.words
    ):
        return None
    if any(word.text[:1].isdigit() for word in own):
        return None
    for claim in item.claims:
        clause = claim.clause
        for match in _PART.finditer(clause):
            after = clause[match.end() :].lstrip()
            if _AMOUNT.match(after.strip()):
                continue
            listed = [word for word in words(after)[:5] if word.text not in ("of", "the")]
            for following in listed[:3]:
                plural = following.text.endswith("s") or following.text in ("people", "children")
                if plural and any(following.stem == word.stem for word in own):
                    said_of = f"{match[0]} {after[: following.end]}"
                    whole = next(word for word in own if word.stem == following.stem)
                    return said_of, whole.text
                if not following.tells:
                    break
    return None
