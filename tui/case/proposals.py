"""Where a passage that is lost may stand now: a proposal, for a person to accept or not."""

from tui.case.locate import Quote
from tui.case.normal import Normal, normal

_LEAST_ALIKE = 70.0
"""How alike, of 100, a stretch must be to be proposed: below, it is about something else."""

_LONGEST = 5_000
"""Characters that may lie between the first and the last words of what is proposed."""


def proposed(text_before: str, quote: Quote, document: Normal) -> tuple[int, int] | None:
    """The stretch that reads most like a passage did, or like the words that name it.

    `text_before` is how it read when somebody last vouched for it, or empty when that is not known.
    Cost: as RapidFuzz, about the length of the document times that of the text.
    """
    if text_before and (whole := _alike(normal(text_before), document.text, 0, len(document.text))):
        return _source(document, *whole)
    first = _alike(normal(quote.start), document.text, 0, len(document.text))
    if first is None or not quote.end:
        return _source(document, *first) if first else None
    last = _alike(normal(quote.end), document.text, first[1], first[1] + _LONGEST)
    return _source(document, first[0], last[1]) if last else None


def _alike(words: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    from rapidfuzz.fuzz import partial_ratio_alignment

    within = text[start:end]
    if len(within) < len(words):
        return None
    best = partial_ratio_alignment(words, within, score_cutoff=_LEAST_ALIKE)
    return (start + best.dest_start, start + best.dest_end) if best else None


def _source(document: Normal, start: int, end: int) -> tuple[int, int]:
    """The offsets in the source, grown to whole words."""
    text = document.text
    start = text.rfind(" ", 0, start + 1) + 1
    stop = text.find(" ", max(end - 1, start))
    stop = len(text) if stop < 0 else stop
    return document.starts[start], document.ends[stop - 1]
