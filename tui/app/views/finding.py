"""Sentences that have the words somebody looks for."""

from collections.abc import Sequence

from tui.app.rows import Item, Row, lit, wrap
from tui.case.finding import Hit
from tui.case.model import Case
from tui.content.subject import NOTHING, Subject
from tui.wording.words import count, document_name

AROUND = 60
"""Characters shown before the words, where a sentence is longer."""


def hit_items(case: Case, hits: Sequence[Hit], most: int, words: str, width: int) -> list[Item]:
    """How many there are, then each with its number and the words lit."""
    several = len(case.documents) > 1
    said = _counted(len(hits), most) if words.strip() else "In the documents, as printed."
    items: list[Item] = [(NOTHING, [*wrap([(said, "quiet")], width - 1), ()])]
    for number, hit in enumerate(hits):
        name = f"{document_name(case, hit.document)} " if several else ""
        lead: Row = (("  ", "text"), (f"{name}s{hit.sentence}  ", "strong"))
        rows = wrap(_words(case, hit), width - 1, lead, (("    ", "text"),))
        items.append((Subject.numbered("answer", number), rows))
    return items


def _words(case: Case, hit: Hit) -> list[tuple[str, str]]:
    """The sentence, or what stands around the words in a long one, with the words lit."""
    document = case.documents[hit.document]
    sentence = document.sentences[hit.sentence - 1]
    start = sentence.start
    if hit.start - start > AROUND:
        start = document.text.rfind(" ", start, hit.start - AROUND) + 1 or hit.start
    end = min(sentence.end, hit.end + 2 * AROUND)
    spans = lit(document.text[start:end], [(hit.start, hit.end, "accent")], "text", start)
    before = [("…", "quiet")] if start > sentence.start else []
    after = [("…", "quiet")] if end < sentence.end else []
    return [*before, *((text.replace("\n", " "), style) for text, style in spans), *after]


def _counted(number: int, most: int) -> str:
    if not number:
        return "No sentence has these words."
    if number >= most:
        return f"The first {count(number, 'sentence')}; more words will find fewer."
    return f"{count(number, 'sentence')}."
