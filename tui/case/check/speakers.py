"""A rule on voices: what somebody is reported to say is not under the author's voice."""

import re
from collections.abc import Iterator

from tui.case.check.claims import Claim, Said, said
from tui.case.check.finding import Finding, quoted
from tui.case.locate import stands_in
from tui.case.model import Case
from tui.case.normal import normal
from tui.case.read import Reading
from tui.documents import telling

_REPORTING = telling.pattern_of(telling.REPORTING)
_NAMED_REPORTING = telling.pattern_of(telling.REPORTING_NAMED)
_ACCORDING = telling.pattern_of(telling.ACCORDING)
_SPEAKER = telling.pattern_of(telling.SPEAKERS)
_PRONOUN = re.compile(
    r"(?:^|[\s,])(?:he|she|they)\s+(?:\w+ly\s+|also\s+|has\s+|have\s+)?$", re.IGNORECASE
)
_SELF = re.compile(r"(?:^|[\s,])(?:I|we|one|it|this|that|which|who)\s+(?:\w+\s+)?$", re.IGNORECASE)
_BEFORE = 90
"""How many characters before a verb its subject is looked for in."""


def speakers(reading: Reading) -> Iterator[Finding]:
    """A sentence in which somebody is reported to say something is not simply the author's."""
    case = reading.case
    for item in said(case):
        if case.voices[item.voice].reported:
            continue
        if item.link and item.link.directness != "stated":
            continue
        for claim in item.claims:
            if speaker := _speaker(case, item, claim):
                name = case.voices[item.voice].short
                message = f"The voice is {quoted(name)}, and the text has {quoted(speaker)}."
                mend = "Give it the voice of whoever says it, or cite what the author says."
                yield Finding("voice-unsure", (*item.path, "voice"), message, mend, claim.spot)
                break


def _speaker(case: Case, item: Said, claim: Claim) -> str:
    """The words by which the claim's sentence reports somebody other than an author."""
    text = normal(claim.sentence)
    own = [voice for voice in case.voices.values() if not voice.reported]
    if match := _ACCORDING.search(text):
        return text[match.start() : match.end() + 30].split(",")[0].strip()
    for match in _REPORTING.finditer(text):
        before = text[max(match.start() - _BEFORE, 0) : match.start()]
        after = text[match.end() : match.end() + _BEFORE] if before.rstrip().endswith(",") else ""
        if _SELF.search(before):
            continue
        subject = _named(case, before) or _named(case, after)
        if not subject:
            person = (_SPEAKER.search(before) if item.link else None) or _PRONOUN.search(before)
            subject = person[0].strip(" ,") if person else ""
        if subject and not any(subject.casefold() in voice.name.casefold() for voice in own):
            return f"{subject} {match[0]}"
    for match in _NAMED_REPORTING.finditer(text):
        if subject := _named(case, text[max(match.start() - _BEFORE, 0) : match.start()]):
            return f"{subject} {match[0]}"
    return ""


def _named(case: Case, text: str) -> str:
    """A reported voice that is named in some words, by its name or its short one."""
    for voice in case.voices.values():
        if voice.reported and text:
            for name in (voice.name, voice.short):
                if stands_in(name, text) or stands_in(name.removeprefix("The "), text):
                    return voice.short
    return ""
