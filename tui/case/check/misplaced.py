"""Rules on what belongs together: options, causes, names and sentences."""

import re
from collections.abc import Iterator

from tui.case.check.claims import Said, said
from tui.case.check.finding import Finding, quoted
from tui.case.check.words import clauses, stems, words
from tui.case.model import Case, Decision, Option
from tui.case.normal import normal
from tui.case.read import Reading
from tui.documents.telling import NEGATIONS
from tui.outside.problem import Spot

_NAME = re.compile(r"(?<![.!?:;“\"(] )(?<!^)(?<![\w'’“\"(])[A-Z][\w-]{2,}")
_ENOUGH = 3
"""How many words another sentence must share, where those that are cited share none."""

_NEIGHBOURS = 30
"""How far away from the one that is cited a sentence is looked for that may be meant."""


def options(reading: Reading) -> Iterator[Finding]:
    """A link from an option does not cite what is said of another one of its decision."""
    case = reading.case
    for item in said(case):
        if item.link is None or item.link.directness != "stated":
            continue
        for number, source in enumerate(item.link.sources):
            if source in case.options and (other := _other_option(case, item, source)):
                option = case.options[source]
                message = (
                    f"The passage has words of {quoted(other)}, and none of {quoted(option.label)}."
                )
                mend = "Let the link come from the option that is meant, or cite what names it."
                path = (*item.path, "from", number)
                yield Finding("option-unsure", path, message, mend, item.spot)


_SUPPOSED = re.compile(r"(?:if|when|once|should)\b", re.IGNORECASE)


def _other_option(case: Case, item: Said, source: str) -> str:
    """The label of the other option that the passages tell of; "" when none is told apart."""
    decision, option = case.decision_of(source), case.options[source]
    if decision.choose != "one":
        return ""
    denies = bool({word.text for word in words(item.text)} & NEGATIONS)
    apart = {other.key: _told_apart(case, decision, other, item) for other in decision.options}
    labels = {key: label for key, (label, _) in apart.items()}
    topic, question = stems(f"{case.title} {case.summary}"), stems(decision.question)
    if sum(bool(label & question) for label in labels.values()) < 2:
        topic |= question | stems(decision.label)  # one that names its options tells them apart
    everything = stems(item.text)
    there = everything - topic - stems("one two three four five six both")
    if denies or labels[source] & everything or apart[source][1] & there:
        return ""
    if option.status_quo and _STAYS.search(item.text):  # it is told of by what it is not
        there &= stems(" ".join(part for part in clauses(item.text) if _SUPPOSED.match(part)))
    for other in decision.options:
        if other.key != source and labels[other.key] and not other.status_quo:
            label, context = apart[other.key]
            if label & there or (len(context & there) > 1 and not option.status_quo):
                return other.label
    return ""


def _told_apart(
    case: Case, decision: Decision, option: Option, item: Said
) -> tuple[frozenset[str], frozenset[str]]:
    """The words of an option's label, and of its passages, that no other option has."""
    cited = {claim.rest for claim in item.claims}

    def context(one: Option) -> frozenset[str]:
        texts = [case.passages[key].text for key in one.passages]
        return stems(" ".join(text for text in texts if text not in cited))

    rest = [other for other in decision.options if other.key != option.key]
    labels = frozenset[str]().union(*(stems(other.label) for other in rest))
    contexts = frozenset[str]().union(*(context(other) for other in rest))
    return stems(option.label) - labels, context(option) - labels - contexts


_LEAVES = re.compile(r"(?:do not|don't|not\b|leave|no\b)", re.IGNORECASE)
_STAYS = re.compile(
    r"\b(?:otherwise|continu\w*|remain\w*|stay\w*|still|keep\w*|unless|leav\w*|status quo|"
    r"as (?:now|it is|they are|before)|fail\w*|wait\w*|delay\w*)\b",
    re.IGNORECASE,
)


def inaction(reading: Reading) -> Iterator[Finding]:
    """What is said to follow from not doing something is said of not doing it."""
    case = reading.case
    for item in said(case):
        if item.link is None or item.link.directness != "stated":
            continue
        for number, source in enumerate(item.link.sources):
            option = case.options.get(source)
            if option is None or option.posed != "implicit" or not _LEAVES.match(option.label):
                continue
            denies = {word.text for word in words(item.text)} & NEGATIONS
            if denies or _STAYS.search(item.text) or len(item.link.sources) > 1:
                continue
            if not _other_option(case, item, source):  # which is told as that
                message = f"Nothing in the passage tells of {quoted(option.label)}."
                mend = "Let the link come from the option that is meant, or cite what tells of it."
                path = (*item.path, "from", number)
                yield Finding("option-unsure", path, message, mend, item.spot)


_POINTS_BACK = re.compile(
    r"(?:this|that|these|those|such|it|they|the same|in turn|as a result|so|then|both)\b",
    re.IGNORECASE,
)


def sources(reading: Reading) -> Iterator[Finding]:
    """A link from a consequence does not cite what is said to come from another one."""
    case = reading.case
    topic = stems(f"{case.title} {case.summary}")
    statements = {key: stems(item.statement) - topic for key, item in case.consequences.items()}
    for item in said(case):
        link, effect = item.link, item.consequence
        if link is None or effect is None or link.directness != "stated":
            continue
        if any(_POINTS_BACK.match(normal(claim.rest)) for claim in item.claims):
            continue
        there = stems(item.text) - statements[effect.id] - topic
        for number, source in enumerate(link.sources):
            if source not in case.consequences:
                continue
            cited = [key for one in case.consequences[source].links for key in one.passages]
            own = statements[source] | stems(" ".join(case.passages[key].text for key in cited))
            if own & there:
                continue
            others = [
                key
                for key, statement in statements.items()
                if key not in (source, effect.id) and statement & there
            ]
            if others:
                message = (
                    f"The passage has no word of {quoted(source)}, but some of {quoted(others[0])}."
                )
                mend = "Let the link come from what the document says, or cite what names it."
                path = (*item.path, "from", number)
                yield Finding("source-unsure", path, message, mend, item.spot)


_FORWARD = re.compile(
    r"\b(?:leads?|led|would lead|caus(?:es?|ed)|spurs?|triggers?|brings?|drives?|results? in|"
    r"means?|produces?|forces?|ends?|would end|could drive|complicates?)\b",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"\b(?:because of|because|due to|as a result of|caused by|thanks to|owing to|results? from)\b",
    re.IGNORECASE,
)


def causes(reading: Reading) -> Iterator[Finding]:
    """What a link comes from is said to bring it about, and not the other way round."""
    case = reading.case
    for item in said(case):
        if item.link is None or item.link.directness != "stated" or not item.link.sources:
            continue
        sources = stems(" ".join(_words_of(case, source) for source in item.link.sources))
        effect = stems(item.words)
        for claim in item.claims:
            text = normal(claim.sentence)
            for pattern, turned in ((_BACKWARD, True), (_FORWARD, False)):
                if match := pattern.search(text):
                    parts = stems(text[: match.start()]), stems(text[match.end() :].split(",")[0])
                    cause, result = reversed(parts) if turned else parts
                    only = sources - effect
                    if (
                        only & result
                        and not sources & cause
                        and (effect - sources) & cause
                        and not effect & result
                    ):
                        message = "The text has what this comes from as the effect, not the cause."
                        mend = "Turn the link round, or cite what says it in this direction."
                        path = (*item.path, "from")
                        yield Finding("cause-turned", path, message, mend, claim.spot)
                    break


def _words_of(case: Case, source: str) -> str:
    if source in case.consequences:
        return case.consequences[source].statement
    return case.options[source].label


def names(reading: Reading) -> Iterator[Finding]:
    """A paraphrase names nobody whom its passages do not name, where they name others."""
    for item in said(reading.case):
        text = normal(item.text)
        there = {word.text[:4] for word in words(text)}
        own = normal(item.words)
        for match in _NAME.finditer(own):
            name = words(match[0])[0].text
            if name[:4] in there or _abbreviated(match[0], text) or name.endswith(_ADJECTIVES):
                continue
            others = [m[0] for m in _NAME.finditer(text) if m[0][:4] not in own]
            if others and _is_swapped(reading.case, item, name):
                message = f"This {item.what} names {quoted(match[0])}; its passages do not."
                mend = "Name whom the document names there, or cite the passage that does."
                yield Finding("name-not-in-passage", item.words_path, message, mend, item.spot)
                break


_ADJECTIVES = ("an", "ish", "ese", "ic")
"""How the adjectives of countries end, which a text may spell otherwise: American, US."""


def _abbreviated(name: str, text: str) -> bool:
    return name.isupper() or name in text.replace(".", "")


def _is_swapped(case: Case, item: Said, name: str) -> bool:
    """Whether a document names it elsewhere, so that it may have come from there."""
    return any(
        name in {word.text for word in words(passage.text)} for passage in case.passages.values()
    )


def elsewhere(reading: Reading) -> Iterator[Finding]:
    """A stated paraphrase shares a word with its passages, where another sentence shares many."""
    case = reading.case
    for item in said(case):
        if item.link and item.link.directness != "stated":
            continue
        wanted = stems(item.words)
        if wanted & stems(item.text) or len(wanted) < _ENOUGH:
            continue
        spot = item.claims[0].spot
        document = case.documents[spot.document]
        around = spot.sentences[0] if spot.sentences else 1
        near = document.sentences[max(around - _NEIGHBOURS, 0) : around + _NEIGHBOURS]
        shared = [len(wanted & stems(document.text[s.start : s.end])) for s in near]
        most = max(shared, default=0)
        if most >= _ENOUGH:
            other = near[shared.index(most)]
            message = f"It shares no word with its passages, and {most} with s{other.number}."
            mend = "Look whether that is the sentence which is meant."
            there = Spot(document.id, other.start, other.end, (other.number,))
            yield Finding("passage-unsure", (*item.path, "passages"), message, mend, there)
