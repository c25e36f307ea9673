"""What to say of an option of which the document says nothing, on the terms of a walk."""

from tui.case.model import DIRECTNESS
from tui.reason.engine.derive import Findings
from tui.wording.words import SILENT

NO_FOOTING = "Nothing that is said to follow counts on these terms."


def silence_words(findings: Findings, option: str) -> str:
    """What to say of an option of which nothing is said; empty when something is.

    Links that are too loose for the reading are told of; where links are only kept from counting by
    doubts or the proof asked for, the document is not called silent.
    """
    program, terms = findings.program, findings.terms
    bit = program.option_bits[option]
    if any(rule.options & bit for rule in findings.labelling.rules):
        return ""
    naming = [rule.link for rule in program.rules if rule.options & bit]
    if any(terms.reads(link.directness) for link in naming):
        return NO_FOOTING
    if not naming:
        return SILENT
    looser = [
        f"{number} {reading}"
        for reading in DIRECTNESS
        if (number := sum(link.directness == reading for link in naming))
    ]
    return f"{SILENT} Looser links: {', '.join(looser)}."
