"""Whether anything is said of an option, and how near it comes to that where nothing is."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from tui.case.model import DIRECTNESS, Case, Directness
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import Terms


@dataclass(frozen=True, slots=True)
class Said:
    """Whether anything is said of what an option brings.

    `speaks`: a link that counts names it, or it is said to avert something. `uncounted`: links
    within the reading do, but doubts, the proof or lost passages keep them from counting; the
    document is not silent all the same. `looser`: only links beyond the reading do, so many of each
    directness. `silent`: none does.
    """

    standing: Literal["speaks", "uncounted", "looser", "silent"]
    looser: tuple[tuple[Directness, int], ...] = ()


def said_of(findings: Findings, option: str) -> Said:
    """What is said of an option, by its `decision.option` key. Cost: the links of the case."""
    program = findings.program
    bit = program.option_bits[option]
    is_linked = any(rule.options & bit for rule in findings.labelling.rules)
    if is_linked or program.case.options[option].averts:
        return Said("speaks")
    if not is_silent(program.case, findings.terms.reading, option):
        return Said("uncounted")
    numbers = Counter(rule.link.directness for rule in program.rules if rule.options & bit)
    looser = tuple((how, numbers[how]) for how in DIRECTNESS if numbers[how])
    return Said("looser", looser) if looser else Said("silent")


def is_silent(case: Case, reading: Directness, option: str) -> bool:
    """Whether no link that a reading accepts comes from an option, by its `decision.option` key.

    One that is said to avert something is not silent.

    What a reader doubts, or finds unproven, the document says all the same: it is no silence.
    """
    firmest = case.firmest.get(option)
    if case.options[option].averts:
        return False
    return firmest is None or not Terms(reading).reads(firmest)
