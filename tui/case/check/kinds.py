"""Rules on kinds: an aim is no prediction, and what is past is not foretold."""

from collections.abc import Iterator

from tui.case.check.claims import Claim, said
from tui.case.check.finding import Finding, quoted
from tui.case.check.words import Word, clauses, stems, words
from tui.case.read import Reading
from tui.documents import telling
from tui.documents.wordlist import word_set

_AIMS = telling.pattern_of(telling.AIMS)
_HEDGES = telling.pattern_of(telling.HEDGES)
_PAST = telling.pattern_of(telling.PAST, plain=False)
_FUTURE = telling.pattern_of(telling.FUTURE, plain=False)
_FORETOLD = ("prediction", "forecast")
_NO_AIM_AFTER = word_set(
    """
    have has had having need needs needed ought able unable likely unlikely expected going used
    continue continues continued begin begins began start started try tries tried fail fails
    failed seem seems appear appears tend tends due set bound sure certain about threaten
    threatens refuse refuses close next up compared relative according lead leads led come comes
    there yet enough free ready easy hard difficult chance right power ability duty obligation
    time way is are was were be been not how what whether where when
    """
)
_NO_AIM_WITH = word_set(
    """
    allow allows enable enables cause causes lead leads led force forces forced help helps get
    expect expects want wants ask asks oblige obliges require requires required expected would
    permit permits drive drives encourage encourages persuade persuades hard harder easy easier
    difficult possible impossible necessary important able likelier chance ability time
    """
)


def aims(reading: Reading) -> Iterator[Finding]:
    """What somebody only wants is a purpose or an intent, and is not foretold."""
    for item in said(reading.case):
        if item.link is None or item.consequence is None or item.link.directness == "inferred":
            continue
        if item.consequence.kind not in _FORETOLD:
            continue
        for claim in item.claims:
            if cue := _aim(claim, item.words, stated=item.link.directness == "stated"):
                message = (
                    f"The text names an aim ({quoted(cue)}), and this says that it comes about."
                )
                mend = "Say kind = “purpose” or “intent”, or cite where it is said to come about."
                path = (*item.path[:2], "kind")
                yield Finding("aim-as-prediction", path, message, mend, claim.spot)
                break


def _aim(claim: Claim, paraphrase: str, *, stated: bool) -> str:
    """The words that make an aim of what is paraphrased."""
    clause = claim.clause or claim.sentence
    wanted = stems(paraphrase)
    for match in _AIMS.finditer(clause):
        before, after = clause[: match.start()], clause[match.end() :].split(",")[0]
        if _HEDGES.search(after):
            continue
        if len(wanted & stems(after)) >= max(len(wanted & stems(before)), 1):
            return match[0]
    for part in clauses(claim.sentence) if stated else ():
        if part.startswith("To ") and len(wanted & stems(part)) > len(
            wanted & (stems(claim.sentence) - stems(part))
        ):
            return " ".join(part.split()[:2])
    listed = words(clause) if stated else ()
    for at, word in enumerate(listed):
        if word.text == "to" and at and _is_aim(listed, at) and clause[word.end + 1].islower():
            after = clause[word.end :].split(",")[0]
            if not _HEDGES.search(after) and len(wanted & stems(after)) > len(
                wanted & stems(clause[: word.start])
            ):
                return f"{listed[at].text} {listed[at + 1].text}"
    return ""


def _is_aim(listed: tuple[Word, ...], at: int) -> bool:
    """Whether a bare `to` says what something is done for, as far as that can be told."""
    before, earlier = listed[at - 1].text, {word.text for word in listed[:at]}
    if before in _NO_AIM_AFTER or earlier & _NO_AIM_WITH or at + 1 >= len(listed):
        return False
    following = listed[at + 1]
    if not following.tells or following.text[0].isdigit() or following.text.endswith(("s", "ing")):
        return False
    return at + 2 < len(listed) and not listed[at + 2].text[0].isdigit()


def tenses(reading: Reading) -> Iterator[Finding]:
    """What has been is not foretold, and what may come is not past."""
    for item in said(reading.case):
        if item.link is None or item.consequence is None or item.link.directness != "stated":
            continue
        kind = item.consequence.kind
        for claim in item.claims:
            past, future = _PAST.search(claim.sentence), _FUTURE.search(claim.sentence)
            clause = claim.clause or claim.sentence
            if kind in _FORETOLD and past and not future:
                message = f"The text tells of what has been ({quoted(past[0])}); this is foretold."
                mend = "Say kind = “past” or “trend”, or cite where it is foretold."
            elif kind == "past" and not _PAST.search(clause) and (later := _FUTURE.search(clause)):
                message = f"The text tells of what may come ({quoted(later[0])}); this is past."
                mend = "Say kind = “prediction” or “forecast”, or cite where it has been so."
            else:
                continue
            path = (*item.path[:2], "kind")
            yield Finding("tense-of-kind", path, message, mend, claim.spot)
            break
