"""What a faithful case owes, as rules: each a function from a reading of a case to findings.

The rules that need reasoning (what can follow, and what was expected to) are in `tui.reason.check`.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tui.case.check import (
    attached,
    bearings,
    copied,
    documents,
    firmness,
    kinds,
    left_out,
    misplaced,
    numbers,
    proposed,
    sense,
    sentences,
    speakers,
    stretches,
    turned,
    units,
)
from tui.case.check.finding import Finding
from tui.case.document import touched
from tui.case.model import Case
from tui.case.read import Reading

CHECKS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    documents.documents,
    stretches.bodies,
    stretches.passages,
    stretches.set_asides,
    attached.attached,
    numbers.numbers,
    copied.copied_words,
    speakers.speakers,
    firmness.hedges_left_out,
    firmness.firmer,
    turned.negations,
    turned.directions,
    bearings.bearings,
    kinds.aims,
    kinds.tenses,
    left_out.conditions,
    left_out.times,
    units.units,
    misplaced.sources,
    misplaced.options,
    misplaced.inaction,
    misplaced.causes,
    misplaced.names,
    misplaced.elsewhere,
    sentences.sentences,
    sentences.set_aside_cited,
    sense.sources_of_caveats,
    sense.decisions,
    sense.status_quo,
    sense.no_status_quo,
    sense.links,
    sense.expected_choices,
    sense.shared_ids,
    proposed.proposed,
)


def text_findings(reading: Reading) -> Iterator[Finding]:
    """Everything that the rules on texts find. Cost: linear in the texts times what cites them."""
    reading = replace(reading, case=_as_printed(reading))
    for check in CHECKS:
        yield from check(reading)


def _as_printed(reading: Reading) -> Case:
    """The case with the passages that were found, but differ from their digest, as they read now.

    That they changed is one finding; what follows from it for other rules is judged by the text.
    """
    passages = dict(reading.case.passages)
    for key, (start, end, matches, _) in zip(passages, reading.facts["passages"], strict=True):
        if matches == 1:
            document = reading.case.documents[passages[key].document]
            passages[key] = replace(
                passages[key],
                start=start,
                end=end,
                text=document.text[start:end],
                status="exact",
                sentences=touched(document.sentences, start, end),
            )
    return replace(reading.case, passages=passages)
