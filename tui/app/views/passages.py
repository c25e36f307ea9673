"""The document itself: passages in their paragraphs, with the cited words lit."""

from collections.abc import Iterable

from tui.app.rows import BLANK, INDENT, Item, Row, lit, wrap
from tui.app.views.setter import rows_of
from tui.case.model import Passage
from tui.content.quotes import quote
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.wording.words import cite, paragraph_of

BAR: Row = (("  ▎", "rule"), (" ", "text"))


def passage_items(walk: Walk, passages: Iterable[str], width: int) -> list[Item]:
    """Each paragraph that some passages stand in, with the passages lit; about the first of them.

    A passage that is lost stands by itself, and says so.
    """
    by_paragraph: dict[tuple[str, int], list[Passage]] = {}
    items: list[Item] = []
    for key in dict.fromkeys(passages):
        passage = walk.case.passages[key]
        if passage.status == "lost":
            lost = quote(walk, key)
            items.append((lost.subject, [*rows_of(lost, width), BLANK]))
        else:
            place = (passage.document, paragraph_of(walk.case, passage))
            by_paragraph.setdefault(place, []).append(passage)
    for (document, paragraph), cited in by_paragraph.items():
        rows = _paragraph(walk, document, paragraph, cited, width)
        items.append((Subject("passage", cited[0].id), rows))
    return items


def _paragraph(
    walk: Walk, document_id: str, paragraph: int, cited: list[Passage], width: int
) -> list[Row]:
    """A whole paragraph under the places of what is cited of it."""
    case = walk.case
    document = case.documents[document_id]
    sentences = [s for s in document.sentences if s.paragraph == paragraph]
    start = sentences[0].start if sentences else cited[0].start
    end = max(sentences[-1].end if sentences else 0, *(p.end for p in cited))
    stretches = [(p.start, p.end, "struck" if p.id in walk.doubts else "lit") for p in cited]
    spans = [
        (text.replace("\n", " "), style)
        for text, style in lit(document.text[start:end], stretches, "quote", start)
    ]
    places = " · ".join(dict.fromkeys(cite(case, passage) for passage in cited))
    rows = wrap([(places, "quiet")], width - 1, INDENT)
    for doubted in (quote(walk, passage.id) for passage in cited if passage.id in walk.doubts):
        whose = f"{doubted.place} " if len(cited) > 1 else ""
        rows += wrap([(whose, "quiet"), (doubted.doubt, "caveat")], width - 1, INDENT)
    return [*rows, *wrap(spans, width - 1, BAR), BLANK]
