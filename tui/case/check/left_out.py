"""Rules on what a reading of a sentence leaves out: on what condition, and when."""

from collections.abc import Iterator

from tui.case.check.claims import Said, said
from tui.case.check.finding import Finding, quoted
from tui.case.check.words import clauses, stems, words
from tui.case.locate import stands_in
from tui.case.model import AIMS, Case
from tui.case.read import Reading
from tui.documents import telling
from tui.documents.telling import NEGATIONS

_CONDITION = telling.pattern_of(telling.CONDITIONS)
_TIME = telling.pattern_of(telling.TIMES, plain=False)
_ENDS = telling.pattern_of(telling.ENDS, plain=False)
_ANY_TIME = telling.pattern_of(
    (
        r"\d{4}", r"(?:day|week|month|year|winter|summer|decade|overnight|temporar\w+)s?",
        r"the (?:short|long|medium) (?:term|run)",
        r"end", r"soon", r"later", r"first", r"now",
    ),
    plain=False,
)  # fmt: skip


def conditions(reading: Reading) -> Iterator[Finding]:
    """A condition is what the link comes from, or is among its words."""
    for item in _stated(reading):
        for claim in item.claims:
            if condition := _condition(reading.case, item, claim.sentence, claim.clause):
                message = f"The text says it on a condition: {quoted(condition)}."
                mend = "Say so in the statement or the hedges, or let the link come from it."
                yield Finding("condition-left-out", item.path, message, mend, claim.spot)
                break


def _condition(case: Case, item: Said, sentence: str, clause: str) -> str:
    parts = clauses(sentence)
    if clause not in parts:
        return ""
    at = parts.index(clause)
    for near in (at - 1, at, at + 1):
        part = parts[near] if 0 <= near < len(parts) else ""
        match = _CONDITION.search(part)
        if not match or (near != at and part[: match.start()].strip()):
            continue
        condition = part[match.start() :].split(", ")[0].rstrip(" .,")
        if item.link and any(stands_in(match[0], hedge) for hedge in item.link.hedges):
            continue
        if condition.casefold().startswith(_NONE) or (
            item.link and _is_left_alone(case, item.link.sources, condition)
        ):
            continue
        own = stems(condition.removeprefix(match[0]))
        covered = _covered(case, item, widely=match[0].casefold() in ("if", "without"))
        if own and not own & covered:
            return condition
    return ""


_NONE = ("if not", "if any", "if at all", "if only", "if so", "if possible", "without doubt")


def _is_left_alone(case: Case, sources: tuple[str, ...], condition: str) -> bool:
    """Whether a condition says that nothing is done, and the link comes from just that."""
    denies = any(word.text in NEGATIONS for word in words(condition))
    return denies and any(case.options[key].status_quo for key in sources if key in case.options)


def _covered(case: Case, item: Said, *, widely: bool) -> frozenset[str]:
    """The words of a link: of what it comes from, of its statement and of its hedges.

    `widely`: of the question that its options answer too, and of where these are put.
    """
    texts = [item.words, *(item.link.hedges if item.link else ())]
    for source in item.link.sources if item.link else ():
        if source in case.consequences:
            consequence = case.consequences[source]
            keys = [key for link in consequence.links for key in link.passages]
            texts.append(consequence.statement)
        else:
            option, decision = case.options[source], case.decision_of(source)
            keys = list(option.passages + decision.passages)
            texts += [option.label, *([decision.label, decision.question] if widely else ())]
        if not widely:
            continue
        own = {text for claim in item.claims for text in (claim.rest,)}
        texts += [case.passages[key].text for key in keys if case.passages[key].text not in own]
    return stems(" ".join(texts))


def times(reading: Reading) -> Iterator[Finding]:
    """A statement says until when, where its clause does; one with a number, also by when."""
    for item in _stated(reading):
        for claim in item.claims:
            has_number = any(word.text[0].isdigit() for word in words(item.words))
            match = (_TIME if has_number else _ENDS).search(claim.clause)
            if match and not _ANY_TIME.search(item.words):
                message = f"The text says when: {quoted(match[0])}; this statement does not."
                mend = "Say when, as the document does."
                yield Finding("time-left-out", item.words_path, message, mend, claim.spot)
                break


def _stated(reading: Reading) -> Iterator[Said]:
    for item in said(reading.case):
        is_stated = item.link is not None and item.link.directness == "stated"
        if is_stated and item.consequence and item.consequence.kind not in AIMS:
            yield item
